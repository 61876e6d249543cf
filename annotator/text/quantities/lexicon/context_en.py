"""The English words around numbers."""

from __future__ import annotations

import re
from fractions import Fraction

from annotator.text.quantities.lexicon.language import Context
from annotator.text.quantities.phrases import Phrases, rows

_COMPARATORS = {
    "about": "about|around|approximately|approx|approx.|roughly|some|circa|c.|ca.|an estimated|estimated|or so|~|≈"
    "|in the region of|somewhere around|on the order of",
    "nearly": "nearly|almost|close to|just under|just below|approaching|virtually",
    "over": "more than|over|above|greater than|higher than|upwards of|in excess of|exceeding|exceeds|exceed|exceeded"
    "|well over|just over|a little over|upward of|larger than|topping|topped|north of|longer than|older than|>",
    "under": "less than|under|below|fewer than|lower than|smaller than|well under|shorter than|younger than|<",
    "at_least": "at least|no less than|no fewer than|not less than|a minimum of|minimum of|minimum|starting at|≥|>=",
    "at_most": "at most|up to|no more than|not more than|a maximum of|maximum of|maximum|as much as|as many as"
    "|at the most|≤|<="
    "|as little as|as few as",
}
_COMPARATORS_AFTER = {
    "about": "or so|approximately|-ish|or thereabouts",
    "at_least": "or more|and more|or over|and over|and above|or above|or older|and older|at least|minimum|and up|plus",
    "at_most": "or less|or fewer|or under|and under|or below|or younger|at most|maximum|tops|max",
}
_NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "hundred": 100, "thousand": 1000,
    "million": 10**6,
}  # fmt: skip
_VERBS = {"doubl": 2, "trebl": 3, "tripl": 3, "quadrupl": 4, "quintupl": 5, "sextupl": 6}

CONTEXT = Context(
    comparators=Phrases(rows(_COMPARATORS), backwards=True),
    comparators_after=Phrases(rows(_COMPARATORS_AFTER)),
    up=re.compile(
        r"rise|rose|risen|rising|increas|grow|grew|growth|climb|jump|surg|soar|gain|up$|advanc|rais|expand|expans|spik"
        r"|hik|boost|leap|more$|higher$|swell|added$|adding$|upped|improv|rall(y|ied)|skyrocket|accelerat|balloon"
        "|extra$|additional$"
    ),
    down=re.compile(
        r"fall|fell|declin|drop|decreas|reduc|cut|lower|sink|sank|sunk|plung|plummet|slump|tumbl|shrink|shrank"
        "|shrunk|lose"
        r"|lost|loss|down$|slid|dip|contract|crash|collaps|slash|less$|fewer$|discount|trim|dwindl|halv|slip|retreat"
        "|dives?$|dived"
    ),
    links={"by": False, "of": False, "to": True, "at": True, "an": False, "a": False, "from": False, "another": False},
    more=Phrases(
        rows(
            {
                "up": "more|higher|greater|larger|bigger|increase|rise|growth|gain|up|jump|hike|above|faster|longer"
                "|extra"
                "|as many|as much|as high|as large|as big|as likely|as fast|as long|as often|the size|the number"
                "|the amount|over"
                "|surge|bigger|stronger|more likely|taller|heavier",
                "down": "less|lower|fewer|smaller|decrease|decline|drop|reduction|fall|down|cut|below|slower|shorter"
                "|loss|off"
                "|discount|less likely",
            }
        )
    ),
    to=frozenset({"to", "-", "through", "or"}),
    between=frozenset({"between"}),
    also=frozenset({"and"}),
    from_=frozenset({"from"}),
    among=Phrases([("in", True), ("in every", True), ("out of", True), ("out of every", True), ("of every", True)]),
    per=frozenset({"per", "/", "a", "an"}),
    percent=Phrases(
        rows(
            {
                "percent": "%|٪|percent|per cent|percents|pct|pct.|percentage",
                "permille": "‰|per mille|per mil",
                "percentage_points": "percentage point(s)|percent point(s)|pp|ppt(s)|%-point(s)|% point(s)"
                "|percentage-point(s)",
                "points": "point(s)|pts",
                "basis_points": "basis point(s)|bps|bp",
            }
        )
    ),
    few=Phrases(rows({True: "a few|several|few"})),
    minus=frozenset({"minus"}),
    times=frozenset({"times", "x", "×"}),
    multiples={f"{stem}{ending}": Fraction(value) for stem, value in _VERBS.items() for ending in ("ed", "ing")}
    | {f"{word}fold": Fraction(value) for word, value in _NUMBERS.items()}
    | {word: Fraction(1, 2) for word in ("halved", "halving", "halve")},
    doubtful_multiples={f"{stem}{ending}": Fraction(value) for stem, value in _VERBS.items() for ending in ("e", "es")}
    | {"twice": Fraction(2), "thrice": Fraction(3)},
    before_multiple=frozenset(
        "to will would could may might can has have more than nearly almost about over least is are was were".split()
    ),
    article_multiple=frozenset(),
    after_multiple=frozenset("the that what its their his her in over by since from to as more . ,".split()),
    multiply=("multipl",),
    divide=("divid",),
    by=frozenset({"by"}),
    age_before=Phrases(
        rows(
            {
                "age": "aged|age|ages|at age|at the age of|the age of|age of|turned|turning|turns|age group"
                "|under the age of"
                "|over the age of|is now|aged between"
            }
        ),
        backwards=True,
    ),
    age_after=Phrases(
        rows({"age": "old|-old|of age|-olds|olds|-older", "": "later|ago|in prison|in jail"}),
    ),
    had=frozenset(),
    little=frozenset(
        "and or nor but for so yet that which who whom what if not no more less than to of in on at by with from"
        " into over"
        " under between since before after during as is are was were be been being has have had will would can could"
        " may the"
        " a an this that these those his her its their our your my it he she they we you i there here then also very"
        " per"
        " out up down off about around only just when while where how because s t".split()
    ),
    people=frozenset("man woman boy girl child teenager person baby infant student son daughter".split()),
    adjectives=frozenset(
        "other more new different young old first last next additional extra major main separate".split()
    ),
    titles=Phrases(rows({True: "first lady|first minister|first name|first aid|second hand|second thought(s)"})),
    labels=frozenset(
        "article articles no n° nº number page pages p chapter volume version section figure line route highway psalm"
        " verse season episode title amendment level phase stage group table act flight room apartment apt unit channel"
        " district proposition prop rule code form part grade class gate bus interstate phone tel fax box".split()
    ),
)
