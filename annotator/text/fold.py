"""Texts folded for search: case, accents, ligatures and typography set aside."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import cache

from annotator.domain.span import Span

_KIN = (
    {"ø": "o", "đ": "d", "ł": "l", "œ": "oe", "æ": "ae", "ı": "i"}
    | dict.fromkeys("‘’‚‛ʼ′`´", "'")
    | dict.fromkeys("“”„‟″«»", '"')
    | dict.fromkeys("‐‒–—―−", "-")
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", "")
)
_TOKEN = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+")
_DECIMAL = re.compile("[0-9][.,][0-9]")


class _Folding(dict[int, str]):
    """A table for `str.translate`, filled with each character that is met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _folded(chr(code))
        return folded


def _folded(character: str) -> str:
    character = unicodedata.normalize("NFC", character)
    if character in _KIN:
        return _KIN[character]
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
    return "".join(_KIN.get(part, part) for part in parts if not unicodedata.combining(part))


_FOLDING = _Folding()


def fold(text: str) -> str:
    """`text` without case and accents: `L’Été` and `l'ete` are one, `Œuvre` and `oeuvre`, `1\\u00a0000` and `1 000`.

    Unicode's full case folding and compatibility decomposition (UAX 15, NFKD) without its combining marks, with
    ligatures in two letters, and apostrophes, quotation marks and dashes in their typewriter form.
    """
    return text.translate(_FOLDING)


def tokens(text: str) -> list[str]:
    """The folded words of `text`; a figure with its separators (`3,2`, `10.000,50`) is one."""
    return _TOKEN.findall(fold(text))


def pieces(text: str) -> list[str]:
    """The words of `text` whose folded forms are its `tokens`: left as they are written where they can be, so that who
    remembers what became of a word need not fold it again."""
    odd, plain = _scripts()
    if odd.search(text):
        return _TOKEN.findall(fold(text))
    return _TOKEN.findall(text) if _DECIMAL.search(text) else plain.findall(text)


@cache
def _scripts() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Characters that may split words elsewhere once they are folded (`½`, soft hyphens), with all beyond Latin; and
    the words of a text that has none of these, and no figure with separators. Takes half the time of `_TOKEN`."""
    some = map(chr, (*range(0x20, 0x250), *range(0x2010, 0x2100)))
    even = [character for character in some if {_sort(part) for part in _FOLDING[ord(character)]} == {_sort(character)}]
    letters = [character for character in even if character.isalnum()]
    return re.compile(f"[^{re.escape(''.join(even))}]"), re.compile(f"[{''.join(letters)}]++")


def _sort(character: str) -> str:
    """What a character is to `_TOKEN`."""
    if character in ".,":
        return character
    return "figure" if character.isdecimal() else "letter" if character.isalnum() else ""


class FoldedText:
    """A text folded once, to be searched many times, as a reader types."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded = fold(text)
        # Where a character does not fold to one character, places in the two texts drift apart.
        self._odd: list[int] = []
        self._odd_folded: list[int] = []
        self._odd_next: list[int] = []
        odd = "".join(character for character in set(text) if len(_FOLDING[ord(character)]) != 1)
        if odd:
            drift = 0
            for found in re.finditer(f"[{re.escape(odd)}]", text):
                width = len(_FOLDING[ord(found.group())])
                self._odd.append(found.start())
                self._odd_folded.append(found.start() + drift)
                self._odd_next.append(found.start() + drift + width)
                drift += width - 1

    def find(self, needle: str) -> list[Span]:
        """Where the folded `needle` stands, as spans of the text itself; nothing for an empty one.

        A span takes in whole characters (`o` finds `œ`) with the combining marks that follow.
        """
        sought = fold(needle)
        found: list[Span] = []
        place = self._folded.find(sought) if sought else -1
        while place >= 0:
            after = place + len(sought)
            span = Span(self._original(place), self._end(after))
            if not found or found[-1].end <= span.start:
                found.append(span)
            place = self._folded.find(sought, after)
        return found

    def _original(self, place: int) -> int:
        """The character of the text that a place of the folded text comes from."""
        index = bisect_right(self._odd_folded, place) - 1
        if index < 0:
            return place
        return self._odd[index] + max(0, place - self._odd_next[index] + 1)

    def _end(self, after: int) -> int:
        end = self._original(after - 1) + 1
        while end < len(self.text) and not _FOLDING[ord(self.text[end])]:
            end += 1
        return end
