"""Calendar dates, in words and in figures, full or not: "24 février 2022", 24/02/2022, "mai 2021", "vendredi"."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from annotator.text.quantities.grammar.numerals import Numerals
from annotator.text.quantities.lexicon.almanac import Almanac
from annotator.text.quantities.words import Words


class Day(NamedTuple):
    """A date that ends before word `end`, as `Quantity.when` writes it."""

    when: str
    end: int


_DOTTED = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4}|[0-9]{2})$")
_DOTTED_ISO = re.compile(r"([0-9]{4})\.([0-9]{1,2})\.([0-9]{1,2})$")
_SIGNS = ("/", "-")
_TO = frozenset({"au", "a", "-", "to", "al", "until", "through", "jusqu", "till", "hasta"})


class Dates:
    """Reads the calendar dates of one text in one language."""

    def __init__(
        self, text: Words, almanac: Almanac, numerals: Numerals, between: frozenset[str], joiners: frozenset[str]
    ) -> None:
        self._text = text
        self._words = text.words
        self._almanac = almanac
        self._numerals = numerals
        self._between = between
        self._joiners = joiners

    def at(self, start: int, *, dated: bool = False) -> Day | None:
        """The date that begins at word `start`: with a day, a month, or both; a weekday before it is taken in.

        Where a date is sure to come (`dated`), `1/3` is one too, and "le 15".
        """
        words, almanac = self._words, self._almanac
        word = words[start]
        if word[:1].isdecimal():
            return self._figures(start, dated) or self._day_month(start) or self._lone_day(start, dated)
        if weekday := self._weekday(start):
            number, at = weekday
            inner = self._past_particles(at)
            day = self._figures(inner, True) or self._day_month(inner) or self._month_day(inner, dated=False)
            if day and (day.when.count("-") == 2 or inner == at):
                return day
            if words[at].isdecimal() and (day := self._lone_day(at, True)):
                return day
            return Day(f"XXXX-WXX-{number}", start + 1) if word in almanac.weekdays else None
        return self._month_day(start, dated) or self._day_month(start)

    def month(self, at: int, *, sure: bool = False) -> tuple[int, int] | None:
        """The month at word `at` and where it ends; the short forms only where it is `sure` that a month is meant."""
        word = self._words[at]
        if (number := self._almanac.months.get(word)) is not None:
            return number, at + 1
        if sure and (number := self._almanac.months_short.get(word)) is not None:
            stop = self._words[at + 1] == "." and self._text.glued(at + 1)
            return number, at + 2 if stop else at + 1
        return None

    def year(self, at: int, *, short: bool = False) -> tuple[str, int] | None:
        """Four figures (two if `short`), or number words, that make a year."""
        word = self._words[at]
        if word.isdecimal():
            if len(word) == 4 and word[0] in "12":
                return word, at + 1
            if short and len(word) == 2 and not self._words[at + 1].startswith((":", "h", "%")):
                return full_year(word), at + 1
            return None
        if word in ("'", "-") and short and len(self._words[at + 1]) == 2 and self._words[at + 1].isdecimal():
            return (full_year(self._words[at + 1]), at + 2) if word == "'" else None
        if not word.isalpha():
            return None
        number = self._numerals.at(at)
        if number and not number.ordinal and number.value.denominator == 1 and 1100 <= number.value <= 2100:
            return str(number.value), number.end
        return None

    def month_year(self, at: int) -> tuple[str, int] | None:
        """The month at word `at` with its year, as a date up to the day: `2022-02-`, or `XXXX-02-`."""
        month = self.month(at, sure=True)
        if month is None:
            return None
        day = self._with_year(f"{month[0]:02d}-", month[1])
        return day.when, day.end

    def day(self, at: int) -> tuple[int, int] | None:
        """A day of a month, in figures or words, cardinal or ordinal ("1er", "vingt-neuf")."""
        word = self._words[at]
        if word[:1].isdecimal() and len(word) > 2:
            return None
        number = self._numerals.at(at, joined=word[:1].isdecimal() or self._words[at + 1] != "et")
        if (
            number is None
            or number.share
            or number.scaled
            or number.alone
            or number.value.denominator != 1
            or not 0 < number.value < 32
        ):
            return None
        return int(number.value), number.end

    def to(self, start: int, at: int) -> int:
        """Past the word between the two ends of an interval, or 0 if there is none."""
        words = self._words
        opened = start > 0 and words[start - 1] in self._between
        if words[at] not in _TO and not (opened and words[at] in self._joiners):
            return 0
        if words[at] == "jusqu":
            at += 1
        at += 1
        while words[at] in self._almanac.the or words[at] in ("'", "a"):
            at += 1
        return at

    # --- parts ---

    def _weekday(self, at: int) -> tuple[int, int] | None:
        words, almanac = self._words, self._almanac
        if (number := almanac.weekdays.get(words[at])) is not None:
            stop = words[at + 1] == "," or (words[at + 1] == "." and words[at + 2][:1].isdecimal())
            return number, at + 2 if stop and words[at + 2][:1].isalnum() else at + 1
        number = almanac.weekdays_short.get(words[at])
        if number is None:
            return None
        end = at + 2 if words[at + 1] in (".", ",") else at + 1
        return (number, end) if words[end][:1].isdecimal() and self.day(end) else None

    def _past_particles(self, at: int) -> int:
        while self._words[at] in self._almanac.the or self._words[at] == "'":
            at += 1
        return at

    def _of(self, at: int) -> int:
        """Past "de", "of", "del", a comma or a hyphen between the parts of a date."""
        words = self._words
        if words[at] in ("de", "of", "del", ",", "d", "the"):
            at += 1
            if words[at] in ("'", "l"):
                at += 1
        return at

    def _day_month(self, start: int) -> Day | None:
        """ "24 février 2022", "1er mai", "vingt-neuf mai"; "24-février-2022"."""
        words = self._words
        day = self.day(start)
        if day is None:
            return None
        at = self._of(day[1])
        hyphen = words[day[1]] == "-" and self._text.glued(day[1])
        if hyphen:
            at = day[1] + 1
            if (
                (swapped := self.year(at))
                and words[swapped[1]] == "-"
                and (month := self.month(swapped[1] + 1, sure=True))
            ):
                return Day(_iso(swapped[0], month[0], day[0]), month[1])
        month = self.month(at, sure=True)
        if month is None or (at > day[1] and not hyphen and words[at] in self._numerals.starts):
            return None
        return self._with_year(f"{month[0]:02d}-{day[0]:02d}", month[1], hyphen)

    def _with_year(self, rest: str, at: int, hyphen: bool = False) -> Day:
        """The date with the year that follows, or with none."""
        words = self._words
        inner = at + 1 if hyphen and words[at] == "-" else self._of(at)
        year = self.year(inner, short=words[inner][:1].isdecimal() and (inner == at or hyphen))
        if year is None or (inner > at and not hyphen and len(words[inner]) != 4 and words[inner][:1].isdecimal()):
            return Day(f"XXXX-{rest}", at)
        return Day(f"{year[0]}-{rest}", year[1])

    def _month_day(self, start: int, dated: bool) -> Day | None:
        """ "February 24, 2022", "mai vingt-neuf", "Sep-23-2020", "juillet 98", "en août"."""
        words, almanac = self._words, self._almanac
        month = self.month(start, sure=True)
        if month is None:
            return None
        number, at = month
        if words[start] in self._numerals.starts and at == start + 1 and not words[at][:1].isdecimal():
            return None  # "sept mille"
        hyphen = words[at] == "-" and self._text.glued(at) and self._text.glued(at + 1)
        inner = at + 1 if hyphen else at
        if hyphen and (swapped := self.year(inner)) and words[swapped[1]] == "-" and (day := self.day(swapped[1] + 1)):
            return Day(_iso(swapped[0], number, day[0]), day[1])
        if year := self.year(self._of(inner)):
            return Day(f"{year[0]}-{number:02d}", year[1])
        article = inner + 1 if words[inner] == "the" else inner
        day = self.day(article)
        if day and not self.month(day[1], sure=True) and words[day[1]] not in almanac.hours and words[day[1]] != "%":
            return self._with_year(f"{number:02d}-{day[0]:02d}", day[1], hyphen)
        if year := self.year(inner, short=True):
            return Day(f"{year[0]}-{number:02d}", year[1])
        before = words[start - 1] if start else ""
        if words[start] not in almanac.months:
            return None
        ranged = words[at] in ("-", "a", "to", "au") and (words[at + 1] in almanac.months)
        alone = self._text.size == 1 or dated or ranged
        if not alone and before not in almanac.dated and not almanac.edges.before(words, start):
            return None
        return Day(f"XXXX-{number:02d}", at)

    # --- figures ---

    def _lone_day(self, start: int, dated: bool) -> Day | None:
        """ "le 15", where the clause ends or a time follows: the fifteenth of some month."""
        words = self._words
        the = (start > 0 and words[start - 1] in ("le", "el", "du", "au")) or dated
        day = self.day(start) if the else None
        if (
            day is None
            or day[1] > start + 1
            or (words[day[1]].isalpha() and words[day[1]] not in ("a", "de", "et", "avant", "apres", "y"))
        ):
            return None
        if words[day[1]] in ("%", "/", "-", "°", "€", "$", "£", ":") or words[day[1]][:1].isdecimal():
            return None
        return Day(f"XXXX-XX-{day[0]:02d}", day[1])

    def _figures(self, start: int, dated: bool = False) -> Day | None:
        """24/02/2022, 2022-02-24, 24.2.22, 24 02 2022, 24/02, 2022-02."""
        words = self._words
        word = words[start]
        if not word[:1].isdecimal():
            return None
        if found := _DOTTED.match(word):
            return self._ordered(found[1], found[2], found[3], start + 1)
        if found := _DOTTED_ISO.match(word):
            return _checked(found[1], int(found[2]), int(found[3]), start + 1)
        if not word.isdecimal() or len(word) > 4:
            return None
        sign = words[start + 1]
        if sign in _SIGNS and self._glued(start + 1, 2):
            return self._with_signs(start, sign, dated)
        second, third = words[start + 1], words[start + 2]
        if second.isdecimal() and third.isdecimal() and len(word) < 3 and len(second) < 3 and len(third) in (2, 4):
            alone = not words[start + 3][:1].isdecimal() and not (start and words[start - 1][:1].isdecimal())
            if alone and ((len(third) == 4 and third[0] in "12") or int(third) > 31):
                return self._ordered(word, second, third, start + 3)
        return None

    def _with_signs(self, start: int, sign: str, dated: bool) -> Day | None:
        words = self._words
        first, second, third = words[start], words[start + 2], words[start + 4]
        if not second.isdecimal():
            return None
        if words[start + 3] == sign and self._glued(start + 3, 2) and third.isdecimal():
            if len(first) == 4:
                return _checked(first, int(second), int(third), start + 5)
            if len(second) == 4 or len(third) not in (2, 4):
                return None
            return self._ordered(first, second, third, start + 5)
        if words[start + 3] == sign and self._glued(start + 3, 2) and sign == "/":
            return None
        if len(first) == 4:
            month = len(second) < 3 and 1 <= int(second) <= 12 and first[0] in "12"
            return Day(f"{first}-{int(second):02d}", start + 3) if month else None
        if len(second) == 4 and second[0] in "12" and 1 <= int(first) <= 12:
            return Day(f"{second}-{int(first):02d}", start + 3)
        if sign == "/" and len(first) < 3 and len(second) < 3:
            return self._day_of_month(first, second, start, dated)
        return None

    def _day_of_month(self, first: str, second: str, start: int, dated: bool) -> Day | None:
        """`24/02`: a date if it can be no fraction, or if a word before says so."""
        day, month = int(first), int(second)
        if (self._almanac.month_first and day <= 12) or month > 12:
            day, month = month, day
        cue = dated or (start > 0 and self._words[start - 1] in ("le", "du", "au", "el", "al", "del", "on"))
        if not (1 <= month <= 12 and 1 <= day <= 31) or (first, second) == ("24", "7"):
            return None
        if not cue and int(first) <= int(second) and first[0] != "0" and self._numerals.divides(int(second)):
            return None
        return Day(f"XXXX-{month:02d}-{day:02d}", start + 3)

    def _ordered(self, first: str, second: str, third: str, end: int) -> Day | None:
        """Day first, or month first where the language has it so, unless only the other order is possible."""
        day, month = int(first), int(second)
        if (self._almanac.month_first and day <= 12) or month > 12:
            day, month = month, day
        year = third if len(third) == 4 else full_year(third)
        return _checked(year, month, day, end)

    def _glued(self, start: int, count: int) -> bool:
        return all(self._text.glued(at) for at in range(start, start + count))


def full_year(two: str) -> str:
    """The year of two figures: 30 to 99 are of the last century."""
    return f"{'19' if int(two) >= 30 else '20'}{two}"


def _iso(year: str, month: int, day: int) -> str:
    return f"{year}-{month:02d}-{day:02d}"


def _checked(year: str, month: int, day: int, end: int) -> Day | None:
    """The date, if the month can be and the day is one of 31; whether that month has it is not asked."""
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Day(_iso(year, month, day), end)


def is_date(when: str) -> bool:
    """Whether a full ISO date exists in the calendar."""
    try:
        date.fromisoformat(when)
    except ValueError:
        return False
    return True
