"""The history: append-only, audit trail and undo stack in one.

Each row holds the hash of the row before it (a hash chain), so that a change made behind our back shows. An undo or a
redo is a row of its own whose `target` is the operation that it takes back or makes again; an operation with an odd
number of such rows is undone at the moment. `tally` says in the same transaction where the history ends, so that an end
that was cut off shows too.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from annotator.store.base import Base
from annotator.store.rows import listed


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
    # Not the hash of the last row there is: if the end was cut off, what comes after must not hide it.
    last = connection.execute("SELECT history_hash FROM tally").fetchone()[0]
    packed = json.dumps([[c.table, c.before, c.after] for c in changes], ensure_ascii=False, separators=(",", ":"))
    digest = chained(last, at, reviewer, operation, target, packed)
    seq = connection.execute(
        "INSERT INTO history (at, reviewer, operation, target, hash, changes) VALUES (?, ?, ?, ?, ?, ?)",
        (at, reviewer, operation, target, digest, packed),
    ).lastrowid
    connection.execute("UPDATE tally SET history_seq = ?, history_hash = ?", (seq, digest))
    connection.executemany(
        "INSERT INTO history_subject (subject, seq) VALUES (?, ?)",
        [(subject, seq) for subject in sorted(subjects(changes) | _articles_of_parts(connection, changes))],
    )


def chained(previous: str, at: str, reviewer: str, operation: str, target: int | None, packed: str) -> str:
    """The hash of a row: SHA-256 over the hash before it and its own columns as a JSON list."""
    whole = json.dumps([previous, at, reviewer, operation, target, packed], ensure_ascii=False)
    return hashlib.sha256(whole.encode()).hexdigest()


def subjects(changes: Iterable[RowChange]) -> set[str]:
    """Ids of the claims, articles, batches and merges that changes say they are about."""
    found: set[str] = set()
    for change in changes:
        row = change.after or change.before or {}
        owners = [row.get("claim_id"), row.get("article_id")]
        found.update(owner for owner in owners if owner)
        if change.table in ("claim", "article", "batch", "merge"):
            found.add(row["id"])
    return found


def next_undo(base: Base, reviewer: str) -> Step | None:
    """The reviewer's newest operation that is not undone: what another one did is not theirs to take back."""
    return _step(
        base,
        """SELECT seq, operation, reviewer FROM history AS o WHERE reviewer = :reviewer AND target IS NULL
           AND (SELECT count(*) FROM history AS t WHERE t.target = o.seq) % 2 = 0
           ORDER BY seq DESC LIMIT 1""",
        reviewer,
    )


def next_redo(base: Base, reviewer: str) -> Step | None:
    """The reviewer's operation that was undone last and that no new one of theirs has overtaken.

    Only the undo and redo rows behind their newest operation can say so, however long the history is: of those that
    they leave undone the oldest was undone last.
    """
    return _step(
        base,
        """SELECT seq, operation, reviewer FROM history WHERE seq = (
               SELECT min(target) FROM history AS u
               WHERE reviewer = :reviewer AND target IS NOT NULL AND seq > coalesce(
                   (SELECT max(seq) FROM history WHERE reviewer = :reviewer AND target IS NULL), 0)
               AND (SELECT count(*) FROM history AS t WHERE t.target = u.target) % 2 = 1)""",
        reviewer,
    )


def changes_of_step(base: Base, step: Step) -> tuple[RowChange, ...]:
    """The changes that an operation made, in their order."""
    row = base.row("SELECT changes FROM history WHERE seq = ?", (step.seq,))
    return unpacked(row[0]) if row else ()


def last_other(base: Base, change: RowChange, step: Step) -> str:
    """The other reviewer who was the last to work on what a change of a step is about, empty if there is none."""
    row = base.row(
        """SELECT reviewer FROM history_subject JOIN history USING (seq)
           WHERE subject IN (SELECT value FROM json_each(?)) AND seq > ? AND reviewer <> ? ORDER BY seq DESC LIMIT 1""",
        (listed(subjects([change])), step.seq, step.reviewer),
    )
    return str(row[0]) if row else ""


def unpacked(changes: str) -> tuple[RowChange, ...]:
    """The changes of a row of the history."""
    return tuple(RowChange(*change) for change in json.loads(changes))


def _articles_of_parts(connection: sqlite3.Connection, changes: Sequence[RowChange]) -> set[str]:
    """The articles of claims of which only what hangs on them changed."""
    rows = [change.after or change.before or {} for change in changes]
    claims = {row["claim_id"] for row in rows if "claim_id" in row} - {row.get("id") for row in rows}
    sql = "SELECT DISTINCT article_id FROM claim WHERE id IN (SELECT value FROM json_each(?))"
    return {row[0] for row in connection.execute(sql, (listed(claims),))} if claims else set()


def _step(base: Base, sql: str, reviewer: str) -> Step | None:
    row = base.row(sql, {"reviewer": reviewer})
    return None if row is None else Step(*row)
