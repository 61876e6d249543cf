"""The history made again from its first row, to be compared with the tables.

The rows that it leaves are kept in a database of their own on disk, so that memory does not grow with the base.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from typing import Any

from annotator.store.history import RowChange
from annotator.store.merges import came_with
from annotator.store.migrations.m0001_first import VERDICTS
from annotator.store.tables import KEYS

Values = dict[str, Any]

_OF_BATCH = {
    "article": "batch_id",
    "version": "(SELECT batch_id FROM article WHERE article.id = version.article_id)",
    "claim": "(SELECT batch_id FROM article WHERE article.id = claim.article_id)",
    **{
        part: f"(SELECT batch_id FROM article JOIN claim ON article.id = article_id WHERE claim.id = {part}.claim_id)"
        for part in ("claim_tag", "evidence", "link")
    },
}
"""The batch that a row came with, as SQL: the history names the batch and not its rows."""


class Replay:
    """What the history says stands in the tables, row by row. To be closed."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._base = connection
        # An empty name is a temporary file that SQLite removes (https://www.sqlite.org/inmemorydb.html#temp_db).
        self._kept = sqlite3.connect("", isolation_level=None)
        self._kept.executescript(
            """PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
            -- `state` is NULL for a row that was removed; `whole` is 0 for one that came with a batch.
            CREATE TABLE row (name TEXT, a TEXT, b TEXT, whole INTEGER, state TEXT, UNIQUE (name, a, b));
            BEGIN"""
        )
        self._batches: dict[str, bool] = {}
        # The only rows that a base is made with.
        for position, verdict in enumerate(VERDICTS):
            self._put("verdict", (verdict, ""), {"id": verdict, "label": "", "position": position}, whole=True)

    def close(self) -> None:
        self._kept.close()

    def feed(self, changes: Sequence[RowChange]) -> Iterator[str]:
        """Take the next row of the history; yields the table and key of what it says was otherwise than it was."""
        for change in changes:
            row = change.before or change.after or {}
            if change.table == "batch":
                self._batches[row["id"]] = change.after is not None
                continue
            if change.table == "merge":
                self._feed_merge(row["id"], came=change.after is not None)
                continue
            key = _key(change.table, row)
            found = self._get(change.table, key)
            if not _fits(change, found):
                yield _named(change.table, key)
            whole = found[0] if found else change.before is None
            state = change.after and ((found and found[1]) or {}) | change.after
            self._put(change.table, key, state, whole=whole)

    def _feed_merge(self, merge_id: str, *, came: bool) -> None:
        """The history names a merge; the merge names its rows, but does not hold them."""
        for table, keys in came_with(self._base, merge_id).rows.items():
            for key in keys:
                if table in KEYS:
                    self._put(table, (key[0], key[1] if len(key) > 1 else ""), {} if came else None, whole=True)

    def rows(self) -> Iterator[tuple[str, Values]]:
        """Every row that is there after the last change that was fed, by its table, if the history holds it whole."""
        sql = "SELECT name, state FROM row WHERE whole AND state IS NOT NULL AND state <> '{}' ORDER BY rowid"
        for table, state in self._kept.execute(sql).fetchall():
            yield table, json.loads(state)

    def differences(self, connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
        """What stands in the tables and the history does not say, each as a finding of `integrity`."""
        for table in KEYS:
            yield from self._compare(connection, table)

    def _compare(self, connection: sqlite3.Connection, table: str) -> Iterator[tuple[str, str]]:
        order = ", ".join(KEYS[table])
        stored = connection.cursor()
        stored.row_factory = sqlite3.Row
        stored.execute(f"SELECT {_OF_BATCH.get(table, 'NULL')} AS of_batch, * FROM {table} ORDER BY {order}")
        with closing(self._kept.cursor()) as kept:
            kept.execute("SELECT a, b, whole, state FROM row WHERE name = ? ORDER BY a, b", (table,))
            row, said = stored.fetchone(), kept.fetchone()
            while row is not None or said is not None:
                here = _key(table, row) if row is not None else None
                there = (said[0], said[1]) if said is not None else None
                if there is None or (here is not None and here < there):
                    if not self._batches.get(row["of_batch"]):
                        yield "unknown", _named(table, here or ())
                    row = stored.fetchone()
                elif here is None or there < here:
                    # Of a batch that is withdrawn, rows that were worked on are not there either.
                    if said[3] is not None and (said[2] or all(self._batches.values())):
                        yield "missing", _named(table, there)
                    said = kept.fetchone()
                else:
                    yield from _differing(
                        table, here, row, said[3], known=said[2] or self._batches.get(row["of_batch"])
                    )
                    row, said = stored.fetchone(), kept.fetchone()

    def _get(self, table: str, key: tuple[str, str]) -> tuple[bool, Values | None] | None:
        sql = "SELECT whole, state FROM row WHERE name = ? AND a = ? AND b = ?"
        row = self._kept.execute(sql, (table, *key)).fetchone()
        return None if row is None else (bool(row[0]), json.loads(row[1]) if row[1] else None)

    def _put(self, table: str, key: tuple[str, str], state: Values | None, *, whole: bool) -> None:
        self._kept.execute(
            "INSERT INTO row VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET whole = excluded.whole,"
            " state = excluded.state",
            (table, *key, whole, json.dumps(state) if state is not None else None),
        )


def _fits(change: RowChange, found: tuple[bool, Values | None] | None) -> bool:
    """Whether a row was as a change says it was before."""
    if found is None:
        # It came with a batch, or else is found unknown when all is compared.
        return True
    _, state = found
    if state is None or change.before is None:
        return state is None and change.before is None
    # Columns that it does not know came with later steps of the schema, or with a batch.
    return all(state[name] == value for name, value in change.before.items() if name in state)


def _differing(
    table: str, key: tuple[str, str], row: sqlite3.Row, packed: str | None, *, known: object
) -> Iterator[tuple[str, str]]:
    if packed is None or not known:
        yield "unknown", _named(table, key)
        return
    # Columns that later steps of the schema have added or dropped say nothing.
    columns = frozenset(row.keys())
    for name, said in json.loads(packed).items():
        if name in columns and row[name] != said:
            yield "changed", f"{_named(table, key)}, {name}: {_short(said)} → {_short(row[name])}"


def _key(table: str, row: Any) -> tuple[str, str]:
    names = KEYS[table]
    return row[names[0]], row[names[1]] if len(names) > 1 else ""


def _named(table: str, key: Sequence[str]) -> str:
    return " ".join([table, *filter(None, key)])


def _short(value: object) -> str:
    text = str(value)
    return f"“{text[:60]}…”" if len(text) > 60 else f"“{text}”"
