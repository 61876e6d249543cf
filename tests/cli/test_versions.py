from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import FIRST, Command


@pytest.fixture
def article(annotator: Command, base: Path) -> str:
    found = json.loads(annotator("article", "list", "--base", base, "--json").out)
    return str(next(row["article_id"] for row in found if row["article_title"] == "L’île"))


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    path = tmp_path / "île2.txt"
    path.write_text(FIRST.replace("Elle a 37 ans", "Elle a 38 ans"), encoding="utf-8")
    return path


def test_a_version_is_added_and_what_became_of_the_claims_is_told(
    annotator: Command, base: Path, article: str, changed: Path
) -> None:
    ran = annotator("article", "add-version", "--base", base, article, changed)
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[:3] == ["Version 2", "Kept: 1 claim", "To recheck: 1 claim"]
    assert lines[4].split("  ")[0] == "To recheck"
    assert "Figure changed: “37 ans” became “38 ans”" in lines[4]
    versions = json.loads(annotator("article", "versions", "--base", base, article, "--json").out)
    assert [(row["version"], row["source"]) for row in versions] == [(2, "île2.txt"), (1, versions[1]["source"])]
    table = annotator("article", "versions", "--base", base, article).out.splitlines()
    assert table[0].split() == ["Version", "Imported", "Characters", "Source"]
    assert len(table) == 3


def test_json_has_every_claim_with_what_was(annotator: Command, base: Path, article: str, changed: Path) -> None:
    found = json.loads(annotator("article", "add-version", "--base", base, article, changed, "--json").out)
    by_outcome = {row["outcome"]: row for row in found}
    assert set(by_outcome) == {"kept", "recheck"}
    recheck = by_outcome["recheck"]
    assert (recheck["reason"], recheck["words_gone"], recheck["words_new"]) == ("figure", "37 ans", "38 ans")
    assert recheck["quote"] != recheck["now"]


def test_the_same_text_is_told_and_changes_nothing(
    annotator: Command, base: Path, article: str, tmp_path: Path
) -> None:
    path = tmp_path / "same.txt"
    path.write_text(FIRST, encoding="utf-8")
    ran = annotator("article", "add-version", "--base", base, article, path)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "annotator: This is the text of version 1 word for word: nothing was changed.\n"


def test_claims_that_are_gone_are_listed(annotator: Command, base: Path, article: str, tmp_path: Path) -> None:
    assert annotator("claim", "list", "--base", base, "--orphans").out == "There are no claims.\n"
    path = tmp_path / "short.txt"
    path.write_text("Un tout autre article sur un tout autre sujet.\n", encoding="utf-8")
    assert "Gone: 2 claims" in annotator("article", "add-version", "--base", base, article, path).out
    assert len(json.loads(annotator("claim", "list", "--base", base, "--orphans", "--json").out)) == 2


def test_a_version_comes_from_standard_input(process: Command, base: Path, article: str) -> None:
    text = FIRST.replace("Elle a 37 ans", "Elle a 38 ans")
    ran = process("--language", "en", "article", "add-version", "--base", base, article, "-", given=text.encode())
    assert (ran.code, ran.err, ran.out.splitlines()[0]) == (0, "", "Version 2")


@pytest.mark.parametrize("which", ["nothing", "none.txt"])
def test_what_is_not_there_is_told(annotator: Command, base: Path, article: str, changed: Path, which: str) -> None:
    named = ("nothing", changed) if which == "nothing" else (article, changed.with_name("none.txt"))
    ran = annotator("article", "add-version", "--base", base, *named)
    assert ran.code == 1
    assert "There is no" in ran.err
