"""`annotator agreement`."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

from annotator.workspace.claims import mark_quote
from annotator.workspace.workspace import open_workspace
from tests.claims_base import added
from tests.cli.conftest import FIRST, Command


def test_agreement_of_two(annotator: Command, base: Path, tmp_path: Path) -> None:
    assert annotator("agreement", "--base", base).out == "No two reviewers have judged the same claims.\n"
    assert annotator("agreement", "--base", base, "--json").out == "[]\n"
    other = tmp_path / "other.sqlite"
    with closing(open_workspace(other, reviewer="Bob", create=True)) as workspace:
        mark_quote(workspace, added(workspace, FIRST), "37 ans", "refuted")
    annotator("merge", other, "--into", base)
    (said,) = json.loads(annotator("agreement", "--base", base, "--json").out)
    assert (said["first"], said["second"]) == ("Bob", "Zoé")
    assert said["status"] == {"claims": 1, "alike": 0, "observed": 0.0, "kappa": 0.0}
    assert said["verdict"] == {"claims": 0, "alike": 0, "observed": None, "kappa": None}
    shown = annotator("agreement", "--base", base).out.splitlines()
    assert shown[1].split() == ["Bob", "/", "Zoé", "Status", "1", "0", "%", "0.00"]
    assert shown[2].split()[-2:] == ["–", "–"]
