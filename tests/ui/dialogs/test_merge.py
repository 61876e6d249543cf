"""Merging a colleague's base in the window, and deciding where opinions differ."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot

from annotator.ui.commands.bases import merge_from
from annotator.ui.dialogs.agreement import AgreementDialog
from annotator.ui.dialogs.merge import MergeDialog
from annotator.ui.window import MainWindow
from annotator.workspace import queries
from annotator.workspace.claims import edit_claim
from annotator.workspace.opinions import disagreements
from annotator.workspace.workspace import open_workspace
from tests.claims_base import OTHER_TEXT, TEXT, added, history, marked
from tests.ui.program import CONTROL, part, settle, started


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "bob.sqlite"
    with closing(open_workspace(path, reviewer="Bob", create=True)) as bob:
        edit_claim(bob, marked(bob, added(bob, TEXT), "37 ans", "refuted"), note="Il en a 38.")
        marked(bob, added(bob, OTHER_TEXT, title="Un autre"), "900 emplois")
    return path


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    with closing(open_workspace(tmp_path / "ada.sqlite", reviewer="Léa", create=True)) as workspace:
        marked(workspace, added(workspace, TEXT), "37 ans", "verified")
    with started(qtbot, qapp, tmp_path / "ada.sqlite") as application:
        yield application.window


def opened(window: MainWindow, other: Path) -> MergeDialog:
    merge_from(window, other)
    (dialog,) = window.findChildren(MergeDialog)
    return dialog


def said(dialog: MergeDialog) -> str:
    return part(dialog, QLabel, "merge-said").text()


def test_preview_then_merge_then_decide(qtbot: QtBot, window: MainWindow, other: Path) -> None:
    base = window.desk.workspace.base
    dialog = opened(window, other)
    merge = part(dialog, QPushButton, "merge-do")
    assert not merge.isEnabled()
    qtbot.waitUntil(merge.isEnabled)
    assert said(dialog).startswith("Would be new: 1 article, 1 claim, 0 sources.")
    assert "base.merge" not in history(base)

    qtbot.mouseClick(merge, Qt.MouseButton.LeftButton)
    show = part(dialog, QPushButton, "merge-show")
    qtbot.waitUntil(show.isVisible)
    assert said(dialog).startswith("New: 1 article, 1 claim, 0 sources.")
    assert len(queries.articles(base)) == 2

    qtbot.mouseClick(show, Qt.MouseButton.LeftButton)
    settle()
    assert window.claims.model.rowCount() == 1
    record = window.claims.model.record(0)
    assert record is not None and record.claim.disputed
    window.desk.choose_claim(record.claim.id)
    assert window.record.opinions.isVisible()
    texts = [label.text() for label in window.record.opinions.findChildren(QLabel)]
    assert "Léa: Verified" in texts and "Bob: Refuted\nIl en a 38." in texts

    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window.claims.view, Qt.Key.Key_2, CONTROL)
    assert disagreements(base) == []
    assert queries.claim(base, record.claim.id).status == "refuted"
    assert not window.record.opinions.isVisible()
    assert window.claims.model.rowCount() == 0
    qtbot.keyClick(window.claims.view, Qt.Key.Key_Z, CONTROL)
    assert len(disagreements(base)) == 1
    assert window.record.opinions.isVisible()
    qtbot.mouseClick(part(window, QPushButton, "take-opinion-0"), Qt.MouseButton.LeftButton)
    assert queries.claim(base, record.claim.id).status == "verified"

    qtbot.keyClick(window.claims.view, Qt.Key.Key_Z, CONTROL)
    qtbot.keyClick(window.claims.view, Qt.Key.Key_Z, CONTROL)
    assert len(queries.articles(base)) == 1, "the merge is one step"


def test_nothing_new_and_what_cannot_be_merged(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text("37 ans", encoding="utf-8")
    dialog = opened(window, text)
    wrong = part(dialog, QLabel, "wrong")
    qtbot.waitUntil(wrong.isVisible)
    assert wrong.text() == f"{text} is not a claims base."
    assert not part(dialog, QPushButton, "merge-do").isEnabled()
    dialog.reject()
    settle()
    empty = tmp_path / "empty.sqlite"
    open_workspace(empty, create=True).close()
    dialog = opened(window, empty)
    qtbot.waitUntil(lambda: "nothing to merge" in said(dialog))
    assert not part(dialog, QPushButton, "merge-do").isEnabled()
    dialog.reject()


def test_it_can_be_left_while_it_looks(qtbot: QtBot, window: MainWindow, other: Path) -> None:
    dialog = opened(window, other)
    dialog.reject()
    qtbot.waitUntil(lambda: window.desk.long.idle)
    assert "base.merge" not in history(window.desk.workspace.base)


def test_agreement_is_shown(qtbot: QtBot, window: MainWindow, other: Path) -> None:
    dialog = opened(window, other)
    qtbot.waitUntil(part(dialog, QPushButton, "merge-do").isEnabled)
    qtbot.mouseClick(part(dialog, QPushButton, "merge-do"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(part(dialog, QPushButton, "merge-show").isVisible)
    dialog.reject()
    window.actions_by_id.by_id["agreement"].trigger()
    (shown,) = window.findChildren(AgreementDialog)
    listed = part(shown, QTreeWidget, "agreement-list")
    first = listed.topLevelItem(0)
    assert first is not None
    assert [first.text(column) for column in range(5)] == ["Bob / Léa", "Status", "1", "0 %", "0.00"]
    shown.reject()
