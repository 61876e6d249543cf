"""Help: all keys, all commands, and what this program is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTreeWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

import annotator
from annotator.ui.actions.table import ACTIONS
from annotator.ui.article.keys import BINDINGS
from annotator.ui.dialogs.about import AboutDialog
from annotator.ui.dialogs.keys import KeysDialog
from annotator.ui.dialogs.palette import CommandPalette
from annotator.ui.window import MainWindow
from tests.ui.program import CONTROL, LEFT, drop, part, quotes, settle, started, text_of, titles

NATIVE = QKeySequence.SequenceFormat.NativeText
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    with started(qtbot, qapp, tmp_path / "claims.sqlite") as application:
        drop(application.window, text_of("Titre\n\nIl est là depuis 37 ans."))
        yield application.window


# --- keys ---


def test_every_key_of_the_window_and_of_the_article_is_listed(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    dialog = window.findChild(KeysDialog)
    assert isinstance(dialog, KeysDialog)
    tree = part(dialog, QTreeWidget, "keys")
    groups = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    listed = [
        (item.text(0), item.text(1))
        for group in groups
        if group is not None
        for item in (group.child(row) for row in range(group.childCount()))
        if item is not None
    ]
    keys = {QKeySequence(row.letter or row.shortcut).toString(NATIVE) for row in ACTIONS if row.letter or row.shortcut}
    keys |= {QKeySequence(binding.key).toString(NATIVE) for binding in BINDINGS}
    assert {key for _words, names in listed for key in names.split(", ")} == keys
    labels = dict.fromkeys(binding.label for binding in BINDINGS)
    assert [words for words, _names in listed[: len(labels)]] == list(labels)
    assert ("Undo", "Ctrl+Z") in listed
    assert all(words for words, _key in listed)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    settle()
    assert not isValid(dialog)


# --- palette ---


def palette(qtbot: QtBot, window: MainWindow) -> CommandPalette:
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_K, CONTROL)
    found = [one for one in window.findChildren(CommandPalette) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def offered(dialog: CommandPalette) -> list[str]:
    tree = part(dialog, QTreeWidget, "palette-list")
    items = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    return [item.text(0) for item in items if item is not None]


def test_the_palette_lists_what_can_be_done_now(qtbot: QtBot, window: MainWindow) -> None:
    dialog = palette(qtbot, window)
    enabled = [action.text().rstrip("…") for action in window.actions_by_id.by_id.values() if action.isEnabled()]
    assert offered(dialog) == enabled
    assert "Redo" not in enabled
    assert part(dialog, QLineEdit, "palette-line").hasFocus()
    dialog.close()


def test_a_command_is_found_by_any_of_its_words_and_run(qtbot: QtBot, window: MainWindow) -> None:
    dialog = palette(qtbot, window)
    line = part(dialog, QLineEdit, "palette-line")
    qtbot.keyClicks(line, "text large")
    assert offered(dialog) == ["Larger text"]
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle()
    assert not isValid(dialog)
    assert window.article.view.zoom == 1


def test_the_arrows_go_through_the_list_and_around(qtbot: QtBot, window: MainWindow) -> None:
    dialog = palette(qtbot, window)
    line, tree = part(dialog, QLineEdit, "palette-line"), part(dialog, QTreeWidget, "palette-list")
    qtbot.keyClicks(line, "text")
    count = tree.topLevelItemCount()
    assert count > 1
    rows = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down):
        qtbot.keyClick(line, key)
        rows.append(tree.currentIndex().row())
    assert rows == [1, 0, count - 1, 0]
    dialog.close()


def test_what_is_not_found_runs_nothing(qtbot: QtBot, window: MainWindow) -> None:
    dialog = palette(qtbot, window)
    line = part(dialog, QLineEdit, "palette-line")
    qtbot.keyClicks(line, "xyzzy")
    assert offered(dialog) == []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return):
        qtbot.keyClick(line, key)
    assert dialog.isVisible()
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    settle()
    assert not isValid(dialog)


def test_a_click_runs_a_command(qtbot: QtBot, window: MainWindow) -> None:
    dialog = palette(qtbot, window)
    qtbot.keyClicks(part(dialog, QLineEdit, "palette-line"), "remove the article")
    tree = part(dialog, QTreeWidget, "palette-list")
    item = tree.topLevelItem(0)
    assert item is not None
    qtbot.mouseClick(tree.viewport(), LEFT, pos=tree.visualItemRect(item).center())
    assert titles(window) == []


def test_a_passage_that_is_selected_can_be_marked_from_the_palette(qtbot: QtBot, window: MainWindow) -> None:
    window.article.view.selectAll()
    window.article.view.selection.settle()
    dialog = palette(qtbot, window)
    line = part(dialog, QLineEdit, "palette-line")
    qtbot.keyClicks(line, "refuted")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert list(quotes(window).values()) == ["refuted"]


def test_undo_says_in_the_palette_what_it_would_do(qtbot: QtBot, window: MainWindow) -> None:
    dialog = palette(qtbot, window)
    qtbot.keyClicks(part(dialog, QLineEdit, "palette-line"), "undo")
    assert offered(dialog) == ["Undo: Add article"]
    dialog.close()


# --- about ---


def test_about_says_which_version_this_is(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_by_id.by_id["about"].trigger()
    dialog = window.findChild(AboutDialog)
    assert isinstance(dialog, AboutDialog)
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert annotator.__version__ in words
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    settle()
    assert not isValid(dialog)
