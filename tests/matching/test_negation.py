from __future__ import annotations

import pytest

from annotator.matching.forms import form
from annotator.matching.negation import denials
from annotator.matching.superlative import unsurpassed


def found(text: str, language: str) -> list[list[str]]:
    """For each denial, the words that it reaches."""
    read = form(text, language)
    return [[read.words[index].text for index in denial.reach] for denial in denials(read)]


@pytest.mark.parametrize(
    ("text", "language", "reached"),
    [
        ("Le vaccin n'est pas dangereux", "fr", [["dangereux"]]),
        ("Le maire n'a jamais rien promis", "fr", [["promis"]]),
        ("Personne n'a voté", "fr", [["voté"]]),
        ("Aucune preuve ne relie la 5G au virus", "fr", [["preuve", "relie", "5G", "virus"]]),
        ("Pas de hausse des prix", "fr", [["hausse", "prix"]]),
        ("Un maire sans mandat", "fr", [["mandat"]]),
        ("Les non-vaccinés", "fr", [["vaccinés"]]),
        ("Le maire renonce à augmenter la taxe", "fr", [["augmenter", "taxe"]]),
        ("Il est faux que la Terre chauffe", "fr", [["Terre", "chauffe"]]),
        ("Le prix n'a pas baissé, le loyer a monté", "fr", [["baissé"]]),
        ("Le prix n'a pas baissé mais le loyer a monté", "fr", [["baissé"]]),
        ("The president didn't sign the treaty", "en", [["sign", "treaty"]]),
        ("There is no link", "en", [["link"]]),
        ("He failed to win", "en", [["win"]]),
        ("La vacuna no es segura", "es", [["segura"]]),
        ("Nunca subió el precio", "es", [["subió", "precio"]]),
    ],
)
def test_denials(text: str, language: str, reached: list[list[str]]) -> None:
    assert found(text, language) == reached


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Il ne boit que de l'eau", "fr"),
        ("Non seulement le prix baisse", "fr"),
        ("Pas moins de 300 maires", "fr"),
        ("Non, le prix baisse", "fr"),
        ("Il y a plus de chômeurs que jamais", "fr"),
        ("Not only Paris", "en"),
        ("No, the price fell", "en"),
        ("No solo en Madrid", "es"),
        ("une personne de confiance", "fr"),
    ],
)
def test_what_denies_nothing(text: str, language: str) -> None:
    assert found(text, language) == []


def test_a_denial_is_quoted_with_its_word() -> None:
    read = form("Hier encore, le chômage n'a pas vraiment augmenté.", "fr")
    (denial,) = denials(read)
    assert denial.quote(read, denial.reach[-1]) == "n'a pas vraiment augmenté"


def test_aucun_and_its_ne_are_one_denial() -> None:
    assert len(found("Aucun pays n'est plus taxé que la France", "fr")) == 1


@pytest.mark.parametrize(
    ("text", "language", "unsurpassable"),
    [
        ("Aucun pays n'est plus taxé que la France", "fr", True),
        ("No country spends more than Germany", "en", True),
        ("En ningún país se asesina a más periodistas que en México", "es", True),
        ("No plane flies faster than sound", "en", False),
        ("La France n'est pas plus taxée que l'Allemagne", "fr", False),
    ],
)
def test_a_denial_that_tells_a_superlative(text: str, language: str, unsurpassable: bool) -> None:
    read = form(text, language)
    assert any(unsurpassed(read, denial) for denial in denials(read)) is unsurpassable
