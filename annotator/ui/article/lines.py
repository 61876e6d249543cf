"""The laid-out lines of a document: what is where on the screen. Places are Qt positions, lengths are pixels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text: the positions `[start, end)` and where it is drawn, in coordinates of the document.

    `top` and `bottom` hold the letters closely, whatever the line spacing; `paragraph` is where its paragraph begins.
    """

    start: int
    end: int
    left: float
    top: float
    bottom: float
    baseline: float
    paragraph: int
    _line: QTextLine

    def x(self, position: int) -> float:
        """Where the cursor stands at a position, kept within the line."""
        inside = min(max(position, self.start), self.end) - self.paragraph
        x, _ = cast(tuple[float, int], self._line.cursorToX(inside))
        return self.left + x

    def rect(self, start: int, end: int) -> QRectF:
        """The box around the part of `[start, end)` on this line."""
        box = self._line.naturalTextRect()
        # A space at which the line breaks hangs over its end.
        one, other = sorted(min(self.x(position), self.left + box.right()) for position in (start, end))
        return QRectF(one, self.top, other - one, self.bottom - self.top)

    def position_at(self, x: float) -> int | None:
        """The position of the character at `x`, none beside the text."""
        box = self._line.naturalTextRect()
        if not self.left + box.left() <= x < self.left + box.right():
            return None
        column = self._line.xToCursor(x - self.left, QTextLine.CursorPosition.CursorOnCharacter)
        return min(self.paragraph + column, self.end - 1)


def lines_between(document: QTextDocument, top: float, bottom: float) -> Iterator[Line]:
    """The lines that show between two heights of the document, in order."""
    layout = document.documentLayout()
    # The fuzzy hit gives the nearest position, also between lines and below the last.
    position = layout.hitTest(QPointF(0, top), Qt.HitTestAccuracy.FuzzyHit)
    block = document.findBlock(max(position, 0))
    while block.isValid() and layout.blockBoundingRect(block).top() < bottom:
        yield from _lines_of_block(block, top, bottom)
        block = block.next()


def lines_of(document: QTextDocument, start: int, end: int, limit: tuple[float, float] | None = None) -> Iterator[Line]:
    """The lines that hold a part of `[start, end)`, in order, or those of them between two heights."""
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        top = document.documentLayout().blockBoundingRect(block).top()
        if limit and top > limit[1]:
            return
        for line in _lines_of_block(block, *(limit or (top, float("inf")))):
            if line.start < end and start < line.end:
                yield line
        block = block.next()


def line_at(document: QTextDocument, position: int) -> Line | None:
    """The line of a position; none in an empty document."""
    block = document.findBlock(position)
    # Asked first, because it lays the text out as far as this.
    corner = document.documentLayout().blockBoundingRect(block).topLeft()
    line = block.layout().lineForTextPosition(position - block.position()) if block.isValid() else None
    return _line(block, line, corner) if line is not None and line.isValid() else None


def _lines_of_block(block: QTextBlock, top: float, bottom: float) -> Iterator[Line]:
    layout = block.layout()
    corner = block.document().documentLayout().blockBoundingRect(block).topLeft()
    for number in range(_first_below(block, top - corner.y()), layout.lineCount()):
        line = layout.lineAt(number)
        if corner.y() + line.y() > bottom:
            return
        yield _line(block, line, corner)


def _first_below(block: QTextBlock, y: float) -> int:
    """The number of the first line that reaches below `y`; halving, because a paragraph may have 10,000 lines."""
    layout = block.layout()
    low, high = 0, layout.lineCount()
    while low < high:
        middle = (low + high) // 2
        line = layout.lineAt(middle)
        if line.y() + line.height() < y:
            low = middle + 1
        else:
            high = middle
    return low


def _line(block: QTextBlock, line: QTextLine, corner: QPointF) -> Line:
    start = block.position() + line.textStart()
    # The paragraph's end mark belongs to its last line, so that an empty paragraph has a position too.
    length = min(line.textLength(), max(block.length() - 1 - line.textStart(), 0))
    top = corner.y() + line.y()
    return Line(
        start=start,
        end=start + length,
        left=corner.x(),
        top=top,
        bottom=top + line.ascent() + line.descent(),
        baseline=top + line.ascent(),
        paragraph=block.position(),
        _line=line,
    )
