"""Candidates: the claims that share the rarest terms with what is sought."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.domain.match import Passage
from annotator.store.base import Base
from annotator.store.index.loading import Index, load
from annotator.store.index.pages import SIZE
from annotator.store.rows import listed
from annotator.text.slips import neighbours
from annotator.text.terms import all_terms, term

if TYPE_CHECKING:
    from numpy import float32, float64, int64, uint32
    from numpy.typing import NDArray

BUDGET = 80_000
"""Places looked at: terms are taken from the rarest on until their claims are so many. Bounds the time of a query,
whatever the base holds; what the common terms would tell is told by the ranking."""

MOST_TERMS = 80
"""Terms of a query that count, the rarest."""

CORRECTED, CORRECTIONS = 4, 4
"""Words that are taken for misspelt, and what each is corrected to, at most."""

SHORT = 12
"""Words of a query of which more than one is corrected."""

FIGURES_COUNT = 2.0
"""What the terms of quantities count, beside so many words."""

UNKNOWN, KNOWN_BETTER = 2, 10
"""A word that no more claims have may be misspelt for one that so many times more have."""

SLIP = 0.6
"""What a corrected word counts, beside one as it is written."""


@dataclass(frozen=True, slots=True)
class Query:
    """Folded words, and index terms of quantities, each with what it counts."""

    words: Mapping[str, float]
    figures: Mapping[int, float]


@dataclass(frozen=True, slots=True)
class Found:
    """Claim numbers, best first, each with its row of `index_terms`; of the terms that were sought and that claims
    have, those of words (corrected ones too) and those of quantities, with what they tell; and the index,
    to ask for more."""

    numbers: list[int]
    rows: list[bytes]
    words: dict[int, float]
    figures: dict[int, float]
    index: Index

    def rarity(self, terms: NDArray[uint32]) -> NDArray[float64]:
        """How much each term tells in this base, as far as a part of it can say."""
        return idf(self.index, self.index.estimated_uses(terms))


def find(base: Base, query: Query, *, limit: int) -> Found:
    """The claims that share most with a query."""
    import numpy as np

    index = load(base)
    words = _words(index, query)
    figures = {term: weight for term, weight in query.figures.items() if term not in words}
    terms = np.fromiter((*words, *figures), np.uint32, len(words) + len(figures))
    uses = index.uses(terms)
    told = idf(index, uses) * (uses > 0)
    # Of a quantity, a long query has several terms and little need.
    aside = min(1.0, FIGURES_COUNT / max(len(words), 1))
    counts = np.array([*words.values(), *(weight * aside for weight in figures.values())]).reshape(-1)
    order = [place for place in np.argsort(uses, kind="stable") if uses[place]][:MOST_TERMS]
    rarest = order[: max(1, int(np.searchsorted(np.cumsum(uses[order]), BUDGET, side="right")))]
    numbers = _best(index, terms[rarest], (counts * told)[rarest].astype(np.float32), limit) if rarest else []
    rows = _rows(base, numbers)
    return Found(
        list(rows),
        list(rows.values()),
        {word: count * rarity for (word, count), rarity in zip(words.items(), told.tolist(), strict=False) if rarity},
        {
            term: count * idf
            for (term, count), idf in zip(figures.items(), told.tolist()[len(words) :], strict=True)
            if idf
        },
        index,
    )


def joined(base: Base, found: Found, numbers: Sequence[int]) -> Found:
    """What was found, and behind it those of some other claims that are there and were not found."""
    rows = _rows(base, [number for number in numbers if number not in found.numbers])
    return replace(found, numbers=[*found.numbers, *rows], rows=[*found.rows, *rows.values()])


def texts(base: Base, numbers: Sequence[int]) -> list[tuple[str, str]]:
    """What each of these claims says, in its sentence and in its normalised wording, and its article's title."""
    found = {
        number: (f"{said} {wording}".rstrip(), title)
        for number, said, wording, title in base.rows(_TEXTS, (listed(numbers),))
    }
    return [found.get(number, ("", "")) for number in numbers]


def passages(base: Base, numbers: Sequence[int]) -> dict[int, tuple[str, Passage]]:
    """For each of these claims the id that is told (its own elsewhere, if it has one), and what is compared of it."""
    rows = base.rows(_PASSAGES, (listed(numbers),))
    return {number: (external_id or claim_id, Passage(*said)) for number, claim_id, external_id, *said in rows}


_PASSAGES = """
SELECT claim.number, claim.id, external_id, quote, sentence, article.language
FROM claim JOIN article ON article.id = claim.article_id WHERE claim.number IN (SELECT value FROM json_each(?))
"""
_TEXTS = """
SELECT claim.number, CASE sentence WHEN '' THEN quote ELSE sentence END, normalised, article.title
FROM claim JOIN article ON article.id = claim.article_id WHERE claim.number IN (SELECT value FROM json_each(?))
"""
_ROWS = "SELECT number, terms FROM index_terms WHERE number IN (SELECT value FROM json_each(?))"


def _rows(base: Base, numbers: Sequence[int]) -> dict[int, bytes]:
    """The rows of `index_terms` of these claims, in the order given."""
    found: dict[int, bytes] = dict(map(tuple, base.rows(_ROWS, (listed(numbers),))))
    return {number: found[number] for number in numbers if number in found}


def idf(index: Index, uses: NDArray[int64]) -> NDArray[float64]:
    """How much terms tell that so many claims have: the inverse document frequency of BM25, in its form above 0."""
    import numpy as np

    found: NDArray[float64] = np.log(1 + (index.claims - uses + 0.5) / (uses + 0.5)).clip(min=0.01)
    return found


def _words(index: Index, query: Query) -> dict[int, float]:
    """The terms of the words of a query and what they count; of words that are hardly known also those they may
    mean."""
    import numpy as np

    named = {term(word): word for word in query.words}
    counted = {number: query.words[word] for number, word in named.items()}
    uses = index.uses(np.fromiter(named, np.uint32, len(named)))
    doubtful = {
        word: int(count)
        for word, count in zip(named.values(), uses, strict=True)
        if count <= UNKNOWN and not word.isdigit()
    }
    # Of two words one matters more than of twenty.
    most = CORRECTED if len(named) <= SHORT else 1
    for word in sorted(doubtful, key=len, reverse=True)[:most]:
        others = all_terms(neighbours(word))
        often = index.estimated_uses(np.array(others, np.uint32))
        for place in np.argsort(-often)[:CORRECTIONS]:
            if often[place] > KNOWN_BETTER * doubtful[word]:
                counted.setdefault(others[place], SLIP * query.words[word])
    return counted


def _best(index: Index, terms: NDArray[uint32], weights: NDArray[float32], limit: int) -> list[int]:
    """Numbers of the claims with the highest sums of weights for their length."""
    import numpy as np

    numbers: list[NDArray[int64]] = []
    scores: list[NDArray[float32]] = []
    # One part after the other, so that its sums stay in the processor's cache.
    sums = np.zeros(SIZE, np.float32)
    least = np.float32(0)
    for part, floors in zip(index.parts, index.floors, strict=True):
        at, uses = part.page.find(terms)
        having = [part.page.claims_at(place) for place in at[uses > 0]]
        if not having:
            continue
        for claims, weight in zip(having, weights[uses > 0], strict=True):
            sums[claims] += weight
        if part.hidden is not None:
            sums[part.hidden] = 0
        # Of the few that have any term, those that may still be among the best; a claim is there once for each term.
        met = np.concatenate(having)
        some = sums[met] / floors[met]
        sums[met] = 0
        kept = np.flatnonzero((some >= least) & (some > 0))
        found, first = np.unique(met[kept], return_index=True)
        some = some[kept[first]]
        if len(found) > limit:
            kept = np.argpartition(some, -limit)[-limit:]
            found, some = found[kept], some[kept]
            least = max(least, some.min())
        numbers.append(found.astype(np.int64) + part.first if part.numbers is None else part.numbers[found])
        scores.append(some)
    if not numbers:
        return []
    every, score = np.concatenate(numbers), np.concatenate(scores)
    best: list[int] = every[np.lexsort((every, -score))[:limit]].tolist()
    return best


def query_of(words: Sequence[str], context: Sequence[str], figures: Sequence[int], more: Sequence[int]) -> Query:
    """What a passage is sought by: its words, with less weight those that only its sentence has, and its quantities."""
    return Query(
        dict.fromkeys(context, ASIDE) | dict.fromkeys(words, 1.0),
        dict.fromkeys(more, ASIDE) | dict.fromkeys(figures, 1.0),
    )


ASIDE = 0.4
"""What a word counts that stands in the sentence of a passage, not in itself."""
