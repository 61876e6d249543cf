"""The backups of a base, in the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot

from annotator.ui.application import Application
from annotator.ui.dialogs.backups import BackupsDialog
from annotator.workspace.backups import list_backups, make_backup
from annotator.workspace.claims import mark_quote, set_status
from annotator.workspace.settings import Settings
from annotator.workspace.workspace import open_workspace
from tests.claims_base import added
from tests.ui.program import LEFT, part, quotes, started


def filled(base: Path) -> None:
    workspace = open_workspace(base, reviewer="Léa", create=True)
    mark_quote(workspace, added(workspace), "37 ans", "verified")
    make_backup(workspace.base)
    workspace.close()


def opened(qtbot: QtBot, application: Application) -> BackupsDialog:
    window = application.window
    window.actions_by_id.by_id["base.backups"].trigger()
    (dialog,) = window.findChildren(BackupsDialog)
    qtbot.waitUntil(lambda: not said(dialog).startswith("Reading"))
    return dialog


def said(dialog: BackupsDialog) -> str:
    return part(dialog, QLabel, "backups-said").text()


def rows(dialog: BackupsDialog) -> list[list[str]]:
    listed = part(dialog, QTreeWidget, "backups")
    items = [listed.topLevelItem(number) for number in range(listed.topLevelItemCount())]
    return [[item.text(column) for column in range(1, 5)] for item in items if item is not None]


def test_a_backup_is_made_and_the_base_goes_back_to_one(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    base = tmp_path / "claims.sqlite"
    filled(base)
    with started(qtbot, qapp, base) as application:
        window = application.window
        (claim,) = (row["id"] for row in window.desk.workspace.base.rows("SELECT id FROM claim"))
        window.desk.do(set_status, (claim,), "refuted")
        dialog = opened(qtbot, application)
        assert [row[1:] for row in rows(dialog)] == [["1", "1", "2"]]
        qtbot.mouseClick(part(dialog, QPushButton, "backups-make"), LEFT)
        qtbot.waitUntil(lambda: len(rows(dialog)) == 2)
        assert [row[1:] for row in rows(dialog)] == [["1", "1", "3"], ["1", "1", "2"]]
        window.desk.do(set_status, (claim,), "recheck")
        # To the older one, from the keyboard.
        listed = part(dialog, QTreeWidget, "backups")
        qtbot.keyClick(listed, Qt.Key.Key_Down)
        qtbot.keyClick(listed, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: quotes(window) == {"37 ans": "verified"})
        qtbot.waitUntil(lambda: window.messages.text().startswith("The base is as it was on "))
    assert [one.contents.operations for one in list_backups(base) if one.contents] == [4, 3, 2]


def test_nothing_to_list(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    with started(qtbot, qapp, tmp_path / "claims.sqlite", settings=Settings(toured=True)) as application:
        dialog = opened(qtbot, application)
        assert said(dialog) == "There is no backup yet."
        assert not part(dialog, QPushButton, "backups-restore").isEnabled()
        dialog.reject()


def test_a_base_that_can_only_be_read_shows_its_backups(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    base = tmp_path / "claims.sqlite"
    filled(base)
    with started(qtbot, qapp, base, read_only=True) as application:
        dialog = opened(qtbot, application)
        assert len(rows(dialog)) == 1
        for name in ("restore", "make"):
            assert not part(dialog, QPushButton, f"backups-{name}").isEnabled()
        dialog.reject()


def test_a_backup_that_cannot_be_read_is_no_way_back(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    base = tmp_path / "claims.sqlite"
    filled(base)
    (listed,) = list_backups(base)
    listed.backup.path.write_bytes(b"\xff" * 8192)
    with started(qtbot, qapp, base) as application:
        dialog = opened(qtbot, application)
        assert rows(dialog) == [["damaged", "", "", ""]]
        assert not part(dialog, QPushButton, "backups-restore").isEnabled()
        dialog.reject()
