"""Plain text with a line end at every 72nd character or so, made into paragraphs again."""

from __future__ import annotations

import re
from itertools import pairwise

_WIDTHS = range(40, 101)
"""Line lengths, in code points, that a mail program or an editor breaks at. Longer lines are paragraphs."""

_MARGIN = 0.85
"""Programs that even lines out break them before the very last word that fits."""

_SENTENCE_END = re.compile(r"[.!?…:][\s»”\")]*$")
_BROKEN_WORD = re.compile(r"\w[-‐‑\u00ad]$")
_ITEM = re.compile(r"\s*(?:[-*•–—‣▪]\s|\d{1,3}[.)]\s|[a-z]\)\s|>)")


def unwrap(text: str) -> str:
    """`text` with the lines of each paragraph joined, if it was broken to a width; else as it is.

    A line end was put in by a program if the next word would not have fitted on the line. It takes most line ends of
    the text to be so, and many of the next lines to begin in small letters, for any to be joined: a list, a poem and a
    text with one paragraph a line stay as they are. Items of lists and indented first lines begin a paragraph.
    """
    lines = [line.rstrip() for line in text.splitlines()]
    width = _width(lines)
    if not width:
        return text
    apart = "" in lines
    joined = [lines[0]]
    for line, following in pairwise(lines):
        # Without empty lines between paragraphs, a line that ends a sentence must be as long as can be.
        margin = 1.0 if _SENTENCE_END.search(line) and not apart else _MARGIN
        if not _full(line, following, margin * width) or _begins_paragraph(line, following):
            joined.append(following)
        elif _BROKEN_WORD.search(line):
            joined[-1] += following.lstrip()
        else:
            joined[-1] += " " + following.lstrip()
    return "\n".join(joined)


def _width(lines: list[str]) -> int:
    """The width that the lines were broken to, or 0 if they were not."""
    lengths = sorted(len(line) for line in lines if line)
    width = lengths[int(0.98 * (len(lengths) - 1))] if lengths else 0  # one address may stick out
    pairs = [(line, following) for line, following in pairwise(lines) if line and following]
    full = [following for line, following in pairs if _full(line, following, _MARGIN * width)]
    small = [following for following in full if following.lstrip()[:1].islower()]
    wrapped = len(full) >= max(2, 0.5 * len(pairs)) and len(small) >= 0.4 * len(full)
    return width if wrapped and width in _WIDTHS else 0


def _full(line: str, following: str, width: float) -> bool:
    """Whether the first word of `following` would have stuck out of `line`."""
    return bool(line and following) and len(line) + 1 + len(following.split(maxsplit=1)[0]) > width


def _begins_paragraph(line: str, following: str) -> bool:
    return _ITEM.match(following) is not None or (following[0].isspace() and not line[0].isspace())
