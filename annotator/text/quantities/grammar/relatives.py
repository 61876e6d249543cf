"""Dates told from the time of writing or by a name of their own: "demain", "l'an dernier", "il y a deux ans",
"été 2022", "tous les lundis", "le XXe siècle", "les années 90"."""

from __future__ import annotations

import re
from fractions import Fraction

from annotator.text.quantities.grammar.dates import Dates, full_year
from annotator.text.quantities.grammar.found import Found
from annotator.text.quantities.grammar.numerals import Numerals
from annotator.text.quantities.lexicon.almanac import Almanac
from annotator.text.quantities.words import Words

_UNITS = {
    "D": "day",
    "W": "week",
    "M": "month",
    "Y": "year",
    "Q": "quarter",
    "S": "semester",
    "DE": "decade",
    "C": "century",
}
_UNITS |= {"h": "h", "m": "min", "s": "s"}
_LENGTHS = {"WE": ("W", 1), "2W": ("W", 2), "Q": ("M", 3), "S": ("M", 6), "DE": ("Y", 10), "C": ("Y", 100)}
"""Periods that steps are not counted in, and what they are counted in instead."""

_MONTH = re.compile(r"M[+-][0-9]+M$")


def _roman(number: int) -> str:
    tens, units = divmod(number, 10)
    return "x" * tens + ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")[units]


_ROMAN = {_roman(number) + ending: number for number in range(1, 31) for ending in ("", "e", "er", "eme", "ieme")}


class Relatives:
    """Reads the named and relative dates of one text in one language."""

    def __init__(self, text: Words, almanac: Almanac, numerals: Numerals, dates: Dates) -> None:
        self._text = text
        self._words = text.words
        self._almanac = almanac
        self._numerals = numerals
        self._dates = dates

    def at(self, start: int) -> Found | None:
        """The quantity that begins at word `start`."""
        words, almanac = self._words, self._almanac
        if day := almanac.days.at(words, start):
            return _date(start, day[1], f"D{day[0]:+d}D")
        if moment := almanac.moments.at(words, start):
            return _date(start, moment[1], moment[0])
        if (every := almanac.every.at(words, start)) and (found := self._recurrence(start, every[1])):
            return found
        if (whole := almanac.whole.at(words, start)) and (period := almanac.periods.at(words, whole[1])):
            return self._lasting(start, *period)
        if holiday := almanac.holidays.at(words, start):
            year = self._dates.year(holiday[1])
            before = words[start - 1] if start else ""
            if year is None and holiday[1] == start + 1 and before not in almanac.at and before not in almanac.dated:
                return None
            return _date(start, year[1] if year else holiday[1], f"{year[0] if year else 'XXXX'}-{holiday[0]}")
        if rate := almanac.rates.get(words[start]):
            return Found(start, start + 1, "recurrence", when=rate)
        return (
            self._this(start)
            or self._decade(start)
            or self._century(start)
            or self._related(start)
            or self._season(start)
        )

    # --- this one, the next, the last ---

    def _this(self, start: int) -> Found | None:
        words, almanac = self._words, self._almanac
        if words[start] not in almanac.this:
            return None
        if period := almanac.periods.at(words, start + 1):
            name, end = period
            if self._relation(end)[0] or name in ("h", "m", "s") or (words[start + 1][-1:] == "s" and name != "M"):
                return None
            return _date(start, end, _step(name, 0))
        return self._named(start, start + 1, 0)

    def _named(self, start: int, at: int, step: int) -> Found | None:
        """A weekday, month or season, `step` weeks or years from here."""
        words, almanac = self._words, self._almanac
        if weekday := almanac.weekdays.get(words[at]):
            return _date(start, at + 1, f"W{step:+d}W-{weekday}")
        if month := almanac.months.get(words[at]):
            return _date(start, at + 1, f"Y{step:+d}Y-{month:02d}")
        if season := almanac.seasons.get(words[at]):
            return _date(start, at + 1, f"Y{step:+d}Y-{season}")
        return None

    def _relation(self, at: int) -> tuple[int, int]:
        """1 for a word for the next, -1 for the last, 0 for neither; and where it ends."""
        if found := self._almanac.next_.at(self._words, at):
            return 1, found[1]
        if found := self._almanac.last.at(self._words, at):
            return -1, found[1]
        return 0, at

    def _related(self, start: int) -> Found | None:
        """ "la semaine dernière", "last week", "lundi prochain", "les 3 prochains jours", "il y a deux ans"."""
        words, almanac = self._words, self._almanac
        step, at = self._relation(start)
        count: Fraction | None = None
        if words[at][:1].isdecimal() or words[at] in self._numerals.starts:
            number = self._numerals.at(at)
            if number and not number.ordinal and words[at] not in ("a", "an"):
                count, at = number.value, number.end
        if not step and count is not None:
            step, at = self._relation(at)
        period = almanac.periods.at(words, at)
        if period is None:
            return self._related_name(start, at, step) if count is None else None
        name, end = period
        if not step:
            step, end = self._relation(end)
        if count is not None:
            return self._counted(start, count, name, end, step)
        if not step and not (almanac.edges.before(words, start) and at == start):
            return None
        return _date(start, end, _step(name, step))

    def _related_name(self, start: int, at: int, step: int) -> Found | None:
        """ "lundi prochain", "last July", "la nuit dernière"."""
        if part := self._part_of_day(start, at, step):
            return part
        if step:
            return self._named(start, at, step)
        after, end = self._relation(at + 1)
        found = self._named(start, at, after) if after else None
        return found and _date(start, end, found.when)

    def _part_of_day(self, start: int, at: int, step: int) -> Found | None:
        """ "last night", "la nuit dernière"."""
        part = self._almanac.parts.at(self._words, at)
        if part is None:
            return None
        name, end = part
        if not step:
            step, end = self._relation(end)
        return _date(start, end, f"D{step:+d}D{name}") if step else None

    def _counted(self, start: int, count: Fraction, name: str, end: int, step: int) -> Found | None:
        """A number of periods from now: ago, ahead, or the last or next so many."""
        words, almanac = self._words, self._almanac
        if count.denominator != 1 or (name not in _UNITS and name not in _LENGTHS):
            return None
        unit, size = _LENGTHS.get(name, (name, 1))
        far = int(count) * size
        precision = "T" if unit in "hms" else "D"
        when = ""
        if step:
            edges = (
                (f"{precision}-{far}{unit}", f"{precision}+0{unit}")
                if step < 0
                else (f"{precision}+0{unit}", f"{precision}+{far}{unit}")
            )
            when = "/".join(edges)
        elif before := almanac.ago_before.before(words, start):
            start, when = before[1], f"{precision}-{far}{unit}"
        elif before := almanac.within.before(words, start):
            start, when = before[1], f"{precision}+0{unit}/{precision}+{far}{unit}"
        elif before := almanac.ahead.before(words, start):
            start, when = before[1], f"{precision}+{far}{unit}"
        elif after := almanac.ago_after.at(words, end):
            end, when = after[1], f"{precision}-{far}{unit}"
        if not when:
            return None
        return Found(start, end, "duration", count, count, _UNITS.get(name, "week"), Fraction(1), when=when)

    def _lasting(self, start: int, period: str, end: int) -> Found | None:
        """ "toute la semaine": one whole period."""
        if period not in _UNITS or self._relation(end)[0]:
            return None
        return Found(start, end, "duration", Fraction(1), Fraction(1), _UNITS[period], Fraction(1))

    def within_period(self, start: int) -> Found | None:
        """ "premier vendredi de juillet", "troisième semaine de 2027", "15 du mois prochain"."""
        words, almanac = self._words, self._almanac
        step, at = self._relation(start)
        if step == 0:
            number = self._numerals.at(start)
            if number is None or number.share or number.alone or number.scaled or not 0 < number.value <= 53:
                return None
            place, at = int(number.value), number.end
            if not number.ordinal:
                return self._day_of(start, place, at)
        else:
            place = 5
        weekday = almanac.weekdays.get(words[at])
        period = almanac.periods.at(words, at)
        if (weekday is None and (period is None or period[0] not in ("W", "WE"))) or step > 0:
            return None
        at = at + 1 if weekday else period[1] if period else at
        if words[at] not in almanac.particles:
            return None
        at += 1
        while words[at] in almanac.particles:
            at += 1
        if month := self._dates.month_year(at):
            stem, end = month
        elif (year := self._dates.year(at)) and not weekday:
            return _date(start, year[1], f"{year[0]}-W{place:02d}")
        else:
            return None
        return _date(start, end, f"{stem}WXX-{weekday}-#{place}" if weekday else f"{stem}W{place:02d}")

    def _day_of(self, start: int, day: int, at: int) -> Found | None:
        words, almanac = self._words, self._almanac
        if day > 31 or words[at] not in ("du", "de", "of", "del", *almanac.this):
            return None
        at += words[at] not in almanac.this
        while words[at] in almanac.the:
            at += 1
        found = self._this(at) or self._related(at)
        if found is None or not _MONTH.match(found.when):
            return None
        return _date(start, found.end, f"{found.when}-{day:02d}")

    # --- recurrences ---

    def _recurrence(self, start: int, at: int) -> Found | None:
        """ "tous les jours", "chaque lundi", "every two weeks"."""
        words, almanac = self._words, self._almanac
        count = 1
        if words[at][:1].isdecimal() or words[at] in self._numerals.starts:
            number = self._numerals.at(at)
            if number is None or number.value.denominator != 1 or number.ordinal:
                return None
            count, at = int(number.value), number.end
        elif words[at] in ("other", "autre"):
            count, at = 2, at + 1
        if period := almanac.periods.at(words, at):
            unit, size = _LENGTHS.get(period[0], (period[0], 1))
            timed = "T" if unit in "hms" else ""
            return Found(start, period[1], "recurrence", when=f"P{timed}{count * size}{unit.upper()}")
        if weekday := almanac.weekdays.get(words[at]):
            return Found(start, at + 1, "recurrence", when=f"XXXX-WXX-{weekday}")
        if part := almanac.parts.at(words, at):
            return Found(start, part[1], "recurrence", when=part[0])
        if month := almanac.months.get(words[at]):
            return Found(start, at + 1, "recurrence", when=f"XXXX-{month:02d}")
        return None

    # --- seasons, decades, centuries ---

    def _season(self, at: int) -> Found | None:
        words, almanac = self._words, self._almanac
        season = almanac.seasons.get(words[at])
        if season is None:
            return None
        end = at + 1
        if words[end] in ("de", "of", "del") and self._dates.year(end + 1):
            end += 1
        if year := self._dates.year(end):
            return _date(at, year[1], f"{year[0]}-{season}")
        before = words[at - 1] if at else ""
        if before == "'" and at > 1:
            before = words[at - 2]
        return _date(at, at + 1, season) if before in almanac.before_season else None

    def _decade(self, start: int) -> Found | None:
        """ "années 90", "années quatre-vingt-dix", "the 1990s", "década de 1990"."""
        words, almanac = self._words, self._almanac
        if words[start] in almanac.decades:
            at = start + 2 if words[start + 1] == "de" else start + 1
            number = self._numerals.at(at)
            if number is None or number.value.denominator != 1 or number.value % 10 or number.ordinal:
                return None
            return _decade(start, number.end, int(number.value))
        if (
            almanac.decade_suffix
            and words[start].isdecimal()
            and words[start + 1] == "s"
            and self._text.glued(start + 1)
        ):
            value = int(words[start]) if len(words[start]) in (2, 4) else 1
            return _decade(start, start + 2, value) if value % 10 == 0 else None
        return None

    def _century(self, start: int) -> Found | None:
        """ "XXe siècle", "20e siècle", "vingtième siècle", "19th century", "siglo XXI"."""
        words, almanac = self._words, self._almanac
        if words[start] in almanac.centuries and words[start + 1] in _ROMAN:
            return _century(start, start + 2, _ROMAN[words[start + 1]])
        if words[start] in almanac.centuries and start and words[start - 1] in _ROMAN:
            return _century(start - 1, start + 1, _ROMAN[words[start - 1]])
        if words[start][:1].isdecimal() or words[start] in self._numerals.starts:
            number = self._numerals.at(start)
            if number and number.ordinal and number.value <= 30:
                end = number.end + 1 if words[number.end] == "-" else number.end
                if words[end] in almanac.centuries:
                    return _century(start, end + 1, int(number.value))
        return None


def _date(start: int, end: int, when: str) -> Found:
    return Found(start, end, "date", when=when)


def _step(period: str, step: int) -> str:
    """The period that many from this one; a weekend is written as TIMEX3 has it (`W+1W-WE`)."""
    if period == "WE":
        return f"W{step:+d}W-WE"
    if period in ("h", "m", "s"):
        return f"T{step:+d}{period}"
    unit, size = _LENGTHS.get(period, (period, 1))
    return f"{period[-1] if period in ('Q', 'S', 'C') else unit}{step * size:+d}{unit}"


def _decade(start: int, end: int, value: int) -> Found | None:
    year = int(full_year(f"{value:02d}")) if value < 100 else value
    if not 1000 <= year <= 2090:
        return None
    return Found(start, end, "decade", Fraction(year), Fraction(year), "decade", Fraction(10), when=f"{year // 10}X")


def _century(start: int, end: int, number: int) -> Found:
    return Found(
        start, end, "century", Fraction(number), Fraction(number), "century", Fraction(1), when=f"{number - 1:02d}XX"
    )
