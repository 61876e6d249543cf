"""Reading the rows of a table past pages that cannot be read."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

Row = tuple[Any, ...]

MOST_PROBES = 20_000
"""Tries to get at rows in the midst of damage, in one table."""


class TableReader:
    """All rows of one table that can be read, in `rows`; `damaged` says whether there was anything in the way."""

    def __init__(self, connection: sqlite3.Connection, table: str, columns: Iterable[str]) -> None:
        self._connection, self._table = connection, table
        self._columns = ", ".join(f'"{name}"' for name in columns)
        self._probes = 0
        self.rows: dict[Row, None] = {}
        self.damaged = False

    def read_by_number(self) -> None:
        """A table whose rows have numbers: from both ends, and then into the gap between, half by half."""
        last = self._scan("rowid > ?", "ASC", -(2**63))
        if last is None:
            return
        first = self._scan("rowid < ?", "DESC", 2**63 - 1)
        # From the far end all was read: there was nothing beyond.
        if first is not None:
            self._between(last, first)

    def read_by_key(self, key: str, owners: Iterable[str]) -> None:
        """A table that is kept in the order of a text, such as the id of a claim: whole, or else one after another."""
        if self._select(f"SELECT {self._columns} FROM {self._table}", ()):
            return
        for owner in owners:
            self._select(f'SELECT {self._columns} FROM {self._table} WHERE "{key}" = ?', (owner,))

    def _between(self, low: int, high: int) -> None:
        """Rows with numbers between two, neither included, where reading on from either fails."""
        ranges = [(low, high)]
        while ranges and self._probes < MOST_PROBES:
            low, high = ranges.pop()
            if high - low < 2:
                continue
            middle = (low + high) // 2
            self._probes += 1
            if not self._select(f"SELECT {self._columns} FROM {self._table} NOT INDEXED WHERE rowid = ?", (middle,)):
                ranges += [(low, middle), (middle, high)]
                continue
            up = self._scan("rowid > ?", "ASC", middle, high)
            down = self._scan("rowid < ?", "DESC", middle, low)
            ranges += [(up, high)] if up is not None else []
            ranges += [(low, down)] if down is not None else []

    def _scan(self, where: str, order: str, start: int, end: int | None = None) -> int | None:
        """Read on from a number; returns the last one before the damage, None if there was none up to the end."""
        sql = f"SELECT rowid, {self._columns} FROM {self._table} NOT INDEXED WHERE {where} ORDER BY rowid {order}"
        at = start
        try:
            for number, *row in self._connection.execute(sql, (start,)):
                if end is not None and (number >= end if order == "ASC" else number <= end):
                    return None
                at = number
                self.rows.setdefault(tuple(row))
        except (sqlite3.Error, UnicodeDecodeError):
            self.damaged = True
            return at
        return None

    def _select(self, sql: str, values: Row) -> bool:
        """Read what a query finds; False if it met damage."""
        try:
            for row in self._connection.execute(sql, values):
                self.rows.setdefault(tuple(row))
        except (sqlite3.Error, UnicodeDecodeError):
            self.damaged = True
            return False
        return True


def unreadable(connection: sqlite3.Connection) -> Iterator[str]:
    """Tables of which some rows cannot be read, each with how many can be and, if an index knows, of how many."""
    for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall():
        try:
            connection.execute(
                f'SELECT count(*), max(hex("{_last(connection, table)}")) FROM "{table}" NOT INDEXED'
            ).fetchone()
        except sqlite3.DatabaseError:
            yield f"{table}{_share(connection, table)}"


def _last(connection: sqlite3.Connection, table: str) -> str:
    """The column of a table that stands last in its rows: whoever reads it has read all of them."""
    return str(connection.execute("SELECT name FROM pragma_table_info(?) ORDER BY cid DESC", (table,)).fetchone()[0])


def _share(connection: sqlite3.Connection, table: str) -> str:
    reader = TableReader(connection, table, ("rowid",))
    try:
        reader.read_by_number()
        (count,) = connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()
    except sqlite3.DatabaseError:
        return ""
    return f" ({len(reader.rows)}/{count})" if len(reader.rows) <= count else ""
