"""What a merge knows while it runs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from annotator.domain.ports import Progress
from annotator.store import merges
from annotator.store.merges import Came
from annotator.store.transaction import Transaction, Values

PAIRED = ("article", "version", "claim", "verdict", "evidence")
"""Tables whose rows may be the same thing under two ids. Of each, `NAME_of` says for a row of theirs which of ours it
is (`ours`), and whether that has only come in (`new`)."""


@dataclass
class Merging:
    """One merge: where it writes, and what it has done so far."""

    rows: Transaction
    progress: Progress
    came: Came = field(default_factory=Came)
    counts: Counter[str] = field(default_factory=Counter)
    changed: set[str] = field(default_factory=set)
    """Claims of ours of which something was changed."""
    disputed: set[str] = field(default_factory=set)
    """Claims of ours on which opinions differ by what came in."""
    followed: Counter[str] = field(default_factory=Counter)
    """How many claims were placed in a newer version of their article, by what became of them."""
    aside: int = 0
    """The last of the numbers that versions had until they were numbered anew: they count down."""
    united: bool = False
    """Whether rows of ours were set over to the copy."""

    def run(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> list[Any]:
        return self.rows.base.connection.execute(sql, values).fetchall()

    def bring(self, table: str, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> int:
        """Run an `INSERT … RETURNING` the key of each row, and note what came; returns how many."""
        keys = [list(row) for row in self.run(sql, values)]
        if keys:
            self.came.rows.setdefault(table, []).extend(keys)
        return len(keys)

    def note(self, table: str, key: dict[str, Any], row: Values) -> None:
        """Write a row of what bases note for each other, unless it is there."""
        where = " AND ".join(f'"{name}" = ?' for name in key)
        found = self.run(f"SELECT * FROM main.{table} WHERE {where}", tuple(key.values()))
        before = dict(found[0]) if found else None
        after = (before or {}) | key | row
        if before != after:
            merges.put(self.rows.base.connection, table, after)
            self.came.notes.append((table, before, after))

    def pair(self, table: str, pairs: Iterable[tuple[str, str]], *, new: bool = False) -> None:
        """Say that rows of theirs are these of ours."""
        sql = f"INSERT OR REPLACE INTO temp.{table}_of (theirs, ours, new) VALUES (?, ?, ?)"
        self.rows.base.connection.executemany(sql, ((theirs, ours, new) for theirs, ours in pairs))


def begin(merging: Merging) -> None:
    """Make the tables that pair rows."""
    for table in PAIRED:
        merging.run(f"CREATE TEMP TABLE {table}_of (theirs TEXT PRIMARY KEY, ours TEXT, new INTEGER) WITHOUT ROWID")
        merging.run(f"CREATE INDEX temp.{table}_of_ours ON {table}_of (ours)")


def end(merging: Merging) -> None:
    for table in PAIRED:
        merging.run(f"DROP TABLE temp.{table}_of")
