from __future__ import annotations

import pytest

from annotator.matching.figures import match, no_day, written_alike
from annotator.matching.forms import form


def relations(left: str, right: str, language: str = "fr") -> list[tuple[str, str, str]]:
    here, there = form(left, language), form(right, language)
    found = match(here.figures, there.figures, (here, there))
    return [(pair.left.text, pair.right.text, pair.relation) for pair in found.pairs]


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("37 ans", "trente-sept ans", "equal"),
        ("×4", "quadruplement", "equal"),
        ("un tiers des maires", "33 % des maires", "near"),
        ("environ 37 000 manifestants", "37 214 manifestants", "near"),
        ("plus de 3 000 morts", "3 100 morts", "near"),
        ("plus de 3 000 morts", "4 000 morts", "different"),
        ("37 ans", "38 ans", "different"),
        ("4,5 Mds$", "4,5 Mds€", "currency"),
        ("12 km", "12 kg", "unit"),
        ("en 2019", "en 2022", "date"),
        ("le 12 mars 2019", "en mars 2019", "near"),
        ("hausse de 12 %", "baisse de 12 %", "turned"),
        ("avant 2020", "après 2020", "turned"),
        ("12 maires", "12 juges", "number"),
        ("12 personnes", "12 maires", "equal"),
        ("12 maires", "13 personnes", "different"),
    ],
)
def test_relations(left: str, right: str, relation: str) -> None:
    assert [found for _, _, found in relations(left, right)] == [relation]
    assert [found for _, _, found in relations(right, left)] == [relation]


@pytest.mark.parametrize(("left", "right"), [("12 maires", "13 juges"), ("37 ans", "12 km"), ("en 2019", "12 km")])
def test_what_is_not_compared(left: str, right: str) -> None:
    assert relations(left, right) == []


def test_equal_figures_are_paired_before_others() -> None:
    assert relations("12 % puis 15 %", "15 % puis 18 %") == [("12 %", "18 %", "different"), ("15 %", "15 %", "equal")]


def test_figures_without_an_answer_stand_alone() -> None:
    here, there = form("12 % en 2019", "fr"), form("12 % et 3 km", "fr")
    found = match(here.figures, there.figures, (here, there))
    assert ([q.text for q in found.left], [q.text for q in found.right]) == (["2019"], ["3 km"])


def test_what_is_counted_is_told_by_the_texts() -> None:
    here, there = form("100,000 refugees from Ukraine", "en"), form("200,000 Ukrainian refugees", "en")
    assert [pair.relation for pair in match(here.figures, there.figures, (here, there)).pairs] == ["different"]


@pytest.mark.parametrize(
    ("left", "right", "language", "relation"),
    [
        ("1 200 euros par mois", "1 200 euros par an", "fr", "rate"),
        ("900 euros al mes", "900 euros a la semana", "es", "rate"),
        ("le taux de chômage baisse de 2 points", "le taux de chômage baisse de 2 %", "fr", "rate"),
        ("una multa de 300 millones de euros", "una multa de 300 millones de dólares", "es", "currency"),
        ("crime was cut in half since 1993", "crime fell by a third since 1993", "en", "different"),
        ("she came third", "she came second", "en", "different"),
    ],
)
def test_another_figure_of_one_thing(left: str, right: str, language: str, relation: str) -> None:
    here, there = form(left, language), form(right, language)
    assert relation in {pair.relation for pair in match(here.figures, there.figures, (here, there)).pairs}


def test_a_day_that_no_month_has() -> None:
    left, right = "Le 27 mars 2025", "Le 55 mars 2025"
    here, there = form(left, "fr"), form(right, "fr")
    assert no_day(match(here.figures, there.figures, (here, there)), left, right) == ("27 mars 2025", "55 mars 2025")


def test_figures_of_one_kind_are_written_alike() -> None:
    def alike(left: str, right: str) -> bool:
        here, there = form(left, "fr"), form(right, "fr")
        (pair,) = match(here.figures, there.figures, (here, there)).pairs
        return written_alike(pair)

    assert alike("4,5 Mds€", "4.5 milliards d'euros")
    assert alike("un sur trois", "1 sur 3")
    assert not alike("doublé", "multiplié par deux")
    assert not alike("75 %", "les trois quarts")
