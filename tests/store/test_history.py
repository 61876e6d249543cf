"""The history: only added to, chained, and read backwards for undo."""

from __future__ import annotations

import sqlite3

import pytest

from annotator.store.base import Base, open_base
from annotator.store.history import Step, changes_of_step, next_redo, next_undo
from annotator.store.integrity import findings
from annotator.store.transaction import transaction


def do(base: Base, name: str) -> None:
    """An operation that shows in the scale of verdicts."""
    with transaction(base, name, reviewer="", at="") as rows:
        rows.insert("verdict", {"id": name, "position": 0})


def undo(base: Base) -> str:
    return _reverse(base, next_undo(base, ""), again=False)


def redo(base: Base) -> str:
    return _reverse(base, next_redo(base, ""), again=True)


def _reverse(base: Base, step: Step | None, *, again: bool) -> str:
    if step is None:
        return ""
    with transaction(base, "redo" if again else "undo", reviewer="", at="") as rows:
        rows.reverse(step, again=again)
    return step.operation


def made(base: Base) -> set[str]:
    return {row[0] for row in base.rows("SELECT id FROM verdict") if len(row[0]) == 2}


def test_nothing_done_nothing_to_undo(base: Base) -> None:
    assert next_undo(base, "") is None
    assert next_redo(base, "") is None


def test_undo_and_redo_go_through_all_operations_across_opening_anew(base: Base) -> None:
    for name in ("o1", "o2", "o3"):
        do(base, name)
    for name in ("o3", "o2", "o1", ""):
        base = open_base(base.path)
        assert undo(base) == name
        base.close()
    base = open_base(base.path)
    assert made(base) == set()
    for name in ("o1", "o2", "o3", ""):
        assert redo(base) == name
    assert made(base) == {"o1", "o2", "o3"}
    assert findings(base) == []
    base.close()


def test_back_and_forth(base: Base) -> None:
    for name in ("o1", "o2", "o3"):
        do(base, name)
    assert [undo(base), undo(base), redo(base), undo(base), undo(base)] == ["o3", "o2", "o2", "o2", "o1"]
    assert [redo(base), redo(base), redo(base), redo(base)] == ["o1", "o2", "o3", ""]


def test_a_new_operation_ends_what_could_be_made_again(base: Base) -> None:
    do(base, "o1")
    do(base, "o2")
    undo(base)
    do(base, "o3")
    assert redo(base) == ""
    assert [undo(base), undo(base), undo(base)] == ["o3", "o1", ""]
    assert [redo(base), redo(base), redo(base)] == ["o1", "o3", ""]
    assert made(base) == {"o1", "o3"}


def test_an_operation_that_was_overtaken_never_comes_back(base: Base) -> None:
    do(base, "o1")
    undo(base)
    do(base, "o2")
    undo(base)
    assert redo(base) == "o2"
    assert redo(base) == ""
    assert made(base) == {"o2"}
    do(base, "o3")
    assert [undo(base), undo(base), undo(base)] == ["o3", "o2", ""]


def test_a_step_knows_its_changes(base: Base) -> None:
    do(base, "o1")
    step = next_undo(base, "")
    assert step is not None
    assert (step.seq, step.operation) == (1, "o1")
    (change,) = changes_of_step(base, step)
    assert (change.table, change.before) == ("verdict", None)
    assert change.reversed().reversed() == change
    assert change.reversed().before == change.after


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE history SET reviewer = 'Eve'",
        "DELETE FROM history",
        "REPLACE INTO history SELECT seq, at, 'Eve', operation, target, hash, changes FROM history",
        "INSERT OR REPLACE INTO history (seq, at, operation, hash, changes) VALUES (1, '', '', '', '')",
    ],
)
def test_the_history_is_only_added_to(base: Base, statement: str) -> None:
    do(base, "o1")
    before = [tuple(row) for row in base.rows("SELECT * FROM history")]
    with pytest.raises(sqlite3.IntegrityError, match="only added to"):
        base.connection.execute(statement)
    assert [tuple(row) for row in base.rows("SELECT * FROM history")] == before


@pytest.mark.parametrize("column", ["at", "reviewer", "operation", "changes", "hash"])
def test_a_row_changed_behind_our_back_is_found(base: Base, column: str) -> None:
    for name in ("o1", "o2", "o3"):
        do(base, name)
    assert findings(base) == []
    base.connection.execute("DROP TRIGGER history_append_only_update")
    base.connection.execute(f"UPDATE history SET {column} = {column} || 'x' WHERE seq = 2")
    # A row whose own hash was changed no longer fits the next one either.
    assert findings(base) == [("history", "2"), *([("history", "3")] if column == "hash" else [])]


def cut(base: Base, which: str) -> None:
    """Take rows out behind our back."""
    base.connection.execute("DROP TRIGGER history_append_only_delete")
    base.connection.execute(f"DELETE FROM history WHERE {which}")


def test_a_row_taken_out_is_found(base: Base) -> None:
    for name in ("o1", "o2", "o3"):
        do(base, name)
    cut(base, "seq = 2")
    assert findings(base) == [("history", "3")]


@pytest.mark.parametrize("from_row", [1, 2, 3])
def test_an_end_that_was_cut_off_is_found_and_not_covered_by_what_comes_after(base: Base, from_row: int) -> None:
    for name in ("o1", "o2", "o3"):
        do(base, name)
    cut(base, f"seq >= {from_row}")
    assert findings(base) == [("end", f"{from_row - 1} ≠ 3")]
    do(base, "o4")
    assert findings(base) == [("history", "4")]


def test_a_reviewer_takes_back_their_own_only(base: Base) -> None:
    for reviewer, name in (("Ada", "o1"), ("Béa", "o2"), ("Ada", "o3"), ("Béa", "o4")):
        with transaction(base, name, reviewer=reviewer, at="") as rows:
            rows.insert("verdict", {"id": name, "position": 0})
    assert next_undo(base, "") is None
    for reviewer, names in (("Ada", ("o3", "o1")), ("Béa", ("o4", "o2"))):
        for name in names:
            step = next_undo(base, reviewer)
            assert step is not None
            assert (step.operation, step.reviewer) == (name, reviewer)
            with transaction(base, "undo", reviewer=reviewer, at="") as rows:
                rows.reverse(step, again=False)
        assert next_undo(base, reviewer) is None
    for reviewer, name in (("Ada", "o1"), ("Béa", "o2")):
        step = next_redo(base, reviewer)
        assert step is not None
        assert step.operation == name
