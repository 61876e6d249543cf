"""Operations that bring back what the history knows: an earlier state of a claim, or what was removed."""

from __future__ import annotations

from annotator.domain.changes import Changes
from annotator.domain.errors import ArticleRemoved, ClaimNotFound, UnknownVerdict
from annotator.store.past import Key, Rows, claim_after, claim_now
from annotator.store.tables import KEYS
from annotator.store.timeline import entry
from annotator.store.transaction import Values
from annotator.store.verdicts import verdict_labels
from annotator.workspace.workspace import Operation, Workspace

_OF_VERSION = frozenset(
    {"version_id", "start", "end", "quote", "prefix", "suffix", "sentence", "sentence_start", "paragraph"}
) | {"status", "verdict"}
"""Columns that only make sense in one version of the text: a judgement too is of what stood there."""
_OF_OTHERS = frozenset({"placement", "opinion"})
"""Where a claim stood in the versions of its article, and what reviewers thought of it: not for one to take back."""
_OWN = frozenset({"id", "number", "created_at", "updated_at"})


def restore_claim(workspace: Workspace, claim_id: str, seq: int) -> Changes:
    """Make a claim with all that hangs on it what it was after a row of the history, in one step; one that was removed
    comes back.

    A claim that stands in another version of its article by now stays where it is, with its status and verdict: they
    are never carried over a changed text. Links to claims that are gone do
    not come back. Raises `ClaimNotFound` if there was no such claim then, `ArticleRemoved`, and `UnknownVerdict` if the
    verdict that it had is no longer on the scale.
    """
    with workspace.operation("claim.restore") as operation:
        operation.subject = claim_id
        past, present = claim_after(workspace.base, claim_id, seq), claim_now(workspace.base, claim_id)
        row = past.get(("claim", (claim_id,)))
        if row is None:
            raise ClaimNotFound(claim_id)
        known = verdict_labels(workspace.base)
        if row["verdict"] and row["verdict"] not in known:
            raise UnknownVerdict(row["verdict"], tuple(known))
        if present:
            _change(operation, claim_id, row, present["claim", (claim_id,)])
        else:
            _insert(operation, "claim", row)
        if _follow(operation, past, present) and present:
            operation.touch_claim(claim_id)
    return operation.changes


def bring_back(workspace: Workspace, seq: int) -> Changes:
    """Bring back what an operation removed and is still gone, as it was, in one step; nothing else changes.

    Links to claims that are gone do not come back. Raises `ArticleRemoved` for a claim whose article is gone.
    """
    told = entry(workspace.base, seq)
    with workspace.operation("removed.restore") as operation:
        removed = [change for change in reversed(told.changes if told else ()) if change.after is None]
        for change in removed:
            if change.before is not None and change.table in KEYS:
                _insert(operation, change.table, change.before)
        # An article comes back with its claims, a claim with what hangs on it.
        main = [change.before["id"] for change in removed if change.before and change.table in ("article", "claim")]
        operation.subject = main[0] if len(main) == 1 or (removed and removed[0].table == "article") else ""
    return operation.changes


def _change(operation: Operation, claim_id: str, row: Values, now: Values) -> None:
    kept = _OWN if row["version_id"] == now["version_id"] else _OWN | _OF_VERSION
    operation.change_claim(claim_id, {name: value for name, value in row.items() if name in now.keys() - kept})


def _follow(operation: Operation, past: Rows, present: Rows) -> bool:
    """Make what hangs on a claim what it was; whether anything was another."""
    before = len(operation.rows.changes)
    for table, key in sorted(present.keys() - past.keys()):
        if table not in _OF_OTHERS:
            operation.rows.delete(table, key)
    for (table, key), row in past.items():
        if table in _OF_OTHERS and present:
            continue
        if table != "claim" and (table, key) in present:
            operation.rows.update(table, key, row)
        elif table != "claim":
            _insert(operation, table, row)
    return len(operation.rows.changes) > before


def _insert(operation: Operation, table: str, row: Values) -> None:
    """Add a row again, unless it is there or what it refers to is gone."""
    key: Key = tuple(row[name] for name in KEYS[table])
    if operation.rows.read(table, key) is not None:
        return
    if table == "claim" and operation.rows.read("version", (row["version_id"],)) is None:
        raise ArticleRemoved
    claims = [row[name] for name in ("claim_id", "earlier_id") if name in row]
    if all(operation.rows.read("claim", (claim,)) for claim in claims):
        operation.rows.insert(table, row)
