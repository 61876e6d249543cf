"""What is written in any style is read back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotator.text.quantities import compare, exact, keys, quantities
from tests.text.quantities.reading import only

_SPACES = st.sampled_from([" ", "\u00a0", "\u202f"])
_UNITS = "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize".split()
_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante"}
_ENGLISH = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
_ENGLISH_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()


def _grouped(number: int, separator: str) -> str:
    return f"{number:,}".replace(",", separator)


def _french(number: int) -> str:
    """A number below a million in French words."""
    if number >= 1000:
        thousands, rest = divmod(number, 1000)
        head = "mille" if thousands == 1 else f"{_french(thousands)} mille"
        return f"{head} {_french(rest)}" if rest else head
    if number >= 100:
        hundreds, rest = divmod(number, 100)
        head = "cent" if hundreds == 1 else f"{_UNITS[hundreds]} cent"
        return f"{head} {_french(rest)}" if rest else f"{head}s" if hundreds > 1 else head
    if number < 17:
        return _UNITS[number]
    if number < 20:
        return f"dix-{_UNITS[number - 10]}"
    if number < 80:
        ten = 60 if number >= 60 else number // 10 * 10
        rest = number - ten
        if rest == 0:
            return _TENS[ten]
        return f"{_TENS[ten]} et {_french(rest)}" if rest in (1, 11) else f"{_TENS[ten]}-{_french(rest)}"
    rest = number - 80
    return f"quatre-vingt-{_french(rest)}" if rest else "quatre-vingts"


def _english(number: int) -> str:
    """A number below a million in English words."""
    if number >= 1000:
        thousands, rest = divmod(number, 1000)
        joint = " and " if 0 < rest < 100 else " "
        return f"{_english(thousands)} thousand" + (f"{joint}{_english(rest)}" if rest else "")
    if number >= 100:
        hundreds, rest = divmod(number, 100)
        return f"{_ENGLISH[hundreds]} hundred" + (f" and {_english(rest)}" if rest else "")
    if number < 20:
        return _ENGLISH[number]
    tens, rest = divmod(number, 10)
    return f"{_ENGLISH_TENS[tens]}-{_ENGLISH[rest]}" if rest else _ENGLISH_TENS[tens]


@given(st.integers(0, 10**15), _SPACES)
def test_groups_of_three(number: int, space: str) -> None:
    assert only(f"{_grouped(number, space)} euros", "fr").value == number
    assert only(f"{_grouped(number, '.')} euros", "fr").value == number
    assert only(f"{_grouped(number, ',')} euros", "en").value == number
    assert only(f"{_grouped(number, chr(39))} francs", "fr").value == number


@given(st.decimals(0, 10**9, places=2), _SPACES)
def test_decimals(number: Decimal, space: str) -> None:
    whole, _, decimals = str(number).partition(".")
    french = f"{_grouped(int(whole), space)},{decimals} €"
    english = f"€{_grouped(int(whole), ',')}.{decimals}"
    assert only(french, "fr").value == only(english, "en").value == Fraction(number)


@given(st.integers(0, 999_999))
def test_french_words(number: int) -> None:
    text = _french(number)
    quantity = only(f"{text} euros", "fr")
    assert (quantity.text, quantity.value) == (f"{text} euros", Fraction(number))


@given(st.integers(0, 999_999))
def test_english_words(number: int) -> None:
    text = _english(number)
    quantity = only(f"{text} euros", "en")
    assert (quantity.text, quantity.value) == (f"{text} euros", Fraction(number))


@given(
    st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(["%d/%m/%Y", "%Y-%m-%d", "%d.%m.%Y", "%d-%m-%Y"])
)
def test_dates_in_figures(day: date, style: str) -> None:
    assert only(day.strftime(style), "fr").when == day.isoformat()


@given(st.fractions(max_denominator=10**6))
def test_exact_text_is_the_value(value: Fraction) -> None:
    assert Fraction(exact(value)) == value


@given(st.text(max_size=60), st.sampled_from(["", "fr", "en", "es"]))
def test_any_text_is_read_without_overlap(text: str, language: str) -> None:
    found = quantities(text, language)
    assert all(quantity.span.of(text) == quantity.text for quantity in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


_PIECES = st.sampled_from(
    "1 2,5 37 % ans € $ milliards de et un une deux trois cent mille demi entre à - / . , plus moins le la mai 2022 h :"
    " fois tiers sur par × + e ^ lundi prochain hier quart vingt quatre point".split()
)


@given(st.lists(_PIECES, max_size=14), st.sampled_from([" ", "", "-"]))
def test_any_jumble_of_its_own_words_is_read(pieces: list[str], joint: str) -> None:
    text = joint.join(pieces)
    found = quantities(text, "fr")
    assert all(quantity.span.of(text) == quantity.text for quantity in found)
    for quantity in found:
        assert compare(quantity, quantity).outcome in ("equal", "incomparable")
        assert len(set(keys(quantity))) == len(keys(quantity))
        assert quantity.low is None or quantity.high is None or quantity.low <= quantity.high
