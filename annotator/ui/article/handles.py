"""The two round handles of the chosen claim, by which the mouse moves the ends of its span."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.domain.span import Span
from annotator.text.words import Edge, snap
from annotator.ui.article.highlights import Highlight
from annotator.ui.article.lines import Line
from annotator.ui.article.painting import FRAME_ABOVE, FRAME_SIDE, frame_below
from annotator.ui.colours import colours, status_colour

if TYPE_CHECKING:
    from annotator.ui.article.view import ArticleView

_RADIUS = 4.5
_GRIP = 12.0
"""A press this near to the middle of a handle takes it: a target of 24 pixels (WCAG 2.2, 2.5.8)."""

_STEADY = 3.0
"""Who goes up or down by no more than this means to stay on the line."""


@dataclass(frozen=True, slots=True)
class _Handle:
    """A handle with its middle, and the place in the text that it stands for, in coordinates of the document."""

    edge: Edge
    middle: QPointF
    place: QPointF


class Handles:
    """Draws the handles, tells which one is under the mouse, and drags it. Points are those of the viewport."""

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._edge: Edge | None = None
        self._grip = QPointF()
        self._taken_at = 0.0

    @property
    def dragging(self) -> bool:
        return self._edge is not None

    def paint(self, painter: QPainter) -> None:
        """Draws over the text, in the coordinates of the document, at the frame that `Marks` has drawn under it."""
        highlight = self._view.marks.chosen_highlight()
        if highlight is None:
            return
        palette = self._view.palette()
        colour = status_colour(highlight.status, palette)
        painter.setPen(QPen(QColor(colours(palette).paper), 1.5))
        painter.setBrush(colour)
        for handle in self._handles(highlight):
            painter.drawEllipse(handle.middle, _RADIUS, _RADIUS)

    def edge_at(self, point: QPointF) -> Edge | None:
        """The end of the chosen span whose handle is at a point."""
        highlight = self._view.marks.chosen_highlight()
        if highlight is None:
            return None
        there = point + self._view.sight.origin()
        # Of two that are near each other, as at a short span, the nearer.
        near = [
            (distance, handle.edge)
            for handle in self._handles(highlight)
            if (distance := (handle.middle - there).manhattanLength()) <= _GRIP
        ]
        return min(near)[1] if near else None

    def take(self, edge: Edge, point: QPointF) -> None:
        """Begins to drag a handle, from a point on it."""
        highlight = self._view.marks.chosen_highlight()
        for handle in self._handles(highlight) if highlight else ():
            if handle.edge == edge:
                self._edge = edge
                there = point + self._view.sight.origin()
                self._grip, self._taken_at = handle.place - there, there.y()

    def drag(self, point: QPointF) -> None:
        """Moves the end to the word under the mouse: the highlight shows it, and nothing is changed yet."""
        highlight = self._view.marks.chosen_highlight()
        if self._edge is None or highlight is None:
            return
        self._view.sight.creep(point)
        offset = self._view.sight.offset_at(self._place(point))
        if self._edge == "start":
            start, end = min(offset, highlight.span.end - 1), highlight.span.end
        else:
            start, end = highlight.span.start, max(offset, highlight.span.start + 1)
        span = snap(self._view.text, Span(start, end))
        if span is not None and span != highlight.span:
            self._view.show_preview(Highlight(highlight.claim_id, span, highlight.status))

    def _place(self, point: QPointF) -> QPointF:
        """The place in the text that is meant by a point: the word on the line there, or as it was taken."""
        line = self._view.sight.line_at(point)
        y = (point + self._view.sight.origin()).y()
        pointed_at = line is not None and line.top <= y < line.bottom and abs(y - self._taken_at) > _STEADY
        return QPointF(point.x() + self._grip.x(), point.y() + (0.0 if pointed_at else self._grip.y()))

    def drop(self) -> None:
        """Ends the drag and asks for the new span, if it is another."""
        self._edge = None
        preview = self._view.marks.preview
        if preview is not None:
            # The preview stays until the answer is there, so that the old span does not flash up.
            self._view.span_changed.emit(preview.claim_id, preview.span)
            self._view.show_preview(None)

    def cancel(self) -> bool:
        """Ends the drag and leaves the span as it was; whether there was one to end."""
        if self._edge is None:
            return False
        self._edge = None
        self._view.show_preview(None)
        return True

    def _handles(self, highlight: Highlight) -> list[_Handle]:
        """The handles that are in sight: one over the start, one under the end."""
        found = []
        start = self._view.offsets.to_qt(highlight.span.start)
        end = self._view.offsets.to_qt(highlight.span.end)
        if line := self._view.sight.line_of(start):
            found.append(_handle("start", line, line.x(start) - FRAME_SIDE, line.top - FRAME_ABOVE))
        # The line of the last character, not the one after it, where a line breaks.
        if line := self._view.sight.line_of(end - 1):
            below = frame_below(self._view.marks.highlights.lane(highlight))
            found.append(_handle("end", line, line.rect(start, end).right() + FRAME_SIDE, line.bottom + below))
        return found


def _handle(edge: Edge, line: Line, x: float, y: float) -> _Handle:
    return _Handle(edge, QPointF(x, y), QPointF(x, (line.top + line.bottom) / 2))
