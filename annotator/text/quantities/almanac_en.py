"""English dates and times."""

from __future__ import annotations

from annotator.text.quantities.almanac import Almanac
from annotator.text.quantities.phrases import Phrases, rows


def _flat(*written: str) -> frozenset[str]:
    return frozenset(word for cell in written for word in cell.split())


ALMANAC = Almanac(
    months={
        "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
        "october": 10, "november": 11, "december": 12,
    },
    months_short={
        "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11,
        "dec": 12,
    },
    dated=_flat("in of since during until by last next this late early mid before after from every through to between and"),
    weekdays={"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
              "mondays": 1, "tuesdays": 2, "wednesdays": 3, "thursdays": 4, "fridays": 5, "saturdays": 6, "sundays": 7},
    weekdays_short={"mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7},
    seasons={"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"},
    before_season=_flat("the this last next in every of"),
    days=Phrases(
        rows({0: "today", 1: "tomorrow|the next day|the following day", 2: "the day after tomorrow", -1: "yesterday|the previous day",
              -2: "the day before yesterday"})
    ),
    moments=Phrases(
        rows({"PRESENT_REF": "now|right now|at the moment|currently|nowadays", "FUTURE_REF": "as soon as possible|soon|shortly",
              "PAST_REF": "recently|lately"})
    ),
    periods=Phrases(
        rows({
            "D": "day(s)", "W": "week(s)", "M": "month(s)", "Y": "year(s)", "DE": "decade(s)", "WE": "weekend(s)|week-end(s)",
            "Q": "quarter(s)", "C": "century|centuries", "h": "hour(s)", "m": "minute(s)", "s": "second(s)", "2W": "fortnight",
        })
    ),
    this=_flat("this these"),
    next_=Phrases(rows({True: "next|coming|following|upcoming"})),
    last=Phrases(rows({True: "last|past|previous"})),
    ago_before=Phrases([], backwards=True),
    ago_after=Phrases(rows({True: "ago|earlier"})),
    ahead=Phrases([], backwards=True),
    within=Phrases(rows({True: "within|within the"}), backwards=True),
    every=Phrases(rows({True: "every|each"})),
    rates={"daily": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P3M", "yearly": "P1Y", "annually": "P1Y",
           "biweekly": "P2W", "annual": "P1Y"},
    parts=Phrases(rows({"TMO": "morning(s)", "TAF": "afternoon(s)", "TEV": "evening(s)", "TNI": "night(s)"})),
    of_day=_flat("in the this at"),
    noon={"noon": "T12", "midday": "T12", "midnight": "T00"},
    hours=_flat("o'clock oclock"),
    minutes=frozenset(),
    at=_flat("at around by before after until from to since about"),
    lasting=_flat("for lasting lasted took takes within"),
    minus=frozenset(),
    particles=_flat("of the , on at in"),
    bounds=Phrases(
        rows({
            "before": "before|by|prior to|before the|by the|by the end of", "after": "after|after the|following",
            "since": "since|since the|from|starting|as of", "until": "until|till|through|up to|until the|up until",
            "about": "around|about|circa|c.",
        }),
        backwards=True,
    ),
    edges=Phrases(
        rows({
            "early": "early|in early|the beginning of|beginning of|start of|the start of|early in",
            "mid": "mid|mid-|mid -|the middle of|middle of|halfway through", "late": "late|in late|the end of|end of|late in",
        }),
        backwards=True,
    ),
    year_cues=_flat("in since year years until before after from by through during early late mid spring summer fall autumn winter season circa"),
    decades=frozenset(),
    centuries=frozenset({"century", "centuries"}),
    quarters={"quarter": "Q", "half": "H"},
    the=_flat("the on of"),
    month_first=True,
    decade_suffix=True,
    whole=Phrases(rows({True: "all|the whole|the entire|a full|one full"})),
    holidays=Phrases(
        rows({
            "12-25": "christmas day|christmas", "12-24": "christmas eve", "01-01": "new year's day", "12-31": "new year's eve",
            "02-14": "valentine's day", "10-31": "halloween", "07-04": "independence day|fourth of july|4th of july",
        })
    ),
    lone_ordinals=Phrases(rows({"end": "last", "end-1": "second to last|second-to-last|penultimate|next to last", "end-2": "antepenultimate"})),
)  # fmt: skip
