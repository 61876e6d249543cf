"""A quantity as data."""

from __future__ import annotations

from fractions import Fraction

import pytest

from annotator.text.quantities import COMPARATORS, DIRECTIONS, KINDS, exact, quantities
from annotator.text.quantities.lexicon.units import UNITS, to_base
from tests.text.quantities.reading import only
from tests.text.quantities.test_english import CHANGES, DATES, MEASURES, MONEY, SHARES, TIME


def test_a_record_leaves_out_what_is_empty() -> None:
    assert only("plus de 4,5 Mds€", "fr").as_record() == {
        "start": 8,
        "end": 16,
        "text": "4,5 Mds€",
        "kind": "money",
        "value": "4500000000",
        "unit": "EUR",
        "comparator": "over",
    }
    assert only("de 3 à 5 %", "fr").as_record() == {
        "start": 3,
        "end": 10,
        "text": "3 à 5 %",
        "kind": "percent",
        "low": "3",
        "high": "5",
        "unit": "percent",
    }


def test_the_step_is_the_place_of_the_last_figure() -> None:
    assert only("4,5 milliards", "fr").step == 10**8
    assert only("4,50", "fr").step == Fraction(1, 100)
    assert only("un tiers", "fr").step == 0


def test_approximate() -> None:
    assert only("environ 40", "fr").approximate
    assert only("une trentaine", "fr").approximate
    assert not only("plus de 40", "fr").approximate


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(37), "37"),
        (Fraction(-9, 4), "-2.25"),
        (Fraction(1, 3), "1/3"),
        (Fraction(1, 1000), "0.001"),
        (Fraction(10) ** 59, "1" + "0" * 59),
        (Fraction(10) ** 400, "1E+400"),
        (Fraction(1, 10**400), "1E-400"),
        (Fraction(0), "0"),
    ],
)
def test_exact(value: Fraction, text: str) -> None:
    assert exact(value) == text


def test_kinds_comparators_and_directions_are_those_that_are_named() -> None:
    texts = [text for text, *_ in (*CHANGES, *DATES, *MEASURES, *MONEY, *SHARES, *TIME)]
    for quantity in (quantity for text in texts for quantity in quantities(text, "en")):
        assert quantity.kind in KINDS
        assert quantity.comparator in COMPARATORS
        assert quantity.direction in DIRECTIONS


def test_each_unit_has_a_kind_and_its_base_converts_to_itself() -> None:
    for unit in UNITS.values():
        assert unit.kind in KINDS
        assert unit.factor > 0
        if unit.base in UNITS:
            assert to_base(Fraction(7), UNITS[unit.base]) == 7
    assert to_base(Fraction(0), UNITS["C"]) == Fraction("273.15")
    assert to_base(Fraction(32), UNITS["F"]) == Fraction("273.15")
    assert to_base(Fraction(36), UNITS["km/h"]) == 10
    assert to_base(Fraction(1), UNITS["km2"]) == 10**6
