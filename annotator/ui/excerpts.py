"""The part of a text that fits where a list has room for it, cut so that the passage in question stays in sight."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from annotator.domain.span import Span

ELLIPSIS = "…"
BEFORE_SHARE = 0.4
"""Of the room beside the passage: readers want a little of what leads to it and more of what follows."""

_REACH = 600
"""Code points looked at on each side: more than any list shows, few enough to measure at every paint."""

LONGEST = 240
"""Characters of a passage that names a claim: one of a whole page leaves all else in sight."""

_FLAT = str.maketrans("\n\t\r\u2028\u2029", "     ")


def cut_short(text: str, longest: int = LONGEST) -> str:
    """The beginning of a text that is too long, with an ellipsis."""
    return text if len(text) <= longest else text[:longest].rstrip() + ELLIPSIS


@dataclass(frozen=True, slots=True)
class Excerpt:
    """`[start, end)` of a text, in code points, with an ellipsis at each end where something is left out."""

    whole: str
    start: int
    end: int

    @property
    def text(self) -> str:
        """What is shown: one line."""
        return self._lead + self.whole[self.start : self.end] + (ELLIPSIS if self.end < len(self.whole) else "")

    @property
    def _lead(self) -> str:
        return ELLIPSIS if self.start else ""

    def place(self, span: Span) -> Span | None:
        """Where a span of the whole text stands in `text`, as far as it is shown; None if nothing of it is."""
        start, end = max(span.start, self.start), min(span.end, self.end)
        shift = len(self._lead) - self.start
        return Span(start + shift, end + shift) if start < end else None


def excerpt(text: str, keep: Span, width: float, plain: QFontMetricsF, strong: QFontMetricsF) -> Excerpt:
    """The part of `text` around `keep` that is no wider than `width`, in device-independent pixels.

    `keep` is measured in the font `strong`, the rest in `plain`. What is shown before it begins with a word; if `keep`
    itself is too long, its end is left out.
    """
    flat = text.translate(_FLAT)
    edge = plain.horizontalAdvance(ELLIPSIS)
    kept = keep.of(flat)
    before, after = flat[max(0, keep.start - _REACH) : keep.start], flat[keep.end : keep.end + _REACH]
    room = width - strong.horizontalAdvance(kept)
    if room <= edge * 2:
        alone = width - (edge if before else 0)
        return Excerpt(flat, keep.start, keep.start + _fitting(kept + after, alone, strong))
    wanted = plain.horizontalAdvance(after)
    left = _last_words(before, max(room * BEFORE_SHARE, room - wanted), plain)
    taken = plain.horizontalAdvance(before[len(before) - left :]) if left else edge if before else 0
    return Excerpt(flat, keep.start - left, keep.end + _fitting(after, room - taken, plain))


def _fitting(text: str, width: float, metrics: QFontMetricsF) -> int:
    """How many of the first code points of `text` fit with the ellipsis after them; all, if they fit without."""
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(width, 0))
    return len(text) if shown == text else len(shown.rstrip(ELLIPSIS).rstrip())


def _last_words(text: str, width: float, metrics: QFontMetricsF) -> int:
    """How many of the last code points of `text` fit with the ellipsis before them, from the start of a word on."""
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideLeft, max(width, 0))
    if shown == text:
        return len(text)
    left = len(shown.lstrip(ELLIPSIS))
    cut = text[len(text) - left :]
    if not text[len(text) - left - 1].isspace():
        cut = cut[next((at for at, letter in enumerate(cut) if letter.isspace()), left) :]
    return len(cut.lstrip())
