"""OpenDocument text: ODT."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.article import ArticleFields, Imported
from annotator.domain.errors import UnreadableDocument
from annotator.i18n import N_
from annotator.importers.reading.archive import Archive, holds, opened
from annotator.importers.reading.assembly import Assembly
from annotator.importers.reading.guard import guarded
from annotator.importers.reading.opendocument import heading_levels, write_text
from annotator.importers.reading.xml import date_of, parse_xml, text_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_TYPE = "application/vnd.oasis.opendocument.text"


class Odt:
    """Reads paragraphs and tables in their order, with all tracked changes accepted; comments, footnotes and endnotes
    become notes, and page breaks that the program has noted become pages."""

    id = "odt"
    label = N_("OpenDocument text")
    suffixes = (".odt", ".ott", ".fodt")

    def sniff(self, head: bytes, path: Path) -> float:
        packed = holds(head, ()) or (b"<office:document" in head and b"opendocument:xmlns:office" in head)
        if path.suffix.lower() in self.suffixes and packed:
            return 0.9
        return 0.8 if packed and _TYPE.encode() in head else 0.0

    def read(self, data: bytes, path: Path) -> Imported:
        into = Assembly()
        if not holds(data, ()):
            root = parse_xml(data, path)
            fields, title = _write([root], into, path)
        else:
            with opened(data, path) as archive:
                fields, title = _write(_roots(archive, path), into, path)
        return into.finish(fields, path.name, _TYPE, named=title)


def _roots(archive: Archive, path: Path) -> list[_Element]:
    """Content, styles and properties of a document, which has them in one file or in three."""
    if b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise UnreadableDocument(str(path), "encrypted")
    parts = [archive.read(f"{name}.xml") for name in ("content", "styles", "meta")]
    return [parse_xml(part, path) for place, part in enumerate(parts) if part or place == 0]


def _write(roots: list[_Element], into: Assembly, path: Path) -> tuple[ArticleFields, str]:
    with guarded(path):
        write_text(roots[0], into, heading_levels(roots))
        told = {name: next(filter(None, (text_of(root, name) for root in reversed(roots))), "") for name in _TOLD}
    changed = date_of(told["date"]) or date_of(told["creation-date"])
    author = told["initial-creator"] or told["creator"]
    return ArticleFields(author=author, published=changed), told["title"]


_TOLD = ("title", "initial-creator", "creator", "date", "creation-date")

IMPORTER = Odt()
