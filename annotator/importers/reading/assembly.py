"""An article put together piece by piece, with what hangs on places of its text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from annotator.domain.article import ArticleFields, ArticleNote, Heading, Imported, Page
from annotator.domain.span import Span
from annotator.text.canonical import canonical
from annotator.text.language import detect
from annotator.text.sentences import sentence_at
from annotator.text.title import title_of

_LONG = 50_000
"""Code points of a line. In a longer one, which is no paragraph, places may be off by what the canonical form drops."""

_LINE_END = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line as it was written, from `start` on, and its canonical form, from `to` on."""

    start: int
    raw: str
    to: int
    text: str


class Assembly:
    """Takes text as a document has it and remembers places in it; `finish` gives the canonical text with these places.

    Places are counted in code points of what was written; only `here` gives them out.
    """

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._headings: list[tuple[int, int]] = []
        self._pages: list[tuple[int, str]] = []
        self._notes: list[tuple[int, int, ArticleNote]] = []
        self._row = self._gap = False

    @property
    def here(self) -> int:
        return self._length

    def write(self, text: str) -> None:
        """Add text. A line end ends the paragraph; in a row of a table it is a space."""
        text = _LINE_END.sub("\n", text)
        if self._row:
            text = text.replace("\n", " ")
            if self._gap and text:
                self._gap = False
                text = text if text[0] in " \t" else f" {text}"
        if text:
            self._pieces.append(text)
            self._length += len(text)

    def end(self) -> None:
        """End the paragraph, if there is one."""
        if self._row:
            self._gap = bool(self._pieces) and self._pieces[-1][-1] not in " \t\n"
        elif self._pieces and not self._pieces[-1].endswith("\n"):
            self.write("\n")

    def begin_row(self) -> None:
        """What follows is the first cell of a row, which becomes one paragraph with tabs between its cells."""
        self.end()
        self._row = True

    def next_cell(self) -> None:
        self.write("\t")

    def end_row(self) -> None:
        self._row = self._gap = False
        self.end()

    def paragraph(self, text: str, *, level: int = 0) -> None:
        """Add a whole paragraph, which is a heading if its level is not 0."""
        self.end()
        if level:
            self.heading(level)
        self.write(text)
        self.end()

    def heading(self, level: int) -> None:
        """The paragraph that begins here is a heading."""
        self._headings.append((self._length, level))

    def page(self, label: str) -> None:
        """A page begins here."""
        self._pages.append((self._length, label))

    def note(self, start: int, end: int, text: str, kind: str, author: str = "", written: str = "") -> None:
        """A note on what stands between two places, or at one; one without a word is left out."""
        text = canonical(text)
        if text:
            self._notes.append((start, end, ArticleNote(Span(0, 1), text, kind, author.strip(), written)))

    def finish(
        self, given: ArticleFields, source: str, media_type: str, encoding: str = "", *, named: str = ""
    ) -> Imported:
        """The article. What `given` does not tell of title and language is taken from the text.

        `named` is what the document calls itself where nobody sees it: often the name of a template, so that a heading
        at the top of the text has it over it.
        """
        lines = list(self._lines())
        text = "\n".join(line.text for line in lines if line.text)
        places = _Places(lines)
        headings = tuple(self._headings_in(places))
        top = headings[0].span.of(text) if headings and headings[0].span.start == 0 else ""
        title = given.title or top or canonical(named).replace("\n", " ") or title_of(text)
        return Imported(
            text,
            replace(given, title=title, language=given.language or detect(text)),
            source,
            media_type,
            encoding,
            headings=headings,
            notes=tuple(sorted(self._notes_in(text, places), key=lambda note: note.span)) if text else (),
            pages=tuple(self._pages_in(text, places)),
        )

    def _lines(self) -> Iterator[_Line]:
        start = to = 0
        for raw in "".join(self._pieces).split("\n"):
            text = canonical(raw)
            yield _Line(start, raw, to, text)
            start += len(raw) + 1
            to += len(text) + bool(text)

    def _headings_in(self, places: _Places) -> Iterator[Heading]:
        for start, level in self._headings:
            line = places.line(start)
            if line.text:
                yield Heading(Span(line.to, line.to + len(line.text)), min(level, 6))

    def _notes_in(self, text: str, places: _Places) -> Iterator[ArticleNote]:
        for start, end, note in self._notes:
            first, last = places.at(start), min(places.at(end), len(text))
            marked = text[first:last]
            first, last = first + len(marked) - len(marked.lstrip()), first + len(marked.rstrip())
            if last <= first:
                first, last = _said_before(text, min(first, len(text)))
            yield replace(note, span=Span(first, last))

    def _pages_in(self, text: str, places: _Places) -> Iterator[Page]:
        found = {min(places.at(start), len(text) - 1): label for start, label in self._pages}
        for place, (start, label) in enumerate(found.items() if text and len(self._pages) > 1 else ()):
            yield Page(start if place else 0, label)


class _Places:
    """From places in what was written to places in the canonical text."""

    def __init__(self, lines: list[_Line]) -> None:
        self._lines = lines
        self._starts = [line.start for line in lines]

    def line(self, place: int) -> _Line:
        return self._lines[bisect_right(self._starts, place) - 1]

    def at(self, place: int) -> int:
        line = self.line(place)
        if len(line.raw) > _LONG:
            return line.to + min(place - line.start, len(line.text))
        # With something behind it, so that the white space before the place is not taken for that at a line's end.
        before = len(canonical(line.raw[: place - line.start] + ".")) - 1
        return line.to + min(before, len(line.text))


def _said_before(text: str, place: int) -> tuple[int, int]:
    """The sentence of a place in its line, up to that place; the whole line where that is nothing."""
    line = text.rfind("\n", 0, place) + 1
    before = text[line:place].rstrip()
    if not before:
        end = text.find("\n", line)
        before = text[line:] if end < 0 else text[line:end]
        if not before:  # behind the last line
            line = text.rstrip("\n").rfind("\n") + 1
            before = text[line:]
        return line, line + len(before)
    start = sentence_at(before, Span(len(before) - 1, len(before))).start
    return line + start, line + len(before)
