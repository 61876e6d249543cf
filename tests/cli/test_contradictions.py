from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Command

TEXT = "Le plan crée 2 300 emplois dont 1 500 à Brest et 900 à Lyon.\n"


def added(annotator: Command, tmp_path: Path, text: str) -> tuple[Path, str]:
    """A base with an article, and the id of that."""
    (tmp_path / "article.txt").write_text(text, encoding="utf-8")
    base = tmp_path / "new.sqlite"
    return base, annotator("article", "add", "--base", base, tmp_path / "article.txt").out.split()[0]


def test_they_are_listed(annotator: Command, tmp_path: Path) -> None:
    base, article = added(annotator, tmp_path, TEXT)
    ran = annotator("article", "contradictions", article, "--base", base)
    assert (ran.code, ran.err) == (0, "")
    headings, line = ran.out.splitlines()
    assert headings.split() == ["Contradiction", "Passage", "Other", "passage"]
    assert line.startswith("Not the total: 1 500 + 900 make 2")
    assert line.endswith("2 300    1 500 à Brest et 900")


def test_json_has_the_passages_with_their_places(annotator: Command, tmp_path: Path) -> None:
    base, article = added(annotator, tmp_path, TEXT)
    (one,) = json.loads(annotator("article", "contradictions", article, "--base", base, "--json").out)
    assert one == {
        "kind": "total",
        "reason": "1 500 + 900 make 2\u202f400, more than 2 300",
        "first": {"start": 13, "end": 18, "quote": "2 300"},
        "second": {"start": 32, "end": 52, "quote": "1 500 à Brest et 900"},
    }


def test_none_is_told(annotator: Command, tmp_path: Path) -> None:
    base, article = added(annotator, tmp_path, "Rien à dire.\n")
    assert annotator("article", "contradictions", article, "--base", base).out == "No contradiction was found.\n"
    assert annotator("article", "contradictions", article, "--base", base, "--json").out == "[]\n"


def test_the_article_may_be_named_by_the_beginning_of_its_id(annotator: Command, base: Path) -> None:
    ran = annotator("article", "contradictions", "nothing", "--base", base)
    assert ran.code == 1
    assert "nothing" in ran.err
