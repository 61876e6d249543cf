"""Writing: one operation is one transaction that changes rows and adds their one history row."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from annotator.domain.errors import StaleChange
from annotator.store import batches, kept_files, merges, noting
from annotator.store.base import Base
from annotator.store.blame import blaming
from annotator.store.history import RowChange, Step, append, changes_of_step, last_other
from annotator.store.index import upkeep
from annotator.store.numbering import next_number
from annotator.store.rows import listed
from annotator.store.tables import CLAIM_PARTS, KEYS, OWNERS

Values = dict[str, Any]
Key = tuple[Any, ...]

BUNDLES = {"batch": (batches.withdraw, batches.restore), "merge": (merges.withdraw, merges.restore)}
"""Rows that came in by the thousand: the history names them together, and what takes them out and puts them back."""

UPKEEP = frozenset({"updated_at"})
"""Columns that every edit brings along: another value in them is no disagreement."""


@dataclass
class Transaction:
    """Changes rows of the tables in `KEYS` and remembers each change, before and after, for the history.

    `target` is the sequence number of the history row that an undo or redo is about; `noting` is false for what says
    itself what it changes of opinions and of what a merge has to know.
    """

    base: Base
    changes: list[RowChange] = field(default_factory=list)
    target: int | None = None
    noting: bool = True

    def insert(self, table: str, values: Values) -> Values:
        """Add a row; returns it whole, as stored. A claim without a number is given the next one."""
        if table == "claim" and "number" not in values:
            values = {"number": next_number(self.base.connection)} | values
        marks = ", ".join("?" for _ in values)
        sql = f"INSERT INTO {table} ({_listed(values)}) VALUES ({marks}) RETURNING *"
        after = dict(self.base.connection.execute(sql, tuple(values.values())).fetchone())
        self.changes.append(RowChange(table, None, after))
        return after

    def update(self, table: str, key: Key, values: Values, *, stamp: Values | None = None) -> Values:
        """Change columns of one row, and those of `stamp` if any other differs. Returns what differed, `stamp` aside.

        Only what differs is written and noted. Raises `KeyError` if there is no such row.
        """
        named = KEYS[table] + OWNERS.get(table, ())
        before = self._read(table, key, (*named, *values, *(stamp or {})))
        if before is None:
            raise KeyError(table, key)
        changed = {name: value for name, value in values.items() if before[name] != value}
        if changed:
            written = changed | (stamp or {})
            sets = ", ".join(f'"{name}" = ?' for name in written)
            sql = f"UPDATE {table} SET {sets} WHERE {_where(KEYS[table])}"
            self.base.connection.execute(sql, (*written.values(), *key))
            keyed = {name: before[name] for name in named}
            self.changes.append(RowChange(table, keyed | {name: before[name] for name in written}, keyed | written))
        return changed

    def delete(self, table: str, key: Key) -> None:
        """Remove one row, if it is there."""
        row = self.read(table, key)
        if row is not None:
            self._remove(table, row)

    def delete_where(self, table: str, **columns: Any) -> None:
        """Remove all rows with these values, noting each."""
        for row in self.rows_where(table, **columns):
            self._remove(table, row)

    def delete_claims(self, claim_ids: Sequence[str]) -> None:
        """Remove claims with all that hangs on them, links of other claims to them included."""
        ids = listed(claim_ids)
        for table, column in (*CLAIM_PARTS, ("claim", "id")):
            sql = f"SELECT * FROM {table} WHERE {column} IN (SELECT value FROM json_each(?))"
            for row in self.base.connection.execute(sql, (ids,)).fetchall():
                self._remove(table, dict(row))

    def rows_where(self, table: str, **columns: Any) -> list[Values]:
        """All rows with these values, whole."""
        sql = f"SELECT * FROM {table} WHERE {_where(columns)}"
        return [dict(row) for row in self.base.connection.execute(sql, tuple(columns.values())).fetchall()]

    def read(self, table: str, key: Key) -> Values | None:
        """The row with this key, whole, or None."""
        return self._read(table, key)

    def keep_text(self, sha256: str, text: str) -> None:
        """Keep an immutable text under its hash. Not in the history: it is never changed, only referred to."""
        sql = "INSERT OR IGNORE INTO canonical_text (sha256, text) VALUES (?, ?)"
        self.base.connection.execute(sql, (sha256, text))

    def keep_file(self, content: bytes, at: str) -> str:
        """Keep a file under its hash, which is returned. Not in the history, like texts."""
        return kept_files.keep(self.base.connection, content, at)

    def add_batch(self, batch_id: str, source: str) -> None:
        """Begin a batch, whose rows are written by `batches.write`. The history names it, not its rows."""
        self.base.connection.execute("INSERT INTO batch (id, source) VALUES (?, ?)", (batch_id, source))
        self.changes.append(RowChange("batch", None, {"id": batch_id}))

    def reverse(self, step: Step, *, again: bool) -> None:
        """Take back what an operation of the history did, or (`again`) do it once more.

        Raises `StaleChange` when a row is no longer as the operation left it; the transaction is to be given up then.
        """
        changes = changes_of_step(self.base, step)
        if any(change.table == "merge" for change in changes):
            # A row of ours may have been set onto one that came.
            self.base.connection.execute("PRAGMA defer_foreign_keys = ON")
        for change in changes if again else [change.reversed() for change in reversed(changes)]:
            try:
                self._apply(change)
            except StaleChange as stale:
                stale.reviewer = last_other(self.base, change, step)
                raise
        self.target = step.seq

    def _apply(self, change: RowChange) -> None:
        try:
            if change.table in BUNDLES:
                self._apply_bundle(change)
            else:
                self._apply_row(change)
        except sqlite3.IntegrityError:
            # Something hangs on the row by now, or stands in its place.
            raise StaleChange(change.table, "", "", "") from None

    def _apply_row(self, change: RowChange) -> None:
        names = KEYS[change.table]
        key = tuple((change.before or change.after or {})[name] for name in names)
        _expect(change, self._read(change.table, key, change.before or names))
        if change.after is None:
            if change.table == "claim":
                # Taking back what a program wrote that did not note opinions has noted some.
                self.delete_where("opinion", claim_id=key[0])
            self.delete(change.table, key)
        elif change.before is None:
            self.insert(change.table, change.after)
        else:
            self.update(change.table, key, change.after)

    def _apply_bundle(self, change: RowChange) -> None:
        bundle_id = (change.before or change.after or {})["id"]
        withdraw, restore = BUNDLES[change.table]
        (withdraw if change.after is None else restore)(self.base.connection, bundle_id)
        self.changes.append(change)
        # A merge is taken back with all that it noted.
        self.noting = self.noting and change.table != "merge"

    def _remove(self, table: str, row: Values) -> None:
        key = tuple(row[name] for name in KEYS[table])
        self.base.connection.execute(f"DELETE FROM {table} WHERE {_where(KEYS[table])}", key)
        self.changes.append(RowChange(table, row, None))

    def _read(self, table: str, key: Key, columns: Iterable[str] = ()) -> Values | None:
        sql = f"SELECT {_listed(columns) or '*'} FROM {table} WHERE {_where(KEYS[table])}"
        row = self.base.connection.execute(sql, key).fetchone()
        return None if row is None else dict(row)


def _listed(columns: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in columns)


def _where(columns: Iterable[str]) -> str:
    return " AND ".join(f'"{name}" = ?' for name in columns)


def _expect(change: RowChange, current: Values | None) -> None:
    """Raise `StaleChange` unless the row is as `change.before` says."""
    if current is None or change.before is None:
        if current is not change.before:
            raise StaleChange(change.table, "", "", "")
        return
    for name, value in change.before.items():
        if name not in UPKEEP and current[name] != value:
            raise StaleChange(change.table, name, str(value), str(current[name]))


@contextmanager
def transaction(base: Base, operation: str, *, reviewer: str, at: str) -> Iterator[Transaction]:
    """One operation. Commits rows and history together, or nothing; an operation that changed nothing leaves no row.

    Raises `BaseReadOnly`, `BaseAhead`, `BaseGone`, `BaseLocked`, `DiskFull` and what else `blame` says.
    """
    if base.read_only:
        raise base.refusal()
    base.check_in_place()
    connection = base.connection
    with blaming(str(base.path)):
        connection.execute("BEGIN IMMEDIATE")
        try:
            writing = Transaction(base)
            yield writing
            if writing.changes:
                if writing.noting:
                    noting.note(writing, reviewer, at)
                upkeep.keep(connection)
                append(connection, operation, writing.changes, reviewer=reviewer, at=at, target=writing.target)
            connection.execute("COMMIT")
        except BaseException:
            # A full disk may have rolled back by itself.
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
