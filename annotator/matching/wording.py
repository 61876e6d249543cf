"""How far two texts speak of the same thing, by their words alone."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from annotator.matching.alignment import TYPO, Alignment
from annotator.matching.forms import LIGHT, Form, Word
from annotator.matching.lexicon.contrasts import MOVING
from annotator.matching.lexicon.light_words import PERSONS

MOST_ALONE = 60
"""Words without an answer that are looked at, on either side."""


class Wording(NamedTuple):
    """The words of two texts against each other.

    `shared` is the weight of what they share and `subject` that part of it which is neither light nor a mere sign;
    `left` and `right` are the weights of all their words. `changed` is a word with the one that stands in its place in
    the other text, where that makes it another subject; `other_statement` that the texts share no more than a subject.
    """

    alignment: Alignment
    left: float
    right: float
    shared_left: float
    shared_right: float
    subject: float
    changed: tuple[Word, Word] | None
    other_statement: bool


def wording(left: Form, right: Form, alignment: Alignment) -> Wording:
    """Compares the words of two texts."""
    bare = not any(_subject(word) for word in left.words + right.words)
    shared_left = shared_right = subject = 0.0
    for pair in alignment.pairs:
        word, answer = left.words[pair.left], right.words[pair.right]
        shared_left += word.weight * pair.quality
        shared_right += answer.weight * pair.quality
        if bare or (_subject(word) and _subject(answer)):
            subject += 1.0 if bare else max(word.weight, answer.weight)
    return Wording(
        alignment,
        sum(word.weight for word in left.words),
        sum(word.weight for word in right.words),
        shared_left,
        shared_right,
        subject,
        _changed(left, right, alignment),
        _other_statement(left, right, alignment),
    )


def _other_statement(left: Form, right: Form, alignment: Alignment) -> bool:
    """Whether each text says something with words the other lacks, and none of what both have is more than a name or a
    noun: they speak of one thing, and say different things of it."""
    if any(_states(left.words[pair.left]) and _states(right.words[pair.right]) for pair in alignment.pairs):
        return False
    return any(_states(left.words[i]) for i in alignment.left) and any(_states(right.words[j]) for j in alignment.right)


def _states(word: Word) -> bool:
    return not word.noun and word.weight > LIGHT


def _subject(word: Word) -> bool:
    return word.weight > LIGHT and word.key not in MOVING


def same_words(wording: Wording, left: Form, right: Form) -> bool:
    """Whether the texts have the same words in nearly the same order, but for slips, inflection and function words."""
    lone = sum(left.words[i].weight for i in wording.alignment.left)
    lone += sum(right.words[j].weight for j in wording.alignment.right)
    if lone > LIGHT or any(pair.quality < TYPO for pair in wording.alignment.pairs):
        return False
    order = [pair.right for pair in wording.alignment.pairs]
    return len(order) - _longest_rise(order) <= len(order) // 5


def _longest_rise(order: list[int]) -> int:
    """The length of the longest rising part of a sequence (patience sorting)."""
    ends: list[int] = []
    for place in order:
        at = bisect_left(ends, place)
        ends[at : at + 1] = [place]
    return len(ends)


def _changed(left: Form, right: Form, alignment: Alignment) -> tuple[Word, Word] | None:
    """A name of either text that the other lacks, or a noun in whose place the other has another one."""
    alone_left, alone_right = alignment.left[:MOST_ALONE], alignment.right[:MOST_ALONE]
    lone_left = [left.words[i] for i in alone_left]
    lone_right = [right.words[j] for j in alone_right]
    names = [next((word for word in lone if word.name), None) for lone in (lone_left, lone_right)]
    if names[0] and names[1]:
        return names[0], names[1]
    if left.language != right.language:
        return None
    between_left = _between(alone_left, [pair.left for pair in alignment.pairs])
    between_right = _between(alone_right, [pair.right for pair in alignment.pairs])
    answers = {pair.left: pair.right for pair in alignment.pairs}
    for i, (before, after) in between_left.items():
        for j, (before_there, after_there) in between_right.items():
            one, other = left.words[i], right.words[j]
            placed = _meet(answers, before, before_there) and _meet(answers, after, after_there)
            if {one.folded, other.folded} <= PERSONS:
                continue
            if placed and one.noun and other.noun and min(one.weight, other.weight) > LIGHT:
                return one, other
    return None


def _meet(answers: dict[int, int], here: int | None, there: int | None) -> bool:
    return (there is None) if here is None else answers[here] == there


def _between(alone: tuple[int, ...], paired: list[int]) -> dict[int, tuple[int | None, int | None]]:
    """For each word that stands alone, the nearest paired words before and after it."""
    paired = sorted(paired)
    found: dict[int, tuple[int | None, int | None]] = {}
    for index in alone:
        at = bisect_left(paired, index)
        found[index] = (paired[at - 1] if at else None, paired[at] if at < len(paired) else None)
    return found
