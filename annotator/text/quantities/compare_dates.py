"""What one date is to another."""

from __future__ import annotations

from typing import Literal

from annotator.text.quantities.calendar_order import Days, days, parts
from annotator.text.quantities.model import Quantity
from annotator.text.quantities.references import is_relative

Outcome = Literal["equal", "equal_rounded", "compatible", "conflicting", "incomparable"]
_BEFORE = frozenset({"before", "until"})
_AFTER = frozenset({"after", "since"})
_CLOCKS = ("time", "recurrence")


def compare_dates(left: Quantity, right: Quantity) -> tuple[Outcome, str]:
    """Outcome and reason for two dates, times or recurrences; relative ones are equal only if told alike."""
    same = left.when == right.when
    if is_relative(left.when) or is_relative(right.when):
        return ("equal", "") if same and left.comparator == right.comparator else ("incomparable", "relative")
    if (left.kind in _CLOCKS or right.kind in _CLOCKS) and left.kind != right.kind:
        return "incomparable", "kind"
    if same:
        return _same_day(left.comparator, right.comparator)
    if left.kind in _CLOCKS:
        return "conflicting", ""
    one, other = days(left.when), days(right.when)
    if one and other:
        return _spans(left.comparator, right.comparator, one, other)
    return _partial(left.when, right.when)


def _same_day(left: str, right: str) -> tuple[Outcome, str]:
    if left == right:
        return "equal", ""
    if (left in _BEFORE and right in _AFTER) or (left in _AFTER and right in _BEFORE):
        return "conflicting", "comparator"
    return "compatible", "comparator"


def _spans(left: str, right: str, one: Days, other: Days) -> tuple[Outcome, str]:
    """Two spans of days, widened to one side by "before", "since" and the like."""
    if left not in _BEFORE | _AFTER and right not in _BEFORE | _AFTER:
        within = (one[0] <= other[0] and other[1] <= one[1]) or (other[0] <= one[0] and one[1] <= other[1])
        if within:
            return "compatible", "precision"
        overlap = one[0] < other[1] and other[0] < one[1]
        return ("compatible", "interval") if overlap else ("conflicting", "")
    if (left in _BEFORE and right in _BEFORE) or (left in _AFTER and right in _AFTER):
        return "conflicting", ""
    for comparator, bound, value in ((left, one, other), (right, other, one)):
        if comparator in _BEFORE and value[0] >= (bound[0] if comparator == "before" else bound[1]):
            return "conflicting", "comparator"
        if comparator in _AFTER and value[1] <= (bound[1] if comparator == "after" else bound[0]):
            return "conflicting", "comparator"
    return "compatible", "comparator"


def _partial(left: str, right: str) -> tuple[Outcome, str]:
    """Two dates of which one leaves the year open, or the month."""
    one, other = parts(left), parts(right)
    if one is None or other is None:
        return "incomparable", "unit"
    known = [(a, b) for a, b in zip(one, other, strict=True) if a and b]
    if any(a != b for a, b in known):
        return "conflicting", ""
    return ("compatible", "precision") if known else ("incomparable", "unit")
