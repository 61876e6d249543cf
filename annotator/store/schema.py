"""What the schema says of itself: keys, and which table refers to which. So a merge takes along tables that are newer
than it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from annotator.store.tables import KEYS

_DERIVED = frozenset({"history", "batch", "merge", "written", "gone", "alias"})
"""Tables that are of one base alone, or that a merge treats by itself."""


def base_tables(connection: sqlite3.Connection, schema: str = "main") -> list[str]:
    """Tables that refer to others or are referred to by their ids: articles, claims and all that hangs on them."""
    sql = f"SELECT name FROM {schema}.sqlite_master WHERE type = 'table' AND name NOT GLOB 'sqlite_*' ORDER BY name"
    names = [row[0] for row in connection.execute(sql)]
    return [n for n in names if n in KEYS or (n not in _DERIVED and any(_foreign(connection, n, schema)))]


def referring(connection: sqlite3.Connection, schema: str = "main") -> dict[str, dict[str, str]]:
    """For each table its columns that hold the id of a row of another one, and which one that is."""
    return {name: dict(_foreign(connection, name, schema)) for name in base_tables(connection, schema)}


def contents(connection: sqlite3.Connection) -> dict[str, list[tuple[str, str]]]:
    """Tables of what is kept under its hash, each with the tables and columns that name it."""
    found: dict[str, list[tuple[str, str]]] = {}
    for table in base_tables(connection):
        for column, kept in contents_of(connection, table).items():
            found.setdefault(kept, []).append((table, column))
    return found


def contents_of(connection: sqlite3.Connection, table: str) -> dict[str, str]:
    """Columns of a table that hold such a hash, and the table of what is kept under it."""
    rows = connection.execute(f"PRAGMA main.foreign_key_list({table})")
    return {row[3]: row[2] for row in rows if row[4] == "sha256"}


def sorted_tables(connection: sqlite3.Connection) -> list[str]:
    """Tables in an order in which each stands behind those that it refers to."""
    left = {name: set(columns.values()) - {name} for name, columns in referring(connection).items()}
    found: list[str] = []
    while left:
        free = [name for name, targets in left.items() if not targets & left.keys()] or [min(left)]
        found += free
        left = {name: targets for name, targets in left.items() if name not in free}
    return found


def key_of(connection: sqlite3.Connection, table: str) -> tuple[str, ...]:
    """The columns that name a row in every base."""
    if table in KEYS:
        return KEYS[table]
    rows = connection.execute(f"PRAGMA main.table_info({table})").fetchall()
    keyed = sorted((row[5], row[1]) for row in rows if row[5])
    return tuple(name for _, name in keyed)


def columns_of(connection: sqlite3.Connection, table: str) -> list[str]:
    """All columns, in their order."""
    return [row[1] for row in connection.execute(f"PRAGMA main.table_info({table})")]


def _foreign(connection: sqlite3.Connection, table: str, schema: str) -> Iterator[tuple[str, str]]:
    for row in connection.execute(f"PRAGMA {schema}.foreign_key_list({table})"):
        if row[4] == "id" and row[2] != "batch":
            yield row[3], row[2]
