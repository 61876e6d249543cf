"""Words of a text, and how a rough selection becomes whole ones."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import chain
from typing import Literal

from annotator.domain.span import Span
from annotator.text.figures import LETTER, NUMBER, figures
from annotator.text.paragraphs import paragraphs_around

Edge = Literal["start", "end"]

_EMOJI = "[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]"
_WORD = rf"""
      (?:https?://|www\.) [^\s«»"“”]* [^\s«»"“”.,;:!?…)\]'’]
    | [\w.+-]{{1,64}} @ [\w-]+ (?:\.[\w-]+)+
    | [@\#] {LETTER}+
    | (?<!{LETTER}) (?:[^\W\d_]\.[-‐‑]?){{2,}}                  # U.S., J.-C.
    | (?<!{LETTER}) (?P<elided> (?i:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu) ['’] ) (?=(?i:[aeiouyhœæà-åè-ïò-öù-ýÿ]))
    | {NUMBER}
    | {LETTER}+ (?: (?:['’&·/][^\W\d_]|[-‐‑]{LETTER}|\.(?=[a-z]{{2}})) {LETTER}* )* [$€£¥]*    # don't, exemple.fr, Mds$
    | [$€£¥%‰°]+
    | [\U0001f1e6-\U0001f1ff]{{2}}
    | {_EMOJI} [\ufe0f\u20e3\U0001f3fb-\U0001f3ff]* (?:\u200d{_EMOJI}[\ufe0f\U0001f3fb-\U0001f3ff]*)*
"""
_STOPS = frozenset(" \t\n\u00a0\u202f.,;:!?…‽•·–—―‐‑-−+×±~=*_/\\|<>¿¡„'")
_PAIRS = {"»": "«", "”": "“", "’": "‘", ")": "(", "]": "[", "}": "{", "›": "‹", '"': '"'}
_OPENING = frozenset(_PAIRS.values())


@cache
def _word() -> re.Pattern[str]:
    """One word, compiled when asked for: it takes 3 ms."""
    return re.compile(_WORD, re.VERBOSE)


def snap(text: str, span: Span) -> Span | None:
    """The whole words that a rough selection means, or None if it holds none.

    - A word that is cut is taken whole, a hyphenated one and `aujourd'hui` too; `l'` may be left out.
    - A figure that is touched is taken with its sign, its groups of digits and its unit: `3,2 milliards de dollars`,
      `12 %`, `×4`, `37 ans`. The unit alone (`ans`) may be selected alone.
    - White space, stops and quotation marks at the edges are let go, but not one half of a pair that is inside.

    The snapped selection of a snapped selection is itself.
    """
    if span.start >= len(text):
        return None
    start, end = _without_edges(text, span.start, min(span.end, len(text)))
    if start == end:
        # The comma of `3,2` or the hyphen of a word: no edge, but a part.
        inside = (core for core, _ in _around(text, span, _words) if core.encloses(span))
        start, end = next(((core.start, core.end) for core in inside), (start, end))
    if start == end:
        return None
    while (grown := _grown(text, start, end)) != (start, end):
        start, end = grown
    return Span(start, end)


def step(text: str, span: Span, edge: Edge, forward: bool) -> Span:
    """The span with one edge moved by a word; the span itself where there is no further word to take or to let go.

    A figure and its unit are let go together, as `snap` would take them together again.
    """
    grows = forward == (edge == "end")
    for place in _places(text, span, edge, forward):
        start, end = (span.start, place) if edge == "end" else (place, span.end)
        snapped = snap(text, Span(start, end)) if start < end else None
        if snapped is None:
            break
        moved = snapped.end if edge == "end" else snapped.start
        if grows or moved == place:
            return Span(start, moved) if edge == "end" else Span(moved, end)
    return span


def _grown(text: str, start: int, end: int) -> tuple[int, int]:
    """The range with the words and figures taken whole that it touches."""
    for parts in (_words, figures):
        for core, whole in _around(text, Span(start, end), parts):
            if core.start < end and start < core.end:
                start, end = min(start, whole.start), max(end, whole.end)
    return start, end


def _places(text: str, span: Span, edge: Edge, forward: bool) -> Iterator[int]:
    """Where words begin, for the start, or end, for the end, from the edge on in one direction."""
    here = span.end if edge == "end" else span.start
    for line in _lines(text, here, forward):
        places = [whole.end if edge == "end" else whole.start for _, whole in _words(text, line)]
        yield from (
            (place for place in places if place > here)
            if forward
            else (place for place in reversed(places) if place < here)
        )


def _lines(text: str, offset: int, forward: bool) -> Iterator[Span]:
    """The line at `offset`, then those after or before it."""
    if not forward:
        offset = min(offset, len(text) - 1)
    while 0 <= offset < len(text):
        line = _line(text, offset)
        yield line
        offset = line.end + 1 if forward else line.start - 1


def _words(text: str, within: Span) -> Iterator[tuple[Span, Span]]:
    """The words in a part of `text`, each as what must be touched to take it and what is taken.

    The two differ for an elided word, which is never taken without the one after it.
    """
    for found in _word().finditer(text, within.start, within.end):
        core = whole = Span(*found.span())
        if found["elided"] and (following := _word().match(text, core.end, within.end)):
            whole = Span(core.start, following.end())
        yield core, whole


def _around(
    text: str, span: Span, parts: Callable[[str, Span], Iterator[tuple[Span, Span]]]
) -> Iterator[tuple[Span, Span]]:
    """The parts of the first and the last line of `span`: those between are taken whole anyhow."""
    first, last = _line(text, span.start), _line(text, min(span.end, len(text)) - 1)
    return chain(parts(text, first), parts(text, last) if last != first else ())


def _line(text: str, offset: int) -> Span:
    return paragraphs_around(text, Span(offset, offset + 1))


def _without_edges(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without stops, white space and lone or outer quotation marks at its edges; empty if that is all."""
    while start < end:
        first, last = text[start], text[end - 1]
        if last in _STOPS or (last in _OPENING and last not in _PAIRS):
            end -= 1
        elif first in _STOPS or (first in _PAIRS and first not in _OPENING):
            start += 1
        elif _PAIRS.get(last) == first and text.count(first, start, end) == 2 - (first != last):
            start, end = start + 1, max(start + 1, end - 1)
        elif last in _PAIRS and not _paired(text, start, end, last):
            end -= 1
        elif first in _OPENING and not _paired(text, start, end, first):
            start += 1
        else:
            break
    return start, end


def _paired(text: str, start: int, end: int, mark: str) -> bool:
    """Whether the mark at an edge of the range has its other half in it."""
    if mark == '"':
        return text.count(mark, start, end) % 2 == 0
    pair = next((opening, closing) for closing, opening in _PAIRS.items() if mark in (opening, closing))
    opened, closed = (text.count(half, start, end) for half in pair)
    return opened >= closed if mark == pair[1] else closed >= opened
