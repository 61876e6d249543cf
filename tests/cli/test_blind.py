"""`annotator blind`."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Command


def test_a_copy_for_a_second_reader(annotator: Command, base: Path, tmp_path: Path) -> None:
    copy = tmp_path / "second.sqlite"
    ran = annotator("blind", copy, "--base", base)
    assert ran.out == (
        f"{copy} holds 3 claims to be read. Give it to the second reader, and merge it when it comes back.\n"
    )
    listed = json.loads(annotator("claim", "list", "--base", copy, "--json").out)
    assert {claim["status"] for claim in listed} == {"unverified"}
    assert annotator("check", "--base", copy).code == 0
    again = annotator("blind", copy, "--base", base)
    assert (again.code, again.out) == (1, "")
    assert "is there already" in again.err
