"""CSV as RFC 4180 has it (https://www.rfc-editor.org/rfc/rfc4180): a header line, CRLF, quotes doubled.

Preset `data` changes nothing of what the base holds. The Excel presets begin with the byte order mark by which Excel
knows UTF-8, and take the separator it expects where the decimal sign is a comma (`excel-fr`) or a point (`excel-en`).
"""

from __future__ import annotations

import codecs
import csv
from dataclasses import dataclass
from typing import BinaryIO

from annotator.exporters.columns import COLUMNS, Row, table
from annotator.exporters.format import Preset, Source
from annotator.i18n import N_

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so may run as a formula (https://owasp.org/www-community/attacks/CSV_Injection)."""


_END = "\r\n"


@dataclass(frozen=True, slots=True)
class _Dialect:
    delimiter: str
    mark: bytes
    guarded: bool


_DIALECTS = {
    "data": _Dialect(",", b"", guarded=False),
    "excel-fr": _Dialect(";", codecs.BOM_UTF8, guarded=True),
    "excel-en": _Dialect(",", codecs.BOM_UTF8, guarded=True),
}


class CsvTable:
    """One line for each claim, one column for each of `COLUMNS`."""

    id = "csv"
    label = N_("CSV table")
    suffix = ".csv"
    hint = N_("A row for each claim.")
    publishes = False
    presets = (
        Preset("data", N_("Data, exactly as recorded")),
        Preset("excel-fr", N_("Excel, French")),
        Preset("excel-en", N_("Excel, English")),
    )

    def write(self, source: Source, stream: BinaryIO, preset: str) -> int:
        dialect = _DIALECTS[preset]
        lines = _Lines(dialect.delimiter)
        lines.add([column.id for column in COLUMNS])
        stream.write(dialect.mark)
        for page in table(source):
            for row in page:
                lines.add(_guarded(row) if dialect.guarded else row)
            stream.write(lines.taken())
        stream.write(lines.taken())
        return source.total


class _Lines:
    """Lines as `csv.writer` makes them, but for most of them in a third of its time."""

    def __init__(self, delimiter: str) -> None:
        self._delimiter = delimiter
        self._lines: list[str] = []
        self.write = self._lines.append
        self._writer = csv.writer(self, delimiter=delimiter, lineterminator=_END)

    def add(self, row: Row) -> None:
        delimiter = self._delimiter
        line = delimiter.join(row)
        if '"' in line or "\n" in line or "\r" in line:
            self._writer.writerow(row)
        elif line.count(delimiter) < len(row):
            self.write(line + _END)
        else:
            self.write(delimiter.join([f'"{cell}"' if delimiter in cell else cell for cell in row]) + _END)

    def taken(self) -> bytes:
        """The lines since the last time, in UTF-8: encoding many at once costs less than a text stream."""
        text = "".join(self._lines)
        self._lines.clear()
        return text.encode()


def _guarded(row: Row) -> Row:
    """The row with an apostrophe before each cell that a spreadsheet might run."""
    return [f"'{cell}" if cell.startswith(FORMULA) else cell for cell in row]


EXPORTER = CsvTable()
