"""Documents of Word and of what writes as Word does: DOCX."""

from __future__ import annotations

from pathlib import Path

from annotator.domain.article import ArticleFields, Imported
from annotator.domain.errors import UnreadableDocument
from annotator.i18n import N_
from annotator.importers.reading.archive import Archive, holds, opened
from annotator.importers.reading.assembly import Assembly
from annotator.importers.reading.guard import guarded
from annotator.importers.reading.wordml import NOTES, Comments, heading_levels, texts_by_id, write_body
from annotator.importers.reading.xml import date_of, parse_xml, text_of

_OLD_ARCHIVE = b"\xd0\xcf\x11\xe0"
"""How old Office documents begin, and new ones under a password."""

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class Docx:
    """Reads paragraphs and tables in their order, without what was deleted while changes were tracked; comments,
    footnotes and endnotes become notes."""

    id = "docx"
    label = N_("Word document")
    suffixes = (".docx", ".docm", ".dotx")

    def sniff(self, head: bytes, path: Path) -> float:
        named = path.suffix.lower() in self.suffixes
        if named and head.startswith((b"PK\x03\x04", _OLD_ARCHIVE)):
            return 0.9
        return 0.7 if holds(head, (b"word/",)) else 0.0

    def read(self, data: bytes, path: Path) -> Imported:
        if data.startswith(_OLD_ARCHIVE):
            raise UnreadableDocument(str(path), "encrypted")
        with opened(data, path) as archive:
            into = Assembly()
            _write(archive, path, into)
            fields, title = _properties(archive, path)
        return into.finish(fields, path.name, _TYPE, named=title)


def _write(archive: Archive, path: Path, into: Assembly) -> None:
    document = parse_xml(archive.read("word/document.xml"), path)
    styles = archive.read("word/styles.xml")
    with guarded(path):
        levels = heading_levels(parse_xml(styles, path)) if styles else {}
        notes = {
            reference: texts_by_id(parse_xml(part, path))
            for reference, name in NOTES.items()
            if (part := archive.read(f"word/{name}.xml"))
        }
        comments = archive.read("word/comments.xml")
        write_body(document, into, levels, notes, Comments(parse_xml(comments, path) if comments else None))


def _properties(archive: Archive, path: Path) -> tuple[ArticleFields, str]:
    """Author and date of the document, and the title that it gives itself."""
    part = archive.read("docProps/core.xml")
    if not part:
        return ArticleFields(), ""
    root = parse_xml(part, path)
    changed = text_of(root, "modified") or text_of(root, "created")
    return ArticleFields(author=text_of(root, "creator"), published=date_of(changed)), text_of(root, "title")


IMPORTER = Docx()
