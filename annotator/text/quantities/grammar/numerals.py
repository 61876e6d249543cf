"""Numbers with their fractions: "deux tiers", "3 1/4", "deux millions et demi", "half a billion", "deux douzaines"."""

from __future__ import annotations

from fractions import Fraction
from math import gcd

from annotator.text.quantities.grammar.cardinals import Cardinals, Number
from annotator.text.quantities.grammar.sums import Sum
from annotator.text.quantities.lexicon.language import NumberWords
from annotator.text.quantities.words import Words

VULGAR: dict[str, Fraction] = {
    "½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4), "¾": Fraction(3, 4),
    "⅕": Fraction(1, 5), "⅖": Fraction(2, 5), "⅗": Fraction(3, 5), "⅘": Fraction(4, 5), "⅙": Fraction(1, 6),
    "⅚": Fraction(5, 6), "⅐": Fraction(1, 7), "⅛": Fraction(1, 8), "⅜": Fraction(3, 8), "⅝": Fraction(5, 8),
    "⅞": Fraction(7, 8), "⅑": Fraction(1, 9), "⅒": Fraction(1, 10),
}  # fmt: skip
_EXACT = Fraction(0)
_ONE = Fraction(1)
_DENOMINATORS = frozenset({12, 15, 16, 20, 32, 40, 50, 60, 64, 100, 1000, 10000})
"""What people divide by in figures, beyond ten."""


class Numerals(Cardinals):
    """Reads the numbers of one text in one language."""

    def __init__(self, text: Words, table: NumberWords, decimal: str) -> None:
        super().__init__(text, table, decimal)
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
            (value, needs), end = found
            alone = needs != "" and not self._stands(start, end, needs)
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
        if share := self._share(start, number):
            return self._of_scale(share)
        number = self._collective(number)
        return self._with_half(number) if joined or number.scaled else number

    def _stands(self, start: int, end: int, needs: str) -> bool:
        """Whether a fraction without a numerator says something alone: "un demi", "la moitié", "half of"."""
        words, table = self._words, self._table
        if self._tied(end):
            return False
        if words[start] in table.ones or needs == "unit":
            return words[start] in table.ones
        before = words[start - 1] if start else ""
        if before == "'" and start > 1:
            before = words[start - 2]
        return before not in table.ordinals and (before in table.before_share or self._ends_share(end))

    def pairs(self, start: int) -> bool:
        """Whether the number at word `start` is a year said in pairs ("nineteen eighty-four")."""
        table = self._table
        first = table.small.get(self._words[start], 0)
        return table.paired_years and 11 <= first <= 20 and table.small.get(self._words[start + 1], 0) >= 10

    def divides(self, number: int) -> bool:
        """Whether people divide by this number in figures: `3/4` and `15/20` are fractions, `9/11` is none."""
        return number <= 10 or number in _DENOMINATORS

    # --- fractions ---

    def _share(self, start: int, number: Number) -> Number | None:
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
        if self._tied(at):
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
        if summed := self._sum(at, joined=True, shares=False):
            below = self._ordinal(summed[0], at, summed[1])
        else:
            below = self._ordinal(Sum(table), at, at)
        if below is None or (below.end == at + 1 and words[at] in table.not_denominators):
            return None
        if number.alone and not self._plural(words[below.end - 1]) and not self._ends_share(below.end):
            return None
        if start < number.end - 2 and words[number.end - 1] in table.ones and words[number.end - 2] in table.joiners:
            return Number(number.value - 1 + 1 / below.value, below.end, _EXACT, share=True)
        return Number(number.value / below.value, below.end, _EXACT, share=True)

    def _ends_share(self, at: int) -> bool:
        """Whether a fraction may end here: "un cinquième des voix", but not "un cinquième mandat"."""
        word = self._words[at]
        table = self._table
        return not word.isalpha() or word in table.partitives or word in table.joiners or word in table.after_share

    def _slash(self, number: Number) -> Number | None:
        """`3/4`: a proper fraction, or an improper one with a small denominator."""
        words, at = self._words, number.end
        below = words[at + 1]
        if not below.isdecimal() or len(below) > 4 or words[at + 2] == "/" or not int(below):
            return None
        if (number.value >= int(below) and (int(below) > 10 or number.value > 20)) or not self.divides(int(below)):
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

    def _begins_share(self, at: int) -> bool:
        return self._plain_share(at) is not None

    def _plain_share(self, start: int) -> Number | None:
        """ "deux tiers" or "trois cinquièmes" at `start`, and nothing else."""
        summed = self._sum(start, joined=False)
        if summed is None:
            return None
        number = self._number(start, summed[1], summed[0])
        share = None if number.figures else self._share(start, number)
        return share if share and share.value < 1 else None

    def _of_scale(self, share: Number) -> Number:
        """ "half a billion", "un demi-million", "un quart de million": a share of a scale or a collective."""
        words, table = self._words, self._table
        at = share.end
        while words[at] in table.partitives or words[at] in table.ones or words[at] in ("-", "'"):
            at += 1
        size = table.scales.get(words[at]) or table.collectives.get(words[at], (0, False))[0]
        if not size or (words[at] in table.bare and at > share.end):
            return share
        return Number(share.value * size, at + 1, _EXACT, scaled=True)
