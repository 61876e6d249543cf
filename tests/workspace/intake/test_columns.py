"""What columns say is known by their headings, in French and English; a person has the last word."""

from __future__ import annotations

import pytest

from annotator.domain.errors import MissingColumn
from annotator.workspace.intake.columns import chosen, guess


@pytest.mark.parametrize(
    ("headings", "fields"),
    [
        ("claim_id claim title status verdict url date language",
         "claim_id quote article_title status verdict article_url article_date language"),
        ("N°|Citation|Personnalité|Date du propos|Verdict|Lien|Publié le|Thème",
         "claim_id quote speaker claim_date verdict article_url article_date tags"),
        ("Affirmation|Média|Étiquettes|Commentaire|Statut", "quote article_outlet tags note status"),
        ("ID|Statement|Who|Rating|Source|Headline|Publisher", "claim_id quote speaker verdict sources article_title"
         " article_outlet"),
        ("claimReviewed|textualRating|reviewUrl|claimant", "quote verdict article_url speaker"),
        ("Identifiant|Affirmation, mot pour mot|URL de l’article", "claim_id quote article_url"),
        ("Colonne 1|claim|claim|  ", "- quote - -"),
    ],
)  # fmt: skip
def test_headings(headings: str, fields: str) -> None:
    columns = headings.split("|") if "|" in headings else headings.split()
    expected = {field: place for place, field in enumerate(fields.split()) if field != "-"}
    assert guess(columns) == expected


def test_a_person_has_the_last_word() -> None:
    columns = ("id", "Texte", "Remarque", "Vérif")
    assert chosen("f", columns, {}) == {"claim_id": 0, "quote": 1, "note": 2}
    assert chosen("f", columns, {"verdict": "vérif", "note": ""}) == {"claim_id": 0, "quote": 1, "verdict": 3}
    with pytest.raises(MissingColumn):
        chosen("f", columns, {"verdict": "Note"})
    with pytest.raises(MissingColumn):
        chosen("f", columns, {"opinion": "Vérif"})
    with pytest.raises(MissingColumn):
        chosen("f", columns, {"quote": ""})
