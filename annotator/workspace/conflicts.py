"""Earlier claims that stand against a claim: with another figure, or in the opposite sense."""

from __future__ import annotations

from annotator.domain.claim import Claim
from annotator.domain.match import CONFLICTING, Match
from annotator.store.base import Base
from annotator.workspace.suggestions import matches_of_claim


def conflicts(base: Base, chosen: Claim) -> list[Match]:
    """Matches of a claim that conflict with it, best first. Raises `ClaimNotFound`.

    What a person has decided about, linked or dismissed, is settled and left out.
    """
    decided = {link.earlier_id for link in chosen.links}
    return [
        match
        for match in matches_of_claim(base, chosen.id)
        if match.comparison.kind in CONFLICTING and match.claim.id not in decided
    ]
