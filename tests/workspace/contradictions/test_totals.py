"""Parts against their total, in one sentence."""

from __future__ import annotations

import pytest

from annotator.workspace.contradictions import contradictions
from annotator.workspace.wording import reason_words


def found(text: str, language: str) -> list[tuple[str, str, str]]:
    return [
        (reason_words(one.reason), one.first.of(text), one.second.of(text))
        for one in contradictions(text, language)
        if one.kind == "total"
    ]


@pytest.mark.parametrize(
    ("language", "text", "reason"),
    [
        (
            "fr",
            "Le plan crée 2 300 emplois dont 1 500 à Brest et 900 à Lyon.",
            "1 500 + 900 make 2\u202f400, more than 2 300",
        ),
        (
            "en",
            "It makes 2,300 jobs, of which 1,500 in Spain and 900 in Italy.",
            "1,500 + 900 make 2,400, more than 2,300",
        ),
        (
            "es",
            "Crea 2.300 empleos, de los cuales 1.500 en Madrid y 900 en Bilbao.",
            "1.500 + 900 make 2.400, more than 2.300",
        ),
        ("fr", "Les 12 morts se répartissent en 5 enfants, 4 femmes et 4 hommes.", "5 + 4 + 4 make 13, not 12"),
        ("fr", "Les 12 morts se répartissent en 5 enfants, 4 femmes et 2 hommes.", "5 + 4 + 2 make 11, not 12"),
        (
            "fr",
            "Il y a 1 500 emplois à Brest et 900 à Lyon, soit 2 300 au total.",
            "1 500 + 900 make 2\u202f400, not 2 300",
        ),
        ("en", "There are 1,500 jobs here and 900 there, a total of 2,300.", "1,500 + 900 make 2,400, not 2,300"),
        (
            "fr",
            "Un budget de 5,2 milliards d’euros, dont 3,1 milliards pour l’école et 2,4 milliards pour la santé.",
            "3,1 milliards + 2,4 milliards make 5,5 milliards EUR, more than 5,2 milliards d’euros",
        ),
    ],
)
def test_a_wrong_total(language: str, text: str, reason: str) -> None:
    assert [words for words, *_passages in found(text, language)] == [reason]


def test_the_passages_are_the_total_and_the_parts() -> None:
    text = "Rien.\nLe plan crée 2 300 emplois dont 1 500 à Brest et 900 à Lyon."
    ((_words, first, second),) = found(text, "fr")
    assert (first, second) == ("2 300", "1 500 à Brest et 900")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le plan crée 2 300 emplois dont 1 400 à Brest et 900 à Lyon."),
        # Some of them need not be all.
        ("fr", "Le plan crée 2 300 emplois dont 1 500 à Brest et 300 à Lyon."),
        # What is said of a part is no part.
        ("fr", "Le plan crée 2 300 emplois dont 1 500 à Brest, une ville de 2 000 habitants."),
        ("fr", "Le plan crée 2 300 emplois, dont 35 % de postes d’ingénieurs et 70 % de femmes."),
        ("fr", "Plus de 2 300 emplois, dont 1 500 à Brest et 900 à Lyon."),
        ("fr", "Un budget de 5,5 milliards d’euros, dont 3,12 milliards pour l’école et 2,41 milliards pour la santé."),
        ("fr", "Environ 2 300 emplois, dont 1 500 à Brest et 850 à Lyon."),
        ("fr", "Trois sites : 300 salariés à Brest et 200 à Lyon."),
        ("fr", "En 2022, on nous avait annoncé 900 postes ; il y en a eu 410."),
        ("fr", "Il y a 1 500 emplois à Brest et 900 à Lyon, soit 600 de plus."),
        ("en", "It grew by 12% in 2021, including 5% in May and 9% in June."),
    ],
)
def test_what_is_no_wrong_total(language: str, text: str) -> None:
    assert found(text, language) == []
