from __future__ import annotations

import pytest

from annotator.domain.match import Passage
from annotator.matching.clause import in_clause

SITE = "« Nous restons : nous sommes à Lorvain depuis 37 ans, et nous embauchons », a dit la directrice, fière."
WATER = "La consommation d’eau par serveur, elle, baisserait de 12 %, assure l’entreprise."


@pytest.mark.parametrize(
    ("text", "sentence", "clause"),
    [
        ("37 ans", SITE, "nous sommes à Lorvain depuis 37 ans"),
        ("nous sommes à Lorvain depuis 37 ans", SITE, "nous sommes à Lorvain depuis 37 ans"),
        (
            "37 ans",
            "confie un élu de Lorvain, où le groupe est depuis 37 ans.",
            "Lorvain, où le groupe est depuis 37 ans",
        ),
        ("37 years", "says one in Lorvain, where it has been for 37 years.", "Lorvain, where it has been for 37 years"),
        ("12 %", WATER, "La consommation d’eau par serveur, elle, baisserait de 12 %"),
        (
            "12 %",
            "En France, les ventes ont baissé de 12 %, en un an.",
            "En France, les ventes ont baissé de 12 %, en un an",
        ),
        ("1,5 Md$", "Le groupe a payé 1,5 Md$, dit-on.", "Le groupe a payé 1,5 Md$"),
    ],
)
def test_the_clause_of_a_figure(text: str, sentence: str, clause: str) -> None:
    found = in_clause(Passage(text, sentence), "fr")
    assert found == Passage(text, clause, "fr")


@pytest.mark.parametrize("text", ["12 %", "7 ans", "3 km"])
def test_no_clause_where_the_passage_has_no_one_place(text: str) -> None:
    assert in_clause(Passage(text, "De 12 % à 12 % en 37 ans."), "fr") is None
