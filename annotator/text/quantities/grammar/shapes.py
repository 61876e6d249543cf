"""What two numbers make together: shares ("un sur trois"), intervals ("3 à 5 %"), compounds ("2 h 30"), and rates."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from annotator.text.quantities.grammar.amounts import Amounts
from annotator.text.quantities.grammar.found import Found
from annotator.text.quantities.grammar.numerals import Numerals
from annotator.text.quantities.lexicon.currencies import PARTS
from annotator.text.quantities.lexicon.tables import Tables
from annotator.text.quantities.lexicon.units import UNITS
from annotator.text.quantities.words import Words

_ALTERNATIVES = frozenset({"ou", "or", "o"})
_SMALLER = {"h": "min", "min": "s", "m": "cm", "ft": "in"}
"""What bare figures after a unit are: `2h30`, `1m80`."""
_NOUNS_BETWEEN = 2
_FEW = Fraction(3)


class Shapes:
    """Reads amounts and puts those together that are one quantity."""

    def __init__(self, text: Words, tables: Tables, numerals: Numerals) -> None:
        self._text = text
        self._words = text.words
        self._tables = tables
        self._context = tables.context
        self._numerals = numerals
        self._amounts = Amounts(text, tables, numerals)

    def at(self, start: int) -> list[Found]:
        """The quantity that begins at word `start`; two of them for "de 10 à 15 %" after a word of change."""
        if few := self._few(start):
            return [few]
        if share := self._share(start):
            return [share]
        between = start > 0 and self._words[start - 1] in self._context.between
        first = self._whole(start, joined=not between) or (self._whole(start) if between else None)
        if first is None:
            return []
        pair = self._pair(first, between)
        if pair is None and between:
            first = self._whole(start) or first
        return pair or [self._rate(first)]

    def _whole(self, start: int, *, joined: bool = True) -> Found | None:
        found = self._amounts.at(start, joined=joined)
        return self._compound(found) if found else None

    def _few(self, start: int) -> Found | None:
        """ "quelques semaines", "several years": three by convention, as in other readers, and said to be vague."""
        few = self._context.few.at(self._words, start)
        unit = self._tables.units.at(self._words, few[1]) if few else None
        if few is None or unit is None or UNITS[unit[0]].kind != "duration":
            return None
        return Found(start, unit[1], "duration", _FEW, _FEW, unit[0], _FEW, comparator="few", number_end=few[1])

    # --- shares ---

    def _share(self, start: int) -> Found | None:
        """ "un sur trois", "9 personnes sur 10", "one in five"."""
        words, context = self._words, self._context
        number = self._numerals.at(start)
        if number is None or number.ordinal or number.share or number.step != 1 or number.value.denominator != 1:
            return None
        at = number.end
        nouns = 0
        one = number.end == start + 1 and words[start] in self._tables.numbers.ones
        while (among := context.among.at(words, at)) is None:
            if nouns == _NOUNS_BETWEEN or not words[at].isalpha() or words[at] in context.little:
                return None
            nouns += 1
            at += 1
        if one and nouns and not among[0]:
            return None  # "una multa de 300 millones" is one fine
        below = self._numerals.at(among[1])
        if below is None or below.share or below.ordinal or not number.value < below.value:
            return None
        if self._tables.units.at(words, below.end) or (1900 <= below.value <= 2100 and below.figures):
            return None
        value = number.value / below.value
        noun = words[number.end] if nouns else ""
        found = Found(start, below.end, "ratio", value, value, "share", noun=noun, number_end=below.end)
        if context.percent.at(words, below.end) or self._amounts.at(among[1]) is None:
            return None
        return found

    # --- compounds ---

    def _compound(self, found: Found) -> Found:
        """Adds a smaller part: "2 h 30 min", "un an et demi", "15 dollars et 15 cents", `1m80`."""
        words, tables = self._words, self._tables
        if found.low is None or (found.unit not in UNITS and found.kind != "money"):
            return found
        if half := tables.numbers.halves.at(words, found.end):
            return replace(found, low=found.low + half[0], high=found.low + half[0], end=half[1], step=Fraction(0))
        at = found.end
        joined = words[at] in tables.numbers.joiners or words[at] == ","
        at += joined
        if not words[at][:1].isdecimal() and words[at] not in tables.numbers.small:
            return found
        part = self._part(found, at, joined)
        if part is None:
            return found
        value, step, end = part
        return replace(found, low=found.low + value, high=found.low + value, step=step, end=end)

    def _part(self, found: Found, at: int, joined: bool) -> tuple[Fraction, Fraction, int] | None:
        """The smaller part at word `at` in the unit of `found`, its step and its end."""
        words = self._words
        two_figures = len(words[at]) == 2 and words[at].isdecimal()
        apart = found.unit == "m" and not words[at + 1].isalpha() and words[at + 1] not in ("%", "/", "€", "$")
        if (
            not joined
            and two_figures
            and (self._text.glued(at) or apart)
            and (found.unit in _SMALLER or found.kind == "money")
        ):
            size = self._size(found.unit, _SMALLER.get(found.unit, ""))
            return Fraction(int(words[at])) * size, size, at + 1
        if found.unit == "ft" and words[at].isdecimal() and words[at + 1] in ("in", '"'):
            return Fraction(int(words[at]), 12), Fraction(1, 12), at + 2
        other = self._amounts.at(at)
        if other is None or other.low is None:
            return None
        if found.kind == "money":
            bare = other.kind == "number" and two_figures and (joined or not words[at + 1].isalpha())
            if found.scale > 1 or not (other.unit in PARTS or bare) or other.low >= 100:
                return None
            return other.low / 100, Fraction(1, 100), other.end
        unit, smaller = UNITS[found.unit], UNITS.get(other.unit)
        if smaller is None or smaller.base != unit.base or smaller.factor >= unit.factor or unit.kind == "temperature":
            return None
        size = smaller.factor / unit.factor
        return (other.low * size, other.step * size, other.end) if other.low * size < 1 else None

    def _size(self, unit: str, smaller: str) -> Fraction:
        return UNITS[smaller].factor / UNITS[unit].factor if smaller else Fraction(1, 100)

    # --- intervals ---

    def _pair(self, first: Found, between: bool) -> list[Found] | None:
        """The interval that `first` opens, or the two amounts of "passe de 10 à 15 %"."""
        words, context, at = self._words, self._context, first.end
        word = words[at]
        opened = between or words[first.start - 1] in context.from_ if first.start else False
        if not (word in context.to or (between and word in context.also)) or first.low is None:
            return None
        if word == "-" and self._text.glued(at) != self._text.glued(at + 1):
            return None
        second = self._whole(at + 1)
        if second is None or second.low is None or second.kind in ("ordinal", "ratio"):
            return None
        if not self._agree(first, second) or not self._closed(first, second, word, opened):
            return None
        low = self._first_value(first, second)
        low_unit = first.unit or second.unit
        first = replace(first, low=low, high=low, unit=low_unit, kind=second.kind if not first.unit else first.kind)
        if not between and opened and word not in ("-", *_ALTERNATIVES) and self._changes(first.start - 2):
            direction = "" if low == second.low else "up" if low < second.low else "down"
            return [first, replace(second, direction=direction, target=True)]
        if low >= second.low:
            return None
        interval = replace(second, start=first.start, low=low, step=min(first.step, second.step) or second.step)
        if not second.unit and first.unit:
            interval.unit, interval.kind = first.unit, first.kind
        return [self._rate(interval)]

    def _agree(self, first: Found, second: Found) -> bool:
        if first.unit and second.unit:
            return first.unit == second.unit
        return first.kind in ("number", "count") or second.kind == "number"

    def _closed(self, first: Found, second: Found, word: str, opened: bool) -> bool:
        """Whether the two are one interval: "ou" only joins neighbours, a bare "à" wants a unit or an opening word."""
        if word in _ALTERNATIVES:
            if first.low is None or second.low is None or first.kind != "number" or second.kind == "number":
                return False
            return first.low < second.low <= first.low + max(Fraction(2), first.low)
        return opened or word == "-" or second.kind != "number"

    def _first_value(self, first: Found, second: Found) -> Fraction:
        """The lower end; a scale said once counts for both: "3 à 5 millions"."""
        value = first.low if first.low is not None else Fraction(0)
        mantissa = second.mantissa if second.mantissa is not None else second.low
        if first.scale == 1 and second.scale > 1 and mantissa is not None and value <= mantissa * 10 and value < 1000:
            return value * second.scale
        return value

    def _changes(self, at: int) -> bool:
        """Whether word `at` says that the first amount became the second."""
        if at < 0:
            return False
        word = self._words[at]
        return bool(
            word.startswith(("pass", "went", "go", "pas"))
            or self._context.up.match(word)
            or self._context.down.match(word)
        )

    # --- rates ---

    def _rate(self, found: Found) -> Found:
        """Adds "par an", "/kg", "a year", "l'heure" to an amount."""
        words, context, at = self._words, self._context, found.end
        if found.kind == "count" and words[at] == found.noun:
            at += 1
        word = words[at]
        if word not in context.per or found.kind in ("ordinal", "number", "speed", "date"):
            return found
        counted = found.kind == "count"
        at += 2 if words[at + 1] == "'" or words[at : at + 2] == ["a", "la"] else 1
        unit = self._tables.units.at(words, at) or self._tables.symbols.at(words, at)
        article = word not in ("/", "par", "per", "por")
        if unit is None and words[at] in ("an", "kg", "h", "l", "t", "m"):
            unit = words[at], at + 1
        if unit and (not article or unit[0] == "an" or (unit[0] in UNITS and UNITS[unit[0]].kind == "duration")):
            return replace(found, per=unit[0], end=found.end if counted else unit[1])
        if article or not words[at].isalpha() or words[at] in context.little or len(words[at]) < 3:
            return found
        return replace(found, per=words[at], end=found.end if counted else at + 1)
