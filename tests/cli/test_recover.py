from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import Command


def test_a_damaged_base_is_saved_into_a_new_one(
    annotator: Command, base: Path, record: Callable[[], str], tmp_path: Path
) -> None:
    before = record()
    # Where the claims begin: their first page is all that they have.
    content = base.read_bytes()
    page = next(
        number
        for number in range(len(content) // 4096)
        if "multipliée par quatre, à 3,2".encode() in content[number * 4096 : number * 4096 + 4096]
        and content[number * 4096] == 0x0D
    )
    base.write_bytes(content[: page * 4096] + b"\xff" * 4096 + content[page * 4096 + 4096 :])
    checked = annotator("check", "--base", base)
    assert checked.code == 1
    assert "Rows cannot be read: " in checked.out
    new = tmp_path / "new.sqlite"
    ran = annotator("recover", base, "--to", new)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[0].split() == ["Table", "Rows", "read", "From", "the", "history", "Damage"]
    assert ran.out.splitlines()[-1] == (
        f"{new} holds what could be saved; “annotator check --base {new}” says what is missing."
    )
    assert {one["finding"] for one in json.loads(annotator("check", "--base", new, "--json").out)} <= {"text"}
    assert annotator("export", "--base", new).out == before


def test_what_cannot_be_recovered(annotator: Command, base: Path, tmp_path: Path) -> None:
    missing = annotator("recover", tmp_path / "none.sqlite", "--to", tmp_path / "new.sqlite")
    assert (missing.code, missing.out) == (1, "")
    there = annotator("recover", base, "--to", base)
    assert (there.code, there.out) == (1, "")
    assert "is there already" in there.err
