"""The figures of two texts, compared. The one module of this package that reads quantities."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from annotator.domain.span import Span

_SCALES = {
    "k": 10**3, "m": 10**6, "md": 10**9, "mds": 10**9, "bn": 10**9, "million": 10**6, "millions": 10**6,
    "milliard": 10**9, "milliards": 10**9, "billion": 10**9, "billions": 10**9, "millones": 10**6,
}  # fmt: skip
_UNITS = {
    "$": "USD", "€": "EUR", "£": "GBP", "euro": "EUR", "euros": "EUR", "dollar": "USD", "dollars": "USD", "%": "percent",
    "ans": "year", "years": "year", "anos": "year",
}  # fmt: skip
_FIGURE = re.compile(
    r"(?P<sign>[$€£])?\s?(?P<number>\d{1,3}(?:[   ]\d{3})+|\d+(?:[.,]\d+)?)\s?"
    r"(?P<scale>(?:milliards?|millions?|billions?|millones|Mds?|bn|[kM])(?![^\W\d_]))?\s?(?:d['’]|de\s|of\s)?"
    r"(?P<unit>[$€£%]|euros?|dollars?|ans|years|años)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Figure:
    span: Span
    text: str
    value: Fraction
    unit: str


def figures(text: str, language: str) -> tuple[Figure, ...]:
    found = []
    for match in _FIGURE.finditer(text[:4000]):
        number = Fraction(re.sub(r"\s", "", match["number"]).replace(",", "."))
        number *= _SCALES.get((match["scale"] or "").lower(), 1)
        unit = _UNITS.get((match["sign"] or match["unit"] or "").lower().replace("ñ", "n"), "")
        found.append(Figure(Span(*match.span()), match.group().strip(), number, unit))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Figures:
    equal: tuple[tuple[Figure, Figure], ...]
    different: tuple[tuple[Figure, Figure], ...]
    left: tuple[Figure, ...]
    right: tuple[Figure, ...]


def agree(left: tuple[Figure, ...], right: tuple[Figure, ...]) -> Figures:
    """Which figures are the same, which stand against each other, and which stand alone."""
    rest_left, rest_right = list(left), list(right)
    equal = []
    for one in left:
        other = next((o for o in rest_right if o.value == one.value and o.unit == one.unit), None)
        if other:
            equal.append((one, other))
            rest_left.remove(one)
            rest_right.remove(other)
    different = []
    for one in tuple(rest_left):
        other = next((o for o in rest_right if o.unit == one.unit), None)
        other = other or next((o for o in rest_right if o.value == one.value), None)
        if other:
            different.append((one, other))
            rest_left.remove(one)
            rest_right.remove(other)
    return Figures(tuple(equal), tuple(different), tuple(rest_left), tuple(rest_right))
