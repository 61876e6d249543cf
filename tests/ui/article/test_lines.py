from __future__ import annotations

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from annotator.ui.article import page
from annotator.ui.article.lines import line_at, lines_between, lines_of


def laid_out(text: str) -> QTextDocument:
    document = page.document_of(text, page.reading_font(0))
    document.setTextWidth(500)
    document.size()  # Lays out all of it, as a view does bit by bit.
    return document


def test_every_character_is_found_where_it_is_drawn(qapp: QApplication) -> None:
    text = "Un été 🌞 à 37 °C, dit-on, et encore une ligne de plus pour la suite\nfin"
    document = laid_out(text)

    for start, letter in ((0, "U"), (7, "🌞"), (12, "3"), (len(text) - 2, "f")):
        line = line_at(document, start)
        assert line is not None
        box = line.rect(start, start + len(letter.encode("utf-16-le")) // 2)
        assert line.position_at(box.center().x()) == start


def test_beside_the_text_there_is_no_character(qapp: QApplication) -> None:
    document = laid_out("court")
    line = line_at(document, 0)

    assert line is not None
    assert line.position_at(line.left - 3) is None
    assert line.position_at(line.rect(0, 5).right() + 3) is None


def test_only_lines_in_sight_are_looked_at(qapp: QApplication) -> None:
    document = laid_out("\n".join(["un paragraphe assez court"] * 3000))

    seen = list(lines_between(document, 40_000, 40_600))

    assert 10 <= len(seen) <= 24
    assert all(line.bottom >= 39_990 and line.top <= 40_610 for line in seen)


def test_lines_in_the_middle_of_one_giant_paragraph(qapp: QApplication) -> None:
    document = laid_out("mot " * 30_000)

    seen = list(lines_between(document, 20_000, 20_400))

    assert 8 <= len(seen) <= 18
    assert [line.start for line in seen[1:]] == [line.end for line in seen[:-1]]


def test_lines_of_a_span_over_two_paragraphs(qapp: QApplication) -> None:
    document = laid_out("premier paragraphe\n\ntroisième paragraphe")

    lines = list(lines_of(document, 8, 25))

    assert [line.start for line in lines if line.end > line.start] == [0, 20]
    assert list(lines_of(document, 8, 25, limit=(5000, 6000))) == []


def test_an_empty_document_has_no_text_to_stand_on(qapp: QApplication) -> None:
    document = laid_out("")

    assert all(line.start == line.end for line in lines_between(document, 0, 500))
