"""What a typed-in value must be before it is stored."""

from __future__ import annotations

import re
from datetime import date

from annotator.domain.errors import InvalidField

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})", re.ASCII)
_LONGEST_DATE = 40  # "Wednesday, the 23rd of September 2026" has 37 characters.
_TIME_OF_DAY = re.compile(r"[T ]\d{2}:\d{2}.*$", re.ASCII | re.DOTALL)

# Not the no-break spaces: in French they are part of the spelling.
_BLANK = re.compile(r"[ \t\n\r\v\f\x85\u2028\u2029]+")
_LINE_END = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_DATES = {"published", "claim_date", "accessed"}
_LINES = {"note", "quote"}


def checked(name: str, value: str) -> str:
    """The value as it is stored: trimmed, one line except for notes and quotes, dates in ISO 8601.

    Control characters go, and half a surrogate pair becomes U+FFFD: SQLite cannot keep or search them. Raises
    `InvalidField` for a date that is none.
    """
    if name in _DATES:
        return iso_date(name, value)
    text = _CONTROL.sub("", value).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if name in _LINES:
        return _LINE_END.sub("\n", text).strip()
    return _BLANK.sub(" ", text).strip()


def iso_date(name: str, value: str) -> str:
    """A date as ISO 8601, whole or to the month or year; `2/3/2026` is read day first. Empty stays empty.

    A date in French or English words, as an article gives it, is read too: `2 mars 2026`. Raises `InvalidField`.
    """
    text = value.strip()
    if not text:
        return ""
    # A time of day behind the date says nothing that is kept.
    text = _TIME_OF_DAY.sub("", text)
    if found := _DAY_FIRST.fullmatch(text):
        day, month, year = found.groups()
        text = f"{year}-{int(month):02}-{int(day):02}"
    found = _DATE.fullmatch(text) or _DATE.fullmatch(_in_words(text))
    if not found:
        raise InvalidField(name, value)
    year, month, day = found.groups()
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        raise InvalidField(name, value) from None
    return found.group()


def is_date(value: str) -> bool:
    """Whether a value can be stored as a date; nothing at all can."""
    try:
        iso_date("", value)
    except InvalidField:
        return False
    return True


def _in_words(text: str) -> str:
    """The one date that a text is and nothing else, empty for none. It has letters: digits alone are too easily taken
    for another date than was meant."""
    if len(text) > _LONGEST_DATE or not any(letter.isalpha() for letter in text):
        return ""
    # Only here: reading quantities takes a while to load, and most dates have none.
    from annotator.text.quantities import quantities

    for language in ("fr", "en"):
        match quantities(text, language):
            case [only] if only.text == text and not only.comparator:
                return only.when
    return ""
