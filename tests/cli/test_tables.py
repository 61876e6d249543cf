from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.cli.tables import cut, plain, shortest_ids, table, width


def test_columns_are_aligned_and_numbers_stand_at_the_right() -> None:
    lines = table(["No.", "Quote", "Tags"], [(1, "37 ans", "âge"), (12, "quatre", "")])
    assert lines == [
        "No.  Quote   Tags",
        "  1  37 ans  âge",
        " 12  quatre",
    ]


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("37 ans", 6),
        ("été", 3),
        (unicodedata.normalize("NFD", "été"), 3),
        ("東京", 4),
        ("👍", 2),
        ("שלום", 4),
        ("a\u200bb", 2),
    ],
)
def test_width_is_that_of_a_terminal(text: str, cells: int) -> None:
    assert width(plain(text)) == cells


def test_wide_letters_keep_the_columns_aligned() -> None:
    lines = table(["A", "B"], [("東京", "x"), (unicodedata.normalize("NFD", "éé"), "y")])
    assert [width(line) for line in lines] == [7, 7, 7]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("one\ntwo\t three\u00a0four", "one two three four"),
        ("\x1b[31mred\x1b[0m", "�[31mred�[0m"),
        ("a\x00b\x07", "a�b�"),
        ("safe\u202egnp.exe", "safegnp.exe"),
        ("caf\udce9", "caf�"),
        ("👩\u200d🔬", "👩\u200d🔬"),
    ],
)
def test_a_cell_cannot_steer_the_terminal(text: str, shown: str) -> None:
    assert plain(text) == shown


@given(st.text())
@example("0\x85\xad")
def test_a_plain_text_is_one_line(text: str) -> None:
    assert len(plain(text).splitlines()) <= 1
    assert plain(plain(text)) == plain(text)


@given(st.text(), st.integers(min_value=1, max_value=20))
def test_a_cut_text_has_room(text: str, most: int) -> None:
    shown = cut(plain(text), most)
    assert width(shown) <= most
    assert shown == plain(text) or shown.endswith("…")


def test_a_table_is_cut_where_it_is_widest() -> None:
    lines = table(["Quote", "Title"], [("short", "a title that takes much more room than there is")], limit=24)
    assert lines == ["Quote  Title", "short  a title that tak…"]
    assert max(map(width, lines)) == 24


def test_a_table_is_never_cut_to_nothing() -> None:
    lines = table(["Quote", "Title"], [("a long enough quote", "a long enough title")], limit=1)
    assert lines[1] == "a long…   a long…"


def test_the_beginning_of_an_id_is_enough_if_no_other_has_it() -> None:
    ids = ["01a20f83-6250", "01a20f83-624c", "11a20f83-6250", "01a20f84-0000"]
    assert shortest_ids(ids) == ["01a20f83-625", "01a20f83-624", "11a20f83", "01a20f84"]


def test_one_id_or_none() -> None:
    assert shortest_ids([]) == []
    assert shortest_ids(["01a20f83-6250"]) == ["01a20f83"]


@given(st.lists(st.text("01", min_size=20, max_size=20), unique=True, max_size=20))
def test_short_ids_are_beginnings_and_unique(ids: list[str]) -> None:
    short = shortest_ids(ids)
    assert all(whole.startswith(beginning) for whole, beginning in zip(ids, short, strict=True))
    assert [sum(whole.startswith(beginning) for whole in ids) for beginning in short] == [1] * len(ids)
