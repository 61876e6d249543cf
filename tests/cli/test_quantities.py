from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Command

Found = Callable[..., list[dict[str, Any]]]

TEXT = "Plus de 4,5 Mds€ par an, soit de 3 à 5 % du total, le 24 février 2022, pour 37 écoles."
ABSURD = {
    "one letter": "x",
    "power": "10^400 euros",
    "exponent": "1e999",
    "beyond any exponent": "1e" + "9" * 30,
    "list": "1,2,3,4",
    "long number": "9" * 100_000,
    "digits": "1 " * 50_000,
    "fractions": "1/" * 10_000,
    "ones": "un " * 10_000,
    "sentences": "Il a 37 ans. " * 8_000,
    "emoji": "👍" * 100_000,
    "signs": "(" * 100_000,
}


@pytest.fixture
def found(annotator: Command, tmp_path: Path) -> Found:
    """The quantities of a text in a file, as JSON."""

    def found(text: str, *options: str) -> list[dict[str, Any]]:
        path = tmp_path / "article.txt"
        path.write_text(text, encoding="utf-8")
        ran = annotator("quantities", path, "--json", *options)
        assert (ran.code, ran.err) == (0, "")
        records: list[dict[str, Any]] = json.loads(ran.out)
        return records

    return found


def test_each_quantity_is_an_object(found: Found) -> None:
    money, percent, date, count = found(TEXT)
    assert (money["kind"], money["value"], money["unit"], money["per"]) == ("money", "4500000000", "EUR", "year")
    assert money["comparator"] == "over"
    assert (percent["low"], percent["high"]) == ("3", "5")
    assert date["when"] == "2022-02-24"
    assert (count["value"], count["noun"]) == ("37", "ecoles")
    assert all(TEXT[each["start"] : each["end"]] == each["text"] for each in (money, percent, date, count))


def test_the_list_is_a_table(annotator: Command, tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    lines = annotator("quantities", path).out.splitlines()
    assert lines[0].split() == ["Position", "Text", "Kind", "Manner", "Value", "Unit", "Counted"]
    starts = (TEXT.index(quantity) for quantity in ("4,5 Mds€", "3 à 5 %", "24 février", "37"))
    assert [line.split()[0] for line in lines[1:]] == [str(start) for start in starts]
    assert "more than" in lines[1]
    assert "EUR/year" in lines[1]
    assert "3 … 5" in lines[2]
    assert "plus de" in annotator("--language", "fr", "quantities", path).out


def test_the_language_is_the_articles_own_if_it_is_not_given(found: Found) -> None:
    def value(*options: str) -> Any:
        return found("Cela fait un billion.", *options)[0]["value"]

    assert value() == value("--language", "fr") == str(10**12)
    assert found("It is a billion.")[0]["value"] == str(10**9)
    assert found("a billion", "--language", "en")[0]["value"] == str(10**9)


def test_no_quantity(annotator: Command, found: Found, tmp_path: Path) -> None:
    assert found("Rien à compter.") == []
    assert annotator("quantities", tmp_path / "article.txt").out == "There are no quantities.\n"


def test_standard_input(process: Command) -> None:
    ran = process("quantities", "-", "--json", given="\ufeffÀ 37 ans.\r\n".encode())
    assert (ran.code, ran.err) == (0, "")
    assert [(each["start"], each["text"]) for each in json.loads(ran.out)] == [(2, "37 ans")]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (b"", "There is no text in standard input."),
        (b" \n", "There is no text in standard input."),
        ("37 années".encode("latin-1"), "standard input has characters that cannot be read. Save it as UTF-8"),
        (b"37 ans. " * 3_000_000, "standard input is too large for an article"),
    ],
    ids=["nothing", "blank", "encoding", "huge"],
)
def test_standard_input_that_is_no_article(process: Command, given: bytes, words: str) -> None:
    ran = process("quantities", "-", given=given)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"annotator: {words}")
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize("name", ["", "none.txt", "👍", "شهد", "x" * 100_000])
def test_a_file_that_is_not_there(annotator: Command, name: str) -> None:
    ran = annotator("quantities", name)
    assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)


@pytest.mark.parametrize("text", ABSURD.values(), ids=ABSURD)
def test_absurd_text_is_read_to_its_end(found: Found, text: str) -> None:
    for each in found(text):
        assert text[each["start"] : each["end"]] == each["text"]


def test_absurd_numbers_are_exact(found: Found) -> None:
    assert found("10^400 euros")[0]["value"] == "1E+400"
    assert found("1e999")[0]["value"] == "1E+999"
    assert found("1,2,3,4") == []


def test_right_to_left_text_cannot_turn_the_table(annotator: Command, tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text("\u202eفي 37 عام\u202c 👍", encoding="utf-8")
    ran = annotator("quantities", path)
    assert ran.code == 0
    assert "37" in ran.out
    assert "\u202e" not in ran.out
