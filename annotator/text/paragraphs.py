"""Paragraphs of a canonical text: one a line."""

from __future__ import annotations

from bisect import bisect_right

from annotator.domain.span import Span


def paragraphs(text: str) -> list[Span]:
    """The spans of the lines of `text` that hold anything, in order, without their line ends."""
    spans = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if end > start:
            spans.append(Span(start, end))
        start = end + 1
    return spans


def paragraphs_around(text: str, span: Span) -> Span:
    """The span of the whole lines that `span` touches, in time that does not grow with the text.

    Line ends at the edges of `span` are set aside, so that a selection that took one does not reach the next line.
    """
    start, end = span.start, min(span.end, len(text))
    while start < end - 1 and text[start] == "\n":
        start += 1
    while start < end - 1 and text[end - 1] == "\n":
        end -= 1
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end - 1)
    return Span(first, max(last, first + 1) if last >= 0 else len(text))


class Paragraphs:
    """The paragraphs of one text, by number from 1, found in logarithmic time."""

    def __init__(self, text: str) -> None:
        self._spans = paragraphs(text)
        self._starts = [span.start for span in self._spans]

    def __len__(self) -> int:
        return len(self._spans)

    def number(self, offset: int) -> int:
        """The number of the paragraph at a code point; a line end belongs to the paragraph before it."""
        return max(1, bisect_right(self._starts, offset))

    def span(self, number: int) -> Span:
        """The span of a paragraph. Raises `IndexError` unless `1 <= number <= len(self)`."""
        if number < 1:
            raise IndexError(number)
        return self._spans[number - 1]
