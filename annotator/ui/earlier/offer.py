"""An earlier claim as the panel offers it, and how offers are found."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.domain.claim import Link
from annotator.domain.match import Difference, Match, Passage
from annotator.domain.ports import Progress
from annotator.workspace.queries import Base, claim
from annotator.workspace.suggestions import Place, difference_of, matches


@dataclass(frozen=True, slots=True)
class Offer:
    """A match, where its sentence differs from the passage's, and the link to it if there is one already."""

    match: Match
    difference: Difference
    link: Link | None = None


def offers(base: Base, passage: Passage, place: Place, progress: Progress) -> list[Offer]:
    """Earlier claims for a passage. Runs beside the window, on a connection of its own."""
    progress.report(0, 1)
    own = base.again()
    try:
        found = matches(own, passage, place)
        links = {link.earlier_id: link for link in claim(own, place.claim_id).links} if place.claim_id else {}
    finally:
        own.close()
    progress.report(1, 1)
    return [Offer(match, difference_of(passage, match), links.get(match.claim.id)) for match in found]
