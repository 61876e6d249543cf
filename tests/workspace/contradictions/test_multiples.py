"""Factors against the amounts given with them."""

from __future__ import annotations

import pytest

from annotator.workspace.contradictions import contradictions
from annotator.workspace.wording import reason_words

BEGUN = "Le groupe annonce 4,6 Mds$ pour le pays. C’est un record.\nIl s’agit d’une multiplication par quatre"


def found(text: str, language: str) -> list[str]:
    return [reason_words(one.reason) for one in contradictions(text, language) if one.kind == "factor"]


@pytest.mark.parametrize(
    ("language", "text", "reason"),
    [
        ("fr", f"{BEGUN} des 1,5 Md$ d’avant.", "1,5 Md$ to 4,6 Mds$: 3,07 times, not “multiplication par quatre”"),
        (
            "fr",
            "Le budget passe de 1,5 Md$ à 4,6 Mds$, soit un quadruplement.",
            "1,5 Md$ to 4,6 Mds$: 3,07 times, not “quadruplement”",
        ),
        ("en", "Sales doubled to $30 million, from $10 million.", "$10 million to $30 million: 3 times, not “doubled”"),
        (
            "fr",
            "Le nombre a été divisé par deux : de 900 postes à 300 postes.",
            "300 postes to 900 postes: 3 times, not “divisé par deux”",
        ),
    ],
)
def test_a_wrong_factor(language: str, text: str, reason: str) -> None:
    assert found(text, language) == [reason.replace(" postes", "")]


def test_the_passages_are_the_factor_and_the_amounts() -> None:
    text = "Le budget passe de 1,5 Md$ à 4,6 Mds$, soit un quadruplement."
    (one,) = contradictions(text, "fr")
    assert (one.first.of(text), one.second.of(text)) == ("quadruplement", "1,5 Md$ à 4,6 Mds$")


def test_of_amounts_in_two_sentences_the_farther_one_is_the_other_passage() -> None:
    text = f"{BEGUN} des 1,5 Md$ d’avant."
    (one,) = contradictions(text, "fr")
    assert (one.first.of(text), one.second.of(text)) == ("multiplication par quatre", "4,6 Mds$")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", f"{BEGUN} des 1,15 Md$ d’avant."),
        ("fr", f"{BEGUN} des 1,15 Md$ d’avant. La Corvalie, elle, reçoit 3,9 Mds$."),
        # Rounded, as newspapers do.
        ("fr", f"{BEGUN} des 1,2 Md$ d’avant."),
        # No amount beside the factor: nobody can tell what it is of.
        ("fr", f"{BEGUN} des moyens."),
        # Amounts that have nothing to do with it.
        ("fr", "Les ventes ont doublé, dit-il. Le groupe vaut 52 Mds$. Il gagne 3 Mds$."),
        ("fr", "Le budget a presque quadruplé, de 1,3 Md$ à 4,6 Mds$."),
        ("en", "Sales more than doubled to $25 million, from $10 million."),
    ],
)
def test_what_is_no_wrong_factor(language: str, text: str) -> None:
    assert found(text, language) == []
