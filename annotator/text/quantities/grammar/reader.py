"""Finds every quantity in a text: one pass over its words, rules where a word can begin one."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from itertools import pairwise

from annotator.domain.span import Span
from annotator.text.quantities.grammar.doubts import Doubts
from annotator.text.quantities.grammar.found import Found
from annotator.text.quantities.grammar.guess import guess
from annotator.text.quantities.grammar.moments import Moments
from annotator.text.quantities.grammar.multiples import STARTS as MULTIPLE_STARTS
from annotator.text.quantities.grammar.multiples import Multiples
from annotator.text.quantities.grammar.numerals import VULGAR, Numerals
from annotator.text.quantities.grammar.setting import Setting
from annotator.text.quantities.grammar.shapes import Shapes
from annotator.text.quantities.lexicon.currencies import CODES, SIGNED
from annotator.text.quantities.lexicon.tables import LANGUAGES, Tables, tables
from annotator.text.quantities.model import Quantity
from annotator.text.quantities.words import Words

_ANY: frozenset[str] = frozenset()
_FIGURES = "0"
"""Stands for any figures among the words that must follow."""
_PERCENTAGES = ("pourcentage", "percentage", "porcentaje")
_LONE_ORDINALS = {
    "end": (0, "from_end"),
    "end-1": (1, "from_end"),
    "end-2": (2, "from_end"),
    "previous": (-1, "from_here"),
    "current": (0, "from_here"),
    "next": (1, "from_here"),
}


def quantities(text: str, language: str = "") -> list[Quantity]:
    """Every quantity of the text in order, none overlapping another.

    `language` is a tag such as `fr` or `fr-CA`; empty, or of a language that has no tables, it is guessed from the
    text's own words. It decides what `1.234`, "billion" and 03/04/2022 mean. Time is linear in the length of the text.
    """
    words = Words(text)
    tag = language[:2].lower()
    if tag not in LANGUAGES:
        tag = guess(words.words)
    known = tables(tag)
    starts = _starts(tag)
    if not _begins_any(words.words, known, starts):
        return []
    words.place()
    return [_quantity(text, words, found) for found in _Reader(words, known, starts).all()]


def _begins_any(words: list[str], known: Tables, starts: dict[str, frozenset[str]]) -> bool:
    """Whether a quantity may begin anywhere: most texts are spared all the rest."""
    if any(_begins(word, following, starts) for word, following in pairwise(words)):
        return True
    return not known.numbers.ones.isdisjoint(words) and not known.context.among.firsts.isdisjoint(words)


def _begins(word: str, following: str, starts: dict[str, frozenset[str]]) -> bool:
    after = starts.get(word)
    if after is None or word[-1:].isdecimal():
        return word[-1:].isdecimal()
    return not after or following in after or (following[:1].isdecimal() and _FIGURES in after)


@cache
def _starts(language: str) -> dict[str, frozenset[str]]:
    """The words at which a quantity can begin, figures aside, each with those of which one must follow (none: any).

    Most words of a text are little ones, and most of these begin nothing: this is what makes reading fast.
    """
    known = tables(language)
    numbers, almanac, context = known.numbers, known.almanac, known.context
    starts: dict[str, frozenset[str]] = {}
    for phrases in (
        SIGNED, numbers.fractions, context.few, almanac.days, almanac.moments, almanac.next_, almanac.last,
        almanac.every, almanac.periods, almanac.whole, almanac.holidays, almanac.lone_ordinals,
    ):  # fmt: skip
        for word, following in phrases.openings():
            starts[word] = (
                starts.get(word, following) | following if following and starts.get(word, following) else _ANY
            )
    dated = frozenset().union(
        almanac.periods.firsts, almanac.weekdays, almanac.months, almanac.seasons, almanac.parts.firsts
    )
    starts |= dict.fromkeys(almanac.this, dated)
    starts |= dict.fromkeys("tqsh", frozenset("1234"))
    starts |= dict.fromkeys(context.by, numbers.starts | {_FIGURES})
    after_one = _after_one(known)
    starts |= {word: after_one | starts.get(word, _ANY) for word in numbers.ones}
    for words in (
        numbers.starts - numbers.ones - numbers.fractions.firsts, VULGAR, CODES, context.multiples,
        context.doubtful_multiples, _PERCENTAGES, MULTIPLE_STARTS, almanac.months, almanac.months_short,
        almanac.weekdays, almanac.weekdays_short, almanac.seasons, almanac.parts.firsts, almanac.rates, almanac.noon,
        almanac.decades, almanac.centuries,
    ):  # fmt: skip
        starts |= dict.fromkeys(words, _ANY)
    return starts


def _after_one(known: Tables) -> frozenset[str]:
    """What "un", "one" or "a" can be the number of; in shares a noun may come between ("un Français sur trois")."""
    numbers = known.numbers
    return frozenset().union(
        numbers.small, numbers.hundreds, numbers.scales, numbers.collectives, numbers.ordinals, numbers.ordinal_scales,
        numbers.fractions.firsts, numbers.denominators.firsts, known.units.firsts, known.currencies.firsts,
        known.context.percent.firsts, known.context.among.firsts, known.context.times, numbers.points, ("-",),
    )  # fmt: skip


class _Reader:
    """The rules, in order, over the words of one text."""

    def __init__(self, text: Words, known: Tables, starts: dict[str, frozenset[str]]) -> None:
        self._text = text
        self._words = text.words
        self._known = known
        self._starts = starts
        numerals = Numerals(text, known.numbers, known.decimal)
        self._moments = Moments(text, known.almanac, numerals, known.context.between, known.numbers.joiners)
        self._multiples = Multiples(text, known, numerals)
        self._shapes = Shapes(text, known, numerals)
        self._setting = Setting(text, known)
        self._doubts = Doubts(text, known)

    def all(self) -> list[Found]:
        quantities: list[Found] = []
        words, starts, at, done = self._words, self._starts, 0, 0
        ones = self._known.numbers.ones if self._shares() else frozenset()
        while at < self._text.size:
            word = words[at]
            if word in ones or _begins(word, words[at + 1], starts):
                for found in self._at(at):
                    if found.start >= done and self._doubts.may_be(found, done):
                        self._setting.put(found, done)
                        quantities.append(found)
                        done = found.end
                    at = max(at, found.end - 1)
            at += 1
        return quantities

    def _shares(self) -> bool:
        """Whether the text may say "un ... sur ..."."""
        return not self._known.context.among.firsts.isdisjoint(self._words)

    def _at(self, at: int) -> list[Found]:
        text, words = self._text, self._words
        if text.glued(at) and words[at - 1].isalpha() and words[at][:1].isdecimal():
            return []
        if found := self._moments.at(at) or self._multiples.at(at):
            return [found]
        if ordinal := self._known.almanac.lone_ordinals.at(words, at):
            return [_lone_ordinal(at, *ordinal)]
        return self._percentage_of(at) or self._shapes.at(at)

    def _percentage_of(self, at: int) -> list[Found]:
        """ "pourcentage de vingt": the word before its number."""
        words = self._words
        if words[at] not in _PERCENTAGES or words[at + 1] not in self._known.numbers.partitives:
            return []
        inner = self._shapes.at(at + 2)
        if not inner or inner[0].kind != "number":
            return []
        inner[0].start, inner[0].kind, inner[0].unit = at, "percent", "percent"
        return inner[:1]


def _lone_ordinal(start: int, name: str, end: int) -> Found:
    value, unit = _LONE_ORDINALS[name]
    return Found(start, end, "ordinal", Fraction(value), Fraction(value), unit, Fraction(1))


def _quantity(text: str, words: Words, found: Found) -> Quantity:
    start, end = words.given(words.starts[found.start], words.ends[found.end - 1])
    return Quantity(
        Span(start, end),
        text[start:end],
        found.kind,
        found.low,
        found.high,
        found.unit,
        found.step,
        found.comparator,
        found.direction,
        found.target,
        found.noun,
        found.per,
        found.when,
    )
