"""From the lines of columns to paragraphs: joined, with words put together that were broken at a line end."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from annotator.importers.reading.pdf_lines import RAISED, Line
from annotator.importers.reading.pdf_order import Column

_SHORT = 0.25
"""How much of the width of its column a line lacks that ends a paragraph without ending a sentence."""

_ENDS = re.compile(r"[.!?…:;][\s»”\")\]]*$")
_ITEM = re.compile(r"(?:[•●▪‣–—-]\s*(?=\S)|\d{1,2}[.)]\s)")
_BULLET = re.compile(r"[•●▪‣\uf0b7]\s*")
_LAST = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)-$")
_FIRST = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_MARK = re.compile(f"[{''.join(RAISED.values())}]{{1,3}}")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+|[^\W\d_]+")

# Words that a hyphen stays in wherever the line ends: numbers, and what French joins to a word or a verb.
_BEFORE = frozenset(
    "dix vingt trente quarante cinquante soixante quatre cent demi mi semi non ex vice sous après avant arrière contre"
    " entre sans quasi pro anti celui celle ceux celles grand petit peut est là ci au par delà twenty thirty forty"
    " fifty sixty seventy eighty ninety self well half cross long short high low".split()
)
_AFTER = frozenset(
    "il elle ils elles on nous vous je tu ce là ci même mêmes t moi toi lui leur leurs y en dessus dessous delà"
    " deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize".split()
)


@dataclass
class Paragraph:
    """Text with the marks of footnotes in it, as raised digits; `size` is that of its letters."""

    text: str
    size: float
    pages: dict[int, int] = field(default_factory=dict)
    """Where pages begin in it: place in the text by page."""


def paragraphs_of(pages: list[list[Column]]) -> list[Paragraph]:
    """The paragraphs of a document, which run on over the ends of columns and pages."""
    known = {
        word.lower()
        for columns in pages
        for column in columns
        for line in column.lines
        for word in _WORD.findall(line.text)
    }
    found: list[Paragraph] = []
    before: tuple[Line, _Shape] | None = None
    for page, columns in enumerate(pages):
        first = True
        for column in columns:
            shape = _Shape.of(column)
            above: Line | None = None
            for line in column.lines:
                if before is None or _begins(before, above, line, shape):
                    found.append(Paragraph("", line.size))
                _add(found[-1], line.text, known, page if first else None)
                before, above, first = (line, shape), line, False
    for paragraph in found:
        paragraph.text = paragraph.text.strip()
    return [paragraph for paragraph in found if paragraph.text]


@dataclass(frozen=True, slots=True)
class _Shape:
    """The edges of a column, and how far apart its lines usually stand."""

    left: float
    right: float
    gap: float

    @classmethod
    def of(cls, column: Column) -> _Shape:
        gaps = [above.bottom - below.top for above, below in pairwise(column.lines)]
        return cls(column.left, column.right, median(gaps) if gaps else 0.0)


def _begins(before: tuple[Line, _Shape], above: Line | None, line: Line, shape: _Shape) -> bool:
    """Whether a line begins a paragraph, after the line that was read before it."""
    last, its_shape = before
    size = min(last.size, line.size)
    if "\t" in line.text or "\t" in last.text or _ITEM.match(line.text) or abs(last.size - line.size) > 0.08 * size:
        return True
    if last.text.endswith("-") and line.text[:1].islower():
        return above is not None and above.bottom - line.top > 2 * size
    first = line.text.split(" ", 1)[0]
    width = (line.right - line.left) * (len(first) + 1) / max(len(line.text), 1)
    missing, wide = its_shape.right - last.right, its_shape.right - its_shape.left
    if missing > width + 0.3 * size and (missing > _SHORT * wide or _ENDS.search(last.text)):
        return True
    if above is None:
        return _ENDS.search(last.text) is not None or line.left > shape.left + 0.7 * size
    if above.bottom - line.top > shape.gap + 0.35 * size:
        return True
    return line.left > max(shape.left, above.left) + 0.7 * size and _ENDS.search(last.text) is not None


def _add(paragraph: Paragraph, text: str, known: set[str], page: int | None) -> None:
    text = _BULLET.sub("", text, count=1) if not paragraph.text and _BULLET.match(text) else text
    if broken := _LAST.search(paragraph.text):
        following = _FIRST.match(text)
        if following and not _keeps_hyphen(broken[1], following[0], known):
            paragraph.text = paragraph.text[:-1]
    elif paragraph.text.endswith("\u00ad"):
        paragraph.text = paragraph.text[:-1]
    elif paragraph.text and not (paragraph.text.endswith("-") and text[:1].isalnum()):
        paragraph.text += " "
    if page is not None:
        paragraph.pages[page] = len(paragraph.text)
    paragraph.text += text


def _keeps_hyphen(before: str, after: str, known: set[str]) -> bool:
    """Whether the hyphen at a line end belongs to the word: if the text has the word so elsewhere, or by its parts."""
    whole, parts = f"{before}{after}".lower(), f"{before}-{after}".lower()
    if (parts in known) != (whole in known):
        return parts in known
    if after[0].isupper():
        return True
    first, last = before.lower().rsplit("-", 1)[-1], after.lower().split("-", 1)[0]
    return first in _BEFORE or last in _AFTER


def split_marks(text: str) -> list[tuple[str, str]]:
    """A text in pieces, each with the raised digits behind it."""
    pieces, start = [], 0
    for found in _MARK.finditer(text):
        pieces.append((text[start : found.start()], found[0]))
        start = found.end()
    return [*pieces, (text[start:], "")]
