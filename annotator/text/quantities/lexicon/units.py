"""The table of units: what each measures and how it converts. A new unit is one row here and its names in `unit_names`.

Factors are exact by definition: SI brochure (9th edition) and its prefixes; the international yard and pound of 1959;
US gallon and petroleum barrel, short and long ton, calorie, horsepower (metric), ton of oil equivalent and BTU (IT)
after NIST SP 811; a light year is 365.25 days of light. Months are no fixed number of days, so durations have two
bases, the second and the month.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Unit:
    """`value * factor + offset` is the value in the unit `base` of the same kind."""

    id: str
    kind: str
    base: str
    factor: Fraction
    offset: Fraction = Fraction(0)


PREFIXES: dict[str, int] = {
    "p": -12,
    "n": -9,
    "u": -6,
    "m": -3,
    "c": -2,
    "d": -1,
    "da": 1,
    "h": 2,
    "k": 3,
    "M": 6,
    "G": 9,
    "T": 12,
    "P": 15,
    "E": 18,
    "Z": 21,
}
"""SI prefixes as powers of ten; `u` stands for micro in ids."""

METRIC: tuple[tuple[str, str, str, str, str], ...] = (
    ("m", "length", "m", "1", "p n u m c d da h k"),
    ("g", "mass", "kg", "1/1000", "u m c d da h k"),
    ("t", "mass", "kg", "1000", "k M G"),
    ("l", "volume", "l", "1", "u m c d da h"),
    ("J", "energy", "J", "1", "k M G T"),
    ("Wh", "energy", "J", "3600", "k M G T"),
    ("cal", "energy", "J", "4.184", "k"),
    ("W", "power", "W", "1", "m k M G T"),
    ("bit", "data", "bit", "1", "k M G T P"),
    ("B", "data", "bit", "8", "k M G T P E Z"),
    ("bit/s", "data_rate", "bit/s", "1", "k M G T"),
    ("B/s", "data_rate", "bit/s", "8", "k M G"),
    ("Pa", "pressure", "Pa", "1", "h k M G"),
    ("bar", "pressure", "Pa", "100000", "m"),
    ("Hz", "frequency", "Hz", "1", "k M G T"),
    ("V", "voltage", "V", "1", "m k"),
    ("A", "current", "A", "1", "m"),
    ("Sv", "dose", "Sv", "1", "u m"),
)
"""Units that take prefixes: id, kind, base, factor to the base, and the prefixes in use."""

_OTHERS: dict[tuple[str, str], dict[str, str]] = {
    ("duration", "s"): {"ms": "1/1000", "s": "1", "min": "60", "h": "3600", "day": "86400", "week": "604800"},
    ("duration", "month"): {
        "month": "1",
        "quarter": "3",
        "semester": "6",
        "year": "12",
        "decade": "120",
        "century": "1200",
        "millennium": "12000",
    },
    ("length", "m"): {
        "in": "0.0254",
        "ft": "0.3048",
        "yd": "0.9144",
        "mi": "1609.344",
        "nmi": "1852",
        "ly": "9460730472580800",
    },
    ("mass", "kg"): {
        "q": "100",
        "lb": "0.45359237",
        "oz": "0.028349523125",
        "st": "6.35029318",
        "short_ton": "907.18474",
        "long_ton": "1016.0469088",
        "ct": "0.0002",
        "gr": "0.00006479891",
    },
    ("area", "m2"): {"are": "100", "ha": "10000", "acre": "4046.8564224"},
    ("volume", "l"): {
        "gal": "3.785411784",
        "quart": "0.946352946",
        "pint": "0.473176473",
        "cup": "0.2365882365",
        "fl_oz": "0.0295735295625",
        "tbsp": "0.01478676478125",
        "tsp": "0.00492892159375",
        "barrel": "158.987294928",
    },
    ("speed", "m/s"): {"kn": "463/900"},
    ("energy", "J"): {"BTU": "1055.05585262", "toe": "41868000000"},
    ("power", "W"): {"hp": "735.49875"},
    ("pressure", "Pa"): {"atm": "101325", "psi": "6894.757293168361"},
    ("concentration", "g/l"): {"g/l": "1", "mg/l": "1/1000", "mg/m3": "1/1000000", "ug/m3": "1/1000000000"},
    ("concentration", "ppm"): {"ppm": "1", "ppb": "1/1000"},
    ("angle", "deg"): {"deg": "1"},
    ("angle", "rad"): {"rad": "1"},
    ("temperature", "degree"): {"degree": "1"},
}

SPEED_LENGTHS = ("km", "m", "cm", "mm", "mi", "ft", "in", "yd")
SPEED_TIMES = {"s": 1, "min": 60, "h": 3600}


def _table() -> dict[str, Unit]:
    table: dict[str, Unit] = {}

    def add(unit: str, kind: str, base: str, factor: Fraction, offset: Fraction = Fraction(0)) -> None:
        table[unit] = Unit(unit, kind, base, factor, offset)

    for root, kind, base, factor, prefixes in METRIC:
        add(root, kind, base, Fraction(factor))
        for prefix in prefixes.split():
            add(prefix + root, kind, base, Fraction(factor) * Fraction(10) ** PREFIXES[prefix])
    for (kind, base), factors in _OTHERS.items():
        for unit, factor in factors.items():
            add(unit, kind, base, Fraction(factor))
    for length in [unit for unit in table.values() if unit.kind == "length"]:
        add(f"{length.id}2", "area", "m2", length.factor**2)
        add(f"{length.id}3", "volume", "l", length.factor**3 * 1000)
    for name in SPEED_LENGTHS:
        for time, seconds in SPEED_TIMES.items():
            add(f"{name}/{time}", "speed", "m/s", table[name].factor / seconds)
    add("K", "temperature", "K", Fraction(1))
    add("C", "temperature", "K", Fraction(1), Fraction("273.15"))
    add("F", "temperature", "K", Fraction(5, 9), Fraction("459.67") * Fraction(5, 9))
    return table


UNITS: dict[str, Unit] = _table()
"""Every unit by its id. `degree` is a degree of an unnamed scale of temperature, `deg` one of angle."""


def to_base(value: Fraction, unit: Unit) -> Fraction:
    """The value in the base unit, exactly."""
    return value * unit.factor + unit.offset
