"""A page of the web: its article without what stands around it, and what the page tells of it."""

from __future__ import annotations

import importlib
import logging
import re
import socket
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.article import ArticleFields, Imported
from annotator.importers.reading.around import address_of, drop_credits, headline_of, left_out, line_of, prune
from annotator.importers.reading.assembly import Assembly
from annotator.importers.reading.guard import guarded
from annotator.importers.reading.html import parse_html, write_html
from annotator.text.fold import fold
from annotator.text.web_address import is_web_address

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement
    from trafilatura.settings import Document

# Trafilatura makes a space of every white space and drops what it takes for no character. While it works, hieroglyphs,
# which it leaves alone, stand for no-break and thin spaces and for the joiners of emoji.
_KEPT = "\u00a0\u202f\u2007\u2009\u200a\u2002\u2003\u2060\u200c\u200d"
_MASK = {ord(kept): chr(0x13300 + place) for place, kept in enumerate(_KEPT)}
_UNMASK = {ord(mask): chr(kept) for kept, mask in _MASK.items()}

_NAMES = {"item": "li", "list": "ul", "row": "tr", "cell": "td", "lb": "br", "quote": "blockquote"}
_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_HEAD = 4096
_AROUND = "script nav aside form iframe button input".split()
_MOST_LINKED = 0.1
_BY = re.compile(r"^\s*(?:par|by|de)\s", re.IGNORECASE)
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->", re.IGNORECASE)
_LIBRARIES = ("trafilatura", "htmldate", "courlan", "justext")


def read_page(
    text: str, path: Path, *, source: str = "", url: str = "", encoding: str = "", media_type: str = "text/html"
) -> Imported:
    """The article of a page: its headline, its main text, and title, author, outlet, date, address and language.

    `url` is where the page is known to come from. Where a page has no main text to tell from the rest, as a letter
    saved as HTML, it is all there is to read. Nothing is fetched. Raises `UnreadableDocument`.
    """
    saved = _SAVED_FROM.search(text, 0, _HEAD)
    tree = parse_html(text, path)
    with guarded(path):
        _translate(tree, _MASK)
        prune(tree)
        known, body = _extracted(tree)
        _translate(tree, _UNMASK)
        _translate(body, _UNMASK)
        headline = headline_of(tree, _text(known.title))
        fields = _fields(known, headline, address_of(tree, url or (saved[1] if saved else "")))
        into = Assembly()
        if body is not tree:
            for line in left_out(tree, body, headline):
                into.paragraph(line, level=1 if line == headline else 0)
        write_html(body, into)
        language = (tree.get("lang") or "").split("-")[0].lower()
    imported = into.finish(fields, source or path.name, media_type, encoding)
    if imported.fields.language or not language.isalpha():
        return imported
    return replace(imported, fields=replace(imported.fields, language=language))


def _translate(tree: _Element, table: dict[int, str]) -> None:
    """Change characters in all text of a tree, and in what its head tells."""
    for element in tree.iter():
        if element.text:
            element.text = element.text.translate(table)
        if element.tail:
            element.tail = element.tail.translate(table)
        if element.tag == "meta" and (content := element.get("content")):
            element.set("content", content.translate(table))


def _extracted(tree: HtmlElement) -> tuple[Document, _Element]:
    """What a page tells of itself, and the tree of what there is to read."""
    _load()
    from trafilatura import bare_extraction
    from trafilatura.metadata import extract_metadata
    from trafilatura.settings import Document

    known = extract_metadata(tree, date_config={"original_date": True, "extensive_search": False})
    found = None if _is_bare(tree) else bare_extraction(tree, include_comments=False)
    if not isinstance(found, Document) or found.body is None:
        return known, tree
    drop_credits(found.body)
    _name_as_html(found.body)
    return known, found.body


@cache
def _load() -> None:
    """Import the extraction, which takes 0.2 s, without a word and without a socket."""
    known, socket.has_ipv6 = socket.has_ipv6, False
    try:
        # It brings a client for the web along, which at once tries to bind an address of IPv6 where there may be any.
        importlib.import_module("trafilatura")
    finally:
        socket.has_ipv6 = known
    for name in _LIBRARIES:
        logging.getLogger(name).setLevel(logging.CRITICAL)  # they tell of each page that is not as they wish


def _name_as_html(body: _Element) -> None:
    """Give elements back the names that the extraction has replaced."""
    for element in body.iter():
        name = str(element.tag)
        if name == "head":
            level = element.get("rend", "")
            element.tag = level if level in _HEADINGS else "h2"
        else:
            element.tag = _NAMES.get(name, name)


def _is_bare(tree: HtmlElement) -> bool:
    """Whether there is nothing on a page but its text: what a word processor saves, or a page made to be printed."""
    if any(True for _ in tree.iter(*_AROUND)):
        return False
    linked = sum(len("".join(link.itertext())) for link in tree.iter("a"))
    return linked <= _MOST_LINKED * len("".join(tree.itertext()))


def _fields(known: Document, headline: str, url: str) -> ArticleFields:
    outlet = _text(known.sitename)
    authors = (_BY.sub("", part).strip(" ·|,-–—") for part in _text(known.author).split(";"))
    return ArticleFields(
        title=headline or _text(known.title),
        outlet=outlet,
        author=", ".join(author for author in authors if author and fold(author) != fold(outlet)),
        published=known.date if known.date and _DATE.fullmatch(known.date) else "",
        url=url if is_web_address(url) else "",
    )


def _text(text: str | None) -> str:
    return line_of((text or "").translate(_UNMASK))
