"""What a quantity is, in words: its kind, how it is meant, where it moves. Values and units are the same everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.i18n import N_, _

if TYPE_CHECKING:
    from annotator.text.quantities import Quantity

KINDS: dict[str, str] = {
    "number": N_("Number"),
    "count": N_("Count"),
    "money": N_("Money"),
    "percent": N_("Percentage"),
    "percentage_points": N_("Percentage points"),
    "factor": N_("Multiple"),
    "ratio": N_("Share"),
    "ordinal": N_("Rank"),
    "duration": N_("Duration"),
    "age": N_("Age"),
    "length": N_("Length"),
    "mass": N_("Mass"),
    "area": N_("Area"),
    "volume": N_("Volume"),
    "speed": N_("Speed"),
    "temperature": N_("Temperature"),
    "energy": N_("Energy"),
    "power": N_("Power"),
    "data": N_("Amount of data"),
    "data_rate": N_("Data rate"),
    "angle": N_("Angle"),
    "pressure": N_("Pressure"),
    "frequency": N_("Frequency"),
    "voltage": N_("Voltage"),
    "current": N_("Electric current"),
    "dose": N_("Radiation dose"),
    "concentration": N_("Concentration"),
    "date": N_("Date"),
    "year": N_("Year"),
    "decade": N_("Decade"),
    "century": N_("Century"),
    "time": N_("Time of day"),
    "recurrence": N_("Recurrence"),
}

COMPARATORS: dict[str, str] = {
    "about": N_("about"),
    "nearly": N_("nearly"),
    "over": N_("more than"),
    "under": N_("less than"),
    "at_least": N_("at least"),
    "at_most": N_("at most"),
    "few": N_("a few"),
    "before": N_("before"),
    "after": N_("after"),
    "since": N_("since"),
    "until": N_("until"),
    "early": N_("early"),
    "mid": N_("in the middle"),
    "late": N_("late"),
}

MOVES: dict[tuple[str, bool], str] = {
    ("up", False): N_("rises by it"),
    ("up", True): N_("rises to it"),
    ("down", False): N_("falls by it"),
    ("down", True): N_("falls to it"),
}
"""By direction, and whether the quantity is the level that is reached."""


def kind_of_quantity(quantity: Quantity) -> str:
    """What it is a quantity of."""
    return _(KINDS[quantity.kind])


def manner_words(quantity: Quantity) -> str:
    """How its value binds the real one, and where it moves: "more than, rises by it". Empty if neither is said."""
    comparator = _(COMPARATORS.get(quantity.comparator, ""))
    move = _(MOVES.get((quantity.direction, quantity.target), ""))
    return ", ".join(filter(None, (comparator, move)))
