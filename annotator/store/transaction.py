"""Writing: one operation is one transaction that changes rows and adds their one history row."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from annotator.domain.errors import BaseReadOnly, StaleChange
from annotator.store.base import Base
from annotator.store.blame import blaming
from annotator.store.history import Entry, RowChange, append
from annotator.store.tables import CLAIM_PARTS, KEYS, OWNERS

Values = dict[str, Any]


@dataclass
class Transaction:
    """Changes rows of the tables in `KEYS` and remembers each change, before and after, for the history.

    `target` is the sequence number of the history row that an undo or redo is about.
    """

    base: Base
    changes: list[RowChange] = field(default_factory=list)
    target: int | None = None

    def insert(self, table: str, values: Values) -> Values:
        """Add a row; returns it whole, as stored."""
        columns = ", ".join(f'"{name}"' for name in values)
        marks = ", ".join("?" for _ in values)
        sql = f"INSERT INTO {table} ({columns}) VALUES ({marks}) RETURNING *"
        after = dict(self.base.connection.execute(sql, tuple(values.values())).fetchone())
        self._note(table, before=None, after=after)
        return after

    def update(self, table: str, key: tuple[Any, ...], values: Values) -> Values:
        """Change columns of one row; notes only those that differ. Returns what differed, empty if nothing did.

        Raises `KeyError` if there is no such row.
        """
        before = self.read(table, key)
        if before is None:
            raise KeyError(table, key)
        changed = {name: value for name, value in values.items() if before[name] != value}
        if changed:
            sets = ", ".join(f'"{name}" = ?' for name in changed)
            sql = f"UPDATE {table} SET {sets} WHERE {_where(table)}"
            self.base.connection.execute(sql, (*changed.values(), *key))
            keyed = {name: before[name] for name in KEYS[table] + OWNERS.get(table, ())}
            self._note(table, before=keyed | {name: before[name] for name in changed}, after=keyed | changed)
        return changed

    def delete(self, table: str, key: tuple[Any, ...]) -> None:
        """Remove one row, if it is there."""
        before = self.read(table, key)
        if before is not None:
            self.base.connection.execute(f"DELETE FROM {table} WHERE {_where(table)}", key)
            self._note(table, before=before, after=None)

    def delete_where(self, table: str, **columns: Any) -> None:
        """Remove all rows with these values, noting each."""
        for row in self.rows_where(table, **columns):
            self.delete(table, tuple(row[name] for name in KEYS[table]))

    def delete_claim(self, claim_id: str) -> None:
        """Remove a claim with all that hangs on it, links of other claims to it included."""
        for table, column in CLAIM_PARTS:
            self.delete_where(table, **{column: claim_id})
        self.delete("claim", (claim_id,))

    def rows_where(self, table: str, **columns: Any) -> list[Values]:
        """All rows with these values, whole."""
        condition = " AND ".join(f'"{name}" = ?' for name in columns)
        found = self.base.connection.execute(f"SELECT * FROM {table} WHERE {condition}", tuple(columns.values()))
        return [dict(row) for row in found.fetchall()]

    def read(self, table: str, key: tuple[Any, ...]) -> Values | None:
        row = self.base.connection.execute(f"SELECT * FROM {table} WHERE {_where(table)}", key).fetchone()
        return None if row is None else dict(row)

    def keep_text(self, sha256: str, text: str) -> None:
        """Keep an immutable text under its hash. Not in the history: it is never changed, only referred to."""
        sql = "INSERT OR IGNORE INTO canonical_text (sha256, text) VALUES (?, ?)"
        self.base.connection.execute(sql, (sha256, text))

    def reverse(self, entry: Entry, *, again: bool) -> None:
        """Take an entry's changes back, or (`again`) make them once more.

        Raises `StaleChange` when a row is no longer as the entry left it, and then nothing is changed.
        """
        changes = entry.changes if again else tuple(change.reversed() for change in reversed(entry.changes))
        for change in changes:
            self._apply(change)
        self.target = entry.seq

    def _apply(self, change: RowChange) -> None:
        key = tuple((change.before or change.after or {})[name] for name in KEYS[change.table])
        current = self.read(change.table, key)
        _expect(change, current)
        if change.before is None and change.after is not None:
            self.insert(change.table, dict(change.after))
        elif change.after is None:
            self.delete(change.table, key)
        else:
            self.update(change.table, key, dict(change.after))

    def _note(self, table: str, *, before: Values | None, after: Values | None) -> None:
        self.changes.append(RowChange(table, before, after))


def _where(table: str) -> str:
    return " AND ".join(f'"{name}" = ?' for name in KEYS[table])


def _expect(change: RowChange, current: Values | None) -> None:
    """Whether the row is as `change.before` says; columns that are kept up by every edit do not count."""
    if (current is None) != (change.before is None):
        raise StaleChange(change.table, "", "" if change.before is None else "✓", "" if current is None else "✓")
    for name, value in (change.before or {}).items():
        if current is not None and name != "updated_at" and current[name] != value:
            raise StaleChange(change.table, name, str(value), str(current[name]))


@contextmanager
def transaction(base: Base, operation: str, *, reviewer: str, at: str) -> Iterator[Transaction]:
    """One operation. Commits rows and history together, or nothing; an operation that changed nothing leaves no row.

    Raises `BaseReadOnly`, `BaseLocked`, `DiskFull` and what else `blame` says.
    """
    if base.read_only:
        raise BaseReadOnly(str(base.path))
    connection = base.connection
    with blaming(str(base.path)):
        connection.execute("BEGIN IMMEDIATE")
        try:
            writing = Transaction(base)
            yield writing
            if writing.changes:
                append(connection, operation, writing.changes, reviewer=reviewer, at=at, target=writing.target)
            connection.execute("COMMIT")
        except BaseException:
            # A full disk may have rolled back by itself.
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
