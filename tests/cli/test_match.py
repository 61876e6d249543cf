from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotator.domain.match import MATCH_KINDS
from tests.cli.conftest import Command


def test_the_best_match_comes_first(annotator: Command, base: Path) -> None:
    ran = annotator("match", "Elle a 37 ans.", "--base", base, "--json")
    assert (ran.code, ran.err) == (0, "")
    found = json.loads(ran.out)
    assert (found[0]["quote"], found[0]["status"], found[0]["verdict"]) == ("37 ans", "verified", "True")
    assert found[0]["match_score"] >= found[-1]["match_score"]
    assert {match["match_kind"] for match in found} <= MATCH_KINDS.keys()
    assert all(isinstance(reason, str) for match in found for reason in match["reasons"])


def test_the_list_is_a_table(annotator: Command, base: Path) -> None:
    lines = annotator("match", "Elle a 37 ans.", "--base", base).out.splitlines()
    assert lines[0].split() == ["Score", "Match", "Status", "Verdict", "Quote", "Article", "Date"]
    assert "Verified" in lines[1]
    assert "2026-03-01" in lines[1]


@pytest.mark.parametrize("text", ["", "x", "zzz qqq", '"NEAR(" OR *', "👍", "%", "'"])
def test_nothing_like_it(annotator: Command, base: Path, text: str) -> None:
    ran = annotator("match", text, "--base", base)
    assert (ran.code, ran.out, ran.err) == (0, "There is no earlier claim like it.\n", "")
    assert json.loads(annotator("match", text, "--base", base, "--json").out) == []
