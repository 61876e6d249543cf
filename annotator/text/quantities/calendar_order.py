"""Dates as spans of days, so that two of them can be laid side by side."""

from __future__ import annotations

import re
from datetime import date, timedelta

_PARTIAL = re.compile(r"([0-9]{4}|XXXX)(?:-([0-9]{2}|XX))?(?:-([0-9]{2}))?(T[0-9:]+|T[A-Z]{2})?$")
_YEARS = re.compile(r"([0-9]{2,3})(X{1,2})$")
_PARTS = re.compile(r"([0-9]{4})-([QH])([1-4])$")

Days = tuple[date, date]
"""A first day and the day after the last one."""


def days(when: str) -> Days | None:
    """The days that a date or an interval of dates covers; None without a year, or if there is no such day."""
    if "/" in when:
        ends = [days(end) for end in when.split("/")]
        first, last = ends[0], ends[-1]
        return (first[0], last[1]) if first and last else None
    try:
        return _days(when)
    except (ValueError, OverflowError):
        return None


def _days(when: str) -> Days | None:
    if found := _YEARS.match(when):
        size = 10 ** len(found[2])
        year = max(int(found[1]) * size, 1)
        return date(year, 1, 1), date(year + size, 1, 1)
    if found := _PARTS.match(when):
        months = 3 if found[2] == "Q" else 6
        first = (int(found[3]) - 1) * months
        return _months(int(found[1]), first, months)
    found = _PARTIAL.match(when)
    if found is None or not found[1].isdecimal():
        return None
    year, month, day = int(found[1]), found[2], found[3]
    if month is None:
        return date(year, 1, 1), date(year + 1, 1, 1)
    if day is None:
        return _months(year, int(month) - 1, 1)
    only = date(year, int(month), int(day))
    return only, only + timedelta(days=1)


def _months(year: int, first: int, count: int) -> Days:
    end = first + count
    return date(year, first + 1, 1), date(year + end // 12, end % 12 + 1, 1)


def parts(when: str) -> tuple[str, ...] | None:
    """Year, month, day and time of a date, empty for what it leaves open; None for an interval."""
    found = _PARTIAL.match(when)
    return tuple("" if part is None or "X" in part else part for part in found.groups()) if found else None
