"""One paragraph of a version, laid out with the words that differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPalette,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from annotator.domain.span import Span
from annotator.text.offsets import Offsets
from annotator.ui.colours import colours, is_dark, mix, status_colour

_LINE_HEIGHT = 1.35
_MARK = 0.3
"""How much of its colour is behind a changed word; in dark windows a little more."""


class Paragraph:
    """The text of `span` in a column of `width` pixels. Words that went are struck out on red, words that came are
    underlined on green, so that the colour is never alone in saying it."""

    def __init__(
        self, text: str, span: Span, marks: Sequence[Span], *, was: bool, width: float, font: QFont, palette: QPalette
    ) -> None:
        self._shift = span.start
        whole = span.of(text)
        self._offsets = Offsets(whole)
        self._layout = QTextLayout(whole, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        look = _format(palette, was=was)
        self._layout.setFormats([self._range(mark, look) for mark in marks if span.encloses(mark)])
        self._span = span
        step = QFontMetricsF(font).height() * _LINE_HEIGHT
        self._layout.beginLayout()
        self.height = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, self.height + (step - line.height()) / 2))
            self.height += step
        self._layout.endLayout()

    def paint(self, painter: QPainter, at: QPointF, colour: QColor) -> None:
        painter.setPen(colour)
        self._layout.draw(painter, at)

    def frame(self, painter: QPainter, at: QPointF, passage: Span, pen: QPen) -> None:
        """Draw a frame around as much of a passage as stands here."""
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in self._boxes(passage):
            painter.drawRoundedRect(box.translated(at).adjusted(-2, -1, 2, 1), 4, 4)

    def _boxes(self, passage: Span) -> Iterator[QRectF]:
        start, end = max(passage.start, self._span.start), min(passage.end, self._span.end)
        if start >= end:
            return
        first, last = (self._offsets.to_qt(place - self._shift) for place in (start, end))
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            left, right = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
            if left < right:
                edges = sorted((_x(line, left), _x(line, right)))
                yield QRectF(edges[0], line.y(), edges[1] - edges[0], line.height())

    def _range(self, mark: Span, look: QTextCharFormat) -> QTextLayout.FormatRange:
        found = QTextLayout.FormatRange()
        found.start = self._offsets.to_qt(mark.start - self._shift)
        found.length = self._offsets.to_qt(mark.end - self._shift) - found.start
        found.format = look
        return found


def _x(line: QTextLine, position: int) -> float:
    """Where a position stands in its line. PySide gives the position back as well."""
    found: Any = line.cursorToX(position)
    return float(found[0] if isinstance(found, tuple) else found)


def _format(palette: QPalette, *, was: bool) -> QTextCharFormat:
    look = QTextCharFormat()
    colour = mark_colour(palette, was=was)
    share = _MARK if is_dark(palette) else _MARK * 0.7
    look.setBackground(mix(colour, colours(palette).paper, share))
    if was:
        look.setFontStrikeOut(True)
    else:
        look.setFontUnderline(True)
        look.setUnderlineColor(colour)
    return look


def mark_colour(palette: QPalette, *, was: bool) -> QColor:
    """The colour of what went, or of what came."""
    return status_colour("refuted" if was else "verified", palette)
