"""Workbooks of Excel, LibreOffice and others (`.xlsx`, ISO/IEC 29500): the first sheet that has anything.

Cells become the text that they mean: 37 and not 37.0, dates in ISO 8601, of a formula its last value. A table of texts
that the whole file shares is held in memory by openpyxl; its size is limited, as is all that a file unpacks to.
"""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, BinaryIO

from annotator.domain.errors import EmptyFile, FileUnreadable, UnreadableDocument
from annotator.i18n import N_
from annotator.importers.claims.format import MOST_COLUMNS, ClaimTable, Line
from annotator.importers.reading.archive import METHODS

MOST_UNPACKED = 4_000_000_000
MOST_SHARED = 400_000_000
"""Bytes of all that is in a file, and of the texts that its cells share; a million claims have a quarter of it."""
_MOST_SMALL = 50_000_000
"""Bytes of each other part that is held in memory: styles, the list of sheets."""


class Workbook:
    id = "workbook"
    label = N_("Excel workbook")
    suffixes = (".xlsx", ".xlsm")

    def sniff(self, head: bytes, path: Path) -> float:
        if path.suffix.casefold() in self.suffixes:
            return 0.9
        return 0.7 if head.startswith(b"PK\x03\x04") else 0.0

    def open(self, path: Path) -> ClaimTable:
        try:
            _check(path)
            file = path.open("rb")
        except OSError as error:
            raise FileUnreadable(str(path), error.strerror or str(error)) from error
        try:
            lines = _lines(path, _book(path, file))
            total = next(lines)[0]
            _, header = next(lines, (0, ()))
            if not header:
                raise EmptyFile(str(path))
        except BaseException:
            file.close()
            raise
        done = _Counted(lines)
        return ClaimTable(
            tuple(name.strip() for name in header), done, lambda: (min(done.row, total), total), file.close
        )


class _Counted:
    """Rows, and where the last one stood."""

    def __init__(self, lines: Iterator[Line]) -> None:
        self._lines = lines
        self.row = 0

    def __iter__(self) -> Iterator[Line]:
        return self

    def __next__(self) -> Line:
        line = next(self._lines)
        self.row = line[0]
        return line


def _check(path: Path) -> None:
    """Raise `UnreadableDocument` for what is no workbook, is locked, or unpacks to too much: sizes as the file itself
    declares them, beyond which `zipfile` unpacks nothing."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError):
        with path.open("rb") as file:
            locked = file.read(8) == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        raise UnreadableDocument(str(path), "encrypted" if locked else "damaged") from None
    if any(part.flag_bits & 1 for part in parts):
        raise UnreadableDocument(str(path), "encrypted")
    if any(part.compress_type not in METHODS for part in parts):
        raise UnreadableDocument(str(path), "damaged")
    if sum(part.file_size for part in parts) > MOST_UNPACKED or any(map(_too_large, parts)):
        raise UnreadableDocument(str(path), "huge")


def _too_large(part: zipfile.ZipInfo) -> bool:
    name = part.filename.casefold()
    if "/worksheets/" in name:
        return False  # read as it comes
    most = MOST_SHARED if "sharedstrings" in name else _MOST_SMALL
    return part.file_size > most and name.endswith((".xml", ".rels"))


def _book(path: Path, file: BinaryIO) -> Any:
    # Only here: it takes 150 ms to load, and is needed for nothing else.
    from openpyxl import load_workbook

    # It warns of styles and rules of a sheet that it would lose if it wrote the file.
    warnings.filterwarnings("ignore", module="openpyxl")
    with _reading(path):
        return load_workbook(file, read_only=True, data_only=True, keep_links=False)


def _lines(path: Path, book: Any) -> Iterator[Line]:
    """First about how many rows there are, then the rows that are not empty, the header among them."""
    with _reading(path):
        for sheet in book.worksheets:
            total = sheet.max_row or 0
            # What a sheet says of its size may be absurd, or missing.
            sheet.reset_dimensions()
            begun = False
            for row, cells in enumerate(sheet.iter_rows(values_only=True), 1):
                texts = [_text(cell) for cell in cells[:MOST_COLUMNS]]
                if any(texts):
                    if not begun:
                        begun = True
                        yield max(total, 1), ()
                    yield row, texts
            if begun:
                return
        yield 1, ()


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    """Say in our words what openpyxl says of broken files, which are errors of all kinds."""
    try:
        yield
    except Exception as error:
        raise UnreadableDocument(str(path), "damaged") from error


def _text(value: object) -> str:
    """A cell as a person reads it."""
    match value:
        case None:
            return ""
        case str():
            return "" if value.startswith("#") and value in _ERRORS else value
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case float() | Decimal():
            number = float(value)
            return str(int(number)) if number.is_integer() and abs(number) < 1e15 else repr(number)
        case datetime():
            midnight = (value.hour, value.minute, value.second) == (0, 0, 0)
            return value.date().isoformat() if midnight else value.isoformat(sep=" ", timespec="seconds")
        case date() | time():
            return value.isoformat()
        case timedelta():
            return str(value)
        case _:
            return str(value)


_ERRORS = frozenset("#N/A #REF! #NAME? #VALUE! #DIV/0! #NULL! #NUM! #SPILL! #CALC!".split())

FORMAT = Workbook()
