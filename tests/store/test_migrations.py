"""The steps of the schema: each is taken once, whole, and from what older programs have written."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from annotator.store import migrations
from annotator.store.base import Base, create_base, open_base
from annotator.store.history import next_redo
from annotator.store.integrity import findings
from annotator.store.migrations import STEPS, applied
from annotator.workspace.undo import undo
from annotator.workspace.workspace import Workspace
from tests.claims_base import tables
from tests.store.stored import described, fill, restore, stored_base


@pytest.mark.parametrize("step", STEPS)
def test_a_base_of_each_step_is_brought_up_to_date(step: str, base_path: Path, tmp_path: Path) -> None:
    restore(stored_base(step), base_path)
    with closing(open_base(base_path)) as base:
        assert applied(base.connection) == STEPS
        assert findings(base) == []
        # What a new program writes from the first operation to the last is what the old one has written.
        with closing(create_base(tmp_path / "new.sqlite")) as new:
            assert structure(base) == structure(new)
            fill(Workspace(new))
            assert counts(base, but=older(step)) == counts(new, but=older(step))
        assert next_redo(base, "Ada") is not None
        workspace = Workspace(base, "Ada")
        while base.rows("SELECT 1 FROM article"):
            undo(workspace)
        assert findings(base) == []


def counts(base: Base, *, but: set[str]) -> dict[str, int]:
    return {name: len(rows) for name, rows in tables(base).items() if name not in but}


def older(step: str) -> set[str]:
    """Tables that a program of a step did not write yet: a judgement was not noted as an opinion."""
    return {"opinion"} if step < "m0006_opinions" else set()


def structure(base: Base) -> list[str]:
    return sorted(row[0] for row in base.rows("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"))


@pytest.fixture
def add_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], str]:
    """Adds a step to the program, as a module of its own."""
    folder = tmp_path / "steps"
    folder.mkdir()

    def add(body: str) -> str:
        name = f"m9{len(list(folder.glob('m*.py'))):03}_{tmp_path.name}"
        (folder / f"{name}.py").write_text(f"def apply(db):\n    {body}\n")
        monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, name))
        return name

    monkeypatch.setattr(migrations, "__path__", [*migrations.__path__, str(folder)])
    return add


def test_a_new_step_is_taken_when_the_base_is_opened(base_path: Path, add_step: Callable[[str], str]) -> None:
    create_base(base_path).close()
    first = add_step("db.execute('CREATE TABLE one (a TEXT) STRICT')")
    second = add_step("db.execute('INSERT INTO one VALUES (1)')")
    for _ in range(2):
        with closing(open_base(base_path)) as base:
            assert applied(base.connection) == (*STEPS, first, second)
            assert [row[0] for row in base.rows("SELECT a FROM one")] == ["1"]


def test_a_step_that_fails_leaves_the_base_as_it_was(base_path: Path, add_step: Callable[[str], str]) -> None:
    with closing(create_base(base_path)) as base:
        fill(Workspace(base))
        before = described(base.connection)
    copy = shutil.copy(base_path, base_path.with_name("copy.sqlite"))
    add_step("db.execute('CREATE TABLE one (a)')")
    add_step("db.execute('UPDATE article SET title = 1'); db.execute('SELECT 1 FROM nowhere')")
    with pytest.raises(Exception, match="no such table: nowhere"):
        open_base(base_path)
    assert base_path.read_bytes() == Path(copy).read_bytes()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrations, "STEPS", STEPS)
        with closing(open_base(base_path)) as base:
            assert described(base.connection) == before
            assert findings(base) == []


def test_a_base_is_not_made_if_a_step_fails(base_path: Path, add_step: Callable[[str], str]) -> None:
    add_step("raise ZeroDivisionError")
    with pytest.raises(ZeroDivisionError):
        create_base(base_path)
    assert not base_path.exists()
    assert [path.name for path in base_path.parent.iterdir()] == ["steps"]


def test_a_step_is_taken_once_by_windows_that_open_at_once(base_path: Path, add_step: Callable[[str], str]) -> None:
    create_base(base_path).close()
    add_step("db.execute('CREATE TABLE one (a)'); db.execute('INSERT INTO one VALUES (1)')")
    start = threading.Barrier(4)
    counted: list[int] = []

    def open_it() -> None:
        start.wait()
        with closing(open_base(base_path)) as base:
            counted.append(base.rows("SELECT count(*) FROM one")[0][0])

    threads = [threading.Thread(target=open_it) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counted == [1, 1, 1, 1]
