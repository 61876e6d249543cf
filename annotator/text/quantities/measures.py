"""Quantities brought to a common ground, on which they can be compared and indexed."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from annotator.text.quantities.lexicon.currencies import FAMILY, PARTS
from annotator.text.quantities.lexicon.units import UNITS, to_base
from annotator.text.quantities.model import Quantity

PROPORTIONS = frozenset({"percent", "ratio"})
DAYS_A_MONTH = Fraction(146097, 4800)
"""The mean length of a month of the Gregorian calendar, whose 400 years have 146,097 days."""


@dataclass(frozen=True, slots=True)
class Measure:
    """Values on a common ground: `scale` says which (`EUR`, `m`, `part`, `factor`), `step` is the last place stated."""

    scale: str
    low: Fraction
    high: Fraction
    step: Fraction


def measure(quantity: Quantity) -> Measure | None:
    """The quantity in the base unit of its kind; None for dates, times and recurrences.

    Percentages and ratios are parts of one, money is in whole coins, durations are in seconds, or in years where they
    are told in months or longer.
    """
    low, high = quantity.low, quantity.high
    if low is None or high is None:
        return None
    kind, unit, step = quantity.kind, quantity.unit, quantity.step
    if kind == "percent":
        low, high = (-high, -low) if high < 0 else (low, high)
        return Measure("part", low / 100, high / 100, step / 100)
    if kind == "ratio":
        return Measure("part", low, high, step)
    if kind == "money":
        of, count = PARTS.get(unit, (unit, 1))
        return Measure(of or "coin", low / count, high / count, step / count)
    if (row := UNITS.get(unit)) is not None:
        if row.base == "month":
            size = row.factor / 12
            return Measure("year", low * size, high * size, step * size)
        return Measure(row.base, to_base(low, row), to_base(high, row), step * row.factor)
    return Measure(unit or "one", low, high, step)


def as_factor(quantity: Quantity) -> Measure | None:
    """A change as the factor that it comes to: "+300 %", "quadruplé" and "×4" are 4, "réduit de moitié" is 1/2.

    None for what is no change, such as a share, a level that is reached, or a fall by more than all there was.
    """
    low, high = quantity.low, quantity.high
    if low is None or high is None:
        return None
    if quantity.kind == "factor":
        return Measure("factor", low, high, Fraction(0))
    part = measure(quantity)
    if part is None or quantity.kind not in PROPORTIONS or not quantity.direction or quantity.target:
        return None
    if quantity.direction == "up":
        return Measure("factor", 1 + part.low, 1 + part.high, part.step)
    return Measure("factor", 1 - part.high, 1 - part.low, part.step) if part.high <= 1 else None


def same_coin(left: str, right: str) -> bool:
    """Whether two currencies agree: the same one, or one of them a coin that leaves open whose it is."""
    if left == right or "coin" in (left, right):
        return True
    return FAMILY.get(left, left) == right or FAMILY.get(right, right) == left
