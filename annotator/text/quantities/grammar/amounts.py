"""Numbers with what they are numbers of: money, percentages, measures, things counted."""

from __future__ import annotations

from fractions import Fraction

from annotator.text.quantities.grammar.cardinals import Number
from annotator.text.quantities.grammar.found import Found
from annotator.text.quantities.grammar.numerals import Numerals
from annotator.text.quantities.lexicon.currencies import CODES, SIGNED, SIGNS
from annotator.text.quantities.lexicon.tables import Tables
from annotator.text.quantities.lexicon.unit_names import CAPITAL_FIRST, CASED, SINGLE
from annotator.text.quantities.lexicon.units import UNITS
from annotator.text.quantities.words import Words

_LETTER_SCALES = {"k": 10**3, "K": 10**3, "M": 10**6, "G": 10**9, "B": 10**9, "T": 10**12}
_MONEY_SCALES = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}
_ARTICLES = frozenset({"a", "an"})
_DETERMINERS = frozenset("the a an his her its their our my your this that every each s -".split())
_RANKING = frozenset("come comes came coming finish finished finishing rank ranks ranked place placed".split())
_IRREGULAR = frozenset("people men women children police dead feet teeth fish sheep".split())
_RATES = frozenset(
    {"%", "pourcentage", "percent", "taux", "rate", "tasa", "croissance", "inflation", "sondage", "poll"}
)
_NEAR = 20
_CLEAR = frozenset("usd cad aud nzd hk hkd sgd twd unis".split())
"""What may stand apart from the dollar sign in small letters, too."""
_COUNTABLE_ONE = frozenset(
    {"duration", "money", "percent", "percentage_points", "mass", "length", "volume", "energy", "area"}
)
_SHY_UNITS = frozenset({"day", "ft", "lb", "oz", "are", "bar", "st", "pint", "cup", "ct", "deg", "century"})
"""Units that "un", "une", "one" do not count: "un jour" is some day, "un pied" a foot to stand on."""


class Amounts:
    """Reads the amounts of one text in one language."""

    def __init__(self, text: Words, tables: Tables, numerals: Numerals) -> None:
        self._text = text
        self._words = text.words
        self._tables = tables
        self._context = tables.context
        self._numerals = numerals

    def at(self, start: int, *, joined: bool = True) -> Found | None:
        """The amount that begins at word `start`, with its unit; None if there is none, or only a word for one."""
        currency = self._currency_sign(start)
        if currency:
            number = self._numerals.at(currency[1], joined=joined)
            if number is None or number.ordinal or number.alone:
                return None
            return self._money(start, number, currency[0])
        number = self._numerals.at(start, joined=joined)
        if number is None or (number.alone and self._words[start] in _ARTICLES):
            return self._one_and_a_half(start) if number else None
        if number.ordinal:
            if self._context.titles.at(self._words, start):
                return None
            if (
                number.end == start + 1
                and self._words[start] in self._tables.numbers.doubtful
                and not self._determined(start)
            ):
                return None
            return Found(start, number.end, "ordinal", number.value, number.value, "rank", Fraction(1))
        return self._measured(start, number)

    def _determined(self, start: int) -> bool:
        """Whether an article stands before a word such as "second", which else is a verb or a unit, or "came" does."""
        return start > 0 and (self._words[start - 1] in _DETERMINERS or self._words[start - 1] in _RANKING)

    def _one_and_a_half(self, start: int) -> Found | None:
        """ "an hour and a half"."""
        unit = self._tables.units.at(self._words, start + 1)
        if unit is None or self._tables.numbers.halves.at(self._words, unit[1]) is None:
            return None
        one = Fraction(1)
        return Found(start, unit[1], UNITS[unit[0]].kind, one, one, unit[0], one, number_end=start + 1)

    # --- money ---

    def _currency_sign(self, at: int) -> tuple[str, int] | None:
        """The currency that stands before a number, and where the number begins."""
        words = self._words
        found = SIGNED.at(words, at)
        if found and not self._one_sign(at, found[1]):
            found = None
        if found is None and words[at] in CODES and self._capitals(at):
            found = CODES[words[at]], at + 1
        if found is None:
            return None
        following = words[found[1]]
        return found if following[:1].isdecimal() or following in self._tables.numbers.small else None

    def _money(self, start: int, number: Number, currency: str) -> Found:
        """Money whose sign came first; a scale may come after the number, and the currency once more."""
        value, step, end = number.value, number.step, number.end
        scale = self._short_scale(end, _MONEY_SCALES)
        size = 1
        if scale:
            size, end = scale
        found = Found(start, end, "money", value * size, value * size, currency, step * size)
        found.number_end, found.mantissa, found.scale = end, *self._mantissa(number, size)
        again = self._currency_after(end)
        if again and (again[0] == currency or self._words[again[1] - 1] in CODES):
            found.unit, found.end = again
        return found

    def _currency_after(self, at: int) -> tuple[str, int] | None:
        """The currency at word `at`, or after the "de" that stands there."""
        words = self._words
        if words[at] in self._tables.numbers.partitives:
            at += 2 if words[at + 1] == "'" else 1
        found = self._tables.currencies.at(words, at)
        if found and words[at] in SIGNS and not self._one_sign(at, found[1]):
            found = SIGNS[words[at]], at + 1
        if found:
            code = words[found[1]]
            if code in CODES and self._capitals(found[1]) and CODES[code].startswith(found[0][:2]):
                return CODES[code], found[1] + 1
            return found
        if words[at] in CODES and self._capitals(at):
            return CODES[words[at]], at + 1
        return None

    def _one_sign(self, start: int, end: int) -> bool:
        """Whether the words are one sign: `US$`, `US $`, `$ CAD`, but not "cost us $5" or "a $5 note"."""
        words, text = self._words, self._text
        for at in range(start, end):
            if words[at].isalpha():
                tied = text.glued(at + 1) if at == start else text.glued(at)
                clear = len(words[at]) > 4 or words[at] in _CLEAR or self._capitals(at)
                if not tied and (len(words[at]) == 1 or not clear):
                    return False
        return True

    def _capitals(self, at: int) -> bool:
        return self._text.text[self._text.starts[at] : self._text.ends[at]].isupper()

    # --- what follows a number ---

    def _measured(self, start: int, number: Number) -> Found | None:
        """The amount that begins with `number`."""
        words, text = self._words, self._text
        size, end = self._scale_after(number)
        value, step = number.value * size, number.step * size
        found = Found(start, end, "number", value, value, "", step)
        found.comparator = "about" if number.vague else ""
        found.number_end = end
        found.mantissa, found.scale = self._mantissa(number, size)
        hyphen = words[end] == "-" and text.glued(end) and text.glued(end + 1) and words[end + 1][:1].isalpha()
        at = end + 1 if hyphen else end
        scaled = number.scaled or size > 1 or number.share
        if self._unit(found, at, number, scaled):
            shy = found.kind not in _COUNTABLE_ONE or found.unit in _SHY_UNITS
            return None if number.alone and not number.share and shy else found
        if number.alone:
            return None
        if number.share:
            found.kind, found.unit = "ratio", "share"
            return found
        return self._counted(found, at, hyphen, scaled)

    def _scale_after(self, number: Number) -> tuple[int, int]:
        """A scale in short after the figures (`4,5 Mds`, `10k`), and where it ends."""
        words = self._words
        if number.share or not words[number.end - 1][-1:].isdecimal():
            return 1, number.end
        return self._short_scale(number.end, {}) or (1, number.end)

    def _short_scale(self, at: int, letters: dict[str, int]) -> tuple[int, int] | None:
        words, text = self._words, self._text
        word = words[at]
        if word in letters:
            return (letters[word], at + 1) if not words[at + 1].isalpha() or not text.glued(at + 1) else None
        if word != "k" and (found := self._tables.scales.at(words, at)):
            return found[0], found[1] + (
                words[found[1]] == "." and text.glued(found[1]) and words[found[1] + 1].isalpha()
            )
        if len(word) != 1:
            return None
        letter = text.text[text.starts[at]]
        size = _LETTER_SCALES.get(letter)
        if size is None:
            return None
        if self._currency_after(at + 1) or (letter == "M" and words[at + 1] in self._tables.numbers.partitives):
            return size, at + 1
        plain = (text.glued(at) and not text.glued(at + 1)) or not words[at + 1]
        if letter in "Mk" and not (words[at + 1].isalpha() or words[at + 1] in (".", "'", "/")):
            return size, at + 1
        generation = letter == "G" and words[at - 1] in ("2", "3", "4", "5", "6")
        return (size, at + 1) if plain and text.glued(at) and not generation else None

    def _mantissa(self, number: Number, size: int) -> tuple[Fraction, int]:
        """The number without its last scale, and that scale: in "3 à 5 millions" it counts for both ends."""
        if size > 1:
            return number.value, size
        word, numbers = self._words[number.end - 1], self._tables.numbers
        scale = numbers.scales.get(word) or numbers.collectives.get(word, (1, False))[0] if number.scaled else 1
        return number.value / scale, scale

    def _unit(self, found: Found, at: int, number: Number, scaled: bool) -> bool:
        """Looks for the unit at word `at` and puts it into `found`."""
        words, tables, context = self._words, self._tables, self._context
        if percent := context.percent.at(words, at):
            return self._percent(found, *percent)
        if scaled and words[at] in tables.numbers.partitives:
            inner = at + 2 if words[at + 1] == "'" else at + 1
        else:
            inner = at
        if number.share and words[inner] in tables.numbers.ones:
            inner += 1
        unit = tables.units.at(words, inner) or self._symbol(found, inner)
        money = self._currency_after(inner)
        if money and (unit is None or money[1] > unit[1] or (scaled and not number.share)):
            found.kind, found.unit, found.end = "money", *money
            return True
        if unit is None:
            return False
        found.unit, found.end = unit
        found.kind = UNITS[unit[0]].kind
        return True

    def _percent(self, found: Found, kind: str, end: int) -> bool:
        if kind == "points":
            if found.low is None or (found.low.denominator == 1 and not self._speaks_of_percent(found.start)):
                return False
            kind = "percentage_points"
        found.kind, found.unit, found.end = kind, "percent", end
        if kind == "percentage_points":
            found.unit = "point"
        elif kind in ("permille", "basis_points"):
            size = Fraction(1, 10) if kind == "permille" else Fraction(1, 100)
            found.kind = "percent" if kind == "permille" else "percentage_points"
            found.unit = "percent" if kind == "permille" else "point"
            found.low = found.high = found.low * size if found.low is not None else None
            found.step *= size
        return True

    def _speaks_of_percent(self, at: int) -> bool:
        """Whether a percentage or a rate stands near: then "3 points" are points of it, not goals."""
        return not _RATES.isdisjoint(self._words[max(0, at - _NEAR) : at + _NEAR])

    def _symbol(self, found: Found, at: int) -> tuple[str, int] | None:
        """A unit's symbol, which only follows figures; its case may count."""
        words, text = self._words, self._text
        if (
            not words[found.number_end - 1][-1:].isdecimal()
            and found.scale == 1
            and words[found.number_end - 1].isascii()
        ):
            return None
        unit = self._tables.symbols.at(words, at)
        end = unit[1] if unit else at + 1
        written = text.text[text.starts[at] : text.ends[end - 1]] if words[at] else ""
        if len(written) == 1 and written in SINGLE and unit is None:
            unit = SINGLE[written], end
        if unit is None or words[end] == "'" or (words[at] in CAPITAL_FIRST and not written[0].isupper()):
            return None
        if words[end].isalpha() and text.glued(end):
            return None
        return CASED.get(written, unit[0]), end

    def _counted(self, found: Found, at: int, hyphen: bool, scaled: bool) -> Found | None:
        """The number as the count of the noun that follows, or as a bare number."""
        words, text, context = self._words, self._text, self._context
        if hyphen and text.text[text.starts[at]].isupper():
            return None
        if not hyphen and text.glued(at) and words[at].isalpha():
            return None
        if scaled and words[at] in self._tables.numbers.partitives:
            at += 2 if words[at + 1] == "'" else 1
        while words[at] in context.adjectives:
            at += 1
        word = words[at]
        if not word.isalpha() or word in context.little or len(word) < 2 or word in self._tables.numbers.small:
            doubtful = found.number_end == found.start + 1 and words[found.start] in self._tables.numbers.doubtful
            return None if doubtful else found
        found.kind, found.noun = "count", self._head(at)
        return found

    def _head(self, at: int) -> str:
        """The noun that is counted. In English adjectives stand before it, so the first plural nearby is taken."""
        word = self._words[at]
        if self._tables.language != "en" or word[-1] == "s" or word in _IRREGULAR:
            return word
        for following in self._words[at + 1 : at + 4]:
            if not following.isalpha() or following in self._context.little:
                break
            if following[-1] == "s" or following in _IRREGULAR:
                return following
        return word
