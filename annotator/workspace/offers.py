"""Earlier claims as they are offered for a passage or for a claim: matches with what was decided about them before."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass

from annotator.domain.claim import DISMISSED, Link, placed
from annotator.domain.match import MATCH_KINDS, Comparison, Difference, Match, Passage
from annotator.domain.span import Span
from annotator.store.articles import article
from annotator.store.base import Base
from annotator.store.claims import claim, claims_by, records_by_number
from annotator.text.sentences import sentence_at
from annotator.workspace.matching import compare
from annotator.workspace.suggestions import Place, difference_of, match_of, matches, passage_at, passage_of


@dataclass(frozen=True, slots=True)
class Offer:
    """A match, where its sentence (`right`) differs from that of the passage (`left`), and the decision about it."""

    match: Match
    difference: Difference
    decision: Link | None = None

    @property
    def link(self) -> Link | None:
        """The link to it, if it is linked."""
        return None if self.dismissed else self.decision

    @property
    def dismissed(self) -> bool:
        return self.decision is not None and self.decision.kind == DISMISSED


@dataclass(frozen=True, slots=True)
class Offers:
    """The sentence that was compared, the place of the passage in it, and what is offered, best first.

    Claims that are linked or were dismissed are among them.
    """

    sentence: str
    quote: Span
    found: tuple[Offer, ...]


def offers_of_claim(base: Base, claim_id: str) -> Offers:
    """What is offered for a claim. Raises `ClaimNotFound`."""
    chosen = claim(base, claim_id)
    passage = Passage(chosen.quote, chosen.sentence, article(base, chosen.article_id).fields.language)
    found = matches(base, passage, Place(chosen.version_id, chosen.span, claim_id), dismissed=True)
    decisions = {link.earlier_id: link for link in chosen.links}
    found += _others(base, passage, decisions, {match.claim.id for match in found})
    offers = (Offer(match, difference_of(passage, match), decisions.get(match.claim.id)) for match in found)
    return Offers(*chosen.in_sentence, tuple(offers))


def offers_of_passage(base: Base, text: str, place: Place, language: str = "") -> Offers:
    """What is offered for the passage of a text at the span of a place, before it is a claim."""
    if place.span is None:
        raise ValueError(place)
    passage = passage_at(text, place.span, language)
    offers = (Offer(match, difference_of(passage, match)) for match in matches(base, passage, place))
    start = place.span.start - sentence_at(text, place.span).start
    return Offers(*placed(passage.sentence, passage.text, start), tuple(offers))


def _others(base: Base, passage: Passage, decisions: Mapping[str, Link], found: Set[str]) -> list[Match]:
    """Claims that were linked and would not be found now, because a text has changed or a person knew better."""
    linked = [claim_id for claim_id, link in decisions.items() if link.kind != DISMISSED and claim_id not in found]
    numbers = [other.number for other in claims_by(base, "id", linked)]
    return [
        match_of(record, _comparison(passage, passage_of(record), decisions[record.claim.id]))
        for record in records_by_number(base, numbers)
    ]


def _comparison(passage: Passage, other: Passage, link: Link) -> Comparison:
    """What two passages are to each other now; if nothing, what they were when they were linked."""
    now = compare(passage, other)
    return now if now.kind in MATCH_KINDS else Comparison(link.match_kind or "related", link.score)
