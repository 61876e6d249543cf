"""Where a text denies, and which of its words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from annotator.matching.forms import KEPT, Form, Token
from annotator.matching.lexicon.negations import AGAINST, FAVOUR, FOR, NEGATIONS, Negations

QUOTED = 6
"""Tokens that a denial is quoted with, at most."""

REACH = 8
"""Tokens between "ne" and its "pas", at most."""


class Denial(NamedTuple):
    """One denial: its first and last token, and the content words (indexes) that it reaches, in order."""

    first: int
    last: int
    reach: tuple[int, ...]

    def quote(self, form: Form, index: int) -> str:
        """The denial with a word that it reaches, as written: "n'a pas augmenté"; their words alone where far apart."""
        word = form.words[index]
        first, last = sorted((self.first, self.last, word.place))[::2]
        start, end = form.tokens[first], form.tokens[last]
        if last - first <= QUOTED:
            return form.text[start.start : max(end.start + len(end.text), word.token.start + len(word.text))]
        return f"{form.tokens[self.last].text} … {word.text}"


@lru_cache(maxsize=KEPT)
def denials(form: Form) -> tuple[Denial, ...]:
    """The denials of a text that reach a word, in order. "Ne ... pas" is one, and so is "aucun ... ne"."""
    return tuple(denial for denial in _read(form) if denial.reach)


@lru_cache(maxsize=KEPT)
def _read(form: Form) -> tuple[Denial, ...]:
    return tuple(_Reader(form).read())


def denied_more(left: Form, right: Form) -> tuple[str, str] | None:
    """What the one of two texts with the same content words denies more often than the other: its denial with a word,
    and that word, the left text's first. Between such texts a denial counts wherever it stands and whatever it reaches.
    """
    one, other = _read(left), _read(right)
    if len(one) == len(other):
        words = _denying(left), _denying(right)  # "only" and "not only"
        return None if len(words[0]) == len(words[1]) else (" ".join(words[0]), " ".join(words[1]))
    denying, found = (left, one) if len(one) > len(other) else (right, other)
    last = found[-1]
    before = [index for index, word in enumerate(denying.words) if word.place < last.first]
    index = (*last.reach, *reversed(before), 0)[0]
    quoted = (last.quote(denying, index), denying.words[index].text)
    return quoted if denying is left else (quoted[1], quoted[0])


def in_favour(left: Form, right: Form) -> tuple[str, str] | None:
    """The words by which one text is in favour, where the other has only a word that is against."""
    for one, other in ((left, right), (right, left)):
        pro = [token.text for token in one.tokens if token.folded in FAVOUR]
        contra = [token.text for token in other.tokens if token.folded in AGAINST]
        both = any(token.folded in AGAINST for token in one.tokens) or any(
            token.folded in FAVOUR for token in other.tokens
        )
        if pro and contra and not both:
            return (pro[0], contra[0]) if one is left else (contra[0], pro[0])
    return None


def _denying(form: Form) -> list[str]:
    return [token.text for token in form.tokens if token.folded in NEGATIONS[form.language].words]


def against_for(left: Form, right: Form) -> tuple[str, str] | None:
    """The words of two texts with the same content words by which one is for what the other is against."""
    here, there = ([token for token in form.tokens if token.folded in FOR | AGAINST] for form in (left, right))
    if len(here) != len(there):
        return None
    stances = (
        (one, other) for one, other in zip(here, there, strict=True) if (one.folded in FOR) != (other.folded in FOR)
    )
    return next(((one.text, other.text) for one, other in stances), None)


class _Reader:
    def __init__(self, form: Form) -> None:
        self.form = form
        self.tokens: Sequence[Token] = form.tokens
        self.table: Negations = NEGATIONS[form.language]
        self.spent = _exceptions(self.tokens, self.table)

    def read(self) -> list[Denial]:
        found: list[Denial] = []
        for place, token in enumerate(self.tokens):
            if place in self.spent:
                continue
            if token.folded in self.table.openers:
                cue = () if self._begun(place, found) else self._opened(place)
            elif token.folded in self.table.words:
                cue = self._word(place)
            else:
                cue = self._verb(place)
            if cue:
                self.spent.update(cue)
                denial = self._denial(cue)
                if found and denial.reach:
                    # The words of a second denial are its own.
                    earlier = tuple(index for index in found[-1].reach if index < denial.reach[0])
                    found[-1] = found[-1]._replace(reach=earlier)
                found.append(denial)
        return found

    def _begun(self, place: int, found: list[Denial]) -> bool:
        """Whether "ne" belongs to an "aucun" before it: "aucun pays n'est plus taxé"."""
        if not found:
            return False
        first = self.tokens[found[-1].first]
        return first.folded in self.table.openings and first.clause == self.tokens[place].clause

    def _opened(self, place: int) -> tuple[int, ...]:
        """ "Ne" with what completes it: "pas" after it, or "aucun" before it, whose denial it then belongs to."""
        for other in range(place + 1, min(place + REACH, len(self.tokens))):
            token = self.tokens[other]
            if token.clause != self.tokens[place].clause or token.folded == "que":
                break
            if token.folded in self.table.particles:
                if self.tokens[other + 1 : other + 2] and self.tokens[other + 1].folded in ("que", "qu"):
                    return ()  # "ne ... plus que", "ne ... pas que": only, and not only
                more = range(other + 1, min(other + 3, len(self.tokens)))
                return (place, other, *(after for after in more if self.tokens[after].folded in self.table.particles))
        if place and self.tokens[place - 1].folded in self.table.subjects:
            return (place - 1, place)
        return ()

    def _word(self, place: int) -> tuple[int, ...]:
        token = self.tokens[place]
        following = self.tokens[place + 1] if place + 1 < len(self.tokens) else None
        if token.folded in self.table.answers and (following is None or following.clause != token.clause):
            return ()
        if place and self.tokens[place - 1].folded in ("que", "than", "si") and token.folded in ("jamais", "never"):
            return ()  # "plus que jamais"
        return (place,)

    def _verb(self, place: int) -> tuple[int, ...]:
        if self.tokens[place].folded not in self.table.verbs:
            return ()
        following = self.tokens[place + 1] if place + 1 < len(self.tokens) else None
        return (place,) if following and following.folded in self.table.links else ()

    def _denial(self, cue: tuple[int, ...]) -> Denial:
        """The denial with the words from its first token to the end of its clause."""
        first, clause = cue[0], self.tokens[cue[0]].clause
        end = first + 1
        while end < len(self.tokens) and self.tokens[end].clause == clause:
            end += 1
        words = enumerate(self.form.words)
        reach = tuple(index for index, word in words if first <= word.place < end and word.place not in cue)
        return Denial(first, cue[-1], reach)


def _exceptions(tokens: Sequence[Token], table: Negations) -> set[int]:
    """The tokens of phrases that deny nothing ("non seulement")."""
    spent: set[int] = set()
    words = [token.folded for token in tokens]
    for start, word in enumerate(words):
        for phrase in table.exceptions.get(word, ()):
            if tuple(words[start : start + len(phrase)]) == phrase:
                spent.update(range(start, start + len(phrase)))
    return spent
