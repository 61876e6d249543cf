"""The scale of verdicts of a base."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QListWidget, QPushButton, QToolButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from annotator import i18n
from annotator.ui.desk import Desk
from annotator.ui.dialogs.verdicts import VerdictsDialog
from annotator.workspace import queries
from annotator.workspace.claims import edit_claim, mark_quote
from annotator.workspace.undo import undo
from tests.ui.program import LEFT, part, settle


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk) -> Iterator[VerdictsDialog]:
    shown = VerdictsDialog(desk)
    with qtbot.waitActive(shown):
        shown.open()
        shown.activateWindow()
    yield shown
    if isValid(shown):
        shown.reject()
        shown.deleteLater()


def labels(desk: Desk) -> list[str]:
    return [verdict.label for verdict in queries.scale(desk.workspace.base)]


def scale(dialog: VerdictsDialog) -> QListWidget:
    return part(dialog, QListWidget, "scale")


def press(qtbot: QtBot, dialog: VerdictsDialog, icon: str) -> None:
    qtbot.mouseClick(part(dialog, QToolButton, f"scale-{icon}"), LEFT)


def type_label(qtbot: QtBot, dialog: VerdictsDialog, text: str) -> None:
    """Type over the label that is being edited, and press Enter."""
    editor = scale(dialog).findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    settle()


def choose(dialog: VerdictsDialog, label: str) -> None:
    scale(dialog).setCurrentItem(scale(dialog).findItems(label, Qt.MatchFlag.MatchExactly)[0])


def save(qtbot: QtBot, dialog: VerdictsDialog) -> None:
    qtbot.mouseClick(part(dialog, QPushButton, "done"), LEFT)
    settle()


def test_a_verdict_is_added(qtbot: QtBot, desk: Desk, dialog: VerdictsDialog) -> None:
    before = labels(desk)
    press(qtbot, dialog, "plus")
    type_label(qtbot, dialog, "Satire")
    save(qtbot, dialog)
    assert labels(desk) == [*before, "Satire"]
    desk.do(undo)
    assert labels(desk) == before


def test_a_row_that_was_added_and_not_named_is_none(qtbot: QtBot, desk: Desk, dialog: VerdictsDialog) -> None:
    before = labels(desk)
    press(qtbot, dialog, "plus")
    save(qtbot, dialog)
    assert not isValid(dialog)
    assert labels(desk) == before


def test_a_verdict_is_renamed_from_the_keyboard_and_its_claims_follow(
    qtbot: QtBot, desk: Desk, dialog: VerdictsDialog
) -> None:
    assert desk.article is not None
    claim = desk.run(mark_quote, desk.article.id, "37 ans", "verified").subject
    desk.run(edit_claim, claim, verdict="true")
    choose(dialog, "True")
    scale(dialog).setFocus()
    qtbot.keyClick(scale(dialog), Qt.Key.Key_F2)
    assert scale(dialog).state() == QAbstractItemView.State.EditingState
    type_label(qtbot, dialog, "Exact")
    save(qtbot, dialog)
    assert labels(desk)[0] == "Exact"
    assert queries.claim(desk.workspace.base, claim).verdict == "true"


def test_a_verdict_is_removed(qtbot: QtBot, desk: Desk, dialog: VerdictsDialog) -> None:
    choose(dialog, "Imprecise")
    press(qtbot, dialog, "trash-2")
    save(qtbot, dialog)
    assert "Imprecise" not in labels(desk)


def test_a_verdict_that_claims_have_is_not_removed(qtbot: QtBot, desk: Desk, dialog: VerdictsDialog) -> None:
    assert desk.article is not None
    before = labels(desk)
    desk.run(edit_claim, desk.run(mark_quote, desk.article.id, "37 ans", "verified").subject, verdict="true")
    choose(dialog, "True")
    press(qtbot, dialog, "trash-2")
    save(qtbot, dialog)
    assert dialog.isVisible()
    assert "“True” is the verdict of 1 claim" in dialog.wrong.text()
    assert labels(desk) == before


def test_verdicts_change_places(qtbot: QtBot, desk: Desk, dialog: VerdictsDialog) -> None:
    first, second, *rest = labels(desk)
    choose(dialog, second)
    press(qtbot, dialog, "arrow-up")
    press(qtbot, dialog, "arrow-up")
    save(qtbot, dialog)
    assert labels(desk) == [second, first, *rest]


def test_the_same_label_twice_is_told(qtbot: QtBot, desk: Desk, dialog: VerdictsDialog) -> None:
    press(qtbot, dialog, "plus")
    type_label(qtbot, dialog, "False")
    save(qtbot, dialog)
    assert "label of its own" in dialog.wrong.text()
    press(qtbot, dialog, "trash-2")
    assert not dialog.wrong.isVisible()
    save(qtbot, dialog)
    assert not isValid(dialog)


def test_what_is_only_looked_at_stays_translated(qtbot: QtBot, desk: Desk, dialog: VerdictsDialog) -> None:
    """A label that was not changed is not stored, so that it follows the language of the window."""
    choose(dialog, "False")
    press(qtbot, dialog, "arrow-down")
    save(qtbot, dialog)
    i18n.set_language("fr")
    assert "Vrai" in labels(desk)


def test_the_dialog_cancels(qtbot: QtBot, desk: Desk, dialog: VerdictsDialog) -> None:
    before = labels(desk)
    press(qtbot, dialog, "trash-2")
    qtbot.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Escape)
    assert labels(desk) == before
