"""What the list of claims shows and in which order, and what a changed claim means for it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum, auto

from annotator.domain.claim import Claim, ClaimFilter
from annotator.workspace.queries import Base, claim_numbers, status_counts

_ORDERED_BY: dict[str, tuple[str, ...]] = {
    "position": ("span",),
    "newest": (),
    "updated": ("updated_at",),
    "status": ("status", "span"),
    "priority": ("priority", "span"),
    "quote": ("quote",),
}
"""The fields of a claim that decide its place, for each key of `SORTS`; what never changes is left out."""

_SEARCHED = ("quote", "sentence", "normalised", "note")


class Effect(Enum):
    """What a change of one claim means for the list."""

    STAYS = auto()
    LEAVES = auto()
    """It has no longer a status that is listed."""
    UNSURE = auto()
    """Only the base can say where it stands now."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A filter and an order, a key of `SORTS`. With `nothing` the list is empty: there is no article to list."""

    criteria: ClaimFilter = field(default_factory=ClaimFilter)
    order: str = "position"
    nothing: bool = False

    @property
    def filtered(self) -> bool:
        """Whether anything but the choice of the article restricts the list."""
        return replace(self.criteria, article_id="") != ClaimFilter()

    def numbers(self, base: Base) -> list[int]:
        """The numbers of the claims in their order."""
        return [] if self.nothing else claim_numbers(base, self.criteria, self.order)

    def numbers_with(self, base: Base, status_id: str) -> list[int]:
        """The numbers of those of its claims that have a status, in their order."""
        if self.nothing or (self.criteria.statuses and status_id not in self.criteria.statuses):
            return []
        return claim_numbers(base, replace(self.criteria, statuses=frozenset({status_id})), self.order)

    def counts(self, base: Base) -> dict[str, int]:
        """How many claims of each status there are, those too that the filter by status leaves out."""
        return {} if self.nothing else status_counts(base, replace(self.criteria, statuses=frozenset()))

    def effect(self, before: Claim, after: Claim) -> Effect:
        """What it means for the list that a claim in it has become another."""
        decides = _ORDERED_BY[self.order] + (_SEARCHED if self.criteria.text else ())
        if self.criteria.tag:
            decides += ("tags",)
        if self.criteria.orphans:
            decides += ("version_id",)
        if self.criteria.disputed:
            decides += ("disputed",)
        if self.criteria.reviewer:
            decides += ("reviewer",)
        if any(getattr(before, field) != getattr(after, field) for field in decides):
            return Effect.UNSURE
        return Effect.LEAVES if self.criteria.statuses and after.status not in self.criteria.statuses else Effect.STAYS
