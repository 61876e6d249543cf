"""The figures of two texts against each other. The one module of this package that knows how quantities compare."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal, NamedTuple

from annotator.text.fold import fold
from annotator.text.quantities.model import CALENDAR, Quantity
from annotator.text.quantities.units import UNITS, to_base

Relation = Literal["equal", "near", "different", "turned", "currency", "unit", "date", ""]
"""Equal; equal for all the texts say (rounded, "about", "more than"); another value; a rise against a fall; the same
number of another currency or of another unit; another date; or not to be compared."""

CONFLICTS: frozenset[str] = frozenset({"different", "currency", "unit", "date"})

ROUNDED, ABOUT, BEYOND = Fraction(2, 100), Fraction(5, 100), Fraction(10, 100)
"""How far apart, in parts of the larger, two values may be and still be one: when one is rounded, when a text says
"about", and when it says "more than"."""


class Compared(NamedTuple):
    left: Quantity
    right: Quantity
    relation: Relation


class Figures(NamedTuple):
    """The figures that answer each other, and those that stand alone."""

    pairs: tuple[Compared, ...]
    left: tuple[Quantity, ...]
    right: tuple[Quantity, ...]

    def of(self, *relations: str) -> list[Compared]:
        """The pairs with one of these relations."""
        return [pair for pair in self.pairs if pair.relation in relations]


def match(left: Sequence[Quantity], right: Sequence[Quantity]) -> Figures:
    """Pairs the figures of two texts: first those that are equal, then those that are near, then those that conflict."""
    rest_left, rest_right = list(left), list(right)
    pairs: list[Compared] = []
    for wanted in (("equal",), ("near", "turned"), ("currency", "unit"), ("different", "date")):
        for one in tuple(rest_left):
            for other in rest_right:
                found = relation(one, other)
                if found in wanted and (found != "unit" or _alone_of(one, rest_right) == _alone_of(other, rest_left) == 0):
                    pairs.append(Compared(one, other, found))
                    rest_left.remove(one)
                    rest_right.remove(other)
                    break
    return Figures(tuple(sorted(pairs, key=lambda pair: pair.left.span)), tuple(rest_left), tuple(rest_right))


def _alone_of(quantity: Quantity, others: Sequence[Quantity]) -> int:
    """How many of `others` are of the same dimension."""
    return sum(_dimension(other) == _dimension(quantity) for other in others)


def written_alike(pair: Compared) -> bool:
    """Whether two figures are equal and of one kind, not "doubled" and "twice as many" or "75 %" and "three in four"."""
    one, other = pair.left, pair.right
    if pair.relation != "equal" or one.unit != other.unit:
        return False
    return one.kind not in ("factor", "ratio") or _digits(one) or _digits(other) or fold(one.text) == fold(other.text)


def _digits(quantity: Quantity) -> bool:
    return any(letter.isdigit() for letter in quantity.text)


def relation(one: Quantity, other: Quantity) -> Relation:
    """What two quantities are to each other; the same the other way round."""
    if one.kind in CALENDAR or other.kind in CALENDAR:
        return _calendar(one, other)
    if {one.direction, other.direction} == {"up", "down"} and not (one.target or other.target):
        return "turned" if _dimension(one) == _dimension(other) else ""
    here, there = _scale(one), _scale(other)
    if here and there and "factor" in (here[0], there[0]):
        here, there = _factor(one) or here, _factor(other) or there
    if here is None or there is None:
        return ""
    if here[0] != there[0]:
        if one.kind == other.kind == "money":
            return "currency" if _same(one, other) else "different"
        return "unit" if _same(one, other) and one.kind != "ordinal" != other.kind else ""
    return _values(one, other, here[1], there[1])


def _values(one: Quantity, other: Quantity, here: tuple[Fraction, Fraction], there: tuple[Fraction, Fraction]) -> Relation:
    if here == there:
        return "equal" if one.comparator == other.comparator or one.approximate or other.approximate else "near"
    middle, answer = sum(here) / 2, sum(there) / 2
    apart = abs(middle - answer) / max(abs(middle), abs(answer)) if middle or answer else Fraction(0)
    if one.approximate or other.approximate:
        return "near" if apart <= ABOUT else "different"
    if here[0] != here[1] or there[0] != there[1]:
        inside = here[0] <= there[0] <= there[1] <= here[1] or there[0] <= here[0] <= here[1] <= there[1]
        return "near" if inside and (here[0] == here[1] or there[0] == there[1]) else "different"
    if _beyond(one, middle, answer) or _beyond(other, answer, middle):
        return "near" if apart <= BEYOND else "different"
    if apart <= ROUNDED and (_rounds_to(one, middle, answer) or _rounds_to(other, answer, middle)):
        return "near"
    return "different"


def _beyond(quantity: Quantity, stated: Fraction, value: Fraction) -> bool:
    """Whether `value` lies where a text that says "more than" or "less than" has it."""
    if quantity.comparator in ("over", "at_least"):
        return value >= stated
    return quantity.comparator in ("under", "at_most", "nearly") and value <= stated


def _rounds_to(quantity: Quantity, stated: Fraction, value: Fraction) -> bool:
    """Whether the stated value is `value` rounded: to the place of its last figure that is not zero."""
    if quantity.unit in UNITS and quantity.low:
        step = quantity.step * stated / quantity.low
    else:
        step = quantity.step
    if not step:
        return True
    place = step
    while stated and stated % (place * 10) == 0:
        place *= 10
    return abs(stated - value) * 2 <= place and place > 0


def _same(one: Quantity, other: Quantity) -> bool:
    return (one.low, one.high) == (other.low, other.high)


def _dimension(quantity: Quantity) -> str:
    scale = _scale(quantity)
    return scale[0] if scale else quantity.kind


def _scale(quantity: Quantity) -> tuple[str, tuple[Fraction, Fraction]] | None:
    """What a quantity measures, and its two ends in a unit that all quantities of that measure share."""
    low, high = quantity.low, quantity.high
    if low is None or high is None:
        return None
    kind = quantity.kind
    if kind in ("percent", "ratio"):
        part = Fraction(1, 100) if quantity.unit == "percent" else Fraction(1)
        return "share", (low * part, high * part)
    if kind == "temperature" and quantity.unit in ("degree", "C"):
        return "temperature C", (low, high)
    if kind in ("count", "number"):
        kind = "count"
    elif kind == "money":
        kind = f"money {quantity.unit}"
    elif quantity.unit in UNITS:
        unit = UNITS[quantity.unit]
        kind = f"{'duration' if kind == 'age' else kind} {unit.base}"
        return kind, (to_base(low, unit), to_base(high, unit))
    return kind, (low, high)


def _factor(quantity: Quantity) -> tuple[str, tuple[Fraction, Fraction]] | None:
    """A share by which something rises or falls, as the factor that this is: +300 % is four times, a third less 2/3."""
    scale = _scale(quantity)
    if scale is None or scale[0] != "share" or not quantity.direction or quantity.target:
        return None
    sign = 1 if quantity.direction == "up" else -1
    low, high = sorted(1 + sign * end for end in scale[1])
    return "factor", (low, high)


def _calendar(one: Quantity, other: Quantity) -> Relation:
    """Dates: equal, one within the other ("2019", "July 2019"), or another date. What depends on the day of writing
    ("yesterday", "Monday") is told apart only from its like."""
    if one.kind == "year" and other.kind in ("count", "number") or other.kind == "year" and one.kind in ("count", "number"):
        return ""
    if not one.when or not other.when:
        return ""
    if one.when == other.when:
        return "equal"
    if (one.kind == "recurrence") != (other.kind == "recurrence") or (one.kind == "time") != (other.kind == "time"):
        return ""
    here, there = one.when.split("T")[0], other.when.split("T")[0]
    if "/" in here or "/" in there:
        return "date" if here[0].isdigit() and there[0].isdigit() and len(here) == len(there) else ""
    if one.kind == "time":
        return "date"
    if _absolute(here) and _absolute(there):
        agree = all(a == b or "X" in a or "X" in b for a, b in zip(here.split("-"), there.split("-"), strict=False))
        return "near" if agree else "date"
    return "date" if _form(here) == _form(there) else ""


def _absolute(when: str) -> bool:
    return when[:4].isdigit() or (when[:4] == "XXXX" and "W" not in when)


def _form(when: str) -> str:
    """The pattern of a relative date: two of one pattern can be told apart."""
    return "".join("0" if letter.isdigit() else letter for letter in when)
