"""Factors: "×4", "quadruplé", "multiplié par quatre", "deux fois plus", "divided by two", "threefold"."""

from __future__ import annotations

from fractions import Fraction

from annotator.text.quantities.grammar.cardinals import Number
from annotator.text.quantities.grammar.found import Found
from annotator.text.quantities.grammar.numerals import Numerals
from annotator.text.quantities.lexicon.tables import Tables
from annotator.text.quantities.words import Words

_SIGNS = frozenset({"×", "x", "*"})
_FACTOR_WORDS = frozenset({"facteur", "factor"})
_YEARS = 1000
_REACH = 7
"""How many words may stand between "multiplié" and "par quatre"."""

STARTS = _SIGNS | _FACTOR_WORDS


class Multiples:
    """Reads the factors of one text in one language."""

    def __init__(self, text: Words, tables: Tables, numerals: Numerals) -> None:
        self._text = text
        self._words = text.words
        self._context = tables.context
        self._numerals = numerals

    def at(self, start: int) -> Found | None:
        """The factor that begins at word `start`."""
        word, context = self._words[start], self._context
        if value := context.multiples.get(word) or self._doubtful(start):
            born = (
                word[-1] == "s" and start > 0 and self._words[start - 1] in ("des", "les", "ses", "leurs", "the", "of")
            )
            return None if born else self._factor(start, start + 1, value)
        if word in _SIGNS:
            return self._signed(start)
        if word in context.by:
            return self._multiplied(start)
        if word in _FACTOR_WORDS:
            return self._named(start)
        return self._times(start)

    def _factor(self, start: int, end: int, value: Fraction, direction: str = "") -> Found:
        moved = "up" if value > 1 else "down"
        return Found(
            start, end, "factor", value, value, "factor", Fraction(1), direction=direction or moved, number_end=end
        )

    def _doubtful(self, at: int) -> Fraction | None:
        """The value of "double", if it stands as a verb or as "le double de"; "doublé" needs no such proof."""
        value = self._context.doubtful_multiples.get(self._words[at])
        if value is None:
            return None
        text = self._text
        context, words = self._context, self._words
        written = text.text[text.starts[at] : text.ends[at]]
        if written.lower().endswith(("é", "és")) or text.size == 1:
            return value
        before, after = words[at - 1] if at else "", words[at + 1]
        verb = before in context.before_multiple and text.text[text.starts[at - 1] : text.ends[at - 1]].isascii()
        noun = not context.article_multiple or before in context.article_multiple
        return value if verb or (noun and (not after or after in context.after_multiple)) else None

    def _signed(self, start: int) -> Found | None:
        """`×4`, `x 4`; not the `x` of `4x4` or of `10 x 15`."""
        if start and self._words[start - 1][-1:].isdecimal():
            return None
        number = self._plain(start + 1)
        glued = self._text.glued(start + 1) or self._words[start] == "×"
        return self._factor(start, number.end, number.value) if number and glued else None

    def _plain(self, at: int) -> Number | None:
        number = self._numerals.at(at)
        return None if number is None or number.ordinal or number.alone or not number.value else number

    def _multiplied(self, start: int) -> Found | None:
        """ "multiplié par quatre", "divided by two"; "par quatre" where that is all the text."""
        words, context = self._words, self._context
        number = self._plain(start + 1)
        if number is None:
            return None
        for at in range(start - 1, max(-1, start - 1 - _REACH), -1):
            word = words[at]
            if word in (".", ";", "!", "?"):
                break
            divided = word.startswith(context.divide)
            if divided or word.startswith(context.multiply):
                value = 1 / number.value if divided else number.value
                return self._factor(at if at == start - 1 else start, number.end, value)
        whole = start == 0 and number.end >= self._text.size and words[start] != "entre" and 1 < number.value < _YEARS
        return self._factor(start, number.end, number.value) if whole else None

    def _named(self, start: int) -> Found | None:
        """ "d'un facteur 10", "a factor of four": the way it goes is told by the words before."""
        words = self._words
        at = start + 1
        while words[at] in ("de", "of", "d", "'"):
            at += 1
        number = self._plain(at)
        if number is None:
            return None
        for word in words[max(0, start - _REACH) : start]:
            if self._context.down.match(word) or word.startswith(self._context.divide):
                return self._factor(start, number.end, 1 / number.value)
        return self._factor(start, number.end, number.value)

    def _times(self, start: int) -> Found | None:
        """ "deux fois plus", "three times the size", `4x`; "trois fois par semaine" is a count, and none of ours."""
        words, context = self._words, self._context
        number = self._numerals.at(start)
        if number is None or number.ordinal or (number.alone and words[start] in ("a", "an")) or number.value in (0, 1):
            return None
        at = number.end
        if words[at] == "-" and words[at + 1] == "fold":
            return self._factor(start, at + 2, number.value)
        if words[at] == "fold":
            return self._factor(start, at + 1, number.value)
        sign = words[at] in ("x", "×") and self._text.glued(at)
        if not (words[at] in context.times or sign) or words[at + 1][:1].isdecimal():
            return None
        if (more := context.more.at(words, at + 1)) and words[more[1]] not in ("tard", "tot", "tarde"):
            down = more[0] == "down"
            return self._factor(start, more[1], 1 / number.value if down else number.value, more[0])
        compared = words[at + 1] in ("le", "la", "l", "les", "the", "that", "what", "its", "el", "ce", "son", "sa")
        compared = compared or words[at + 1] in ("superieur", "superieure", "as", "su", "more", "plus", "mas")
        return self._factor(start, at + 1, number.value) if compared or sign else None
