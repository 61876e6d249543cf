"""Opening a base to read it alone."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from annotator.domain.errors import BaseLocked, BaseReadOnly, BaseUnreachable, DiskFull
from annotator.store.base import create_base, open_base, snapshot
from annotator.store.transaction import transaction
from tests.world import disk, fill, make_read_only, other_process


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "claims.sqlite"
    create_base(path).close()
    return path


def test_reading_leaves_the_file_and_its_folder_as_they_were(path: Path) -> None:
    before = path.read_bytes(), path.stat().st_mtime_ns
    with closing(open_base(path, read_only=True)) as base:
        assert base.rows("SELECT count(*) FROM claim")[0][0] == 0
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert list(path.parent.iterdir()) == [path]


def test_nothing_can_be_written(path: Path) -> None:
    with closing(open_base(path, read_only=True)) as base:
        assert base.read_only
        with pytest.raises(BaseReadOnly), transaction(base, "test", reviewer="", at="2026-01-01T00:00:00.000Z"):
            pass
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            base.connection.execute("DELETE FROM verdict")


@pytest.mark.usefixtures("impatient")
def test_a_base_that_another_program_has_to_itself_is_not_read_past_its_lock(path: Path) -> None:
    taken = ("PRAGMA locking_mode = EXCLUSIVE", "BEGIN EXCLUSIVE", "DELETE FROM verdict")
    with other_process(path, *taken), pytest.raises(BaseLocked):
        open_base(path, read_only=True)


def test_a_base_is_read_while_another_program_writes(path: Path) -> None:
    writing = other_process(path, "BEGIN IMMEDIATE", "DELETE FROM verdict")
    with writing, closing(open_base(path, read_only=True)) as base:
        assert len(base.rows("SELECT * FROM verdict")) > 0


def test_a_snapshot_does_not_see_what_is_written_later(path: Path) -> None:
    with closing(open_base(path)) as base:
        before = len(base.rows("SELECT * FROM verdict"))
        with snapshot(base) as steady:
            base.connection.execute("DELETE FROM verdict WHERE position = 0")
            assert len(steady.rows("SELECT * FROM verdict")) == before
        with snapshot(base) as steady:
            assert len(steady.rows("SELECT * FROM verdict")) == before - 1


def test_a_base_in_a_folder_that_cannot_be_written_is_read(read_only_copy: Path) -> None:
    with closing(open_base(read_only_copy)) as base:
        assert base.read_only
        assert len(base.rows("SELECT * FROM verdict")) > 0


@pytest.mark.parametrize("unmerged", [True])
def test_changes_that_stand_beside_an_unwritable_base_are_not_passed_over(read_only_copy: Path, unmerged: bool) -> None:
    with pytest.raises(BaseUnreachable), closing(open_base(read_only_copy)):
        pass


def test_a_base_on_a_full_disk_is_read(path: Path, tmp_path: Path) -> None:
    with disk(tmp_path / "small", "1m") as small:
        copy = small / path.name
        copy.write_bytes(path.read_bytes())
        fill(small)
        with closing(open_base(copy, read_only=True)) as base:
            assert len(base.rows("SELECT * FROM verdict")) > 0
        with pytest.raises(DiskFull):
            open_base(copy)


@pytest.fixture
def unmerged() -> bool:
    """Whether the last changes of the read-only copy are in its -wal file only."""
    return False


@pytest.fixture
def read_only_copy(path: Path, tmp_path: Path, unmerged: bool) -> Iterator[Path]:
    """The base on a disk that cannot be written."""
    with disk(tmp_path / "medium", "8m") as medium:
        copy = medium / path.name
        with closing(sqlite3.connect(path)) as connection:
            if unmerged:
                connection.execute("UPDATE verdict SET label = 'x'")
                connection.commit()
                (medium / f"{path.name}-wal").write_bytes(Path(f"{path}-wal").read_bytes())
            copy.write_bytes(path.read_bytes())
        make_read_only(medium)
        yield copy
