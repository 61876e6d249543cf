"""Operations on matches: an earlier claim is linked or dismissed, always by a person."""

from __future__ import annotations

from typing import Any

from annotator.domain.changes import Changes
from annotator.domain.claim import DISMISSED, LINK_KINDS
from annotator.domain.errors import ClaimNotFound, InvalidField, SelfLink
from annotator.domain.match import Comparison
from annotator.workspace.workspace import Operation, Workspace

OPEN_STATUSES = frozenset({"unverified", "recheck"})
"""A claim with one of these has no judgement yet that taking over another could overwrite."""

CARRIES_VERDICT = frozenset({"same", "reworded"})
"""Match kinds whose verdict may be taken over: never one with another figure or the opposite sense."""


def link(workspace: Workspace, claim_id: str, earlier_id: str, kind: str, comparison: Comparison | None) -> Changes:
    """Link a claim to an earlier one as a kind of `LINK_KINDS`, and record the match it was decided on.

    Linked as `same`, with no other figure and no opposite sense found, it takes over the earlier status and verdict,
    unless the claim has a judgement of its own. Raises `ClaimNotFound`, `SelfLink`, `InvalidField`.
    """
    if kind not in LINK_KINDS:
        raise InvalidField("kind", kind)
    with workspace.operation("link.add") as operation:
        claim, earlier = _both(operation, claim_id, earlier_id)
        taken: dict[str, str] = {}
        if kind == "same" and (comparison is None or comparison.kind in CARRIES_VERDICT):
            taken = _taken(claim, earlier)
        _decide(workspace, operation, (claim_id, earlier_id), kind, comparison, taken)
        if operation.rows.update("claim", (claim_id,), dict(taken)):
            operation.rows.update("claim", (claim_id,), {"updated_at": operation.at})
    return operation.changes


def dismiss(workspace: Workspace, claim_id: str, earlier_id: str, comparison: Comparison | None) -> Changes:
    """Say that an earlier claim is no match, so that it is not offered again. Raises `ClaimNotFound`, `SelfLink`."""
    with workspace.operation("link.dismiss") as operation:
        _both(operation, claim_id, earlier_id)
        _decide(workspace, operation, (claim_id, earlier_id), DISMISSED, comparison, {})
    return operation.changes


def unlink(workspace: Workspace, claim_id: str, earlier_id: str) -> Changes:
    """Take back a link or a dismissal. What was taken over stays: it may have been worked on since."""
    with workspace.operation("link.remove") as operation:
        operation.subject = claim_id
        operation.rows.delete("link", (claim_id, earlier_id))
    return operation.changes


def _both(operation: Operation, claim_id: str, earlier_id: str) -> tuple[dict[str, Any], dict[str, Any]]:
    operation.subject = claim_id
    if claim_id == earlier_id:
        raise SelfLink(claim_id)
    claim = operation.rows.read("claim", (claim_id,))
    earlier = operation.rows.read("claim", (earlier_id,))
    if claim is None or earlier is None:
        raise ClaimNotFound(earlier_id if claim else claim_id)
    return claim, earlier


def _taken(claim: dict[str, Any], earlier: dict[str, Any]) -> dict[str, str]:
    if claim["status"] not in OPEN_STATUSES or claim["verdict"]:
        return {}
    return {"status": earlier["status"], "verdict": earlier["verdict"]}


def _decide(
    workspace: Workspace,
    operation: Operation,
    pair: tuple[str, str],
    kind: str,
    comparison: Comparison | None,
    taken: dict[str, str],
) -> None:
    operation.rows.delete("link", pair)
    operation.rows.insert(
        "link",
        {
            "claim_id": pair[0],
            "earlier_id": pair[1],
            "kind": kind,
            "match_kind": comparison.kind if comparison else "",
            "score": comparison.score if comparison else 0.0,
            "status_taken": taken.get("status", ""),
            "verdict_taken": taken.get("verdict", ""),
            "reviewer": workspace.reviewer,
            "created_at": operation.at,
        },
    )
