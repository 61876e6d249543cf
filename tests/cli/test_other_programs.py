"""A base opened with programs that are not ours."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import environment

TABLES = {"article", "version", "canonical_text", "claim", "claim_tag", "evidence", "link", "verdict", "history"}


def sqlite_utils(*arguments: str | Path) -> str:
    command = [sys.executable, "-W", "ignore", "-m", "sqlite_utils", *arguments]
    ran = subprocess.run(command, capture_output=True, text=True, check=True, env=environment({"PYTHONWARNINGS": ""}))
    return ran.stdout


def test_sqlite_utils_shows_readable_tables(base: Path) -> None:
    counts = {table["table"]: table["count"] for table in json.loads(sqlite_utils("tables", base, "--counts"))}
    assert counts.keys() >= TABLES
    assert (counts["article"], counts["claim"], counts["claim_tag"]) == (2, 3, 2)
    rows = json.loads(sqlite_utils("rows", base, "claim"))
    assert [row["quote"] for row in rows] == ["37 ans", "multipliée par quatre", "38 ans"]
    assert "│" in sqlite_utils("rows", base, "article", "--fmt", "simple_grid")
    assert "L’île" in sqlite_utils("rows", base, "article", "--fmt", "simple_grid")


@pytest.mark.skipif(shutil.which("sqlite3") is None, reason="the sqlite3 program is not installed")
def test_sqlite3_shows_readable_tables(base: Path) -> None:
    def ask(sql: str) -> list[dict[str, str]]:
        ran = subprocess.run(["sqlite3", "-csv", "-header", base, sql], capture_output=True, text=True, check=True)
        return list(csv.DictReader(io.StringIO(ran.stdout)))

    assert ask("PRAGMA integrity_check") == [{"integrity_check": "ok"}]
    tables = ask("SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql LIKE '% STRICT%'")
    assert {table["name"] for table in tables} >= TABLES
    claims = ask("SELECT quote, status, article.title FROM claim JOIN article ON article.id = article_id")
    assert claims[0] == {"quote": "37 ans", "status": "verified", "title": "L’île"}
