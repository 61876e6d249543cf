"""What one quantity is to another."""

from __future__ import annotations

from fractions import Fraction

import pytest

from annotator.text.quantities import REASONS, compare
from tests.text.quantities.reading import only

EQUAL = [
    ("37 ans", "trente-sept ans"),
    ("37 ans", "37 years"),
    ("âgé de 37 ans", "37 ans"),
    ("18 mois", "un an et demi"),
    ("1 heure", "60 minutes"),
    ("2 h 30 min de film", "150 minutes"),
    ("1 km", "1000 m"),
    ("1 tonne", "1000 kg"),
    ("20 °C", "68 °F"),
    ("×4", "+300 %"),
    ("quadruplement", "multiplication par quatre"),
    ("fourfold", "×4"),
    ("a doublé", "hausse de 100 %"),
    ("réduit de moitié", "divisé par deux"),
    ("baisse de 50 %", "halved"),
    ("un sur cinq", "20 %"),
    ("un tiers", "1/3"),
    ("4,5 Mds€", "4.5 milliards d'euros"),
    ("2.1 billion dollars", "2,1 milliards de dollars"),
    ("2,1 mil millones de euros", "€2.1bn"),
    ("15 euros", "1500 centimes"),
    ("un million", "1 000 000"),
    ("37 morts", "trente-sept morts"),
    ("3 femmes", "trois femmes"),
    ("de 3 à 5 %", "3-5 %"),
    ("plus de 500 morts", "more than 500 morts"),
    ("24 février 2022", "24/02/2022"),
    ("February 24, 2022", "2022-02-24"),
    ("le XXe siècle", "20th century"),
    ("tous les jours", "quotidien"),
]
EQUAL_ROUNDED = [
    ("4,52 milliards d'euros", "4,5 milliards d'euros"),
    ("499 872 morts", "500 000 morts"),
    ("1 987 euros", "2 000 euros"),
    ("12 %", "12,3 %"),
    ("un tiers", "33 %"),
    ("deux tiers", "67 %"),
    ("10 miles", "16 km"),
]
COMPATIBLE = [
    ("plus de 500 morts", "520 morts", "comparator"),
    ("plus de 500 morts", "500 morts", "comparator"),
    ("environ 40 %", "42 %", "comparator"),
    ("environ 40 %", "40 %", "comparator"),
    ("près de 500 morts", "490 morts", "comparator"),
    ("au moins 3 pays", "4 pays", "comparator"),
    ("de 3 à 5 %", "4 %", "interval"),
    ("de 3 à 5 %", "de 4 à 6 %", "interval"),
    ("quelques semaines", "2 semaines", "comparator"),
    ("37 morts", "37 blessés", "noun"),
    ("37 deaths", "37 morts", "noun"),
    ("500 morts", "500", "noun"),
    ("37", "37 ans", "unit"),
    ("30 jours", "1 mois", "calendar"),
    ("2019-2021", "en 2020", "precision"),
    ("en février 2022", "24 février 2022", "precision"),
    ("en 2022", "24 février 2022", "precision"),
    ("24 février", "24 février 2022", "precision"),
    ("dans les années 90", "en 1995", "precision"),
    ("avant 2019", "en 2018", "comparator"),
    ("depuis 2017", "en 2019", "comparator"),
]
CONFLICTING = [
    ("37 ans", "38 ans", ""),
    ("40 ans", "41 ans", ""),
    ("30 km", "31 km", ""),
    ("2 milliards d'euros", "2,1 milliards d'euros", ""),
    ("4,5 Mds€", "4,6 Mds€", ""),
    ("12 %", "13 %", ""),
    ("×4", "×3", ""),
    ("doublé", "+300 %", ""),
    ("hausse de 12 %", "baisse de 12 %", "direction"),
    ("grimpe à 12 %", "chute à 12 %", "direction"),
    ("deux fois plus", "deux fois moins", "direction"),
    ("plus de 500 morts", "moins de 500 morts", "comparator"),
    ("plus de 500 morts", "plus de 600 morts", ""),
    ("plus de 500 morts", "2 000 morts", ""),
    ("de 3 à 5 %", "6 %", ""),
    ("environ 40 %", "60 %", ""),
    ("un tiers", "30 %", ""),
    ("en 2021", "en 2022", ""),
    ("24 février 2022", "25 février 2022", ""),
    ("24 février", "25 février 2022", ""),
    ("avant 2019", "en 2020", "comparator"),
    ("avant 2019", "après 2019", "comparator"),
    ("le premier pays", "le deuxième pays", ""),
    ("14h30", "15h30", ""),
]
INCOMPARABLE = [
    ("4,5 Mds$", "4,5 Mds€", "currency"),
    ("37 ans", "37 %", "kind"),
    ("37 km", "37 kg", "kind"),
    ("37 ans", "en 2022", "kind"),
    ("37 morts", "38 blessés", "noun"),
    ("5 euros par mois", "5 euros par an", "per"),
    ("hausse de 12 %", "hausse à 12 %", "level"),
    ("demain", "hier", "relative"),
    ("12 %", "×4", "kind"),
    ("à 14h30", "en 2022", "kind"),
]


@pytest.mark.parametrize(("left", "right"), EQUAL)
def test_equal(left: str, right: str) -> None:
    agreement = compare(only(left), only(right))
    assert (agreement.outcome, agreement.reason) == ("equal", "")


@pytest.mark.parametrize(("left", "right"), EQUAL_ROUNDED)
def test_equal_after_rounding(left: str, right: str) -> None:
    for one, other in ((left, right), (right, left)):
        assert compare(only(one, "fr"), only(other, "fr")).outcome == "equal_rounded"


@pytest.mark.parametrize(("left", "right", "reason"), COMPATIBLE)
def test_compatible(left: str, right: str, reason: str) -> None:
    for one, other in ((left, right), (right, left)):
        agreement = compare(only(one), only(other))
        assert (agreement.outcome, agreement.reason) == ("compatible", reason)


@pytest.mark.parametrize(("left", "right", "reason"), CONFLICTING)
def test_conflicting(left: str, right: str, reason: str) -> None:
    for one, other in ((left, right), (right, left)):
        agreement = compare(only(one, "fr"), only(other, "fr"))
        assert (agreement.outcome, agreement.reason) == ("conflicting", reason)


@pytest.mark.parametrize(("left", "right", "reason"), INCOMPARABLE)
def test_incomparable(left: str, right: str, reason: str) -> None:
    for one, other in ((left, right), (right, left)):
        agreement = compare(only(one, "fr"), only(other, "fr"))
        assert (agreement.outcome, agreement.reason) == ("incomparable", reason)


def test_a_conflict_tells_both_values_in_one_unit_and_their_ratio() -> None:
    agreement = compare(only("10 km"), only("12 000 m"))
    assert (agreement.left, agreement.right, agreement.unit) == (Fraction(10000), Fraction(12000), "m")
    assert agreement.ratio == Fraction(6, 5)


def test_an_interval_has_no_ratio() -> None:
    assert compare(only("de 3 à 5 %"), only("6 %")).ratio is None


def test_every_reason_has_an_explanation() -> None:
    met = {reason for *_, reason in (*COMPATIBLE, *CONFLICTING, *INCOMPARABLE)} | {"rounding"}
    assert met == set(REASONS)


def test_a_currency_without_a_country_agrees_with_each_that_has_the_coin() -> None:
    assert compare(only("100 roupies"), only("100 roupies indiennes")).outcome == "equal"
    assert compare(only("100 roupies indiennes"), only("100 roupies pakistanaises")).reason == "currency"
