"""The grammar of numbers, in figures, in words, or mixed ("2,1 mil millones", "deux millions et demi", "3 1/4")."""

from __future__ import annotations

from fractions import Fraction
from math import gcd
from typing import NamedTuple

from annotator.text.quantities import figures
from annotator.text.quantities.language import NumberWords
from annotator.text.quantities.sums import Sum
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


VULGAR: dict[str, Fraction] = {
    "½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4), "¾": Fraction(3, 4),
    "⅕": Fraction(1, 5), "⅖": Fraction(2, 5), "⅗": Fraction(3, 5), "⅘": Fraction(4, 5), "⅙": Fraction(1, 6),
    "⅚": Fraction(5, 6), "⅐": Fraction(1, 7), "⅛": Fraction(1, 8), "⅜": Fraction(3, 8), "⅝": Fraction(5, 8),
    "⅞": Fraction(7, 8), "⅑": Fraction(1, 9), "⅒": Fraction(1, 10),
}  # fmt: skip
_EXACT = Fraction(0)
_ONE = Fraction(1)
_DENOMINATORS = frozenset({12, 15, 16, 20, 32, 40, 50, 60, 64, 100, 1000, 10000})
_LARGEST_EXPONENT = 400
_MOST_DECIMALS = 12


class Numerals:
    """Reads the numbers of one text in one language."""

    def __init__(self, text: Words, table: NumberWords, decimal: str) -> None:
        self._text = text
        self._words = text.words
        self._table = table
        self._decimal = decimal
        self.starts = table.starts
        self._known: dict[int, Number | None] = {}

    def at(self, start: int, *, joined: bool = True) -> Number | None:
        """The number that begins at word `start`: a cardinal with all its fractions, an ordinal, a share.

        Without `joined`, "et" and "and" are not read as a part of it ("entre cent et deux cents"). Several rules ask
        for the same place, so what was read is kept.
        """
        word = self._words[start]
        if not (word[:1].isdecimal() or word in self.starts or word in VULGAR):
            return None
        key = start if joined else -1 - start
        if key not in self._known:
            self._known[key] = self._at(start, joined)
        return self._known[key]

    def _at(self, start: int, joined: bool) -> Number | None:
        words, table = self._words, self._table
        if words[start] in VULGAR:
            return Number(VULGAR[words[start]], start + 1, _EXACT, share=True)
        if found := table.fractions.at(words, start + 1 if words[start] in table.ones else start):
            (value, alone), end = found
            return self._of_scale(Number(value, end, _EXACT, share=True, alone=alone))
        summed = self._sum(start, joined)
        if summed is None:
            return self._ordinal(Sum(table), start, start)
        total, end = summed
        if number := self._power(start, end, total):
            return number
        if number := self._ordinal(total, start, end):
            return number
        number = self._decimals(start, end, total)
        if share := self._share(start, number, total):
            return self._of_scale(share)
        number = self._collective(number)
        return self._with_half(number) if joined or number.scaled else number

    def pairs(self, start: int) -> bool:
        """Whether the number at word `start` is a year said in pairs ("nineteen eighty-four")."""
        table = self._table
        first = table.small.get(self._words[start], 0)
        return table.paired_years and 11 <= first <= 20 and table.small.get(self._words[start + 1], 0) >= 10

    def divides(self, number: int) -> bool:
        """Whether people divide by this number in figures: `3/4` and `15/20` are fractions, `9/11` and `24/7` are none."""
        return number <= 10 or number in _DENOMINATORS

    # --- cardinals ---

    def _sum(self, start: int, joined: bool, scaled: bool = True) -> tuple[Sum, int] | None:
        """The cardinal at `start` and where it ends; without `scaled`, only its part below a thousand."""
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
            if at > start and word == "-" and self._text.glued(at) and self._text.glued(at + 1):
                next_ = at + 1
            elif at > start and joined and word in table.joiners and total.room in table.joints:
                if table.small.get(words[at + 1], total.room) >= total.room or self._plain_share(at + 1):
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

    def _take(self, total: Sum, word: str) -> bool:
        table = self._table
        if (value := table.small.get(word)) is not None:
            return total.small(value) or (word in table.score and total.score())
        if word in table.hundreds:
            if total.last < 0 and total.pending and table.bare and word not in table.bare:
                return False  # "50 cents" is money, "deux cents" a number
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

    # --- ordinals and fractions ---

    def _ordinal(self, total: Sum, start: int, at: int) -> Number | None:
        """The ordinal that the word at `at` makes of the sum so far; "un centième" is a fraction, `_share` reads it."""
        table = self._table
        if self._words[start][:1].isdecimal():
            return self._ending(total, start, at)
        at = self._past_joint(at, total) if at > start else at
        word = self._words[at]
        if word not in table.ordinals and word not in table.ordinal_scales:
            return None
        if at == start + 1 and self._words[start] in table.ones or self._plural(word) and at > start:
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
        if word == "-" and self._text.glued(at) and self._text.glued(at + 1):
            return at + 1
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

    def _share(self, start: int, number: Number, total: Sum) -> Number | None:
        """A fraction of which `number` is the numerator: "deux tiers", "3/4", "trois cinquièmes", "2 1/4"."""
        words, table, at = self._words, self._table, number.end
        if number.value.denominator != 1:
            return None
        if words[at] == "/":
            return self._slash(number) if number.figures else None
        if words[at] in VULGAR:
            return Number(number.value + VULGAR[words[at]], at + 1, _EXACT, share=True)
        if words[at + 1] == "/" and number.figures and words[at].isdecimal() and len(words[at]) < 5:
            part = self._slash(Number(Fraction(int(words[at])), at + 1))
            return part._replace(value=number.value + part.value) if part and part.value < 1 else None
        if words[at] == "-" and self._text.glued(at) and self._text.glued(at + 1):
            at += 1
        if found := table.denominators.at(words, at):
            divisor, end = found
            proper = number.value < divisor and gcd(int(number.value), divisor) == 1
            return Number(number.value / divisor, end, _EXACT, share=True) if proper else None
        return self._ordinal_share(start, at, number)

    def _ordinal_share(self, start: int, at: int, number: Number) -> Number | None:
        """ "trois cinquièmes", "un vingt-cinquième", and "vingt et un cinquième", which is 20 and 1/5."""
        words, table = self._words, self._table
        if number.figures and not self._plural(words[at]):
            return None
        if summed := self._sum(at, joined=True):
            below = self._ordinal(summed[0], at, summed[1])
        else:
            below = self._ordinal(Sum(table), at, at)
        if below is None or below.end == at + 1 and words[at] in table.not_denominators:
            return None
        if number.alone and not self._plural(words[below.end - 1]) and not self._ends_share(below.end):
            return None
        if start < number.end - 2 and words[number.end - 1] in table.ones and words[number.end - 2] in table.joiners:
            return Number(number.value - 1 + 1 / below.value, below.end, _EXACT, share=True)
        return Number(number.value / below.value, below.end, _EXACT, share=True)

    def _ends_share(self, at: int) -> bool:
        """Whether a fraction may end here: "un cinquième des voix", but not "un cinquième mandat"."""
        word = self._words[at]
        return not word.isalpha() or word in self._table.partitives or word in self._table.joiners

    def _slash(self, number: Number) -> Number | None:
        """`3/4`: a proper fraction, or an improper one with a small denominator."""
        words, at = self._words, number.end
        below = words[at + 1]
        if not below.isdecimal() or len(below) > 4 or words[at + 2] == "/" or not int(below):
            return None
        if number.value >= int(below) and (int(below) > 10 or number.value > 20) or not self.divides(int(below)):
            return None
        return Number(number.value / int(below), at + 2, _EXACT, share=True)

    # --- what follows a number ---

    def _collective(self, number: Number) -> Number:
        """ "deux douzaines", "une dizaine de milliers": what a collective makes of the number before it."""
        words, table = self._words, self._table
        found = table.collectives.get(words[number.end])
        if found is None or number.share:
            return number
        size, vague = found
        value, step, end = number.value * size, Fraction(size), number.end + 1
        if words[end] in table.partitives:
            at = end + 2 if words[end + 1] == "'" else end + 1
            factor = table.scales.get(words[at]) or table.collectives.get(words[at], (0, False))[0]
            if factor >= 1000:
                value, step, end = value * factor, step * factor, at + 1
        return Number(value, end, step if vague else _ONE, vague=vague, scaled=True)

    def _with_half(self, number: Number) -> Number:
        """Adds "et demi", "and a half", "et deux tiers": of the scale, if one ends the number."""
        words, table = self._words, self._table
        if found := table.halves.at(words, number.end):
            part, end = found
        elif words[number.end] in table.joiners and (share := self._plain_share(number.end + 1)):
            part, end = share.value, share.end
        else:
            return number
        factor = table.scales.get(words[end])
        if factor and not number.scaled:
            return Number((number.value + part) * factor, end + 1, _EXACT, scaled=True)
        size = table.scales.get(words[number.end - 1], 1) if number.scaled else 1
        return Number(number.value + part * size, end, _EXACT, scaled=number.scaled)

    def _plain_share(self, start: int) -> Number | None:
        """ "deux tiers" or "trois cinquièmes" at `start`, and nothing else."""
        summed = self._sum(start, joined=False)
        if summed is None:
            return None
        number = self._number(start, summed[1], summed[0])
        share = None if number.figures else self._share(start, number, summed[0])
        return share if share and share.value < 1 else None

    def _of_scale(self, share: Number) -> Number:
        """ "half a billion", "un demi-million", "un quart de million": a share of a scale or a collective."""
        words, table = self._words, self._table
        at = share.end
        while words[at] in table.partitives or words[at] in table.ones or words[at] in ("-", "'"):
            at += 1
        size = table.scales.get(words[at]) or table.collectives.get(words[at], (0, False))[0]
        if not size or words[at] in table.bare and at > share.end:
            return share
        return Number(share.value * size, at + 1, _EXACT, scaled=True)
