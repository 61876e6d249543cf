from __future__ import annotations

import json
import re
from contextlib import closing
from pathlib import Path

from annotator.workspace.articles import remove_article
from annotator.workspace.claims import set_status, set_tags
from annotator.workspace.undo import undo
from annotator.workspace.workspace import open_workspace
from tests.cli.conftest import Command


def test_of_the_whole_base(annotator: Command, base: Path) -> None:
    ran = annotator("history", "--base", base)
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d  Zoé  Mark", lines[0])
    assert lines[1:4] == ["    No. 3, “38 ans”", "      Claim marked: 38 ans", "      Status: Unverified"]
    assert sum(not line.startswith(" ") for line in lines) == 7
    assert annotator("history", "--base", base, "--limit", "1").out.splitlines() == lines[:4]


def test_of_a_claim(annotator: Command, base: Path) -> None:
    lines = annotator("history", "--base", base, "--claim", "1").out.splitlines()
    assert [line.strip() for line in lines if line.startswith(" ")] == [
        "Verdict: True",
        "Tag added: chiffre",
        "Tag added: âge",
        "Claim marked: 37 ans",
        "Status: Verified",
    ]
    whole = json.loads(annotator("claim", "list", "--base", base, "--json").out)[0]["claim_id"]
    for name in (whole, whole[:-1]):
        assert annotator("history", "--base", base, "--claim", name).out.splitlines() == lines


def test_of_an_article(annotator: Command, base: Path) -> None:
    articles = json.loads(annotator("article", "list", "--base", base, "--json").out)
    counts = {
        article["article_title"]: len(
            json.loads(annotator("history", "--base", base, "--article", article["article_id"], "--json").out)
        )
        for article in articles
    }
    assert counts == {"L’île": 5, "Mairie": 2}


def test_as_json(annotator: Command, base: Path) -> None:
    with closing(open_workspace(base, reviewer="Max")) as workspace:
        set_status(workspace, workspace.base.column("SELECT id FROM claim"), "recheck")
        undo(workspace)
    newest, undone, *_rest = json.loads(annotator("history", "--base", base, "--json").out)
    assert (newest["operation"], newest["target"], newest["undone"]) == ("undo", undone["seq"], False)
    assert (undone["operation"], undone["reviewer"], undone["undone"]) == ("claim.status", "Max", True)
    assert [change["after"]["status"] for change in undone["changes"]] == ["recheck"] * 3
    assert all(change["before"]["status"] != "recheck" for change in undone["changes"])
    words = annotator("history", "--base", base, "--limit", "2").out.splitlines()
    assert words[0].endswith("Max  Undo: Change status")
    assert any(line.endswith("Max  Change status  (undone)") for line in words)


def test_since(annotator: Command, base: Path) -> None:
    assert annotator("history", "--base", base, "--since", "2999-01-01").out == "Nothing was changed.\n"
    assert len(annotator("history", "--base", base, "--since", "2020").out.splitlines()) > 7
    ran = annotator("history", "--base", base, "--since", "soon")
    assert (ran.code, ran.err[:30]) == (1, "annotator: Since: “soon” is no")


def test_what_is_not_there(annotator: Command, base: Path) -> None:
    for name in ("--claim", "--article"):
        ran = annotator("history", "--base", base, name, "nobody")
        assert (ran.code, ran.out) == (1, "")
        assert "nobody" in ran.err
    ran = annotator("history", "--base", base, "--claim", "0")
    assert (ran.code, ran.err) == (1, "annotator: Several ids begin with 0. Give more of it.\n")
    ran = annotator("history", "--base", base, "--claim", "1", "--article", "0")
    assert ran.code == 2


def test_a_large_operation_is_cut_short(annotator: Command, base: Path) -> None:
    with closing(open_workspace(base)) as workspace:
        article = workspace.base.column("SELECT id FROM article")[0]
        claim = workspace.base.column("SELECT id FROM claim WHERE article_id = ?", (article,))[0]
        set_tags(workspace, claim, [f"tag {number:02}" for number in range(40)])
        remove_article(workspace, article)
    out = annotator("history", "--base", base, "--limit", "1").out
    assert re.search(r"\n    … and \d+ more\n$", out)
    assert len(out.splitlines()) < 30
