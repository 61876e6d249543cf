"""Batches: many claims that came in at once, written without a word about each in the history.

The history names the batch. What an undo takes out is kept with the batch, so that a redo can put it back.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Sequence
from typing import Any

from annotator.domain.errors import StaleChange

ROWS: dict[str, tuple[str, ...]] = {
    "canonical_text": ("sha256", "text"),
    "article": ("id", "title", "published", "url", "language", "created_at", "updated_at", "batch_id"),
    "version": ("id", "article_id", "number", "sha256", "length", "source", "media_type", "imported_at"),
    "claim": (
        "id", "article_id", "version_id", "start", "end", "quote", "sentence", "sentence_start", "paragraph", "status",
        "verdict", "note", "reviewer", "created_at", "updated_at", "external_id",
    ),
}  # fmt: skip
"""The tables of a batch and the columns that are written, in the order in which they refer to each other."""

_OF_BATCH = {
    "claim": "article_id IN (SELECT id FROM article WHERE batch_id = :batch)",
    "version": "article_id IN (SELECT id FROM article WHERE batch_id = :batch)",
    "article": "batch_id = :batch",
}
"""What belongs to a batch, in the order in which it can be removed. Texts are kept: they are only referred to."""


def write(connection: sqlite3.Connection, table: str, rows: Iterable[Sequence[Any]]) -> None:
    """Add rows with the columns of `ROWS`."""
    columns = ROWS[table]
    names, marks = ", ".join(f'"{name}"' for name in columns), ", ".join("?" * len(columns))
    known = "OR IGNORE " if table == "canonical_text" else ""
    connection.executemany(f"INSERT {known}INTO {table} ({names}) VALUES ({marks})", rows)


def withdraw(connection: sqlite3.Connection, batch_id: str) -> None:
    """Take a batch out of the tables and keep it. Raises `StaleChange` if something else refers to its claims."""
    kept: dict[str, Any] = {}
    try:
        for table, condition in _OF_BATCH.items():
            found = connection.execute(f"SELECT * FROM {table} WHERE {condition} ORDER BY rowid", {"batch": batch_id})
            kept[table] = [[column[0] for column in found.description], [tuple(row) for row in found]]
        for table, condition in _OF_BATCH.items():
            connection.execute(f"DELETE FROM {table} WHERE {condition}", {"batch": batch_id})
    except sqlite3.IntegrityError:
        raise StaleChange("batch", batch_id, "", "") from None
    packed = zlib.compress(json.dumps(kept, ensure_ascii=False).encode(), 1)
    connection.execute("UPDATE batch SET withdrawn = ? WHERE id = ?", (packed, batch_id))


def restore(connection: sqlite3.Connection, batch_id: str) -> None:
    """Put a batch back that was withdrawn. Raises `StaleChange` if it was not."""
    row = connection.execute("SELECT withdrawn FROM batch WHERE id = ?", (batch_id,)).fetchone()
    if row is None or row[0] is None:
        raise StaleChange("batch", batch_id, "", "")
    kept = json.loads(zlib.decompress(row[0]))
    for table in reversed(_OF_BATCH):
        columns, rows = kept[table]
        names, marks = ", ".join(f'"{name}"' for name in columns), ", ".join("?" * len(columns))
        connection.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", rows)
    connection.execute("UPDATE batch SET withdrawn = NULL WHERE id = ?", (batch_id,))


def external_ids(connection: sqlite3.Connection) -> frozenset[str]:
    """The ids that claims have elsewhere."""
    return frozenset(row[0] for row in connection.execute("SELECT external_id FROM claim WHERE external_id <> ''"))
