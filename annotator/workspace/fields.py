"""What a typed-in value must be before it is stored."""

from __future__ import annotations

import re
from datetime import date

from annotator.domain.errors import InvalidField

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
_DATES = {"published", "claim_date", "accessed"}
_LINES = {"note", "quote"}


def checked(name: str, value: str) -> str:
    """The value as it is stored: trimmed, one line except for notes and quotes, dates in ISO 8601.

    Raises `InvalidField` for a date that is none.
    """
    if name in _DATES:
        return iso_date(name, value)
    if name in _LINES:
        return value.strip()
    return " ".join(value.split())


def iso_date(name: str, value: str) -> str:
    """A date as ISO 8601, whole or to the month or year; `2/3/2026` is read day first. Empty stays empty.

    Raises `InvalidField`.
    """
    text = value.strip()
    if not text:
        return ""
    # A time of day behind the date says nothing that is kept.
    text = re.sub(r"[T ]\d{2}:\d{2}.*$", "", text)
    if found := _DAY_FIRST.fullmatch(text):
        day, month, year = found.groups()
        text = f"{year}-{int(month):02}-{int(day):02}"
    found = _DATE.fullmatch(text)
    if not found:
        raise InvalidField(name, value)
    year, month, day = found.groups()
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        raise InvalidField(name, value) from None
    return text
