from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.span import Span
from annotator.text.paragraphs import Paragraphs, paragraphs, paragraphs_around

TEXT = "Un titre\nUn paragraphe.\nUn autre."


def test_spans_leave_line_ends_out() -> None:
    assert [span.of(TEXT) for span in paragraphs(TEXT)] == ["Un titre", "Un paragraphe.", "Un autre."]


def test_empty_lines_and_empty_text_have_none() -> None:
    assert paragraphs("") == []
    assert [span.of("\na\n\nb\n") for span in paragraphs("\na\n\nb\n")] == ["a", "b"]


@pytest.mark.parametrize(("offset", "number"), [(0, 1), (7, 1), (8, 1), (9, 2), (22, 2), (23, 2), (24, 3), (33, 3)])
def test_number(offset: int, number: int) -> None:
    assert Paragraphs(TEXT).number(offset) == number


def test_span_of_a_number() -> None:
    index = Paragraphs(TEXT)
    assert len(index) == 3
    assert index.span(2) == Span(9, 23)
    for wrong in (0, -1, 4):
        with pytest.raises(IndexError):
            index.span(wrong)


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (Span(0, 1), "Un titre"),
        (Span(3, 8), "Un titre"),
        (Span(8, 9), "Un titre"),
        (Span(8, 12), "Un paragraphe."),
        (Span(10, 24), "Un paragraphe."),
        (Span(3, 12), "Un titre\nUn paragraphe."),
        (Span(30, 33), "Un autre."),
        (Span(0, 33), TEXT),
    ],
)
def test_paragraphs_around(span: Span, expected: str) -> None:
    assert paragraphs_around(TEXT, span).of(TEXT) == expected


@given(st.text(alphabet="ab\n"))
def test_every_character_but_line_ends_is_in_the_paragraph_of_its_number(text: str) -> None:
    index = Paragraphs(text)
    for offset, character in enumerate(text):
        if character != "\n":
            assert offset in index.span(index.number(offset))
