"""Batches: many claims that came in at once, written without a word about each in the history.

The history names the batch. What an undo takes out is kept with the batch, so that a redo can put it back.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from annotator.domain.errors import StaleChange
from annotator.store import searchable
from annotator.store.numbering import next_number
from annotator.store.rows import listed

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

_AT_ONCE = 2_000
_BLOCK = 1 << 20


def write(connection: sqlite3.Connection, rows: Mapping[str, Iterable[Sequence[Any]]]) -> None:
    """Add rows with the columns of `ROWS` to each table, within `searchable.in_bulk`; claims are given numbers."""
    first = next_number(connection)
    for table, columns in ROWS.items():
        values = rows[table]
        if table == "claim":
            columns, values = ("number", *columns), ((number, *row) for number, row in enumerate(values, first))
        names, marks = ", ".join(f'"{name}"' for name in columns), ", ".join("?" * len(columns))
        known = "OR IGNORE " if table == "canonical_text" else ""
        connection.executemany(f"INSERT {known}INTO {table} ({names}) VALUES ({marks})", values)
    searchable.add(connection, "number >= :first", {"first": first})


def withdraw(connection: sqlite3.Connection, batch_id: str) -> None:
    """Take a batch out of the tables and keep it.

    Raises `StaleChange` if something was changed in it since it came in, or something else refers to its claims.
    """
    for table in ("claim", "article"):
        sql = f"SELECT 1 FROM {table} WHERE {_OF_BATCH[table]} AND updated_at <> created_at LIMIT 1"
        if connection.execute(sql, {"batch": batch_id}).fetchone():
            raise StaleChange("batch", "", "", "")
    packer, packed = zlib.compressobj(1), bytearray()
    for line in _lines(connection, batch_id):
        packed += packer.compress(line)
    packed += packer.flush()
    try:
        with searchable.in_bulk(connection):
            searchable.remove(connection, _OF_BATCH["claim"], {"batch": batch_id})
            for table, condition in _OF_BATCH.items():
                connection.execute(f"DELETE FROM {table} WHERE {condition}", {"batch": batch_id})
    except sqlite3.IntegrityError:
        raise StaleChange("batch", "", "", "") from None
    connection.execute("UPDATE batch SET withdrawn = ? WHERE id = ?", (packed, batch_id))


def restore(connection: sqlite3.Connection, batch_id: str) -> None:
    """Put a batch back that was withdrawn. Raises `StaleChange` if it was not."""
    row = connection.execute("SELECT withdrawn FROM batch WHERE id = ?", (batch_id,)).fetchone()
    if row is None or row[0] is None:
        raise StaleChange("batch", "", "", "")
    with searchable.in_bulk(connection):
        for table, columns, rows in _unpacked(row[0]):
            names, marks = ", ".join(f'"{name}"' for name in columns), ", ".join("?" * len(columns))
            connection.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", rows)
        searchable.add(connection, _OF_BATCH["claim"], {"batch": batch_id})
    connection.execute("UPDATE batch SET withdrawn = NULL WHERE id = ?", (batch_id,))


def _lines(connection: sqlite3.Connection, batch_id: str) -> Iterator[bytes]:
    """The rows of a batch as lines of JSON: a table and its columns, then some thousand of its rows, and so on; in the
    order in which they refer to each other."""
    for table in reversed(_OF_BATCH):
        cursor = connection.cursor()
        cursor.row_factory = None
        cursor.execute(f"SELECT * FROM {table} WHERE {_OF_BATCH[table]} ORDER BY rowid", {"batch": batch_id})
        columns = [column[0] for column in cursor.description]
        while rows := cursor.fetchmany(_AT_ONCE):
            yield f"{json.dumps([table, columns, rows], ensure_ascii=False)}\n".encode()


def _unpacked(packed: bytes) -> Iterator[tuple[str, list[str], list[list[Any]]]]:
    unpacker, rest = zlib.decompressobj(), b""
    for start in range(0, len(packed), _BLOCK):
        *lines, rest = (rest + unpacker.decompress(packed[start : start + _BLOCK])).split(b"\n")
        yield from map(json.loads, lines)
    if rest:
        # As the first version wrote it: all tables in one object.
        kept = json.loads(rest)
        yield from ((table, *kept[table]) for table in reversed(_OF_BATCH))


def external_ids(connection: sqlite3.Connection, some: Sequence[str]) -> frozenset[str]:
    """Those of these ids that claims have elsewhere and are here already."""
    sql = "SELECT external_id FROM claim WHERE external_id <> '' AND external_id IN (SELECT value FROM json_each(?))"
    return frozenset(row[0] for row in connection.execute(sql, (listed(some),)))
