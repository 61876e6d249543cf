"""Icons drawn from the SVGs of `resources/icons`, in the colours of the theme."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication

from annotator import assets
from annotator.ui.colours import status_colour

SMALL = 16
LARGE = 20
_SCALES = (1, 2)
_NAME = "icon_name"
_STATUS = "icon_status"


def icon(name: str, colour: QColor | None = None) -> QIcon:
    """The icon `resources/icons/{name}.svg` in one colour, by default that of the text; greyed where disabled.

    It holds 16 and 20 pixels for screens at scale 1 and 2. Raises `FileNotFoundError` if there is no such icon.
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


@lru_cache(maxsize=512)
def _icon(name: str, normal: str, disabled: str) -> QIcon:
    made = QIcon()
    for size in (SMALL, LARGE):
        for scale in _SCALES:
            drawn = _pixmap(name, size, normal, scale)
            made.addPixmap(drawn, QIcon.Mode.Normal)
            # Qt would tint the icon of a selected row; the rows of this window keep their text colour when selected.
            made.addPixmap(drawn, QIcon.Mode.Selected)
            made.addPixmap(_pixmap(name, size, disabled, scale), QIcon.Mode.Disabled)
    return made


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
