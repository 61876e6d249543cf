from __future__ import annotations

import pytest

from annotator.matching.alignment import KIN, OPPOSITE, SAME, SYNONYM, TYPO, align
from annotator.matching.forms import form


def pairs(left: str, right: str, language: str = "fr") -> list[tuple[str, str, float]]:
    here, there = form(left, language).words, form(right, language).words
    return [(here[pair.left].text, there[pair.right].text, pair.quality) for pair in align(here, there).pairs]


@pytest.mark.parametrize(
    ("left", "right", "quality"),
    [
        ("le maire", "les maires", SAME),
        ("le gouvernment", "le gouvernement", TYPO),
        ("une hausse", "une augmentation", SYNONYM),
        ("un vivant", "un mort", OPPOSITE),
        ("le numérique", "la numérisation", KIN),
    ],
)
def test_how_well_words_answer_each_other(left: str, right: str, quality: float) -> None:
    assert [found for _, _, found in pairs(left, right)] == [quality]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("la hausse", "la baisse"),  # which of them is about what is for `polarity`
        ("au Niger", "au Nigeria"),
        ("l'Iran", "l'Irak"),
        ("la dette", "la cette"),
        ("M. Martin", "M. Martinez"),
        ("une chaise", "un chat"),
    ],
)
def test_what_is_no_answer(left: str, right: str) -> None:
    assert pairs(left, right) == []


def test_a_word_answers_one_word() -> None:
    here, there = form("un maire, un maire, un juge", "fr").words, form("un juge et un maire", "fr").words
    found = align(here, there)
    assert [(pair.left, pair.right) for pair in found.pairs] == [(0, 1), (2, 0)]
    assert found.left == (1,)
    assert found.right == ()


def test_initials_answer_the_name() -> None:
    assert ("ARS", "Agence", SYNONYM) in pairs("L'ARS a parlé", "Selon l'Agence régionale de santé")
