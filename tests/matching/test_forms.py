from __future__ import annotations

import pytest

from annotator.domain.match import Passage
from annotator.matching.forms import LIGHT, LONGEST, MOST_FIGURES, NAME, form, languages_of


def keys(text: str, language: str) -> list[str]:
    return [word.key for word in form(text, language).words]


def test_inflection_case_and_accents_make_no_difference() -> None:
    assert keys("Les hôpitaux ont fermé", "fr") == keys("L'HOPITAL ferme", "fr")
    assert keys("La taxe fut augmentée", "fr") == keys("Les taxes augmentent", "fr")
    assert keys("He resigned", "en") == keys("They stepped down", "en")
    assert keys("El alcalde dimitió", "es") == keys("los alcaldes dimiten", "es")
    assert keys("She sold it", "en") == keys("She sells it", "en")


def test_words_of_three_languages_stand_for_one_thing() -> None:
    assert keys("le chômage", "fr") == keys("unemployment", "en") == keys("el paro", "es")
    assert keys("les États-Unis", "fr") == keys("the United States", "en") == keys("Estados Unidos", "es")
    assert keys("the U.S.", "en") == keys("the USA", "en")


def test_signs() -> None:
    assert [(word.key, word.sign) for word in form("Le chômage baisse, les prix montent", "fr").words] == [
        ("chomage", 0),
        ("amount", -1),
        ("prix", 0),
        ("amount", 1),
    ]


def test_accents_part_words_that_fold_alike() -> None:
    assert keys("un vaccin sûr", "fr") == ["vaccin", "safe"]
    assert keys("un avis sur le vaccin", "fr") == ["avis", "vaccin"]
    assert keys("Il ne vient pas", "fr") == keys("Il vient", "fr")


def test_names() -> None:
    def names(text: str) -> list[str]:
        return [word.text for word in form(text, "fr").words if word.name]

    assert names("Le ministre Gérald Darmanin a parlé à l'ONU") == ["Gérald", "Darmanin", "ONU"]
    assert names("LE MINISTRE A PARLÉ À L'ONU") == ["ONU"]
    assert names("un pays et une manche") == []
    assert names("le tunnel sous la Manche") == ["Manche"]


def test_weights() -> None:
    weights = {word.text: word.weight for word in form("Le nombre de chômeurs à Lyon", "fr").words}
    assert weights == {"nombre": LIGHT, "chômeurs": 1.0, "Lyon": NAME}


def test_figures_stand_beside_the_words() -> None:
    found = form("L'attentat a fait 37 morts et coûté 4,5 Mds€", "fr")
    assert [figure.text for figure in found.figures] == ["37", "4,5 Mds€"]
    assert [word.text for word in found.words] == ["attentat", "morts", "coûté"]
    assert "Français" in [word.text for word in form("Un Français sur trois", "fr").words]


def test_what_is_vague_is_no_figure() -> None:
    assert form("Aujourd'hui, quelques jours plus tard", "fr").figures == ()


def test_clauses_and_their_parts() -> None:
    words = form("Le chômage baisse et les prix montent, mais Lyon attend", "fr").words
    assert [word.token.clause for word in words] == [0, 0, 0, 0, 1, 1]
    assert [word.token.part for word in words] == [0, 0, 1, 1, 2, 2]


def test_long_texts_are_cut() -> None:
    found = form("37 ans " * 5_000, "fr")
    assert len(found.text) == LONGEST
    assert len(found.figures) == MOST_FIGURES


@pytest.mark.parametrize(
    ("a", "b", "languages"),
    [
        (Passage("37", language="es-MX"), Passage("38", language="en"), ("es", "en")),
        (Passage("Le chômage baisse dans les villes"), Passage("The rate of the bank is up"), ("fr", "en")),
        (Passage("37", "The man was 37 when he left"), Passage("38"), ("en", "en")),
        (Passage("deuda", language="pt"), Passage("deuda"), ("es", "es")),
        (Passage("37"), Passage("😀"), ("fr", "fr")),
    ],
)
def test_languages(a: Passage, b: Passage, languages: tuple[str, str]) -> None:
    assert languages_of(a, b) == languages
