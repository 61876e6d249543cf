"""What only looks like a quantity: names, codes, labels, marks of list items."""

from __future__ import annotations

from annotator.text.quantities.grammar.found import Found
from annotator.text.quantities.lexicon.tables import Tables
from annotator.text.quantities.words import Words

_DOUBTFUL = frozenset({"number", "count", "ordinal", "ratio", "duration", "data", "mass", "length"})
"""Kinds that the figures of a name or a code may be taken for; "Covid-19 jours" is none either."""
_INDENT = 40
"""A mark further from the beginning of its line is none."""


class Doubts:
    """Tells quantities from figures that are something else."""

    def __init__(self, text: Words, tables: Tables) -> None:
        self._text = text
        self._words = text.words
        self._context = tables.context

    def may_be(self, found: Found, done: int) -> bool:
        """Whether it is a quantity; the first `done` words are taken by those before it."""
        if found.kind not in _DOUBTFUL:
            return True
        words, text, start = self._words, self._text, found.start
        bare = found.kind == "number"
        if bare and (self._slashed(found) or self._marks_item(found)):
            return False
        if start == 0:
            return True
        before = words[start - 1]
        if before == "-" and text.glued(start) and text.glued(start - 1) and words[start - 2][-1:].isalpha():
            return False
        if not bare and found.kind != "count":
            return True
        if self._tails(found, done):
            return False
        if before in (".", "°", "º") and start > 1 and text.glued(start - 1):
            before = words[start - 2]
        if before in self._context.labels and not found.noun.endswith("s"):
            return False
        return not self._names(found, start - 1)

    def _tails(self, found: Found, done: int) -> bool:
        """Whether the number is the second half of a code whose first half was none: "n° 2010-1192"."""
        words, text, start = self._words, self._text, found.start
        if found.kind not in ("number", "count") or start < 2 or start - 1 == done or words[start - 1] != "-":
            return False
        return text.glued(start) and text.glued(start - 1) and words[start - 2][-1:].isdecimal()

    def _slashed(self, found: Found) -> bool:
        """Whether a slash ties the number to another one that makes no fraction with it: `24/7`, `50/50`."""
        text, words = self._text, self._words
        start, end = found.start, found.end
        after = words[end] == "/" and text.glued(end) and words[end + 1][:1].isdecimal()
        before = start > 1 and words[start - 1] == "/" and text.glued(start) and words[start - 2][-1:].isdecimal()
        return after or before

    def _marks_item(self, found: Found) -> bool:
        """Whether a number only marks an item of a list: `1.` at the beginning of a line, `2)` anywhere, `(3)`."""
        text, words, at = self._text, self._words, found.start
        if not words[at][:1].isdecimal() or words[found.end] not in (".", ")") or not words[found.end + 1]:
            return False
        if words[found.end] == ")" and len(words[at]) < 3 and found.kind == "number":
            return at == 0 or words[at - 1] == "(" or "(" not in words[max(0, at - 20) : at]
        start = text.starts[at]
        line = text.text[max(0, start - _INDENT) : start].rpartition("\n")[2]
        return text.glued(found.end) and not line.strip() and len(line) < _INDENT

    def _names(self, found: Found, at: int) -> bool:
        """Whether the number is a part of a name: "Apollo 11", "Boeing 737"."""
        text, words = self._text, self._words
        word = words[at]
        written = text.text[text.starts[at] : text.ends[at]]
        if not word.isalpha() or written == written.lower() or word in self._context.little:
            return False
        if not words[found.start][:1].isdecimal() or len(word) < 2 or found.noun.endswith(("s", "x")):
            return False
        return self._context.comparators.before(words, found.start) is None and found.scale == 1
