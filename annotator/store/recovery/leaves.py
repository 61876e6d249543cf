"""Rows whose table has lost the way to them: told apart by their columns."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotator.store.recovery.pages import PageFile, Record
from annotator.text.canonical import sha256

_KINDS: dict[str, tuple[type, ...]] = {"TEXT": (str,), "INTEGER": (int,), "REAL": (float, int), "BLOB": (bytes,)}
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class _Shape:
    """The columns of a table: name, type, whether it may be empty, whether it is the number of the row."""

    table: str
    columns: tuple[tuple[str, str, bool, bool], ...]

    def fits(self, record: Record) -> bool:
        _number, values = record
        if len(values) != len(self.columns):
            return False
        for value, (name, kind, nullable, numbered) in zip(values, self.columns, strict=True):
            if numbered or value is None:
                if value is not None if numbered else not nullable:
                    return False
            elif not isinstance(value, _KINDS[kind]) or (
                name == "id" and self.table != "verdict" and not _ID.fullmatch(str(value))
            ):
                return False
        return self.table != "canonical_text" or sha256(values[1]) == values[0]

    def row(self, record: Record) -> list[Any]:
        number, values = record
        return [number if numbered else value for value, (*_, numbered) in zip(values, self.columns, strict=True)]


def add_from_pages(path: Path, new: sqlite3.Connection, tables: list[str]) -> dict[str, int]:
    """Add the rows of these tables that stand on pages of the file and are not there yet; how many of each.

    A row that fits more than one table is left. Raises `OSError`.
    """
    shapes = [_shape(new, table) for table in tables]
    unnumbered = {row[0] for row in new.execute("SELECT name FROM pragma_table_list WHERE wr = 1")}
    shapes = [shape for shape in shapes if shape.table not in unnumbered]
    counted: dict[str, int] = {}
    for record in PageFile(path).records():
        fitting = [shape for shape in shapes if shape.fits(record)]
        if len(fitting) != 1:
            continue
        row = fitting[0].row(record)
        table, marks = fitting[0].table, ", ".join("?" for _ in row)
        try:
            added = new.execute(f"INSERT OR IGNORE INTO {table} VALUES ({marks})", row).rowcount
        except sqlite3.IntegrityError:
            continue
        if added:
            counted[table] = counted.get(table, 0) + 1
    return counted


def _shape(connection: sqlite3.Connection, table: str) -> _Shape:
    sql = 'SELECT name, type, "notnull", pk FROM pragma_table_info(?)'
    return _Shape(
        table,
        tuple(
            (name, kind, not notnull and not pk, kind == "INTEGER" and pk == 1)
            for name, kind, notnull, pk in connection.execute(sql, (table,))
        ),
    )
