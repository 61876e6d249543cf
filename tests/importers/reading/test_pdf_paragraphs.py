from __future__ import annotations

import pytest

from annotator.importers.reading.pdf_lines import Line
from annotator.importers.reading.pdf_margins import split_footnotes, without_running_heads
from annotator.importers.reading.pdf_order import columns_of
from annotator.importers.reading.pdf_paragraphs import paragraphs_of


def page(*texts: str, left: float = 50, top: float = 700, width: float = 6, size: float = 12) -> list[Line]:
    """Lines of a typewriter under each other; an empty one leaves a line free."""
    places = ((text, top - 14 * number) for number, text in enumerate(texts) if text)
    return [Line(text, left, high - size, left + width * len(text), high, size, width) for text, high in places]


def joined(*pages: list[Line]) -> list[str]:
    return [paragraph.text for paragraph in paragraphs_of([columns_of(lines) for lines in pages])]


FULL = "une ligne entière qui va d’un bord à l’autre de la page"


@pytest.mark.parametrize(
    ("end", "start", "word"),
    [
        ("la région ré-", "novée par la ville, dit la mairie de la commune", "rénovée"),
        ("vers dix-", "huit heures, dit la mairie de la commune voisine", "dix-huit"),
        ("à Saint-", "Étienne, dit la mairie de la commune voisine hier", "Saint-Étienne"),
        ("qu’affirme-t-", "il, dit la mairie de la commune voisine d’hier", "affirme-t-il"),
        ("le plate-", "forme, dit la mairie de la plate-forme voisine", "plate-forme"),
        ("de infra\u00ad", "structure, dit la mairie de la commune voisine", "infrastructure"),
    ],
)
def test_words_that_were_broken(end: str, start: str, word: str) -> None:
    (paragraph,) = joined(page(f"{FULL[: 56 - len(end)]} {end}", start))
    assert word in paragraph


def test_paragraphs_end_at_short_lines_gaps_and_indents() -> None:
    assert joined(page(FULL, "fin courte.", FULL, "autre fin.", "", FULL)) == [
        f"{FULL} fin courte.",
        f"{FULL} autre fin.",
        FULL,
    ]
    indented = page(f"{FULL}.") + page(FULL, left=65, top=686) + page(FULL, top=672)
    assert joined(indented) == [f"{FULL}.", f"{FULL} {FULL}"]


def test_a_paragraph_goes_on_on_the_next_page() -> None:
    assert joined(page(FULL, FULL), page("et finit là.", FULL)) == [f"{FULL} {FULL} et finit là.", FULL]


def test_a_headline_over_two_columns() -> None:
    left = page(*["gauche gauche gauche"] * 5, top=600)
    right = page(*["droite droite droite"] * 5, left=250, top=600)
    mixed = [line for pair in zip(left, right, strict=True) for line in pair]
    columns = columns_of([*page("Un titre qui va sur toute la largeur de la page"), *mixed])
    assert [[line.text.split()[0] for line in column.lines] for column in columns] == [
        ["Un"],
        ["gauche"] * 5,
        ["droite"] * 5,
    ]


def test_a_table_is_no_pair_of_columns() -> None:
    rows = [*page("Département", "Région", "Commune"), *page("2,1 M€", "1,05 M€", "1,05 M€", left=300)]
    assert joined(rows) == ["Département\t2,1 M€", "Région\t1,05 M€", "Commune\t1,05 M€"]


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = [[*page("Gazette", top=790), *page(f"Texte {n}."), *page(f"- {n} -", top=40)] for n in (1, 2, 3)]
    kept = without_running_heads(pages, [800.0] * 3)
    assert [[line.text for line in lines] for lines in kept] == [["Texte 1."], ["Texte 2."], ["Texte 3."]]
    (alone,) = without_running_heads([[*page("Titre", top=790), *page("Page 1 sur 1", top=40)]], [800.0])
    assert [line.text for line in alone] == ["Titre"]


def test_footnotes_of_a_page() -> None:
    lines = [*page("Il y a 37 ans¹ et 10⁶ jours."), *page("¹ D’après la mai-", "rie.", top=100, size=9)]
    text, found = split_footnotes(lines)
    assert [line.text for line in text] == ["Il y a 37 ans¹ et 10⁶ jours."]
    assert found == {"1": "D’après la mairie."}
