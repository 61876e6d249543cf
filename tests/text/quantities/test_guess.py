"""The light guess at the language, where none is given."""

from __future__ import annotations

import pytest

from annotator.text.quantities.grammar.guess import guess
from annotator.text.quantities.words import split
from tests.text.quantities.reading import only


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("37 ans", "fr"),
        ("trente-sept", "fr"),
        ("thirty-seven years", "en"),
        ("fourfold", "en"),
        ("halved", "en"),
        ("treinta y siete", "es"),
        ("multiplicado por cuatro", "es"),
        ("Le taux a baissé de 3 points", "fr"),
        ("The rate fell by 3 points", "en"),
        ("La tasa cayó 3 puntos en los últimos años", "es"),
        ("", "fr"),
        ("4,5", "fr"),
    ],
)
def test_guess(text: str, language: str) -> None:
    assert guess(split(text)) == language


def test_the_language_decides_what_a_billion_is() -> None:
    assert only("1 billion", "fr").value == 10**12
    assert only("1 billion", "en").value == 10**9
    assert only("un billón", "es").value == 10**12


def test_the_language_decides_what_a_dot_is() -> None:
    assert only("1.234", "fr").value == 1234
    assert only("1,234", "en-GB").value == 1234
    assert float(only("1,234", "fr-CA").value or 0) == 1.234


def test_the_language_decides_the_order_of_a_date() -> None:
    assert only("03/04/2022", "fr").when == "2022-04-03"
    assert only("03/04/2022", "en").when == "2022-03-04"
    assert only("25/04/2022", "en").when == "2022-04-25"


def test_another_language_is_guessed() -> None:
    assert only("thirty-seven years", "de").value == 37
