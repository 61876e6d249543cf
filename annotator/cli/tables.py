"""Tables for a terminal: columns stay aligned whatever letters are in them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise

Cell = str | int
"""A whole number stands at the right of its column."""

NARROWEST = 8
"""Cells that a column keeps when a table must be made to fit."""

GAP = "  "
JOINERS = "\u200c\u200d"
"""Zero-width joiner and non-joiner: part of words in some scripts, and of many an emoji."""


def table(headings: Sequence[str], rows: Iterable[Sequence[Cell]], *, limit: int = 0) -> list[str]:
    """Lines of a table. Columns that together need more than `limit` cells of the terminal are cut short; 0: never."""
    body = [[cell if isinstance(cell, int) else plain(cell) for cell in row] for row in rows]
    lines: list[Sequence[Cell]] = [headings, *body]
    widths = [max(width(str(line[place])) for line in lines) for place in range(len(headings))]
    if limit:
        _shrink(widths, limit - len(GAP) * (len(widths) - 1))
    right = [any(isinstance(row[place], int) for row in body) for place in range(len(headings))]
    return [
        GAP.join(_fitted(str(cell), room, end) for cell, room, end in zip(line, widths, right, strict=True)).rstrip()
        for line in lines
    ]


def plain(text: str) -> str:
    """The text on one line, with nothing in it that would steer the terminal or turn the direction of reading."""
    # What steers goes before the spaces, which may have stood beside it.
    return " ".join("".join(_plain(character) if character.strip() else " " for character in text).split())


def width(text: str) -> int:
    """Cells of a terminal that a plain text takes: two for wide letters (UAX #11), none for combining marks."""
    return sum(_cells(character) for character in text)


def cut(text: str, most: int) -> str:
    """The beginning of a plain text, with an ellipsis where some is left off, in at most `most` cells (1 or more)."""
    if width(text) <= most:
        return text
    kept: list[str] = []
    room = most - 1
    for character in text:
        room -= _cells(character)
        if room < 0:
            break
        kept.append(character)
    return "".join(kept).rstrip() + "…"


def _plain(character: str) -> str:
    if character.isprintable() or character in JOINERS:
        return character
    return "" if unicodedata.category(character) == "Cf" else "\N{REPLACEMENT CHARACTER}"


def _cells(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _shrink(widths: list[int], limit: int) -> None:
    """Take from the widest column, again and again, until all fit or none is wide any more."""
    while sum(widths) > limit and max(widths) > NARROWEST:
        widest = widths.index(max(widths))
        widths[widest] -= 1


def _fitted(text: str, room: int, right: bool) -> str:
    shown = cut(text, room)
    padding = " " * (room - width(shown))
    return padding + shown if right else shown + padding


def shortest_ids(ids: Sequence[str]) -> list[str]:
    """The beginning of each id that no other of them has, at least `NARROWEST` characters."""
    ordered = sorted(ids)
    shared = [0, *(_shared(a, b) for a, b in pairwise(ordered)), 0]
    needed = {this: max(*around, NARROWEST - 1) + 1 for this, around in zip(ordered, pairwise(shared), strict=False)}
    return [this[: needed[this]] for this in ids]


def _shared(a: str, b: str) -> int:
    """How many characters two texts begin with alike."""
    return next((place for place, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
