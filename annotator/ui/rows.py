"""What rows of lists have in common: their fonts, and the ground that says which is chosen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from annotator.ui.colours import colours
from annotator.ui.theme import SPACE_SMALL

SEPARATOR = "  ·  "
"""Between things that stand in one line."""

_RADIUS = 6


class Fonts:
    """The fonts of a row and what is measured of them once. `line` is the height of a line in pixels."""

    def __init__(self, font: QFont) -> None:
        self.plain = QFont(font)
        self.strong = QFont(font)
        self.strong.setWeight(QFont.Weight.DemiBold)
        self.plain_metrics = QFontMetricsF(self.plain)
        self.strong_metrics = QFontMetricsF(self.strong)
        self.line = round(self.strong_metrics.height())

    @classmethod
    def of(cls, font: QFont, known: Fonts) -> Fonts:
        """Those of a font: the known ones, if they are that."""
        return known if font == known.plain else cls(font)


def paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """What says that a row is selected, under the mouse, or the current one of the list that has the focus."""
    state = option.state
    selected = bool(state & QStyle.StateFlag.State_Selected)
    hovered = bool(state & QStyle.StateFlag.State_MouseOver)
    tokens = colours(option.palette)
    box = QRectF(option.rect).adjusted(SPACE_SMALL, 1, -SPACE_SMALL, -1)
    if selected or hovered:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.selection if selected else tokens.hover))
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(tokens.accent), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), _RADIUS - 1, _RADIUS - 1)
