from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import InvalidSpan
from annotator.domain.span import Span
from annotator.text.anchors import Anchor, anchor, find, occurrences

TEXT = "Cela fait 37\u00a0ans. L’accord, vieux de 37\u00a0ans, tient. Dans 37\u00a0ans, « l’IA » sera-t-elle là ?"


def test_an_anchor_holds_the_passage_and_its_surroundings() -> None:
    span = Span(TEXT.index("vieux"), TEXT.index(", tient"))
    assert anchor(TEXT, span, context=5) == Anchor("vieux de 37\u00a0ans", "ord, ", ", tie")
    assert anchor(TEXT, Span(0, 4)).prefix == ""
    assert anchor(TEXT, Span(5, len(TEXT))).suffix == ""
    assert len(anchor(TEXT, Span(40, 42)).prefix) == len(anchor(TEXT, Span(40, 42)).suffix) == 32


def test_a_span_past_the_end_has_no_anchor() -> None:
    with pytest.raises(InvalidSpan):
        anchor("abc", Span(1, 4))


def test_exact_occurrences() -> None:
    assert [span.start for span in occurrences(TEXT, "37\u00a0ans")] == [10, 37, 57]
    assert occurrences(TEXT, "37 ans") == []
    assert occurrences("aaaa", "aa") == [Span(0, 2), Span(2, 4)]
    assert occurrences(TEXT, "") == []
    assert occurrences("a.c abc", "a.c") == [Span(0, 3)]


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("37 ans", ["37\u00a0ans"] * 3),
        ("  37\n ans ", ["37\u00a0ans"] * 3),
        ("L'accord", ["L’accord"]),
        ("« l'IA »", ["« l’IA »"]),
        ("sera–t‑elle", ["sera-t-elle"]),
        ("38 ans", []),
        ("l’accord", []),
        (" \n", []),
    ],
)
def test_tolerant_occurrences(quote: str, found: list[str]) -> None:
    assert [span.of(TEXT) for span in occurrences(TEXT, quote, tolerant=True)] == found


def test_find_takes_the_occurrence_with_the_same_surroundings() -> None:
    for span in occurrences(TEXT, "37\u00a0ans"):
        sought = anchor(TEXT, span)
        assert find(TEXT, sought) == span
        assert find("Un ajout. " + TEXT, sought, near=0) == Span(span.start + 10, span.end + 10)


def test_find_takes_the_nearest_of_equals() -> None:
    sought = Anchor("b", "", "")
    assert find("b..b..b", sought, near=4) == Span(3, 4)
    assert find("b..b..b", sought) == Span(0, 1)
    assert find("...", sought) is None


@given(st.text("ab \u00a0’", min_size=1), st.data())
def test_every_anchor_is_found_where_it_was_made(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    made = anchor(text, span)
    found = find(text, made, near=span.start)
    # Occurrences do not overlap: `aa` of `aaa` may be found one earlier.
    assert found is not None
    assert found.of(text) == span.of(text)
    if span in occurrences(text, span.of(text)):
        assert found == span
