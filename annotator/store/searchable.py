"""`claim_search` for many claims at once.

Its triggers follow each claim that is written. But FTS5 writes out what it has gathered at each statement that has a
trigger on it: for many claims it takes six times as long as one statement that adds them all.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

_TRIGGERS = ("claim_search_insert", "claim_search_delete")
_COLUMNS = "quote, sentence, normalised, note"


@contextmanager
def in_bulk(connection: sqlite3.Connection) -> Iterator[None]:
    """Within a transaction, let claims come and go without `claim_search`, which `add` and `remove` are to tell."""
    made = [
        connection.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?", (name,)).fetchone()[0]
        for name in _TRIGGERS
    ]
    for name in _TRIGGERS:
        connection.execute(f"DROP TRIGGER {name}")
    yield
    for sql in made:
        connection.execute(sql)


def add(connection: sqlite3.Connection, condition: str, values: Mapping[str, Any]) -> None:
    """Tell `claim_search` of the claims that were written."""
    sql = f"INSERT INTO claim_search (rowid, {_COLUMNS}) SELECT number, {_COLUMNS} FROM claim WHERE {condition}"
    connection.execute(sql, values)


def remove(connection: sqlite3.Connection, condition: str, values: Mapping[str, Any]) -> None:
    """Tell `claim_search` of the claims that are about to be deleted."""
    connection.execute(
        f"INSERT INTO claim_search (claim_search, rowid, {_COLUMNS}) "
        f"SELECT 'delete', number, {_COLUMNS} FROM claim WHERE {condition}",
        values,
    )
