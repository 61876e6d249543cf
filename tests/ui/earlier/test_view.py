from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QToolButton
from pytestqt.qtbot import QtBot

from annotator.domain.claim import LINK_KINDS
from annotator.domain.match import CONFLICTING, MATCH_KINDS
from annotator.domain.span import Span
from annotator.ui import icons
from annotator.ui.desk import Desk
from annotator.ui.earlier.actions import LINK_DIGITS, LINK_ICONS
from annotator.ui.earlier.delegate import KIND_ICONS
from annotator.ui.earlier.panel import EarlierPanel
from annotator.workspace import queries
from annotator.workspace.links import link
from annotator.workspace.workspace import open_workspace
from tests.ui.earlier.conftest import SENTENCE, Mark, offered, settle

NO_MODIFIER = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def claim(desk: Desk, mark: Mark, earlier: list[str], panel: EarlierPanel, qtbot: QtBot) -> str:
    """A chosen claim, with what was found for it in the list."""
    claim = mark(SENTENCE)
    desk.choose_claim(claim)
    settle(qtbot, panel)
    panel.focus_list()
    return claim


def decided(desk: Desk, claim: str) -> dict[str, str]:
    return {made.earlier_id: made.kind for made in queries.claim(desk.workspace.base, claim).links}


def actions(panel: EarlierPanel, name: str = "earlier-actions") -> QFrame:
    found = panel.findChild(QFrame, name)
    assert isinstance(found, QFrame)
    return found


def button(panel: EarlierPanel, action: str, name: str = "earlier-actions") -> QToolButton:
    found = panel.findChild(QToolButton, f"{name}-{action}")
    assert isinstance(found, QToolButton)
    return found


def test_every_kind_has_an_icon() -> None:
    assert KIND_ICONS.keys() == MATCH_KINDS.keys()
    assert LINK_ICONS.keys() == LINK_DIGITS.keys() == LINK_KINDS.keys()
    assert set(MATCH_KINDS) > CONFLICTING


def test_every_icon_is_there(qapp: object) -> None:
    for name in (*KIND_ICONS.values(), *LINK_ICONS.values()):
        assert not icons.icon(name).isNull()


# --- keys ---


@pytest.mark.parametrize(
    ("key", "modifier", "kind"),
    [
        (Qt.Key.Key_1, NO_MODIFIER, "same"),
        (Qt.Key.Key_1, SHIFT, "same"),
        (Qt.Key.Key_Ampersand, NO_MODIFIER, "same"),
        (Qt.Key.Key_Equal, NO_MODIFIER, "same"),
        (Qt.Key.Key_2, NO_MODIFIER, "contradicts"),
        (Qt.Key.Key_Eacute, NO_MODIFIER, "contradicts"),
        (Qt.Key.Key_Exclam, SHIFT, "contradicts"),
        (Qt.Key.Key_3, Qt.KeyboardModifier.KeypadModifier, "related"),
        (Qt.Key.Key_QuoteDbl, NO_MODIFIER, "related"),
        (Qt.Key.Key_AsciiTilde, SHIFT, "related"),
        (Qt.Key.Key_0, NO_MODIFIER, "dismissed"),
        (Qt.Key.Key_Agrave, NO_MODIFIER, "dismissed"),
        (Qt.Key.Key_Delete, NO_MODIFIER, "dismissed"),
        (Qt.Key.Key_X, NO_MODIFIER, "dismissed"),
    ],
)
def test_keys_of_both_keyboards_decide(
    desk: Desk,
    claim: str,
    earlier: list[str],
    panel: EarlierPanel,
    qtbot: QtBot,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
    kind: str,
) -> None:
    qtbot.keyClick(panel.list, key, modifier)
    assert decided(desk, claim) == {earlier[0]: kind}


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Ampersand, SHIFT),  # Shift+7 on an English keyboard
        (Qt.Key.Key_QuoteDbl, SHIFT),
        (Qt.Key.Key_V, NO_MODIFIER),
    ],
)
def test_other_keys_decide_nothing(
    desk: Desk, claim: str, panel: EarlierPanel, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    qtbot.keyClick(panel.list, key, modifier)
    assert decided(desk, claim) == {}


def test_the_arrows_choose_the_claim_that_is_decided_about(
    desk: Desk, claim: str, earlier: list[str], panel: EarlierPanel, qtbot: QtBot
) -> None:
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    qtbot.keyClick(panel.list, Qt.Key.Key_2)
    assert decided(desk, claim) == {earlier[1]: "contradicts"}


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_goes_to_the_earlier_claim(
    desk: Desk, claim: str, earlier: list[str], panel: EarlierPanel, qtbot: QtBot, key: Qt.Key
) -> None:
    qtbot.keyClick(panel.list, key)
    assert desk.claim_id == earlier[0]
    assert panel.list.hasFocus()


# --- mouse ---


def test_a_click_chooses_a_row_and_a_double_click_goes_there(
    desk: Desk, claim: str, earlier: list[str], panel: EarlierPanel, qtbot: QtBot
) -> None:
    view = panel.list.viewport()
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=panel.list.visualRect(panel.model.index(1)).center())
    current = panel.list.current()
    assert current is not None
    assert current.match.claim.id == earlier[1]
    place = panel.list.visualRect(panel.model.index(1)).topLeft() + QPoint(60, 12)
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=place)
    assert desk.claim_id == earlier[1]


def test_the_actions_stand_on_the_current_row(panel: EarlierPanel, claim: str, qtbot: QtBot) -> None:
    for row in (0, 1):
        panel.list.setCurrentIndex(panel.model.index(row))
        qtbot.waitUntil(lambda: panel.list.visualRect(panel.list.currentIndex()).contains(actions(panel).geometry()))
    heights = [panel.list.visualRect(panel.model.index(row)).height() for row in (0, 1)]
    assert heights[1] > heights[0] + actions(panel).height() / 2


def test_the_buttons_of_the_current_row_decide(
    desk: Desk, claim: str, earlier: list[str], panel: EarlierPanel, qtbot: QtBot
) -> None:
    for action, kind in (("contradicts", "contradicts"), ("same", "same"), ("related", "related")):
        qtbot.mouseClick(button(panel, action), Qt.MouseButton.LeftButton)
        assert decided(desk, claim) == {earlier[0]: kind}
        settle(qtbot, panel)
        assert [name for name in LINK_KINDS if button(panel, name).isChecked()] == [kind]
    assert button(panel, "dismiss").accessibleName() == "Unlink"
    qtbot.mouseClick(button(panel, "dismiss"), Qt.MouseButton.LeftButton)
    assert decided(desk, claim) == {}
    settle(qtbot, panel)
    assert button(panel, "dismiss").accessibleName() == "Dismiss"
    qtbot.mouseClick(button(panel, "open"), Qt.MouseButton.LeftButton)
    assert desk.claim_id == earlier[0]


def test_a_button_shows_the_link_and_not_the_click(
    desk: Desk, claim: str, earlier: list[str], panel: EarlierPanel, qtbot: QtBot
) -> None:
    desk.run(link, claim, earlier[0], "related", None)
    settle(qtbot, panel)
    qtbot.mouseClick(button(panel, "related"), Qt.MouseButton.LeftButton)
    assert button(panel, "related").isChecked()


def test_the_row_under_the_mouse_has_its_actions(
    desk: Desk, claim: str, earlier: list[str], panel: EarlierPanel, qtbot: QtBot
) -> None:
    view = panel.list.viewport()
    assert not actions(panel, "card").isVisible()
    qtbot.mouseMove(view, panel.list.visualRect(panel.model.index(1)).center())
    qtbot.waitUntil(lambda: actions(panel, "card").isVisible())
    assert panel.list.visualRect(panel.model.index(1)).contains(actions(panel, "card").geometry())
    qtbot.mouseClick(button(panel, "related", "card"), Qt.MouseButton.LeftButton)
    assert decided(desk, claim) == {earlier[1]: "related"}
    assert not actions(panel, "card").isVisible()
    qtbot.mouseMove(view, panel.list.visualRect(panel.model.index(0)).center())
    qtbot.waitUntil(lambda: actions(panel, "card").isVisible())
    qtbot.mouseMove(panel, QPoint(10, 10))
    qtbot.waitUntil(lambda: not actions(panel, "card").isVisible())


def test_names_are_shown_where_there_is_room(panel: EarlierPanel, claim: str, qtbot: QtBot) -> None:
    panel.resize(600, 420)
    qtbot.waitUntil(lambda: "Contradicts" in button(panel, "contradicts").text())
    panel.resize(320, 420)
    qtbot.waitUntil(lambda: button(panel, "contradicts").text().strip() == "2")
    row = panel.list.visualRect(panel.model.index(0))
    assert row.contains(actions(panel).geometry())


def test_a_passage_that_is_no_claim_yet_cannot_be_dismissed_for(
    desk: Desk, earlier: list[str], span: Span, panel: EarlierPanel, qtbot: QtBot
) -> None:
    desk.select_passage(span)
    settle(qtbot, panel)
    qtbot.waitUntil(lambda: actions(panel).isVisible())
    assert button(panel, "same").isEnabled()
    assert not button(panel, "dismiss").isEnabled()
    assert "Mark the passage first" in button(panel, "dismiss").toolTip()


def test_a_base_that_can_only_be_read_offers_only_to_go_there(
    desk: Desk, claim: str, panel: EarlierPanel, qtbot: QtBot
) -> None:
    desk.use_base(open_workspace(desk.workspace.base.path, read_only=True))
    desk.choose_claim(claim)
    settle(qtbot, panel)
    qtbot.waitUntil(lambda: not button(panel, "same").isEnabled())
    assert not button(panel, "dismiss").isEnabled()
    assert button(panel, "open").isEnabled()


# --- paint ---


def test_rows_are_painted_in_every_state(
    desk: Desk, claim: str, earlier: list[str], panel: EarlierPanel, qtbot: QtBot
) -> None:
    """Current, linked, dismissed, narrow: each looks different, and none fails."""
    seen = [panel.grab().toImage()]
    panel.list.setCurrentIndex(panel.model.index(1))
    seen.append(panel.grab().toImage())
    panel.link_current("related")
    settle(qtbot, panel)
    seen.append(panel.grab().toImage())
    panel.dismiss_current()
    settle(qtbot, panel)
    panel.dismiss_current()
    settle(qtbot, panel)
    assert offered(panel) == [earlier[0]]
    seen.append(panel.grab().toImage())
    assert all(one != other for one, other in pairwise(seen))
    panel.resize(150, 300)
    assert not panel.grab().toImage().isNull()
