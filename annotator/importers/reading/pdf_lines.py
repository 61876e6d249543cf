"""From the characters of a printed page to its lines."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median_high
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

_HYPHEN = "\x02"
"""What PDFium gives for a hyphen at the end of a line."""

_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
RAISED = dict(zip("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", strict=True))
_SMALL = 0.8
_APART = 1.0
_WORDS_APART = 0.15


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of a line, in points from the lower left corner of the page. `size` is the height of its letters, from
    their highest to their lowest, `space` the widest between two words; digits that stand raised are `⁰` to `⁹`."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    space: float = 0.0

    def beside(self, other: Line) -> bool:
        """Whether two pieces stand at the same height."""
        shared = min(self.top, other.top) - max(self.bottom, other.bottom)
        return shared > 0.5 * min(self.top - self.bottom, other.top - other.bottom)


class _Glyph(NamedTuple):
    text: str
    left: float
    bottom: float
    right: float
    top: float


def lines_of(page: PdfTextPage, most: int) -> list[Line]:
    """The lines of a page, in the order in which they were written; of at most so many characters."""
    lines: list[Line] = []
    for piece in _pieces(page, most):
        line = _line(piece)
        if line is None:
            continue
        if lines and (joined := _joined(lines[-1], line)):
            lines[-1] = joined
        else:
            lines.append(line)
    return [replace(line, text=line.text.strip()) for line in lines if line.text.strip()]


def _pieces(page: PdfTextPage, most: int) -> Iterator[list[_Glyph]]:
    """Characters that follow each other closely."""
    piece: list[_Glyph] = []
    for glyph in _glyphs(page, most):
        if piece and (glyph is None or _is_apart(piece, glyph)):
            yield piece
            piece = []
        if glyph is not None:
            piece.append(glyph)
    if piece:
        yield piece


def _glyphs(page: PdfTextPage, most: int) -> Iterator[_Glyph | None]:
    """Each character with its box; None where PDFium sees a line end."""
    from pypdfium2 import raw

    box = raw.FS_RECTF()
    place = ctypes.byref(box)
    for index in range(min(page.count_chars(), most)):
        code = raw.FPDFText_GetUnicode(page, index)
        if code in (0, 10, 13, 0xFFFE):
            if code != 0:
                yield None
            continue
        text = _LIGATURES.get(code) or chr(code)
        raw.FPDFText_GetLooseCharBox(page, index, place)
        yield _Glyph(text, box.left, box.bottom, box.right, box.top)


def _is_apart(piece: list[_Glyph], glyph: _Glyph) -> bool:
    """Whether a character belongs to another column or line than the ones before it."""
    last = piece[-1]
    size = max(piece[0].top - piece[0].bottom, glyph.top - glyph.bottom)
    gap = glyph.left - last.right
    middle = (glyph.top + glyph.bottom) / 2
    return (
        gap > _APART * size or gap < -2 * size or not piece[0].bottom - 0.3 * size < middle < piece[0].top + 0.3 * size
    )


def _line(piece: list[_Glyph]) -> Line | None:
    seen = [glyph for glyph in piece if not glyph.text.isspace()]
    if not seen:
        return None
    # Most letters agree; the accents of capitals stick out.
    size = median_high(glyph.top - glyph.bottom for glyph in seen)
    base = min(glyph.bottom for glyph in seen if glyph.top - glyph.bottom > _SMALL * size)
    text = ""
    for glyph in piece:
        raised = glyph.top - glyph.bottom < _SMALL * size and glyph.bottom > base + 0.1 * size
        text += RAISED.get(glyph.text, glyph.text) if raised else glyph.text
    return Line(
        text.replace(_HYPHEN, "-"),
        seen[0].left,
        base,
        max(glyph.right for glyph in seen),
        base + size,
        size,
        max((right.left - left.right for left, right in pairwise(seen)), default=0.0),
    )


def _joined(line: Line, following: Line) -> Line | None:
    """Two pieces as one, if the second goes on where the first ends."""
    gap = following.left - line.right
    size = max(line.size, following.size)
    if not line.beside(following) or not -0.3 * size < gap < 0.5 * size:
        return None
    text = following.text
    if following.size < _SMALL * line.size and following.bottom > line.bottom + 0.1 * size:
        text = "".join(RAISED.get(character, character) for character in text)
    space = " " if gap > _WORDS_APART * size and not line.text[-1].isspace() and not text[0].isspace() else ""
    return Line(
        line.text + space + text,
        line.left,
        min(line.bottom, following.bottom),
        max(line.right, following.right),
        max(line.top, following.top),
        size,
        max(line.space, following.space, gap),
    )
