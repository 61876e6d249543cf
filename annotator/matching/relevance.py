"""How likely each of some candidates is the claim that is sought.

Measures over words, letters and quantities are weighed by a model that was fitted on published queries and checked on
others (`weights.py`, `tests/benchmarks/relevance.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.matching.letters import letters
from annotator.matching.measures import Asked, Rarity, Texts, measures
from annotator.matching.weights import WEIGHTS, WITH_MEANING
from annotator.text.fold import fold

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

SIFTED = 60
"""Candidates whose letters are looked at: the best by their words. Of published queries three in a
thousand have their answer behind them."""

MEANING = "meaning"
"""The measure of meaning, there if it is known."""

NEAR = 10
"""Candidates that are looked at for their meaning alone."""

KNOWN = 0.5
"""Share of the candidates of which the meaning is to be known."""

FRAGMENT = 60
"""Code points of a text that may be a piece of a claim, and is looked for letter by letter in every candidate."""

LITERAL = 5.0
"""What it counts that a claim has a fragment word for word. Not fitted: published queries are no fragments."""


def relevance(
    asked: Asked, rows: Sequence[bytes], rarity: Rarity, texts: Texts, alike: NDArray[float64] | None = None
) -> list[tuple[int, float]]:
    """The places of the candidates, best first, each with its score: the natural logarithm of how much likelier it is
    than another one, on a scale of its own for each query.

    `alike` is how near each is by its meaning, a cosine, NaN where that is not known; None if it is known of none.
    """
    import numpy as np

    if not rows:
        return []
    literal = _literal(asked.text, len(rows), texts)
    measured, best, rest = measured_of(asked, rows, rarity, texts, alike, first=literal)
    scores = np.where(np.isin(best, literal), LITERAL, 0.0)
    for name, (plain, relative) in (WITH_MEANING if MEANING in measured else WEIGHTS).items():
        scores += plain * measured[name] + relative * against_best(measured[name])
    ranked = sorted(zip(best, scores.tolist(), strict=True), key=lambda pair: -pair[1])
    lowest = ranked[-1][1]
    return ranked + [(place, lowest - 1 - behind / len(rows)) for behind, place in enumerate(rest)]


def measured_of(
    asked: Asked,
    rows: Sequence[bytes],
    rarity: Rarity,
    texts: Texts,
    alike: NDArray[float64] | None = None,
    *,
    first: Sequence[int] = (),
) -> tuple[dict[str, NDArray[float64]], list[int], list[int]]:
    """All measures of the best `SIFTED` candidates, the `NEAR` nearest by meaning and those of `first` before all,
    as the model weighs them; the places of these, and of the rest."""
    import numpy as np

    by_words = measures(asked, rows, rarity)
    by_rank = by_words["bm25 all"].copy()
    by_rank[list(first)] += by_rank.max() + 1
    order = np.argsort(-by_rank, kind="stable")
    chosen = np.zeros(len(rows), bool)
    if alike is not None and (known := ~np.isnan(alike)).mean() > KNOWN:
        by_words[MEANING] = np.where(known, alike, alike[known].mean())
        chosen[np.argsort(-by_words[MEANING], kind="stable")[:NEAR]] = True
    chosen[order[~chosen[order]][: SIFTED - int(chosen.sum())]] = True
    best, rest = order[chosen[order]], order[~chosen[order]]
    found = {name: values[best] for name, values in by_words.items()}
    said = [f"{body} {title}" for body, title in texts(best.tolist())]
    found |= letters(asked.text, said)
    found = {name: np.log1p(values) if "bm25" in name else values for name, values in found.items()}
    return found, best.tolist(), rest.tolist()


def _literal(text: str, count: int, texts: Texts) -> list[int]:
    """The places of the candidates that have a short text word for word."""
    sought = " ".join(fold(text).split())
    if not 0 < len(sought) <= FRAGMENT:
        return []
    return [place for place, said in enumerate(texts(range(count))) if sought in fold(said[0])]


def against_best(values: NDArray[float64]) -> NDArray[float64]:
    """Values from 0 to 1, the highest among the candidates being 1."""
    highest: float = values.max()
    return values / highest if highest > 0 else values
