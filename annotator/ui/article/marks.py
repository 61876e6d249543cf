"""What is painted under the text: highlights of claims, places found, the chosen claim."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QTextEdit

from annotator.domain.span import Span
from annotator.text.offsets import Offsets
from annotator.ui.article.highlights import Highlight, Highlights
from annotator.ui.article.lines import Line, lines_between
from annotator.ui.article.painting import HighlightPainter, Piece, icon_boxes

REACH = 16.0
"""How far above and below its letters something of a line is painted."""


class Marks:
    """The marks on the text of a view. Spans are in code points; areas and points are in the document's coordinates."""

    def __init__(self, view: QTextEdit) -> None:
        self._view = view
        self._offsets = Offsets("")
        self._found: Sequence[Span] = ()
        self.current_found: Span | None = None
        self.highlights = Highlights()
        self.chosen: str | None = None
        self._noted: Sequence[tuple[Span, str]] = ()
        self.preview: Highlight | None = None
        """Stands for the highlight of its claim while its span is being dragged."""

    def start(self, offsets: Offsets) -> None:
        """Takes everything away, for another text."""
        self._offsets = offsets
        self._found, self.current_found, self._noted = (), None, ()
        self.highlights, self.chosen, self.preview = Highlights(), None, None

    def set_highlights(self, highlights: Iterable[Highlight]) -> None:
        self.highlights = Highlights(highlights)

    def set_noted(self, noted: Sequence[tuple[Span, str]]) -> None:
        """The passages with a note of the document on them, in order, and what it says."""
        self._noted = noted

    def noted_at(self, offset: int) -> list[str]:
        """What is noted on a place of the text."""
        return [words for span, words in self._noted if offset in span]

    def set_found(self, spans: Sequence[Span], current: int | None) -> None:
        """The places found, in order and apart from each other, and which of them is the current one."""
        self._found = spans
        self.current_found = spans[current] if current is not None and spans else None

    def chosen_highlight(self) -> Highlight | None:
        """The highlight of the chosen claim, as it shows at the moment."""
        if self.preview is not None:
            return self.preview
        return self.highlights.get(self.chosen) if self.chosen is not None else None

    def paint(self, painter: QPainter, area: QRectF, palette: QPalette) -> None:
        """Paints what lies in an area of the document; what lies elsewhere costs nothing."""
        brush = HighlightPainter(painter, palette)
        ratio = painter.device().devicePixelRatio()
        framed: list[Piece] = []
        for line in lines_between(self._view.document(), area.top() - REACH, area.bottom() + REACH):
            pieces = self.pieces(line)
            for piece in pieces:
                brush.wash(piece, piece.claim_id == self.chosen)
            for box, current in self._found_on(line):
                brush.found(box, current)
            for box in self._noted_on(line):
                brush.noted(box)
            for piece in pieces:
                brush.underline(piece, piece.claim_id == self.chosen)
            if first := [piece for piece in pieces if piece.first]:
                brush.margin(line, first, self.chosen, ratio)
            framed += [piece for piece in pieces if piece.claim_id == self.chosen]
        brush.outline(framed)

    def pieces(self, line: Line) -> list[Piece]:
        """The parts of highlights that stand on a line, in reading order."""
        return [self._piece(line, highlight) for highlight in self._on(line)]

    def icon_at(self, line: Line, point: QPointF) -> str | None:
        """The claim whose icon in the margin of a line is at a point."""
        first = [piece.claim_id for piece in self.pieces(line) if piece.first]
        boxes = icon_boxes(line, len(first))
        return next((claim for claim, box in zip(first, boxes, strict=False) if box.contains(point)), None)

    def _on(self, line: Line) -> list[Highlight]:
        start, end = self._offsets.to_code_points(line.start), self._offsets.to_code_points(line.end)
        there = self.highlights.overlapping(start, end)
        if self.preview is None:
            return there
        there = [highlight for highlight in there if highlight.claim_id != self.preview.claim_id]
        if self.preview.span.start < end and start < self.preview.span.end:
            there.append(self.preview)
        return there

    def _piece(self, line: Line, highlight: Highlight) -> Piece:
        start, end = self._offsets.to_qt(highlight.span.start), self._offsets.to_qt(highlight.span.end)
        return Piece(
            claim_id=highlight.claim_id,
            status=highlight.status,
            box=line.rect(start, end),
            paragraph=line.paragraph,
            lane=self.highlights.lane(highlight),
            first=line.start <= start,
            last=end <= line.end,
        )

    def _found_on(self, line: Line) -> Iterator[tuple[QRectF, bool]]:
        if not self._found:
            return
        start, end = self._offsets.to_code_points(line.start), self._offsets.to_code_points(line.end)
        at = bisect_left(self._found, start, key=lambda span: span.end)
        while at < len(self._found) and self._found[at].start < end:
            span = self._found[at]
            if span.end > start:
                box = line.rect(self._offsets.to_qt(span.start), self._offsets.to_qt(span.end))
                yield box, span == self.current_found
            at += 1

    def _noted_on(self, line: Line) -> Iterator[QRectF]:
        if not self._noted:
            return
        start, end = self._offsets.to_code_points(line.start), self._offsets.to_code_points(line.end)
        for span, _words in self._noted:
            if span.start < end and start < span.end:
                yield line.rect(self._offsets.to_qt(span.start), self._offsets.to_qt(span.end))
