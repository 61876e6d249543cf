"""One word or one figure of a text is changed: what comes out is never taken for the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from annotator.domain.match import Passage
from annotator.matching.compare import compare
from tests.matching.pairs import pairs

DENIED = (
    ("est", "n'est pas"), ("sont", "ne sont pas"), ("ont", "n'ont pas"), ("a été", "n'a pas été"), ("va", "ne va pas"),
    ("is", "is not"), ("are", "are not"), ("was", "was not"), ("will", "will not"), ("has", "has not"),
    ("es", "no es"), ("son", "no son"), ("ha", "no ha"), ("han", "no han"),
)  # fmt: skip
TURNED = (
    ("plus de", "moins de"), ("more than", "less than"), ("más de", "menos de"), ("hausse", "baisse"),
    ("contre", "pour"), ("against", "for"), ("avant", "après"), ("before", "after"), ("increased", "decreased"),
)  # fmt: skip
_NUMBER = re.compile(r"(?<![\w.,/:\-])\d{1,3}(?![\w/:\-]|[.,]\d|[ \u00a0\u202f]\d)")

TEXTS = sorted({passage.text for pair in pairs() for passage in (pair.a, pair.b)})


def changed(text: str, table: tuple[tuple[str, str], ...]) -> Iterator[str]:
    """The text with one word put for another, for each of the table that it has."""
    for old, new in table:
        pattern = rf"(?<![\w'’]){old}(?!\w)"
        if re.search(pattern, text):
            yield re.sub(pattern, new, text, count=1)


def doubled_figures(text: str) -> Iterator[str]:
    """The text with each of its small numbers, one at a time, put at twice itself and one."""
    for found in _NUMBER.finditer(text):
        yield f"{text[: found.start()]}{2 * int(found.group()) + 1}{text[found.end() :]}"


@pytest.mark.parametrize("table", [DENIED, TURNED], ids=["denied", "turned"])
def test_a_word_that_turns_a_text_round_is_seen(table: tuple[tuple[str, str], ...]) -> None:
    tried = [(text, other) for text in TEXTS for other in changed(text, table)]
    assert len(tried) > 50
    assert [pair for pair in tried if compare(Passage(pair[0]), Passage(pair[1])).kind == "same"] == []


def test_another_figure_is_seen() -> None:
    tried = [(text, other) for text in TEXTS for other in doubled_figures(text)]
    kinds = [compare(Passage(text), Passage(other)).kind for text, other in tried]
    assert len(tried) > 200
    assert [pair for pair, kind in zip(tried, kinds, strict=True) if kind == "same"] == []
    assert kinds.count("reworded") <= 0.01 * len(kinds)
