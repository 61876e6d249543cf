"""One operation is one transaction, with its row in the history."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from annotator.domain.errors import StaleChange
from annotator.store.base import Base
from annotator.store.history import next_redo, next_undo
from annotator.store.integrity import findings
from annotator.store.transaction import Transaction, transaction
from annotator.workspace.workspace import Workspace
from tests.claims_base import added, history, marked, tables

AT = "2026-03-02T08:00:00.000Z"


@contextmanager
def writing(base: Base, operation: str = "test") -> Iterator[Transaction]:
    with transaction(base, operation, reviewer="Ada", at=AT) as rows:
        yield rows


def changes(base: Base) -> list[Any]:
    """The changes of the newest operation."""
    return json.loads(base.rows("SELECT changes FROM history ORDER BY seq DESC LIMIT 1")[0][0])  # type: ignore[no-any-return]


@pytest.fixture
def article_id(workspace: Workspace) -> str:
    return added(workspace)


def reverse(base: Base, *, again: bool = False) -> None:
    step = next_redo(base, "Ada") if again else next_undo(base, "Ada")
    assert step
    with writing(base, "redo" if again else "undo") as rows:
        rows.reverse(step, again=again)


def test_rows_and_history_come_together(base: Base) -> None:
    with writing(base) as rows:
        whole = rows.insert("verdict", {"id": "new", "position": 9})
    assert whole == {"id": "new", "label": "", "position": 9}
    (row,) = base.rows("SELECT * FROM history")
    assert (row["seq"], row["at"], row["reviewer"], row["operation"], row["target"]) == (1, AT, "Ada", "test", None)
    assert changes(base) == [["verdict", None, whole]]


def test_an_error_leaves_nothing_behind(base: Base) -> None:
    before = tables(base)
    with pytest.raises(ZeroDivisionError), writing(base) as rows:
        rows.insert("verdict", {"id": "new", "position": 9})
        rows.update("verdict", ("true",), {"label": "Yes"})
        rows.delete("verdict", ("false",))
        raise ZeroDivisionError
    assert tables(base) == before
    assert history(base) == []
    assert not base.connection.in_transaction


def test_a_row_that_the_schema_refuses_is_our_bug_and_leaves_nothing_behind(base: Base, article_id: str) -> None:
    before = tables(base), history(base)
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"), writing(base) as rows:
        rows.delete("article", (article_id,))
    with pytest.raises(sqlite3.IntegrityError, match="cannot store TEXT"), writing(base) as rows:
        rows.insert("verdict", {"id": "new", "position": "first"})
    assert (tables(base), history(base)) == before


def test_what_changed_nothing_leaves_no_row(base: Base, article_id: str) -> None:
    before = history(base)
    with writing(base) as rows:
        assert rows.update("article", (article_id,), {"title": "Un parc"}, stamp={"updated_at": AT}) == {}
        rows.delete("claim", ("none",))
        rows.delete_where("evidence", claim_id="none")
    assert history(base) == before


def test_an_update_writes_and_notes_what_differs_with_its_stamp(base: Base, article_id: str) -> None:
    old = tables(base)["article"][0]["updated_at"]
    with writing(base) as rows:
        changed = rows.update(
            "article", (article_id,), {"title": "Un autre", "language": "fr"}, stamp={"updated_at": AT}
        )
    assert changed == {"title": "Un autre"}
    assert changes(base) == [
        [
            "article",
            {"id": article_id, "title": "Un parc", "updated_at": old},
            {"id": article_id, "title": "Un autre", "updated_at": AT},
        ]
    ]
    assert tables(base)["article"][0]["updated_at"] == AT


def test_a_change_says_whose_row_it_is(base: Base, workspace: Workspace, article_id: str) -> None:
    claim_id = marked(workspace, article_id, "37 ans")
    with writing(base) as rows:
        rows.update("claim", (claim_id,), {"note": "x"})
    (noted,) = (change for change in changes(base) if change[0] == "claim")
    assert noted[2] == {"id": claim_id, "article_id": article_id, "note": "x"}


def test_a_row_that_is_not_there_cannot_be_updated(base: Base) -> None:
    with pytest.raises(KeyError), writing(base) as rows:
        rows.update("verdict", ("none",), {"label": "x"})


def test_a_text_is_kept_once_and_not_noted(base: Base) -> None:
    for _ in range(2):
        with writing(base) as rows:
            rows.keep_text("hash", "text")
    assert [tuple(row) for row in base.rows("SELECT * FROM canonical_text")] == [("hash", "text")]
    assert history(base) == []


def test_undone_changes_go_back_in_the_opposite_order(base: Base) -> None:
    start = tables(base)
    with writing(base) as rows:
        rows.update("verdict", ("true",), {"label": "Yes"})
        rows.update("verdict", ("true",), {"label": "Yes!"})
        rows.delete("verdict", ("true",))
        rows.insert("verdict", {"id": "true", "label": "Again", "position": 20})
    end = tables(base)
    reverse(base)
    assert tables(base) == start
    reverse(base, again=True)
    assert tables(base) == end
    assert findings(base) == []


def test_an_undo_that_meets_another_value_changes_nothing(base: Base) -> None:
    with writing(base) as rows:
        rows.update("verdict", ("true",), {"label": "Yes"})
        rows.update("verdict", ("false",), {"label": "No"})
    base.connection.execute("UPDATE verdict SET label = 'Oui' WHERE id = 'true'")
    before = tables(base), history(base)
    with pytest.raises(StaleChange) as caught:
        reverse(base)
    assert (caught.value.table, caught.value.field) == ("verdict", "label")
    assert (caught.value.expected, caught.value.actual) == ("Yes", "Oui")
    assert (tables(base), history(base)) == before


@pytest.mark.parametrize(
    "statement", ["DELETE FROM verdict WHERE id = 'true'", "INSERT INTO verdict (id, position) VALUES ('gone', 3)"]
)
def test_an_undo_that_meets_a_row_more_or_less_changes_nothing(base: Base, statement: str) -> None:
    with writing(base) as rows:
        rows.insert("verdict", {"id": "gone", "position": 30})
        rows.delete("verdict", ("gone",))
        rows.update("verdict", ("true",), {"label": "Yes"})
    base.connection.execute(statement)
    before = tables(base), history(base)
    with pytest.raises(StaleChange) as caught:
        reverse(base)
    assert caught.value.field == ""
    assert (tables(base), history(base)) == before


def test_the_time_of_the_last_change_is_no_disagreement(base: Base, article_id: str) -> None:
    start = tables(base)
    with writing(base) as rows:
        rows.update("article", (article_id,), {"title": "Un autre"}, stamp={"updated_at": AT})
    base.connection.execute("UPDATE article SET updated_at = '2030'")
    reverse(base)
    assert tables(base) == start
