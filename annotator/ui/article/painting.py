"""How highlights look. Colour never stands alone: each status has its own underline and its own icon in the margin."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPalette, QPen

from annotator.domain.status import STATUSES, status
from annotator.ui import icons
from annotator.ui.article.lines import Line
from annotator.ui.colours import colours, mix, status_colour

GUTTER = 64.0
"""Width of the margin left of the text, in which the icons stand."""
ICON = 15
_ICON_STEP = 17
_ICON_ROOM = 10.0
MOST_ICONS = 3

FRAME_ABOVE, FRAME_SIDE = 2.5, 1.5
"""From the letters of the chosen claim to the frame around them; see also `frame_below`."""
_WASH, _CHOSEN_WASH = 0.13, 0.2
"""Opacities. Text keeps a contrast of 7 on a highlight, chosen or not, and of 4.5 on one that is selected too."""
_RADIUS = 3.0
_LANE_STEP = 4.0
_LANES = 3
"""Claims nested deeper than this share an underline; their washes still add up."""
_WAVE = 6.0


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of a highlight that stands on one line of a paragraph, and whether it begins or ends there."""

    claim_id: str
    status: str
    box: QRectF
    paragraph: int
    lane: int
    first: bool
    last: bool


class HighlightPainter:
    """Paints pieces of highlights in the colours of a palette, under the text that is drawn after."""

    def __init__(self, painter: QPainter, palette: QPalette) -> None:
        self._painter = painter
        self._palette = palette
        self._colours = colours(palette)

    def found(self, box: QRectF, current: bool) -> None:
        """A place that find in article has found."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(self._colours.found_current if current else self._colours.found))
        self._painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), _RADIUS, _RADIUS)

    def noted(self, box: QRectF) -> None:
        """The thin dots under a passage that the document has a note on."""
        pen = QPen(QColor(self._colours.muted), 1.0)
        pen.setDashPattern([1, 3])
        _straight(self._painter, pen, box.left(), box.right(), box.bottom() + 0.5)

    def wash(self, piece: Piece, chosen: bool) -> None:
        """The soft ground behind the words."""
        colour = status_colour(piece.status, self._palette)
        colour.setAlphaF(_CHOSEN_WASH if chosen else _WASH)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)
        self._painter.drawPath(_ground(piece, piece.box.adjusted(0, -1, 0, 1)))

    def underline(self, piece: Piece, chosen: bool) -> None:
        """The line under the words, in the manner of its status."""
        colour = status_colour(piece.status, self._palette)
        y = piece.box.bottom() + 1.5 + (piece.lane % _LANES) * _LANE_STEP
        _UNDERLINES[_row(piece.status) % len(_UNDERLINES)](
            self._painter, QPen(colour, 2.0 if chosen else 1.5), piece.box.left(), piece.box.right(), y
        )

    def outline(self, pieces: Sequence[Piece]) -> None:
        """The frame around what is in sight of the chosen claim: one around all its lines in a paragraph."""
        if not pieces:
            return
        self._painter.setPen(QPen(status_colour(pieces[0].status, self._palette), 1.25))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        path = QPainterPath()
        for piece, following in zip(pieces, [*pieces[1:], None], strict=True):
            box = piece.box.adjusted(-FRAME_SIDE, -FRAME_ABOVE, FRAME_SIDE, frame_below(piece.lane))
            if following is not None and following.paragraph == piece.paragraph:
                box.setBottom(following.box.top() - FRAME_ABOVE)
            part = QPainterPath()
            radius = _RADIUS if piece.first and piece.last else 0
            part.addRoundedRect(box, radius, radius)
            path = path.united(part)
        self._painter.drawPath(path.simplified())

    def margin(self, line: Line, pieces: Sequence[Piece], chosen: str | None, ratio: float) -> None:
        """The icons of the claims that begin on a line; where there is no room for all, how many more there are."""
        boxes = icon_boxes(line, len(pieces))
        shown = pieces if len(pieces) <= len(boxes) else pieces[: len(boxes) - 1]
        for piece, box in zip(shown, boxes, strict=False):
            colour = status_colour(piece.status, self._palette)
            if piece.claim_id == chosen:
                self._painter.setPen(Qt.PenStyle.NoPen)
                self._painter.setBrush(mix(colour, self._colours.paper, 0.22))
                self._painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 5, 5)
            self._painter.drawPixmap(box.topLeft(), icons.pixmap(status(piece.status).icon, ICON, colour, ratio))
        if len(shown) < len(pieces):
            self._painter.setPen(QColor(self._colours.muted))
            self._painter.drawText(boxes[-1], Qt.AlignmentFlag.AlignCenter, f"+{len(pieces) - len(shown)}")


def icon_boxes(line: Line, count: int) -> list[QRectF]:
    """Where the icons of a line stand, side by side and nearest to the text last, in the middle of small letters."""
    shown = min(count, MOST_ICONS)
    middle = line.baseline - (line.baseline - line.top) * 0.36
    left = line.left - _ICON_ROOM - shown * _ICON_STEP + (_ICON_STEP - ICON)
    return [QRectF(round(left + at * _ICON_STEP), round(middle - ICON / 2), ICON, ICON) for at in range(shown)]


def frame_below(lane: int) -> float:
    """From the letters of the chosen claim down to the frame around them and their underline."""
    return 3.75 + (lane % _LANES) * _LANE_STEP


def _row(status_id: str) -> int:
    return STATUSES.index(status(status_id))


def _ground(piece: Piece, box: QRectF) -> QPainterPath:
    """A box with round corners where the highlight begins and ends, and straight ones where it goes on."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(box, _RADIUS, _RADIUS)
    side = QSizeF(min(_RADIUS, box.width()), box.height())
    if not piece.first:
        path.addRect(QRectF(box.topLeft(), side))
    if not piece.last:
        path.addRect(QRectF(box.topRight() - QPointF(side.width(), 0), side))
    return path


def _straight(painter: QPainter, pen: QPen, left: float, right: float, y: float) -> None:
    painter.setPen(pen)
    painter.drawLine(QPointF(left, y), QPointF(right, y))


def _dotted(painter: QPainter, pen: QPen, left: float, right: float, y: float) -> None:
    pen.setWidthF(pen.widthF() + 0.25)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.1, 2.2])
    _straight(painter, pen, left + 1, right - 1, y)


def _dashed(painter: QPainter, pen: QPen, left: float, right: float, y: float) -> None:
    pen.setDashPattern([4, 2.5])
    _straight(painter, pen, left, right, y)


def _wavy(painter: QPainter, pen: QPen, left: float, right: float, y: float) -> None:
    pen.setWidthF(pen.widthF() - 0.25)
    path = QPainterPath(QPointF(left, y))
    halves = max(2, math.ceil((right - left) / (_WAVE / 2)))
    step = (right - left) / halves
    for half in range(halves):
        x = left + half * step
        path.quadTo(x + step / 2, y + (2.2 if half % 2 else -2.2), x + step, y)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def _double(painter: QPainter, pen: QPen, left: float, right: float, y: float) -> None:
    pen.setWidthF(1.0)
    _straight(painter, pen, left, right, y - 1)
    _straight(painter, pen, left, right, y + 1.5)


# In the order of the table of statuses; a status beyond the last begins again, and differs by its icon.
_UNDERLINES = (_dotted, _straight, _wavy, _dashed, _double)
