"""The history made again from its first row, compared with the tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.store import integrity
from annotator.store.base import Base
from annotator.store.integrity import findings
from annotator.workspace.claims import edit_claim, remove_claims
from annotator.workspace.claims_import import import_claims
from annotator.workspace.undo import redo, undo
from annotator.workspace.workspace import Workspace
from tests.store.stored import fill


@pytest.mark.parametrize(
    ("statement", "kinds", "where"),
    [
        (
            "UPDATE claim SET status = 'recheck' WHERE status = 'verified'",
            {"changed"},
            "status: “verified” → “recheck”",
        ),
        ("UPDATE claim SET reviewer = 'Max' WHERE number = 1", {"changed"}, "reviewer: “Ada” → “Max”"),
        ("UPDATE article SET title = 'x' WHERE title = 'Un parc'", {"changed"}, "title: “Un parc” → “x”"),
        ("UPDATE version SET encoding = 'x' WHERE encoding = ''", {"changed"}, "encoding: “” → “x”"),
        ("UPDATE evidence SET url = 'https://other.org'", {"changed"}, "→ “https://other.org”"),
        ("UPDATE link SET kind = 'related'", {"changed"}, "kind: “same” → “related”"),
        ("UPDATE verdict SET label = 'Juste' WHERE id = 'true'", {"changed"}, "verdict true, label: “” → “Juste”"),
        ("UPDATE verdict SET position = 20 WHERE label = 'Presque'", {"changed"}, "position"),
        ("DELETE FROM claim_tag WHERE tag = 'emploi'", {"missing"}, "emploi"),
        ("DELETE FROM verdict WHERE id = 'false'", {"missing"}, "verdict false"),
        ("DELETE FROM evidence", {"missing"}, "evidence"),
        ("INSERT INTO claim_tag SELECT id, 'neuf' FROM claim WHERE number = 1", {"unknown"}, "neuf"),
        ("INSERT INTO verdict (id, position) VALUES ('new', 9)", {"unknown"}, "verdict new"),
        ("INSERT INTO article (id, created_at, updated_at) VALUES ('new', '', '')", {"unknown"}, "article new"),
        ("UPDATE evidence SET id = 'other'", {"unknown", "missing"}, "evidence"),
        ("DELETE FROM history_subject WHERE seq = 2", {"subject"}, "2"),
    ],
)
def test_what_no_operation_has_done(
    workspace: Workspace, base: Base, statement: str, kinds: set[str], where: str
) -> None:
    fill(workspace)
    assert findings(base) == []
    base.connection.execute(statement)
    found = findings(base)
    assert {kind for kind, _ in found} == kinds
    assert any(where in place for _, place in found)


def test_a_row_that_was_removed_and_is_there_again(workspace: Workspace, base: Base) -> None:
    fill(workspace)
    row = base.rows("SELECT * FROM claim WHERE quote = '37 ans'")[0]
    remove_claims(workspace, [row["id"]])
    base.connection.execute(f"INSERT INTO claim VALUES ({', '.join('?' * len(row))})", tuple(row))
    assert findings(base) == [("unknown", f"claim {row['id']}")]


def test_a_change_between_two_operations_shows_even_if_it_is_covered(workspace: Workspace, base: Base) -> None:
    fill(workspace)
    claim_id = base.column("SELECT id FROM claim WHERE quote = '37 ans'")[0]
    base.connection.execute("UPDATE claim SET note = 'x' WHERE id = ?", (claim_id,))
    edit_claim(workspace, claim_id, note="y")
    seq = base.column("SELECT max(seq) FROM history")[0]
    assert findings(base) == [("replay", f"{seq}, claim {claim_id}")]


def test_no_more_is_told_than_can_be_read(workspace: Workspace, base: Base, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(integrity, "MOST", 2)
    fill(workspace)
    base.connection.execute("UPDATE claim SET priority = 1, updated_at = ''")
    assert [kind for kind, _ in findings(base)] == ["changed"] * 2


def test_claims_that_came_by_the_table(workspace: Workspace, base: Base, tmp_path: Path) -> None:
    path = tmp_path / "old.tsv"
    path.write_text("claim_id\tclaim\na1\tIl a 37 ans.\na2\tElle a 38 ans.\n", encoding="utf-8")
    import_claims(workspace, path)
    assert findings(base) == []
    undo(workspace)
    assert findings(base) == []
    redo(workspace)
    first, second = base.column("SELECT id FROM claim ORDER BY number")
    edit_claim(workspace, first, note="Vu")
    remove_claims(workspace, [second])
    assert findings(base) == []
    base.connection.execute("UPDATE claim SET note = 'Pas vu' WHERE id = ?", (first,))
    assert findings(base) == [("changed", f"claim {first}, note: “Vu” → “Pas vu”")]
    base.connection.execute("UPDATE claim SET note = 'Vu' WHERE id = ?", (first,))
    undo(workspace)
    undo(workspace)
    undo(workspace)
    assert base.column("SELECT count(*) FROM claim") == [0]
    assert findings(base) == []
