"""Whether two texts say the opposite: a rise against a fall, a thing said against the same thing denied."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from annotator.matching.alignment import Alignment, joined
from annotator.matching.forms import Form, Word
from annotator.matching.lexicon.contrasts import DEGREES, MOVING, NOUGHT, PREFIXES, RIVALS
from annotator.matching.negation import Denial, denials
from annotator.matching.superlative import superlative, unsurpassed

FEW = 12
"""Words without an answer, on either side, up to which one may be the other with such a prefix."""

SHORTEST = 5
"""Letters of a word that may stand with such a prefix: "formation" is no "information" denied, but that is rare."""

_RIVAL_KEYS = frozenset(key for pair in RIVALS for key, sign in pair if not sign)


MOST_SIGNS = 40
"""Words with a sign that are looked at, the first ones."""

NEAR = 3
"""Content words on either side of a sign that tell what it is about."""

HEAD = 3
"""Of the words that a denial reaches, the first few hold the one it turns round ("n'a pas augmenté")."""


MAIN = 0.2
"""The part of the shorter text, at least, that must be denied for the whole to be denied."""


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

    def turns(self, index: int) -> Denial | None:
        """The denial that turns round a word, if one does."""
        return next((denial for denial in self.denials if index in denial.reach[:HEAD]), None)

    def without(self, spent: Denial | None) -> _Side:
        """The side without one denial."""
        kept = {index: denial for index, denial in self.heads.items() if denial is not spent}
        return self._replace(denials=tuple(denial for denial in self.denials if denial is not spent), heads=kept)

    def within(self, other: _Side) -> _Side:
        """The side without a denial by which it says the superlative that the other says: "no country has more of it
        than France" and "France has the most of it"."""
        for denial in self.denials:
            if unsurpassed(self.form, denial) and superlative(other.form):
                return self.without(denial)
        return self

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
    pair = _prefixed(left, right, alignment)
    if pair and (turned := (one.turns(pair[0]), other.turns(pair[1]))) and (turned[0] is None) != (turned[1] is None):
        one, other = one.without(turned[0]), other.without(turned[1])  # "not enough" and "insufficient"
        alignment, pair = joined(alignment, [pair]), None
    one, other = one.within(other), other.within(one)
    matched = _events(one, other, alignment)
    against = _against(one, other, alignment, matched)
    if against is None and pair:
        matched.append(pair)
        against = Contradiction("direction", left.words[pair[0]].text, right.words[pair[1]].text)
    return Polarity(matched, against)


def _against(one: _Side, other: _Side, alignment: Alignment, matched: list[tuple[int, int]]) -> Contradiction | None:
    left_words, right_words = one.form.words, other.form.words
    for first, second in matched:
        turned = (first in one.heads) != (second in other.heads)
        word, answer = left_words[first], right_words[second]
        if (_rivals(word, answer) or word.sign != answer.sign) != turned:
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
        head = next((index for index in denial.reach[:HEAD] if _signed(form.words[index])), None)
        if head is not None:
            heads[head] = denial
    return _Side(form, found, heads)


def _signed(word: Word) -> bool:
    """Whether something can stand against a word."""
    return word.sign != 0 or word.key in _RIVAL_KEYS


def _prefixed(left: Form, right: Form, alignment: Alignment) -> tuple[int, int] | None:
    """A word of one text that is a word of the other with a prefix that denies it: "unarmed", "insuffisant". Not
    between languages, where "inhabitants" are "habitants"."""
    if left.language != right.language or max(len(alignment.left), len(alignment.right)) > FEW:
        return None
    there = _spellings(right.words, alignment.right)
    denied_there = _bare(there)
    for form, index in _spellings(left.words, alignment.left).items():
        found = [denied_there.get(form), *(there.get(rest) for rest in _bare({form: index}))]
        for other in found:
            if other is not None and min(len(form), len(right.words[other].folded)) >= SHORTEST:
                return index, other
    return None


def _spellings(words: Sequence[Word], places: Sequence[int]) -> dict[str, int]:
    return {form: place for place in places for form in (words[place].folded, words[place].stem)}


def _bare(forms: Mapping[str, int]) -> dict[str, int]:
    """The words that have a prefix that denies them, without it."""
    return {
        form.removeprefix(prefix): place
        for form, place in forms.items()
        if form.startswith(PREFIXES)
        for prefix in PREFIXES
        if form.startswith(prefix)
    }


def _events(one: _Side, other: _Side, alignment: Alignment) -> list[tuple[int, int]]:
    """Pairs of words with a sign, of one axis, that are about the same thing."""
    here, there = (
        [index for index, word in enumerate(side.form.words) if _signed(word)][:MOST_SIGNS] for side in (one, other)
    )
    plain = {pair.left: pair.right for pair in alignment.pairs if one.form.words[pair.left].key not in MOVING}
    found = []
    for i in here:
        for j in there:
            word, answer = one.form.words[i], other.form.words[j]
            if word.key == answer.key or _rivals(word, answer):
                shared = sum(
                    _beside(one.form, i, place) * _beside(other.form, j, plain[place])
                    for place in range(i - NEAR, i + NEAR + 1)
                    if place in plain
                )
                same = one.sign(i) == other.sign(j) and word.key == answer.key
                found.append((shared, same, -abs(i - j), i, j))
    found.sort(key=lambda event: event[:3], reverse=True)
    matched: list[tuple[int, int]] = []
    for shared, _, _, i, j in found:
        free = all(i != first and j != second for first, second in matched)
        if free and (shared or not plain):
            matched.append((i, j))
    return sorted(matched)


def _rivals(word: Word, answer: Word) -> bool:
    return frozenset(((word.key, word.sign), (answer.key, answer.sign))) in RIVALS


def _beside(form: Form, index: int, neighbour: int) -> int:
    """How near a word is to a sign, as what it may be about: 2 in the same part of a clause, 1 beyond, 0 too far.
    "More" and "after" are about what follows, but for one word."""
    sign, word = form.words[index], form.words[neighbour]
    ahead = sign.folded in DEGREES or sign.key == "before"
    first = -1 if ahead else -NEAR
    last = 2 if ahead else NEAR
    if index == neighbour or not first <= neighbour - index <= last:
        return 0
    return 2 if sign.token.part == word.token.part else 1


def _denied(here: _Side, there: _Side, answers: dict[int, int], settled: set[int]) -> tuple[str, str] | None:
    """A denial of one side, and the word that the other says without denying it."""
    denied_there = {index for denial in there.denials for index in denial.reach}
    nought = any(token.folded in NOUGHT for token in there.form.tokens)
    total = min(sum(word.weight for word in side.form.words) for side in (here, there))
    for denial in here.denials:
        if id(denial) in settled:
            continue
        said = [index for index in denial.reach if index in answers]
        weight = sum(here.form.words[index].weight for index in denial.reach)
        answered = sum(here.form.words[index].weight for index in said)
        if not said or answered * 2 < weight or answered < total * MAIN:
            continue
        if nought or any(answers[index] in denied_there for index in said):
            continue
        return denial.quote(here.form, said[0]), there.form.words[answers[said[0]]].text
    return None
