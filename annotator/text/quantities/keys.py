"""Terms under which a quantity stands in an index: the same for every way of saying it."""

from __future__ import annotations

from fractions import Fraction

from annotator.text.quantities.calendar_order import parts
from annotator.text.quantities.measures import Measure, as_factor, measure
from annotator.text.quantities.model import CALENDAR, Quantity
from annotator.text.quantities.references import is_relative
from annotator.text.quantities.stems import stem

_EXACT = 6
_ROUGH = 2
"""Figures of the two terms that a value has: what is rounded differently still shares the rough one."""


def keys(quantity: Quantity) -> tuple[str, ...]:
    """The index terms of a quantity, most telling first, without repetition; none for a relative date.

    "37 ans", "trente-sept ans" and "37 years" share `year:37e0`; "multiplication par quatre", "quadruplé", `×4` and
    `+300 %` share `factor:4e0`; "4,5 Mds€" and "4.52 billion euros" share `EUR:45e8`. Money, counts and bare numbers
    also stand under their number alone (`n:45e8`), so that another currency or noun is found.
    """
    if quantity.kind in CALENDAR:
        return _dates(quantity)
    terms: list[str] = []
    if factor := as_factor(quantity):
        terms += _values(factor)
    if quantity.kind != "factor" and (value := measure(quantity)):
        if quantity.kind == "count":
            terms += [
                f"{term}:{stem(quantity.noun)}" for term in _values(Measure("n", value.low, value.high, value.step))
            ]
        elif quantity.kind != "number":
            terms += _values(value)
        if quantity.kind in ("money", "count", "number"):
            terms += _values(Measure("n", value.low, value.high, value.step))
        if quantity.kind == "temperature" and quantity.low is not None and quantity.high is not None:
            terms += _values(Measure("degree", quantity.low, quantity.high, value.step))
    return tuple(dict.fromkeys(terms))


def _values(value: Measure) -> list[str]:
    ends = (value.low,) if value.low == value.high else (value.low, value.high)
    return [f"{value.scale}:{figures(end, count)}" for count in (_EXACT, _ROUGH) for end in ends]


def figures(value: Fraction, count: int) -> str:
    """The value rounded (half up) to so many significant figures, without zeros at the end: `45e8`, `-333e-3`."""
    if not value:
        return "0"
    above, below = abs(value.numerator), value.denominator
    # In whole numbers: in fractions it takes ten times as long.
    exponent = len(str(above)) - len(str(below)) - count
    while not _less(above, below, exponent + count):
        exponent += 1
    while _less(above, below, exponent + count - 1):
        exponent -= 1
    above, below = (above, below * 10**exponent) if exponent > 0 else (above * 10**-exponent, below)
    whole = (2 * above + below) // (2 * below)
    while whole % 10 == 0:
        whole //= 10
        exponent += 1
    return f"{'-' if value < 0 else ''}{whole}e{exponent}"


def _less(above: int, below: int, power: int) -> bool:
    """Whether a fraction is less than a power of ten."""
    scale: int = 10 ** abs(power)
    return above < below * scale if power > 0 else above * scale < below


def _dates(quantity: Quantity) -> tuple[str, ...]:
    """A date stands under itself, its month, its year, and its day without the year; an interval under both ends."""
    when = quantity.when
    if is_relative(when):
        return ()
    if quantity.kind in ("time", "recurrence"):
        return (f"time:{when}",)
    terms: list[str] = []
    for end in when.split("/"):
        terms.append(f"date:{end}")
        year, month, day, clock = parts(end) or ("", "", "", "")
        if clock:
            terms.append(f"date:{end.removesuffix(clock)}")
        if year and month:
            terms += [f"date:{year}-{month}", f"date:{year}"]
        if month and day:
            terms.append(f"date:XXXX-{month}-{day}")
    return tuple(dict.fromkeys(terms))
