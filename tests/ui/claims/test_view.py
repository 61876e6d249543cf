from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from annotator.domain.status import STATUSES, Status
from annotator.ui.claims.panel import ClaimsPanel
from annotator.ui.desk import Desk
from annotator.workspace import queries
from annotator.workspace.claims import edit_claim
from annotator.workspace.undo import undo
from annotator.workspace.workspace import open_workspace
from tests.ui.claims.conftest import Mark, button, current, quotes

OFFSCREEN_MENU = pytest.mark.qt_log_ignore("plugin does not support (raise|grabbing)", extend=True)
"""A menu asks for more than a screen that is not there can give."""


@pytest.fixture
def three(mark: Mark) -> list[str]:
    """Three claims, in the order of the text."""
    return [mark("37 ans"), mark("sa présidente"), mark("2,1 Mds$", "verified")]


def click(qtbot: QtBot, panel: ClaimsPanel, row: int, *modifiers: Qt.KeyboardModifier) -> None:
    place = panel.view.visualRect(panel.model.index(row, 0)).center()
    held = modifiers[0] if modifiers else Qt.KeyboardModifier.NoModifier
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, held, place)


def statuses(desk: Desk, ids: list[str]) -> list[str]:
    return [queries.claim(desk.workspace.base, claim_id).status for claim_id in ids]


def open_menu(panel: ClaimsPanel, reason: QContextMenuEvent.Reason = QContextMenuEvent.Reason.Keyboard) -> QMenu:
    place = QPoint(40, 20)
    event = QContextMenuEvent(reason, place, panel.view.viewport().mapToGlobal(place))
    QApplication.sendEvent(panel.view.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_a_click_chooses_the_claim(desk: Desk, three: list[str], panel: ClaimsPanel, qtbot: QtBot) -> None:
    click(qtbot, panel, 1)
    assert desk.claim_id == three[1]
    assert panel.chosen_ids() == (three[1],)
    click(qtbot, panel, 2)
    assert desk.claim_id == three[2]


def test_the_arrows_walk_through_the_claims(desk: Desk, three: list[str], panel: ClaimsPanel, qtbot: QtBot) -> None:
    panel.focus_list()
    click(qtbot, panel, 0)
    qtbot.keyClick(panel.view, Qt.Key.Key_Down)
    assert desk.claim_id == three[1]
    qtbot.keyClick(panel.view, Qt.Key.Key_End)
    assert desk.claim_id == three[2]
    qtbot.keyClick(panel.view, Qt.Key.Key_Home)
    assert desk.claim_id == three[0]


@pytest.mark.parametrize("status", STATUSES, ids=lambda status: status.id)
def test_the_key_of_a_status_gives_it_to_the_claim(
    desk: Desk, three: list[str], panel: ClaimsPanel, qtbot: QtBot, status: Status
) -> None:
    click(qtbot, panel, 1)
    qtbot.keyClick(panel.view, status.key.lower())
    assert queries.claim(desk.workspace.base, three[1]).status == status.id
    assert current(panel) == "sa présidente"
    assert button(panel, f"filter-{status.id}").text() != "0"


def test_several_claims_get_a_status_in_one_step(
    desk: Desk, three: list[str], panel: ClaimsPanel, qtbot: QtBot
) -> None:
    click(qtbot, panel, 0)
    click(qtbot, panel, 2, Qt.KeyboardModifier.ControlModifier)
    assert panel.chosen_ids() == (three[0], three[2])
    qtbot.keyClick(panel.view, Qt.Key.Key_R)
    assert statuses(desk, three) == ["refuted", "unverified", "refuted"]
    assert panel.chosen_ids() == (three[0], three[2])
    desk.run(undo)
    assert statuses(desk, three) == ["unverified", "unverified", "verified"]


def test_to_come_by_is_not_to_choose(desk: Desk, three: list[str], panel: ClaimsPanel, qtbot: QtBot) -> None:
    plain = panel.view.grab().toImage()
    panel.focus_list()
    assert desk.claim_id == ""
    assert panel.chosen_ids() == ()
    assert panel.view.grab().toImage() != plain
    qtbot.keyClick(panel.view, Qt.Key.Key_Down)
    assert desk.claim_id == three[0]
    assert panel.chosen_ids() == (three[0],)


def test_what_is_done_is_about_the_current_row_if_none_is_selected(
    desk: Desk, three: list[str], panel: ClaimsPanel, qtbot: QtBot
) -> None:
    click(qtbot, panel, 1)
    click(qtbot, panel, 1, Qt.KeyboardModifier.ControlModifier)
    assert not panel.view.selectionModel().hasSelection()
    qtbot.keyClick(panel.view, Qt.Key.Key_R)
    assert statuses(desk, three) == ["unverified", "refuted", "verified"]


def test_shift_and_the_arrow_select_one_more(desk: Desk, three: list[str], panel: ClaimsPanel, qtbot: QtBot) -> None:
    click(qtbot, panel, 0)
    qtbot.keyClick(panel.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert panel.chosen_ids() == (three[0], three[1])
    assert desk.claim_id == three[1]


def test_a_letter_with_a_modifier_is_no_status(desk: Desk, three: list[str], panel: ClaimsPanel, qtbot: QtBot) -> None:
    click(qtbot, panel, 0)
    qtbot.keyClick(panel.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(panel.view, Qt.Key.Key_S)
    assert statuses(desk, three) == ["unverified", "unverified", "verified"]
    assert current(panel) == "37 ans"


def test_delete_removes_and_goes_on_with_the_next(
    desk: Desk, three: list[str], panel: ClaimsPanel, qtbot: QtBot
) -> None:
    told: list[str] = []
    desk.told.connect(told.append)
    click(qtbot, panel, 1)
    qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    assert quotes(panel) == ["37 ans", "2,1 Mds$"]
    assert told == ["1 claim removed. Ctrl+Z brings it back."]
    assert desk.claim_id == three[2]
    qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    assert desk.claim_id == three[0]
    qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    assert desk.claim_id == ""
    assert quotes(panel) == []
    desk.run(undo)
    assert quotes(panel) == ["37 ans"]


def test_delete_removes_all_that_are_selected(desk: Desk, three: list[str], panel: ClaimsPanel, qtbot: QtBot) -> None:
    told: list[str] = []
    desk.told.connect(told.append)
    click(qtbot, panel, 0)
    qtbot.keyClick(panel.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    assert quotes(panel) == []
    assert told == ["3 claims removed. Ctrl+Z brings them back."]
    desk.run(undo)
    assert quotes(panel) == ["37 ans", "sa présidente", "2,1 Mds$"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_goes_to_the_article(three: list[str], panel: ClaimsPanel, qtbot: QtBot, key: Qt.Key) -> None:
    click(qtbot, panel, 1)
    with qtbot.waitSignal(panel.activated_claim) as told:
        qtbot.keyClick(panel.view, key)
    assert told.args == [three[1]]


def test_a_double_click_goes_to_the_article(three: list[str], panel: ClaimsPanel, qtbot: QtBot) -> None:
    place = panel.view.visualRect(panel.model.index(2, 0)).center()
    click(qtbot, panel, 2)
    with qtbot.waitSignal(panel.activated_claim) as told:
        qtbot.mouseDClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [three[2]]


def test_keys_do_nothing_without_a_claim(desk: Desk, panel: ClaimsPanel, qtbot: QtBot) -> None:
    heard: list[object] = []
    desk.changed.connect(heard.append)
    panel.activated_claim.connect(heard.append)
    for key in (Qt.Key.Key_V, Qt.Key.Key_Delete, Qt.Key.Key_Return):
        qtbot.keyClick(panel.view, key)
    assert heard == []


@OFFSCREEN_MENU
def test_the_context_menu_does_the_same(desk: Desk, three: list[str], panel: ClaimsPanel, qtbot: QtBot) -> None:
    click(qtbot, panel, 0)
    menu = open_menu(panel)
    named: dict[str, Callable[[], None]] = {action.text(): action.trigger for action in menu.actions() if action.text()}
    assert list(named) == ["Unverified", "Verified", "Refuted", "To recheck", "Go to the article", "Remove"]
    named["Verified"]()
    assert statuses(desk, three)[0] == "verified"
    with qtbot.waitSignal(panel.activated_claim):
        named["Go to the article"]()
    named["Remove"]()
    assert quotes(panel) == ["sa présidente", "2,1 Mds$"]
    menu.close()


def test_without_a_selected_claim_there_is_no_context_menu(panel: ClaimsPanel, three: list[str]) -> None:
    place = QPoint(40, 20)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, panel.view.viewport().mapToGlobal(place))
    QApplication.sendEvent(panel.view.viewport(), event)
    assert QApplication.activePopupWidget() is None


@OFFSCREEN_MENU
def test_a_base_that_can_only_be_read_offers_no_change(
    desk: Desk, three: list[str], panel: ClaimsPanel, qtbot: QtBot
) -> None:
    article = desk.article.id if desk.article else ""
    desk.use_base(open_workspace(desk.workspace.base.path, read_only=True))
    desk.open_article(article)
    click(qtbot, panel, 0)
    menu = open_menu(panel, QContextMenuEvent.Reason.Mouse)
    assert [action.text() for action in menu.actions() if action.isEnabled() and action.text()] == ["Go to the article"]
    menu.close()
    failed: list[object] = []
    desk.failed.connect(failed.append)
    qtbot.keyClick(panel.view, Qt.Key.Key_V)
    assert len(failed) == 1


def test_all_rows_are_of_one_height_and_follow_the_font(panel: ClaimsPanel, three: list[str], desk: Desk) -> None:
    desk.run(edit_claim, three[0], note="x", speaker="y" * 300, priority=3)
    heights = {panel.view.rowHeight(row) for row in range(3)}
    assert len(heights) == 1
    font = panel.view.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    panel.view.setFont(font)
    assert panel.view.rowHeight(0) > max(heights) * 1.5


def test_a_screen_reader_finds_the_rows(panel: ClaimsPanel, three: list[str]) -> None:
    table = QAccessible.queryAccessibleInterface(panel.view)
    assert table.text(QAccessible.Text.Name) == "Claims"
    said = [table.child(place).text(QAccessible.Text.Name) for place in range(table.childCount())]
    assert "Claims" in said
    assert any(words.startswith("Verified: 2,1 Mds$. « Nous restons »") for words in said)


def test_rows_are_painted_in_every_state(desk: Desk, panel: ClaimsPanel, three: list[str], qtbot: QtBot) -> None:
    """Selected, under the mouse, with a flag, at the narrowest: each looks different, and none fails."""
    before = panel.view.grab().toImage()
    click(qtbot, panel, 0)
    selected = panel.view.grab().toImage()
    assert selected != before
    qtbot.mouseMove(panel.view.viewport(), panel.view.visualRect(panel.model.index(1, 0)).center())
    QApplication.sendEvent(panel.view.viewport(), QEvent(QEvent.Type.UpdateRequest))
    desk.run(edit_claim, three[0], priority=2, note="x")
    flagged = panel.view.grab().toImage()
    assert flagged != selected
    panel.resize(120, 300)
    assert not panel.view.grab().toImage().isNull()
