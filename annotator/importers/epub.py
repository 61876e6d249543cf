"""Electronic books: EPUB."""

from __future__ import annotations

import posixpath
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from annotator.domain.article import ArticleFields, Imported
from annotator.domain.errors import UnreadableDocument
from annotator.i18n import N_
from annotator.importers.reading.archive import Archive, holds, opened
from annotator.importers.reading.assembly import Assembly
from annotator.importers.reading.charset import decode_html
from annotator.importers.reading.guard import guarded
from annotator.importers.reading.html import parse_html, write_html
from annotator.importers.reading.xml import attribute, date_of, named, parse_xml, text_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_TYPE = "application/epub+zip"
_CHAPTERS = ("application/xhtml+xml", "text/html")
_FONTS = b"http://www.idpf.org/2008/embedding"
_MOST = 20_000_000


class Epub:
    """Reads the chapters in the order of the book, without its table of contents."""

    id = "epub"
    label = N_("Electronic book")
    suffixes = (".epub",)

    def sniff(self, head: bytes, path: Path) -> float:
        if path.suffix.lower() in self.suffixes and holds(head, ()):
            return 0.9
        return 0.8 if holds(head, (_TYPE.encode(),)) else 0.0

    def read(self, data: bytes, path: Path) -> Imported:
        with opened(data, path) as archive:
            place = _package(archive, path)
            package = parse_xml(archive.read(place), path)
            into = Assembly()
            _write(archive, path, into, _chapters(package, place, path))
        with guarded(path):
            authors = [_words(one) for one in named(package, "creator")]
            fields = ArticleFields(
                title=text_of(package, "title"),
                author=", ".join(filter(None, authors)),
                outlet=text_of(package, "publisher"),
                published=date_of(text_of(package, "date")),
            )
        return into.finish(fields, path.name, _TYPE)


def _package(archive: Archive, path: Path) -> str:
    """The name of the part that says what is in the book."""
    container = parse_xml(archive.read("META-INF/container.xml"), path)
    locked = archive.read("META-INF/encryption.xml")
    if locked and _FONTS not in locked:
        raise UnreadableDocument(str(path), "encrypted")
    with guarded(path):
        return attribute(next(named(container, "rootfile")), "full-path")


def _chapters(package: _Element, place: str, path: Path) -> list[str]:
    """The names of the parts with the text, in order."""
    with guarded(path):
        items = {attribute(item, "id"): item for item in named(package, "item")}
        read = [items[attribute(one, "idref")] for one in named(package, "itemref") if attribute(one, "idref") in items]
        folder = posixpath.dirname(place)
        return [
            posixpath.normpath(posixpath.join(folder, unquote(attribute(item, "href"))))
            for item in dict.fromkeys(read)
            if attribute(item, "media-type") in _CHAPTERS and "nav" not in attribute(item, "properties").split()
        ]


def _write(archive: Archive, path: Path, into: Assembly, chapters: list[str]) -> None:
    size = 0
    for chapter in chapters:
        data = archive.read(chapter)
        size += len(data)
        if size > _MOST:
            raise UnreadableDocument(str(path), "huge")
        if data.strip():
            tree = parse_html(decode_html(data, path)[0], path)
            with guarded(path):
                write_html(tree, into)


def _words(element: _Element) -> str:
    return "".join(str(text) for text in element.itertext()).strip()


IMPORTER = Epub()
