"""Operations on matches: an earlier claim is linked or dismissed, always by a person."""

from __future__ import annotations

from annotator.domain.changes import Changes
from annotator.domain.claim import DISMISSED, LINK_KINDS
from annotator.domain.errors import InvalidField, SelfLink
from annotator.domain.match import Comparison, Passage
from annotator.domain.span import Span
from annotator.domain.status import NEW
from annotator.store.transaction import Values
from annotator.workspace.claims import claim_at
from annotator.workspace.matching import compare
from annotator.workspace.workspace import Operation, Workspace

OPEN_STATUSES = frozenset({"unverified", "recheck"})
"""A claim with one of these has no judgement yet: none that could be overwritten, and none to take over."""

CARRIES_VERDICT = frozenset({"same", "reworded"})
"""Match kinds whose verdict may be taken over: never one with another figure or the opposite sense."""


def link(workspace: Workspace, claim_id: str, earlier_id: str, kind: str, comparison: Comparison | None) -> Changes:
    """Link a claim to an earlier one as a kind of `LINK_KINDS`, and record the match it was decided on.

    Linked as `same` it takes over the earlier status and verdict: if that one has a judgement, this one has none, and
    both `comparison` and the two claims as they are now say the same. Without a comparison that of now is recorded.
    Raises `ClaimNotFound`, `SelfLink`, `InvalidField`.
    """
    _check(kind)
    with workspace.operation("link.add") as operation:
        _link(workspace, operation, (claim_id, earlier_id), kind, comparison)
    return operation.changes


def mark_and_link(
    workspace: Workspace, version_id: str, span: Span, earlier_id: str, kind: str, comparison: Comparison | None
) -> Changes:
    """Link a passage as `link` does a claim, in one step of the history; a passage that is no claim yet becomes one.

    `Changes.subject` is the claim. Raises `ClaimNotFound`, `SelfLink`, `InvalidField`, `InvalidSpan`,
    `ArticleNotFound`.
    """
    _check(kind)
    with workspace.operation("link.add") as operation:
        claim_id = claim_at(workspace, operation, version_id, span, NEW.id)
        _link(workspace, operation, (claim_id, earlier_id), kind, comparison)
    return operation.changes


def dismiss(workspace: Workspace, claim_id: str, earlier_id: str, comparison: Comparison | None) -> Changes:
    """Say that an earlier claim is no match, so that it is not offered again. Raises `ClaimNotFound`, `SelfLink`."""
    with workspace.operation("link.dismiss") as operation:
        _both(operation, claim_id, earlier_id)
        _decide(workspace, operation, (claim_id, earlier_id), _decided(DISMISSED, comparison))
    return operation.changes


def unlink(workspace: Workspace, claim_id: str, earlier_id: str) -> Changes:
    """Take back a link or a dismissal, if there is one. What was taken over stays: it may have been worked on since.

    Raises `ClaimNotFound`.
    """
    with workspace.operation("link.remove") as operation:
        operation.subject = operation.claim(claim_id)["id"]
        present = operation.rows.read("link", (claim_id, earlier_id))
        operation.rows.delete("link", (claim_id, earlier_id))
        if present is not None and present["kind"] != DISMISSED:
            operation.touch_claim(claim_id)
    return operation.changes


def _check(kind: str) -> None:
    if kind not in LINK_KINDS:
        raise InvalidField("kind", kind)


def _link(
    workspace: Workspace, operation: Operation, pair: tuple[str, str], kind: str, comparison: Comparison | None
) -> None:
    claim, earlier = _both(operation, *pair)
    # What was shown may be older than the claims: a moved span has another figure.
    now = compare(_passage(operation, claim), _passage(operation, earlier))
    decided_on = comparison or now
    taken: Values = {}
    if kind == "same" and CARRIES_VERDICT.issuperset((decided_on.kind, now.kind)):
        taken = _taken(claim, earlier)
    decided = _decided(kind, decided_on)
    if taken:
        decided |= {"status_taken": taken["status"], "verdict_taken": taken["verdict"]}
    if _decide(workspace, operation, pair, decided):
        operation.touch_claim(pair[0])
    operation.change_claim(pair[0], taken)


def _both(operation: Operation, claim_id: str, earlier_id: str) -> tuple[Values, Values]:
    if claim_id == earlier_id:
        raise SelfLink(claim_id)
    claim, earlier = operation.claim(claim_id), operation.claim(earlier_id)
    operation.subject = claim_id
    return claim, earlier


def _passage(operation: Operation, claim: Values) -> Passage:
    return Passage(claim["quote"], claim["sentence"], operation.article(claim["article_id"])["language"])


def _taken(claim: Values, earlier: Values) -> Values:
    """What a claim takes over from an earlier one, empty for nothing."""
    if claim["status"] not in OPEN_STATUSES or claim["verdict"] or earlier["status"] in OPEN_STATUSES:
        return {}
    return {"status": earlier["status"], "verdict": earlier["verdict"]}


def _decided(kind: str, comparison: Comparison | None) -> Values:
    if comparison is None:
        return {"kind": kind}
    return {"kind": kind, "match_kind": comparison.kind, "score": float(comparison.score)}


def _decide(workspace: Workspace, operation: Operation, pair: tuple[str, str], decided: Values) -> bool:
    """Write a decision about a pair, in the place of an earlier one; whether anything differs from that."""
    signed = {"reviewer": workspace.reviewer, "created_at": operation.at}
    if operation.rows.read("link", pair) is not None:
        return bool(operation.rows.update("link", pair, decided, stamp=signed))
    operation.rows.insert("link", {"claim_id": pair[0], "earlier_id": pair[1], **decided, **signed})
    return True
