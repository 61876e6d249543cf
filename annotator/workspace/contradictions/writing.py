"""Computed figures as the article itself would write them."""

from __future__ import annotations

from fractions import Fraction

_GROUPS = {"fr": "\u202f", "en": ",", "es": "."}
_POINTS = {"fr": ",", "en": ".", "es": ","}
_LARGE: tuple[tuple[int, dict[str, str]], ...] = (
    (10**9, {"fr": "milliards", "en": "billion", "es": "mil millones"}),
    (10**6, {"fr": "millions", "en": "million", "es": "millones"}),
)


def number(value: Fraction, language: str, places: int = 2) -> str:
    """A value with its thousands apart, rounded to so many decimal places; zeros at their end are left out."""
    tag = language[:2].lower()
    # Whole numbers are exact at any size; a float is not.
    scaled = round(abs(value) * 10**places)
    whole, rest = divmod(scaled, 10**places)
    decimals = str(rest).rjust(places, "0").rstrip("0")
    grouped = f"{whole:,}".replace(",", _GROUPS.get(tag, ","))
    return ("-" if value < 0 else "") + grouped + (_POINTS.get(tag, ".") + decimals if decimals else "")


def amount(value: Fraction, unit: str, language: str) -> str:
    """A value with its unit, an id of `Quantity.unit`: "5,1 milliards EUR", "110 %", and "2 400" without one."""
    size, names = next(((size, names) for size, names in _LARGE if unit and value >= size), (1, {}))
    if unit == "percent":
        return number(value, language) + ("%" if language[:2].lower() == "en" else "\u00a0%")
    words = (number(value / size, language), names.get(language[:2].lower(), ""), unit)
    return " ".join(word for word in words if word)
