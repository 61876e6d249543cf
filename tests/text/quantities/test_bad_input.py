"""Absurd texts are read in bounded time, and never break the reader."""

from __future__ import annotations

import time

import pytest

from annotator.text.quantities import exact, keys, quantities
from tests.text.quantities.reading import only

LENGTH = 20_000
SECONDS_A_PIECE = 60e-6 * 20
"""Twenty times what a piece takes on a slow machine: only more than linear time breaks it."""


def test_ten_to_the_400() -> None:
    assert only("10^400", "fr").value == 10**400
    assert exact(only("10^400", "fr").value or 0) == "1E+400"  # type: ignore[arg-type]
    assert only("1" + "0" * 400 + " euros", "fr").value == 10**400
    assert keys(only("1e999", "fr")) == ("n:1e999",)


@pytest.mark.parametrize("text", ["1e9999", "1e-9999", "9" * 1001, "10^999999", "0^-1", "1,2,3,4", "1.2.3.4"])
def test_what_is_no_number(text: str) -> None:
    assert not [quantity for quantity in quantities(text, "fr") if quantity.text == text]


@pytest.mark.parametrize(
    "piece",
    ["1", "1,", "1,2,3,4 ", "1.\n", "1-", "1/", "1:", "$1 ", "30° ", "un ", "et un ", "mille et ", "de ", "demi ",
     "vingt et un ", "entre 1 et ", "du 4 au ", "un sur ", "multiplié par ", "fin de ", "lundi, ", "(1) ", "10^400 ",
     "06 12 34 ", "http://", "@a ", "½", "\u0301", "e\u0301", "\U0001f600", "\u202b1\u202c ", " ", "\n", "x", "1 234 "],
)  # fmt: skip
def test_time_is_linear(piece: str) -> None:
    text = piece * (LENGTH // len(piece))
    began = time.process_time()
    quantities(text, "fr")
    assert time.process_time() - began < 0.5 + len(text) / max(len(piece), 2) * SECONDS_A_PIECE


def test_signs_of_other_scripts() -> None:
    assert quantities("٣٧ سنة و ३७ वर्ष, 三十七", "fr") == []
    assert only("\u202b37 ans\u202c", "fr").text == "37 ans"
    assert only("🎉37 ans🎉", "fr").text == "37 ans"


def test_combining_marks_keep_their_place() -> None:
    text = "Un e\u0301le\u0300ve a\u0302ge\u0301 de 37 ans"
    quantity = only(text, "fr")
    assert (quantity.kind, quantity.span.of(text)) == ("age", "37 ans")


def test_capitals_of_any_length() -> None:
    assert only("İİİ 37 ANS", "fr").text == "37 ANS"
