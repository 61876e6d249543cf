"""What stands once in each of two sequences, and which of it is in the same order: patience sorting, as Bram Cohen's
patience diff has it (https://bramcohen.livejournal.com/73318.html)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Sequence

Places = tuple[int, int]
"""A place in the old sequence and one in the new."""


def unique(old: Iterable[tuple[Hashable, int]], new: Iterable[tuple[Hashable, int]]) -> list[Places]:
    """The places of what stands exactly once on both sides, in the order of the old one. Of (what, where) pairs."""
    once_old, once_new = _once(old), _once(new)
    return [
        (place, other)
        for what, place in once_old.items()
        if place is not None and (other := once_new.get(what)) is not None
    ]


def _once(items: Iterable[tuple[Hashable, int]]) -> dict[Hashable, int | None]:
    places: dict[Hashable, int | None] = {}
    for what, where in items:
        places[what] = None if what in places else where
    return places


def in_order(pairs: Sequence[Places]) -> list[Places]:
    """The longest part of pairs, sorted by their old places, whose new places rise too. In n log n steps."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (_old, new) in enumerate(pairs):
        length = bisect_left(tails, new)
        before.append(ends[length - 1] if length else -1)
        tails[length : length + 1] = [new]
        ends[length : length + 1] = [index]
    found: list[Places] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        found.append(pairs[index])
        index = before[index]
    return found[::-1]
