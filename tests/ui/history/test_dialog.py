"""The history in the window: told in words, and gone back in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator import assets
from annotator.ui import theme
from annotator.ui.history.delegate import OPERATION_ICONS, icon_of
from annotator.ui.history.dialog import ARTICLE, BASE, CLAIM, HistoryDialog
from annotator.ui.history.model import PAGE, ROW
from annotator.ui.window import MainWindow
from annotator.workspace import queries
from annotator.workspace.claims import edit_claim, mark_quote, remove_claims, set_status
from annotator.workspace.undo import undo
from annotator.workspace.wording import OPERATIONS
from annotator.workspace.workspace import open_workspace
from tests.ui.program import LEFT, drop, settle, started, text_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TEXT = "Le groupe est présent à Porvèze depuis 37 ans.\nIl promet 2 300 emplois."


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    with started(qtbot, qapp, tmp_path / "claims.sqlite") as application:
        drop(application.window, text_of(TEXT))
        settle()
        yield application.window


@pytest.fixture
def claim_id(window: MainWindow) -> str:
    desk = window.desk
    assert desk.article is not None
    claim = desk.run(mark_quote, desk.article.id, "37 ans", "unverified").subject
    desk.choose_claim(claim)
    return claim


def shown(window: MainWindow, action: str = "claim.history") -> HistoryDialog:
    window.actions_by_id.by_id[action].trigger()
    dialog = window.findChild(HistoryDialog)
    assert isinstance(dialog, HistoryDialog)
    settle()
    return dialog


def texts(dialog: HistoryDialog) -> list[list[str]]:
    """The lines of each entry, without who and when."""
    model = dialog.model
    found = [str(model.index(row).data(Qt.ItemDataRole.DisplayRole)).split("\n") for row in range(model.rowCount())]
    return [[head.partition(" · ")[0], *lines] for head, *lines in found]


def test_a_claim_is_followed(window: MainWindow, claim_id: str) -> None:
    desk = window.desk
    dialog = shown(window)
    assert texts(dialog) == [["Mark", "Claim marked: 37 ans", "Status: Unverified"]]
    assert not dialog.restore.isEnabled(), "that is the state of now"
    desk.run(set_status, [claim_id], "verified")
    assert texts(dialog)[0] == ["Change status", "Status: Unverified → Verified"]
    desk.run(undo)
    assert [entry[0] for entry in texts(dialog)] == ["Undo: Change status", "Change status", "Mark"]
    head = str(dialog.model.index(1).data(Qt.ItemDataRole.DisplayRole)).split("\n")[0]
    assert head.split(" · ")[1] == desk.workspace.reviewer
    assert "today" in head
    assert head.endswith("undone")
    desk.choose_claim("")
    assert texts(dialog) == []
    dialog.close()
    desk.choose_claim(claim_id)
    assert texts(dialog) == [], "nobody looks"
    assert len(texts(shown(window))) == 3
    dialog.close()


def test_what_is_typed_is_in_it(window: MainWindow, claim_id: str) -> None:
    window.record.focus_note()
    note = window.record._inputs["note"]
    note.type_again("Vu", "")
    dialog = shown(window)
    assert claim_id
    assert texts(dialog)[0] == ["Edit claim", "Note: Vu"]
    dialog.close()


def test_an_earlier_state_is_restored_and_that_is_undone(qtbot: QtBot, window: MainWindow, claim_id: str) -> None:
    desk = window.desk
    desk.run(edit_claim, claim_id, note="Vu", status="verified")
    desk.run(edit_claim, claim_id, note="Pas vu", status="refuted")
    dialog = shown(window)
    dialog.list.setCurrentIndex(dialog.model.index(1))
    qtbot.mouseClick(dialog.restore, LEFT)
    claim = queries.claim(desk.workspace.base, claim_id)
    assert (claim.note, claim.status) == ("Vu", "verified")
    assert texts(dialog)[0] == ["Restore an earlier state", "Status: Refuted → Verified", "Note: Pas vu → Vu"]
    assert dialog.list.currentIndex().row() == 2, "it stays at the entry"
    assert desk.undoable == "claim.restore"
    window.actions_by_id.by_id["undo"].trigger()
    assert queries.claim(desk.workspace.base, claim_id).note == "Pas vu"
    dialog.close()


def test_what_was_removed_comes_back(qtbot: QtBot, window: MainWindow, claim_id: str) -> None:
    desk = window.desk
    desk.run(remove_claims, [claim_id])
    dialog = shown(window, "history")
    assert dialog.tabs.currentIndex() == BASE
    assert texts(dialog)[0] == ["Remove claim", "“37 ans”", "Claim removed: 37 ans"]
    assert dialog.restore.isEnabled()
    qtbot.mouseClick(dialog.restore, LEFT)
    assert desk.claim_id == claim_id
    assert [entry[0] for entry in texts(dialog)[:2]] == ["Bring back", "Remove claim"]
    dialog.list.setCurrentIndex(dialog.model.index(0))
    assert not dialog.restore.isEnabled(), "nothing was removed by that"
    dialog.list.setCurrentIndex(dialog.model.index(1))
    qtbot.mouseClick(dialog.restore, LEFT)
    assert "All of it is there already." in window.messages.text()
    dialog.close()


def test_an_article_and_the_way_to_its_claims(qtbot: QtBot, window: MainWindow, claim_id: str) -> None:
    desk = window.desk
    assert desk.article is not None
    desk.run(mark_quote, desk.article.id, "2 300 emplois", "refuted")
    dialog = shown(window)
    dialog.tabs.setCurrentIndex(ARTICLE)
    assert [entry[0] for entry in texts(dialog)] == ["Mark", "Mark", "Add article"]
    assert texts(dialog)[0][1] == "No. 2, “2 300 emplois”"
    dialog.list.setCurrentIndex(dialog.model.index(0))
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert queries.claim(desk.workspace.base, desk.claim_id).number == 2
    desk.choose_claim(claim_id)
    dialog.tabs.setCurrentIndex(CLAIM)
    assert len(texts(dialog)) == 1
    desk.open_article("")
    dialog.tabs.setCurrentIndex(ARTICLE)
    assert texts(dialog) == []
    dialog.close()


def test_a_long_history_is_read_as_far_as_one_looks(window: MainWindow, claim_id: str) -> None:
    for number in range(PAGE + 5):
        edit_claim(window.desk.workspace, claim_id, note=f"Note {number}")
    dialog = shown(window)
    model = dialog.model
    assert model.rowCount() == PAGE
    dialog.list.scrollToBottom()
    settle()
    while model.canFetchMore():
        model.fetchMore()
    assert model.rowCount() == PAGE + 6
    assert model.index(PAGE + 5).data(ROW).operation == "Mark"
    dialog.close()


def test_long_values_are_cut_and_rows_grow(window: MainWindow, claim_id: str) -> None:
    desk = window.desk
    desk.run(edit_claim, claim_id, note="une longue note " * 300)
    dialog = shown(window)
    heights = [dialog.list.visualRect(dialog.model.index(row)).height() for row in range(2)]
    assert heights[0] > 5 * heights[1]
    theme.apply(QApplication.instance(), "dark")  # type: ignore[arg-type]
    dialog.resize(900, 700)
    settle()
    assert dialog.list.visualRect(dialog.model.index(0)).height() < heights[0]
    assert not dialog.list.grab().isNull()
    dialog.close()


def test_a_base_that_can_only_be_read(qtbot: QtBot, window: MainWindow, claim_id: str) -> None:
    desk = window.desk
    desk.run(remove_claims, [claim_id])
    path = desk.workspace.base.path
    dialog = shown(window, "history")
    desk.use_base(open_workspace(path, read_only=True))
    settle()
    assert len(texts(dialog)) == 3
    assert not dialog.restore.isEnabled()
    dialog.close()


def test_every_operation_has_an_icon() -> None:
    for operation in OPERATIONS:
        assert assets.path(f"icons/{icon_of(operation)}.svg").is_file()
    assert {name.partition(".")[0] for name in OPERATIONS} >= {name.partition(".")[0] for name in OPERATION_ICONS}


def test_a_claim_of_a_whole_page_is_named_by_its_beginning(window: MainWindow) -> None:
    passage = " ".join(f"Le groupe a {number} sites." for number in range(2000))
    drop(window, text_of(passage))
    settle()
    assert window.desk.article is not None
    window.desk.choose_claim(window.desk.run(mark_quote, window.desk.article.id, passage, "verified").subject)
    dialog = shown(window)
    dialog.show_tab(BASE)
    settle()
    row = dialog.list.visualRect(dialog.model.index(0))
    assert 0 < row.height() < dialog.list.viewport().height()
    dialog.show_tab(CLAIM)
    settle()
    assert dialog.height() < 700
