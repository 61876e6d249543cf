"""Anchors: a passage known by its words and the words around it, as in the W3C's TextQuoteSelector."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from annotator.domain.span import Span

CONTEXT = 32
"""Code points of context kept on each side, as many as Hypothesis keeps."""

_ALIKE = ("'’‘ʼ", '"“”„', "-‐‑–−")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Anchor:
    """The exact passage, with what stands before and after it in the text."""

    quote: str
    prefix: str
    suffix: str


def anchor(text: str, span: Span, context: int = CONTEXT) -> Anchor:
    """The anchor of a span of `text`, with at most `context` code points on each side. Raises `InvalidSpan`."""
    quote = span.of(text)
    return Anchor(quote, text[max(0, span.start - context) : span.start], text[span.end : span.end + context])


def occurrences(text: str, quote: str, tolerant: bool = False) -> list[Span]:
    """Where `quote` stands in `text`, left to right, without overlaps.

    `tolerant` takes any white space for any other (so that `37 ans` finds `37\\u00a0ans`), and straight apostrophes,
    quotation marks and hyphens for their typographic kin; white space around the quote is set aside.
    """
    pattern = _tolerant(quote) if tolerant else re.escape(quote)
    return [Span(*found.span()) for found in re.finditer(pattern, text)] if pattern else []


def find(text: str, sought: Anchor, near: int | None = None) -> Span | None:
    """The occurrence of the quote whose surroundings agree best with the anchor's, or None.

    Of those that agree equally well, the one that begins nearest to the code point `near`, or else the first.
    """
    return min(
        occurrences(text, sought.quote),
        key=lambda span: (-_agreement(text, span, sought), 0 if near is None else abs(span.start - near)),
        default=None,
    )


def _tolerant(quote: str) -> str:
    return r"\s+".join("".join(map(_kin, word)) for word in _SPACE.split(quote.strip()))


def _kin(character: str) -> str:
    alike = next((kin for kin in _ALIKE if character in kin), "")
    return f"[{re.escape(alike)}]" if alike else re.escape(character)


def _agreement(text: str, span: Span, sought: Anchor) -> int:
    """How many code points next to `span` are as the anchor has them, on both sides together."""
    before = text[max(0, span.start - len(sought.prefix)) : span.start]
    after = text[span.end : span.end + len(sought.suffix)]
    return _common(reversed(before), reversed(sought.prefix)) + _common(iter(after), iter(sought.suffix))


def _common(left: Iterator[str], right: Iterator[str]) -> int:
    count = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        count += 1
    return count
