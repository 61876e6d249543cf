"""Dates with their times, and intervals of dates: "du 4 au 22 janvier 2017", "vendredi de 14h à 16h", 2019-2021."""

from __future__ import annotations

import re

from annotator.text.quantities.grammar.clock import Clock, Time
from annotator.text.quantities.grammar.dates import Dates, Day
from annotator.text.quantities.grammar.found import Found
from annotator.text.quantities.grammar.numerals import Numerals
from annotator.text.quantities.grammar.relatives import Relatives
from annotator.text.quantities.grammar.years import Years
from annotator.text.quantities.lexicon.almanac import Almanac
from annotator.text.quantities.words import Words

_DAY = re.compile(r"(?:[0-9X]{4}-[0-9X]{2}-[0-9]{2}|XXXX-WXX-[1-7]|D[+-][0-9]+[DWMY]|W[+-][0-9]+W-[1-7])$")
_WEEK = re.compile(r"W[+-][0-9]+W$")
_BEFORE_TIME = frozenset("a , de at from las vers entre between des avant before apres".split())


class Moments:
    """Reads dates, times and their combinations in one text in one language."""

    def __init__(
        self, text: Words, almanac: Almanac, numerals: Numerals, between: frozenset[str], joiners: frozenset[str]
    ) -> None:
        self._text = text
        self._words = text.words
        self._almanac = almanac
        self._numerals = numerals
        self._dates = Dates(text, almanac, numerals, between, joiners)
        self._clock = Clock(text, almanac, numerals, joiners)
        self._relatives = Relatives(text, almanac, numerals, self._dates)
        self._years = Years(text, almanac, numerals, self._dates)

    def at(self, start: int) -> Found | None:
        """The date, time, interval of them, year, decade, century or recurrence that begins at word `start`."""
        words = self._words
        if not self._may_begin(start):
            return None
        if days := self._days(start):
            return self._found(start, self._with_time(days))
        if found := self._relatives.within_period(start):
            return found
        if day := self._dates.at(start):
            day = self._related(day)
            whole = self._interval(start, day) or self._with_time(self._edge(start, day))
            return self._found(start, whole)
        if found := self._relatives.at(start):
            if found.kind == "recurrence" and found.when.startswith("XXXX-WXX"):
                found.when, found.end = self._with_time(Day(found.when, found.end))
            if found.kind == "date":
                day = self._with_time(self._edge(start, Day(found.when, found.end)))
                found.when, found.end = day
            return found
        if words[start] in self._almanac.this and (part := self._clock.part(start)):
            return self._found(start, self._today(part))
        if in_part := self._in_part(start):
            return in_part
        if time := self._time(start):
            return self._timed(start, time)
        return self._years.quarter(start) or self._years.at(start)

    def _may_begin(self, start: int) -> bool:
        """Whether figures may be a part of a date or a time, by what stands beside them; words always may."""
        words = self._words
        word, following = words[start], words[start + 1]
        if not word[:1].isdecimal() or len(word) == 4 or "." in word or following[:1].isdecimal():
            return True
        return following in self._almanac.after_figures or (start > 0 and words[start - 1] in self._almanac.the)

    def _related(self, day: Day) -> Day:
        """A weekday or a month with "prochain", "dernier", "de la semaine prochaine" after it."""
        words, almanac, at = self._words, self._almanac, day.end
        weekday = day.when.startswith("XXXX-WXX-")
        if not weekday and not re.match(r"XXXX-[0-9]{2}$", day.when):
            return day
        for step, table in ((1, almanac.next_), (-1, almanac.last)):
            if found := table.at(words, at):
                unit = f"W{step:+d}W" if weekday else f"Y{step:+d}Y"
                return Day(f"{unit}-{day.when.rpartition('-')[2]}", found[1])
        while words[at] in ("de", "of", "la", "the", "del", "cette"):
            at += 1
        if not weekday or at == day.end:
            return day
        week = self._relatives.at(at - 1 if words[at - 1] == "cette" else at)
        return Day(f"{week.when}-{day.when[-1]}", week.end) if week and _WEEK.match(week.when) else day

    def _found(self, start: int, day: Day) -> Found:
        return Found(start, day.end, "date", when=day.when)

    # --- intervals of dates ---

    def _days(self, start: int) -> Day | None:
        """Two days of one month: "4 au 22 janvier 2017", "3 et 12 de sept", "4-23 mois prochain"."""
        words = self._words
        first = self._dates.day(start) if words[start][:1].isdecimal() else None
        at = self._dates.to(start, first[1]) if first else 0
        second = self._dates.day(at) if at else None
        if first is None or second is None or first[0] >= second[0]:
            return None
        at = second[1] + 1 if words[second[1]] in ("de", "of", "d", "del") else second[1]
        if month := self._dates.month_year(at):
            stem, end = month
        elif (found := self._relatives.at(at)) and re.match(r"M[+-][0-9]+M$", found.when):
            stem, end = f"{found.when}-", found.end
        else:
            return None
        return Day(f"{stem}{first[0]:02d}/{stem}{second[0]:02d}", end)

    def _interval(self, start: int, first: Day) -> Day | None:
        """Two dates: "du 4 janvier au 5 mars 2017", 28/2-1/3; what the first leaves out the second tells."""
        at = self._dates.to(start, first.end)
        joint = self._words[first.end]
        second = self._dates.at(at, dated=True) if at else None
        if second is None:
            return None
        begin = first.when
        lone = second.when.startswith("XXXX-XX-")
        if lone and not begin.startswith("XXXX-XX-"):
            if joint != "-" or not re.match(r"[0-9X]{4}-[0-9]{2}-[0-9]{2}$", begin):
                return None
            return Day(f"{begin}/{begin[:-2]}{second.when[-2:]}", second.end)
        if begin.startswith("XXXX-") and second.when[:4].isdecimal() and not begin.startswith("XXXX-W"):
            begin = second.when[:4] + begin[4:]
        end = second.when
        if end.startswith("XXXX-") and begin[:4].isdecimal() and not end.startswith("XXXX-W"):
            end = begin[:4] + end[4:]
        return Day(f"{begin}/{end}", second.end)

    def _edge(self, start: int, day: Day) -> Day:
        """ "fin de demain": the last second of a day. The edges of longer periods are comparators."""
        edge = self._almanac.edges.before(self._words, start)
        if edge and edge[0] == "late" and _DAY.match(day.when):
            return Day(f"{day.when}T23:59:59", day.end)
        return day

    # --- times ---

    def _with_time(self, day: Day) -> Day:
        """Adds the time of day that follows a day: "lundi à 9h", "mardi dans la matinée", "le 17 de 14h à 16h"."""
        words, almanac = self._words, self._almanac
        if not _DAY.match(day.when):
            return day
        at = day.end
        if words[at] == "t" and self._text.glued(at) and self._text.glued(at + 1):
            at += 1
        linked = False
        while words[at] in _BEFORE_TIME:
            linked = linked or words[at] != ","
            at += 1
        time = (
            self._clock.span(at, dated=linked)
            or (self._clock.at(at) if at else None)
            or self._clock.part(day.end)
            or self._part(at)
        )
        if time is None or not (
            time.sure or (linked and time.hour >= 0 and words[at - 1] in almanac.at and self._is_hour(at))
        ):
            return day
        return Day(_joined(day.when, time.when), time.end)

    def _today(self, part: Time) -> Day:
        """ "ce soir", "ce soir à 8h"."""
        at = part.end + 1 if self._words[part.end] in ("a", "at", ",", "vers", "de", "entre") else part.end
        if span := self._clock.span(at):
            return Day(_joined("D+0D", span.when), span.end)
        time = self._clock.at(at)
        if time is None or time.hour < 0 or (not time.sure and at == part.end):
            return Day(f"D+0D{part.when}", part.end)
        late = part.when != "TMO" and time.hour < 12 and not (part.when == "TNI" and time.hour < 6)
        return Day(f"D+0DT{time.hour + 12 * late:02d}{time.when[3:]}", time.end)

    def _part(self, at: int) -> Time | None:
        found = self._almanac.parts.at(self._words, at)
        return Time(found[0], found[1], True) if found else None

    def _is_hour(self, at: int) -> bool:
        """Whether a bare number after "à" and a date can be an hour: nothing is counted by it."""
        return not self._words[at + 1].isalpha() or self._words[at + 1] in self._almanac.hours

    def _time(self, start: int) -> Time | None:
        """A time without a date before it: sure by its form, or by the word before it."""
        words, almanac = self._words, self._almanac
        before = words[start - 1] if start else ""
        if before == "'" and start > 1:
            before = words[start - 2]
        if span := self._clock.span(start):
            return span
        time = self._clock.at(start)
        if time is None or (time.hour < 0 and words[start] not in almanac.of_day and words[start] not in almanac.this):
            return None
        if time.hour < 0:
            return time if words[start] in almanac.this else None
        if time.sure:
            if words[start] in almanac.noon or before in almanac.at:
                return time
            lasting = (
                words[time.end] in ("de", "d") and not almanac.parts.at(words, time.end + 1) and "h" in words[start + 1]
            )
            return None if before in almanac.lasting or lasting else time
        hours = words[time.end - 1] in almanac.hours
        journey = words[time.end] in ("de", "d", "of")
        return time if hours and before in almanac.at and not journey else None

    def _in_part(self, start: int) -> Found | None:
        """ "dans la matinée", "in the evening", told by its last word."""
        words, almanac = self._words, self._almanac
        part = almanac.parts.at(words, start)
        if part is None:
            return None
        first = start
        while first and (words[first - 1] in almanac.of_day or words[first - 1] == "'"):
            first -= 1
        return Found(first, part[1], "time", when=part[0]) if words[first] in ("dans", "in", "por") else None

    def _timed(self, start: int, time: Time) -> Found:
        """A time, with the date or the recurrence that may follow it: "9h le mardi", "15 heures tous les jours"."""
        words, almanac = self._words, self._almanac
        following = self._relatives.at(time.end)
        if following and following.kind == "recurrence":
            weekday = following.when if following.when.startswith("X") else ""
            return Found(start, following.end, "recurrence", when=weekday + time.when)
        at = time.end
        while words[at] in almanac.the or words[at] in (",", "'", "de"):
            at += 1
        day = self._dates.at(at, dated=True)
        if day is None and (found := self._relatives.at(at)) and found.kind == "date":
            day = Day(found.when, found.end)
        if day and _DAY.match(day.when):
            return Found(start, day.end, "date", when=_joined(day.when, time.when))
        return Found(start, time.end, "time", when=time.when)


def _joined(day: str, time: str) -> str:
    """A date with a time of day, or with an interval of two times."""
    return "/".join(f"{day}{part}" for part in time.split("/"))
