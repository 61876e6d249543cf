from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.matching.difference import differences


def marked(a: str, b: str) -> tuple[list[str], list[str]]:
    found = differences(a, b)
    return [span.of(a) for span in found.left], [span.of(b) for span in found.right]


@pytest.mark.parametrize(
    ("a", "b", "left", "right"),
    [
        ("37 ans", "38 ans", ["37 ans"], ["38 ans"]),
        ("une hausse de 12 %", "une baisse de 12 %", ["hausse"], ["baisse"]),
        ("un coût de 4,5 Mds€", "des coûts de 4.5 milliards d'euros", [], []),
        ("un coût de 4,5 Mds€", "un coût de 4,5 Mds$", ["4,5 Mds€"], ["4,5 Mds$"]),
        ("Le vaccin n'est pas sûr", "Le vaccin est sûr", ["pas"], []),
        ("He didn't sign", "He did sign", ["n't"], []),
        ("En 2022, le chômage a baissé.", "Le chômage a baissé en 2022", [], []),
        ("Le chômage baisse", "Les chômages baissent", [], []),
        ("Le maire de Lyon parle", "Le juge de Brest parle", ["maire de Lyon"], ["juge de Brest"]),
        ("LE CHÔMAGE", "le chomage", [], []),
        ("", "", [], []),
        ("", "un mot", [], ["mot"]),
        ("😀 oui", "😃 oui", [], []),
    ],
)
def test_marks(a: str, b: str, left: list[str], right: list[str]) -> None:
    assert marked(a, b) == (left, right)
    assert marked(b, a) == (right, left)


@given(st.text(max_size=80), st.text(max_size=80))
@settings(deadline=None)
def test_spans_are_in_the_texts_in_order_and_apart(a: str, b: str) -> None:
    found = differences(a, b)
    for text, spans in ((a, found.left), (b, found.right)):
        assert all(span.of(text) for span in spans)
        assert all(one.end < other.start for one, other in pairwise(spans))
    assert differences(a, a).left == ()


def test_long_texts_take_bounded_time() -> None:
    text = "Le chômage a baissé de 12 % en 2022. " * 3_000
    started = time.perf_counter()
    assert differences(text, text.replace("12", "13")).left
    assert time.perf_counter() - started < 3.0
