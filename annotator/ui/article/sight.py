"""What of the article is in sight: from points to places in the text and back, and scrolling."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt

from annotator.domain.span import Span
from annotator.ui.article.lines import Line, line_at, lines_between, lines_of
from annotator.ui.article.marks import REACH

if TYPE_CHECKING:
    from annotator.ui.article.view import ArticleView

_EDGE = 24.0
"""What is nearer to the upper or lower edge than this counts as out of sight."""
_PLACE = 0.33
"""Where in the height a place is shown that was out of sight: not at the edge, but with its context."""
_ABOVE, _BELOW = 4.0, 9.0
"""A point so far from the letters of a line still belongs to it, since highlights and underlines reach so far."""


class Sight:
    """Points are those of the viewport unless said otherwise."""

    def __init__(self, view: ArticleView) -> None:
        self._view = view

    def origin(self) -> QPointF:
        """The point of the document at the upper left corner."""
        return QPointF(self._view.horizontalScrollBar().value(), self._view.verticalScrollBar().value())

    def area(self) -> QRectF:
        """The part of the document in sight, in its own coordinates."""
        return QRectF(self._view.viewport().rect()).translated(self.origin())

    def line_at(self, point: QPointF) -> Line | None:
        """The line at the height of a point."""
        y = (point + self.origin()).y()
        for line in lines_between(self._view.document(), y - REACH, y + REACH):
            if line.top - _ABOVE <= y < line.bottom + _BELOW:
                return line
        return None

    def character_at(self, point: QPointF) -> int | None:
        """The code point of the character at a point; none beside the text."""
        line = self.line_at(point)
        position = line.position_at((point + self.origin()).x()) if line else None
        return None if position is None else self._view.offsets.to_code_points(position)

    def offset_at(self, point: QPointF) -> int:
        """The code point before which a cursor would go that is put as near to a point as can be."""
        layout = self._view.document().documentLayout()
        position = layout.hitTest(point + self.origin(), Qt.HitTestAccuracy.FuzzyHit)
        return self._view.offsets.to_code_points(max(position, 0))

    def line_of(self, position: int) -> Line | None:
        """The line of a Qt position, none if it is out of sight. Does not make Qt lay out more than is in sight."""
        document, area = self._view.document(), self.area()
        layout = document.documentLayout()
        first = layout.hitTest(area.topLeft(), Qt.HitTestAccuracy.FuzzyHit)
        last = layout.hitTest(area.bottomRight(), Qt.HitTestAccuracy.FuzzyHit)
        if not document.findBlock(first).position() <= position <= last:
            return None
        line = line_at(document, position)
        return line if line and line.bottom >= area.top() and line.top <= area.bottom() else None

    def box(self, offset: int) -> QRectF:
        """The box of the character at a code point, in or out of sight; it lays out the text as far as that."""
        position = self._view.offsets.to_qt(offset)
        line = line_at(self._view.document(), position)
        return line.rect(position, position + 1).translated(-self.origin()) if line else QRectF()

    def repaint(self, spans: Iterable[Span]) -> None:
        """Has the lines painted anew that hold something of these spans."""
        area, origin = self.area(), self.origin()
        to_qt = self._view.offsets.to_qt
        limits = (area.top() - REACH, area.bottom() + REACH)
        # What is far below need not be laid out to know that it is out of sight.
        last = self._view.document().documentLayout().hitTest(area.bottomRight(), Qt.HitTestAccuracy.FuzzyHit)
        for span in spans:
            if to_qt(span.start) > last + 1:
                continue
            for line in lines_of(self._view.document(), to_qt(span.start), to_qt(span.end), limits):
                top = line.top - origin.y() - REACH
                height = line.bottom - line.top + 2 * REACH
                self._view.viewport().update(QRect(0, round(top), round(area.width()), round(height)))

    def bring(self, span: Span) -> None:
        """Scrolls so that the start of a span stands well within sight, if it is out of sight."""
        height = self._view.viewport().height()
        box = self.box(span.start)
        if box.top() < _EDGE or box.bottom() > height - _EDGE:
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() + round(box.top() - height * _PLACE))

    def creep(self, point: QPointF) -> None:
        """Scrolls by a step towards a point that is above or below."""
        bar = self._view.verticalScrollBar()
        if point.y() < 0:
            bar.setValue(bar.value() - bar.singleStep())
        elif point.y() > self._view.viewport().height():
            bar.setValue(bar.value() + bar.singleStep())
