"""Years, intervals of years, and their quarters: "en 2019", 2019-2021, "nineteen eighty-four", "T1 2022"."""

from __future__ import annotations

from fractions import Fraction

from annotator.text.quantities.grammar.dates import Dates
from annotator.text.quantities.grammar.found import Found
from annotator.text.quantities.grammar.numerals import Numerals
from annotator.text.quantities.lexicon.almanac import Almanac
from annotator.text.quantities.words import Words

_NOT_COUNTED = frozenset(
    "dans mais puis alors apres depuis selon sans sous plus moins lors vers hors was has does versus pues tras ans les"
    " des ces nous vous".split()
)
"""Words that look like a plural and are none."""


class Years:
    """Reads the years of one text in one language."""

    def __init__(self, text: Words, almanac: Almanac, numerals: Numerals, dates: Dates) -> None:
        self._text = text
        self._words = text.words
        self._almanac = almanac
        self._numerals = numerals
        self._dates = dates

    def quarter(self, start: int) -> Found | None:
        """ "premier trimestre 2022", "T1 2022", "second quarter of 2021"."""
        words, almanac = self._words, self._almanac
        word = words[start]
        if word in ("t", "q", "s", "h") and words[start + 1] in ("1", "2", "3", "4") and self._text.glued(start + 1):
            name, number, end = ("Q" if word in "tq" else "H"), words[start + 1], start + 2
        elif (ordinal := self._numerals.at(start)) and ordinal.ordinal and words[ordinal.end] in almanac.quarters:
            name, number, end = almanac.quarters[words[ordinal.end]], str(ordinal.value), ordinal.end + 1
        else:
            return None
        at = end + 1 if words[end] in ("de", "of", "del") else end
        year = self._dates.year(at)
        if year is None or int(number) > 4:
            return None
        return Found(start, year[1], "date", when=f"{year[0]}-{name}{number}")

    def at(self, start: int) -> Found | None:
        """A year, or an interval of two: 2019-2021, "de 2019 à 2021"."""
        words = self._words
        year = self._dates.year(start)
        if year is None:
            return None
        word = words[start]
        low = Fraction(int(year[0]))
        at = self._dates.to(start, year[1])
        if at and (second := self._dates.year(at, short=words[year[1]] == "-")) is not None:
            full = second[0] if len(words[at]) != 2 else year[0][:2] + words[at]
            if low < int(full) <= low + 500 and self._ends_year(second[1]):
                end = second[1]
                return Found(
                    start, end, "year", low, Fraction(int(full)), "year", Fraction(1), when=f"{year[0]}/{full}"
                )
        before = words[start - 1] if start else ""
        if before == "'" and start > 1:
            before = words[start - 2]
        cue = before in self._almanac.year_cues or before in self._almanac.months
        paired = word.isalpha() and self._numerals.pairs(start)
        recent = 1900 <= low <= 2100 and (word.isdecimal() or paired) and before not in ("$", "€", "£", "n", "no", "°")
        if not cue and not (recent and self._ends_year(year[1])):
            return None
        if cue and not self._ends_year(year[1], cue=True):
            return None
        return Found(start, year[1], "year", low, low, "year", Fraction(1), when=year[0])

    def _ends_year(self, at: int, *, cue: bool = False) -> bool:
        """Whether nothing is counted by the number that ends here."""
        word = self._words[at]
        if self._text.glued(at) and (word.isalpha() or word in ("/", "%", "€", "$", "£")):
            return False
        if word in ("%", "€", "$", "£", "°", "m", "km", "kg", "g", "ml", "euros", "dollars", "euro", "dollar"):
            return False
        return cue or not (word.isalpha() and len(word) > 3 and word[-1] in "sx" and word not in _NOT_COUNTED)
