"""Every quantity has words, in every language."""

from __future__ import annotations

import pytest

from annotator.i18n import LANGUAGES, set_language
from annotator.text import quantities as q
from annotator.workspace.quantity_wording import COMPARATORS, KINDS, MOVES, kind_of_quantity, manner_words


def test_whatever_is_found_has_words() -> None:
    assert KINDS.keys() == q.KINDS
    assert COMPARATORS.keys() == q.COMPARATORS - {""}
    assert {direction for direction, _target in MOVES} == q.DIRECTIONS - {""}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_kinds_are_called_alike(language: str) -> None:
    set_language(language)
    (found,) = q.quantities("37 morts", "fr")
    assert kind_of_quantity(found) == {"en": "Count", "fr": "Dénombrement"}[language]
    assert len(set(KINDS.values())) == len(KINDS)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("12 %", ""),
        ("plus de 12 %", "more than"),
        ("une hausse de 12 %", "rises by it"),
        ("a grimpé à 12 %", "rises to it"),
        ("une baisse de plus de 12 %", "more than, falls by it"),
    ],
)
def test_how_a_value_is_meant(text: str, words: str) -> None:
    set_language("en")
    (found,) = q.quantities(text, "fr")
    assert manner_words(found) == words
