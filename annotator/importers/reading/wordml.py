"""The mark-up of Word (ECMA-376, part 1, chapter 17), as far as it says what is read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from annotator.importers.reading.xml import attribute, local, named

if TYPE_CHECKING:
    from lxml.etree import _Element

    from annotator.importers.reading.assembly import Assembly

NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
"""Elements that refer to a note, and the part of the archive that has these."""

_HEADING = re.compile(r"(?:heading|titre|título|überschrift)\s*([1-9])$", re.IGNORECASE)
_TITLE = re.compile(r"(?:title|titre|título)$", re.IGNORECASE)
_SKIPPED = frozenset(
    "del moveFrom pPr rPr tblPr tblGrid trPr tcPr sectPr sdtPr sdtEndPr instrText delText fldChar Fallback"
    " object".split()
)
_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_LEVEL_OF_TEXT = 9


class _Comment(NamedTuple):
    text: str
    author: str
    written: str


class Comments:
    """The comments of a document by their ids, and where those begin that are open."""

    def __init__(self, root: _Element | None) -> None:
        found = named(root, "comment") if root is not None else ()
        self._known = {
            attribute(one, "id"): _Comment(_lines(one), attribute(one, "author"), attribute(one, "date"))
            for one in found
        }
        self._starts: dict[str, int] = {}

    def begin(self, name: str, place: int) -> None:
        self._starts[name] = place

    def end(self, name: str, into: Assembly) -> None:
        """Hang a comment on what was written since it began; once, at its end or where it is referred to."""
        if comment := self._known.pop(name, None):
            start = self._starts.get(name, into.here)
            into.note(start, into.here, comment.text, "comment", comment.author, comment.written)


def heading_levels(styles: _Element) -> dict[str, int]:
    """The levels of the styles that are headings, by their ids; that of a title is 1."""
    levels: dict[str, int] = {}
    for style in named(styles, "style"):
        name = next((attribute(one, "val") for one in named(style, "name")), "")
        level = next((attribute(one, "val") for one in named(style, "outlineLvl")), "")
        based = next((attribute(one, "val") for one in named(style, "basedOn")), "")
        if found := _HEADING.match(name):
            levels[attribute(style, "styleId")] = int(found[1])
        elif _TITLE.match(name):
            levels[attribute(style, "styleId")] = 1
        elif level.isdigit() and int(level) < _LEVEL_OF_TEXT:
            levels[attribute(style, "styleId")] = int(level) + 1
        elif based in levels:
            levels[attribute(style, "styleId")] = levels[based]
    return levels


def texts_by_id(notes: _Element) -> dict[str, str]:
    """The notes of a part of footnotes or endnotes, without the lines that separate them from the text."""
    return {attribute(one, "id"): _lines(one) for one in notes if not attribute(one, "type")}


def write_body(
    document: _Element,
    into: Assembly,
    levels: Mapping[str, int],
    notes: Mapping[str, Mapping[str, str]],
    comments: Comments,
) -> None:
    """All that is read of a document."""
    writer = _Writer(into, levels, notes, comments)
    for body in named(document, "body"):
        writer.inside(body)
    into.end()


class _Writer:
    """Recursion is bounded by the depth of the tree, see `parse_xml`."""

    def __init__(
        self,
        into: Assembly,
        levels: Mapping[str, int],
        notes: Mapping[str, Mapping[str, str]],
        comments: Comments,
    ) -> None:
        self._into = into
        self._levels = levels
        self._notes = notes
        self._comments = comments
        self._boxes: list[_Element] = []

    def inside(self, element: _Element) -> None:
        for child in element:
            self._element(child)

    def _element(self, element: _Element) -> None:
        name = local(element)
        if name in _SKIPPED or not name:
            return
        if name == "p":
            self._paragraph(element)
        elif name == "tr":
            self._row(element)
        elif name == "r":
            if not _is_hidden(element):
                self.inside(element)
        elif name == "t":
            self._into.write((element.text or "").replace("\n", " "))
        elif name in _CHARACTERS:
            self._into.write(_CHARACTERS[name])
        elif name == "txbxContent":
            self._boxes.append(element)
        elif not self._note(element, name):
            self.inside(element)

    def _note(self, element: _Element, name: str) -> bool:
        """Whether it is something about a note; if so, that is done."""
        reference, here = attribute(element, "id"), self._into.here
        if name == "commentRangeStart":
            self._comments.begin(reference, here)
        elif name in ("commentRangeEnd", "commentReference"):
            self._comments.end(reference, self._into)
        elif name in NOTES:
            self._into.note(here, here, self._notes.get(name, {}).get(reference, ""), "footnote")
        else:
            return False
        return True

    def _paragraph(self, paragraph: _Element) -> None:
        properties = next((child for child in paragraph if local(child) == "pPr"), None)
        if properties is not None and (level := self._level(properties)):
            self._into.heading(level)
        self.inside(paragraph)
        if properties is None or not _is_deleted(properties):
            self._into.end()
        # What stands in a box that hangs on the paragraph comes after it.
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.inside(box)

    def _level(self, properties: _Element) -> int:
        for child in properties:
            if local(child) == "pStyle":
                return self._levels.get(attribute(child, "val"), 0)
            if local(child) == "outlineLvl" and attribute(child, "val").isdigit():
                level = int(attribute(child, "val")) + 1
                return level if level <= _LEVEL_OF_TEXT else 0
        return 0

    def _row(self, row: _Element) -> None:
        cells = [cell for cell in named(row, "tc") if next(cell.iterancestors("{*}tr"), None) is row]
        if len(cells) < 2 or any(_is_laid_out(cell) for cell in cells):
            for cell in cells:
                self.inside(cell)
            return
        self._into.begin_row()
        for place, cell in enumerate(cells):
            if place:
                self._into.next_cell()
            self.inside(cell)
        self._into.end_row()


def _is_laid_out(cell: _Element) -> bool:
    """Whether a cell holds a piece of text rather than a figure or a few words."""
    return any(True for _ in named(cell, "tbl")) or (
        sum(next(named(paragraph, "t"), None) is not None for paragraph in named(cell, "p")) > 1
    )


def _is_hidden(run: _Element) -> bool:
    return any(
        local(one) == "vanish" and attribute(one, "val") not in ("0", "false")
        for properties in run
        if local(properties) == "rPr"
        for one in properties
    )


def _is_deleted(properties: _Element) -> bool:
    """Whether the end of a paragraph was deleted, so that the next one belongs to it."""
    return any(local(one) == "rPr" and any(local(mark) == "del" for mark in one) for one in properties)


def _lines(element: _Element) -> str:
    """The paragraphs of a note or a comment, one a line."""
    return "\n".join(
        "".join(
            piece.text or "" if local(piece) == "t" else _CHARACTERS.get(local(piece), "")
            for piece in paragraph.iter()
            if isinstance(piece.tag, str)
        )
        for paragraph in named(element, "p")
    )
