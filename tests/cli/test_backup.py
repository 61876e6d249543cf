from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import Command


def test_backups_are_made_listed_and_put_back(annotator: Command, base: Path, record: Callable[[], str]) -> None:
    empty = annotator("backup", "list", "--base", base)
    assert (empty.code, empty.out) == (0, f"There is no backup of {base} yet.\n")
    made = annotator("backup", "now", "--base", base)
    assert (made.code, made.err) == (0, "")
    again = annotator("backup", "now", "--base", base)
    assert again.out == "Nothing changed since the last backup.\n"
    (listed,) = json.loads(annotator("backup", "list", "--base", base, "--json").out)
    assert made.out == f"Backup {listed['name']} is made.\n"
    assert (listed["articles"], listed["claims"], listed["operations"]) == (2, 3, 7)
    assert listed["size"] == Path(listed["path"]).stat().st_size
    before = record()
    table = annotator("backup", "list", "--base", base).out.splitlines()
    assert table[0].split() == ["Name", "Made", "Size", "(MB)", "Articles", "Claims"]
    assert table[1].split()[-2:] == ["2", "3"]

    article = json.loads(annotator("article", "list", "--base", base, "--json").out)[0]["article_id"]
    added = annotator("claim", "add", "--base", base, "--article", article, "--quote", "mairie")
    assert added.code == 0, added.err
    after = record()
    assert after != before
    restored = annotator("backup", "restore", listed["name"][:16], "--base", base)
    assert (restored.code, restored.err) == (0, "")
    assert record() == before
    kept = restored.out.splitlines()[1].removeprefix("What it was before is kept: ")
    annotator("backup", "restore", Path(kept).stem, "--base", base)
    assert record() == after


def test_a_backup_that_is_not_there(annotator: Command, base: Path) -> None:
    ran = annotator("backup", "restore", "2020", "--base", base)
    assert (ran.code, ran.out) == (1, "")
    assert "There is no backup 2020" in ran.err


def test_a_damaged_backup_is_listed_as_such(annotator: Command, base: Path) -> None:
    annotator("backup", "now", "--base", base)
    (listed,) = json.loads(annotator("backup", "list", "--base", base, "--json").out)
    Path(listed["path"]).write_bytes(b"\xff" * 8192)
    assert "damaged" in annotator("backup", "list", "--base", base).out
    (listed,) = json.loads(annotator("backup", "list", "--base", base, "--json").out)
    assert listed["claims"] is None
    ran = annotator("backup", "restore", listed["name"], "--base", base)
    assert ran.code == 1
    assert "not a claims base" in ran.err
