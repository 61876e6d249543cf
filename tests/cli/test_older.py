"""A base that an older program wrote: verbs that only read bring it up to date, as the window does."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.store.migrations import STEPS
from tests.cli.conftest import Command
from tests.store.stored import restore, stored_base
from tests.world import bound_by_permissions


@pytest.fixture
def older(tmp_path: Path) -> Path:
    path = tmp_path / "older" / "claims.sqlite"
    path.parent.mkdir()
    restore(stored_base(next(iter(STEPS))), path)
    return path


def test_reading_brings_it_up_to_date_and_keeps_a_backup(process: Command, older: Path) -> None:
    ran = process("export", "--base", older)
    assert (ran.code, ran.err) == (0, "")
    assert len(ran.out.splitlines()) > 1
    assert len(list(older.with_name("claims.sqlite.backups").glob("*.sqlite"))) == 1
    assert process("export", "--base", older).out == ran.out


def test_one_that_cannot_be_written_is_refused_in_one_line(process: Command, older: Path) -> None:
    older.chmod(0o444)
    older.parent.chmod(0o555)
    before = older.read_bytes()
    ran = process("export", "--base", older, before=bound_by_permissions())
    older.parent.chmod(0o755)
    assert ran.code == 1
    assert "older Annotator" in ran.err and len(ran.err.splitlines()) == 1
    assert older.read_bytes() == before
