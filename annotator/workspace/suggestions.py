"""Earlier claims for a passage: candidates from the store, ranked and explained by matching."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from annotator.domain.claim import Claim, ClaimRecord
from annotator.domain.match import Comparison, Difference, Match, Passage
from annotator.domain.span import Span
from annotator.matching.measures import Asked
from annotator.store.articles import article
from annotator.store.base import Base
from annotator.store.claims import claim, records_by_number
from annotator.store.index.search import Found, find, joined, query_of, texts
from annotator.text.quantity_terms import quantity_terms
from annotator.text.sentences import sentence_at
from annotator.text.terms import term, words
from annotator.workspace import meaning
from annotator.workspace.matching import differences, rank, relevance

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

LIMIT = 20
"""Matches shown: more than a reviewer reads, few enough to draw at once."""

CANDIDATES = 120
"""Claims taken from the index and put in order."""

FEW, CANDIDATES_OF_FEW = 2, 400
"""Words of a passage that leave many claims equal, and how many of these are taken then."""

MARGIN = 10
"""Claims compared beyond those shown: some turn out to be strangers, and some come forward."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a passage stands, so that it is not offered itself: a span of a version, or a claim."""

    version_id: str = ""
    span: Span | None = None
    claim_id: str = ""


NOWHERE = Place()


class Relevant(NamedTuple):
    """The number of a claim, how likely it is the one that is asked for (see `matching.relevance`), and how near it is
    by meaning: a cosine, NaN where that is not known."""

    number: int
    score: float
    alike: float


@dataclass(frozen=True, slots=True)
class Candidates:
    """Claims that may be the one that is asked for, and how near each is by its meaning, if that is known."""

    claims: Found
    asked: Asked
    alike: NDArray[float64] | None


def matches(
    base: Base, passage: Passage, place: Place = NOWHERE, *, limit: int = LIMIT, dismissed: bool = False
) -> list[Match]:
    """Earlier claims that say the same, another figure or the opposite, best first.

    Left out: the claim itself, claims of the sentence in which the passage stands, which are parts of one statement
    ("900 posts were promised, 410 came"), and, unless `dismissed` asks for them, those that were dismissed for it.
    """
    set_aside = {place.claim_id} if dismissed else _set_aside(base, place)
    ordered = relevant(base, passage)
    compared: list[tuple[ClaimRecord, Passage]] = []
    measured: list[Relevant] = []
    for start in range(0, len(ordered), limit + MARGIN):
        some = {one.number: one for one in ordered[start : start + limit + MARGIN]}
        for record in records_by_number(base, list(some)):
            if record.claim.id not in set_aside and not _here(record.claim, place):
                compared.append((record, passage_of(record)))
                measured.append(some[record.claim.number])
        if len(compared) >= limit:
            break
    most = limit + MARGIN
    scores, alike = [one.score for one in measured[:most]], [one.alike for one in measured[:most]]
    found = rank(passage, compared[:most], limit=limit, scores=scores, alike=alike)
    return [match_of(record, comparison) for record, comparison in found]


def relevant(base: Base, passage: Passage) -> list[Relevant]:
    """Claims that may be the one of a passage, best first."""
    found = found_for(base, passage)
    numbers = found.claims.numbers

    def texts_of(places: Sequence[int]) -> list[tuple[str, str]]:
        return texts(base, [numbers[place] for place in places])

    ranked = relevance(found.asked, found.claims.rows, found.claims.rarity, texts_of, found.alike)
    alike = [math.nan] * len(numbers) if found.alike is None else found.alike.tolist()
    return [Relevant(numbers[place], score, alike[place]) for place, score in ranked]


def found_for(base: Base, passage: Passage) -> Candidates:
    """The candidates for a passage, by its words, its quantities and, as far as that is known, its meaning."""
    said = words(passage.text)
    around = words(passage.sentence) if passage.sentence != passage.text else []
    figures = quantity_terms(passage.text, passage.language)
    more = quantity_terms(passage.sentence, passage.language) if around else []
    most = CANDIDATES if len(said) > FEW else CANDIDATES_OF_FEW
    found = find(base, query_of(said, around, figures, more), limit=most)
    text = f"{passage.text} {passage.sentence}" if around else passage.text
    asked = Asked(text, [term(word) for word in said + around], found.words, found.figures)
    vector = meaning.vector_for(base, passage) if said or around else None
    if vector is None:
        return Candidates(found, asked, None)
    others, alike = meaning.weighed(base, vector, found.numbers)
    found = joined(base, found, others)
    # One that has just gone is not among them.
    return Candidates(found, asked, alike if len(found.numbers) == len(alike) else None)


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
    if place.span is None or candidate.version_id != place.version_id:
        return False
    start = candidate.sentence_start
    in_sentence = start <= place.span.start and place.span.end <= start + len(candidate.sentence)
    return in_sentence or candidate.span.overlaps(place.span)


def _set_aside(base: Base, place: Place) -> frozenset[str]:
    """The claim itself and what was dismissed for it."""
    if not place.claim_id:
        return frozenset()
    dismissed = (link.earlier_id for link in claim(base, place.claim_id).links if link.kind == "dismissed")
    return frozenset((place.claim_id, *dismissed))
