"""Which word of one text answers which word of the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from rapidfuzz.distance import JaroWinkler, OSA

from annotator.matching.forms import Word
from annotator.matching.lexicon.opposites import MOVING

SAME, TYPO, SYNONYM, KIN, OPPOSITE = 1.0, 0.97, 0.9, 0.8, 0.7
"""How well two words answer each other: the same stem, the same but for a slip, one meaning, one root, or the two ends
of one axis."""

MOST_LEFT_OVER = 60
"""Words on either side for which a slip of the pen is looked for; beyond, texts differ by more than slips."""


class Pair(NamedTuple):
    """Word `left` of one text answers word `right` of the other (indexes), this well (0 to 1)."""

    left: int
    right: int
    quality: float


class Alignment(NamedTuple):
    """The pairs in the order of the left text, and the words that stand alone."""

    pairs: tuple[Pair, ...]
    left: tuple[int, ...]
    right: tuple[int, ...]


_SAMENESS: tuple[Callable[[Word], object], ...] = (
    lambda word: word.folded,
    lambda word: word.stem,
    lambda word: (word.key, word.sign),
    lambda word: word.key if word.key not in MOVING else (word.key, word.sign),
)


def align(left: Sequence[Word], right: Sequence[Word]) -> Alignment:
    """Pairs each word with at most one of the other text: by what it stands for, then by how it is spelled."""
    pairs: list[Pair] = []
    alone, rest = list(range(len(left))), list(range(len(right)))
    for same in _SAMENESS:
        found = _equal(left, right, alone, rest, same)
        pairs += found
        alone, rest = _without(alone, rest, found)
    near = _near(left, right, alone[:MOST_LEFT_OVER], rest[:MOST_LEFT_OVER])
    alone, rest = _without(alone, rest, near)
    return Alignment(tuple(sorted(pairs + near)), tuple(alone), tuple(rest))


def joined(alignment: Alignment, pairs: Iterable[tuple[int, int]]) -> Alignment:
    """The alignment with pairs of words that are the two ends of one axis, where both have stood alone."""
    left, right = set(alignment.left), set(alignment.right)
    more = [Pair(one, other, OPPOSITE) for one, other in pairs if one in left and other in right]
    alone, rest = _without(list(alignment.left), list(alignment.right), more)
    return Alignment(tuple(sorted((*alignment.pairs, *more))), tuple(alone), tuple(rest))


def _equal(
    left: Sequence[Word], right: Sequence[Word], alone: list[int], rest: list[int], same: Callable[[Word], object]
) -> list[Pair]:
    """Pairs of words of which `same` gives the same, in their order."""
    waiting: dict[object, list[int]] = defaultdict(list)
    for index in reversed(rest):
        waiting[same(right[index])].append(index)
    return [
        Pair(index, other, _quality(left[index], right[other]))
        for index in alone
        if (answers := waiting.get(same(left[index]))) and (other := answers.pop()) >= 0
    ]


def _quality(word: Word, answer: Word) -> float:
    if word.stem == answer.stem or word.folded == answer.folded:
        return SAME
    return SYNONYM if word.sign == answer.sign else OPPOSITE


def _without(alone: list[int], rest: list[int], pairs: list[Pair]) -> tuple[list[int], list[int]]:
    taken_left, taken_right = {pair.left for pair in pairs}, {pair.right for pair in pairs}
    return [i for i in alone if i not in taken_left], [j for j in rest if j not in taken_right]


def _near(left: Sequence[Word], right: Sequence[Word], alone: list[int], rest: list[int]) -> list[Pair]:
    """Pairs of words that are spelled nearly alike, the nearest first."""
    found = [
        (quality, one, other)
        for one in alone
        for other in rest
        if (quality := likeness(left[one], right[other]))
    ]
    found.sort(key=lambda pair: (-pair[0], pair[1] + pair[2], abs(pair[1] - pair[2])))
    pairs: list[Pair] = []
    used_left: set[int] = set()
    used_right: set[int] = set()
    for quality, one, other in found:
        if one not in used_left and other not in used_right:
            pairs.append(Pair(one, other, quality))
            used_left.add(one)
            used_right.add(other)
    return pairs


def likeness(one: Word, other: Word) -> float:
    """How well two words that stand for different things in the tables answer each other by their spelling; 0: not.

    One slip in a stem of five letters or more, two from nine; or one root: a common beginning of five letters that is
    most of both. Words with an opposite, and names of which less is alike, are not mistaken for each other.
    """
    short, long = sorted((one.folded, other.folded), key=len)
    if len(short) < 5 or len(long) - len(short) > 6 or one.sign or other.sign:
        return 0.0
    if one.known and other.known:
        return 0.0
    slips = OSA.distance(short, long, score_cutoff=2)
    if (slips <= 1 and len(short) >= (7 if one.name or other.name else 5)) or (slips == 2 and len(short) >= 9):
        return TYPO
    if one.name or other.name:
        return 0.0
    short, long = sorted((one.stem, other.stem), key=len)
    if len(short) < 4:
        return 0.0
    if short == long:
        return SAME
    common = len(_prefix(short, long))
    if common >= 5 and common * 10 >= len(short) * 8 and JaroWinkler.similarity(short, long) > 0.88:
        return KIN
    return 0.0


def _prefix(one: str, other: str) -> str:
    length = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        length += 1
    return one[:length]
