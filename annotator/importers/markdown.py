"""Markdown: its words, without its marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.article import ArticleFields, Imported
from annotator.i18n import N_
from annotator.text.canonical import canonical
from annotator.text.decoding import decode, is_text
from annotator.text.front_matter import split_front_matter
from annotator.text.language import detect
from annotator.text.title import title_of

if TYPE_CHECKING:
    from markdown_it.token import Token

_DEEPEST = 100
"""Levels of lists in quotes in lists. The parser drops what stands deeper, without a word."""

_CELLS = {"th_close": "\t", "td_close": "\t", "tr_close": "\n"}


class Markdown:
    """Reads CommonMark with tables, and a head of fields between lines of `---`.

    Headings, items of lists, quoted paragraphs, lines of code and rows of tables become paragraphs; links leave their
    text and pictures their description; HTML leaves its text and comments leave nothing.
    """

    id = "markdown"
    label = N_("Markdown")
    suffixes = (".md", ".markdown", ".mdown", ".mkd")

    def sniff(self, head: bytes, path: Path) -> float:
        return 0.9 if path.suffix.lower() in self.suffixes and is_text(head) else 0.0

    def read(self, data: bytes, path: Path) -> Imported:
        from markdown_it import MarkdownIt  # 40 ms

        decoded, encoding = decode(data, path)
        given, body = split_front_matter(decoded.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
        parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
        tokens = parser.parse(body)
        whole = all(token.level < _DEEPEST - 1 for token in tokens)
        text = canonical("".join(_blocks(tokens)) if whole else body)
        fields = ArticleFields(title=_heading(tokens) or title_of(text), language=detect(text))
        return Imported(text, _over(given, fields), path.name, "text/markdown", encoding)


def _over(given: ArticleFields, found: ArticleFields) -> ArticleFields:
    return replace(given, title=given.title or found.title, language=given.language or found.language)


def _heading(tokens: list[Token]) -> str:
    """The text of the first heading of the first level."""
    for opening, inline in pairwise(tokens):
        if opening.type == "heading_open" and opening.tag == "h1":
            return canonical("".join(_inline(inline.children or ()))).replace("\n", " ")
    return ""


def _blocks(tokens: Iterable[Token]) -> Iterator[str]:
    """The text of blocks, each on its own lines."""
    in_row = False
    for token in tokens:
        in_row = token.type == "tr_open" or (in_row and token.type != "tr_close")
        if token.type == "inline":
            yield "".join(_inline(token.children or ()))
            yield "" if in_row else "\n"
        elif token.type in ("code_block", "fence"):
            yield token.content + "\n"
        elif token.type == "html_block":
            yield _text_of_html(token.content) + "\n"
        else:
            yield _CELLS.get(token.type, "")


def _inline(tokens: Iterable[Token]) -> Iterator[str]:
    """The text within a block."""
    for token in tokens:
        if token.type == "softbreak":
            yield " "
        elif token.type == "hardbreak" or (token.type == "html_inline" and token.content.startswith("<br")):
            yield "\n"
        elif token.type == "image":
            yield from _inline(token.children or ())
        elif token.type in ("text", "code_inline"):
            yield token.content


class _HtmlText(HTMLParser):
    """Gathers the text of HTML, with a line end around each block."""

    _INLINE = frozenset("a abbr b bdi bdo cite code dfn em i kbd mark q s samp small span strong sub sup u var".split())
    _UNREAD = frozenset(("script", "style", "template"))

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._unread = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unread += tag in self._UNREAD
        self.handle_data("" if tag in self._INLINE else "\n")

    def handle_endtag(self, tag: str) -> None:
        self._unread -= tag in self._UNREAD and self._unread > 0
        self.handle_data("" if tag in self._INLINE else "\n")

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        # As browsers do: the parser of the standard library raises AssertionError for `<![if !IE]>` and its like.
        return self.parse_bogus_comment(i, report)

    def handle_data(self, data: str) -> None:
        if not self._unread:
            self.pieces.append(data)


def _text_of_html(html: str) -> str:
    parser = _HtmlText()
    parser.feed(html)
    parser.close()
    return "".join(parser.pieces)


IMPORTER = Markdown()
