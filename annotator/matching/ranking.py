"""Candidates put in order, best first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from annotator.domain.match import Comparison, Passage
from annotator.matching.compare import compare

K = TypeVar("K")


def rank(passage: Passage, candidates: Sequence[tuple[K, Passage]], *, limit: int) -> list[tuple[K, Comparison]]:
    """The candidates that have to do with the passage, best first; at most `limit`."""
    found = [(key, compare(passage, other)) for key, other in candidates]
    found = [(key, comparison) for key, comparison in found if comparison.kind != "unrelated"]
    found.sort(key=lambda pair: -pair[1].score)
    return found[:limit]
