from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.errors import BaseExists, BaseMissing
from annotator.store.history import RowChange
from annotator.workspace import queries
from annotator.workspace.workspace import Workspace, changes_of, open_workspace
from tests.claims_base import added


def test_a_base_is_only_made_when_that_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "claims.sqlite"
    with pytest.raises(BaseMissing):
        open_workspace(path)
    assert not path.exists()
    open_workspace(path, create=True).close()
    with pytest.raises(BaseExists):
        open_workspace(path, create=True)
    open_workspace(path).close()


def test_the_history_says_who_and_when(workspace: Workspace) -> None:
    added(workspace)
    workspace.reviewer = "Béa"
    added(workspace, "Un autre.")
    rows = workspace.base.rows("SELECT reviewer, at FROM history ORDER BY seq")
    assert [row["reviewer"] for row in rows] == ["Ada", "Béa"]
    assert "2026-03-02T08:00:00.000Z" < rows[0]["at"] < rows[1]["at"]


def test_an_operation_within_an_operation_is_our_bug(workspace: Workspace) -> None:
    with pytest.raises(Exception, match="within a transaction"), workspace.operation("article.edit"):
        added(workspace)
    assert not workspace.base.connection.in_transaction
    added(workspace)


def test_an_update_that_does_not_touch_the_status_counts_nothing_anew() -> None:
    note = RowChange("claim", {"id": "c", "article_id": "a", "note": ""}, {"id": "c", "article_id": "a", "note": "x"})
    assert changes_of("claim.edit", [note]).counted == frozenset()
    gone = RowChange("claim", {"id": "c", "article_id": "a", "status": "verified"}, None)
    assert changes_of("claim.remove", [gone]).counted == {"a"}


def test_what_can_be_asked_for_is_there() -> None:
    assert sorted(queries.__all__) == queries.__all__
    assert [name for name in queries.__all__ if not hasattr(queries, name)] == []
