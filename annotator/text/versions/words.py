"""The words of a text as two versions are compared by: typography set aside, and nothing else.

A no-break space for a space, a curly quotation mark for a straight one or a long dash for a hyphen is no change; every
letter, figure and sign is.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from annotator.domain.span import Span

_KIN = str.maketrans(
    dict.fromkeys("‘’ʼ", "'") | dict.fromkeys("«»“”„", '"') | dict.fromkeys("‐‑–—−", "-") | {"\u00ad": " "}
)
"""One character for one, so that places stay what they are."""

_WORD = re.compile(
    r"""
      (?<![\w)])[-+±]?\d+(?:[.,:/]\d+)* | \d+(?:[.,:/]\d+)*   # a figure, with its sign
    | [^\W\d_]+(?=n't\b) | n't\b                              # didn't: did, n't
    | [^\W\d_]+
    | [^\s]
    """,
    re.VERBOSE,
)


class Word(NamedTuple):
    """A word, figure or sign: the form that is compared, and where it stands in the text."""

    form: str
    start: int
    end: int


def plain(text: str) -> str:
    """The text with one form for each kind of quotation mark, apostrophe and dash; as long as the text."""
    return text.translate(_KIN)


def words(text: str, within: Span | None = None) -> list[Word]:
    """The words of a text that `plain` has made, or of a part of it, with their places in the whole."""
    start, end = (within.start, within.end) if within else (0, len(text))
    return [Word(found.group(), found.start(), found.end()) for found in _WORD.finditer(text, start, end)]


def forms(text: str, within: Span | None = None) -> tuple[str, ...]:
    """The words of a text that `plain` has made, without their places."""
    return tuple(_WORD.findall(text, *((within.start, within.end) if within else ())))
