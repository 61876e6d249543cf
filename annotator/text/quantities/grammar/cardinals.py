"""Cardinals and ordinals, in figures, in words, or mixed: "2,1 mil millones", "vingt et unième"."""

from __future__ import annotations

from abc import ABC, abstractmethod
from fractions import Fraction
from typing import NamedTuple

from annotator.text.quantities import figures
from annotator.text.quantities.grammar.sums import Sum
from annotator.text.quantities.lexicon.language import NumberWords
from annotator.text.quantities.words import Words


class Number(NamedTuple):
    """A number that ends before word `end`. `step` is the place value of its last figure, 0 where it is exact.

    `figures` says that it is one word of figures, `share` that it is written as a fraction, `alone` that it is no
    number unless something follows (a lone "un", "demi"), `ordinal` that it is one ("vingt et unième"), `vague` that it
    is round by nature ("trentaine"), `scaled` that a scale ends it, so that "de" may follow ("deux millions de").
    """

    value: Fraction
    end: int
    step: Fraction = Fraction(1)
    figures: bool = False
    share: bool = False
    alone: bool = False
    ordinal: bool = False
    vague: bool = False
    scaled: bool = False


_EXACT = Fraction(0)
_ONE = Fraction(1)
_LARGEST_EXPONENT = 400
_MOST_DECIMALS = 12


class Cardinals(ABC):
    """Reads the cardinals and ordinals of one text in one language."""

    def __init__(self, text: Words, table: NumberWords, decimal: str) -> None:
        self._text = text
        self._words = text.words
        self._table = table
        self._decimal = decimal
        self.starts = table.starts

    def _sum(self, start: int, joined: bool, *, scaled: bool = True, shares: bool = True) -> tuple[Sum, int] | None:
        """The cardinal at `start` and where it ends; without `scaled`, only its part below a thousand.

        Without `shares`, it is not asked whether a fraction begins after "et": as a divisor is read.
        """
        words, table = self._words, self._table
        total = Sum(table)
        at = start
        if words[at][:1].isdecimal():
            value = figures.read(words[at], self._decimal)
            if value is None:
                return None
            total.figures(*value)
            at += 1
        elif words[at] in table.ones:
            total.small(1)
            at += 1
        before: tuple[Sum, int] | None = None
        while True:
            word = words[at]
            next_ = at
            if at > start and self._tied(at):
                next_ = at + 1
                if words[next_] in table.joiners and self._tied(at + 2):
                    next_ = at + 3  # "vingt-et-un"
            elif at > start and joined and word in table.joiners and total.room in table.joints:
                if table.small.get(words[at + 1], total.room) >= total.room or (shares and self._begins_share(at + 1)):
                    break
                before = total.copy(), at
                next_ = at + 1
            if not scaled and words[next_] in table.scales:
                break
            if self._take(total, words[next_]) or (next_ == at and at > start and self._take_figures(total, at)):
                at = next_ + 1
            elif before and next_ == at and (word in table.hundreds or word in table.scales):
                return before
            else:
                break
        if at == start:
            return None
        return total, self._paired_year(at, total)

    def _tied(self, at: int) -> bool:
        """Whether a hyphen with no space about it stands at word `at`."""
        return self._words[at] == "-" and self._text.glued(at) and self._text.glued(at + 1)

    @abstractmethod
    def _begins_share(self, at: int) -> bool:
        """Whether a fraction begins at word `at`, which is then no part of the number before it ("et deux tiers")."""

    def _take(self, total: Sum, word: str) -> bool:
        table = self._table
        if (value := table.small.get(word)) is not None:
            return total.small(value) or (word in table.score and total.score())
        if word in table.hundreds:
            if total.last < 0 and total.pending and table.bare and word not in table.bare:
                return False  # "50 cents" is money, "deux cents" a number
            if word in table.bare and total.pending and total.group == 1:
                return False  # "un cent" is no number, but "un cent vingtième" a fraction
            return total.hundred(word in table.bare)
        if (factor := table.scales.get(word)) is not None:
            return total.scale(factor, word in table.bare)
        return False

    def _take_figures(self, total: Sum, at: int) -> bool:
        """Takes the figures of "2 millions 500 000": a grouped word, or one that a smaller scale follows."""
        word = self._words[at]
        if not word[:1].isdecimal() or not total.scaled or total.pending:
            return False
        scale = total.scaled[-1][1]
        following = self._table.scales.get(self._words[at + 1], 0)
        if " " not in word and not 0 < following < scale:
            return False
        value = figures.read(word, self._decimal)
        if value is None or value[0] * (following or 1) >= scale:
            return False
        total.figures(*value)
        return True

    def _paired_year(self, at: int, total: Sum) -> int:
        """Goes on over the second half of "nineteen eighty-four"."""
        if not self._table.paired_years or total.scaled or not 11 <= total.group <= 20 or total.last >= 100:
            return at
        words, small = self._words, self._table.small
        value = small.get(words[at], 0)
        if value < 10:
            return at
        total.group = total.group * 100 + value
        skip = 2 if words[at + 1] == "-" else 1
        unit = small.get(words[at + skip], 0) if value >= 20 else 0
        if not 0 < unit < 10:
            return at + 1
        total.group += unit
        return at + skip + 1

    def _number(self, start: int, end: int, total: Sum) -> Number:
        first = self._words[start]
        lone = end == start + 1
        return Number(
            total.total,
            end,
            Fraction(total.step),
            figures=lone and first[0].isdecimal(),
            alone=lone and first in self._table.ones,
            scaled=bool(total.scaled) and not total.pending,
        )

    def _decimals(self, start: int, at: int, total: Sum) -> Number:
        """The number, with "virgule cinquante-deux" or "point one four" and a scale after it if they follow."""
        words, table = self._words, self._table
        if words[at] not in table.points or not total.pending:
            return self._number(start, at, total)
        written = ""
        end = at + 1
        while words[end] in table.small and len(written) < _MOST_DECIMALS:
            if table.small[words[end]] == 0:
                written += "0"
                end += 1
            elif part := self._sum(end, joined=True, scaled=False):
                written += str(part[0].total)
                end = part[1]
        if not written.isdecimal():
            return self._number(start, at, total)
        step = Fraction(1, 10 ** len(written))
        total.figures(int(written) * step, step)
        factor = table.scales.get(words[end])
        if factor and total.scale(factor, bare=False):
            end += 1
        return self._number(start, end, total)

    def _power(self, start: int, at: int, total: Sum) -> Number | None:
        """`10^6`, `1,1^+23`, `3×10^8`."""
        words = self._words
        if at != start + 1 or words[at] not in ("^", "x", "*", "·", "×"):
            return None
        base, factor = total.total, _ONE
        if words[at] in ("x", "*", "·", "×") and words[at + 1] == "10" and words[at + 2] == "^":
            base, factor, at = Fraction(10), base, at + 2
        if words[at] != "^" or not self._text.glued(at):
            return None
        negative = words[at + 1] == "-"
        at += 2 if words[at + 1] in ("+", "-") else 1
        exponent = words[at]
        if not exponent.isdecimal() or len(exponent) > 3 or int(exponent) > _LARGEST_EXPONENT:
            return None
        if base.numerator.bit_length() + base.denominator.bit_length() > 64 or (negative and not base):
            return None
        return Number(factor * base ** (-int(exponent) if negative else int(exponent)), at + 1, _EXACT)

    # --- ordinals ---

    def _ordinal(self, total: Sum, start: int, at: int) -> Number | None:
        """The ordinal that the word at `at` makes of the sum so far; "un centième" is a fraction, `_share` reads it."""
        table = self._table
        if self._words[start][:1].isdecimal():
            return self._ending(total, start, at)
        at = self._past_joint(at, total) if at > start else at
        word = self._words[at]
        if word not in table.ordinals and word not in table.ordinal_scales:
            return None
        if (at == start + 1 and self._words[start] in table.ones) or (self._plural(word) and at > start):
            return None
        if not self._take_ordinal(total, word):
            return None
        if table.chained_ordinals and total.group % 10 == 0 and 0 < table.ordinals.get(self._words[at + 1], 0) < 10:
            at += 1
            total.group += table.ordinals[self._words[at]]
        return Number(total.total, at + 1, ordinal=True)

    def _ending(self, total: Sum, start: int, at: int) -> Number | None:
        """`22e`, `1st`, `3.º`."""
        words = self._words
        if at != start + 1 or total.step != 1 or not self._text.glued(at):
            return None
        if words[at] == "." and words[at + 1] in ("º", "ª", "er") and self._text.glued(at + 1):
            at += 1
        only = self._table.ordinal_endings.get(words[at])
        return Number(total.total, at + 1, ordinal=True) if only in (0, total.total) else None

    def _past_joint(self, at: int, total: Sum) -> int:
        """Past the hyphen or "et" between a number and the ordinal that ends it."""
        word, following = self._words[at], self._words[at + 1]
        if self._tied(at):
            return at + 3 if following in self._table.joiners and self._tied(at + 2) else at + 1
        if word in self._table.joiners and self._table.ordinals.get(following, total.room) < total.room:
            return at + 1
        return at

    def _plural(self, word: str) -> bool:
        return word[-1:] == "s" and (word[:-1] in self._table.ordinals or word[:-1] in self._table.ordinal_scales)

    def _take_ordinal(self, total: Sum, word: str) -> bool:
        table = self._table
        if (value := table.ordinals.get(word)) is None:
            return total.scale(table.ordinal_scales[word], bare=True)
        if value == 100:
            return total.hundred(bare=True)
        return total.small(value) or (value == 20 and bool(table.score) and total.score())
