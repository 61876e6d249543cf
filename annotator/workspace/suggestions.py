"""Earlier claims for a passage: candidates from the store, ranked and explained by matching."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.domain.claim import Claim, ClaimRecord
from annotator.domain.match import Comparison, Difference, Match, Passage
from annotator.domain.span import Span
from annotator.store.articles import article
from annotator.store.base import Base
from annotator.store.claims import claim, records_by_number
from annotator.store.search import candidates
from annotator.text.sentences import sentence_at
from annotator.workspace.matching import differences, rank

LIMIT = 20
"""Matches shown: more than a reviewer reads, few enough to draw at once."""

CANDIDATES = 150
"""Claims taken from each search and compared in full."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a passage stands, so that it is not offered itself: a span of a version, or a claim."""

    version_id: str = ""
    span: Span | None = None
    claim_id: str = ""


NOWHERE = Place()


def matches(
    base: Base, passage: Passage, place: Place = NOWHERE, *, limit: int = LIMIT, dismissed: bool = False
) -> list[Match]:
    """Earlier claims that say the same, another figure or the opposite, best first.

    Left out: the claim itself, claims that overlap the passage where it stands, and, unless `dismissed` asks for them,
    those that were dismissed for it.
    """
    numbers = dict.fromkeys(candidates(base, passage.text, limit=CANDIDATES))
    if passage.sentence and passage.sentence != passage.text:
        numbers |= dict.fromkeys(candidates(base, passage.sentence, limit=CANDIDATES))
    set_aside = {place.claim_id} if dismissed else _set_aside(base, place)
    found = [
        (record, passage_of(record))
        for record in records_by_number(base, list(numbers))
        if record.claim.id not in set_aside and not _here(record.claim, place)
    ]
    return [match_of(record, comparison) for record, comparison in rank(passage, found, limit=limit)]


def match_of(record: ClaimRecord, comparison: Comparison) -> Match:
    """A claim as a match."""
    return Match(record.claim, comparison, record.article_title, record.article_published, record.verdict_label)


def matches_of_claim(base: Base, claim_id: str, *, limit: int = LIMIT) -> list[Match]:
    """Earlier claims for a claim. Raises `ClaimNotFound`."""
    chosen = claim(base, claim_id)
    passage = Passage(chosen.quote, chosen.sentence, article(base, chosen.article_id).fields.language)
    return matches(base, passage, Place(chosen.version_id, chosen.span, claim_id), limit=limit)


def difference_of(passage: Passage, match: Match) -> Difference:
    """Where the sentences of a passage and of a match differ, word by word."""
    return differences(passage.sentence or passage.text, match.claim.sentence)


def passage_at(text: str, span: Span, language: str = "") -> Passage:
    """The passage at a span, with its sentence."""
    return Passage(span.of(text), sentence_at(text, span).of(text), language)


def passage_of(record: ClaimRecord) -> Passage:
    """What is compared of a claim."""
    return Passage(record.claim.quote, record.claim.sentence, record.article_language)


def _here(candidate: Claim, place: Place) -> bool:
    return place.span is not None and candidate.version_id == place.version_id and candidate.span.overlaps(place.span)


def _set_aside(base: Base, place: Place) -> frozenset[str]:
    """The claim itself and what was dismissed for it."""
    if not place.claim_id:
        return frozenset()
    dismissed = (link.earlier_id for link in claim(base, place.claim_id).links if link.kind == "dismissed")
    return frozenset((place.claim_id, *dismissed))
