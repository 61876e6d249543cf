"""Times of day: `14h30`, "sept heures moins dix", `5pm`, "entre 17 et 18 h", "dans la matinée"."""

from __future__ import annotations

from typing import NamedTuple

from annotator.text.quantities.grammar.cardinals import Number
from annotator.text.quantities.grammar.numerals import Numerals
from annotator.text.quantities.lexicon.almanac import Almanac
from annotator.text.quantities.words import Words

_LIKELY = 5
"""From this hour on "cinq heures et demie" is a time rather than a duration."""
_HALVES = {"TAF", "TEV", "TNI"}
"""Parts of the day whose hours up to eleven are after noon."""


class Time(NamedTuple):
    """A time that ends before word `end`. `sure` says that it can be nothing else (a duration, a number); `whole` that
    it may open an interval whose end says what it is ("5 à 6pm"), `late` that its half of the day was said."""

    when: str
    end: int
    sure: bool
    hour: int = -1
    late: bool | None = None


class Clock:
    """Reads the times of one text in one language."""

    def __init__(self, text: Words, almanac: Almanac, numerals: Numerals, joiners: frozenset[str]) -> None:
        self._text = text
        self._words = text.words
        self._almanac = almanac
        self._numerals = numerals
        self._joiners = joiners

    def at(self, start: int) -> Time | None:
        """The time of day, or the part of the day, that begins at word `start`."""
        words, almanac = self._words, self._almanac
        if (noon := almanac.noon.get(words[start])) and self._is_noon(start):
            return self._quarters(Time(noon, start + 1, True, int(noon[1:])))
        if words[start] in almanac.of_day or words[start] in almanac.this:
            return self.part(start)
        time = self._hour(start)
        return self._with_part(time) if time else None

    def _is_noon(self, at: int) -> bool:
        """Whether "midi" is the hour: not the second half of a compound, nor the south of France."""
        text = self._text
        return at == 0 or (self._words[at - 1] != "-" and text.text[text.starts[at]].islower())

    def span(self, start: int, *, dated: bool = False) -> Time | None:
        """An interval of two times: "de 14h à 16h", "5 à 6pm", "16-17 heures".

        One of them must be a time beyond doubt, unless a day stands before ("le 17 de 14 à 16"): two numbers of hours
        are a duration, but not from one in the afternoon on.
        """
        words, almanac = self._words, self._almanac
        first = self.at(start) or self._bare(start)
        if first is None or first.hour < 0:
            return None
        at = first.end
        if words[at] == "jusqu" and words[at + 1] == "'":
            at += 2
        elif words[at] not in ("a", "-", "to", "until", "au") and words[at] not in self._joiners:
            return None
        at += 1
        if words[at] in ("a", "las", "la"):
            at += 1
        second = self.at(at) or self._bare(at)
        if second is None or second.hour < 0:
            return None
        hours = words[second.end - 1] in almanac.hours and first.hour >= 13
        if not (first.sure or second.sure) and not (first.hour < second.hour and (dated or hours)):
            return None
        begin, end = _hour_of(first), _hour_of(second)
        if first.late is None and second.late and begin + 12 < end:
            begin += 12
        return Time(f"{_shifted(first, begin)}/{_shifted(second, end)}", second.end, True, begin)

    def part(self, start: int) -> Time | None:
        """ "dans la matinée", "ce soir", "in the morning": a part of the day."""
        words, almanac = self._words, self._almanac
        at = start
        while words[at] in almanac.of_day or words[at] == "'":
            at += 1
        found = almanac.parts.at(words, at)
        return Time(found[0], found[1], True) if found else None

    # --- hours ---

    def _bare(self, start: int) -> Time | None:
        """A number that can be an hour."""
        number = self._number(start)
        return Time(f"T{int(number.value):02d}", number.end, False, int(number.value)) if number else None

    def _number(self, start: int) -> Number | None:
        word = self._words[start]
        if word[:1].isdecimal() and len(word) > 2:
            return None
        number = self._numerals.at(start, joined=True)
        if number is None or number.ordinal or number.share or number.value.denominator != 1:
            return None
        return number if 0 <= number.value <= 24 and not number.scaled else None

    def _hour(self, start: int) -> Time | None:
        words, text, almanac = self._words, self._text, self._almanac
        number = self._number(start)
        if number is None:
            return self._half_hours(start)
        hour, at = int(number.value), number.end
        if words[at] == ":" and number.figures and text.glued(at) and text.glued(at + 1) and self._two(at + 1, 60):
            minute, at = int(words[at + 1]), at + 2
            seconds = ""
            if words[at] == ":" and self._two(at + 1, 60) and text.glued(at + 1):
                seconds, at = f":{words[at + 1]}", at + 2
            return self._meridiem(Time(f"T{hour:02d}:{minute:02d}{seconds}", at, True, hour))
        if words[at] in almanac.hours or (words[at] == "o" and words[at + 1] == "'" and words[at + 2] == "clock"):
            return self._after_hour(number, hour, at)
        return self._meridiem(Time(f"T{hour:02d}", at, False, hour))

    def _half_hours(self, start: int) -> Time | None:
        """ "sept et demie heures": hours with a half before the word for them."""
        number = self._numerals.at(start)
        if number is None or number.value.denominator != 2 or not 0 < number.value < 24:
            return None
        if self._words[number.end] not in self._almanac.hours:
            return None
        return Time(f"T{int(number.value):02d}:30", number.end + 1, False, int(number.value))

    def _after_hour(self, number: Number, hour: int, at: int) -> Time:
        """The minutes after "heures" or `h`."""
        words, text = self._words, self._text
        if words[at] == "o":
            return Time(f"T{hour:02d}", at + 3, True, hour)
        short = len(words[at]) == 1
        end = at + 1
        if self._two(end, 60) and (text.glued(end) or short):
            stop = end + 2 if words[end + 1] in self._almanac.minutes else end + 1
            return Time(f"T{hour:02d}:{words[end]}", stop, True, hour)
        time = Time(f"T{hour:02d}", end, short and number.figures and text.glued(at), hour)
        return self._quarters(time)

    def _quarters(self, time: Time) -> Time:
        """Adds "et demie", "et quart", "moins dix", "et vingt minutes"."""
        words, almanac, at = self._words, self._almanac, time.end
        back = words[at] in almanac.minus
        if not back and words[at] not in self._joiners:
            return self._said_minutes(time)
        at += 1
        if words[at] in ("un", "le"):
            at += 1
        if words[at] in ("demi", "demie", "media"):
            return Time(f"T{time.hour:02d}:30", at + 1, time.hour >= _LIKELY or time.sure, time.hour)
        if words[at] in ("quart", "cuarto"):
            minutes, end = 15, at + 1
        else:
            number = self._numerals.at(at)
            if number is None or number.ordinal or number.value.denominator != 1 or not 0 < number.value < 60:
                return time
            minutes, end = int(number.value), number.end
            if words[end] in almanac.minutes:
                end += 1
            elif words[end].isalpha() and words[end] not in almanac.of_day:
                return time
        hour = (time.hour - 1) % 24 if back else time.hour
        return Time(f"T{hour:02d}:{60 - minutes if back else minutes:02d}", end, True, hour)

    def _said_minutes(self, time: Time) -> Time:
        """Adds the "trente" of "sept heures trente"."""
        if self._words[time.end] not in self._numerals.starts or time.end == 0:
            return time
        number = self._numerals.at(time.end)
        if number is None or number.ordinal or number.share or number.scaled or not 5 <= number.value < 60:
            return time
        if self._words[number.end].isalpha() and self._words[number.end] not in self._almanac.of_day:
            return time
        return Time(f"T{time.hour:02d}:{int(number.value):02d}", number.end, True, time.hour)

    def _two(self, at: int, below: int) -> bool:
        word = self._words[at]
        return len(word) == 2 and word.isdecimal() and int(word) < below

    # --- halves of the day ---

    def _meridiem(self, time: Time) -> Time:
        """Adds `pm`, `a.m.`, `p.m.` glued to the number or after it."""
        words, at = self._words, time.end
        word, end = words[at], at + 1
        if word in ("a", "p") and words[at + 1] == "." and words[at + 2] == "m":
            word, end = word + "m", at + 3 + (words[at + 3] == ".")
        if word in ("a", "p") and words[at + 1] == "m" and self._text.glued(at):
            word, end = word + "m", at + 2
        if word not in ("am", "pm") or not 0 < time.hour <= 12:
            return time
        late = word == "pm"
        hour = time.hour % 12 + (12 if late else 0)
        return Time(f"T{hour:02d}{time.when[3:]}", end, True, hour, late)

    def _with_part(self, time: Time) -> Time:
        """Adds "du matin", "dans la soirée": which half of the day an hour is in."""
        words, at = self._words, time.end
        if words[at] in self._almanac.particles and words[at + 1] == "'":
            at += 0
        part = self.part(at)
        if part is None or time.late is not None:
            return time
        late = part.when in _HALVES and time.hour < 12 and not (part.when == "TNI" and time.hour < 6)
        hour = time.hour + 12 if late else time.hour
        return Time(f"T{hour:02d}{time.when[3:]}", part.end, True, hour, late or time.hour >= 12)


def _hour_of(time: Time) -> int:
    return int(time.when[1:3])


def _shifted(time: Time, hour: int) -> str:
    return f"T{hour:02d}{time.when[3:]}"
