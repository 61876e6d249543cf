from __future__ import annotations

import pytest

from annotator.domain.article import ArticleFields
from annotator.text.front_matter import split_front_matter


def test_every_field() -> None:
    head = """---
title: "L’usine : \\"enfin\\""
author: 'Anne d''Arc'
date: 2026-03-02T10:00:00Z
url: https://exemple.fr/a?b=c#d
lang: fr
outlet: Le Journal
draft: true
---
# Texte
"""
    fields, text = split_front_matter(head)
    assert fields == ArticleFields(
        'L’usine : "enfin"', "Le Journal", "Anne d'Arc", "2026-03-02", "https://exemple.fr/a?b=c#d", "fr"
    )
    assert text == "# Texte\n"


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("Titre: Un mot", "title", "Un mot"),
        ("auteurs: [A. Roche, 'B. Petit']", "author", "A. Roche, B. Petit"),
        ("authors:\n  - A. Roche\n  - B. Petit", "author", "A. Roche, B. Petit"),
        ("authors:\n- A. Roche", "author", "A. Roche"),
        ("title: >\n  Un titre\n# un commentaire", "title", "Un titre"),
        ("canonical-url: https://exemple.fr", "url", "https://exemple.fr"),
        ("Média: Le Journal", "outlet", "Le Journal"),
        ("date: 2026", "published", "2026"),
        ("date: 2026-03", "published", "2026-03"),
    ],
)
def test_one_field(line: str, field: str, value: str) -> None:
    fields, text = split_front_matter(f"---\nx: y\n{line}\n---\nReste")
    assert getattr(fields, field) == value
    assert text == "Reste"


@pytest.mark.parametrize("value", ["hier", "2026-13-01", "2026-02-30", "20260302", "02/03/2026", ""])
def test_a_date_that_is_none_is_left_out(value: str) -> None:
    assert split_front_matter(f"---\ntitle: T\ndate: {value}\n---\n")[0] == ArticleFields(title="T")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "---",
        "---\n---\n",
        "---\ntitle: jamais fermé\n",
        "Du texte\n---\ntitle: T\n---\n",
        "---\nDeux filets autour d’une phrase.\n---\nSuite",
        "---\nRemarque: rien de connu\n---\nSuite",
        "---\n- un\n- deux\n---\n",
    ],
)
def test_what_is_no_head_stays_in_the_text(text: str) -> None:
    assert split_front_matter(text) == (ArticleFields(), text)
