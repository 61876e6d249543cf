"""Where two texts differ, word by word, for colouring them side by side."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import Indel

from annotator.domain.match import Difference, Passage
from annotator.domain.span import Span
from annotator.matching.forms import languages_of
from annotator.matching.vocabulary import vocabulary
from annotator.text.quantities import keys, quantities

LONGEST = 20_000
"""Code points of each text that are looked at."""

_WORD = re.compile(r"[^\W\d_]+(?=n['’]t\b)|n['’]t\b|[^\W_]+|[%‰€$£¥]")


class _Part(NamedTuple):
    """A word, or a figure with its unit. Parts of one `key` are no difference; `plain` ones are never marked alone."""

    start: int
    end: int
    key: str
    plain: bool


def differences(a: str, b: str) -> Difference:
    """The spans of each text, in code points, whose words and figures the other lacks.

    A figure is taken whole, with its unit, and is the same however it is written ("4,5 Mds€", "4.5 milliards d'euros");
    a word is the same in all its inflections, and wherever it stands. Words without a subject of their own ("de") are
    marked only between two marked words; words that deny are always marked. Of each text, the first 20,000 code points
    are looked at.
    """
    languages = languages_of(Passage(a), Passage(b))
    left, right = _parts(a[:LONGEST], languages[0]), _parts(b[:LONGEST], languages[1])
    lone_left, lone_right = _alone(left, right)
    return Difference(_spans(left, lone_left), _spans(right, lone_right))


@lru_cache(maxsize=32)
def _parts(text: str, language: str) -> tuple[_Part, ...]:
    known = vocabulary(language)
    parts = []
    place = 0
    for figure in (*quantities(text, language), None):
        end = figure.span.start if figure else len(text)
        for found in _WORD.finditer(text, place, end):
            term = known.term(found.group())
            plain = not term.key and not known.denies(found.group())
            parts.append(_Part(found.start(), found.end(), term.stem, plain))
        if figure:
            # "A rise of 12 %" and "a fall of 12 %" differ in one word.
            sign = figure.text[0] if figure.text[0] in "+-−" else ""
            key = sign + next(iter(keys(replace(figure, direction=""))), figure.text)
            parts.append(_Part(figure.span.start, figure.span.end, key, False))
            place = figure.span.end
    return tuple(parts)


def _alone(left: Sequence[_Part], right: Sequence[_Part]) -> tuple[set[int], set[int]]:
    """The parts of each text that the other does not have, those that have only moved left out."""
    lone_left: set[int] = set()
    lone_right: set[int] = set()
    for step in Indel.opcodes([part.key for part in left], [part.key for part in right]):
        if step.tag != "equal":
            lone_left.update(range(step.src_start, step.src_end))
            lone_right.update(range(step.dest_start, step.dest_end))
    moved = Counter(left[index].key for index in lone_left) & Counter(right[index].key for index in lone_right)
    return _without(left, lone_left, moved), _without(right, lone_right, moved)


def _without(parts: Sequence[_Part], lone: set[int], moved: Counter[str]) -> set[int]:
    left_over = Counter(moved)
    kept = set()
    for index in sorted(lone):
        if left_over[parts[index].key]:
            left_over[parts[index].key] -= 1
        else:
            kept.add(index)
    return kept


def _spans(parts: Sequence[_Part], lone: set[int]) -> tuple[Span, ...]:
    """The lone parts as spans; neighbours are one, also over plain words between them."""
    marked = [index for index in sorted(lone) if not parts[index].plain]
    spans: list[Span] = []
    last = -1
    for index in marked:
        part = parts[index]
        if spans and all(parts[between].plain for between in range(last + 1, index)):
            spans[-1] = Span(spans[-1].start, part.end)
        else:
            spans.append(Span(part.start, part.end))
        last = index
    return tuple(spans)
