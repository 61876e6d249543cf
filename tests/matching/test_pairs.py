from __future__ import annotations

from collections import Counter

import pytest

from annotator.matching.compare import compare
from tests.matching.pairs import KINDS, Pair, pairs

PAIRS = pairs()
FOUND = [compare(pair.a, pair.b).kind for pair in PAIRS]


def matrix(part: str) -> Counter[tuple[str, str]]:
    return Counter((pair.kind, found) for pair, found in zip(PAIRS, FOUND, strict=True) if pair.part == part)


def shown(counts: Counter[tuple[str, str]]) -> str:
    """The confusion matrix, a row for each label and a column for each kind found, and the pairs that were missed."""
    lines = [" " * 17 + "".join(f"{kind[:9]:>11}" for kind in KINDS)]
    lines += [f"{label:17}" + "".join(f"{counts[label, kind]:11}" for kind in KINDS) for label in KINDS]
    missed = [
        f"{pair.kind} -> {found}: {pair.a.text} | {pair.b.text}"
        for pair, found in zip(PAIRS, FOUND, strict=True)
        if pair.kind != found
    ]
    return "\n".join(["", *lines, *missed])


def test_the_pairs_are_many_and_of_all_kinds() -> None:
    for part in ("tuned", "unseen", "later", "second"):
        counts = Counter(pair.kind for pair in PAIRS if pair.part == part)
        assert set(counts) == set(KINDS)
        assert counts.total() >= 150
    assert len({(pair.a, pair.b) for pair in PAIRS}) == len(PAIRS)


@pytest.mark.parametrize(
    ("part", "least"), [("tuned", 0.95), ("unseen", 0.95), ("later", 0.95), ("second", 0.9), ("roles", 0.95)]
)
def test_most_pairs_are_told_rightly(part: str, least: float) -> None:
    counts = matrix(part)
    right = sum(counts[kind, kind] for kind in KINDS)
    assert right / counts.total() >= least, shown(counts)


def test_another_figure_and_the_opposite_are_never_the_same() -> None:
    risky = [
        (pair, found)
        for pair, found in zip(PAIRS, FOUND, strict=True)
        if pair.kind in ("different_figure", "opposite") and found in ("same", "reworded")
    ]
    alike = [pair for pair, found in risky if found == "same"]
    assert not alike, alike
    assert len(risky) <= 0.01 * sum(pair.kind in ("different_figure", "opposite") for pair in PAIRS), risky


def test_the_order_of_the_passages_does_not_matter() -> None:
    def told(pair: Pair, turned: bool) -> tuple[str, float]:
        found = compare(pair.b, pair.a) if turned else compare(pair.a, pair.b)
        return found.kind, found.score

    assert [told(pair, turned=True) for pair in PAIRS] == [told(pair, turned=False) for pair in PAIRS]
