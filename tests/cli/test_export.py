from __future__ import annotations

import csv
import io
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.domain.claim import ClaimFilter
from annotator.workspace.claims import edit_claim
from annotator.workspace.exporting import export, formats
from annotator.workspace.workspace import open_workspace
from tests.cli.conftest import Command

STARTS = {
    "claimreview": b'{"@context":"https://schema.org"',
    "csv": b"claim_id,",
    "docx": b"PK",
    "html": b"<!DOCTYPE html>",
    "jsonl": b'{"id":',
    "pdf": b"%PDF-",
    "webannotation": b'{"@context":"http://www.w3.org/ns/anno.jsonld"',
    "xlsx": b"PK",
}


def expected(base: Path, preset: str, path: Path) -> bytes:
    workspace = open_workspace(base, read_only=True)
    export(workspace.base, ClaimFilter(), "position", "csv", preset, path)
    workspace.close()
    return path.read_bytes()


@pytest.mark.parametrize("preset", ["data", "excel-fr", "excel-en"])
@pytest.mark.parametrize("env", [{}, {"PYTHONIOENCODING": "ascii"}])
def test_standard_output_gets_the_bytes_of_the_file(
    start: Callable[..., subprocess.Popen[bytes]], base: Path, tmp_path: Path, preset: str, env: dict[str, str]
) -> None:
    with start("export", "--base", base, "--preset", preset, env=env) as running:
        out, err = running.communicate(timeout=60)
    assert (running.returncode, err) == (0, b"")
    assert out == expected(base, preset, tmp_path / "expected.csv")


def test_a_file_is_written_and_told(annotator: Command, base: Path, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    ran = annotator("export", "--base", base, "--format", "csv", "--preset", "excel-fr", "--output", path)
    assert (ran.code, ran.out, ran.err) == (0, f"3 claims written to {path}.\n", "")
    assert path.read_bytes() == expected(base, "excel-fr", tmp_path / "expected.csv")


def test_filters_choose_what_is_written(annotator: Command, base: Path) -> None:
    out = annotator("export", "--base", base, "--status", "unverified", "--sort", "newest").out
    rows = csv.DictReader(io.StringIO(out, newline=""))
    assert [row["quote"] for row in rows] == ["38 ans", "multipliée par quatre"]


def test_articles_are_chosen_by_the_beginnings_of_their_ids(annotator: Command, base: Path) -> None:
    ids = [one["article_id"] for one in json.loads(annotator("claim", "list", "--base", base, "--json").out)]
    both = [option for article_id in dict.fromkeys(ids) for option in ("--article", article_id)]
    out = annotator("export", "--base", base, *both).out
    assert len(list(csv.DictReader(io.StringIO(out, newline="")))) == len(ids)
    assert annotator("export", "--base", base, "--article", "zzz").code == 1


@pytest.mark.parametrize("kind", [known.id for known in formats()])
def test_every_format_goes_to_standard_output(
    start: Callable[..., subprocess.Popen[bytes]], base: Path, kind: str
) -> None:
    """Also where nothing can be shown, and where the output cannot be sought in."""
    with start("export", "--base", base, "--format", kind, "-o", "-", env={"QT_QPA_PLATFORM": "xcb"}) as running:
        out, err = running.communicate(timeout=60)
    assert (running.returncode, err) == (0, b"")
    assert out.startswith(STARTS[kind])


def test_the_publisher_stands_in_the_reviews(annotator: Command, base: Path) -> None:
    claims = json.loads(annotator("claim", "list", "--base", base, "--json").out)
    workspace = open_workspace(base)
    edit_claim(workspace, claims[0]["claim_id"], verdict="true")
    workspace.close()
    page = "https://gazette.example/{id}"
    ran = annotator("export", "--base", base, "--format", "claimreview", "--publisher", "La Gazette", "--page", page)
    (element,) = json.loads(ran.out)["dataFeedElement"]
    assert element["item"][0]["author"]["name"] == "La Gazette"
    assert element["item"][0]["url"] == page.replace("{id}", claims[0]["claim_id"])


def test_one_claim_is_told_as_one(annotator: Command, base: Path, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    ran = annotator("export", "--base", base, "--status", "verified", "--output", path)
    assert ran.out == f"1 claim written to {path}.\n"


def test_a_file_that_cannot_be_written(annotator: Command, base: Path, tmp_path: Path) -> None:
    path = tmp_path / "none" / "out.csv"
    ran = annotator("export", "--base", base, "--output", path)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == (
        f"annotator: {path} cannot be written: No such file or directory. An older file of that name is as it was.\n"
    )


def test_the_base_is_not_written_over(annotator: Command, base: Path) -> None:
    ran = annotator("export", "--base", base, "--output", base)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == f"annotator: {base} is the claims base itself and was left as it is. Choose another name.\n"
    assert annotator("check", "--base", base).code == 0
