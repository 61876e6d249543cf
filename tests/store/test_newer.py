"""Bases of a newer program, and a SQLite that is too old for any."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.domain.errors import BaseAhead, BaseNewer, SqliteTooOld
from annotator.store import base as base_module
from annotator.store.base import Base, create_base, open_base
from annotator.workspace.workspace import Workspace
from tests.claims_base import OTHER_TEXT, added, marked, tables

NEWER = "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('annotator', 'm9999_later', '')"


@pytest.mark.parametrize("read_only", [False, True])
def test_a_base_of_a_newer_program_can_be_read(base: Base, read_only: bool) -> None:
    workspace = Workspace(base)
    marked(workspace, added(workspace), "37 ans")
    base.connection.execute("ALTER TABLE claim ADD COLUMN later TEXT NOT NULL DEFAULT ''")
    base.connection.execute(NEWER)
    before = tables(base)
    with closing(open_base(base.path, read_only=read_only)) as opened:
        assert opened.read_only
        assert tables(opened) == before
        assert isinstance(opened.refusal(), BaseAhead)
        with pytest.raises(BaseAhead):
            added(Workspace(opened), OTHER_TEXT)
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            opened.connection.execute("DELETE FROM verdict")
    with closing(open_base(base.path, read_only=True)) as again:
        assert again.column("SELECT count(*) FROM article") == [1]


@pytest.mark.parametrize(
    "change",
    [
        "ALTER TABLE claim RENAME COLUMN note TO notes",
        "DROP TABLE link",
        "UPDATE claim SET status = 'disputed'",
        "UPDATE index_state SET version = 99",
    ],
)
def test_a_base_of_a_newer_program_that_cannot_be_understood_is_refused(base: Base, change: str) -> None:
    workspace = Workspace(base)
    marked(workspace, added(workspace), "37 ans")
    # As another program would: ours may not do that to itself.
    for trigger in base.column("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
        if "RENAME" in change:
            base.connection.execute(f"DROP TRIGGER {trigger}")
    base.connection.execute(change)
    base.connection.execute(NEWER)
    for read_only in (False, True):
        with pytest.raises(BaseNewer) as caught:
            open_base(base.path, read_only=read_only)
        assert caught.value.unknown == ("m9999_later",)


def test_a_sqlite_that_is_too_old_is_said_to_be(base_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    create_base(base_path).close()
    monkeypatch.setattr(base_module, "SQLITE", (99, 1, 0))
    for attempt in (open_base, create_base):
        with pytest.raises(SqliteTooOld) as caught:
            attempt(base_path)
        assert (caught.value.found, caught.value.needed) == (sqlite3.sqlite_version, "99.1.0")
