from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from annotator.domain.article import Imported
from annotator.domain.errors import BaseDamaged
from annotator.domain.status import STATUSES
from annotator.ui.claims.panel import ClaimsPanel
from annotator.ui.desk import Desk
from annotator.workspace import queries
from annotator.workspace.articles import add_article, remove_article
from annotator.workspace.claims import edit_claim, move_claim, remove_claims, set_status
from annotator.workspace.scale import set_scale
from annotator.workspace.undo import redo, undo
from annotator.workspace.workspace import Workspace, open_workspace
from tests.ui.claims.conftest import Mark, button, current, quotes


def hint(panel: ClaimsPanel) -> str:
    """The words in the place of the list."""
    found = [label for label in panel.findChildren(QLabel, "hint") if label.isVisible()]
    return found[0].text() if found else ""


@pytest.fixture
def long_article(desk: Desk, mark: Mark) -> list[str]:
    """An open article with 60 claims, more than the panel has room for."""
    text = " ".join(f"Le fait {number} est là." for number in range(60))
    desk.open_article(desk.run(add_article, Imported(text)).subject)
    return [mark(f"fait {number} est") for number in range(60)]


# --- the list follows the desk ---


def test_it_lists_the_claims_of_the_article(desk: Desk, mark: Mark, panel: ClaimsPanel) -> None:
    mark("37 ans")
    mark("2,1 Mds$")
    mark("dix ans")
    assert quotes(panel) == ["dix ans", "37 ans", "2,1 Mds$"]


def test_it_follows_another_article(desk: Desk, mark: Mark, other_article: str, panel: ClaimsPanel) -> None:
    mark("37 ans")
    mark("38 ans", article=other_article)
    desk.open_article(other_article)
    assert quotes(panel) == ["38 ans"]
    desk.open_article("")
    assert quotes(panel) == []
    assert hint(panel) == "Open an article to see its claims."


def test_it_follows_another_base(desk: Desk, mark: Mark, panel: ClaimsPanel, tmp_path: Path) -> None:
    mark("37 ans")
    panel.bar.scope.setCurrentIndex(1)
    desk.use_base(open_workspace(tmp_path / "other.sqlite", create=True))
    assert quotes(panel) == []
    desk.open_article(desk.run(add_article, Imported("Un texte de 12 lignes.")).subject)
    mark("12 lignes")
    assert quotes(panel) == ["12 lignes"]


def test_it_shows_what_has_changed_of_a_claim(desk: Desk, mark: Mark, panel: ClaimsPanel) -> None:
    claim = mark("37 ans")
    desk.run(edit_claim, claim, speaker="Ana Ruiz", verdict="true")
    record = panel.model.record(0)
    assert record is not None
    assert (record.claim.speaker, record.verdict_label) == ("Ana Ruiz", "True")


def test_it_shows_a_verdict_that_was_renamed(desk: Desk, mark: Mark, panel: ClaimsPanel) -> None:
    desk.run(edit_claim, mark("37 ans"), verdict="true")
    scale = queries.scale(desk.workspace.base)
    desk.run(set_scale, [replace(step, label="Exact") if step.id == "true" else step for step in scale])
    record = panel.model.record(0)
    assert record is not None
    assert record.verdict_label == "Exact"


def test_a_claim_that_moves_changes_its_place(desk: Desk, mark: Mark, panel: ClaimsPanel) -> None:
    first, last = mark("dix ans"), mark("2,1 Mds$")
    assert quotes(panel) == ["dix ans", "2,1 Mds$"]
    desk.run(move_claim, last, type(queries.claim(desk.workspace.base, first).span)(0, 3))
    assert quotes(panel) == ["Une", "dix ans"]


def test_it_follows_undo_and_redo(desk: Desk, mark: Mark, panel: ClaimsPanel) -> None:
    mark("37 ans")
    mark("2,1 Mds$")
    desk.run(undo)
    assert quotes(panel) == ["37 ans"]
    desk.run(redo)
    assert quotes(panel) == ["37 ans", "2,1 Mds$"]


def test_it_follows_a_colleague(desk: Desk, mark: Mark, panel: ClaimsPanel) -> None:
    claim = mark("37 ans")
    colleague = open_workspace(desk.workspace.base.path)
    set_status(colleague, (claim,), "refuted")
    colleague.close()
    desk.look_around()
    record = panel.model.record(0)
    assert record is not None
    assert record.claim.status == "refuted"


def test_an_article_that_is_removed_takes_its_claims_along(
    desk: Desk, mark: Mark, other_article: str, panel: ClaimsPanel
) -> None:
    panel.bar.scope.setCurrentIndex(1)
    mark("37 ans")
    mark("38 ans", article=other_article)
    desk.run(remove_article, other_article)
    assert quotes(panel) == ["37 ans"]


def test_a_changed_claim_costs_no_query_of_the_list(desk: Desk, mark: Mark, panel: ClaimsPanel) -> None:
    """With the list ordered by place, only the rows themselves are read again."""
    claim = mark("37 ans")
    mark("2,1 Mds$")
    assert len(quotes(panel)) == 2
    asked: list[str] = []
    desk.workspace.base.connection.set_trace_callback(asked.append)
    desk.run(set_status, (claim,), "verified")
    desk.workspace.base.connection.set_trace_callback(None)
    assert asked
    assert not [sql for sql in asked if "ORDER BY article.created_at" in sql or "GROUP BY" in sql]
    assert button(panel, "filter-verified").text() == "1"
    assert button(panel, "filter-unverified").text() == "1"


@pytest.mark.parametrize("whole_base", [False, True])
@pytest.mark.parametrize("chosen", ["", "unverified", "verified"])
def test_counts_and_rows_are_those_of_the_base_after_every_change(
    desk: Desk, mark: Mark, other_article: str, panel: ClaimsPanel, whole_base: bool, chosen: str
) -> None:
    panel.bar.scope.setCurrentIndex(1 if whole_base else 0)
    if chosen:
        button(panel, f"filter-{chosen}").click()
    claims = [mark("37 ans"), mark("dix ans", "verified"), mark("38 ans", article=other_article)]

    def check() -> None:
        listing = panel.bar.listing()
        base = desk.workspace.base
        assert panel.model.numbers(range(panel.model.rowCount())) == listing.numbers(base)
        counts = listing.counts(base)
        for row in STATUSES:
            assert button(panel, f"filter-{row.id}").text() == str(counts.get(row.id, 0))

    check()
    for claim in claims:
        for status in ("verified", "refuted", "unverified"):
            desk.run(set_status, (claim,), status)
            check()
    desk.run(set_status, claims, "verified")
    check()
    for _ in range(5):
        desk.run(undo)
        check()
    desk.run(remove_claims, claims[:1])
    check()


# --- the chosen claim ---


def test_the_claim_chosen_at_the_desk_is_the_current_row(
    desk: Desk, long_article: list[str], panel: ClaimsPanel
) -> None:
    desk.choose_claim(long_article[50])
    assert current(panel) == "fait 50 est"
    assert panel.view.viewport().rect().contains(panel.view.visualRect(panel.view.currentIndex()))
    desk.choose_claim("")
    assert not panel.view.currentIndex().isValid()
    assert panel.chosen_ids() == ()


def test_choosing_says_so_once(desk: Desk, mark: Mark, panel: ClaimsPanel) -> None:
    claims = [mark("37 ans"), mark("2,1 Mds$")]
    heard: list[str] = []
    desk.claim_chosen.connect(heard.append)
    desk.choose_claim(claims[1])
    panel.step(-1)
    assert heard == [claims[1], claims[0]]


def test_a_claim_that_is_not_listed_leaves_no_row_current(desk: Desk, mark: Mark, panel: ClaimsPanel) -> None:
    claims = [mark("37 ans"), mark("2,1 Mds$", "verified")]
    desk.choose_claim(claims[0])
    button(panel, "filter-verified").click()
    assert current(panel) == ""
    assert desk.claim_id == claims[0]
    button(panel, "filter-verified").click()
    assert current(panel) == "37 ans"


def test_a_row_of_another_article_opens_it(desk: Desk, mark: Mark, other_article: str, panel: ClaimsPanel) -> None:
    mark("37 ans")
    claim = mark("38 ans", article=other_article)
    panel.bar.scope.setCurrentIndex(1)
    panel.step(1)
    panel.step(1)
    assert desk.claim_id == claim
    assert desk.article is not None
    assert desk.article.id == other_article
    assert current(panel) == "38 ans"


def test_changes_keep_the_current_row_the_selection_and_the_scroll(
    desk: Desk, long_article: list[str], panel: ClaimsPanel
) -> None:
    desk.choose_claim(long_article[30])
    panel.view.selectRow(30)
    model = panel.view.selectionModel()
    model.select(panel.model.index(32, 0), model.SelectionFlag.Select)
    scrolled = panel.view.verticalScrollBar().value()
    assert scrolled > 0
    desk.run(set_status, (long_article[31],), "verified")
    desk.run(edit_claim, long_article[30], note="x")
    assert panel.view.verticalScrollBar().value() == scrolled
    assert panel.chosen_ids() == (long_article[30], long_article[32])
    # Rows that go in two places: the list is set anew.
    desk.run(remove_claims, (long_article[40], long_article[50]))
    assert panel.view.verticalScrollBar().value() == scrolled
    assert panel.chosen_ids() == (long_article[30], long_article[32])
    assert current(panel) == "fait 30 est"


def test_a_new_claim_does_not_move_the_list_until_it_is_chosen(
    desk: Desk, long_article: list[str], mark: Mark, panel: ClaimsPanel
) -> None:
    desk.choose_claim(long_article[30])
    scrolled = panel.view.verticalScrollBar().value()
    claim = mark("Le fait 59")
    assert panel.view.verticalScrollBar().value() == scrolled
    assert current(panel) == "fait 30 est"
    desk.choose_claim(claim)
    assert current(panel) == "Le fait 59"
    assert panel.view.verticalScrollBar().value() > scrolled


def test_another_filter_begins_at_the_top_or_at_the_chosen_claim(
    desk: Desk, long_article: list[str], panel: ClaimsPanel
) -> None:
    bar = panel.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    panel.bar.menu.choose_order("newest")
    assert bar.value() == 0
    desk.choose_claim(long_article[0])
    panel.bar.menu.choose_order("position")
    assert panel.view.viewport().rect().contains(panel.view.visualRect(panel.view.currentIndex()))


# --- working through the claims ---


def test_a_claim_that_leaves_a_filtered_list_makes_room_for_the_next(
    desk: Desk, mark: Mark, panel: ClaimsPanel, qtbot: QtBot
) -> None:
    claims = [mark("dix ans"), mark("37 ans"), mark("2,1 Mds$")]
    button(panel, "filter-unverified").click()
    panel.step(1)
    for key in (Qt.Key.Key_V, Qt.Key.Key_R):
        qtbot.keyClick(panel.view, key)
    assert quotes(panel) == ["2,1 Mds$"]
    assert desk.claim_id == claims[2]
    assert [queries.claim(desk.workspace.base, claim).status for claim in claims] == [
        "verified",
        "refuted",
        "unverified",
    ]


def test_next_unverified_goes_around(desk: Desk, mark: Mark, panel: ClaimsPanel) -> None:
    claims = [mark("dix ans"), mark("37 ans", "verified"), mark("2,1 Mds$")]
    panel.next_with_status("unverified")
    assert desk.claim_id == claims[0]
    panel.next_with_status("unverified")
    assert desk.claim_id == claims[2]
    panel.next_with_status("unverified")
    assert desk.claim_id == claims[0]
    panel.next_with_status("unverified", forward=False)
    assert desk.claim_id == claims[2]
    panel.next_with_status("unverified", forward=False)
    assert desk.claim_id == claims[0]


def test_from_no_claim_the_last_unverified_one_is_before(desk: Desk, mark: Mark, panel: ClaimsPanel) -> None:
    claims = [mark("dix ans"), mark("2,1 Mds$")]
    panel.next_with_status("unverified", forward=False)
    assert desk.claim_id == claims[1]


@pytest.mark.parametrize("status", ["verified", "unverified"])
def test_where_there_is_no_other_unverified_claim_it_says_so(
    desk: Desk, mark: Mark, panel: ClaimsPanel, status: str
) -> None:
    claim = mark("37 ans", status)
    desk.choose_claim(claim)
    told: list[str] = []
    desk.told.connect(told.append)
    panel.next_with_status("unverified")
    assert told == ["There is no other claim “Unverified” in the list."]
    assert desk.claim_id == claim


def test_steps_stop_at_the_ends(desk: Desk, mark: Mark, panel: ClaimsPanel) -> None:
    claims = [mark("dix ans"), mark("2,1 Mds$")]
    panel.step(-1)
    assert desk.claim_id == claims[1]
    panel.step(1)
    assert desk.claim_id == claims[1]
    panel.step(-1)
    panel.step(-1)
    assert desk.claim_id == claims[0]


def test_a_step_in_an_empty_list_goes_nowhere(desk: Desk, panel: ClaimsPanel) -> None:
    panel.step(1)
    assert desk.claim_id == ""


# --- nothing to list ---


def test_an_article_without_claims_says_how_to_make_one(mark: Mark, panel: ClaimsPanel) -> None:
    assert hint(panel) == "No claims yet. Select a passage in the article and press V, U or R."
    mark("37 ans")
    assert hint(panel) == ""


def test_a_filter_that_fits_no_claim_can_be_cleared_on_the_spot(mark: Mark, panel: ClaimsPanel, qtbot: QtBot) -> None:
    mark("37 ans")
    button(panel, "filter-refuted").click()
    assert hint(panel) == "No claim fits this filter."
    panel.focus_list()
    there = panel.focusWidget()
    assert isinstance(there, QPushButton)
    qtbot.keyClick(there, Qt.Key.Key_Space)
    assert quotes(panel) == ["37 ans"]
    panel.focus_list()
    assert panel.view.hasFocus()


def test_an_empty_list_keeps_the_focus_and_hears_no_key(
    desk: Desk, mark: Mark, panel: ClaimsPanel, qtbot: QtBot
) -> None:
    """Whoever works through the list may press a key once too often."""
    claim = mark("37 ans")
    button(panel, "filter-unverified").click()
    panel.focus_list()
    panel.step(1)
    for _ in range(2):
        qtbot.keyClick(panel.view, Qt.Key.Key_V)
        assert panel.view.hasFocus()
    assert hint(panel) == "No claim fits this filter."
    assert panel.bar.search.text() == ""
    assert queries.claim(desk.workspace.base, claim).status == "verified"


def test_a_base_that_cannot_be_read_is_told(
    desk: Desk, damaged_base: Workspace, panel: ClaimsPanel, tmp_path: Path
) -> None:
    assert quotes(panel) == ["37 ans"]
    failed: list[object] = []
    desk.failed.connect(failed.append)
    panel.bar.scope.setCurrentIndex(1)
    panel.bar.menu.choose_order("quote")
    desk.use_base(damaged_base)
    assert {type(error) for error in failed} == {BaseDamaged}
    assert quotes(panel) == []
    panel.next_with_status("unverified")
    desk.use_base(open_workspace(tmp_path / "sound.sqlite", create=True))
    told = len(failed)
    panel.next_with_status("unverified")
    assert len(failed) == told
