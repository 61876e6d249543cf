"""A text as a list of sentences that can be told from each other."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from annotator.domain.span import Span
from annotator.text.paragraphs import Paragraphs
from annotator.text.sentences import sentences
from annotator.text.stop_words import STOP_WORDS
from annotator.text.versions.words import forms, plain

_COMMON, _SIGN = 0.15, 0.05
"""Weights of words that stand in every sentence, and of signs; other words weigh 1."""


class Bag:
    """The words of one sentence or several, without their order, weighed."""

    __slots__ = ("counts", "weight")

    def __init__(self, counts: Counter[str]) -> None:
        self.counts = counts
        self.weight = sum(count * weight(word) for word, count in counts.items())

    def __add__(self, other: Bag) -> Bag:
        return Bag(self.counts + other.counts)

    def within(self, other: Bag) -> bool:
        """Whether the other has all words of this one."""
        return self.counts <= other.counts

    def likeness(self, other: Bag) -> float:
        """How much two bags share, from 0 to 1: mostly how much of the lesser one, as a sentence may have grown."""
        few, many = (self, other) if len(self.counts) <= len(other.counts) else (other, self)
        if not (few.weight and many.weight):
            return 0.0
        shared = sum(min(count, many.counts[word]) * weight(word) for word, count in few.counts.items())
        return 0.65 * shared / min(few.weight, many.weight) + 0.35 * shared / max(few.weight, many.weight)


def weight(word: str) -> float:
    """How much a word, in small letters, tells of what its sentence is about."""
    if word in STOP_WORDS:
        return _COMMON
    return 1.0 if word[-1].isalnum() else _SIGN


class Unit:
    """A sentence: where it stands, in which paragraph (from 0), and its words."""

    __slots__ = ("_bag", "forms", "paragraph", "span")

    def __init__(self, span: Span, paragraph: int, words: tuple[str, ...]) -> None:
        self.span = span
        self.paragraph = paragraph
        self.forms = words
        self._bag: Bag | None = None

    @property
    def bag(self) -> Bag:
        if self._bag is None:
            self._bag = Bag(Counter(word.lower() for word in self.forms))
        return self._bag


class Units:
    """The sentences of a text, in order."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.plain = plain(text)
        self.paragraphs = Paragraphs(text)
        self._units = [
            Unit(span, self.paragraphs.number(span.start) - 1, forms(self.plain, span)) for span in sentences(text)
        ]
        self._starts = [unit.span.start for unit in self._units]

    def __len__(self) -> int:
        return len(self._units)

    def __iter__(self) -> Iterator[Unit]:
        return iter(self._units)

    def __getitem__(self, index: int) -> Unit:
        return self._units[index]

    def around(self, span: Span) -> range:
        """The indexes of the sentences that a span touches; where it touches none, of the one before it."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        if self._units[first].span.end <= span.start and first + 1 < len(self) and self._starts[first + 1] < span.end:
            first += 1
        last = max(first, bisect_right(self._starts, span.end - 1) - 1)
        return range(first, last + 1)

    def span(self, of: range) -> Span:
        """From the first to the last of neighbouring sentences."""
        return Span(self._units[of.start].span.start, self._units[of.stop - 1].span.end)

    @cached_property
    def by_paragraph(self) -> list[range]:
        """The sentences of each paragraph."""
        firsts = [0] * (len(self.paragraphs) + 1)
        for unit in self._units:
            firsts[unit.paragraph + 1] += 1
        for number in range(len(self.paragraphs)):
            firsts[number + 1] += firsts[number]
        return [range(firsts[number], firsts[number + 1]) for number in range(len(self.paragraphs))]
