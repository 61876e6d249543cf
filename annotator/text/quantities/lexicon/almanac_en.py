"""English dates and times."""

from __future__ import annotations

from annotator.text.quantities.lexicon.almanac import Almanac, flat, numbered
from annotator.text.quantities.phrases import Phrases, rows

ALMANAC = Almanac(
    months=numbered("january february march april may june july august september october november december"),
    months_short=numbered("jan feb mar apr - jun jul aug sept|sep oct nov dec"),
    dated=flat(
        "in of since during until by last next this late early mid before after from every through to between and"
    ),
    weekdays=numbered(
        "monday|mondays tuesday|tuesdays wednesday|wednesdays thursday|thursdays friday|fridays saturday"
        "|saturdays sunday|sundays"
    ),
    weekdays_short=numbered("mon tue|tues wed thu|thur|thurs fri sat sun"),
    seasons={"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"},
    before_season=flat("the this last next in every of"),
    days=Phrases(
        rows(
            {
                0: "today|this day",
                1: "tomorrow|the next day|the following day",
                2: "the day after tomorrow",
                -1: "yesterday|the previous day",
                -2: "the day before yesterday",
            }
        )
    ),
    moments=Phrases(
        rows(
            {
                "PRESENT_REF": "now|right now|at the moment|currently|nowadays",
                "FUTURE_REF": "as soon as possible|soon",
                "PAST_REF": "recently|lately",
            }
        )
    ),
    periods=Phrases(
        rows(
            {
                "D": "day(s)",
                "W": "week(s)",
                "M": "month(s)",
                "Y": "year(s)",
                "DE": "decade(s)",
                "WE": "weekend(s)|week-end(s)",
                "Q": "quarter(s)",
                "C": "century|centuries",
                "h": "hour(s)",
                "m": "minute(s)",
                "s": "second(s)",
                "2W": "fortnight",
            }
        )
    ),
    this=flat("this these"),
    next_=Phrases(rows({True: "next|coming|following|upcoming"})),
    last=Phrases(rows({True: "last|past|previous"})),
    ago_before=Phrases([], backwards=True),
    ago_after=Phrases(rows({True: "ago|earlier"})),
    ahead=Phrases([], backwards=True),
    within=Phrases(rows({True: "within|within the"}), backwards=True),
    every=Phrases(rows({True: "every|each"})),
    rates={
        "daily": "P1D",
        "weekly": "P1W",
        "monthly": "P1M",
        "quarterly": "P3M",
        "yearly": "P1Y",
        "annually": "P1Y",
        "biweekly": "P2W",
        "annual": "P1Y",
    },
    parts=Phrases(rows({"TMO": "morning(s)", "TAF": "afternoon(s)", "TEV": "evening(s)", "TNI": "night(s)"})),
    of_day=flat("in the this at"),
    noon={"noon": "T12", "midday": "T12", "midnight": "T00"},
    hours=flat("o'clock oclock"),
    minutes=frozenset(),
    at=flat("at around by before after until from to since about"),
    lasting=flat("for lasting lasted took takes within"),
    minus=frozenset(),
    particles=flat("of the , on at in"),
    bounds=Phrases(
        rows(
            {
                "before": "before|by|prior to|before the|by the|by the end of",
                "after": "after|after the|following",
                "since": "since|since the|from|starting|as of",
                "until": "until|till|through|up to|until the|up until",
                "about": "around|about|circa|c.",
            }
        ),
        backwards=True,
    ),
    edges=Phrases(
        rows(
            {
                "early": "early|in early|the beginning of|beginning of|start of|the start of|early in",
                "mid": "mid|mid-|mid -|the middle of|middle of|halfway through",
                "late": "late|in late|the end of|end of|late in",
            }
        ),
        backwards=True,
    ),
    year_cues=flat(
        "in since year years until before after from by through during early late mid spring summer fall autumn"
        " winter season circa"
    ),
    decades=frozenset(),
    centuries=frozenset({"century", "centuries"}),
    quarters={"quarter": "Q", "half": "H"},
    the=flat("the on of"),
    month_first=True,
    decade_suffix=True,
    whole=Phrases(rows({True: "all|the whole|the entire|a full|one full"})),
    holidays=Phrases(
        rows(
            {
                "12-25": "christmas day|christmas",
                "12-24": "christmas eve",
                "01-01": "new year's day",
                "12-31": "new year's eve",
                "02-14": "valentine's day",
                "10-31": "halloween",
                "07-04": "independence day|fourth of july|4th of july",
            }
        )
    ),
    lone_ordinals=Phrases(
        rows(
            {
                "end": "last",
                "end-1": "second to last|second-to-last|penultimate|next to last",
                "end-2": "antepenultimate",
            }
        )
    ),
)
