"""What a language brings to the grammar of quantities: only tables. All words in them are folded."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from annotator.text.quantities.phrases import Phrases


@dataclass(frozen=True)
class NumberWords:
    """How numbers are written in words.

    `small` are added up ("vingt", "doscientos"); `hundreds` and `scales` multiply what stands before them, and `bare`
    are those that need nothing before them ("cent", "mille"). `joiners` ("et", "and") stand between number words where
    there is room for a part below one of `joints`. After a value of `wide` the teens may follow ("soixante-douze");
    after "quatre" comes the `score`, "vingt". `ones` also serve as articles, so alone they are no number, and
    `doubtful` are number words that mean more often something else ("neuf", new) unless a noun or a unit follows.
    Two-figure parts make a year where `paired_years` is set ("nineteen eighty-four"), and two ordinals make one where
    `chained_ordinals` is ("vigésimo primero").

    `ordinals` end a number as `small` do, `ordinal_scales` as scales do; `ordinal_endings` follow figures ("22e"), some
    only one number ("1er", 0 for any). `collectives` give a value and whether it is approximate ("trentaine").
    `denominators` stand after a numerator ("tiers"), as ordinals do. `partitives` ("de", "of") follow a fraction whose
    unit or scale is to come. `halves` follow a number: "et demi", "and a half". `fractions` need no numerator; some
    want a unit (`unit`: "demi-heure"), some want `of` or an end after them, unless one of `before_share` or
    `after_share` stands by ("la moitié", "half the").
    """

    small: dict[str, int]
    hundreds: frozenset[str]
    scales: dict[str, int]
    bare: frozenset[str]
    joiners: frozenset[str]
    joints: frozenset[int]
    ones: frozenset[str]
    doubtful: frozenset[str]
    points: frozenset[str]
    ordinals: dict[str, int]
    ordinal_scales: dict[str, int]
    ordinal_endings: dict[str, int]
    collectives: dict[str, tuple[int, bool]]
    fractions: Phrases[tuple[Fraction, str]]
    denominators: Phrases[int]
    not_denominators: frozenset[str]
    halves: Phrases[Fraction]
    partitives: frozenset[str]
    before_share: frozenset[str] = frozenset()
    after_share: frozenset[str] = frozenset()
    wide: frozenset[int] = frozenset()
    score: frozenset[str] = frozenset()
    paired_years: bool = False
    chained_ordinals: bool = False

    @cached_property
    def starts(self) -> frozenset[str]:
        """The words that a number in words can begin with."""
        return (
            frozenset({*self.small, *self.bare, *self.ones, *self.ordinals, *self.ordinal_scales})
            | self.fractions.firsts
        )


@dataclass(frozen=True)
class Context:
    """The words around a number that say how it is meant.

    `comparators` end before the number, `comparators_after` follow it. `up` and `down` match the beginning of words of
    rise and fall; `links` stand between such a word and the number, and say whether the level is given ("grimpe à")
    or the change ("augmente de"); `more` follow the number ("de plus", "higher").

    `to` stands between the ends of an interval, which `from_` may open, and `also` where `between` opens it. `among`
    makes a share ("un sur trois"), `per` a rate. `percent` are the words of percent, points and their kin.

    `few` make a vague duration with a unit of time ("quelques semaines"), `minus` turns a temperature below zero.
    `times` make a factor with a number; `multiples` are one ("quadruplé"), `doubtful_multiples` only after one of
    `before_multiple` ("la dette a double") or between one of `article_multiple`, if there are any, and one of
    `after_multiple` ("le double de", not "la double peine"); words that begin with one of
    `multiply` or `divide` do so with `by` and a number. `age_before` and `age_after` tell an age from a duration (the
    latter also the opposite, with an empty value), `had` does before a number of years that ends a clause. Years that
    follow one of `people` with "de" are an age. `little` are words that no count is of, `adjectives` those that may
    stand before what is counted, `titles` no ordinals ("premier ministre"), `labels` words whose number is a name
    ("article 49").
    """

    comparators: Phrases[str]
    comparators_after: Phrases[str]
    up: re.Pattern[str]
    down: re.Pattern[str]
    links: dict[str, bool]
    more: Phrases[str]
    to: frozenset[str]
    between: frozenset[str]
    also: frozenset[str]
    from_: frozenset[str]
    among: Phrases[bool]
    per: frozenset[str]
    percent: Phrases[str]
    few: Phrases[bool]
    minus: frozenset[str]
    times: frozenset[str]
    multiples: dict[str, Fraction]
    doubtful_multiples: dict[str, Fraction]
    before_multiple: frozenset[str]
    article_multiple: frozenset[str]
    after_multiple: frozenset[str]
    multiply: tuple[str, ...]
    divide: tuple[str, ...]
    by: frozenset[str]
    age_before: Phrases[str]
    age_after: Phrases[str]
    had: frozenset[str]
    little: frozenset[str]
    people: frozenset[str]
    adjectives: frozenset[str]
    titles: Phrases[bool]
    labels: frozenset[str]
