"""Icons drawn from the SVGs of `resources/icons`, in the colours of the theme."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication

from annotator import assets
from annotator.ui.colours import status_colour

SMALL = 16
_NAME = "icon_name"
_STATUS = "icon_status"


def icon(name: str, colour: QColor | None = None) -> QIcon:
    """The icon `resources/icons/{name}.svg` in one colour, by default that of the text; greyed where disabled.

    It is crisp at any size and on any screen. Raises `FileNotFoundError` if there is no such icon.
    It does not follow a change of theme: see `dress`.
    """
    palette = QGuiApplication.palette()
    normal = colour or palette.color(QPalette.ColorRole.WindowText)
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText)
    return _icon(name, normal.name(), disabled.name())


def status_icon(icon_name: str, status_id: str) -> QIcon:
    """An icon in the colour of a status. It does not follow a change of theme: see `dress`."""
    return icon(icon_name, status_colour(status_id))


def pixmap(name: str, size: int, colour: QColor, ratio: float = 1.0) -> QPixmap:
    """One icon of `size` by `size` device-independent pixels, for painting on a device of that pixel ratio."""
    return _pixmap(name, size, colour.name(), ratio)


def dress(target: QAction | QAbstractButton, name: str, status_id: str = "") -> None:
    """Gives an action or a button an icon that follows the theme, in the colour of a status if one is given."""
    target.setProperty(_NAME, name)
    target.setProperty(_STATUS, status_id)
    _draw(target)


def redress() -> None:
    """Draws all icons given by `dress` anew, in the colours the application has now. `theme.apply` calls it."""
    for widget in QApplication.allWidgets():
        for target in (widget, *widget.actions()):
            if isinstance(target, QAction | QAbstractButton) and target.property(_NAME):
                _draw(target)


def application_icon() -> QIcon:
    """The icon of the program."""
    return QIcon(str(assets.path("icons/annotator.svg")))


def _draw(target: QAction | QAbstractButton) -> None:
    name, status_id = target.property(_NAME), target.property(_STATUS)
    target.setIcon(status_icon(name, status_id) if status_id else icon(name))


class _Engine(QIconEngine):
    """Draws an SVG when it is looked at, in the size that is wanted: most icons of a window wait in closed menus."""

    def __init__(self, name: str, normal: str, disabled: str) -> None:
        super().__init__()
        self._look = name, normal, disabled

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        side, ratio = min(rect.width(), rect.height()), painter.device().devicePixelRatioF()
        drawn = self._drawn(side, mode, ratio)
        painter.drawPixmap(rect.x() + (rect.width() - side) // 2, rect.y() + (rect.height() - side) // 2, drawn)

    def pixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State) -> QPixmap:
        return self._drawn(min(size.width(), size.height()), mode, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State, scale: float) -> QPixmap:
        return self._drawn(min(size.width(), size.height()), mode, scale)

    def clone(self) -> QIconEngine:
        return _engine(*self._look)

    def _drawn(self, side: int, mode: QIcon.Mode, ratio: float) -> QPixmap:
        name, normal, disabled = self._look
        return _pixmap(name, side, disabled if mode == QIcon.Mode.Disabled else normal, ratio)


@lru_cache(maxsize=512)
def _icon(name: str, normal: str, disabled: str) -> QIcon:
    assets.path(f"icons/{name}.svg")
    return QIcon(_engine(name, normal, disabled))


@cache
def _engine(name: str, normal: str, disabled: str) -> _Engine:
    # Kept for good: Qt holds the engine of an icon, but not the Python object that draws for it.
    return _Engine(name, normal, disabled)


@lru_cache(maxsize=1024)
def _pixmap(name: str, size: int, colour: str, ratio: float) -> QPixmap:
    renderer = QSvgRenderer(_source(name, colour))
    side = round(size * ratio)
    drawn = QPixmap(side, side)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


def _source(name: str, colour: str) -> QByteArray:
    """Lucide draws with `currentColor`, which QtSvg takes for black."""
    svg = assets.path(f"icons/{name}.svg").read_bytes()
    return QByteArray(svg.replace(b"currentColor", colour.encode()))
