"""Sentences between two that are known: which of the old ones is which of the new, by their words and their order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, pairwise

from annotator.text.versions.order import Places, in_order, unique
from annotator.text.versions.units import Bag, Unit, Units

ALIKE = 0.4
"""Likeness from which an old sentence may have become a new one."""

ALIKE_STILL = 0.7
"""The same for an old sentence that stands elsewhere in the new text; and then it has not become one that quotes it."""

MOST = 4096
"""Pairs of sentences that are all compared with each other; a wider gap is split first."""

_RUN = 3
"""Words in a row by which a wide gap is split, where they stand once on both sides."""

Joined = tuple[range, range]
"""Old sentences and the new ones that they became: one and one, one and two, or two and one."""


def pair_gap(old: Units, new: Units, gap: Joined, has_copy: Callable[[Unit], bool] = lambda _: False) -> list[Joined]:
    """Pairs the sentences of a gap in their order, so that as much as possible of their words is shared."""
    left, right = gap
    if not left or not right:
        return []
    if len(left) * len(right) <= MOST:
        return _best(old, new, gap, has_copy)
    known = _by_runs(old, new, gap)
    found: list[Joined] = []
    start, begin = left.start, right.start
    for place, other in (*known, (left.stop, right.stop)):
        if known:
            found += pair_gap(old, new, (range(start, place), range(begin, other)), has_copy)
        if place < left.stop:
            found.append((range(place, place + 1), range(other, other + 1)))
        start, begin = place + 1, other + 1
    return found


def _by_runs(old: Units, new: Units, gap: Joined) -> list[Places]:
    """Sentences that share runs of words which no other has, in order."""
    votes = Counter(unique(_runs(old, gap[0]), _runs(new, gap[1])))
    best: dict[int, Places] = {}
    for pair, _count in votes.most_common():
        best.setdefault(pair[0], pair)
    taken: set[int] = set()
    pairs = []
    for pair in sorted(best.values(), key=lambda pair: -votes[pair]):
        if pair[1] not in taken:
            taken.add(pair[1])
            pairs.append(pair)
    return in_order(sorted(pairs))


def _runs(units: Units, of: range) -> Iterator[tuple[tuple[str, ...], int]]:
    return chain.from_iterable(
        ((units[index].forms[at : at + _RUN], index) for at in range(len(units[index].forms) - _RUN + 1))
        for index in of
    )


def _best(old: Units, new: Units, gap: Joined, has_copy: Callable[[Unit], bool]) -> list[Joined]:
    """The best pairing, by dynamic programming over both sides, as sentences of translations are aligned (Gale and
    Church, 1993)."""
    left, right = [old[index] for index in gap[0]], [new[index] for index in gap[1]]
    copied = [has_copy(unit) for unit in left]
    doubles_left, doubles_right = _doubles(left), _doubles(right)
    rows, columns = len(left), len(right)
    worth = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    steps = [[(0, 1)] * (columns + 1) for _ in range(rows + 1)]
    for row in range(rows + 1):
        for column in range(columns + 1):
            if not row or not column:
                steps[row][column] = (1, 0) if row else (0, 1)
                continue
            here, there = left[row - 1], right[column - 1]
            best, step = worth[row - 1][column], (1, 0)
            if worth[row][column - 1] > best:
                best, step = worth[row][column - 1], (0, 1)
            floor = ALIKE_STILL if copied[row - 1] else ALIKE
            likeness = 1.0 if here.forms == there.forms else here.bag.likeness(there.bag)
            if likeness < 1 and copied[row - 1] and here.bag.within(there.bag):
                likeness = 0.0
            if (value := likeness - floor) > 0 and worth[row - 1][column - 1] + value >= best:
                best, step = worth[row - 1][column - 1] + value, (1, 1)
            # Of two that are joined each must have something of its own in the other text.
            if 0 < value < 1 - ALIKE:
                if column > 1 and here.bag.likeness(right[column - 2].bag) > ALIKE / 2:
                    joined = here.bag.likeness(doubles_right[column - 2])
                    if joined > likeness and worth[row - 1][column - 2] + joined - floor > best:
                        best, step = worth[row - 1][column - 2] + joined - floor, (1, 2)
                if row > 1 and there.bag.likeness(left[row - 2].bag) > ALIKE / 2:
                    joined = there.bag.likeness(doubles_left[row - 2])
                    if joined > likeness and worth[row - 2][column - 1] + joined - floor > best:
                        best, step = worth[row - 2][column - 1] + joined - floor, (2, 1)
            worth[row][column], steps[row][column] = best, step
    return _walk(steps, gap)


def _doubles(units: Sequence[Unit]) -> list[Bag]:
    return [one.bag + other.bag for one, other in pairwise(units)]


def _walk(steps: list[list[tuple[int, int]]], gap: Joined) -> list[Joined]:
    row, column = len(gap[0]), len(gap[1])
    found: list[Joined] = []
    while row and column:
        down, across = steps[row][column]
        if down and across:
            last, end = gap[0].start + row, gap[1].start + column
            found.append((range(last - down, last), range(end - across, end)))
        row, column = row - down, column - across
    return found[::-1]
