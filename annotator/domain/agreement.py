"""How far two readers agree, beyond what chance would give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Agreement:
    """Of `count` things that both have judged they judged `same` alike. `expected` is the share (0 to 1) that would be
    alike by chance, if each only gave their judgements as often as they did."""

    count: int
    same: int
    expected: float

    @property
    def observed(self) -> float | None:
        """The share that is alike, 0 to 1; None where there is nothing to compare."""
        return self.same / self.count if self.count else None

    @property
    def kappa(self) -> float | None:
        """Cohen's kappa: 1 for full agreement, 0 for that of chance, below 0 for less.

        (J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20, 1960,
        37-46.) None where it says nothing: for no things, and where both gave one and the same judgement throughout.
        """
        if not self.count or self.expected >= 1:
            return None
        return (self.same / self.count - self.expected) / (1 - self.expected)


def agreement(pairs: Sequence[tuple[str, str]]) -> Agreement:
    """The agreement of two readers on things that both have judged: what the one said and what the other."""
    count = len(pairs)
    if not count:
        return Agreement(0, 0, 0.0)
    first, second = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    # Whole numbers up to the end, so that full agreement by chance is exactly 1.
    expected = sum(first[judgement] * second[judgement] for judgement in first) / (count * count)
    return Agreement(count, sum(a == b for a, b in pairs), expected)
