"""A sentence on one or two lines, its quote in strong letters, and underlined on a ground of its own what differs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from annotator.domain.span import Span
from annotator.text.offsets import Offsets
from annotator.ui.colours import Colours
from annotator.ui.excerpts import Excerpt, excerpt
from annotator.ui.rows import Fonts

MOST_MARKED = 0.5
"""Of the letters of a sentence; where more than that differ, to mark them tells nothing."""

_TRIES = 4
_LESS = 0.93
"""Lines that break between words hold a little less than their width."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence, where in it the quote stands, and what of it the other one does not have."""

    text: str
    quote: Span
    differs: Sequence[Span] = ()

    def focus(self, width: float, fonts: Fonts) -> Span:
        """What has to stay in sight: the quote, or in one longer than `width` the first thing that differs."""
        if fonts.strong_metrics.horizontalAdvance(self.quote.of(self.text)) <= width:
            return self.quote
        return next((span for span in self.differs if span.overlaps(self.quote)), self.quote)


def telling(sentence: str, quote: Span, differs: Sequence[Span]) -> list[Span]:
    """Differences that help a reader: those in the quote, and around it unless they are most of the sentence."""
    if sum(map(len, differs)) <= MOST_MARKED * len(sentence):
        return list(differs)
    return [Span(max(span.start, quote.start), min(span.end, quote.end)) for span in differs if span.overlaps(quote)]


def laid_out(marked: Marked, fonts: Fonts, width: float, lines: int, tokens: Colours) -> QTextLayout:
    """The sentence on at most `lines` lines of a width, in pixels; what has no room there is left out."""
    room = width * lines * (_LESS if lines > 1 else 1)
    for _ in range(_TRIES):
        focus = marked.focus(room, fonts)
        shown = excerpt(marked.text, focus, room, fonts.plain_metrics, fonts.strong_metrics)
        layout = _layout(marked, shown, fonts, width, tokens)
        if layout.lineCount() <= lines:
            break
        room *= _LESS
    return layout


def paint(painter: QPainter, layout: QTextLayout, place: QPointF, colour: QColor, lines: int) -> None:
    """Draw the first lines of a layout."""
    painter.setPen(colour)
    for number in range(min(lines, layout.lineCount())):
        layout.lineAt(number).draw(painter, place)


def _layout(marked: Marked, shown: Excerpt, fonts: Fonts, width: float, tokens: Colours) -> QTextLayout:
    layout = QTextLayout(shown.text, fonts.plain)
    wrapping = QTextOption()
    wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(wrapping)
    offsets = Offsets(shown.text)
    strong, differing = QTextCharFormat(), QTextCharFormat()
    strong.setFontWeight(QFont.Weight.DemiBold)
    strong.setForeground(QColor(tokens.text))
    differing.setBackground(QColor(tokens.found))
    differing.setForeground(QColor(tokens.text))
    differing.setFontUnderline(True)
    formats = [(marked.quote, strong), *((span, differing) for span in marked.differs)]
    layout.setFormats([_range(offsets, place, shape) for span, shape in formats if (place := shown.place(span))])
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += fonts.line
    layout.endLayout()
    return layout


def _range(offsets: Offsets, place: Span, shape: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = offsets.to_qt(place.start)
    made.length = offsets.to_qt(place.end) - made.start
    made.format = shape
    return made
