"""A text as folded words with their places: what the grammar reads.

Folding takes case and accents away one code point for one, so that places stay those of the text. Figures with their
separators are one word (`1 234,5`, `23.04.2022`, and `.5`, which becomes `0.5`), a sign is a word of its own.
"""

from __future__ import annotations

import re
import unicodedata

_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_APOSTROPHES = "\u2018\u2019\u201b\u02bc\u2032\u00b4`"
_DASHES = "\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d"


def _folding() -> dict[int, str]:
    table = {ord(char): " " for char in _SPACES} | {ord(char): "'" for char in _APOSTROPHES}
    table |= {ord(char): "-" for char in _DASHES}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFD", chr(code))[0].lower()
        if base.isascii() and base.isalpha():
            table[code] = base
    return table


_FOLDING = _folding()
_MARKS = re.compile("[\u0300-\u036f]")

_WORD = re.compile(
    r"""[^\W\d_]++
      | [0-9]{1,3}(?:[ ][0-9]{3})++(?![0-9]) (?:[.,][0-9]++)?+ (?:e[+-]?[0-9]{1,6}(?![0-9a-z]))?
      | [0-9]{1,3}(?:'[0-9]{3})++(?![0-9]) (?:[.,][0-9]++)?+ (?:e[+-]?[0-9]{1,6}(?![0-9a-z]))?
      | [0-9]++ (?:[.,][0-9]++)*+ (?:e[+-]?[0-9]{1,6}(?![0-9a-z]))?
      | (?<![\w.,)\]])[.,][0-9]++
      | \S""",
    re.VERBOSE,
)

_HIDDEN = re.compile(
    r"""(?:https?://|www\.)\S+ | [\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+ | (?<!\w)[@\#][^\W_]\w*
      | (?<![\w.,+])(?:\+[0-9]{1,3}[ .-]?(?:\(0\))?(?:[0-9][ .-]?){7,12}[0-9] | 0[1-9](?:[ .-]?[0-9]{2}){4}
        | \(?[0-9]{3}\)?[ .-][0-9]{3}[ .-][0-9]{4})(?![\w])""",
    re.VERBOSE,
)
"""Addresses, handles, hashtags and telephone numbers: no quantities in them."""
_MAY_HIDE = re.compile(r"[@#]|://|www\.|(?:[0-9][ .()-]{0,2}){9}")
"""What every one of them has: most texts have none, and are spared the search."""

ENDS = 4
"""So many empty words stand after the last one: a rule may look that far ahead without asking where the text ends."""


def fold(text: str) -> str:
    """Case and accents taken away, spaces, dashes and apostrophes made plain; the length stays."""
    if text.isascii():
        return text.lower()
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return lower.translate(_FOLDING)


def split(text: str) -> list[str]:
    """The words of a phrase, as a text that holds it would be split."""
    return [found.group() for found in _WORD.finditer(fold(text))]


class Words:
    """The words of a text; addresses and telephone numbers are hidden, and empty words follow the last one.

    `words[i]` stands at `text[starts[i]:ends[i]]` once `place` was called. `origin` is empty, or maps the code points
    of `text` to those of the text as given, when that one has combining marks (`e` + U+0301) and was composed first.
    """

    __slots__ = ("_folded", "ends", "origin", "size", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        self.origin: list[int] = []
        if not text.isascii() and _MARKS.search(text):
            text, self.origin = _composed(text)
        self.text = text
        folded = fold(text)
        if _MAY_HIDE.search(folded):
            folded = _HIDDEN.sub(lambda found: "\u2021" * len(found.group()), folded)
        self._folded = folded
        self.words: list[str] = _WORD.findall(folded)
        self.size = len(self.words)
        self.words += [""] * ENDS
        self.starts: list[int] = []
        self.ends: list[int] = []

    def place(self) -> None:
        """Finds where each word stands: needed by all but the words themselves, so done only when there is a number."""
        spans = [found.span() for found in _WORD.finditer(self._folded)]
        beyond = [len(self.text) + 1] * ENDS
        self.starts = [start for start, _ in spans] + beyond
        self.ends = [end for _, end in spans] + beyond
        for index, word in enumerate(self.words):
            if len(word) > 1 and word[0] in ".,":
                self.words[index] = f"0{word}"

    def glued(self, index: int) -> bool:
        """Whether nothing stands between this word and the one before it."""
        return index > 0 and self.ends[index - 1] == self.starts[index]

    def given(self, start: int, end: int) -> tuple[int, int]:
        """Places in the text as it was given."""
        return (self.origin[start], self.origin[end]) if self.origin else (start, end)


def _composed(text: str) -> tuple[str, list[int]]:
    """The text in composed form, and for each of its code points (and its end) the place in the one given."""
    composed: list[str] = []
    origin: list[int] = []
    start = 0
    while start < len(text):
        end = start + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        cluster = unicodedata.normalize("NFC", text[start:end])
        composed.append(cluster)
        origin.extend([start] * len(cluster))
        start = end
    origin.append(len(text))
    return "".join(composed), origin
