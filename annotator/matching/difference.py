"""Where two texts differ, word by word, for colouring them side by side."""

from __future__ import annotations

import re

from rapidfuzz.distance import Indel

from annotator.domain.match import Difference
from annotator.domain.span import Span
from annotator.text.fold import fold

_PART = re.compile(r"[+\-−×]?\d[\d.,   ]*(?<=\d)(?:\s?[%€$£‰])?|[^\W\d_]+|[%€$£×]")
LONGEST = 20_000


def differences(a: str, b: str) -> Difference:
    """The spans of each text that the other lacks, in code points; neighbours are joined."""
    left = [(found.start(), found.end()) for found in _PART.finditer(a[:LONGEST])]
    right = [(found.start(), found.end()) for found in _PART.finditer(b[:LONGEST])]
    keys_left = [fold(a[start:end]) for start, end in left]
    keys_right = [fold(b[start:end]) for start, end in right]
    only_left: list[tuple[int, int]] = []
    only_right: list[tuple[int, int]] = []
    for step in Indel.opcodes(keys_left, keys_right):
        if step.tag in ("delete", "replace"):
            only_left += left[step.src_start : step.src_end]
        if step.tag in ("insert", "replace"):
            only_right += right[step.dest_start : step.dest_end]
    return Difference(_joined(a, only_left), _joined(b, only_right))


def _joined(text: str, places: list[tuple[int, int]]) -> tuple[Span, ...]:
    spans: list[Span] = []
    for start, end in places:
        if spans and not re.search(r"\w", text[spans[-1].end : start]):
            spans[-1] = Span(spans[-1].start, end)
        else:
            spans.append(Span(start, end))
    return tuple(spans)
