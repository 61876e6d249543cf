"""Printed documents: PDF."""

from __future__ import annotations

import re
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.article import ArticleFields, Imported
from annotator.domain.errors import UnreadableDocument
from annotator.i18n import N_
from annotator.importers.reading.assembly import Assembly
from annotator.importers.reading.guard import guarded
from annotator.importers.reading.pdf_lines import RAISED, Line, lines_of
from annotator.importers.reading.pdf_margins import address_in_margin, split_footnotes, without_running_heads
from annotator.importers.reading.pdf_order import columns_of
from annotator.importers.reading.pdf_paragraphs import Paragraph, paragraphs_of, split_marks
from annotator.importers.reading.xml import date_of

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_MOST_PAGES = 2_000
_MOST_CHARACTERS = 3_000_000
_DATE = re.compile(r"D:(\d{4})(\d{2})(\d{2})")
_PLAIN = {ord(raised): digit for digit, raised in RAISED.items()}
_LARGER = 1.12
_ONE_AT_A_TIME = threading.Lock()
"""PDFium must not be called from two threads at once."""


class Pdf:
    """Reads columns one after the other, joins lines and words that were broken, leaves out running heads and page
    numbers, makes notes of footnotes, and keeps where pages begin."""

    id = "pdf"
    label = N_("Printed document (PDF)")
    suffixes = (".pdf",)

    def sniff(self, head: bytes, path: Path) -> float:
        if b"%PDF-" not in head[:1024]:
            return 0.0
        return 0.9 if path.suffix.lower() in self.suffixes else 0.6

    def read(self, data: bytes, path: Path) -> Imported:
        with _ONE_AT_A_TIME:
            pages, heights, labels, told = _read(data, path)
        if not any(pages):
            raise UnreadableDocument(str(path), "pictures")
        into = Assembly()
        with guarded(path):
            _write(without_running_heads(pages, heights), labels, into)
        found = _DATE.match(told.get("CreationDate", ""))
        published = date_of("-".join(found.groups())) if found else ""
        fields = ArticleFields(
            author=told.get("Author", ""), published=published, url=address_in_margin(pages, heights)
        )
        return into.finish(fields, path.name, "application/pdf", named=told.get("Title", ""))


def _read(data: bytes, path: Path) -> tuple[list[list[Line]], list[float], list[str], dict[str, str]]:
    """Lines, height and label of each page, and what the document tells of itself."""
    document = _opened(data, path)
    try:
        with guarded(path):
            if len(document) > _MOST_PAGES:
                raise UnreadableDocument(str(path), "huge")
            pages: list[list[Line]] = []
            heights: list[float] = []
            left = _MOST_CHARACTERS
            for page in document:
                text = page.get_textpage()
                pages.append(lines_of(text, left))
                heights.append(page.get_height())
                left -= text.count_chars()
                text.close()
                page.close()
                if left < 0:
                    raise UnreadableDocument(str(path), "huge")
            labels = [document.get_page_label(place) or str(place + 1) for place in range(len(pages))]
            return pages, heights, labels, document.get_metadata_dict()
    finally:
        document.close()


def _opened(data: bytes, path: Path) -> PdfDocument:
    import pypdfium2  # 40 ms
    from pypdfium2 import raw

    try:
        with guarded(path):
            return pypdfium2.PdfDocument(data)
    except UnreadableDocument as error:
        if isinstance(error.__cause__, pypdfium2.PdfiumError) and error.__cause__.err_code == raw.FPDF_ERR_PASSWORD:
            raise UnreadableDocument(str(path), "encrypted") from None
        raise


def _write(pages: list[list[Line]], labels: list[str], into: Assembly) -> None:
    notes: list[dict[str, str]] = []
    columns = []
    for lines in pages:
        without, found = split_footnotes(lines)
        notes.append(found)
        columns.append(columns_of(without))
    paragraphs = paragraphs_of(columns)
    levels = _levels(paragraphs)
    page = 0
    for number, paragraph in enumerate(paragraphs):
        if level := levels.get(number):
            into.heading(level)
        starts = {place: page for page, place in paragraph.pages.items()}
        done = 0
        for text, mark in split_marks(paragraph.text):
            for place in range(done, done + len(text) + 1):
                if place in starts:
                    page = starts.pop(place)
                    into.write(text[: place - done])
                    into.page(labels[page])
                    text, done = text[place - done :], place
            into.write(text)
            done += len(text) + len(mark)
            _write_mark(mark, text, notes[page], into)
        into.end()


def _write_mark(mark: str, before: str, notes: dict[str, str], into: Assembly) -> None:
    """A footnote for a raised number that refers to one; else the number, raised behind a figure as in `10⁶`."""
    plain = mark.translate(_PLAIN)
    if plain in notes:
        into.note(into.here, into.here, notes[plain], "footnote")
    elif mark:
        into.write(mark if before[-1:].isdigit() else plain)


def _levels(paragraphs: list[Paragraph]) -> dict[int, int]:
    """The levels of headings, by the numbers of their paragraphs: those in larger letters, the largest first."""
    sizes = sorted(paragraph.size for paragraph in paragraphs for _ in paragraph.text)
    usual = sizes[len(sizes) // 2] if sizes else 0.0
    larger = [(paragraph.size, place) for place, paragraph in enumerate(paragraphs) if paragraph.size > _LARGER * usual]
    levels: dict[int, int] = {}
    level, before = 0, float("inf")
    for size, place in sorted(larger, reverse=True):
        if size < before / _LARGER:
            level, before = level + 1, size
        levels[place] = level
    return levels


IMPORTER = Pdf()
