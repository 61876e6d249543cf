from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import Command

CONTENT = b"%PDF-1.7\nLe rapport."


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "rapport.pdf"
    path.write_bytes(CONTENT)
    return path


def test_a_file_goes_in_and_comes_out(annotator: Command, base: Path, report: Path, tmp_path: Path) -> None:
    ran = annotator("evidence", "add", "--claim", "1", "--file", report, "--quote", "37 ans", "--base", base)
    assert (ran.code, ran.err) == (0, "")
    made, _space, name = ran.out.strip().partition("  ")
    assert name == "rapport.pdf"
    (listed,) = json.loads(annotator("evidence", "list", "--claim", "1", "--json", "--base", base).out)
    assert (listed["evidence_id"], listed["file_name"], listed["file_size"]) == (made, "rapport.pdf", len(CONTENT))
    assert (listed["media_type"], listed["quote"], listed["stance"]) == ("application/pdf", "37 ans", "supports")
    out = tmp_path / "out.pdf"
    assert annotator("evidence", "save", made, out, "--base", base).out == f"{out}\n"
    assert out.read_bytes() == CONTENT
    assert annotator("check", "--base", base).code == 0


def test_an_address_a_quote_and_a_note(annotator: Command, base: Path) -> None:
    for option, value in (("--url", "https://example.org"), ("--quote", "Il a 37 ans."), ("--note", "Au téléphone.")):
        ran = annotator("evidence", "add", "--claim", "1", option, value, "--stance", "context", "--base", base)
        assert (ran.code, ran.out.strip().partition("  ")[2]) == (0, value)
    lines = annotator("evidence", "list", "--claim", "1", "--base", base).out.splitlines()
    assert lines[0].split() == ["ID", "Stance", "Source", "File", "Date", "accessed"]
    assert [re.split(r" {2,}", line)[2].strip() for line in lines[1:]] == [
        "https://example.org",
        "Il a 37 ans.",
        "Au téléphone.",
    ]
    sources = json.loads(annotator("claim", "list", "--json", "--base", base).out)[0]["sources"]
    assert sources == ["https://example.org", "Il a 37 ans.", "Au téléphone."]


def test_what_is_wrong_is_told(annotator: Command, base: Path, report: Path) -> None:
    assert annotator("evidence", "list", "--claim", "1", "--base", base).out == "There are no sources.\n"
    assert annotator("evidence", "add", "--claim", "1", "--base", base).code == 2
    for arguments, words in (
        (("add", "--claim", "9", "--file", report), "There is no claim 9 in this base."),
        (("add", "--claim", "1", "--file", report.with_name("none")), "There is no file "),
        (("add", "--claim", "1", "--url", "x", "--accessed", "soon"), "Date accessed: “soon” is no date."),
        (("save", "xyz"), "This source is no longer there."),
    ):
        ran = annotator("evidence", *arguments, "--base", base)
        assert (ran.code, ran.out) == (1, "")
        assert words in ran.err
