"""English number words, short scale: a billion is 10**9, as in all English texts of today."""

from __future__ import annotations

from fractions import Fraction

from annotator.text.quantities.lexicon.language import NumberWords
from annotator.text.quantities.phrases import Phrases

_UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
_SCALES = {
    "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15,
    "lakh": 10**5, "crore": 10**7,
}  # fmt: skip
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
}  # fmt: skip


def _plurals(table: dict[str, int]) -> dict[str, int]:
    return table | {f"{word}s": value for word, value in table.items()}


WORDS = NumberWords(
    small=_UNITS | _TENS,
    hundreds=frozenset({"hundred"}),
    scales=_plurals(_SCALES),
    bare=frozenset(),
    joiners=frozenset({"and"}),
    joints=frozenset({100, 1000}),
    ones=frozenset({"one", "a", "an"}),
    doubtful=frozenset({"second"}),
    points=frozenset({"point"}),
    ordinals={word: value for word, value in _plurals(_ORDINALS).items() if word != "seconds"},
    ordinal_scales=_plurals({"thousandth": 10**3, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12}),
    ordinal_endings=dict.fromkeys(("st", "nd", "rd", "th", "ths"), 0),
    collectives={
        "dozen": (12, False), "dozens": (12, False), "couple": (2, True), "score": (20, True), "fortnight": (14, False),
    },
    fractions=Phrases([("half", (Fraction(1, 2), "of"))]),
    denominators=Phrases([("half", 2), ("quarter", 4), ("quarters", 4)]),
    not_denominators=frozenset({"first", "second", "seconds", "firsts"}),
    halves=Phrases(
        [("and a half", Fraction(1, 2)), ("and half", Fraction(1, 2)), ("and one half", Fraction(1, 2))]
        + [("and a quarter", Fraction(1, 4)), ("and one quarter", Fraction(1, 4))]
        + [("and three quarters", Fraction(3, 4))]
        + [("and a third", Fraction(1, 3)), ("and one third", Fraction(1, 3)), ("and two thirds", Fraction(2, 3))]
        + [("-and-a-half", Fraction(1, 2))]
    ),
    partitives=frozenset({"of"}),
    before_share=frozenset({"in", "by"}),
    after_share=frozenset("the its their our his her all what as since over between during from in compared".split()),
    paired_years=True,
)  # fmt: skip
