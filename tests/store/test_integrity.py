"""What `check` finds, and what it does not take for damage."""

from __future__ import annotations

from contextlib import closing

import pytest

from annotator.domain.errors import BaseLocked, Cancelled
from annotator.store.base import Base, open_base
from annotator.store.integrity import findings
from annotator.workspace.workspace import Workspace
from tests.claims_base import TEXT, added, marked
from tests.world import other_process


@pytest.fixture
def claim_id(workspace: Workspace) -> str:
    return marked(workspace, added(workspace), "37 ans")


def test_a_sound_base(base: Base, claim_id: str) -> None:
    assert claim_id
    assert findings(base) == []
    with closing(base.again()) as other:
        assert findings(other) == []


def test_a_text_that_is_not_the_one_that_was_imported(base: Base, claim_id: str) -> None:
    base.connection.execute("UPDATE canonical_text SET text = replace(text, '37 ans', '38 ans')")
    found = findings(base)
    assert ("quote", claim_id) in found
    assert [kind for kind, _ in found] == ["text", "quote"]


@pytest.mark.parametrize("column", ["quote", "sentence", "start = start - 1, quote", "sentence_start"])
def test_a_claim_that_does_not_stand_where_it_says(base: Base, claim_id: str, column: str) -> None:
    new = "sentence_start + 1" if column == "sentence_start" else "'x'"
    base.connection.execute(f"UPDATE claim SET {column} = {new}")
    found = findings(base)
    assert found[0] == ("quote", claim_id)
    # The history tells too that nobody has done this here.
    assert {kind for kind, _ in found[1:]} == {"changed"}


def test_a_search_index_that_does_not_fit(base: Base, claim_id: str) -> None:
    assert claim_id
    base.connection.execute("DROP TRIGGER claim_search_update")
    base.connection.execute("UPDATE claim SET note = 'unheard of'")
    assert [kind for kind, _ in findings(base)] == ["search", "changed"]
    base.connection.execute("INSERT INTO claim_search (claim_search) VALUES ('rebuild')")
    assert [kind for kind, _ in findings(base)] == ["changed"]


def test_a_row_that_refers_to_none(base: Base, claim_id: str) -> None:
    base.connection.execute("PRAGMA foreign_keys = OFF")
    base.connection.execute("INSERT INTO claim_tag (claim_id, tag) VALUES ('nobody', 'x')")
    base.connection.execute("DELETE FROM claim WHERE id = ?", (claim_id,))
    assert [kind for kind, _ in findings(base)] == ["reference", "missing", "unknown"]


def test_text_that_is_no_text(base: Base, claim_id: str) -> None:
    assert claim_id
    base.connection.execute("UPDATE canonical_text SET text = CAST(x'ff41' AS TEXT)")
    assert "pages" in {kind for kind, _ in findings(base)}


@pytest.mark.usefixtures("impatient")
def test_a_base_in_use_is_not_damaged(base: Base) -> None:
    with (
        closing(open_base(base.path)) as own,
        other_process(base.path, "BEGIN IMMEDIATE"),
        pytest.raises(BaseLocked),
    ):
        findings(own)


def test_progress_and_cancelling(base: Base) -> None:
    told: list[tuple[int, int]] = []

    class Watcher:
        def report(self, done: int, total: int) -> None:
            told.append((done, total))
            if len(told) == 20:
                raise Cancelled

    assert findings(base, Watcher()) == []
    assert told == sorted(told)
    assert (told[0], told[-1]) == ((0, 700), (700, 700))
    with pytest.raises(Cancelled):
        findings(base, Watcher())


def test_the_text_is_what_the_tests_think(base: Base, claim_id: str) -> None:
    row = base.rows('SELECT start, "end", sentence FROM claim WHERE id = ?', (claim_id,))[0]
    assert TEXT[row["start"] : row["end"]] == "37 ans"
    assert row["sentence"] == "« C'est une multiplication par quatre », dit M. Ruiz, 37 ans."
