"""Backups are whole, sound copies of one moment; putting one back is seen by all who have the base open."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.errors import BackupFailed, BackupNotFound, BaseDamaged, BaseLocked, Cancelled, NotABase
from annotator.domain.ports import Progress
from annotator.store import migrations
from annotator.store.backups import copying, restoring
from annotator.store.backups.copying import back_up, state
from annotator.store.backups.folder import Backup, backups_of, folder_of
from annotator.store.backups.restoring import contents, named, restore
from annotator.store.base import Base, open_base
from annotator.store.integrity import findings
from annotator.workspace.undo import undo
from annotator.workspace.workspace import Workspace, open_workspace
from tests.claims_base import OTHER_TEXT, added, marked, tables
from tests.store.stored import restore as restore_sql
from tests.store.stored import stored_base
from tests.world import disk, other_process

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


def kept(base: Base, *, at: datetime = NOW, progress: Progress | None = None) -> Backup:
    """A backup that is made now."""
    made = back_up(base.connection, base.path, at, progress)
    assert made is not None
    return made


def names(base: Base) -> list[str]:
    return sorted(path.name for path in folder_of(base.path).iterdir())


def test_a_backup_is_a_whole_sound_base(workspace: Workspace) -> None:
    marked(workspace, added(workspace), "37 ans")
    made = kept(workspace.base)
    assert made.at == NOW
    with closing(open_base(made.path, read_only=True)) as copy:
        assert tables(copy) == tables(workspace.base)
        assert findings(copy) == []
    counted = contents(made)
    assert counted is not None
    assert (counted.articles, counted.claims, counted.operations) == (1, 1, 2)
    assert counted.size == made.path.stat().st_size
    assert names(workspace.base) == [made.path.name]


def test_there_is_none_where_nothing_changed(workspace: Workspace) -> None:
    article_id = added(workspace)
    made = kept(workspace.base)
    assert back_up(workspace.base.connection, workspace.base.path, NOW) is None
    marked(workspace, article_id, "37 ans")
    later = kept(workspace.base)
    assert later.at == NOW + timedelta(milliseconds=1)
    assert backups_of(workspace.base.path) == [later, made]


def test_a_backup_is_as_private_as_the_base(workspace: Workspace) -> None:
    workspace.base.path.chmod(0o600)
    added(workspace)
    assert kept(workspace.base).path.stat().st_mode & 0o777 == 0o600


def test_what_is_written_meanwhile_neither_waits_nor_is_copied(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "_PAGES", 1)
    article_id = added(workspace)
    rounds: list[int] = []
    with closing(open_workspace(workspace.base.path)) as other:

        class Writing:
            def report(self, done: int, total: int) -> None:
                rounds.append(done)
                if len(rounds) == 5:
                    marked(other, article_id, "37 ans")

        made = kept(workspace.base, progress=Writing())
        assert rounds == list(range(1, len(rounds) + 1))
        assert state(other.base.connection) == state(workspace.base.connection)
    counted = contents(made)
    assert counted is not None
    assert counted.claims == 0
    with closing(open_base(made.path, read_only=True)) as copy:
        assert findings(copy) == []


def test_a_backup_that_is_stopped_leaves_nothing(workspace: Workspace) -> None:
    class Stopping:
        def report(self, done: int, total: int) -> None:
            raise Cancelled

    added(workspace)
    with pytest.raises(Cancelled):
        back_up(workspace.base.connection, workspace.base.path, NOW, Stopping())
    assert names(workspace.base) == []
    assert not workspace.base.connection.in_transaction


def test_a_disk_without_room_is_a_message(workspace: Workspace, tmp_path: Path) -> None:
    with disk(tmp_path / "small", "500k") as small:
        path = small / "claims.sqlite"
        with closing(open_workspace(path, create=True)) as crowded:
            added(crowded)
            with pytest.raises(BackupFailed) as caught:
                back_up(crowded.base.connection, path, NOW)
            assert caught.value.reason == "No space left on device"
            # What is free is left to the reviewer.
            added(crowded, OTHER_TEXT)
            assert [one.name for one in small.iterdir() if "backups" in one.name and any(one.iterdir())] == []


def test_a_file_in_the_place_of_the_folder_is_a_message(workspace: Workspace) -> None:
    folder_of(workspace.base.path).write_text("not ours")
    with pytest.raises(BackupFailed):
        back_up(workspace.base.connection, workspace.base.path, NOW)
    assert folder_of(workspace.base.path).read_text() == "not ours"


def test_a_damaged_base_takes_the_place_of_no_sound_backup(workspace: Workspace) -> None:
    path = workspace.base.path
    article_id = added(workspace)
    made = [kept(workspace.base)]
    for quote in ("37 ans", "2027"):
        marked(workspace, article_id, quote)
        made.insert(0, kept(workspace.base))
    marked(workspace, article_id, "1 200 emplois")
    workspace.base.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(path.read_bytes())
    content[-4096 * 3 :] = b"\xff" * (4096 * 3)
    path.write_bytes(content)
    with closing(sqlite3.connect(path)) as fresh, pytest.raises(BaseDamaged) as caught:
        back_up(fresh, path, NOW)
    assert caught.value.path == str(path)
    assert backups_of(path) == made


def test_a_restored_base_is_what_it_was_and_what_it_was_last_is_kept(workspace: Workspace) -> None:
    path = workspace.base.path
    article_id = added(workspace)
    made = kept(workspace.base)
    before = tables(workspace.base)
    marked(workspace, article_id, "37 ans")
    after = tables(workspace.base)
    with closing(open_workspace(path, reviewer=workspace.reviewer)) as colleague:
        version = colleague.base.data_version()
        saved = restore(path, made, NOW)
        # All who have it open see it, and go on.
        assert colleague.base.data_version() != version
        for one in (workspace, colleague):
            one.base.check_in_place()
            assert tables(one.base) == before
            assert findings(one.base) == []
        undo(colleague)
        assert tables(workspace.base)["article"] == []
    assert saved is not None
    # So it can be taken back, as can what came after it.
    restore(path, named(path, saved.stem), NOW + timedelta(hours=1))
    assert tables(workspace.base) == after
    assert [one.path.exists() for one in backups_of(path)] == [True] * 3


def test_a_base_that_is_gone_comes_back(workspace: Workspace) -> None:
    path = workspace.base.path
    added(workspace)
    before = tables(workspace.base)
    made = kept(workspace.base)
    workspace.close()
    path.unlink()
    assert restore(path, made, NOW) is None
    with closing(open_base(path)) as again:
        assert tables(again) == before
        workspace.base = open_base(path)
    assert sorted(one.name for one in path.parent.iterdir() if one.name.startswith(".")) == []
    workspace.close()


@pytest.mark.parametrize("damage", [0, 4096])
def test_a_base_that_cannot_be_read_is_kept_as_it_is_and_replaced(workspace: Workspace, damage: int) -> None:
    path = workspace.base.path
    added(workspace)
    before = tables(workspace.base)
    made = kept(workspace.base)
    marked(workspace, added(workspace, OTHER_TEXT), "37 ans")
    workspace.close()
    content = bytearray(path.read_bytes())
    content[damage:] = b"\xff" * (len(content) - damage)
    path.write_bytes(content)
    saved = restore(path, made, NOW)
    assert saved is not None
    assert saved.read_bytes() == bytes(content)
    with closing(open_base(path)) as again:
        assert tables(again) == before
        assert findings(again) == []
    assert backups_of(path) == [made]


@pytest.mark.usefixtures("impatient")
def test_a_base_in_use_is_not_restored_behind_the_back_of_a_writer(workspace: Workspace) -> None:
    path = workspace.base.path
    article_id = added(workspace)
    made = kept(workspace.base)
    marked(workspace, article_id, "37 ans")
    before = tables(workspace.base)
    with other_process(path, "BEGIN IMMEDIATE", "DELETE FROM verdict"), pytest.raises(BaseLocked):
        restore(path, made, NOW)
    assert tables(workspace.base) == before


def test_what_is_written_while_a_backup_is_put_back_is_not_lost(workspace: Workspace) -> None:
    """Somebody writes after the base was kept and before it is the one of old."""
    path = workspace.base.path
    article_id = added(workspace)
    made = kept(workspace.base)
    marked(workspace, article_id, "37 ans")
    with pytest.MonkeyPatch.context() as patch:
        real = copying.transfer

        def transfer(*arguments: Any) -> None:
            marked(workspace, article_id, "2027")
            real(*arguments)

        patch.setattr(restoring, "transfer", transfer)
        with pytest.raises(BaseLocked):
            restore(path, made, NOW)
    assert [row["quote"] for row in tables(workspace.base)["claim"]] == ["37 ans", "2027"]
    assert restore(path, made, NOW) is not None
    assert tables(workspace.base)["claim"] == []


@pytest.mark.parametrize("content", [b"", b"\xff" * 8192])
def test_a_backup_that_is_none_is_refused(workspace: Workspace, content: bytes) -> None:
    made = kept(workspace.base)
    made.path.write_bytes(content)
    assert contents(made) is None
    before = tables(workspace.base)
    with pytest.raises(NotABase) as caught:
        restore(workspace.base.path, made, NOW)
    assert caught.value.path == str(made.path)
    assert tables(workspace.base) == before


def test_a_backup_is_named_by_its_beginning(workspace: Workspace) -> None:
    path = workspace.base.path
    made = kept(workspace.base)
    added(workspace)
    kept(workspace.base)
    assert named(path, made.name) == made
    for name in ("", "2026-03", "x"):
        with pytest.raises(BackupNotFound):
            named(path, name)


def test_a_base_is_kept_before_its_schema_is_changed(base_path: Path) -> None:
    restore_sql(stored_base(migrations.STEPS[0]), base_path)
    with closing(sqlite3.connect(base_path)) as old:
        before = old.execute("SELECT * FROM history").fetchall()
    open_base(base_path).close()
    (made,) = backups_of(base_path)
    with closing(sqlite3.connect(made.path)) as copy:
        assert migrations.applied(copy) == migrations.STEPS[:1]
        assert copy.execute("SELECT * FROM history").fetchall() == before
    # It can be put back, and is brought up to date again.
    with closing(open_workspace(base_path)) as workspace:
        added(workspace)
        restore(base_path, made, datetime.now(UTC))
        assert len(workspace.base.rows("SELECT * FROM history")) == len(before)
        assert findings(workspace.base) == []


def test_a_base_that_cannot_be_kept_is_not_changed(base_path: Path) -> None:
    restore_sql(stored_base(migrations.STEPS[0]), base_path)
    folder_of(base_path).write_text("in the way")
    content = base_path.read_bytes()
    with pytest.raises(BackupFailed):
        open_base(base_path)
    assert base_path.read_bytes() == content
