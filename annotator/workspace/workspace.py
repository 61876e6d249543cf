"""An open claims base with a reviewer at it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from annotator.domain.changes import Changes
from annotator.domain.errors import ArticleNotFound, ClaimNotFound, StaleChange
from annotator.domain.ids import new_id
from annotator.domain.ports import Clock, SystemClock, timestamp
from annotator.store.base import Base, create_base, open_base
from annotator.store.history import RowChange
from annotator.store.transaction import Transaction, Values, transaction


@dataclass
class Workspace:
    """Who works on what: every operation takes one of these."""

    base: Base
    reviewer: str = ""
    clock: Clock = field(default_factory=SystemClock)

    def new_id(self) -> str:
        return new_id(self.clock)

    def now(self) -> str:
        return timestamp(self.clock)

    @contextmanager
    def operation(self, name: str) -> Iterator[Operation]:
        """One operation: one transaction, one history row. After it, `Operation.changes` says what it changed."""
        at = self.now()
        with transaction(self.base, name, reviewer=self.reviewer, at=at) as rows:
            running = Operation(name, at, rows)
            yield running
            running.changes = changes_of(name, rows.changes, subject=running.subject)

    def close(self) -> None:
        self.base.close()


@dataclass
class Operation:
    """An operation while it runs. `subject` is the id of what it makes or is about."""

    name: str
    at: str
    rows: Transaction
    subject: str = ""
    changes: Changes = field(default_factory=Changes)

    def article(self, article_id: str) -> Values:
        """The row of an article. Raises `ArticleNotFound`."""
        row = self.rows.read("article", (article_id,))
        if row is None:
            raise ArticleNotFound(article_id)
        return row

    def claim(self, claim_id: str) -> Values:
        """The row of a claim. Raises `ClaimNotFound`."""
        row = self.rows.read("claim", (claim_id,))
        if row is None:
            raise ClaimNotFound(claim_id)
        return row

    def expect(self, table: str, row: Values, expected: Values, values: Values) -> None:
        """Raise `StaleChange` if a row is not as the reviewer saw it, unless it is what they want it to be already."""
        for name, value in expected.items():
            if row[name] not in (value, values[name]):
                raise StaleChange(table, name, str(value), str(row[name]))

    def change_claim(self, claim_id: str, values: Values) -> None:
        """Change columns of a claim and note when, but only if something differs. Raises `ClaimNotFound`."""
        try:
            self.rows.update("claim", (claim_id,), values, stamp={"updated_at": self.at})
        except KeyError:
            raise ClaimNotFound(claim_id) from None

    def touch_claim(self, claim_id: str) -> None:
        """Note that something that hangs on a claim has changed."""
        self.rows.update("claim", (claim_id,), {"updated_at": self.at})


def open_workspace(
    path: Path,
    *,
    reviewer: str = "",
    create: bool = False,
    read_only: bool = False,
    clock: Clock | None = None,
) -> Workspace:
    """Open a base, or with `create` make a new one. Raises what `open_base` and `create_base` raise."""
    base = create_base(path) if create else open_base(path, read_only=read_only)
    return Workspace(base, reviewer, clock or SystemClock())


def changes_of(operation: str, rows: list[RowChange], *, subject: str = "") -> Changes:
    """What views need to know of changed rows."""
    articles: set[str] = set()
    claims: set[str] = set()
    counted: set[str] = set()
    scale = everything = False
    for change in rows:
        row = change.after or change.before or {}
        match change.table:
            case "article":
                articles.add(row["id"])
            case "version":
                articles.add(row["article_id"])
            case "claim":
                claims.add(row["id"])
                # An update notes the status only if it is another one; a claim that comes or goes notes all.
                if "status" in row:
                    counted.add(row["article_id"])
            case "verdict":
                scale = True
            case "batch" | "merge":
                everything = True
            case _:
                claims.add(row["claim_id"])
    return Changes(
        operation, frozenset(articles), frozenset(claims), frozenset(counted), scale, everything, subject=subject
    )
