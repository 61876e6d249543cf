"""Menus, toolbar and keys as they are made from the table."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QToolBar, QToolButton
from pytestqt.qtbot import QtBot

from annotator.ui.actions.table import ACTIONS, MENUS
from annotator.ui.window import MainWindow
from tests.ui.program import drop, part, started, text_of


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    with started(qtbot, qapp, tmp_path / "claims.sqlite") as application:
        yield application.window


def menu(window: MainWindow, title: str) -> QMenu:
    found = next(action.menu() for action in window.menuBar().actions() if action.text() == title)
    assert isinstance(found, QMenu)
    return found


def test_every_action_is_in_its_menu(window: MainWindow) -> None:
    assert [action.text() for action in window.menuBar().actions()] == list(MENUS.values())
    for name, title in MENUS.items():
        there = [action.objectName() for action in menu(window, title).actions() if action.objectName()]
        assert there == [row.id for row in ACTIONS if row.menu == name]


def test_menus_neither_begin_nor_end_with_a_line(window: MainWindow) -> None:
    for title in MENUS.values():
        entries = menu(window, title).actions()
        assert not entries[0].isSeparator()
        assert not entries[-1].isSeparator()
        assert not any(a.isSeparator() and b.isSeparator() for a, b in pairwise(entries))


def test_menus_show_the_keys(window: MainWindow) -> None:
    for row in ACTIONS:
        action = window.actions_by_id.by_id[row.id]
        assert action.shortcut().toString() == (row.letter or row.shortcut), row.id


def test_the_toolbar_has_tools_with_names_and_tips(window: MainWindow) -> None:
    bar = part(window, QToolBar, "tools")
    tools = [action.objectName() for action in bar.actions() if not action.isSeparator()]
    assert tools == [row.id for row in ACTIONS if row.tool]
    for action in bar.actions():
        if not action.isSeparator():
            button = bar.widgetForAction(action)
            assert isinstance(button, QToolButton)
            assert not action.icon().isNull()
            assert action.text().rstrip("…") in action.toolTip()
            assert action.shortcut().toString(action.shortcut().SequenceFormat.NativeText) in action.toolTip()


def test_a_letter_is_heard_by_the_views_alone(window: MainWindow) -> None:
    letters = [row.id for row in ACTIONS if row.letter]
    assert len(letters) == 6
    for name in letters:
        action = window.actions_by_id.by_id[name]
        assert action.shortcutContext() == Qt.ShortcutContext.WidgetShortcut
        assert not [w for w in action.associatedObjects() if not isinstance(w, QMenu)]


def test_what_cannot_be_done_is_greyed_and_follows_the_desk(window: MainWindow) -> None:
    by_id: dict[str, QAction] = window.actions_by_id.by_id
    assert not by_id["find"].isEnabled()
    drop(window, text_of("Titre\n\nUn texte sur 37 ans."))
    assert by_id["find"].isEnabled()
    assert not by_id["mark.verified"].isEnabled()
    window.article.view.selectAll()
    window.article.view.selection.settle()
    assert by_id["mark.verified"].isEnabled()
    by_id["article.remove"].trigger()
    assert not by_id["find"].isEnabled()
    assert not by_id["mark.verified"].isEnabled()
