"""The filter by kind over the earlier claims."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from annotator.domain.match import MATCH_KINDS
from annotator.ui.desk import Desk
from annotator.ui.earlier.heading import Heading
from annotator.ui.earlier.panel import EarlierPanel
from annotator.workspace.links import dismiss
from tests.ui.earlier.conftest import SENTENCE, Mark, offered, settle


@pytest.fixture
def claim(desk: Desk, mark: Mark, earlier: list[str], panel: EarlierPanel, qtbot: QtBot) -> str:
    """A chosen claim for which the same was found, and another figure."""
    claim = mark(SENTENCE)
    desk.choose_claim(claim)
    settle(qtbot, panel)
    return claim


def toggle(panel: EarlierPanel, kind: str) -> QToolButton:
    found = panel.findChild(QToolButton, f"earlier-{kind}")
    assert isinstance(found, QToolButton)
    return found


def toggles(panel: EarlierPanel) -> dict[str, str]:
    """The visible buttons and what is written on them."""
    return {kind: button.text() for kind in MATCH_KINDS if (button := toggle(panel, kind)).isVisible()}


def label(panel: EarlierPanel, name: str) -> str:
    return " ".join(found.text() for found in panel.findChildren(QLabel, name) if found.isVisible())


def clear_button(panel: EarlierPanel) -> QPushButton:
    found = panel.findChild(QPushButton)
    assert isinstance(found, QPushButton)
    return found


def test_each_kind_there_is_has_a_button(panel: EarlierPanel, claim: str) -> None:
    assert toggles(panel) == {"same": "1", "different_figure": "1"}
    assert toggle(panel, "different_figure").accessibleName() == "Another figure: 1 claim"
    assert toggle(panel, "different_figure").toolTip() == "Another figure: 1 claim"


def test_pressed_ones_are_shown_alone(panel: EarlierPanel, claim: str, earlier: list[str]) -> None:
    toggle(panel, "different_figure").click()
    assert offered(panel) == [earlier[1]]
    assert label(panel, "muted") == "1 of 2"
    toggle(panel, "same").click()
    assert offered(panel) == earlier
    assert label(panel, "muted") == "2"
    toggle(panel, "same").click()
    toggle(panel, "different_figure").click()
    assert offered(panel) == earlier


def test_they_are_reached_by_the_keyboard(
    desk: Desk, panel: EarlierPanel, claim: str, earlier: list[str], qtbot: QtBot
) -> None:
    toggle(panel, "same").setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_Tab)
    assert panel.focusWidget() is toggle(panel, "different_figure")
    qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_Space)
    assert offered(panel) == [earlier[1]]


def test_the_current_claim_stays_if_it_is_shown(panel: EarlierPanel, claim: str, earlier: list[str]) -> None:
    panel.list.setCurrentIndex(panel.model.index(1))
    toggle(panel, "different_figure").click()
    toggle(panel, "different_figure").click()
    current = panel.list.current()
    assert current is not None
    assert current.match.claim.id == earlier[1]


def test_the_filter_stays_and_says_what_it_hides(
    desk: Desk, mark: Mark, panel: EarlierPanel, claim: str, earlier: list[str], qtbot: QtBot
) -> None:
    toggle(panel, "same").click()
    desk.run(dismiss, claim, earlier[0], None)
    settle(qtbot, panel)
    assert offered(panel) == []
    assert label(panel, "hint") == "The filter hides 1 earlier claim."
    assert toggles(panel) == {"same": "0", "different_figure": "1"}
    panel.focus_list()
    assert panel.focusWidget() is clear_button(panel)
    qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_Space)
    assert offered(panel) == [earlier[1]]
    assert panel.focusWidget() is panel.list


def test_another_claim_is_filtered_as_the_one_before(
    desk: Desk, mark: Mark, panel: EarlierPanel, claim: str, earlier: list[str], qtbot: QtBot
) -> None:
    toggle(panel, "different_figure").click()
    desk.choose_claim(mark("2,1 Mds$"))
    settle(qtbot, panel)
    assert label(panel, "hint") == "Not met before."
    assert not clear_button(panel).isVisible()
    desk.choose_claim(claim)
    settle(qtbot, panel)
    assert offered(panel) == [earlier[1]]


def test_a_single_kind_has_no_button(
    desk: Desk, panel: EarlierPanel, claim: str, earlier: list[str], qtbot: QtBot
) -> None:
    desk.run(dismiss, claim, earlier[0], None)
    settle(qtbot, panel)
    assert toggles(panel) == {}


def test_many_kinds_do_not_make_the_panel_wider(qtbot: QtBot) -> None:
    heading = Heading()
    qtbot.addWidget(heading)
    heading.show()
    heading.kinds.show_counts(dict.fromkeys(MATCH_KINDS, 12))
    heading.dismissed.setText("12 dismissed")
    heading.dismissed.show()
    assert heading.minimumSizeHint().width() <= 400
