"""English expressions, each with what is to be read in it."""

from __future__ import annotations

import pytest

from tests.text.quantities.reading import Case, read

NUMBERS: list[Case] = [
    ("thirty-seven", "number 37"),
    ("two hundred and fifty thousand", "number 250000"),
    ("twenty-five hundred", "number 2500"),
    ("half a billion", "number 500000000"),
    ("two and a half million", "number 2500000"),
    ("a quarter of a million", "number 250000"),
    ("1 billion", "number 1000000000"),
    ("7 trillion", "number 7000000000000"),
    ("1,234", "number 1234"),
    ("1.234", "number 1.234"),
    ("1,234,567.89", "number 1234567.89"),
    ("three point one four", "number 3.14"),
    ("a dozen", "number 12"),
    ("half a dozen", "number 6"),
    ("nineteen eighty-four", "year 1984 year, 1984"),
    ("one hundred and two hundred", "number 100", "number 200"),
]
COUNTS: list[Case] = [
    ("10,000 feral camels", "count 10000, camels"),
    ("three former executives", "count 3, executives"),
    ("a dozen eggs", "count 12, eggs"),
    ("two and a half million people", "count 2500000, people"),
    ("as many as 500 deaths", "count 500, at_most, deaths"),
    ("no more than 3 items", "count 3, at_most, items"),
    ("at least two victims", "count 2, at_least, victims"),
    ("nearly a dozen citizens", "count 12, nearly, citizens"),
    ("four times a week", "count 4, times, per week"),
    ("50-lane highway", "count 50, lane"),
    ("two to three dozen eggs", "count 24..36, eggs"),
]
MONEY: list[Case] = [
    ("$2.1bn", "money 2100000000 USD"),
    ("$2.1 billion", "money 2100000000 USD"),
    ("€4.5m", "money 4500000 EUR"),
    ("£300", "money 300 GBP"),
    ("$100K each", "money 100000 USD"),
    ("US$ 5 million", "money 5000000 USD"),
    ("half a billion dollars", "money 500000000 USD"),
    ("5 Canadian dollars", "money 5 CAD"),
    ("25 million pounds", "money 25000000 GBP"),
    ("50 cents per gallon", "money 50 cent, per gal"),
    ("$160,000 per year", "money 160000 USD, per year"),
    ("$3 to $5 million", "money 3000000..5000000 USD"),
    ("more than $500 billion", "money 500000000000 USD, over"),
    ("between $10 and $20", "money 10..20 USD"),
]
SHARES: list[Case] = [
    ("12.5%", "percent 12.5 percent"),
    ("40 percent", "percent 40 percent"),
    ("5 per cent", "percent 5 percent"),
    ("from 3 to 5 percent", "percent 3..5 percent"),
    ("10-15%", "percent 10..15 percent"),
    ("0.5 percentage points", "percentage_points 0.5 point"),
    ("25 basis points", "percentage_points 0.25 point"),
    ("one in five Americans", "ratio 0.2 share"),
    ("nine out of ten doctors", "ratio 0.9 share"),
    ("one person in three", "ratio 1/3 share, person"),
    ("three quarters of voters", "ratio 0.75 share"),
    ("nearly two-thirds", "ratio 2/3 share, nearly"),
    ("a third of the population", "ratio 1/3 share"),
    ("a third term", "ordinal 3 rank"),
]
CHANGES: list[Case] = [
    ("fourfold", "factor 4 factor, up"),
    ("a 10-fold increase", "factor 10 factor, up"),
    ("twice as many", "factor 2 factor, up"),
    ("twice a week",),
    ("three times more likely", "factor 3 factor, up"),
    ("four times the size", "factor 4 factor, up"),
    ("has doubled", "factor 2 factor, up"),
    ("will double the number", "factor 2 factor, up"),
    ("a double agent",),
    ("tripled since 2019", "factor 3 factor, up", "year 2019 year, since, 2019"),
    ("halved", "factor 0.5 factor, down"),
    ("divided by two", "factor 0.5 factor, down"),
    ("increased by a factor of four", "factor 4 factor, up"),
    ("up 300%", "percent 300 percent, up"),
    ("rose 5 percent", "percent 5 percent, up"),
    ("fell by 12.5%", "percent 12.5 percent, down"),
    ("fell to 12.5%", "percent 12.5 percent, down to"),
    ("a 12% drop", "percent 12 percent, down"),
    ("20% off", "percent 20 percent, down"),
]
TIME: list[Case] = [
    ("37 years", "duration 37 year"),
    ("a 37-year-old man", "age 37 year"),
    ("thirty-seven years old", "age 37 year"),
    ("aged 37", "age 37 year"),
    ("an hour and a half", "duration 1.5 h"),
    ("2 to 3 hours", "duration 2..3 h"),
    ("several weeks", "duration 3 week, few"),
    ("almost two weeks", "duration 2 week, nearly"),
    ("two years ago", "duration 2 year, D-2Y"),
    ("every ten years", "recurrence, P10Y"),
    ("at 5:30 pm", "time, T17:30"),
    ("5pm", "time, T17"),
]
DATES: list[Case] = [
    ("February 24, 2022", "date, 2022-02-24"),
    ("24 February 2022", "date, 2022-02-24"),
    ("Feb. 24, 2022", "date, 2022-02-24"),
    ("02/24/2022", "date, 2022-02-24"),
    ("03/04/2022", "date, 2022-03-04"),
    ("Friday, March 3rd", "date, XXXX-03-03"),
    ("the 9/11 attacks", "date, XXXX-09-11"),
    ("in May 2021", "date, 2021-05"),
    ("He may go",),
    ("the first half of 2021", "date, 2021-H1"),
    ("last week", "date, W-1W"),
    ("last night", "date, D-1DTNI"),
    ("in the 1990s", "decade 1990 decade, 199X"),
    ("the 21st century", "century 21 century, 20XX"),
    ("by 2020", "year 2020 year, before, 2020"),
    ("in 2020, 300 people died", "year 2020 year, 2020", "count 300, people"),
]
MEASURES: list[Case] = [
    ("60 mph", "speed 60 mi/h"),
    ("6 feet 2 inches", "length 37/6 ft"),
    ("5 ft 8 in tall", "length 17/3 ft"),
    ("a 10-meter-long anaconda", "length 10 m"),
    ("a 102-lb shrimp", "mass 102 lb"),
    ("212 °F", "temperature 212 F"),
    ("minus 40 degrees", "temperature -40 degree"),
    ("500 MB", "data 500 MB"),
    ("3 square miles", "area 3 mi2"),
    ("100 million barrels a day", "volume 100000000 barrel, per day"),
]
NOTHING: list[Case] = [
    ("one of the best",),
    ("no one knows",),
    ("I second that",),
    ("a man and a woman",),
    ("COVID-19",),
    ("a Boeing 737",),
    ("Act 5",),
    ("call 555-123-4567",),
    ("the first lady",),
    ("a brother and a half-sister",),
]


@pytest.mark.parametrize(
    "case",
    [*NUMBERS, *COUNTS, *MONEY, *SHARES, *CHANGES, *TIME, *DATES, *MEASURES, *NOTHING],
    ids=lambda case: case[0],
)
def test_english(case: Case) -> None:
    text, *expected = case
    assert read(text, "en") == expected
