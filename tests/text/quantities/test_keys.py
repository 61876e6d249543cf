"""Index terms: one for all ways of saying a quantity."""

from __future__ import annotations

from fractions import Fraction

import pytest

from annotator.text.quantities import keys
from annotator.text.quantities.keys import figures
from tests.text.quantities.reading import only

TOGETHER = [
    ("37 ans", "trente-sept ans", "37 years", "âgé de 37 ans", "37 años", "a 37-year-old"),
    ("×4", "par quatre", "multiplication par quatre", "quadruplement", "a quadruplé", "+300 %", "fourfold"),
    ("4,5 Mds€", "4.5 billion euros", "4,5 milliards d'euros", "4 500 000 000 €", "4,52 Md€"),
    ("4,5 Mds$", "4,5 Mds€"),
    ("un tiers", "un sur trois", "33 %", "one in three", "33,3 %"),
    ("halved", "divisé par deux", "réduit de moitié", "-50 %"),
    ("10 km", "10 000 m", "dix kilomètres"),
    ("500 000 morts", "499 872 morts", "half a million deaths", "500 000"),
    ("24 février 2022", "24/02/2022", "February 24, 2022", "24 de febrero de 2022", "le 24 février"),
    ("24 février 2022", "en février 2022", "en 2022"),
    ("2019-2021", "en 2019"),
    ("20 °C", "20 degrés"),
    ("le XXe siècle", "the 20th century"),
]
APART = [
    ("37 ans", "38 ans"),
    ("37 ans", "37 %"),
    ("12 %", "13 %"),
    ("×4", "×3"),
    ("+300 %", "+200 %"),
    ("en 2021", "en 2022"),
    ("4,5 Mds€", "4,8 Mds€"),
    ("premier", "deuxième"),
]


@pytest.mark.parametrize("texts", TOGETHER)
def test_shared(texts: tuple[str, ...]) -> None:
    first = set(keys(only(texts[0])))
    for text in texts[1:]:
        assert first & set(keys(only(text))), text


@pytest.mark.parametrize(("left", "right"), APART)
def test_told_apart(left: str, right: str) -> None:
    assert not set(keys(only(left))) & set(keys(only(right)))


def test_what_is_relative_has_none() -> None:
    assert keys(only("demain")) == ()
    assert keys(only("il y a 37 ans")) == keys(only("37 ans"))


@pytest.mark.parametrize(
    ("value", "count", "expected"),
    [
        (Fraction(0), 2, "0"),
        (Fraction(37), 6, "37e0"),
        (Fraction(4_520_000_000), 2, "45e8"),
        (Fraction(4_520_000_000), 6, "452e7"),
        (Fraction(1, 3), 6, "333333e-6"),
        (Fraction(2, 3), 2, "67e-2"),
        (Fraction(995), 2, "1e3"),
        (Fraction(-5), 2, "-5e0"),
        (Fraction(10) ** 400, 2, "1e400"),
        (Fraction(1, 10**400), 2, "1e-400"),
    ],
)
def test_figures(value: Fraction, count: int, expected: str) -> None:
    assert figures(value, count) == expected
