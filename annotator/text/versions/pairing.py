"""Which sentence of an old text is which of a new one.

Whole paragraphs first, then sentences, then changed sentences, and what has moved last, each by what stands once on
both sides; only what lies between two known places is compared pair by pair. So the time grows with the length of the
texts and of what was changed, not with their square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from annotator.text.versions.gaps import Joined, pair_gap
from annotator.text.versions.order import in_order, unique
from annotator.text.versions.units import Unit, Units, weight

ALIKE_ANYWHERE = 0.5
"""Likeness from which a sentence that is far from its old place is taken for a changed one."""

LEAST_WORDS = 4
"""Words of a sentence that alone can be told to have moved: "Non." may stand anywhere."""

_MOST_PLACES = 8
_TRIED = 5


class Pair(NamedTuple):
    """Old sentences and the new ones that they became, as ranges of indexes. `moved` pairs are out of order."""

    old: range
    new: range
    same: bool
    moved: bool = False


class Pairing:
    """The pairs, by old sentence and by new one."""

    def __init__(self, old: Units, new: Units) -> None:
        self.old, self.new = old, new
        self.of_old: list[Pair | None] = [None] * len(old)
        self.of_new: list[Pair | None] = [None] * len(new)

    @property
    def pairs(self) -> list[Pair]:
        """All pairs, in the order of the old text."""
        return list(dict.fromkeys(pair for pair in self.of_old if pair))

    def add(self, old: range, new: range, *, moved: bool = False) -> None:
        """Note a pair, of sentences that are still free."""
        same = [self.old[i].forms for i in old] == [self.new[j].forms for j in new]
        pair = Pair(old, new, same, moved)
        for index in old:
            self.of_old[index] = pair
        for index in new:
            self.of_new[index] = pair

    def is_free(self, old: Iterable[int], new: Iterable[int]) -> bool:
        return not any(self.of_old[i] for i in old) and not any(self.of_new[j] for j in new)

    def free_old(self) -> list[int]:
        return [index for index, pair in enumerate(self.of_old) if pair is None]

    def free_new(self) -> list[int]:
        return [index for index, pair in enumerate(self.of_new) if pair is None]

    def gaps(self) -> Iterator[Joined]:
        """What is free between two neighbouring pairs that are in order, on both sides; moved sentences cut a gap."""
        place = other = 0
        for pair in (*(pair for pair in self.pairs if not pair.moved), None):
            left = range(place, pair.old.start if pair else len(self.old))
            right = range(other, pair.new.start if pair else len(self.new))
            for here in self._free(left, self.of_old):
                for there in self._free(right, self.of_new):
                    yield here, there
            if pair:
                place, other = pair.old.stop, pair.new.stop

    @staticmethod
    def _free(within: range, taken: list[Pair | None]) -> list[range]:
        runs: list[range] = []
        for index in within:
            if taken[index] is None:
                if runs and runs[-1].stop == index:
                    runs[-1] = range(runs[-1].start, index + 1)
                else:
                    runs.append(range(index, index + 1))
        return runs


def pair_texts(old: Units, new: Units) -> Pairing:
    """Pairs the sentences of two versions of a text."""
    found = Pairing(old, new)
    moved = _paragraphs(found)
    _sentences(found)
    _between(found)
    _moved(found, moved)
    _around_moved(found)
    _anywhere(found)
    return found


def _paragraphs(found: Pairing) -> list[tuple[range, range]]:
    """Pairs the paragraphs that are unchanged and in order; returns those that may have moved."""
    old, new = _keys(found.old), _keys(found.new)
    alike = unique(zip(old, range(len(old)), strict=True), zip(new, range(len(new)), strict=True))
    kept = in_order(alike)
    # Repeated paragraphs stand beside others that are not.
    reached = dict(kept)
    answers = {there: here for here, there in kept}
    for step in (1, -1):
        for here, there in sorted(kept, reverse=step < 0):
            here, there = here + step, there + step
            while 0 <= here < len(old) and 0 <= there < len(new) and old[here] == new[there]:
                if here in reached or there in answers:
                    break
                reached[here], answers[there] = there, here
                here, there = here + step, there + step
    places = (found.old.by_paragraph, found.new.by_paragraph)
    for here, there in in_order(sorted(reached.items())):
        _add_each(found, places[0][here], places[1][there])
    return [(places[0][here], places[1][there]) for here, there in alike if here not in reached]


def _keys(units: Units) -> list[tuple[tuple[str, ...], ...]]:
    return [tuple(units[index].forms for index in of) for of in units.by_paragraph]


def _add_each(found: Pairing, old: range, new: range, *, moved: bool = False) -> None:
    for here, there in zip(old, new, strict=True):
        found.add(range(here, here + 1), range(there, there + 1), moved=moved)


def _sentences(found: Pairing) -> None:
    """Pairs unchanged sentences between unchanged paragraphs."""
    for left, right in list(found.gaps()):
        alike = unique(((found.old[i].forms, i) for i in left), ((found.new[j].forms, j) for j in right))
        for here, there in in_order(alike):
            found.add(range(here, here + 1), range(there, there + 1))


def _between(found: Pairing) -> None:
    """Pairs changed sentences, and repeated ones, by their neighbours and their words."""
    copies = Counter(found.new[index].forms for index in found.free_new())
    for gap in list(found.gaps()):
        if not found.is_free(*gap):
            continue
        local = Counter(found.new[index].forms for index in gap[1])

        def has_copy(unit: Unit, local: Counter[tuple[str, ...]] = local) -> bool:
            return copies[unit.forms] > local[unit.forms]

        for left, right in pair_gap(found.old, found.new, gap, has_copy):
            found.add(left, right)


def _moved(found: Pairing, paragraphs: list[tuple[range, range]]) -> None:
    """Pairs what stands unchanged elsewhere."""
    for left, right in paragraphs:
        if found.is_free(left, right):
            _add_each(found, left, right, moved=True)
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for there in found.free_new():
        places[found.new[there].forms].append(there)
    alike = [
        (-_beside(found, here, there), here, there)
        for here in found.free_old()
        if sum(word[-1].isalnum() for word in found.old[here].forms) >= LEAST_WORDS
        for there in places.get(found.old[here].forms, ())[:_MOST_PLACES]
    ]
    for _beside_it, here, there in sorted(alike):
        if found.is_free((here,), (there,)):
            found.add(range(here, here + 1), range(there, there + 1), moved=True)


def _beside(found: Pairing, here: int, there: int) -> int:
    """On how many sides two sentences have the same neighbour."""
    return sum(
        0 <= here + step < len(found.old)
        and 0 <= there + step < len(found.new)
        and found.old[here + step].forms == found.new[there + step].forms
        for step in (-1, 1)
    )


def _around_moved(found: Pairing) -> None:
    """Pairs changed sentences beside such as have moved."""
    for index in found.free_old():
        for step in (-1, 1):
            beside = index + step
            neighbour = found.of_old[beside] if 0 <= beside < len(found.old) else None
            if found.of_old[index] is not None or neighbour is None:
                continue
            other = neighbour.new.stop if step < 0 else neighbour.new.start - 1
            if 0 <= other < len(found.new) and found.of_new[other] is None:
                gap = range(index, index + 1), range(other, other + 1)
                for left, right in pair_gap(found.old, found.new, gap):
                    found.add(left, right, moved=neighbour.moved)


def _anywhere(found: Pairing) -> None:
    """Pairs what is left by the rarer words that sentences share, the most alike first."""
    index: dict[str, list[int]] = defaultdict(list)
    for there in found.free_new():
        for word in found.new[there].bag.counts:
            if weight(word) == 1.0:
                index[word].append(there)
    alike: list[tuple[float, int, int]] = []
    for here in found.free_old():
        bag = found.old[here].bag
        votes = Counter(
            there for word in bag.counts if len(places := index.get(word, ())) <= _MOST_PLACES for there in places
        )
        for there, _count in votes.most_common(_TRIED):
            likeness = bag.likeness(found.new[there].bag)
            if likeness >= ALIKE_ANYWHERE:
                alike.append((-likeness, here, there))
    for _likeness, here, there in sorted(alike):
        if found.is_free((here,), (there,)):
            found.add(range(here, here + 1), range(there, there + 1), moved=True)
