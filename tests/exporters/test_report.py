from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.claim import Claim
from annotator.domain.span import Span
from annotator.exporters.report import paragraphs
from tests.exporters.records import claim

LENGTH = 30


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Claim]]:
    """A text with its claims in the order of the text, of any length, over each other and over ends of paragraphs."""
    text = draw(st.text("ab\n", min_size=1, max_size=LENGTH))
    edges = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(edges, edges), max_size=6))
    spans = sorted(
        {(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]}, key=lambda pair: (pair[0], -pair[1])
    )
    claims = []
    for number, (start, end) in enumerate(spans):
        made = claim(number, text[start:end], start=start)
        assert made.span == Span(start, end)
        claims.append(made)
    return text, claims


@given(marked())
def test_each_letter_has_the_claims_that_cover_it(of: tuple[str, list[Claim]]) -> None:
    text, claims = of
    offset = 0
    begun: list[int] = []
    for line, pieces in zip(text.split("\n"), paragraphs(text, claims), strict=True):
        assert "".join(piece.text for piece in pieces) == line
        for piece in pieces:
            assert piece.text
            begun += piece.begins
            assert set(piece.begins) <= set(range(len(claims)))
            for place in range(offset, offset + len(piece.text)):
                covering = [number for number, one in enumerate(claims) if place in one.span]
                assert list(piece.claims) == covering
            offset += len(piece.text)
        offset += 1
    assert len(begun) == len(set(begun)), "no claim begins twice"
    seen = [number for number, one in enumerate(claims) if text[one.span.start : one.span.end].strip("\n")]
    assert set(seen) <= set(begun)
