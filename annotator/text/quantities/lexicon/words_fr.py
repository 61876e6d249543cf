"""French number words, with those of Belgium and Switzerland."""

from __future__ import annotations

from fractions import Fraction

from annotator.text.quantities.lexicon.language import NumberWords
from annotator.text.quantities.phrases import Phrases

_UNITS = {
    "zero": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
    "neuf": 9,
}  # fmt: skip
_TEENS = {"dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16}
_TENS = {
    "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "septante": 70, "huitante": 80, "octante": 80, "nonante": 90,
}  # fmt: skip
_SCALES = {
    "mille": 10**3, "mil": 10**3, "million": 10**6, "milliard": 10**9, "billion": 10**12, "billiard": 10**15,
    "trillion": 10**18, "trilliard": 10**21, "quadrillion": 10**24,
}  # fmt: skip
"""The long scale, which French law has kept since 1961: a billion is 10**12."""

_ORDINAL_STEMS = {
    "un": 1, "deux": 2, "trois": 3, "quatr": 4, "cinqu": 5, "six": 6, "sept": 7, "huit": 8, "neuv": 9, "dix": 10,
    "onz": 11, "douz": 12, "treiz": 13, "quatorz": 14, "quinz": 15, "seiz": 16, "vingt": 20, "trent": 30,
    "quarant": 40, "cinquant": 50, "soixant": 60, "septant": 70, "huitant": 80, "octant": 80, "nonant": 90, "cent": 100,
}  # fmt: skip
_ORDINAL_SCALE_STEMS = {
    "mill": 10**3, "million": 10**6, "milliard": 10**9, "billion": 10**12, "billiard": 10**15, "trillion": 10**18,
}  # fmt: skip
_COLLECTIVES = {
    "huitaine": 8, "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
    "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "millier": 1000,
}  # fmt: skip


_ARTICLED = {"tiers": Fraction(1, 3), "quart": Fraction(1, 4)}


def _plurals(table: dict[str, int]) -> dict[str, int]:
    return table | {f"{word}s": value for word, value in table.items()}


WORDS = NumberWords(
    small=_UNITS | _TEENS | _TENS,
    hundreds=frozenset({"cent", "cents"}),
    scales={word: value for word, value in _plurals(_SCALES).items() if word != "milles"},
    bare=frozenset({"cent", "mille", "mil"}),
    joiners=frozenset({"et"}),
    joints=frozenset({10, 20, 100, 1000}),
    ones=frozenset({"un", "une"}),
    doubtful=frozenset({"neuf"}),
    points=frozenset({"virgule"}),
    ordinals={"premier": 1, "premiere": 1, "premiers": 1, "premieres": 1, "second": 2, "seconde": 2}
    | _plurals({f"{stem}ieme": value for stem, value in _ORDINAL_STEMS.items()}),
    ordinal_scales=_plurals({f"{stem}ieme": value for stem, value in _ORDINAL_SCALE_STEMS.items()}),
    ordinal_endings=dict.fromkeys(("e", "es", "eme", "emes", "ieme", "iemes"), 0)
    | dict.fromkeys(("er", "re", "ere", "ers", "eres"), 1)
    | dict.fromkeys(("nd", "nde", "d", "de"), 2),
    collectives={word: (value, True) for word, value in _plurals(_COLLECTIVES).items()},
    fractions=Phrases(
        [("demi", (Fraction(1, 2), "unit")), ("demie", (Fraction(1, 2), "unit")), ("moitie", (Fraction(1, 2), "of"))]
        + [(f"{article} {noun}", (share, "of")) for article in ("le", "du", "au") for noun, share in _ARTICLED.items()]
    ),
    before_share=frozenset("la une de d par".split()),
    denominators=Phrases([("tiers", 3), ("quart", 4), ("quarts", 4)]),
    not_denominators=frozenset(
        "second seconde seconds secondes unieme deuxieme deuxiemes troisieme troisiemes premier premiere premiers"
        " premieres".split()
    ),
    halves=Phrases(
        [(f"et {half}", Fraction(1, 2)) for half in ("demi", "demie", "un demi", "une demie")]
        + [("et quart", Fraction(1, 4)), ("et un quart", Fraction(1, 4)), ("et un tiers", Fraction(1, 3))]
        + [("et trois quarts", Fraction(3, 4)), ("et deux tiers", Fraction(2, 3)), ("trois quarts", Fraction(3, 4))]
    ),
    partitives=frozenset({"de", "d", "du", "des"}),
    wide=frozenset({60, 80}),
    score=frozenset({"vingt", "vingts"}),
)
