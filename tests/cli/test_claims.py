"""`annotator claims import`, `annotator match --queries` and `annotator index rebuild`."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest

from annotator.cli import claims
from tests.cli.conftest import Command


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "earlier.tsv"
    path.write_text("claim_id\tclaim\nx1\tLe parc compte 37 hectares.\nx2\tLe maire a 38 ans.\n", encoding="utf-8")
    return path


def test_import_makes_a_base_and_says_what_it_did(annotator: Command, table: Path, tmp_path: Path) -> None:
    base = tmp_path / "new.sqlite"
    assert annotator("claims", "import", table, "--base", base).out == "2 claims imported.\n"
    again = annotator("claims", "import", table, "--base", base)
    assert again.out == "0 claims imported.\n2 claims were in the base already.\n"
    assert annotator("check", "--base", base).code == 0
    assert annotator("article", "list", "--base", base).out == "There are no articles.\n"
    listed = json.loads(annotator("claim", "list", "--base", base, "--json").out)
    assert [claim["quote"] for claim in listed] == ["Le parc compte 37 hectares.", "Le maire a 38 ans."]


def test_import_names_the_line_that_is_wrong(annotator: Command, tmp_path: Path) -> None:
    table = tmp_path / "bad.tsv"
    table.write_text("claim_id\tclaim\tstatus\n1\tOui.\tverified\n2\tNon.\tmaybe\n", encoding="utf-8")
    ran = annotator("claims", "import", table, "--base", tmp_path / "new.sqlite")
    assert (ran.code, ran.out) == (1, "")
    assert "line 3" in ran.err and "“maybe”" in ran.err


def test_queries_by_the_table(annotator: Command, base: Path, table: Path, tmp_path: Path) -> None:
    annotator("claims", "import", table, "--base", base)
    queries = tmp_path / "queries.tsv"
    queries.write_text("q1\tUn parc de trente-sept hectares\tmore\nq2\tLe maire a 39 ans.\n", encoding="utf-8")
    ran = annotator("match", "--queries", queries, "--base", base, "--top", "100", "--format", "tsv")
    assert (ran.code, ran.err) == (0, "")
    head, *rows = [line.split("\t") for line in ran.out.splitlines()]
    assert head == ["qid", "claim_id", "rank", "score", "kind", "ms"]
    assert rows[0][:3] == ["q1", "x1", "1"]
    best = next(row for row in rows if row[0] == "q2")
    assert (best[1], best[2], best[4]) == ("x2", "1", "different_figure")
    assert all(float(row[5]) > 0 for row in rows)
    assert all(float(a[3]) >= float(b[3]) for a, b in pairwise(rows) if a[0] == b[0])


def test_one_text_and_a_table_of_them_exclude_each_other(annotator: Command, base: Path, tmp_path: Path) -> None:
    assert annotator("match", "--base", base).code == 2
    assert annotator("match", "37 ans", "--queries", tmp_path / "x.tsv", "--base", base).code == 2
    assert annotator("match", "--queries", tmp_path / "x.tsv", "--base", base).code == 1


def test_a_broken_index_is_told_and_mended(annotator: Command, base: Path) -> None:
    with closing(sqlite3.connect(base)) as other, other:
        other.execute("UPDATE index_terms SET terms = x'00000000'")
    ran = annotator("check", "--base", base)
    assert ran.code == 1 and "annotator index rebuild" in ran.out
    rebuilt = annotator("index", "rebuild", "--base", base)
    assert rebuilt.out == "The index is made anew.\nThe meanings of 3 claims are known now.\n"
    assert annotator("check", "--base", base).code == 0


def test_meanings_are_computed_behind_an_import(
    annotator: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    base, table = tmp_path / "new.sqlite", tmp_path / "claims.tsv"
    table.write_text("claim_id\tclaim\nx1\tThere are sharks in this river.\nx2\tWe won.\n", encoding="utf-8")
    monkeypatch.setattr(claims, "MOST_AT_ONCE", 1)
    ran = annotator("claims", "import", table, "--base", base)
    assert ran.out.splitlines()[1:] == [
        "The meanings of 2 claims are not known yet: “annotator index meaning” computes them."
    ]
    asked = ("match", "Les requins vivent dans cette rivière.", "--base", base, "--json")
    assert json.loads(annotator(*asked).out) == []
    assert annotator("index", "meaning", "--base", base).out == "The meanings of 2 claims are known now.\n"
    assert annotator("index", "meaning", "--base", base).out == "The meanings of 0 claims are known now.\n"
    found = json.loads(annotator(*asked).out)
    assert [(match["quote"], match["match_kind"]) for match in found] == [
        ("There are sharks in this river.", "related")
    ]
    assert found[0]["reasons"] == ["Close in meaning, in other words"]
    monkeypatch.setattr(claims, "MOST_AT_ONCE", 10)
    again = table.with_name("more.tsv")
    again.write_text("claim_id\tclaim\nx3\tLes éoliennes tuent les oiseaux.\n", encoding="utf-8")
    assert annotator("claims", "import", again, "--base", base).out == "1 claim imported.\n"
    found = json.loads(annotator("match", "Wind turbines kill birds.", "--base", base, "--json").out)
    assert found[0]["quote"] == "Les éoliennes tuent les oiseaux."


def test_columns_and_duplicates_are_the_reviewers_choice(annotator: Command, tmp_path: Path) -> None:
    table, base = tmp_path / "table.csv", tmp_path / "new.sqlite"
    table.write_text("Col1;Col2\nLe parc a doublé.;Faux\n", encoding="utf-8")
    refused = annotator("claims", "import", table, "--base", base)
    assert refused.code == 1 and "claim" in refused.err
    assert annotator("claims", "import", table, "--base", base, "--column", "quote=Col1").out == "1 claim imported.\n"
    chosen = ("--column", "quote=Col1", "--column", "verdict=Col2", "--duplicates", "update")
    ran = annotator("claims", "import", table, "--base", base, *chosen)
    assert ran.out == "0 claims imported.\n1 claim was in the base already.\n1 of them was updated.\n"
    assert annotator("claims", "import", table, "--base", base, "--column", "x=Col1").code == 2
