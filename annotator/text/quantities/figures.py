"""Numbers in figures: groups, decimal signs, exponents."""

from __future__ import annotations

import re
from fractions import Fraction

LONGEST = 1000
"""Longer runs of figures, and exponents beyond it, are no quantities anybody states."""

_PLAIN = re.compile(r"[0-9]+$")
_FORM = re.compile(r"([0-9]+(?:([ '])[0-9]{3}(?:\2[0-9]{3})*)?)(?:([.,])([0-9]+))?(?:e([+-]?[0-9]+))?$")
_GROUPED = re.compile(r"([0-9]{1,3}(?:([.,])[0-9]{3})(?:\2[0-9]{3})+)(?:([.,])([0-9]+))?$")
_MIXED = re.compile(r"([0-9]{1,3}([.,])[0-9]{3})([.,])([0-9]+)$")


def read(word: str, decimal: str) -> tuple[Fraction | int, Fraction | int] | None:
    """The value of a word of figures and its step (the place value of its last figure); None if it is no number.

    `decimal` is the decimal sign of the language. It settles what the word itself leaves open: `1.234` is 1234 where
    the comma is decimal and 1.234 where the dot is. `4.5` and `4,5` are read alike everywhere. A list (`1,2,3,4`), a
    version or an address (`192.168.1.2`) is no number.
    """
    if len(word) > LONGEST:
        return None
    if _PLAIN.match(word):
        return int(word), 1
    if found := _FORM.match(word):
        whole, group, sign, fraction, exponent = found.groups()
        whole = whole.replace(" ", "").replace("'", "")
        like_group = len(fraction or "") == 3 and sign != decimal and len(whole) <= 3 and whole[0] != "0"
        if like_group and group is None and exponent is None:
            return int(whole + fraction), 1
        return _scaled(whole, fraction or "", exponent)
    if found := _GROUPED.match(word):
        grouped, group, sign, fraction = found.groups()
        if sign != group:
            return _scaled(grouped.replace(group, ""), fraction or "", None)
        return None
    if found := _MIXED.match(word):
        grouped, group, sign, fraction = found.groups()
        if sign != group:
            return _scaled(grouped.replace(group, ""), fraction, None)
    return None


def _scaled(whole: str, fraction: str, exponent: str | None) -> tuple[Fraction | int, Fraction | int] | None:
    if not fraction and not exponent:
        return int(whole), 1
    power = int(exponent or 0) - len(fraction)
    if abs(power) > LONGEST:
        return None
    step = _TEN**power
    return int(whole + fraction) * step, step


_TEN = Fraction(10)
