"""Dates told from the time of writing, settled."""

from __future__ import annotations

from datetime import datetime

import pytest

from annotator.text.quantities import is_relative, resolve
from tests.text.quantities.reading import only

MONDAY = datetime(2022, 2, 28, 16, 12)

SETTLED = [
    ("demain", "2022-03-01"),
    ("avant-hier", "2022-02-26"),
    ("yesterday", "2022-02-27"),
    ("la semaine dernière", "2022-W08"),
    ("le mois prochain", "2022-03"),
    ("l'an dernier", "2021"),
    ("lundi prochain", "2022-03-07"),
    ("vendredi dernier", "2022-02-25"),
    ("cet été", "2022-SU"),
    ("il y a deux ans", "2020-02-28"),
    ("il y a 18 mois", "2020-08-28"),
    ("dans 2 heures", "2022-02-28T18:12:00"),
    ("les 3 derniers jours", "2022-02-25/2022-02-28"),
    ("demain à 17h", "2022-03-01T17"),
    ("ce soir", "2022-02-28TEV"),
    ("24 février 2022", "2022-02-24"),
]


@pytest.mark.parametrize(("text", "expected"), SETTLED)
def test_settled(text: str, expected: str) -> None:
    assert resolve(only(text).when, MONDAY) == expected


def test_the_last_day_of_a_month_stays_in_the_month() -> None:
    assert resolve("D+1M", datetime(2022, 1, 31)) == "2022-02-28"
    assert resolve("D-1Y", datetime(2024, 2, 29)) == "2023-02-28"


def test_what_leads_out_of_the_calendar_stays() -> None:
    assert resolve("D+99999Y", MONDAY) == "D+99999Y"
    assert resolve("D-99999999999W", MONDAY) == "D-99999999999W"


def test_relative_or_not() -> None:
    assert is_relative(only("demain").when)
    assert is_relative("PRESENT_REF")
    assert not is_relative(only("24 février 2022").when)
    assert not is_relative("XXXX-WXX-5")
