"""Matching as the operations use it, loaded at its first use: its tables take longer to load than a window to open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from annotator.domain.match import Comparison, Difference, Passage
from annotator.matching.measures import Asked, Rarity, Texts

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

Key = TypeVar("Key")


def compare(a: Passage, b: Passage) -> Comparison:
    """What two passages are to each other; see `annotator.matching.compare`."""
    from annotator.matching.compare import compare

    return compare(a, b)


def compare_found(a: Passage, b: Passage, alike: float) -> Comparison:
    """What a passage and a claim found for it are to each other; `alike` is how near they are by meaning."""
    from annotator.matching.meaning import by_meaning

    return by_meaning(compare(a, b), alike)


def rank(
    passage: Passage,
    candidates: Sequence[tuple[Key, Passage]],
    *,
    limit: int,
    scores: Sequence[float],
    alike: Sequence[float],
) -> list[tuple[Key, Comparison]]:
    """The candidates that are no strangers to a passage, best first; see `annotator.matching.ranking`."""
    from annotator.matching.ranking import rank

    return rank(passage, candidates, limit=limit, scores=scores, alike=alike)


def weighed(score: float, comparison: Comparison) -> float:
    """What a candidate counts in the order: its relevance and the score of the comparison together."""
    from annotator.matching.ranking import LIKELY

    return score + LIKELY * comparison.score / 100


def relevance(
    asked: Asked, rows: Sequence[bytes], rarity: Rarity, texts: Texts, alike: NDArray[float64] | None
) -> list[tuple[int, float]]:
    """Places of candidates with their scores, best first; see `annotator.matching.relevance`."""
    from annotator.matching.relevance import relevance

    return relevance(asked, rows, rarity, texts, alike)


def differences(a: str, b: str) -> Difference:
    """Where two texts differ, word by word; see `annotator.matching.difference`."""
    from annotator.matching.difference import differences

    return differences(a, b)


def load() -> None:
    """Load it now, where nobody waits."""
    compare(Passage("37 ans"), Passage("37 ans"))
