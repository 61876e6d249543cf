"""Index terms: one for a word however it is written."""

from __future__ import annotations

import pytest

from annotator.text.quantity_terms import may_hold, quantity_terms
from annotator.text.slips import neighbours
from annotator.text.terms import LONGEST, packed, stem, terms, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vaccination", "vaccinés"),
        ("les présidents", "The President"),
        ("L'œuvre", "oeuvres"),
        ("#JeSuisCharlie", "je suis Charlie"),
        ("@EmmanuelMacron", "Emmanuel Macron"),
        ("Voir https://example.org/a?b=c", "voir"),
        ("la ÉCOLE", "école"),
    ],
)
def test_what_is_one_term(one: str, other: str) -> None:
    assert terms(one) == terms(other) != []


def test_words_without_stop_words() -> None:
    assert words("Le maire de Lyon n'est pas là, says the mayor.") == ["maire", "lyon", "mayor"]
    assert words("") == words("de la") == words("🙂") == []
    assert words("3,5 % et 10.000") == ["3,5", "10.000"]
    assert stem("2022") == "2022"


def test_a_long_text_is_read_so_far() -> None:
    assert len(words("mot " * LONGEST)) == LONGEST // 4


def test_a_packed_row() -> None:
    assert packed(([1, 2], [], [3])) == b"".join(n.to_bytes(4, __import__("sys").byteorder) for n in (1, 2, 0, 0, 3))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("37 ans", "trente-sept ans"),
        ("multiplication par quatre", "un quadruplement"),
        ("×4", "+300 %"),
        ("4,5 Mds€", "4.5 milliards d'euros"),
    ],
)
def test_quantities_meet(one: str, other: str) -> None:
    assert set(quantity_terms(one, "fr")) & set(quantity_terms(other, "fr"))


def test_what_holds_no_quantity_is_not_read() -> None:
    assert not may_hold("Le maire de Lyon inaugure une école")
    assert may_hold("il a doublé") and may_hold("½") and may_hold("en 2022")
    assert quantity_terms("Le maire de Lyon", "fr") == []


@pytest.mark.parametrize(
    ("slip", "word"),
    [("gouvernment", "gouvernement"), ("vacinn", "vaccin"), ("gouvernernent", "gouvernement"), ("rnaire", "maire")],
)
def test_neighbours(slip: str, word: str) -> None:
    assert word in neighbours(slip) or any(word in neighbours(other) for other in neighbours(slip))


def test_short_and_endless_words_have_none() -> None:
    assert neighbours("ans") == neighbours("a" * 1_000) == set()
