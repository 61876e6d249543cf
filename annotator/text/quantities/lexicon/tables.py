"""The tables of each language, built when it is first asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from annotator.text.quantities.lexicon import (
    almanac_en,
    almanac_es,
    almanac_fr,
    context_en,
    context_es,
    context_fr,
    currencies,
    unit_names,
    words_en,
    words_es,
    words_fr,
)
from annotator.text.quantities.lexicon.almanac import Almanac
from annotator.text.quantities.lexicon.language import Context, NumberWords
from annotator.text.quantities.phrases import Phrases


@dataclass(frozen=True)
class Tables:
    """All that reading a text in one language needs. `decimal` is the language's decimal sign."""

    language: str
    decimal: str
    numbers: NumberWords
    context: Context
    almanac: Almanac
    units: Phrases[str]
    symbols: Phrases[str]
    currencies: Phrases[str]
    scales: Phrases[int]


_LANGUAGES: dict[str, tuple[str, NumberWords, Context, Almanac]] = {
    "fr": (",", words_fr.WORDS, context_fr.CONTEXT, almanac_fr.ALMANAC),
    "en": (".", words_en.WORDS, context_en.CONTEXT, almanac_en.ALMANAC),
    "es": (",", words_es.WORDS, context_es.CONTEXT, almanac_es.ALMANAC),
}
LANGUAGES = tuple(_LANGUAGES)

_SHORT_SCALES = {
    "k": 10**3, "mio": 10**6, "mln": 10**6, "mlns": 10**6, "mds": 10**9, "md": 10**9, "mrd": 10**9, "mrds": 10**9,
    "mia": 10**9, "bn": 10**9, "bln": 10**9, "tn": 10**12, "trn": 10**12,
}  # fmt: skip
"""Scales in short: `4,5 Mds€`, `$2.1bn`, `12 k€`. Those of one letter are read by `amounts`, case in hand."""


@cache
def tables(language: str) -> Tables:
    """The tables of `fr`, `en` or `es`."""
    decimal, numbers, context, almanac = _LANGUAGES[language]
    return Tables(
        language,
        decimal,
        numbers,
        context,
        almanac,
        Phrases(unit_names.names(language)),
        Phrases(unit_names.symbols()),
        currencies.after(language),
        Phrases(_SHORT_SCALES.items()),
    )
