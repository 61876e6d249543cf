"""`annotator merge` and `annotator opinion`."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest

from annotator.workspace.claims import mark_quote
from annotator.workspace.workspace import open_workspace
from tests.claims_base import OTHER_TEXT, added
from tests.cli.conftest import FIRST, Command


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "other.sqlite"
    with closing(open_workspace(path, reviewer="Bob", create=True)) as workspace:
        mark_quote(workspace, added(workspace, FIRST), "37 ans", "refuted")
        mark_quote(workspace, added(workspace, OTHER_TEXT), "900 emplois", "verified")
    return path


def test_merge_says_what_it_would_do_and_what_it_did(annotator: Command, base: Path, other: Path) -> None:
    told = annotator("merge", other, "--into", base, "--dry-run")
    assert told.out.splitlines() == [
        "Would be new: 1 article, 1 claim, 0 sources.",
        "1 claim is here already.",
        "Something is new on 1 of them.",
        "Opinions differ on 1 claim: both are kept, for you to decide.",
    ]
    done = annotator("merge", other, "--into", base)
    assert done.out.splitlines() == ["New: 1 article, 1 claim, 0 sources.", *told.out.splitlines()[1:]]
    again = annotator("merge", other, "--into", base)
    assert (again.code, again.out) == (0, "There is nothing to merge: all of it is here already.\n")
    assert annotator("check", "--base", base).code == 0


def test_claims_that_follow_to_a_newer_version_are_told(annotator: Command, base: Path, tmp_path: Path) -> None:
    with closing(open_workspace(base)) as workspace:
        article_id = added(workspace, "Il a 37 ans.\nRien de neuf.", url="https://example.org/a")
        for quote in ("37 ans", "Rien de neuf."):
            mark_quote(workspace, article_id, quote, "verified")
    path = tmp_path / "newer.sqlite"
    with closing(open_workspace(path, reviewer="Bob", create=True)) as workspace:
        added(workspace, "Il a 38 ans.\nRien de neuf.", url="https://example.org/a")
    told = annotator("merge", path, "--into", base).out
    assert "2 claims follow their articles to newer versions: 1 kept, 1 to recheck, 0 gone." in told
    assert annotator("check", "--base", base).code == 0


def test_merge_as_json(annotator: Command, base: Path, other: Path) -> None:
    said = json.loads(annotator("--base", base, "merge", other, "--dry-run", "--json").out)
    assert said["dry_run"] is True
    assert (said["articles"], said["claims"], said["known_claims"], said["disagreements"]) == (1, 1, 1, 1)
    assert json.loads(annotator("merge", other, "--into", base, "--json").out) == said | {"dry_run": False}


def test_opinions_are_listed_and_one_is_taken(annotator: Command, base: Path, other: Path) -> None:
    assert annotator("opinion", "list", "--base", base).out == "Opinions differ on none of the claims.\n"
    annotator("merge", other, "--into", base)
    listed = json.loads(annotator("opinion", "list", "--base", base, "--json").out)
    assert [(row["reviewer"], row["status"], row["quote"]) for row in listed] == [
        ("Zoé", "verified", "37 ans"),
        ("Bob", "refuted", "37 ans"),
    ]
    shown = annotator("opinion", "list", "--base", base).out
    assert "Bob" in shown and "Refuted" in shown
    bobs = listed[1]
    ran = annotator("opinion", "take", bobs["claim_id"], bobs["opinion_id"][:8], "--base", base, "--reviewer", "Chef")
    assert (ran.code, ran.out) == (0, "Refuted\n")
    assert annotator("opinion", "list", "--base", base, "--json").out == "[]\n"
    again = annotator("opinion", "take", bobs["claim_id"], bobs["opinion_id"], "--base", base)
    assert (again.code, again.err) == (1, "annotator: This opinion no longer counts.\n")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("missing.sqlite", "There is no claims base {path}."),
        ("claims.sqlite", "{path} is the base itself: there is nothing to merge."),
        ("text.txt", "{path} is not a claims base."),
    ],
)
def test_what_cannot_be_merged_is_told(annotator: Command, base: Path, name: str, words: str) -> None:
    (base.parent / "text.txt").write_text("37 ans")
    path = base.parent / name
    ran = annotator("merge", path, "--into", base)
    assert (ran.code, ran.out, ran.err) == (1, "", f"annotator: {words.format(path=path)}\n")
