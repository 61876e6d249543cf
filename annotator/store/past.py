"""A claim as it was: its rows of now, with what the history says was done to them since taken back in memory."""

from __future__ import annotations

from typing import Any

from annotator.store.base import Base
from annotator.store.history import RowChange
from annotator.store.tables import CLAIM_PARTS, KEYS
from annotator.store.timeline import entries, subjects_of_claim

Values = dict[str, Any]
Key = tuple[Any, ...]
Rows = dict[tuple[str, Key], Values]
"""Whole rows by table and key."""


def claim_now(base: Base, claim_id: str) -> Rows:
    """The claim with what hangs on it; empty if it is not there."""
    return {
        (table, tuple(row[name] for name in KEYS[table])): dict(row)
        for table, column in (("claim", "id"), *CLAIM_PARTS)
        if column != "earlier_id"
        for row in base.rows(f"SELECT * FROM {table} WHERE {column} = ?", (claim_id,))
    }


def claim_after(base: Base, claim_id: str, seq: int) -> Rows:
    """The same after a row of the history; for a claim that is gone, also the links of other claims to it."""
    rows = claim_now(base, claim_id)
    gone = not rows
    for told in entries(base, subjects_of_claim(base, claim_id)):
        if told.seq <= seq:
            break
        for change in reversed(told.changes):
            row = change.before or change.after or {}
            if change.table == "batch":
                if change.before is None:
                    rows.clear()
            elif claim_id in (row.get("claim_id", row.get("id")), row.get("earlier_id") if gone else ""):
                _take_back(rows, change)
    return rows


def _take_back(rows: Rows, change: RowChange) -> None:
    row = change.before or change.after or {}
    place = change.table, tuple(row[name] for name in KEYS[change.table])
    if change.before is None:
        rows.pop(place, None)
    else:
        rows[place] = rows.get(place, {}) | change.before
