"""HTML: a tree of it, and all text of a tree."""

from __future__ import annotations

import re
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
_UNSEEN = re.compile(r"<(style|svg|template)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)

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
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)


def parse_html(text: str, path: Path) -> HtmlElement:
    """The tree of HTML, whatever state it is in. Nothing is fetched. Raises `UnreadableDocument`."""
    from lxml import html  # 30 ms

    text = _UNSEEN.sub("", _DATA_ADDRESS.sub("", text)).replace("\0", "")
    if len(text) > LONGEST:
        raise UnreadableDocument(str(path), "huge")
    with guarded(path):
        parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
        # As bytes in the parser's own encoding: of a string lxml believes what its head says.
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    measure(tree, path)
    return tree


def measure(tree: _Element, path: Path) -> None:
    """Raises `UnreadableDocument` if a tree is larger or deeper than any article."""
    from lxml import etree

    depth = count = 0
    for event, _element in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        count += event == "start"
        if count > MOST_ELEMENTS or depth > DEEPEST:
            raise UnreadableDocument(str(path), "huge")


def write_html(tree: _Element, into: Assembly) -> None:
    """All text of a tree that was measured: a block a paragraph, a row of a table one with tabs between its cells."""
    into.end()
    _Writer(into).element(tree)
    into.end()


class _Writer:
    def __init__(self, into: Assembly) -> None:
        self._into = into
        self._space = True
        self._cell = self._pre = 0

    def element(self, element: _Element) -> None:
        tag = element.tag
        if not isinstance(tag, str) or tag in _NOT_READ or _hidden(element):
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
        self._break(soft=True)
        self._cell += 1
        for place, cell in enumerate(row):
            if place:
                self._write("\t")
                self._space = True
            self._inside(cell)
        self._cell -= 1
        self._break(soft=True)

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
        """The end of a line; of blocks (`soft`), only if the line has something, and a space within a cell."""
        if self._cell:
            self._text(" ")
            return
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
