"""Settles dates that were told from the time of writing."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

_STEP = re.compile(r"([DWMYTQSC])([+-][0-9]+)(DE|[DWMYhms])")
_WEEKDAY = re.compile(r"([0-9]{4})-W([0-9]{2})-([1-7])(?![0-9])")
_DAYS = {"D": 1, "W": 7}
_SECONDS = {"h": 3600, "m": 60, "s": 1}


def is_relative(when: str) -> bool:
    """Whether the date depends on the time of writing."""
    return bool(_STEP.search(when)) or when.endswith("_REF")


def resolve(when: str, reference: datetime) -> str:
    """`Quantity.when` with every step from the time of writing replaced by the date it leads to.

    >>> resolve("D+1D", datetime(2022, 2, 28))
    '2022-03-01'
    >>> resolve("W-1W-5", datetime(2022, 2, 28))
    '2022-02-25'

    What leads out of the calendar (years 1 to 9999) stays as it is.
    """
    settled = _STEP.sub(lambda found: _settle(found[1], int(found[2]), found[3], reference) or found[0], when)
    return _WEEKDAY.sub(lambda found: _weekday(*map(int, found.groups())), settled)


def _settle(precision: str, count: int, unit: str, reference: datetime) -> str:
    try:
        moment = _moved(reference, count, unit)
    except (OverflowError, ValueError):
        return ""
    if precision == "T":
        return moment.isoformat(timespec="seconds")
    if precision == "W":
        year, week, _ = moment.isocalendar()
        return f"{year:04d}-W{week:02d}"
    if precision == "Q":
        return f"{moment.year:04d}-Q{(moment.month - 1) // 3 + 1}"
    if precision == "S":
        return f"{moment.year:04d}-H{(moment.month - 1) // 6 + 1}"
    length = {"D": 10, "M": 7, "Y": 4, "C": 2}[precision]
    return moment.isoformat()[:length]


def _moved(moment: datetime, count: int, unit: str) -> datetime:
    if unit in _DAYS:
        return moment + timedelta(days=count * _DAYS[unit])
    if unit in _SECONDS:
        return moment + timedelta(seconds=count * _SECONDS[unit])
    months = moment.year * 12 + moment.month - 1 + count * (1 if unit == "M" else 12)
    year, month = divmod(months, 12)
    for day in range(moment.day, 27, -1):
        try:
            return moment.replace(year=year, month=month + 1, day=day)
        except ValueError:
            continue
    return moment.replace(year=year, month=month + 1)


def _weekday(year: int, week: int, day: int) -> str:
    return datetime.fromisocalendar(year, week, day).date().isoformat()
