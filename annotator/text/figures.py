"""Where figures stand with their signs and units, so that a selection takes `2,1 Mds$` or `37 ans` whole.

This finds places only, from their form; what a figure means is read by `annotator.text.quantities`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from annotator.domain.span import Span

GAP = "[ \u00a0\u202f\u2009]"
MARKS = "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u20d0-\u20f0\ufe00-\ufe0f"
LETTER = f"[\\w\u00ad\u200c\u200d\u0900-\u0dff\u0e31-\u0e4e{MARKS}]"
"""A character of a word. `\\w` leaves out combining marks, soft hyphens and joiners."""

NUMBER = rf"""
    (?:(?<!{LETTER})(?:-|[+−±×~]{GAP}?))?          # +300 %, ×4; not the hyphen of `mi-2026` nor a dash
    (?:\b[A-Z]{{1,2}})?[$€£¥]?                      # US$2.1bn
    (?:\d{{1,3}}(?:[ \u00a0\u202f\u2009'’.,]\d{{3}})+(?!\d)|\d+)
    (?:[.,:/]\d+)*
    {LETTER}*(?:[$€£¥%‰]|°[CF]?)*                  # 10h30, 2e, 12%, 2,1Mds$
    (?:[-‐‑–]{LETTER}+[%€$]?)*                     # 2024-2025, 37-year-old
"""
"""One figure without spaces but those between groups of digits, for a pattern with `re.VERBOSE`."""

_MONEY = r"[$€£¥]|(?:euros?|dollars?|livres?(?:\ sterling)?|pounds?|francs?|yens?|pesos?|eur|usd|gbp|chf)"
_SCALE = r"(?:milliers|millions?|milliards?|billions?|trillions?|mille|thousand|mil\ millones|mill[oó]n(?:es)?)"
_SHORT_SCALE = r"(?:mds?|mrds?|mn|bn|tn|[mk])"
_TIME = (
    r"(?:ans?|années?|mois|semaines?|jours?|heures?|minutes?|mins?|secondes?|siècles?|décennies?"
    r"|years?(?:\ old)?|months?|weeks?|days?|hours?|seconds?|decades?|centur(?:y|ies)"
    rf"|años?|mes(?:es)?|semanas?|días?|horas?|h(?:{GAP}?\d\d)?|s)"
)
_SHARE = (
    r"(?:pour{g}?cent|per{g}?cent|por{g}ciento|points?(?:{g}de{g}(?:pourcentage|base))?|pp|pts?".replace("{g}", GAP)
    + rf"|(?:percentage|basis){GAP}points?|fois|times|veces|[x×])"
)
_MEASURE = (
    r"(?:k?m/h|km²|km2|km|m²|m2|m³|m3|cm|mm|m|kilomètres?|mètres?|kilomet(?:er|re)s?|met(?:er|re)s?|miles?|feet|ft"
    r"|ha|hectares?|acres?|kg|mg|g|kilos?|tonnes?|tons?|toneladas?|t|litres?|liters?|l"
    r"|[kmgt]wh?|w|(?:kilo|m[eé]ga|giga|t[eé]ra)?(?:watts?|octets?|bytes?)(?:[- ]?(?:heures?|hours?))?|[kmgtp][ob]"
    r"|°{g}?[cf]|degrés?|degrees?|grados?)".replace("{g}", GAP)
    + rf"(?:{GAP}(?:carrés?|cubes?))?"
)


@cache
def _figure() -> re.Pattern[str]:
    """The number with a sign that means nothing alone, then its unit. Compiled when asked for: it takes 5 ms."""
    return re.compile(
        rf"""
        (?<!{LETTER}) (?P<core> (?>{NUMBER}) (?:{GAP}?(?:%|‰|°[CF]?))? )
        (?:
            {GAP}?{_SHORT_SCALE}?{GAP}?[$€£¥](?!\d)
          | {GAP}?(?:{_SCALE}|{_SHORT_SCALE}) (?:{GAP}(?:de{GAP}|d['’]|of{GAP})?(?:{_MONEY}))?
          | {GAP}?(?:{_MONEY}|{_TIME}|{_SHARE}|{_MEASURE})
        )?
        (?!{LETTER}|['’]{LETTER})
        """,
        re.VERBOSE | re.IGNORECASE,
    )


def figures(text: str, within: Span) -> Iterator[tuple[Span, Span]]:
    """The figures in a part of `text`: the number with its signs, and the same with its unit; often they are one."""
    for found in _figure().finditer(text, within.start, within.end):
        yield Span(*found.span("core")), Span(*found.span())
