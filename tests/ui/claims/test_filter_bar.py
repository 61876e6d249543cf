from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from annotator.domain.claim import SORTS
from annotator.ui.claims.filter_menu import FilterMenu
from annotator.ui.claims.panel import ClaimsPanel
from annotator.ui.desk import Desk
from annotator.workspace.claims import edit_claim, set_tags
from tests.ui.claims.conftest import Mark, button, quotes


def press(qtbot: QtBot, panel: ClaimsPanel, name: str) -> None:
    qtbot.mouseClick(button(panel, name), Qt.MouseButton.LeftButton)


def entry(menu: FilterMenu, *path: str) -> QAction:
    """The entry of the menu under these names, after it was opened."""
    menu.fill()
    actions = menu.actions()
    for name in path[:-1]:
        submenu = next(action for action in actions if action.text() == name).menu()
        actions = submenu.actions()  # type: ignore[attr-defined]
    return next(action for action in actions if action.text() == path[-1])


def count(panel: ClaimsPanel) -> str:
    return next(label.text() for label in panel.bar.findChildren(QLabel, "muted"))


def test_typing_filters_after_a_pause(mark: Mark, panel: ClaimsPanel, qtbot: QtBot) -> None:
    mark("37 ans")
    mark("2,1 Mds$")
    panel.focus_search()
    qtbot.keyClicks(panel.bar.search, "presidente")
    assert quotes(panel) == ["37 ans", "2,1 Mds$"]
    qtbot.waitUntil(lambda: quotes(panel) == ["2,1 Mds$"])
    assert count(panel) == "1 claim"
    qtbot.keyClick(panel.bar.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(quotes(panel)) == 2)
    assert count(panel) == "2 claims"


def test_the_search_is_taken_up_again_with_its_words_selected(panel: ClaimsPanel, qtbot: QtBot) -> None:
    panel.bar.search.setText("37")
    panel.focus_search()
    assert panel.bar.search.hasFocus()
    qtbot.keyClicks(panel.bar.search, "x")
    assert panel.bar.search.text() == "x"


def test_enter_and_down_go_on_to_the_list_at_once(mark: Mark, panel: ClaimsPanel, qtbot: QtBot) -> None:
    mark("37 ans")
    mark("2,1 Mds$")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down):
        panel.focus_search()
        qtbot.keyClicks(panel.bar.search, "37")
        qtbot.keyClick(panel.bar.search, key)
        assert quotes(panel) == ["37 ans"]
        assert panel.view.hasFocus()


def test_escape_in_an_empty_search_goes_back_to_the_list(mark: Mark, panel: ClaimsPanel, qtbot: QtBot) -> None:
    mark("37 ans")
    panel.focus_search()
    qtbot.keyClick(panel.bar.search, Qt.Key.Key_Escape)
    assert panel.view.hasFocus()


def test_statuses_are_counted_and_chosen(mark: Mark, panel: ClaimsPanel, qtbot: QtBot) -> None:
    mark("37 ans", "verified")
    mark("2,1 Mds$", "refuted")
    mark("dix ans", "refuted")
    assert button(panel, "filter-refuted").text() == "2"
    assert button(panel, "filter-refuted").accessibleName() == "Refuted: 2 claims"
    press(qtbot, panel, "filter-refuted")
    assert quotes(panel) == ["dix ans", "2,1 Mds$"]
    press(qtbot, panel, "filter-verified")
    assert len(quotes(panel)) == 3
    press(qtbot, panel, "filter-refuted")
    assert quotes(panel) == ["37 ans"]
    assert button(panel, "filter-refuted").text() == "2"


def test_large_counts_are_shortened_where_they_stand_and_said_in_full(panel: ClaimsPanel) -> None:
    number = QLocale().toString
    panel.bar.show_counts({"refuted": 25_012}, 100_000)
    assert button(panel, "filter-refuted").text() == "25k"
    assert button(panel, "filter-refuted").toolTip() == f"Refuted: {number(25_012)} claims"
    assert count(panel) == f"{number(100_000)} claims"


def test_the_scope_is_this_article_or_the_base(
    desk: Desk, mark: Mark, other_article: str, panel: ClaimsPanel, qtbot: QtBot
) -> None:
    mark("37 ans")
    mark("38 ans", article=other_article)
    assert quotes(panel) == ["37 ans"]
    scope = panel.findChild(QComboBox, "claims-scope")
    assert isinstance(scope, QComboBox)
    qtbot.keyClick(scope, Qt.Key.Key_Down)
    assert sorted(quotes(panel)) == ["37 ans", "38 ans"]
    assert panel.view.rows.with_article
    qtbot.keyClick(scope, Qt.Key.Key_Up)
    assert quotes(panel) == ["37 ans"]


def test_a_tag_is_chosen_in_the_menu_and_let_go_of_in_the_bar(
    desk: Desk, mark: Mark, panel: ClaimsPanel, qtbot: QtBot
) -> None:
    desk.run(set_tags, mark("37 ans"), ("pays & monde",))
    mark("2,1 Mds$")
    entry(panel.bar.menu, "Tag", "pays && monde").trigger()
    assert quotes(panel) == ["37 ans"]
    assert entry(panel.bar.menu, "Tag", "pays && monde").isChecked()
    assert button(panel, "claims-tag").isVisible()
    press(qtbot, panel, "claims-tag")
    assert len(quotes(panel)) == 2
    assert not button(panel, "claims-tag").isVisible()


def test_a_reviewer_is_chosen_in_the_menu(desk: Desk, mark: Mark, panel: ClaimsPanel, qtbot: QtBot) -> None:
    desk.run(edit_claim, mark("37 ans"), reviewer="Zoé")
    mark("2,1 Mds$")
    entry(panel.bar.menu, "Reviewer", "Zoé").trigger()
    assert quotes(panel) == ["37 ans"]
    press(qtbot, panel, "claims-reviewer")
    assert len(quotes(panel)) == 2


def test_the_menu_sorts(mark: Mark, panel: ClaimsPanel) -> None:
    mark("2,1 Mds$")
    mark("37 ans")
    assert quotes(panel) == ["37 ans", "2,1 Mds$"]
    entry(panel.bar.menu, SORTS["quote"]).trigger()
    assert quotes(panel) == ["2,1 Mds$", "37 ans"]
    assert entry(panel.bar.menu, SORTS["quote"]).isChecked()


def test_all_filters_are_cleared_at_once(desk: Desk, mark: Mark, panel: ClaimsPanel, qtbot: QtBot) -> None:
    desk.run(set_tags, mark("37 ans"), ("pays",))
    mark("2,1 Mds$", "verified")
    assert not button(panel, "claims-clear").isVisible()
    entry(panel.bar.menu, "Tag", "pays").trigger()
    press(qtbot, panel, "filter-unverified")
    qtbot.keyClicks(panel.bar.search, "37")
    qtbot.keyClick(panel.bar.search, Qt.Key.Key_Return)
    assert quotes(panel) == ["37 ans"]
    asked: list[None] = []
    panel.bar.changed.connect(lambda: asked.append(None))
    press(qtbot, panel, "claims-clear")
    assert len(quotes(panel)) == 2
    assert len(asked) == 1
    assert panel.bar.search.text() == ""
    assert not button(panel, "claims-clear").isVisible()
