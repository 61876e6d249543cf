"""What one quantity is to another: the same, the same after rounding, compatible, another figure, not comparable.

The verdict is data. `REASONS` names all there are; whoever shows one puts it into words.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from annotator.text.quantities.compare_dates import compare_dates
from annotator.text.quantities.measures import DAYS_A_MONTH, PROPORTIONS, Measure, as_factor, measure, same_coin
from annotator.text.quantities.model import CALENDAR, Quantity
from annotator.text.quantities.stems import stem

Outcome = Literal["equal", "equal_rounded", "compatible", "conflicting", "incomparable"]


@dataclass(frozen=True, slots=True)
class Agreement:
    """The outcome, and why: a key of `REASONS`, empty where the values alone decide.

    `left` and `right` are the stated values in the common unit `unit` (the lower ends of intervals), and `ratio` is
    right to left, None for intervals and zero. Dates have none of these; where there is no common unit the values stay
    as they were stated.
    """

    outcome: Outcome
    reason: str = ""
    left: Fraction | None = None
    right: Fraction | None = None
    unit: str = ""
    ratio: Fraction | None = None


REASONS: dict[str, str] = {
    "": "the values decide",
    "kind": "two kinds of quantity: a length and a price",
    "unit": "a unit on one side alone, or units of one kind that do not convert",
    "currency": "two currencies",
    "noun": "two things counted, or a thing on one side alone",
    "per": "rates by two units: a month and a year",
    "level": "a change on one side, the level reached on the other",
    "direction": "a rise on one side, a fall on the other",
    "comparator": "the words before the values bind them differently: more than, about, before",
    "interval": "one lies within the interval of the other, or they overlap",
    "rounding": "one is the other, rounded",
    "calendar": "months against days, by the mean length of a month",
    "precision": "one date says less than the other: 2022 and February 2022",
    "relative": "a date told from the time of writing",
}

ROUNDING = Fraction(3, 100)
"""What rounding to the last figure written may change, in parts of the value: 12.3 is 12, but 1.4 is not 1."""
ROUND_NUMBER = Fraction(1, 100)
"""What rounding to a round number may change: 499,872 is 500,000. The zeros that end a whole number may be rounded."""
ABOUT = Fraction(1, 10)
"""How far from the stated value "about" may be."""
BEYOND = Fraction(3, 2)
"""How far "more than" reaches: nobody says more than 500 of 2,000."""

_ABOVE = frozenset({"over", "at_least"})
_BELOW = frozenset({"under", "at_most"})


def compare(left: Quantity, right: Quantity) -> Agreement:
    """Compares two quantities as they are stated; the order does not matter but for `left`, `right` and `ratio`."""
    if left.kind in CALENDAR or right.kind in CALENDAR:
        if not (left.kind in CALENDAR and right.kind in CALENDAR):
            return Agreement("incomparable", "kind")
        return Agreement(*compare_dates(left, right))
    pair = _common(left, right)
    if isinstance(pair, str):
        return Agreement("incomparable", pair, left.low, right.low)
    one, other, tolerance = pair
    if left.direction and right.direction:
        if left.direction != right.direction:
            return _agreement("conflicting", "direction", one, other)
        if left.target != right.target and left.kind != "factor" != right.kind:
            return _agreement("incomparable", "level", one, other)
    outcome, reason = _values(left, right, one, other, tolerance)
    if unknown := _unknown(left, right):
        if outcome in ("equal", "equal_rounded", "compatible"):
            return _agreement("compatible", unknown, one, other)
        return _agreement("incomparable", unknown, one, other)
    return _agreement(outcome, reason, one, other)


def _agreement(outcome: Outcome, reason: str, one: Measure, other: Measure) -> Agreement:
    single = one.low == one.high and other.low == other.high and one.low != 0
    ratio = other.low / one.low if single else None
    return Agreement(outcome, reason, one.low, other.low, one.scale, ratio)


# --- common ground ---


def _common(left: Quantity, right: Quantity) -> tuple[Measure, Measure, Fraction] | str:
    """Both on one scale, with what converting may have cost; or the reason why there is none."""
    if "factor" in (left.kind, right.kind):
        one, other = as_factor(left), as_factor(right)
        return (one, other, Fraction(0)) if one and other else "kind"
    one, other = measure(left), measure(right)
    if one is None or other is None:
        return "kind"
    if left.per and right.per and left.per != right.per:
        return "per"
    if left.kind == right.kind == "money":
        return (one, other, Fraction(0)) if same_coin(one.scale, other.scale) else "currency"
    if left.kind == right.kind == "temperature" and (left.unit == right.unit or "degree" in (one.scale, other.scale)):
        # As they are stated: of a scale's distance from absolute zero, one and a half degrees are nothing.
        return _plain(left, "degree"), _plain(right, "degree"), Fraction(0)
    if one.scale == other.scale or (left.kind in PROPORTIONS and right.kind in PROPORTIONS):
        return one, other, Fraction(0)
    if {one.scale, other.scale} == {"s", "year"}:
        return _in_seconds(one), _in_seconds(other), ROUNDING
    if "number" in (left.kind, right.kind):
        return _plain(left, "one"), _plain(right, "one"), Fraction(0)
    return "unit" if left.kind == right.kind else "kind"


def _plain(quantity: Quantity, scale: str) -> Measure:
    return Measure(scale, quantity.low or Fraction(0), quantity.high or Fraction(0), quantity.step)


def _in_seconds(value: Measure) -> Measure:
    if value.scale == "s":
        return value
    size = DAYS_A_MONTH * 12 * 86400
    return Measure("s", value.low * size, value.high * size, value.step * size)


def _unknown(left: Quantity, right: Quantity) -> str:
    """What keeps two values from being of the same thing for sure: another noun, or none; no unit."""
    if left.kind == right.kind == "count":
        return "" if stem(left.noun) == stem(right.noun) else "noun"
    if left.kind == right.kind:
        return ""
    if "number" in (left.kind, right.kind):
        return "noun" if "count" in (left.kind, right.kind) else "unit"
    return ""


# --- values ---


def _values(left: Quantity, right: Quantity, one: Measure, other: Measure, tolerance: Fraction) -> tuple[Outcome, str]:
    if (one.low, one.high) == (other.low, other.high):
        return _by_comparators(left.comparator, right.comparator)
    single = one.low == one.high and other.low == other.high
    if single and not tolerance and _rounds(one, other) and not _opposed(left.comparator, right.comparator):
        return "equal_rounded", "rounding"
    if tolerance and _near(one, other, tolerance):
        return "compatible", "calendar"
    if single and left.comparator == right.comparator:
        close = left.comparator in ("about", "nearly", "few") and _near(one, other, ABOUT / 2)
        return ("compatible", "comparator") if close else ("conflicting", "")
    begin, end = _window(left, one)
    first, last = _window(right, other)
    if begin <= last and first <= end:
        return "compatible", "comparator" if left.comparator or right.comparator else "interval"
    return "conflicting", ""


def _by_comparators(left: str, right: str) -> tuple[Outcome, str]:
    if left == right:
        return "equal", ""
    return ("conflicting" if _opposed(left, right) else "compatible"), "comparator"


def _opposed(left: str, right: str) -> bool:
    return (left in _ABOVE and right in _BELOW) or (left in _BELOW and right in _ABOVE)


def _near(one: Measure, other: Measure, part: Fraction) -> bool:
    return abs(one.low - other.low) <= part * max(abs(one.low), abs(other.low))


def _window(quantity: Quantity, value: Measure) -> tuple[Fraction, Fraction]:
    """The least and the greatest value that the statement allows for."""
    low, high, comparator = value.low, value.high, quantity.comparator
    if comparator in _ABOVE:
        return low, max(high * BEYOND, high)
    if comparator in _BELOW:
        return min(low / BEYOND, low), high
    if comparator == "few":
        return low / 2, high * 3
    reach = abs(high) * ABOUT
    if comparator == "about":
        return low - reach, high + reach
    if comparator == "nearly":
        return low - reach, high
    return low, high


def _rounds(one: Measure, other: Measure) -> bool:
    """Whether one value is the other, rounded to its last figure or to a round number."""
    return _rounds_to(one, other) or _rounds_to(other, one)


def _rounds_to(coarse: Measure, fine: Measure) -> bool:
    step = coarse.step
    if not step or not coarse.low or coarse.low.numerator < 0:
        return False
    difference = abs(coarse.low - fine.low)
    if fine.step < step and difference * 2 <= step and difference <= ROUNDING * abs(coarse.low):
        return True
    figures = coarse.low / step
    if figures.denominator != 1 or figures < 1000:
        return False
    text = str(figures.numerator)
    zeros = len(text) - len(text.rstrip("0"))
    rounded = step * Fraction(10) ** zeros
    return zeros >= 2 and difference * 2 <= rounded and difference <= ROUND_NUMBER * abs(coarse.low)
