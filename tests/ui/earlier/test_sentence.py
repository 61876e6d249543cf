from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QTextLayout

from annotator.domain.span import Span
from annotator.ui.colours import LIGHT
from annotator.ui.earlier.sentence import Marked, laid_out, telling
from annotator.ui.rows import Fonts

TEXT = "Selon l’institut 🙂, le groupe est présent depuis 38 ans dans le pays et il veut y rester encore longtemps."
QUOTE = Span(TEXT.index("38"), TEXT.index("38") + 6)
FIGURE = Span(TEXT.index("38"), TEXT.index("38") + 2)


@pytest.fixture
def fonts(qapp: object) -> Fonts:
    return Fonts(QFont())


def shaped(layout: QTextLayout, *, underlined: bool) -> list[str]:
    """The pieces that are underlined, or else the strong ones; cut in the units in which Qt counts."""
    units = layout.text().encode("utf-16-le")
    return [
        units[2 * part.start : 2 * (part.start + part.length)].decode("utf-16-le")
        for part in layout.formats()
        if part.format.fontUnderline() is underlined
    ]


def test_the_quote_is_strong_and_what_differs_is_marked(fonts: Fonts) -> None:
    layout = laid_out(Marked(TEXT, QUOTE, (FIGURE,)), fonts, 10_000, 1, LIGHT)
    assert layout.lineCount() == 1
    assert layout.text() == TEXT
    assert shaped(layout, underlined=True) == ["38"]
    assert shaped(layout, underlined=False) == ["38 ans"]


def test_marks_stay_in_their_place_when_the_sentence_is_cut(fonts: Fonts) -> None:
    for width in range(150, 500, 25):
        layout = laid_out(Marked(TEXT, QUOTE, (FIGURE,)), fonts, width, 1, LIGHT)
        assert layout.lineCount() == 1
        assert shaped(layout, underlined=True) == ["38"]
        assert shaped(layout, underlined=False) == ["38 ans"]


def test_two_lines_hold_more_and_are_not_exceeded(fonts: Fonts) -> None:
    for width in range(150, 400, 10):
        one = laid_out(Marked(TEXT, QUOTE), fonts, width, 1, LIGHT)
        two = laid_out(Marked(TEXT, QUOTE), fonts, width, 2, LIGHT)
        assert two.lineCount() == 2
        assert len(two.text()) > len(one.text())


def test_of_a_quote_without_end_the_difference_is_shown(fonts: Fonts) -> None:
    """The whole sentence is the quote, and the figure in it is what one has to see."""
    layout = laid_out(Marked(TEXT, Span(0, len(TEXT)), (FIGURE,)), fonts, 250, 1, LIGHT)
    assert "38" in layout.text()
    assert shaped(layout, underlined=True) == ["38"]


def test_few_differences_are_all_told() -> None:
    spans = (Span(0, 5), FIGURE)
    assert telling(TEXT, QUOTE, spans) == list(spans)


def test_of_many_only_those_in_the_quote_are(fonts: Fonts) -> None:
    assert telling(TEXT, QUOTE, (Span(0, FIGURE.end), Span(QUOTE.end + 3, len(TEXT)))) == [FIGURE]
