"""Opinions on claims: where they differ, and deciding between them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from annotator.domain.changes import Changes
from annotator.domain.claim import ClaimRecord
from annotator.domain.errors import OpinionNotFound
from annotator.domain.opinion import OPEN, SETTLED, Opinion
from annotator.store.base import Base
from annotator.store.claims import claims_by, records_by_number
from annotator.store.opinions import add, disputed, made, opinions_of, set_standing
from annotator.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A claim with the open opinions on it, oldest first."""

    record: ClaimRecord
    opinions: tuple[Opinion, ...]


def disagreements(base: Base) -> list[Disagreement]:
    """All claims on which open opinions differ, in the order in which the claims were made."""
    ids = disputed(base)
    opinions = opinions_of(base, ids)
    found = records_by_number(base, [claim.number for claim in claims_by(base, "id", ids)])
    return [Disagreement(record, _open(opinions[record.claim.id])) for record in found]


def open_opinions(base: Base, claim_id: str) -> tuple[Opinion, ...]:
    """The opinions on a claim that count, oldest first; none as long as only one reviewer has judged it."""
    return _open(opinions_of(base, [claim_id]).get(claim_id, ()))


def take_opinion(workspace: Workspace, claim_id: str, opinion_id: str) -> Changes:
    """Decide that a claim is as one of its opinions says. All notes stay; the other opinions are kept as settled.

    The decision is an opinion of the reviewer who takes it. Raises `ClaimNotFound`, `OpinionNotFound`.
    """
    with workspace.operation("opinion.take") as operation:
        operation.subject = claim_id
        note = operation.claim(claim_id)["note"]
        present = open_opinions(workspace.base, claim_id)
        chosen = next((opinion for opinion in present if opinion.id == opinion_id), None)
        if chosen is None:
            raise OpinionNotFound(opinion_id)
        for opinion in present:
            set_standing(operation.rows, claim_id, opinion, SETTLED)
        values = {"status": chosen.status, "verdict": chosen.verdict, "note": note}
        add(operation.rows, claim_id, replace(made(workspace.reviewer, operation.at, values), decision=1))
        operation.change_claim(claim_id, values)
        operation.touch_claim(claim_id)
    return operation.changes


def _open(opinions: tuple[Opinion, ...]) -> tuple[Opinion, ...]:
    return tuple(opinion for opinion in opinions if opinion.standing == OPEN)
