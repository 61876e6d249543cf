from __future__ import annotations

import json
import os
import pty
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.exporters.columns import COLUMNS
from tests.cli.conftest import Command


def article_id(annotator: Command, base: Path, title: str) -> str:
    articles = json.loads(annotator("article", "list", "--base", base, "--json").out)
    return str(next(article["article_id"] for article in articles if article["article_title"] == title))


def quotes(annotator: Command, base: Path, *arguments: str) -> list[str]:
    ran = annotator("claim", "list", "--base", base, "--json", *arguments)
    assert (ran.code, ran.err) == (0, "")
    return [claim["quote"] for claim in json.loads(ran.out)]


def test_the_list_is_a_table(annotator: Command, base: Path) -> None:
    assert annotator("claim", "list", "--base", base).out.splitlines() == [
        "No.  Status      Quote                  Verdict  Tags          Article",
        "  1  Verified    37 ans                 True     chiffre, âge  L’île",
        "  2  Unverified  multipliée par quatre                         L’île",
        "  3  Unverified  38 ans                                        Mairie",
    ]


def test_json_has_the_columns_of_an_export(annotator: Command, base: Path) -> None:
    claims = json.loads(annotator("claim", "list", "--base", base, "--json").out)
    assert all(list(claim) == ["article_id", *(column.id for column in COLUMNS)] for claim in claims)
    assert claims[0]["quote"] == "37 ans"
    assert claims[0]["tags"] == ["chiffre", "âge"]
    assert (claims[0]["start"], claims[0]["match_score"]) == (7, None)


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (["--status", "verified"], ["37 ans"]),
        (["--status", "verified", "--status", "unverified"], ["37 ans", "multipliée par quatre", "38 ans"]),
        (["--status", "refuted"], []),
        (["--tag", "âge"], ["37 ans"]),
        (["--tag", "none"], []),
        (["--text", "MULTIPLIEE"], ["multipliée par quatre"]),
        (["--text", '" OR NEAR( *'], []),
        (["--text", "ans", "--status", "unverified"], ["38 ans"]),
        (["--sort", "newest"], ["38 ans", "multipliée par quatre", "37 ans"]),
    ],
)
def test_filters_and_order(annotator: Command, base: Path, arguments: list[str], found: list[str]) -> None:
    assert quotes(annotator, base, *arguments) == found


def test_an_article_is_named_by_the_beginning_of_its_id(annotator: Command, base: Path) -> None:
    whole = article_id(annotator, base, "Mairie")
    assert quotes(annotator, base, "--article", whole) == ["38 ans"]
    shown = next(line for line in annotator("article", "list", "--base", base).out.splitlines() if "Mairie" in line)
    assert quotes(annotator, base, "--article", shown.split()[0]) == ["38 ans"]


def test_no_claims_are_told(annotator: Command, base: Path) -> None:
    assert annotator("claim", "list", "--base", base, "--tag", "none").out == "There are no claims.\n"
    assert json.loads(annotator("claim", "list", "--base", base, "--tag", "none", "--json").out) == []


def test_a_passage_becomes_a_claim(annotator: Command, base: Path) -> None:
    article = article_id(annotator, base, "L’île")
    ran = annotator("claim", "add", "--base", base, "--article", article, "--quote", "3,2 Md€", "--reviewer", "Max")
    assert (ran.code, ran.err) == (0, "")
    claim = json.loads(annotator("claim", "list", "--base", base, "--json", "--text", "md").out)[-1]
    assert ran.out == f"{claim['claim_id']}  Unverified  3,2 Md€\n"
    assert (claim["quote"], claim["status"], claim["reviewer"]) == ("3,2 Md€", "unverified", "Max")


def test_the_nth_place_and_the_status(annotator: Command, base: Path) -> None:
    article = article_id(annotator, base, "L’île")
    add = ["claim", "add", "--base", str(base), "--article", article, "--quote", "37 ans", "--nth", "2"]
    assert annotator(*add, "--status", "refuted").code == 0
    claims = json.loads(annotator("claim", "list", "--base", base, "--json", "--status", "refuted").out)
    assert [(claim["quote"], claim["paragraph"]) for claim in claims] == [("37 ans", 2)]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--quote", "39 ans"], "“39 ans” does not stand in this article."),
        (["--quote", ""], "“” does not stand in this article."),
        (["--quote", "37 ans", "--nth", "3"], "“37 ans” stands 2 times in this article; there is no number 3."),
    ],
)
def test_a_passage_that_is_not_there(annotator: Command, base: Path, arguments: list[str], message: str) -> None:
    article = article_id(annotator, base, "L’île")
    before = annotator("claim", "list", "--base", base)
    ran = annotator("claim", "add", "--base", base, "--article", article, *arguments)
    assert (ran.code, ran.out, ran.err) == (1, "", f"annotator: {message}\n")
    assert annotator("claim", "list", "--base", base) == before


@pytest.mark.parametrize(
    ("article", "message"),
    [("xyz", "There is no article xyz in this base."), ("0", "Several ids begin with 0.")],
)
@pytest.mark.parametrize("command", [["claim", "add", "--quote", "37 ans"], ["claim", "list"], ["export"]])
def test_an_article_that_is_not_there(
    annotator: Command, base: Path, command: list[str], article: str, message: str
) -> None:
    ran = annotator(*command, "--base", base, "--article", article)
    assert ran.code == 1
    assert ran.err.startswith(f"annotator: {message}")
    assert ran.err.count("\n") == 1


def test_a_table_fits_the_terminal(start: Callable[..., subprocess.Popen[bytes]], base: Path) -> None:
    """On a terminal of 60 columns; a program that reads the same gets the cells whole."""
    ours, theirs = pty.openpty()
    with start("claim", "list", "--base", base, env={"COLUMNS": "60"}, stdout=theirs) as running:
        assert running.wait(timeout=60) == 0
    os.close(theirs)
    lines = os.read(ours, 65536).decode().splitlines()
    os.close(ours)
    assert len(lines) == 4
    assert max(map(len, lines)) == 60
    assert "multipliée…" in lines[2]
