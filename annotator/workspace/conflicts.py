"""Earlier claims that stand against a claim: with another figure, or in the opposite sense."""

from __future__ import annotations

from annotator.domain.claim import Claim
from annotator.domain.match import CONFLICTING, Match
from annotator.store.base import Base
from annotator.workspace.suggestions import matches_of_claim


def conflicts(base: Base, chosen: Claim) -> list[Match]:
    """Matches of a claim that conflict with it, best first. Raises `ClaimNotFound`.

    Left out is what a person has decided about, linked or dismissed, and what stands in the same sentence: "900 posts
    were promised, 410 came" is one statement.
    """
    decided = {link.earlier_id for link in chosen.links}
    return [
        match
        for match in matches_of_claim(base, chosen.id)
        if match.comparison.kind in CONFLICTING and match.claim.id not in decided and not _one(match.claim, chosen)
    ]


def _one(claim: Claim, other: Claim) -> bool:
    return (claim.version_id, claim.sentence_start) == (other.version_id, other.sentence_start)
