"""HTML: a tree of it, and all text of a tree."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.errors import UnreadableDocument
from annotator.importers.reading.guard import guarded

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

    from annotator.importers.reading.assembly import Assembly

MOST_ELEMENTS = 100_000
"""The longest articles have a tenth of that, and the time of reading grows with it."""

DEEPEST = 200
"""Elements within elements. Pages of the press have 20 to 40."""

LONGEST = 8_000_000
"""Code points of HTML, without what is not read in any case."""

# What saved pages carry along and no reader reads: nine tenths of many. Taken out before a tree is made.
_DATA_ADDRESS = re.compile(r"""(?<=["'(])data:[^"')]{256,}""")
_UNSEEN = tuple(
    (re.compile(rf"<{name}\b", re.IGNORECASE), re.compile(rf"</{name}\s*>", re.IGNORECASE))
    for name in ("style", "svg", "template")
)

_SPACE = re.compile("[ \t\n\r\f]+")
_LEVELS = {f"h{level}": level for level in range(1, 7)}
_NOT_READ = frozenset(
    "script style noscript template svg math head title object iframe audio video canvas select textarea button".split()
)
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer"
    " form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th"
    " thead tr ul".split()
)
_MARK = re.compile(r"[(\[]?(?:\d{1,3}|[*†‡§]{1,3}|[ivx]{1,5}|[a-z])[)\]]?$")
_BACK = re.compile(r"^\s*[(\[]?(?:\d{1,3}|[*†‡§]{1,3})[)\].]?\s*|\s*[↩↑^]\ufe0e?\s*$")
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)


def parse_html(text: str, path: Path) -> HtmlElement:
    """The tree of HTML, whatever state it is in. Nothing is fetched. Raises `UnreadableDocument`."""
    from lxml import html  # 30 ms

    text = _without_unseen(_DATA_ADDRESS.sub("", text)).replace("\0", "")
    if len(text) > LONGEST:
        raise UnreadableDocument(str(path), "huge")
    with guarded(path):
        parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
        # As bytes in the parser's own encoding: of a string lxml believes what its head says.
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    measure(tree, path)
    return tree


def _without_unseen(text: str) -> str:
    """The text without elements that are not read; in one pass, whatever is opened and never closed."""
    for opening, closing in _UNSEEN:
        pieces, start = [], 0
        while (begun := opening.search(text, start)) and (ended := closing.search(text, begun.end())):
            pieces.append(text[start : begun.start()])
            start = ended.end()
        text = "".join([*pieces, text[start:]])
    return text


def measure(tree: _Element, path: Path, *, most: int = MOST_ELEMENTS) -> None:
    """Raises `UnreadableDocument` if a tree is larger or deeper than any article."""
    from lxml import etree

    depth = count = 0
    for event, _element in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        count += event == "start"
        if count > most or depth > DEEPEST:
            raise UnreadableDocument(str(path), "huge")


def write_html(tree: _Element, into: Assembly) -> None:
    """All text of a tree that was measured: a block a paragraph, a row of a table one with tabs between its cells.

    Footnotes become notes: what a mark, as `1` or `*`, links to in the same tree.
    """
    into.end()
    _Writer(into, _footnotes(tree)).element(tree)
    into.end()


def _footnotes(tree: _Element) -> dict[str, _Element]:
    """The blocks that marks link to, by their ids. A block that links back with the same mark is meant as a note."""
    marks = [link for link in tree.iter("a") if link.get("href", "").startswith("#") and _MARK.match(_words(link))]
    if not marks:
        return {}
    blocks = {name: element for element in tree.iter() if (name := element.get("id")) and element.tag in _BLOCKS}
    wanted = {link.get("href", "")[1:]: link for link in marks}
    return {
        name: blocks[name]
        for name, link in wanted.items()
        if name in blocks and not any(above is blocks[name] for above in link.iterancestors())
    }


def _words(element: _Element) -> str:
    return "".join(str(text) for text in element.itertext()).strip()


class _Writer:
    def __init__(self, into: Assembly, footnotes: Mapping[str, _Element]) -> None:
        self._into = into
        self._footnotes = footnotes
        self._notes = frozenset(footnotes.values())
        self._space = True
        self._pre = 0

    def element(self, element: _Element) -> None:
        tag = element.tag
        if not isinstance(tag, str) or tag in _NOT_READ or element in self._notes or _hidden(element):
            return
        if tag == "a" and (note := self._footnotes.get(element.get("href", "")[1:])) is not None:
            self._into.note(self._into.here, self._into.here, _BACK.sub("", _words(note)), "footnote")
            return
        if tag == "br":
            self._break(soft=False)
        elif tag == "tr" and _is_of_data(element):
            self._row(element)
        elif tag in _BLOCKS:
            self._block(element)
        else:
            self._inside(element)

    def _block(self, element: _Element) -> None:
        self._break(soft=True)
        tag = str(element.tag)
        if level := _LEVELS.get(tag):
            self._into.heading(level)
        self._pre += tag == "pre"
        self._inside(element)
        self._pre -= tag == "pre"
        self._break(soft=True)

    def _row(self, row: _Element) -> None:
        self._into.begin_row()
        for place, cell in enumerate(row):
            if place:
                self._into.next_cell()
            self._space = True
            self._inside(cell)
        self._into.end_row()
        self._space = True

    def _inside(self, element: _Element) -> None:
        self._text(element.text)
        for child in element:
            self.element(child)
            self._text(child.tail)

    def _text(self, text: str | None) -> None:
        if not text:
            return
        if self._pre:
            self._write(text)
            return
        text = _SPACE.sub(" ", text)
        self._write(text[1:] if self._space and text.startswith(" ") else text)

    def _break(self, soft: bool) -> None:
        """The end of a line; of a block (`soft`), only if the line has something."""
        if soft:
            self._into.end()
        else:
            self._into.write("\n")
        self._space = True

    def _write(self, text: str) -> None:
        if text:
            self._into.write(text)
            self._space = text[-1] in " \n"


def _hidden(element: _Element) -> bool:
    return element.get("hidden") is not None or _HIDDEN.search(element.get("style", "")) is not None


def _is_of_data(row: _Element) -> bool:
    """Whether a row holds figures and words, and not parts of a page that were laid out with a table."""
    return len(row) > 1 and all(sum(child.tag in _BLOCKS for child in cell.iterdescendants()) <= 1 for cell in row)
