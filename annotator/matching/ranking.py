"""Candidates put in order, best first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from annotator.domain.match import Comparison, Passage
from annotator.matching.compare import compare
from annotator.matching.likeness import likenesses
from annotator.matching.meaning import by_meaning

K = TypeVar("K")

MARGIN = 5
"""Candidates compared in full beyond those asked for, so that what a comparison finds can still come forward."""

WEIGHT = 5.0
"""What a score of 100 counts in the order, in standard deviations of likeness."""

LIKELY = 1.5
"""The same beside relevance, the logarithm of how likely a candidate is: on published queries, of 0 to 3, what gains
most (0.3 % of MAP@5)."""


def rank(
    passage: Passage,
    candidates: Sequence[tuple[K, Passage]],
    *,
    limit: int,
    scores: Sequence[float] | None = None,
    alike: Sequence[float] | None = None,
) -> list[tuple[K, Comparison]]:
    """The candidates that have to do with the passage, best first, at most `limit`; none that is `unrelated`.

    `scores` are their relevance, if it is known, and `alike` how near they are by meaning: then all are compared. Else
    they are sifted by a quick likeness, and the best are compared in full. The order is that of these and of the
    comparison's score together: claims that say the same, another figure or the opposite come before those that are
    only related, unless these are far more alike. Equal ones stay in the order given.
    """
    if scores is None:
        texts = [(_sifted(other), other.language) for _, other in candidates]
        scores = likenesses(_sifted(passage), passage.language, texts)
        weight = WEIGHT
        best = sorted(range(len(candidates)), key=lambda index: -scores[index])[: limit + MARGIN]
    else:
        best = list(range(len(candidates)))
        weight = LIKELY
    found = []
    for index in best:
        key, other = candidates[index]
        comparison = compare(passage, other)
        if alike is not None:
            comparison = by_meaning(comparison, alike[index])
        if comparison.kind != "unrelated":
            found.append((scores[index] + weight * comparison.score / 100, -index, key, comparison))
    found.sort(key=lambda item: item[:2], reverse=True)
    return [(key, comparison) for _, _, key, comparison in found[:limit]]


def _sifted(passage: Passage) -> str:
    """The text that a passage is sifted by: the longer of itself and its sentence."""
    return max(passage.text, passage.sentence, key=len)
