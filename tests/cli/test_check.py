from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Command


def change(base: Path, *statements: str) -> None:
    """Behind Annotator's back."""
    with closing(sqlite3.connect(base)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def test_a_sound_base(annotator: Command, base: Path) -> None:
    ran = annotator("check", "--base", base)
    assert (ran.code, ran.out, ran.err) == (0, f"{base} is sound.\n", "")
    assert json.loads(annotator("check", "--base", base, "--json").out) == []


@pytest.mark.parametrize(
    ("statement", "finding", "words"),
    [
        ("UPDATE claim SET quote = '39 ans' WHERE number = 1", "quote", "A quote does not stand where its claim says"),
        ("UPDATE canonical_text SET text = text || '.'", "text", "A text is not the one that was imported"),
        ("DELETE FROM version WHERE number = 1", "reference", "A row refers to one that is missing"),
        ("INSERT INTO claim_search (claim_search) VALUES ('delete-all')", "search", "The search index does not fit"),
    ],
)
def test_what_is_wrong_is_told_in_a_line(
    annotator: Command, base: Path, statement: str, finding: str, words: str
) -> None:
    change(base, statement)
    ran = annotator("check", "--base", base)
    assert (ran.code, ran.err) == (1, "")
    # The history tells too that nobody has done this here.
    by_history = ("Something was changed", "A row of the history is missing")
    assert all(line.startswith((words, *by_history)) for line in ran.out.splitlines())
    assert words in ran.out
    asked = annotator("check", "--base", base, "--json")
    assert asked.code == 1
    assert finding in {found["finding"] for found in json.loads(asked.out)}


def test_a_history_that_was_changed(annotator: Command, base: Path) -> None:
    change(base, "DROP TRIGGER history_append_only_update", "UPDATE history SET reviewer = 'Max' WHERE seq = 2")
    ran = annotator("check", "--base", base)
    assert (ran.code, ran.out) == (1, "The history was changed at row 2\n")


@pytest.mark.parametrize(
    ("statement", "line"),
    [
        (
            "UPDATE claim SET status = 'refuted' WHERE number = 1",
            "Something was changed that the history does not know",
        ),
        ("DELETE FROM claim_tag WHERE tag = 'âge'", "A row of the history is missing: claim_tag "),
        ("INSERT INTO claim_tag SELECT id, 'neuf' FROM claim", "A row is there that the history does not know of: "),
    ],
)
def test_what_no_operation_has_done(annotator: Command, base: Path, statement: str, line: str) -> None:
    change(base, statement)
    ran = annotator("check", "--base", base)
    assert (ran.code, ran.err) == (1, "")
    assert all(told.startswith(line) for told in ran.out.splitlines())


def test_an_end_of_the_history_that_was_cut_off(annotator: Command, base: Path) -> None:
    change(base, "DROP TRIGGER history_append_only_delete", "DELETE FROM history WHERE seq = 7")
    ran = annotator("check", "--base", base)
    assert (ran.code, ran.out) == (1, "The end of the history is not the one that was written: row 6 ≠ 7\n")


def test_damaged_pages(annotator: Command, base: Path) -> None:
    content = bytearray(base.read_bytes())
    # Everything but the first two pages, which hold the header and what there is.
    content[8192 : len(content) // 2] = b"\xff" * (len(content) // 2 - 8192)
    base.write_bytes(content)
    ran = annotator("check", "--base", base)
    assert ran.code == 1
    assert "amaged" in ran.out + ran.err
