"""The history: append-only, audit trail and undo stack in one.

Each row holds the hash of the row before it (a hash chain), so that a change made behind our back shows. An undo or a
redo is a row of its own whose `target` is the operation that it takes back or makes again; an operation with an odd
number of such rows is undone at the moment.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from annotator.store.base import Base


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after: None where it did not exist. An update holds its key and the changed columns only."""

    table: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None

    def reversed(self) -> RowChange:
        return RowChange(self.table, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Step:
    """An operation in the history, by its row and its name, and who did it."""

    seq: int
    operation: str
    reviewer: str


def append(
    connection: sqlite3.Connection,
    operation: str,
    changes: Sequence[RowChange],
    *,
    reviewer: str,
    at: str,
    target: int | None,
) -> None:
    """Add the row of an operation, within its transaction."""
    last = connection.execute("SELECT hash FROM history ORDER BY seq DESC LIMIT 1").fetchone()
    packed = json.dumps([[c.table, c.before, c.after] for c in changes], ensure_ascii=False, separators=(",", ":"))
    digest = chained(last[0] if last else "", at, reviewer, operation, target, packed)
    connection.execute(
        "INSERT INTO history (at, reviewer, operation, target, hash, changes) VALUES (?, ?, ?, ?, ?, ?)",
        (at, reviewer, operation, target, digest, packed),
    )


def chained(previous: str, at: str, reviewer: str, operation: str, target: int | None, packed: str) -> str:
    """The hash of a row: SHA-256 over the hash before it and its own columns as a JSON list."""
    whole = json.dumps([previous, at, reviewer, operation, target, packed], ensure_ascii=False)
    return hashlib.sha256(whole.encode()).hexdigest()


def next_undo(base: Base) -> Step | None:
    """The newest operation that is not undone."""
    return _step(
        base,
        """SELECT seq, operation, reviewer FROM history AS o WHERE target IS NULL
           AND (SELECT count(*) FROM history AS t WHERE t.target = o.seq) % 2 = 0
           ORDER BY seq DESC LIMIT 1""",
    )


def next_redo(base: Base) -> Step | None:
    """The operation that was undone last and that no new operation has overtaken.

    Only the undo and redo rows behind the newest operation can say so, however long the history is: of those that they
    leave undone the oldest was undone last.
    """
    return _step(
        base,
        """SELECT seq, operation, reviewer FROM history WHERE seq = (
               SELECT min(target) FROM history AS u
               WHERE seq > (SELECT seq FROM history WHERE target IS NULL ORDER BY seq DESC LIMIT 1)
               AND (SELECT count(*) FROM history AS t WHERE t.target = u.target) % 2 = 1)""",
    )


def changes_of_step(base: Base, step: Step) -> tuple[RowChange, ...]:
    """The changes that an operation made, in their order."""
    row = base.row("SELECT changes FROM history WHERE seq = ?", (step.seq,))
    return tuple(RowChange(*change) for change in json.loads(row[0])) if row else ()


def _step(base: Base, sql: str) -> Step | None:
    row = base.row(sql)
    return None if row is None else Step(*row)
