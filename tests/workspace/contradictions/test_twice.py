"""The same thing said twice in one article."""

from __future__ import annotations

import pytest

from annotator.store.articles import article
from annotator.store.claims import claims_of
from annotator.workspace.contradictions import contradictions, contradictions_of
from annotator.workspace.wording import contradiction_words
from annotator.workspace.workspace import Workspace
from tests.claims_base import added, marked

QUOTED = (
    "« Nous ne partirons pas : nous sommes présents à Porvèze depuis 37 ans, et nous y resterons », dit la directrice."
)
LATER = "Le groupe, présent à Porvèze depuis 38 ans, y construit un centre."


def found(text: str, language: str = "fr") -> list[tuple[str, str, str]]:
    return [
        (contradiction_words(one), one.first.of(text), one.second.of(text)) for one in contradictions(text, language)
    ]


def test_another_figure_for_the_same_thing() -> None:
    assert found(f"{QUOTED}\nAutre chose.\n{LATER}") == [
        (
            "Another figure: 38 ans instead of 37 ans",
            "nous sommes présents à Porvèze depuis 37 ans",
            "présent à Porvèze depuis 38 ans",
        )
    ]


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("fr", "Il est présent depuis 37 ans dans le pays.", "Il est présent depuis 38 ans dans le pays."),
        ("fr", "Le ministre de la Pêche a 37 ans.", "À 38 ans, le ministre de la Pêche sourit."),
        ("en", "The group has worked in Porveze for 37 years.", "It has worked in Porveze for 38 years, it says."),
    ],
)
def test_it_is_found_in_either_order(language: str, first: str, second: str) -> None:
    for text in (f"{first}\n{second}", f"{second}\n{first}"):
        assert [words[:16] for words, *_passages in found(text, language)] == ["Another figure: "]


def test_the_opposite() -> None:
    text = (
        "Le chômage des jeunes est en hausse de 12 % dans le pays.\nAutre chose.\n"
        "Dans le pays, le chômage des jeunes est en baisse de 12 %."
    )
    assert [words for words, *_passages in found(text)] == [
        "The opposite: The other direction: “baisse” instead of “hausse”"
    ]


@pytest.mark.parametrize(
    "text",
    [
        QUOTED,
        f"{QUOTED}\n{LATER.replace('38', '37')}",
        "Le chômage touche 8 % des jeunes en 2019.\nLe chômage touche 7 % des jeunes en 2023.",
        "Le chômage touchait alors 8 % des jeunes.\nLe chômage touche 7 % des jeunes.",
        "Paul Durand a 37 ans.\nMarie Dupont a 38 ans.",
        "La ville de Brest compte 140 000 habitants.\nLa ville de Lyon compte 520 000 habitants.",
        "Les ventes atteignent 35 % en Espagne.\nLa part des femmes est de 20 % en Espagne.",
        "Parmi les 705 revues listées, peu sont lues.\nParmi les 72 revues listées ici, deux sont lues.",
        # A list, not four statements of one thing.
        "\n".join(f"Temps de lecture de cet article : {minutes} minutes." for minutes in (5, 6, 8, 9)),
    ],
)
def test_what_is_no_contradiction(text: str) -> None:
    assert found(text) == []


def test_claims_are_compared_though_they_hold_no_figure(workspace: Workspace) -> None:
    text = "L’État soutient la réforme des retraites.\nAutre chose.\nL’État ne soutient pas la réforme des retraites."
    chosen = added(workspace, text)
    assert contradictions_of(workspace.base, chosen) == (text, [])
    for quote in text.split("\n")[::2]:
        marked(workspace, chosen, quote)
    claims = claims_of(workspace.base, article(workspace.base, chosen).version.id)
    (one,) = contradictions_of(workspace.base, chosen)[1]
    assert (one.kind, one.first, one.second) == ("opposite", claims[0].span, claims[1].span)
