"""What a later merge has to know of an operation: when a field was written, and what was removed.

It is derived from the changes of the operation and stands beside the history, not in it: an undo is an act like any
other, and what it writes is newer than what it takes back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product
from typing import TYPE_CHECKING

from annotator.store.opinions import note_opinions
from annotator.store.tables import KEYS

if TYPE_CHECKING:
    from annotator.store.history import RowChange
    from annotator.store.transaction import Transaction, Values

PLACE = ("version_id", "start", "end", "quote", "prefix", "suffix", "sentence", "sentence_start", "paragraph")
"""Columns of a claim that are written together: where it stands."""

FIELDS: dict[str, dict[str, tuple[str, ...]]] = {
    "article": {name: (name,) for name in ("title", "outlet", "author", "published", "url", "language")},
    "claim": {name: (name,) for name in ("normalised", "speaker", "claim_date", "priority", "reviewer", "external_id")}
    | {"place": PLACE},
    "evidence": {name: (name,) for name in ("url", "title", "quote", "stance", "accessed", "note")}
    | {"file": ("file_sha256", "file_name", "media_type", "file_size")},
    "verdict": {name: (name,) for name in ("label", "position")},
}
"""Of each table the fields that can be written apart from each other, with their columns."""

_FIELD_OF = {
    table: {column: field for field, columns in fields.items() for column in columns}
    for table, fields in FIELDS.items()
}

REMOVABLE: dict[str, tuple[str, ...]] = {
    "article": ("id",),
    "version": ("id",),
    "claim": ("id",),
    "evidence": ("id",),
    "verdict": ("id",),
    "claim_tag": ("claim_id", "tag"),
    "link": ("claim_id", "earlier_id"),
}
"""Tables whose removals are remembered, and the columns of which the id in `gone` is made, with spaces between."""


def note(rows: Transaction, reviewer: str, at: str) -> None:
    """Note what an operation has changed, before it commits."""
    before = len(rows.changes)
    note_opinions(rows, reviewer, at)
    # In front, so that an undo that fails tells what was changed, and not what was noted of it.
    rows.changes[:] = rows.changes[before:] + rows.changes[:before]
    connection = rows.base.connection
    written = [(owner, field, at, reviewer) for owner, field in _written(rows.changes)]
    connection.executemany("INSERT OR REPLACE INTO written VALUES (?, ?, ?, ?, 0)", written)
    for change in rows.changes:
        if change.table in REMOVABLE and (change.before is None) != (change.after is None):
            _note_removal(rows, change, at)


def _written(changes: Iterable[RowChange]) -> Iterator[tuple[str, str]]:
    for change in changes:
        fields = _FIELD_OF.get(change.table, {})
        if change.before is None or change.after is None:
            continue
        (key,) = KEYS[change.table] if fields else ("",)
        names = {fields[n] for n in change.after if n in fields and change.after[n] != change.before.get(n)}
        for name in sorted(names):
            yield change.after[key], name


def _note_removal(rows: Transaction, change: RowChange, at: str) -> None:
    connection = rows.base.connection
    if change.after is None and change.before is not None:
        for name in _names(rows, change.table, change.before):
            connection.execute(
                "INSERT INTO gone (kind, id, at) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET at = excluded.at",
                (change.table, name, at),
            )
    elif change.after is not None:
        for name in _names(rows, change.table, change.after):
            connection.execute("UPDATE gone SET back = ? WHERE kind = ? AND id = ?", (at, change.table, name))


def _names(rows: Transaction, table: str, row: Values) -> Iterator[str]:
    """The names of a row, also those that it has in other bases."""
    known = [[row[column], *_aliases(rows, row[column])] for column in REMOVABLE[table]]
    return map(" ".join, product(*known))


def _aliases(rows: Transaction, value: str) -> list[str]:
    return rows.base.column("SELECT id FROM alias WHERE means = ? AND kind <> 'url'", (value,))
