"""The mark-up of OpenDocument text (OASIS, version 1.3, part 3), as far as it says what is read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Set
from typing import TYPE_CHECKING

from annotator.importers.reading.xml import attribute, local, named

if TYPE_CHECKING:
    from lxml.etree import _Element

    from annotator.importers.reading.assembly import Assembly

_SPACE = re.compile("[ \t\r\n]+")
_SKIPPED = frozenset(
    "tracked-changes table-of-content illustration-index table-index object-index alphabetical-index forms"
    " sequence-decls variable-decls user-field-decls note-citation ruby-text title desc".split()
)
_MOST_SPACES = 1000


def heading_levels(roots: Iterable[_Element]) -> dict[str, int]:
    """The levels of the styles of paragraphs that are headings, by their names; that of a title is 1."""
    levels = {"Title": 1}
    for style in (style for root in reversed(list(roots)) for style in named(root, "style")):
        outline = attribute(style, "default-outline-level")
        level = int(outline) if outline.isdigit() else levels.get(attribute(style, "parent-style-name"), 0)
        if level:
            levels.setdefault(attribute(style, "name"), level)
    return levels


def write_text(root: _Element, into: Assembly, levels: Mapping[str, int]) -> None:
    """All that is read of a document."""
    writer = _Writer(into, levels, frozenset(attribute(end, "name") for end in named(root, "annotation-end")))
    for body in named(root, "body"):
        writer.inside(body)
    into.end()


class _Writer:
    """Recursion is bounded by the depth of the tree, see `parse_xml`."""

    def __init__(self, into: Assembly, levels: Mapping[str, int], ends: Set[str]) -> None:
        self._into = into
        self._ends = ends
        self._levels = levels
        self._pages = 1
        self._space = True
        self._open: dict[str, tuple[int, _Element]] = {}
        self._boxes: list[_Element] = []
        into.page("1")

    def inside(self, element: _Element) -> None:
        for child in element:
            self._element(child)

    def _element(self, element: _Element) -> None:
        name = local(element)
        if name in _SKIPPED or not name:
            return
        if name in ("p", "h"):
            self._paragraph(element, name)
        elif name == "table-row":
            self._row(element)
        elif name == "soft-page-break":
            self._pages += 1
            self._into.page(str(self._pages))
        else:
            self.inside(element)

    def _paragraph(self, paragraph: _Element, name: str) -> None:
        level = attribute(paragraph, "outline-level") if name == "h" else ""
        if found := int(level) if level.isdigit() else self._levels.get(attribute(paragraph, "style-name"), 0):
            self._into.heading(found)
        self._space = True
        self._run(paragraph)
        self._into.end()
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.inside(box)

    def _run(self, element: _Element) -> None:
        """Text with what stands in it."""
        self._text(element.text)
        for child in element:
            self._part(child, local(child))
            self._text(child.tail)

    def _part(self, part: _Element, name: str) -> None:
        here = self._into.here
        if name == "s":
            count = attribute(part, "c")
            self._into.write(" " * min(int(count) if count.isdigit() else 1, _MOST_SPACES))
        elif name in ("tab", "line-break"):
            self._into.write("\t" if name == "tab" else "\n")
        elif name == "note":
            self._into.note(here, here, _lines(part, "note-body"), "footnote")
        elif name == "annotation":
            if (known := attribute(part, "name")) in self._ends:
                self._open[known] = (here, part)
            else:
                self._comment(here, part)
        elif name == "annotation-end":
            if found := self._open.pop(attribute(part, "name"), None):
                self._comment(*found)
        elif name == "text-box":
            self._boxes.append(part)
        elif name in ("p", "h", "table-row", "soft-page-break"):
            self._element(part)
        elif name and name not in _SKIPPED:
            self._run(part)

    def _comment(self, start: int, comment: _Element) -> None:
        author, written = (
            next(("".join(str(text) for text in one.itertext()) for one in named(comment, name)), "")
            for name in ("creator", "date")
        )
        self._into.note(start, self._into.here, _lines(comment), "comment", author, written)

    def _text(self, text: str | None) -> None:
        text = _SPACE.sub(" ", text or "")
        if self._space and text.startswith(" "):
            text = text[1:]
        if text:
            self._into.write(text)
            self._space = text.endswith(" ")

    def _row(self, row: _Element) -> None:
        cells = [cell for cell in row if local(cell) == "table-cell"]
        if len(cells) < 2 or any(sum(True for _ in named(cell, "p")) > 1 for cell in cells):
            for cell in cells:
                self.inside(cell)
            return
        self._into.begin_row()
        for place, cell in enumerate(cells):
            if place:
                self._into.next_cell()
            self.inside(cell)
        self._into.end_row()


def _lines(element: _Element, within: str = "") -> str:
    """The paragraphs of a note or a comment, one a line."""
    parts = named(element, within) if within else (element,)
    paragraphs = (paragraph for part in parts for paragraph in named(part, "p"))
    return "\n".join(_SPACE.sub(" ", "".join(str(text) for text in one.itertext())) for one in paragraphs)
