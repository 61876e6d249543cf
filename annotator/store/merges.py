"""Merges: what came in from another base, taken out again as one, and put back.

The history names the merge. Its row says which rows came, by their keys; what an undo takes out is kept with it.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from typing import Any

from annotator.domain.errors import StaleChange
from annotator.store import searchable
from annotator.store.index import schema, upkeep
from annotator.store.schema import key_of, referring, sorted_tables

Values = dict[str, Any]

_MANY = 1_000
"""Claims from which on it pays to tell `claim_search` of them at once."""


@dataclass
class Came:
    """Keys of the rows that came, by table; and rows of what bases note for each other (`NOTES`) that a merge has
    changed, each as table, row before or None, row after."""

    rows: dict[str, list[list[Any]]] = field(default_factory=dict)
    notes: list[tuple[str, Values | None, Values]] = field(default_factory=list)


def keep(connection: sqlite3.Connection, merge_id: str, source: str, came: Came) -> None:
    """Write down what came with a merge."""
    connection.execute(
        "INSERT INTO merge (id, source, came) VALUES (?, ?, ?)", (merge_id, source, _packed(asdict(came)))
    )


def came_with(connection: sqlite3.Connection, merge_id: str) -> Came:
    """What came with a merge. Raises `StaleChange` if it is not known."""
    row = connection.execute("SELECT came FROM merge WHERE id = ?", (merge_id,)).fetchone()
    if row is None:
        raise StaleChange("merge", "", "", "")
    return Came(**_unpacked(row[0]))


def withdraw(connection: sqlite3.Connection, merge_id: str) -> None:
    """Take out what came with a merge, and keep it. Raises `StaleChange` if something else hangs on it by now."""
    came = came_with(connection, merge_id)
    # What the merge has moved onto rows that came goes back only afterwards.
    connection.execute("PRAGMA defer_foreign_keys = ON")
    kept: dict[str, Any] = {}
    index = _index(connection, came)
    numbers = _numbers(connection, came)
    for table in reversed(sorted_tables(connection)):
        keys = came.rows.get(table)
        if keys:
            with _claims_in_bulk(connection, table, numbers, coming=False):
                kept[table] = _take(connection, table, keys)
    for table in kept:
        _check_free(connection, table, came.rows[table])
    for table, before, after in reversed(came.notes):
        _exchange(connection, table, after, before)
    connection.execute("UPDATE merge SET withdrawn = ? WHERE id = ?", (_packed(kept | {"index": index}), merge_id))


def restore(connection: sqlite3.Connection, merge_id: str) -> None:
    """Put back what was withdrawn. Raises `StaleChange` if it was not, or cannot be put where it was."""
    row = connection.execute("SELECT withdrawn FROM merge WHERE id = ?", (merge_id,)).fetchone()
    if row is None or row[0] is None:
        raise StaleChange("merge", "", "", "")
    kept = _unpacked(row[0])
    index = kept.pop("index", [0, []])
    connection.execute("PRAGMA defer_foreign_keys = ON")
    try:
        for table in sorted_tables(connection):
            if table in kept:
                columns, rows = kept[table]
                names, marks = ", ".join(f'"{name}"' for name in columns), ", ".join("?" * len(columns))
                numbers = [row[columns.index("number")] for row in rows] if table == "claim" else []
                with _claims_in_bulk(connection, table, numbers, coming=True):
                    connection.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", rows)
    except sqlite3.IntegrityError:
        raise StaleChange("merge", "", "", "") from None
    version, terms = index
    if version == schema.VERSION and terms:
        upkeep.adopt_terms(connection, terms)
    for table, before, after in came_with(connection, merge_id).notes:
        _exchange(connection, table, before, after)
    connection.execute("UPDATE merge SET withdrawn = NULL WHERE id = ?", (merge_id,))


def _index(connection: sqlite3.Connection, came: Came) -> list[Any]:
    """What the index has read of claims that came with their articles: nothing that it reads of them can be otherwise
    when they are back."""
    ids = {name: json.dumps([key[0] for key in came.rows.get(name, ())]) for name in ("claim", "article")}
    claims = """SELECT number FROM claim WHERE id IN (SELECT value FROM json_each(:claim))
        AND article_id IN (SELECT value FROM json_each(:article))"""
    return [schema.VERSION, upkeep.terms_of(connection, claims, ids)]


def _numbers(connection: sqlite3.Connection, came: Came) -> list[int]:
    """The numbers of the claims that came."""
    ids = json.dumps([key[0] for key in came.rows.get("claim", ())])
    sql = "SELECT number FROM claim WHERE id IN (SELECT value FROM json_each(?))"
    return [row[0] for row in connection.execute(sql, (ids,))]


@contextmanager
def _claims_in_bulk(
    connection: sqlite3.Connection, table: str, numbers: Sequence[int], *, coming: bool
) -> Iterator[None]:
    """Tell `claim_search` at once of claims with these numbers that come or go, if they are many."""
    if table != "claim" or len(numbers) < _MANY:
        yield
        return
    condition, values = "number IN (SELECT value FROM json_each(:numbers))", {"numbers": json.dumps(numbers)}
    with searchable.in_bulk(connection):
        if not coming:
            searchable.remove(connection, condition, values)
        yield
        if coming:
            searchable.add(connection, condition, values)


def _take(connection: sqlite3.Connection, table: str, keys: Sequence[Sequence[Any]]) -> list[Any]:
    """Remove rows; returns their columns and values."""
    condition = f"({', '.join(_quoted(key_of(connection, table)))}) IN ({_listed_keys(keys)})"
    found = connection.execute(f"SELECT * FROM {table} WHERE {condition}", (json.dumps(keys),))
    columns, rows = [column[0] for column in found.description], [list(row) for row in found]
    if len(rows) != len(keys):
        raise StaleChange(table, "", "", "")
    connection.execute(f"DELETE FROM {table} WHERE {condition}", (json.dumps(keys),))
    return [columns, rows]


def _check_free(connection: sqlite3.Connection, table: str, keys: Sequence[Sequence[Any]]) -> None:
    """Raise `StaleChange` if rows that were made since refer to rows that are no longer there."""
    if key_of(connection, table) != ("id",):
        return
    for child, columns in referring(connection).items():
        for column, target in columns.items():
            if target == table and child != "claim":
                sql = f'SELECT 1 FROM {child} WHERE "{column}" IN ({_listed_keys(keys)}) LIMIT 1'
                if connection.execute(sql, (json.dumps(keys),)).fetchone():
                    raise StaleChange(child, "", "", "")


def _exchange(connection: sqlite3.Connection, table: str, present: Values | None, wanted: Values | None) -> None:
    """Put a noted row back as it was, unless it was noted anew since."""
    key = key_of(connection, table)
    known = present or wanted or {}
    where = " AND ".join(f'"{name}" = ?' for name in key)
    row = connection.execute(f"SELECT * FROM {table} WHERE {where}", [known[name] for name in key]).fetchone()
    if (None if row is None else dict(row)) != present:
        return
    if wanted is None:
        connection.execute(f"DELETE FROM {table} WHERE {where}", [known[name] for name in key])
    else:
        put(connection, table, wanted)


def put(connection: sqlite3.Connection, table: str, row: Values) -> None:
    """Write a noted row, in the place of one with its key."""
    marks = ", ".join("?" * len(row))
    connection.execute(f"INSERT OR REPLACE INTO {table} ({', '.join(_quoted(row))}) VALUES ({marks})", (*row.values(),))


def _listed_keys(keys: Sequence[Sequence[Any]]) -> str:
    """A subquery of keys given as a JSON array of arrays."""
    values = ", ".join(f"json_extract(value, '$[{place}]')" for place in range(len(keys[0])))
    return f"SELECT {values} FROM json_each(?)"


def _quoted(names: Any) -> list[str]:
    return [f'"{name}"' for name in names]


def _packed(value: Any) -> bytes:
    return zlib.compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(), 1)


def _unpacked(packed: bytes) -> Any:
    return json.loads(zlib.decompress(packed))
