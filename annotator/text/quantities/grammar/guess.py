"""A light guess at the language of a text, for want of a better word: by its little words, and by its number words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from annotator.text.quantities.lexicon.tables import LANGUAGES, tables

_TELLING = {
    "fr": frozenset(
        "le la les des du une est dans pour sur par avec pas plus que qui au aux ce cette sont ont ete selon chez leur"
        " je il elle nous vous et environ ans an mois jours fois pres moins depuis annees siecle heures d l".split()
    ),
    "en": frozenset(
        "the of and to in is was for that with are were has have from by at as it this people years year old more than"
        " about over his her their will not said month months day days week weeks th nd rd".split()
    ),
    "es": frozenset(
        "el los las unos y en por para con del al es son fue se su mas menos ha han segun desde hasta anos ano dias"
        " meses personas ciento casi hace veces".split()
    ),
}
_AMBIGUOUS = frozenset({"a", "an", "un", "on"})
_UNDECIDED = "fr"
_SAMPLE = 400
_SHORT = 12
"""Texts of fewer words are judged by their numbers, too."""


@cache
def _numbers(language: str) -> frozenset[str]:
    known = tables(language)
    return (
        frozenset().union(
            known.numbers.starts,
            known.numbers.scales,
            known.numbers.collectives,
            known.numbers.denominators.firsts,
            known.context.multiples,
            known.context.times,
            known.almanac.months,
            known.almanac.weekdays,
            known.almanac.rates,
            known.almanac.days.firsts,
            known.almanac.centuries,
        )
        - _AMBIGUOUS
    )


def _figures(words: Sequence[str], language: str) -> int:
    """What the figures tell: a decimal dot and a currency before its number are English, a decimal comma is not."""
    sign = "." if language == "en" else ","
    score = 0
    for before, word in zip(("", *words), words, strict=False):
        if word[:1].isdecimal():
            whole, found, decimals = word.partition(sign)
            score += bool(found) and whole.isdecimal() and decimals.isdecimal() and len(decimals) < 3
            score += language == "en" and before in ("$", "€", "£")
    return score


def guess(words: Sequence[str]) -> str:
    """The language, of those that have tables, whose words the text has most; French if nothing tells."""
    sample = words[:_SAMPLE]
    short = len(words) < _SHORT
    best, most = _UNDECIDED, 0
    for language in LANGUAGES:
        telling = _TELLING[language]
        score = 2 * sum(word in telling for word in sample)
        if short:
            numbers = _numbers(language)
            score += sum(word in numbers for word in sample) + _figures(sample, language)
        if score > most:
            best, most = language, score
    return best
