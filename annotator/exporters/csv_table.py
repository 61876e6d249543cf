"""CSV as RFC 4180 has it (https://www.rfc-editor.org/rfc/rfc4180): a header line, CRLF, quotes doubled.

Preset `data` changes nothing of what the base holds. The Excel presets begin with the byte order mark by which Excel
knows UTF-8, and take the separator it expects where the decimal sign is a comma (`excel-fr`) or a point (`excel-en`).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from typing import BinaryIO

from annotator.domain.claim import ClaimRecord
from annotator.exporters.columns import COLUMNS
from annotator.exporters.format import Preset
from annotator.i18n import N_

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so may run as a formula (https://owasp.org/www-community/attacks/CSV_Injection)."""


@dataclass(frozen=True, slots=True)
class _Dialect:
    delimiter: str
    encoding: str
    guarded: bool


_DIALECTS = {
    "data": _Dialect(",", "utf-8", guarded=False),
    "excel-fr": _Dialect(";", "utf-8-sig", guarded=True),
    "excel-en": _Dialect(",", "utf-8-sig", guarded=True),
}


class CsvTable:
    """One line for each claim, one column for each of `COLUMNS`."""

    id = "csv"
    label = N_("CSV table")
    suffix = ".csv"
    presets = (
        Preset("data", N_("Data, exactly as recorded")),
        Preset("excel-fr", N_("Excel, French")),
        Preset("excel-en", N_("Excel, English")),
    )

    def write(self, records: Iterable[ClaimRecord], stream: BinaryIO, preset: str) -> None:
        dialect = _DIALECTS[preset]
        lines = io.TextIOWrapper(stream, dialect.encoding, newline="")
        try:
            writer = csv.writer(lines, delimiter=dialect.delimiter, lineterminator="\r\n")
            writer.writerow([column.id for column in COLUMNS])
            for record in records:
                cells = [column.text(record) for column in COLUMNS]
                writer.writerow([_guarded(cell) for cell in cells] if dialect.guarded else cells)
        finally:
            lines.detach()


def _guarded(cell: str) -> str:
    """The cell with an apostrophe before what a spreadsheet might run."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


EXPORTER = CsvTable()
