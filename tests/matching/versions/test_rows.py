from __future__ import annotations

from itertools import pairwise

from hypothesis import given

from annotator.domain.comparison import ComparedRow
from annotator.matching.versions.rows import compared_rows
from annotator.text.paragraphs import paragraphs
from tests.text.versions.test_pairing import PROSE


def shown(old: str, new: str) -> list[tuple[str, str, str, list[str], list[str]]]:
    return [
        (
            row.kind,
            row.old.of(old) if row.old else "",
            row.new.of(new) if row.new else "",
            [mark.of(old) for mark in row.old_marks],
            [mark.of(new) for mark in row.new_marks],
        )
        for row in compared_rows(old, new)
    ]


def test_changed_words_are_marked_in_their_paragraph() -> None:
    old = "Le maire, 37 ans, est venu. Il a visité la mairie.\nRien d’autre ne change ici."
    new = "Le maire, 38 ans, est venu. Il a quitté la mairie hier.\nRien d'autre ne change ici."
    assert shown(old, new) == [
        ("changed", old.split("\n")[0], new.split("\n")[0], ["37", "visité"], ["38", "quitté", "hier"]),
        ("same", "Rien d’autre ne change ici.", "Rien d'autre ne change ici.", [], []),
    ]


def test_what_came_and_what_went_stands_alone() -> None:
    old = "Un début assez long.\nUne suite tout à fait autre.\nLa fin de tout."
    new = "Un début assez long.\nVoici du neuf sans lien aucun.\nLa fin de tout."
    assert [(row[0], row[1], row[2]) for row in shown(old, new)] == [
        ("same", "Un début assez long.", "Un début assez long."),
        ("removed", "Une suite tout à fait autre.", ""),
        ("added", "", "Voici du neuf sans lien aucun."),
        ("same", "La fin de tout.", "La fin de tout."),
    ]


def test_a_moved_paragraph_stands_on_both_sides_with_the_number_of_the_other() -> None:
    old = "Le premier paragraphe, court.\nLe deuxième parle de pommes.\nLe troisième parle de poires."
    new = "Le deuxième parle de pommes.\nLe troisième parle de poires.\nLe premier paragraphe, court."
    rows = compared_rows(old, new)
    assert [(row.kind, row.other) for row in rows] == [("moved", 3), ("same", 0), ("same", 0), ("moved", 1)]


def test_a_split_paragraph_loses_no_word() -> None:
    old = "La première phrase est la plus longue des deux. Une autre la suit."
    new = old.replace(". ", ".\n")
    assert [(row[0], row[3], row[4]) for row in shown(old, new)] == [("changed", [], []), ("moved", [], [])]


@given(PROSE, PROSE)
def test_every_paragraph_stands_once_on_its_side(left: list[str], right: list[str]) -> None:
    old, new = "\n".join(left), "\n".join(right)
    rows = compared_rows(old, new)
    assert [row.old for row in rows if row.old] == paragraphs(old)
    assert [row.new for row in rows if row.new] == paragraphs(new)
    for row in rows:
        for whole, marks in ((row.old, row.old_marks), (row.new, row.new_marks)):
            assert all(whole is not None and whole.encloses(mark) for mark in marks)
            assert all(one.end <= other.start for one, other in pairwise(marks))


@given(PROSE)
def test_a_text_beside_itself_is_the_same(prose: list[str]) -> None:
    text = "\n".join(prose)
    assert compared_rows(text, text) == [ComparedRow("same", span, span) for span in paragraphs(text)]
