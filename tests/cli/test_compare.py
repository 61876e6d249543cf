from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from annotator.cli.options import TEXT_LANGUAGES
from annotator.matching.vocabulary import LANGUAGES
from tests.cli.conftest import Command

Start = Callable[..., subprocess.Popen[bytes]]

PAIRS = [
    ("a", "Elle a 37 ans.", "Elle a 38 ans.", "different_figure"),
    ("b", "Une hausse de 12 %", "Une baisse de 12 %", "opposite"),
    ("c", "Elle a 37 ans.", "Elle a 37 ans.", "same"),
    ("a", "Elle a 37 ans.", "Le lac est profond.", "unrelated"),
]


def lines(*rows: tuple[str, ...]) -> bytes:
    return "".join("\t".join(row) + "\n" for row in rows).encode()


def objects(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


# --- two texts ---


def test_kind_score_and_reasons(annotator: Command) -> None:
    ran = annotator("compare", "Elle a 37 ans.", "Elle a 38 ans.")
    assert (ran.code, ran.err) == (0, "")
    head, reason, *_more = ran.out.splitlines()
    assert head.startswith("Another figure (")
    assert reason == "38 ans instead of 37 ans"


def test_the_same_in_french(annotator: Command) -> None:
    out = annotator("--language", "fr", "compare", "Une hausse de 12 %", "Une baisse de 12 %").out
    assert out.startswith("Le contraire (")
    assert "au lieu de" in out


def test_two_texts_as_json(annotator: Command) -> None:
    (found,) = objects(annotator("compare", "Elle a 37 ans.", "Elle a 38 ans.", "--json").out)
    assert found.keys() == {"id", "kind", "score", "reasons"}
    assert (found["id"], found["kind"]) == ("", "different_figure")
    assert 0 <= found["score"] <= 100
    assert found["reasons"][0] == "38 ans instead of 37 ans"


def test_the_language_of_the_texts_can_be_told(annotator: Command) -> None:
    def kind(language: str) -> Any:
        (found,) = objects(annotator("compare", "1 billion $", "1.000.000.000 $", "--language", language, "--json").out)
        return found["kind"]

    assert kind("fr") == "different_figure"
    assert set(TEXT_LANGUAGES) == LANGUAGES.keys()


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("", "", "unrelated"),
        ("", "Elle a 37 ans.", "unrelated"),
        (" ", "\t", "unrelated"),
        ("x", "y", "unrelated"),
        ("👍", "👎", "unrelated"),
        ("شهد 37", "شهد 38", "different_figure"),
        ("10^400 euros", "10^399 euros", "different_figure"),
        ("1e999 km", "1e998 km", "different_figure"),
        ("1,2,3,4", "1,2,3,4", "same"),
        ("9" * 100_000, "8" * 100_000, "unrelated"),
        ("Il a 37 ans. " * 8_000, "Il a 38 ans. " * 8_000, "different_figure"),
        ("1 " * 50_000, "2 " * 50_000, "different_figure"),
        ("x" * 100_000, "x" * 100_000, "same"),
    ],
    ids=lambda value: repr(value[:12]),
)
def test_absurd_texts_are_answered(annotator: Command, left: str, right: str, kind: str) -> None:
    ran = annotator("compare", left, right, "--json")
    assert (ran.code, ran.err) == (0, "")
    (found,) = objects(ran.out)
    assert found["kind"] == kind
    assert len(ran.out) < 2_000


def test_right_to_left_text_cannot_turn_the_terminal(annotator: Command) -> None:
    out = annotator("compare", "\u202eشهد\u202c 37", "\u202eشهد\u202c 38").out
    assert "38 instead of 37" in out
    assert "\u202e" not in out


def test_a_text_that_begins_like_an_option_stands_behind_two_dashes(annotator: Command) -> None:
    assert annotator("compare", "-12 %", "12 %").code == 2
    assert annotator("compare", "--", "-12 %", "12 %").code == 0


# --- pairs ---


def test_pairs_come_out_in_order_under_their_ids(process: Command, tmp_path: Path) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_bytes(b"\xef\xbb\xbf" + lines(*PAIRS, ("", "👍", "", "a further", "column")).replace(b"\n", b"\r\n\r\n"))
    ran = process("compare", "--pairs", path, "--json")
    assert (ran.code, ran.err) == (0, "")
    found = objects(ran.out)
    assert [(each["id"], each["kind"]) for each in found] == [
        *((name, kind) for name, _left, _right, kind in PAIRS),
        ("", "unrelated"),
    ]
    assert all(each.keys() == {"id", "kind", "score", "reasons"} for each in found)
    assert process("compare", "--pairs", "-", "--json", given=path.read_bytes()) == ran


def test_a_pair_is_answered_before_the_next_is_read(start: Start) -> None:
    with start("compare", "--pairs", "-", "--json", stdin=subprocess.PIPE) as running:
        assert running.stdin
        assert running.stdout
        for row in PAIRS:
            running.stdin.write(lines(row))
            running.stdin.flush()
            assert json.loads(running.stdout.readline())["kind"] == row[3]
        running.stdin.close()
        assert running.wait(60) == 0


def test_pairs_can_be_a_table(annotator: Command, tmp_path: Path) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_bytes(lines(*PAIRS))
    table = annotator("compare", "--pairs", path).out.splitlines()
    assert table[0].split() == ["ID", "Score", "Match", "Reasons"]
    assert "38 ans instead of 37 ans" in table[1]
    assert "Unrelated" in table[4]


def test_no_pairs(annotator: Command, tmp_path: Path) -> None:
    path = tmp_path / "pairs.tsv"
    path.touch()
    ran = annotator("compare", "--pairs", path, "--json")
    assert (ran.code, ran.out, ran.err) == (0, "", "")


@pytest.mark.parametrize(
    "line", [b"d\tElle a 37 ans.", b"d Elle a 37 ans.", b" ", b"d\t\xff\tx"], ids=["two", "one", "blank", "not UTF-8"]
)
@pytest.mark.parametrize("name", ["{path}", "-"])
def test_a_malformed_line_is_told_by_its_number(process: Command, tmp_path: Path, line: bytes, name: str) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_bytes(lines(*PAIRS[:2]) + line + b"\n" + lines(*PAIRS))
    ran = process("compare", "--pairs", name.format(path=path), "--json", given=path.read_bytes())
    assert ran.code == 1
    assert [each["id"] for each in objects(ran.out)] == ["a", "b"]
    where = "standard input" if name == "-" else path
    words = f"Line 3 of {where} does not hold 3 columns of UTF-8 text with tabs between them."
    assert ran.err == f"annotator: {words}\n"


def test_files_that_hold_no_pairs(annotator: Command, tmp_path: Path) -> None:
    ran = annotator("compare", "--pairs", tmp_path)
    assert (ran.code, ran.out, ran.err) == (1, "", f"annotator: {tmp_path} cannot be read: Is a directory.\n")
    ran = annotator("compare", "--pairs", tmp_path / "none")
    assert (ran.code, ran.out, ran.err) == (1, "", f"annotator: There is no file {tmp_path / 'none'}.\n")


def test_a_reader_who_has_enough_is_no_error(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_bytes(lines(*PAIRS * 2_000))
    with start("compare", "--pairs", path, "--json") as running:
        assert running.stdout
        assert running.stderr
        assert running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 141
