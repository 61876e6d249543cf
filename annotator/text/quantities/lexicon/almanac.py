"""What a language brings to the grammar of dates and times: only tables, all folded."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from annotator.text.quantities.phrases import Phrases


def flat(*written: str) -> frozenset[str]:
    """The words of a table cell that are separated by spaces."""
    return frozenset(word for cell in written for word in cell.split())


def numbered(written: str) -> dict[str, int]:
    """Words counted from 1, `|` between those of one number, `-` where there is none."""
    return {
        word: number for number, forms in enumerate(written.split(), 1) for word in forms.split("|") if forms != "-"
    }


@dataclass(frozen=True)
class Almanac:
    """The words of dates and times.

    `months` count alone only after one of `dated` or beside a day or a year; `months_short` need a day or a year.
    `weekdays` are 1 to 7 from Monday; `weekdays_short` count only before a day. `seasons` need one of
    `before_season`. `days` are days from today, `moments` the TIMEX3 references.

    `periods` are the units that can be this one, the next or the last: D, W, WE (weekend), M, Q, S (half-year), Y, DE
    (decade), C. `this`, `next_` and `last` stand before them or after them. `ago` ends before a duration or begins
    after it, `ahead` ends before it. `every` makes a recurrence of a period or a weekday, `rates` are one in a word.

    `within` opens a span of time that begins or ends now. `parts` are the parts of the day (TMO, TAF, TEV, TNI), `noon`
    the hours that have a name, `hours` and `minutes` the units of the clock, `at` the words before a time, `lasting`
    those before a duration that is written like one. `minus` goes back from the hour ("sept heures moins dix").
    `particles` join the parts of a date. `bounds` are the comparators of dates, `edges` the parts of a period ("fin
    août"). `year_cues` make a year of any four figures. `whole` stands before a period that lasts in full ("toute la
    semaine"), `holidays` are feasts of a fixed day. `lone_ordinals` count from the end or from here ("dernier",
    "avant-dernier").
    """

    months: dict[str, int]
    months_short: dict[str, int]
    dated: frozenset[str]
    weekdays: dict[str, int]
    weekdays_short: dict[str, int]
    seasons: dict[str, str]
    before_season: frozenset[str]
    days: Phrases[int]
    moments: Phrases[str]
    periods: Phrases[str]
    this: frozenset[str]
    next_: Phrases[bool]
    last: Phrases[bool]
    ago_before: Phrases[bool]
    ago_after: Phrases[bool]
    ahead: Phrases[bool]
    within: Phrases[bool]
    every: Phrases[bool]
    rates: dict[str, str]
    parts: Phrases[str]
    of_day: frozenset[str]
    noon: dict[str, str]
    hours: frozenset[str]
    minutes: frozenset[str]
    at: frozenset[str]
    lasting: frozenset[str]
    minus: frozenset[str]
    particles: frozenset[str]
    bounds: Phrases[str]
    edges: Phrases[str]
    year_cues: frozenset[str]
    decades: frozenset[str]
    centuries: frozenset[str]
    quarters: dict[str, str]
    the: frozenset[str]
    whole: Phrases[bool]
    holidays: Phrases[str]
    lone_ordinals: Phrases[str]
    month_first: bool = False
    decade_suffix: bool = False

    @cached_property
    def after_figures(self) -> frozenset[str]:
        """What can stand after figures that are a part of a date or a time; nothing else needs to be looked at."""
        return frozenset().union(
            self.months,
            self.months_short,
            self.weekdays,
            self.periods.firsts,
            self.next_.firsts,
            self.last.firsts,
            self.every.firsts,
            self.parts.firsts,
            self.hours,
            self.minus,
            self.particles,
            self.centuries,
            self.quarters,
            self.this,
            self.the,
            flat("/ - : . h t s a am pm p o to and et y jusqu until au al e er ere eme ieme st nd rd th passe"),
        )
