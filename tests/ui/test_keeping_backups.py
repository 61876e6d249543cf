"""Backups that nobody asks for."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.domain.errors import AnnotatorError, BackupFailed
from annotator.store.backups.folder import folder_of
from annotator.ui import keeping_backups
from annotator.ui.desk import Desk
from annotator.ui.keeping_backups import BackupKeeper
from annotator.workspace.backups import list_backups
from annotator.workspace.claims import mark_quote, set_status
from annotator.workspace.workspace import open_workspace


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping_backups, "SOON_MS", 0)
    monkeypatch.setattr(keeping_backups, "EVERY", 5)


def operations(desk: Desk) -> list[int]:
    """How many operations each backup has, newest first."""
    return [one.contents.operations for one in list_backups(desk.workspace.base.path) if one.contents]


def test_one_is_made_when_a_base_is_opened(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    keeper = BackupKeeper(desk)
    with qtbot.waitSignal(keeper.made):
        pass
    assert operations(desk) == [1]
    # Opened again, and nothing has changed.
    qtbot.waitUntil(lambda: desk.backups.idle)
    desk.use_base(open_workspace(desk.workspace.base.path))
    keeper.keep()
    qtbot.waitUntil(lambda: desk.backups.idle)
    assert operations(desk) == [1]
    other = tmp_path / "other.sqlite"
    with qtbot.waitSignal(keeper.made):
        desk.use_base(open_workspace(other, create=True))
    assert len(list_backups(other)) == 1


def test_one_is_made_after_so_many_operations(qtbot: QtBot, desk: Desk) -> None:
    assert desk.article is not None
    keeper = BackupKeeper(desk)
    with qtbot.waitSignal(keeper.made):
        pass
    qtbot.waitUntil(lambda: desk.backups.idle)
    made = desk.do(mark_quote, desk.article.id, "37 ans", "unverified")
    assert made is not None
    for status in ("verified", "refuted", "recheck"):
        desk.do(set_status, (made.subject,), status)
    assert desk.backups.idle
    with qtbot.waitSignal(keeper.made):
        desk.do(set_status, (made.subject,), "verified")
    assert operations(desk) == [6, 1]


def test_what_is_wrong_is_told_once(qtbot: QtBot, desk: Desk) -> None:
    folder_of(desk.workspace.base.path).write_text("in the way")
    told: list[AnnotatorError] = []
    desk.failed.connect(told.append)
    keeper = BackupKeeper(desk)
    qtbot.waitUntil(lambda: bool(told))
    qtbot.waitUntil(lambda: desk.backups.idle)
    keeper.keep()
    qtbot.waitUntil(lambda: desk.backups.idle)
    assert [type(error) for error in told] == [BackupFailed]
    folder_of(desk.workspace.base.path).unlink()
    with qtbot.waitSignal(keeper.made):
        keeper.keep()


def test_a_base_that_can_only_be_read_is_left_alone(desk: Desk) -> None:
    desk.use_base(open_workspace(desk.workspace.base.path, read_only=True))
    keeper = BackupKeeper(desk)
    keeper.keep()
    assert desk.backups.idle
    assert not folder_of(desk.workspace.base.path).exists()
