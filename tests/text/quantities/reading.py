"""How a reading is written down in the tables of these tests: `money 4500000000 EUR, over`."""

from __future__ import annotations

from annotator.text.quantities import Quantity, exact, quantities

Case = tuple[str, ...]
"""A text, and what is to be read in it, in order; nothing after the text: no quantity."""


def shown(quantity: Quantity) -> str:
    """Kind, value or interval, unit; then, after a comma each, comparator, direction, noun, rate and date."""
    low, high = quantity.low, quantity.high
    value = "" if low is None or high is None else exact(low) if low == high else f"{exact(low)}..{exact(high)}"
    head = " ".join(part for part in (quantity.kind, value, quantity.unit) if part)
    direction = f"{quantity.direction}{' to' if quantity.target else ''}" if quantity.direction else ""
    per = f"per {quantity.per}" if quantity.per else ""
    return ", ".join(part for part in (head, quantity.comparator, direction, quantity.noun, per, quantity.when) if part)


def read(text: str, language: str = "") -> list[str]:
    return [shown(quantity) for quantity in quantities(text, language)]


def only(text: str, language: str = "") -> Quantity:
    """The one quantity of a text."""
    (found,) = quantities(text, language)
    return found
