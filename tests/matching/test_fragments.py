"""Fragments that are judged by the clause they stand in as well as by their sentence; those of the samples first."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from annotator.domain.match import Passage
from annotator.matching.compare import compare
from annotator.text.sentences import sentences

SAMPLES = Path(__file__).parents[2] / "resources" / "sample"


def sentence(name: str, part: str) -> str:
    """The one sentence of a sample that has `part`."""
    text = re.sub("[\u00a0\u202f]", " ", (SAMPLES / name).read_text(encoding="utf-8"))
    (found,) = (span.of(text) for span in sentences(text) if part in span.of(text))
    return found


def told(a: str, b: str, a_sentence: str, b_sentence: str) -> str:
    one, other = Passage(a, a_sentence), Passage(b, b_sentence)
    assert compare(one, other).kind == compare(other, one).kind
    return compare(one, other).kind


SITE_FR, SITE_EN = sentence("article.fr.txt", "37 ans"), sentence("article.en.txt", "37 years")
EARLIER_SITE_FR, EARLIER_SITE_EN = sentence("earlier.fr.txt", "37 ans"), sentence("earlier.en.txt", "37 years")
SPENT_FR, SPENT_EN = sentence("article.fr.txt", "par quatre"), sentence("article.en.txt", "fourfold")
EARLIER_SPENT_FR, EARLIER_SPENT_EN = (
    sentence("earlier.fr.txt", "quadruplement"),
    sentence("earlier.en.txt", "quadruple"),
)
WATER_FR, WATER_EN = sentence("article.fr.txt", "12 %"), sentence("article.en.txt", "12%")
EARLIER_WATER_FR, EARLIER_WATER_EN = sentence("earlier.fr.txt", "12 %"), sentence("earlier.en.txt", "12%")


@pytest.mark.parametrize(
    ("a", "b", "a_sentence", "b_sentence"),
    [
        (
            "présents à Porvèze depuis 37 ans",
            "Porvèze, où le groupe est présent depuis 37 ans",
            SITE_FR,
            EARLIER_SITE_FR,
        ),
        ("présents à Porvèze depuis 37 ans", "37 ans", SITE_FR, EARLIER_SITE_FR),
        ("nous sommes présents à Porvèze depuis 37 ans", "depuis 37 ans", SITE_FR, EARLIER_SITE_FR),
        ("37 ans", "37 ans", SITE_FR, EARLIER_SITE_FR),
        (
            "in Porveze for 37 years",
            "in Porveze, where the group has been for 37 years",
            SITE_EN,
            EARLIER_SITE_EN,
        ),
        ("we have been in Porveze for 37 years", "37 years", SITE_EN, EARLIER_SITE_EN),
        ("37 years", "37 years", SITE_EN, EARLIER_SITE_EN),
        ("37 ans", "37 years", SITE_FR, EARLIER_SITE_EN),
        ("multiplication par quatre", "quadruplement", SPENT_FR, EARLIER_SPENT_FR),
        ("multiplication par quatre", "un quadruplement", SPENT_FR, EARLIER_SPENT_FR),
        ("fourfold increase", "quadruple", SPENT_EN, EARLIER_SPENT_EN),
        ("fourfold", "its spending would therefore quadruple", SPENT_EN, EARLIER_SPENT_EN),
        ("multiplication par quatre", "quadruple", SPENT_FR, EARLIER_SPENT_EN),
    ],
)
def test_the_same_figure_of_the_same_thing(a: str, b: str, a_sentence: str, b_sentence: str) -> None:
    assert told(a, b, a_sentence, b_sentence) in ("same", "reworded")


@pytest.mark.parametrize(
    ("a", "b", "a_sentence", "b_sentence", "kind"),
    [
        ("37 ans", "38 ans", SITE_FR, EARLIER_SITE_FR.replace("37", "38"), "different_figure"),
        ("37 years", "38 years", SITE_EN, EARLIER_SITE_EN.replace("37", "38"), "different_figure"),
        ("12 %", "12 %", WATER_FR, EARLIER_WATER_FR, "opposite"),
        ("baisserait de 12 %", "n’augmente de 12 %", WATER_FR, EARLIER_WATER_FR, "opposite"),
        ("12%", "12%", WATER_EN, EARLIER_WATER_EN, "opposite"),
        ("fall by 12%", "rise by 12%", WATER_EN, EARLIER_WATER_EN, "opposite"),
    ],
)
def test_a_clause_tells_conflicts_too(a: str, b: str, a_sentence: str, b_sentence: str, kind: str) -> None:
    assert (
        told(
            a,
            b,
            a_sentence.replace("'", "’"),
            b_sentence,
        )
        == kind
    )


AGE = "Le suspect, âgé de 37 ans, a été interpellé à Porvèze."


@pytest.mark.parametrize(
    ("text", "a", "b"),
    [
        ("37 ans", SITE_FR, AGE),
        ("37 ans", EARLIER_SITE_FR, AGE),
        ("37 ans", EARLIER_SITE_FR, "Un élu de Porvèze âgé de 37 ans a été interpellé."),
        ("37 ans", EARLIER_SITE_FR, "À Porvèze, un homme de 37 ans a été interpellé."),
        ("37 years", EARLIER_SITE_EN, "A councillor in Porveze, 37 years old, was arrested."),
        ("37 ans", SITE_FR, "Il faut cotiser 37 ans pour toucher une retraite complète."),
        (
            "12 %",
            "En France, les ventes de voitures ont baissé de 12 %, dit le ministre.",
            "En Allemagne, les ventes de voitures ont baissé de 12 %, dit un syndicat.",
        ),
        (
            "900 emplois",
            "« Nous avons créé 900 emplois dans la région », a déclaré Valérie Pécresse devant ses soutiens.",
            "« Nous avons créé 900 emplois dans la région », affirmait Carole Delga lors du débat télévisé.",
        ),
    ],
)
def test_the_same_figure_of_something_else(text: str, a: str, b: str) -> None:
    assert told(text, text, a, b) in ("related", "unrelated")


def test_a_clause_does_not_hide_a_denial() -> None:
    claim = "« Les ventes de voitures ont baissé de 12 % »"
    assert told(
        "12 %",
        "12 %",
        f"{claim}, répète le ministre depuis des mois à la télévision publique.",
        f"{claim} : cette affirmation d’un candidat est fausse, selon les vérificateurs.",
    ) not in (
        "same",
        "reworded",
    )


@pytest.mark.parametrize(
    ("a", "b", "whole"),
    [
        ("37 ans", "640 salariés", SITE_FR),
        ("37 years", "640 employees", SITE_EN),
        ("1,15 Md$", "multiplication par quatre", SPENT_FR),
        ("310 millions de dollars", "7 %", sentence("article.fr.txt", "310 millions")),
        ("11,8 Mds$", "52,4 Mds$", sentence("article.fr.txt", "11,8 Mds$")),
        ("92 %", "68 %", sentence("article.fr.txt", "92 %")),
    ],
)
def test_two_quantities_of_one_sentence_are_related_at_most(a: str, b: str, whole: str) -> None:
    assert told(a, b, whole, whole) in ("related", "unrelated")


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("12 km", "12 km/h", "related"),
        ("12 km", "900 kg", "related"),
        ("37 ans", "640 salariés", "related"),
        ("12 km", "15 km", "different_figure"),
        ("12 millions de dollars", "12 millions d’euros", "different_figure"),
        ("12 millions de dollars", "15 millions d’euros", "different_figure"),
    ],
)
def test_only_comparable_kinds_make_another_figure(a: str, b: str, kind: str) -> None:
    frame = "Le convoi de Lorvain à Brest comptait {} selon la préfecture."
    assert told(a, b, frame.format(a), frame.format(b)) == kind
    assert told(frame.format(a), frame.format(b), "", "") == kind
