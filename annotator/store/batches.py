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
    "article": (
        "id", "title", "outlet", "author", "published", "url", "language", "created_at", "updated_at", "batch_id",
    ),
    "version": ("id", "article_id", "number", "sha256", "length", "source", "media_type", "imported_at"),
    "claim": (
        "id", "article_id", "version_id", "start", "end", "quote", "sentence", "sentence_start", "paragraph", "status",
        "verdict", "note", "normalised", "speaker", "claim_date", "priority", "reviewer", "created_at", "updated_at",
        "external_id",
    ),
    "claim_tag": ("claim_id", "tag"),
    "evidence": (
        "id", "claim_id", "position", "url", "title", "quote", "stance", "accessed", "note", "file_sha256", "file_name",
        "media_type", "file_size",
    ),
    "link": ("claim_id", "earlier_id", "kind", "match_kind", "score", "reviewer", "created_at"),
}  # fmt: skip
"""The tables of a batch and the columns that are written, in the order in which they refer to each other."""

_HANGING = "claim_id IN (SELECT claim.id FROM claim JOIN article ON article.id = article_id WHERE batch_id = :batch)"
_CAME = "(SELECT max(imported_at) FROM version JOIN article ON article.id = article_id WHERE batch_id = :batch)"
_OF_BATCH = {
    # A link or a dismissal that a person made since is no part of it.
    "link": f"{_HANGING} AND created_at <= {_CAME}",
    "evidence": _HANGING,
    "claim_tag": _HANGING,
    "claim": "article_id IN (SELECT id FROM article WHERE batch_id = :batch)",
    "version": "article_id IN (SELECT id FROM article WHERE batch_id = :batch)",
    "article": "batch_id = :batch",
}
"""What belongs to a batch, in the order in which it can be removed. Texts are kept: they are only referred to."""

_TWICE = frozenset({"canonical_text", "claim_tag", "link"})
"""Tables of rows that may be told twice."""

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
        known = "OR IGNORE " if table in _TWICE else ""
        connection.executemany(f"INSERT {known}INTO {table} ({names}) VALUES ({marks})", values)
    searchable.add(connection, "number >= :first", {"first": first})


def withdraw(connection: sqlite3.Connection, batch_id: str) -> None:
    """Take a batch out of the tables and keep it.

    Raises `StaleChange` if something was changed in it since it came in, or something else refers to its claims.
    """
    for table in ("claim", "article"):
        sql = f"SELECT 1 FROM {table} WHERE {_OF_BATCH[table]} AND updated_at > {_CAME} LIMIT 1"
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
        cursor.execute(f"SELECT * FROM {table} WHERE {_OF_BATCH[table]} ORDER BY 1, 2", {"batch": batch_id})
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
        yield from ((table, *kept[table]) for table in reversed(_OF_BATCH) if table in kept)


def settle(connection: sqlite3.Connection, batch_id: str) -> None:
    """Forget links to claims that did not come along. Until then references are not checked (see `unsettled`)."""
    gone = "earlier_id NOT IN (SELECT id FROM claim)"
    connection.execute(f"DELETE FROM link WHERE {_HANGING} AND {gone}", {"batch": batch_id})


def unsettled(connection: sqlite3.Connection) -> None:
    """Let references be checked when the transaction ends: a link may be told before the claim that it is to."""
    connection.execute("PRAGMA defer_foreign_keys = ON")


def ids_known(connection: sqlite3.Connection, some: Sequence[str]) -> dict[str, str]:
    """Those of these ids that claims have here or elsewhere, each with the id of the claim."""
    ids = "(SELECT value FROM json_each(:some))"
    sql = f"SELECT external_id, id FROM claim WHERE external_id <> '' AND external_id IN {ids}"
    own = f"SELECT id, id FROM claim WHERE id IN {ids}"
    return dict(map(tuple, connection.execute(f"{sql} UNION ALL {own}", {"some": listed(some)})))
