"""Which word of one text answers which word of the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rapidfuzz.distance import OSA, JaroWinkler

from annotator.matching.forms import Word
from annotator.matching.lexicon.contrasts import MOVING

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


def align(left: Sequence[Word], right: Sequence[Word]) -> Alignment:
    """Pairs each word with at most one of the other text: by what it stands for, then by how it is spelled.

    The two ends of an axis that only tells a movement ("more", "fell") are no pair: whether they are about the same
    thing, and so stand against each other, is for `polarity` to say.
    """
    waiting: dict[str, list[int]] = defaultdict(list)
    for index, word in enumerate(right):
        waiting[word.key].append(index)
    pairs: list[Pair] = []
    for index, word in enumerate(left):
        if answers := waiting.get(word.key):
            found = _answer(word, right, answers)
            if found is not None:
                answers.remove(found)
                pairs.append(Pair(index, found, _quality(word, right[found])))
    alone, rest = _without(list(range(len(left))), list(range(len(right))), pairs)
    spelled = _spelled(left, right, alone, rest)
    alone, rest = _without(alone, rest, spelled)
    near = _near(left, right, alone[:MOST_LEFT_OVER], rest[:MOST_LEFT_OVER])
    alone, rest = _without(alone, rest, near)
    initials = _initials(left, right, alone, rest)
    initials += [Pair(one, other, SYNONYM) for other, one, _ in _initials(right, left, rest, alone)]
    alone, rest = _without(alone, rest, initials)
    return Alignment(tuple(sorted(pairs + spelled + near + initials)), tuple(alone), tuple(rest))


def _answer(word: Word, right: Sequence[Word], answers: list[int]) -> int | None:
    """Of words that stand for the same thing, the one that is spelled alike, or else the first of the same end."""
    for index in answers:
        if right[index].folded == word.folded:
            return index
    for index in answers:
        if right[index].sign == word.sign or word.key not in MOVING:
            return index
    return None


def _spelled(left: Sequence[Word], right: Sequence[Word], alone: list[int], rest: list[int]) -> list[Pair]:
    """Names with themselves at the beginning of the other text, where their capital says nothing."""
    places = {right[other].folded: other for other in rest}
    return [
        Pair(index, places.pop(left[index].folded), SAME)
        for index in alone
        if (other := places.get(left[index].folded)) is not None and left[index].name != right[other].name
    ]


def _initials(short: Sequence[Word], long: Sequence[Word], alone: list[int], rest: list[int]) -> list[Pair]:
    """Acronyms of one text ("ARS") with the first word of the name that they stand for in the other."""
    acronyms = [index for index in alone if short[index].text.isupper() and 2 < len(short[index].folded) < 8]
    first = "".join(long[index].folded[0] for index in rest) if acronyms else ""
    pairs = []
    for index in acronyms:
        letters = short[index].folded
        place = first.find(letters)
        while place >= 0:
            if rest[place + len(letters) - 1] - rest[place] == len(letters) - 1:
                pairs.append(Pair(index, rest[place], SYNONYM))
                break
            place = first.find(letters, place + 1)
    return pairs


def joined(alignment: Alignment, pairs: Iterable[tuple[int, int]]) -> Alignment:
    """The alignment with pairs of words that are the two ends of one axis, where both have stood alone."""
    left, right = set(alignment.left), set(alignment.right)
    more = [Pair(one, other, OPPOSITE) for one, other in pairs if one in left and other in right]
    alone, rest = _without(list(alignment.left), list(alignment.right), more)
    return Alignment(tuple(sorted((*alignment.pairs, *more))), tuple(alone), tuple(rest))


def _quality(word: Word, answer: Word) -> float:
    if word.folded.replace(".", "") == answer.folded.replace(".", "") or (word.stem == answer.stem and not word.name):
        return SAME
    return SYNONYM if word.sign == answer.sign else OPPOSITE


def _without(alone: list[int], rest: list[int], pairs: list[Pair]) -> tuple[list[int], list[int]]:
    taken_left, taken_right = {pair.left for pair in pairs}, {pair.right for pair in pairs}
    return [i for i in alone if i not in taken_left], [j for j in rest if j not in taken_right]


def _near(left: Sequence[Word], right: Sequence[Word], alone: list[int], rest: list[int]) -> list[Pair]:
    """Pairs of words that are spelled nearly alike, the nearest first. Only words with one first letter are tried."""
    beginning: dict[str, list[int]] = defaultdict(list)
    for other in rest:
        if _may_slip(right[other]):
            beginning[right[other].folded[0]].append(other)
    found = [
        (quality, one, other)
        for one in alone
        if _may_slip(left[one])
        for other in beginning.get(left[one].folded[0], ())
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


def _may_slip(word: Word) -> bool:
    return not word.sign and len(word.token.folded) >= 5


def likeness(one: Word, other: Word) -> float:
    """How well two words that stand for different things in the tables answer each other by their spelling; 0: not.

    One slip in a stem of five letters or more, two from nine; or one root: a common beginning of five letters that is
    most of both. Two words that the tables know, and names of which less is alike, are not mistaken for each other; the
    first word of a long name may stand for it ("le Conseil").
    """
    if one.known and other.known:
        return 0.0
    if one.name and other.name and one.folded == other.folded and (" " in one.text) != (" " in other.text):
        return SYNONYM
    short, long = sorted((one.folded, other.folded), key=len)
    if len(long) - len(short) > 6:
        return 0.0
    # A plural is no slip: "emision" is "émissions".
    slips = OSA.distance(short.rstrip("sx"), long.rstrip("sx"), score_cutoff=2)
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
