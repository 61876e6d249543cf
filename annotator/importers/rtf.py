"""Rich Text Format, which all word processors write."""

from __future__ import annotations

from pathlib import Path

from annotator.domain.article import ArticleFields, Imported
from annotator.domain.errors import UnreadableDocument
from annotator.i18n import N_
from annotator.importers.reading.assembly import Assembly
from annotator.importers.reading.guard import guarded
from annotator.importers.reading.rich_text import Reader

_BEGINNING = b"{\\rtf"


class Rtf:
    """Reads paragraphs and tables in their order, without what was deleted while changes were tracked; comments and
    footnotes become notes."""

    id = "rtf"
    label = N_("Rich text")
    suffixes = (".rtf",)

    def sniff(self, head: bytes, path: Path) -> float:
        return 0.9 if head.lstrip().startswith(_BEGINNING) else 0.0

    def read(self, data: bytes, path: Path) -> Imported:
        if not data.lstrip().startswith(_BEGINNING):
            raise UnreadableDocument(str(path), "damaged")
        into = Assembly()
        with guarded(path):
            reader = Reader(into)
            reader.read(data.decode("latin-1"))
        told = reader.told
        fields = ArticleFields(author=told.get("author", ""), published=told.get("revtim") or told.get("creatim", ""))
        return into.finish(fields, path.name, "application/rtf", reader.encoding, named=told.get("title", ""))


IMPORTER = Rtf()
