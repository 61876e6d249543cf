"""The figures of two texts against each other. The one module of this package that knows how quantities compare."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal, NamedTuple

from annotator.matching.forms import Form
from annotator.matching.vocabulary import vocabulary
from annotator.text.fold import fold
from annotator.text.quantities import Quantity, compare

Relation = Literal["equal", "near", "different", "turned", "currency", "unit", "rate", "date", "number", ""]
"""Equal; equal for all the texts say (rounded, "about", "more than"); another value; a rise against a fall; the same
number of another currency, of another unit, or for another one (a month, a year; of points, of per cent); another date;
the same number of other things; or not to be compared."""

CONFLICTS: frozenset[str] = frozenset({"different", "currency", "rate", "date"})
"""Relations of two values of one kind of thing, one of which must be wrong."""

UNLIKE: frozenset[str] = frozenset({"unit"})
"""Relations of figures that measure different things: neither the same nor another value."""

CALENDAR: frozenset[str] = frozenset({"date", "year", "decade", "century", "time", "recurrence"})

BEYOND = Fraction(11, 10)
"""How far apart, as a ratio, "more than 3,000" and a stated value may be and still be told as one figure."""


CUT = Fraction(102, 100)
"""The same for a share in words and one in figures: two thirds are cut to 66 % as often as rounded to 67 %."""


_SHARES = frozenset({"percent", "percentage_points"})


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


_ORDER: tuple[frozenset[str], ...] = (
    frozenset({"equal"}),
    frozenset({"near", "turned"}),
    frozenset({"currency", "rate"}),
    frozenset({"different", "date"}),
    frozenset({"unit", "number"}),
)


def match(left: Sequence[Quantity], right: Sequence[Quantity], forms: tuple[Form, Form]) -> Figures:
    """Pairs the figures of two texts: those that are equal first, then those that are near, then those that conflict.

    The forms tell what is counted: "200,000 Ukrainian refugees" are held against "100,000 refugees from Ukraine".
    """
    found = [Compared(one, other, kind) for one in left for other in right if (kind := relation(one, other, forms))]
    rest_left, rest_right = list(left), list(right)
    pairs: list[Compared] = []
    for wanted in _ORDER:
        for pair in found:
            if pair.relation in wanted and pair.left in rest_left and pair.right in rest_right:
                pairs.append(pair)
                rest_left.remove(pair.left)
                rest_right.remove(pair.right)
    return Figures(tuple(sorted(pairs, key=lambda pair: pair.left.span)), tuple(rest_left), tuple(rest_right))


def relation(one: Quantity, other: Quantity, forms: tuple[Form, Form]) -> Relation:
    """What two quantities are to each other in their texts; the same the other way round."""
    found = compare(one, other)
    alike = (one.low, one.high) == (other.low, other.high) and one.low is not None
    match found.outcome:
        case "equal":
            return "equal"
        case "compatible" if found.reason == "noun" and not _one_thing(one, other, forms):
            return "number" if alike else ""
        case "compatible" if found.reason in ("noun", "unit"):
            return "equal" if alike else "near"
        case "compatible" if found.reason == "comparator" and found.ratio:
            return "near" if _within(found.ratio, BEYOND) else "different"
        case "compatible" if found.reason in ("interval", "precision") and _interval(one) and _interval(other):
            return "date" if one.kind in CALENDAR else "different"
        case "equal_rounded" | "compatible":
            return "near"
        case "conflicting" if found.reason in ("direction", "comparator"):
            return "turned"
        case "conflicting" if {one.kind, other.kind} == {"ratio", "percent"} and _within(found.ratio, CUT):
            return "near"
        case "conflicting":
            return "date" if one.kind in CALENDAR else "different"
    if found.reason == "currency":
        return "currency" if alike else "different"
    if found.reason == "noun" and _one_thing(one, other, forms):
        return "different"
    if alike and (found.reason == "per" or {one.kind, other.kind} == _SHARES):
        return "rate"
    if found.reason in ("unit", "kind") and alike and "ordinal" not in (one.kind, other.kind):
        return "unit"
    return ""


def comparable(one: Quantity, other: Quantity) -> bool:
    """Whether two figures are of one kind, so that one may stand where the other does: two amounts of money of any
    currency are, a length and a speed are not."""
    return compare(one, other).reason not in ("kind", "unit", "per")


def _interval(quantity: Quantity) -> bool:
    """Whether both ends are stated, so that another end is another figure."""
    return "/" in quantity.when or quantity.low != quantity.high


def _within(ratio: Fraction | None, most: Fraction) -> bool:
    return ratio is not None and 1 / most <= ratio <= most


def _one_thing(one: Quantity, other: Quantity, forms: tuple[Form, Form]) -> bool:
    """Whether two figures may count one thing: by nouns that say the same, by one that says little ("people"), or by
    one that the other text has as well."""
    if not one.noun or not other.noun:
        return True
    terms = [vocabulary(form.language).term(noun) for form, noun in zip(forms, (one.noun, other.noun), strict=True)]
    if terms[0].key == terms[1].key or any(term.light for term in terms):
        return True
    has = [{word.key for word in form.words} for form in forms]
    return terms[0].key in has[1] or terms[1].key in has[0]


def no_day(figures: Figures, left: str, right: str) -> tuple[str, str] | None:
    """Two dates of which one has a day that no month has, as both texts have them: "55 mars 2025" is read as a number
    and a month."""
    for pair in figures.of("near"):
        if pair.left.kind not in CALENDAR or len(pair.left.when) == len(pair.right.when):
            continue
        turned = len(pair.left.when) > len(pair.right.when)
        month, day = (pair.right, pair.left) if turned else (pair.left, pair.right)
        text, alone = (right, figures.right) if turned else (left, figures.left)
        for number in alone:
            if number.kind in ("number", "count") and text[number.span.end : month.span.start].strip() in ("", "de"):
                said = text[number.span.start : month.span.end]
                return (day.text, said) if turned else (said, day.text)
    return None


def written_alike(pair: Compared) -> bool:
    """Whether two figures are equal and of one kind, not "doubled" and "twice as many", "75 %" and "three in four"."""
    one, other = pair.left, pair.right
    if pair.relation != "equal" or one.unit != other.unit or one.comparator != other.comparator:
        return False
    return one.kind not in ("factor", "ratio") or _digits(one) or _digits(other) or fold(one.text) == fold(other.text)


def _digits(quantity: Quantity) -> bool:
    return any(letter.isdigit() for letter in quantity.text)
