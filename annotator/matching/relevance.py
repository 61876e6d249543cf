"""How likely each of some candidates is the claim that is sought.

Measures over words, letters and quantities are weighed by a model that was fitted on published queries and checked on
others (`weights.py`, `tests/benchmarks/relevance.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.matching.letters import letters
from annotator.matching.measures import Asked, Rarity, Texts, measures
from annotator.matching.weights import WEIGHTS

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

SIFTED = 80
"""Candidates whose letters are looked at: the best by their words. Of published queries three in a
thousand have their answer behind them."""


def relevance(asked: Asked, rows: Sequence[bytes], rarity: Rarity, texts: Texts) -> list[tuple[int, float]]:
    """The places of the candidates, best first, each with its score: the natural logarithm of how much likelier it is
    than another one, on a scale of its own for each query."""
    import numpy as np

    if not rows:
        return []
    measured, best, rest = measured_of(asked, rows, rarity, texts)
    scores = np.zeros(len(best))
    for name, (plain, relative) in WEIGHTS.items():
        scores += plain * measured[name] + relative * against_best(measured[name])
    ranked = sorted(zip(best, scores.tolist(), strict=True), key=lambda pair: -pair[1])
    lowest = ranked[-1][1]
    return ranked + [(place, lowest - 1 - behind / len(rows)) for behind, place in enumerate(rest)]


def measured_of(
    asked: Asked, rows: Sequence[bytes], rarity: Rarity, texts: Texts
) -> tuple[dict[str, NDArray[float64]], list[int], list[int]]:
    """All measures of the best `SIFTED` candidates, as the model weighs them; the places of these, and of the rest."""
    import numpy as np

    by_words = measures(asked, rows, rarity)
    order = np.argsort(-by_words["bm25 all"], kind="stable")
    best = order[:SIFTED]
    found = {name: values[best] for name, values in by_words.items()}
    said = [f"{body} {title}" for body, title in texts(best.tolist())]
    found |= letters(asked.text, said)
    found = {name: np.log1p(values) if "bm25" in name else values for name, values in found.items()}
    return found, best.tolist(), order[SIFTED:].tolist()


def against_best(values: NDArray[float64]) -> NDArray[float64]:
    """Values from 0 to 1, the highest among the candidates being 1."""
    highest: float = values.max()
    return values / highest if highest > 0 else values
