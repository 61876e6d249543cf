"""Whether two texts say the opposite: a rise against a fall, a thing said against the same thing denied."""

from __future__ import annotations

from typing import Literal, NamedTuple

from annotator.matching.alignment import Alignment
from annotator.matching.forms import Form
from annotator.matching.lexicon.opposites import MOVING
from annotator.matching.negation import Denial, denials

DEGREES = frozenset("plus moins davantage more less fewer mas menos".split())

NEAR = 3
"""Content words on either side of a sign that tell what it is about."""

HEAD = 3
"""Of the words that a denial reaches, the first few hold the one it turns round ("n'a pas augmenté")."""


class Contradiction(NamedTuple):
    """What stands against what. Of a denial, the side that does not deny has the word that is denied there."""

    kind: Literal["direction", "denial"]
    left: str
    right: str


class _Side(NamedTuple):
    form: Form
    denials: tuple[Denial, ...]
    heads: dict[int, Denial]
    """The denials that turn round a word with a sign, by that word."""

    def sign(self, index: int) -> int:
        return -self.form.words[index].sign if index in self.heads else self.form.words[index].sign

    def said(self, index: int) -> str:
        """The word with its denial, as written."""
        return self.heads[index].quote(self.form, index) if index in self.heads else self.form.words[index].text


class Polarity(NamedTuple):
    """The words with a sign that are about the same thing, as pairs of indexes, and the first contradiction, if any."""

    events: list[tuple[int, int]]
    against: Contradiction | None


def polarity(left: Form, right: Form, alignment: Alignment) -> Polarity:
    """Looks for what the two texts say the opposite of.

    Signs are compared between words of one axis that are about the same thing; what about is told by the words around
    them. A denial counts when what it denies is said on the other side, and not denied there.
    """
    one, other = _side(left), _side(right)
    matched = _events(one, other, alignment)
    return Polarity(matched, _against(one, other, alignment, matched))


def _against(
    one: _Side, other: _Side, alignment: Alignment, matched: list[tuple[int, int]]
) -> Contradiction | None:
    for first, second in matched:
        if one.sign(first) != other.sign(second):
            return Contradiction("direction", one.said(first), other.said(second))
    settled = (
        {id(one.heads[first]) for first, _ in matched if first in one.heads},
        {id(other.heads[second]) for _, second in matched if second in other.heads},
    )
    answers = {pair.left: pair.right for pair in alignment.pairs}
    if denied := _denied(one, other, answers, settled[0]):
        return Contradiction("denial", *denied)
    if denied := _denied(other, one, {there: here for here, there in answers.items()}, settled[1]):
        return Contradiction("denial", denied[1], denied[0])
    return None


def _side(form: Form) -> _Side:
    found = denials(form)
    heads: dict[int, Denial] = {}
    for denial in found:
        head = next((index for index in denial.reach[:HEAD] if form.words[index].sign), None)
        if head is not None:
            heads[head] = denial
    return _Side(form, found, heads)


def _events(one: _Side, other: _Side, alignment: Alignment) -> list[tuple[int, int]]:
    """Pairs of words with a sign, of one axis, that are about the same thing."""
    signed = [{i: word for i, word in enumerate(side.form.words) if word.sign} for side in (one, other)]
    plain = [pair for pair in alignment.pairs if one.form.words[pair.left].key not in MOVING]
    found = []
    for i, word in signed[0].items():
        for j, answer in signed[1].items():
            if word.key == answer.key:
                shared = sum(
                    _beside(one.form, i, pair.left) and _beside(other.form, j, pair.right) for pair in plain
                )
                found.append((shared, one.sign(i) == other.sign(j), -abs(i - j), i, j))
    found.sort(key=lambda event: event[:3], reverse=True)
    matched: list[tuple[int, int]] = []
    for shared, _, _, i, j in found:
        free = all(i != first and j != second for first, second in matched)
        if free and (shared or not plain):
            matched.append((i, j))
    return sorted(matched)


def _beside(form: Form, index: int, neighbour: int) -> bool:
    """Whether a word is near enough to a sign to be what it is about. "More" is about what follows, but for one word."""
    if index == neighbour:
        return False
    if form.words[index].folded in DEGREES:
        return -1 <= neighbour - index <= 2
    return abs(index - neighbour) <= NEAR


def _denied(here: _Side, there: _Side, answers: dict[int, int], settled: set[int]) -> tuple[str, str] | None:
    """A denial of one side, and the word that the other says without denying it."""
    denied_there = {index for denial in there.denials for index in denial.reach}
    for denial in here.denials:
        if id(denial) in settled:
            continue
        said = [index for index in denial.reach if index in answers]
        weight = sum(here.form.words[index].weight for index in denial.reach)
        answered = sum(here.form.words[index].weight for index in said)
        if not said or answered * 2 < weight or any(answers[index] in denied_there for index in said):
            continue
        return denial.quote(here.form, said[0]), there.form.words[answers[said[0]]].text
    return None
