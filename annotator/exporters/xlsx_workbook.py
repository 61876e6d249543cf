"""A workbook for Excel, LibreOffice and others (ISO/IEC 29500), with cells of the kind that they are.

Numbers are numbers, whole dates are dates, times are times in UTC, addresses can be clicked, and all else is text: no
cell becomes a date, a number, a link or a formula because it looks like one. Excel's limits are kept
(https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3): what goes beyond the rows of a sheet goes
to the next sheet, links beyond those of a sheet are plain text, and a text that is too long says at its end that it was
cut.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, BinaryIO

from annotator.domain.status import STATUSES
from annotator.exporters.columns import COLUMNS, Column, Row, table
from annotator.exporters.format import Preset, Source
from annotator.i18n import N_, _

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS = 1_048_576
MOST_LINKS = 65_530
LONGEST_LINK = 2_079
"""Characters."""
LONGEST_TEXT = 32_767
"""UTF-16 code units."""

_FIRST_DAY = datetime(1900, 3, 1)
"""Excel counts a 29 February 1900 that never was; dates before it are written as text."""

_RUNS = ("=", "+", "-", "@")
"""Text that begins so would become a formula once a person edits its cell, if it were not marked as text."""

_WIDTHS = {
    "article_title": 30, "article_url": 25, "article_outlet": 16, "quote": 40, "sentence": 50, "claim_normalised": 30,
    "speaker": 18, "note": 40, "sources": 30, "tags": 18, "created_at": 18, "updated_at": 18,
}  # fmt: skip
_WIDTH = 12
"""Of other columns, in characters."""


class XlsxWorkbook:
    """One row for each claim, one column for each of `COLUMNS`."""

    id = "xlsx"
    label = N_("Excel workbook")
    suffix = ".xlsx"
    hint = N_("A row for each claim, with dates and links that are such.")
    publishes = False
    presets = (
        Preset("columns", N_("Columns named as in CSV")),
        Preset("readable", N_("Headings in your language")),
    )

    def write(self, source: Source, stream: BinaryIO, preset: str) -> int:
        # Only here: it is needed for nothing else.
        from xlsxwriter import Workbook

        # `constant_memory` writes each row when the next one begins; more than 4 GB need ZIP64.
        book = Workbook(stream, {"constant_memory": True, "use_zip64": True})
        book.set_properties({"created": datetime.fromisoformat(source.moment)})
        sheets = _Sheets(book, readable=preset == "readable")
        for page in table(source):
            for row in page:
                sheets.add(row)
        sheets.end()
        book.close()
        return source.total


class _Sheets:
    """Fills one sheet after the other."""

    def __init__(self, book: Workbook, *, readable: bool) -> None:
        self._book = book
        self._headings = [_(column.label) if readable else column.id for column in COLUMNS]
        self._words = _words() if readable else {}
        self._bold = book.add_format({"bold": True, "bottom": 1})
        self._link = book.get_default_url_format()
        self._quoted = book.add_format({"quote_prefix": True})
        day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        time = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss", "align": "left"})
        self._dates = {"date": day, "time": time}
        self._number = 0
        self._begin()

    def add(self, row: Row) -> None:
        if self._row == MOST_ROWS - 1:
            self.end()
            self._begin()
        self._row += 1
        for place, (column, cell) in enumerate(zip(COLUMNS, row, strict=True)):
            if cell:
                self._add(place, column, cell)

    def end(self) -> None:
        """Nothing more is added to the sheet of now."""
        self._sheet.autofilter(0, 0, self._row, len(COLUMNS) - 1)

    def _begin(self) -> None:
        self._number += 1
        name = _("Claims")
        self._sheet: Worksheet = self._book.add_worksheet(name if self._number == 1 else f"{name} {self._number}")
        self._sheet.freeze_panes(1, 0)
        self._row = self._links = 0
        for place, (column, heading) in enumerate(zip(COLUMNS, self._headings, strict=True)):
            self._sheet.set_column(place, place, _WIDTHS.get(column.id, _WIDTH))
            self._sheet.write_string(0, place, heading, self._bold)

    def _add(self, place: int, column: Column, cell: str) -> None:
        if column.kind == "number":
            self._sheet.write_number(self._row, place, int(cell))
        elif column.kind in self._dates and (moment := _moment(cell)):
            self._sheet.write_datetime(self._row, place, moment, self._dates[column.kind])
        elif column.kind == "link" and self._links < MOST_LINKS and _is_link(cell):
            self._links += 1
            self._sheet.write_url(self._row, place, cell, self._link, string=cell)
        else:
            # The line break of a cell; another one would show as its code.
            text = _fitting(self._words.get((column.id, cell), cell).replace("\r\n", "\n").replace("\r", "\n"))
            self._sheet.write_string(self._row, place, text, self._quoted if text.startswith(_RUNS) else None)


def _words() -> dict[tuple[str, str], str]:
    """Words for what is an id in other formats, by column."""
    return {("status", status.id): _(status.label) for status in STATUSES}


def _moment(text: str) -> datetime | None:
    """The day or time that an ISO 8601 text is; None for a month, a year, or what Excel does not count."""
    try:
        moment = datetime.fromisoformat(text).replace(tzinfo=None) if len(text) >= len("2026-03-02") else None
    except ValueError:
        return None
    return moment if moment and moment >= _FIRST_DAY else None


def _is_link(text: str) -> bool:
    return text.startswith(("http://", "https://")) and len(text) <= LONGEST_LINK and not any(map(str.isspace, text))


def _fitting(text: str) -> str:
    """The text, cut with a note at its end where it is longer than a cell may be."""
    if len(text) * 2 <= LONGEST_TEXT:
        return text
    units = text.encode("utf-16-le")
    if len(units) // 2 <= LONGEST_TEXT:
        return text
    note = _(" […] Cut here: a cell holds no more.")
    return units[: 2 * (LONGEST_TEXT - len(note))].decode("utf-16-le", "ignore") + note


EXPORTER = XlsxWorkbook()
