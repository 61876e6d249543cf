from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.span import Span
from annotator.ui.desk import Desk
from annotator.ui.earlier.heading import Compared
from annotator.ui.earlier.panel import EarlierPanel
from annotator.ui.jobs import Job
from annotator.workspace import queries
from annotator.workspace.claims import edit_claim, set_status
from annotator.workspace.claims import mark as mark_claim
from annotator.workspace.links import dismiss, link
from annotator.workspace.undo import undo
from annotator.workspace.workspace import open_workspace
from tests.ui.earlier.conftest import SENTENCE, Mark, offered, settle


@pytest.fixture
def told(desk: Desk) -> list[str]:
    """What the reviewer is told."""
    heard: list[str] = []
    desk.told.connect(heard.append)
    return heard


@pytest.fixture
def claim(desk: Desk, mark: Mark, earlier: list[str], panel: EarlierPanel, qtbot: QtBot) -> str:
    """A chosen claim, with what was found for it in the list."""
    claim = mark(SENTENCE)
    desk.choose_claim(claim)
    settle(qtbot, panel)
    return claim


@pytest.fixture
def busy_lane(desk: Desk) -> Iterator[threading.Event]:
    """The lane is at work on something else until this event is set."""
    free = threading.Event()

    def work(_job: Job) -> None:
        free.wait(10)

    desk.quick.start(work)
    yield free
    free.set()


def words(panel: EarlierPanel, name: str) -> str:
    """The visible text of the labels with a name."""
    return " ".join(label.text() for label in panel.findChildren(QLabel, name) if label.isVisible())


def hint(panel: EarlierPanel) -> str:
    """The words in the place of the list, if they lie upon it."""
    at = panel.childAt(panel.list.geometry().center())
    return words(panel, "hint") if isinstance(at, QWidget) and not panel.list.isAncestorOf(at) else ""


def dismissed_button(panel: EarlierPanel) -> QToolButton:
    found = panel.findChild(QToolButton, "earlier-dismissed")
    assert isinstance(found, QToolButton)
    return found


# --- what is shown ---


def test_with_nothing_selected_it_says_what_to_do(panel: EarlierPanel) -> None:
    assert panel.count() == 0
    assert hint(panel) == "Select a passage or choose a claim to see whether it was met before."


def test_what_was_not_met_before_is_said(desk: Desk, panel: EarlierPanel, span: Span, qtbot: QtBot) -> None:
    desk.select_passage(span)
    settle(qtbot, panel)
    assert hint(panel) == "Not met before."


def test_it_shows_what_was_met_before_best_first(
    desk: Desk, panel: EarlierPanel, earlier: list[str], span: Span, qtbot: QtBot
) -> None:
    desk.select_passage(span)
    settle(qtbot, panel)
    assert offered(panel) == earlier
    assert hint(panel) == ""
    assert words(panel, "muted") == "2"
    compared = panel.findChild(Compared)
    assert isinstance(compared, Compared)
    assert compared.accessibleName() == f"Compared: {SENTENCE}"
    assert compared.isVisible()
    current = panel.list.current()
    assert current is not None
    assert current.match.claim.id == earlier[0]


def test_the_compared_sentence_shows_what_the_current_claim_does_not_have(
    desk: Desk, panel: EarlierPanel, claim: str, qtbot: QtBot
) -> None:
    compared = panel.findChild(Compared)
    assert isinstance(compared, Compared)
    same = compared.grab().toImage()
    panel.list.setCurrentIndex(panel.model.index(1))
    differs = compared.grab().toImage()
    assert differs != same
    panel.list.setCurrentIndex(panel.model.index(0))
    assert compared.grab().toImage() == same


def test_old_answers_stay_until_there_are_new_ones(
    desk: Desk, mark: Mark, panel: EarlierPanel, claim: str, busy_lane: threading.Event, qtbot: QtBot
) -> None:
    shown = offered(panel)
    desk.choose_claim(mark("2,1 Mds$"))
    qtbot.waitUntil(lambda: "Searching…" in words(panel, "muted"))
    assert offered(panel) == shown
    busy_lane.set()
    settle(qtbot, panel)
    assert offered(panel) == []
    assert hint(panel) == "Not met before."


def test_another_question_begins_with_its_best_answer(
    desk: Desk, mark: Mark, panel: EarlierPanel, claim: str, earlier: list[str], span: Span, qtbot: QtBot
) -> None:
    panel.list.setCurrentIndex(panel.model.index(1))
    desk.run(edit_claim, claim, note="x")
    settle(qtbot, panel)
    assert panel.list.currentIndex().row() == 1
    desk.select_passage(Span(span.start, span.end - 1))
    settle(qtbot, panel)
    assert panel.list.currentIndex().row() == 0


def test_the_focus_stays_in_the_list_when_it_becomes_empty(
    desk: Desk, mark: Mark, panel: EarlierPanel, claim: str, qtbot: QtBot
) -> None:
    panel.focus_list()
    desk.choose_claim(mark("2,1 Mds$"))
    settle(qtbot, panel)
    assert panel.count() == 0
    assert panel.list.hasFocus()


# --- links ---


def test_same_takes_over_the_verdict_and_says_so(
    desk: Desk, panel: EarlierPanel, claim: str, earlier: list[str], told: list[str], qtbot: QtBot
) -> None:
    panel.link_current("same")
    made = queries.claim(desk.workspace.base, claim)
    assert (made.status, made.verdict) == ("refuted", "false")
    assert told == ["Linked. Verdict “False” taken over from “Le bilan”."]
    settle(qtbot, panel)
    current = panel.list.current()
    assert current is not None
    assert current.link is not None
    assert current.match.claim.id == earlier[0]
    desk.run(undo)
    assert queries.claim(desk.workspace.base, claim).status == "unverified"


def test_a_status_without_a_verdict_is_told_as_that(
    desk: Desk, panel: EarlierPanel, claim: str, earlier: list[str], told: list[str], qtbot: QtBot
) -> None:
    desk.run(edit_claim, earlier[0], verdict="")
    settle(qtbot, panel)
    panel.link_current("same")
    assert told == ["Linked. Status “Refuted” taken over from “Le bilan”."]


def test_over_another_figure_nothing_is_taken_and_that_is_told(
    desk: Desk, panel: EarlierPanel, claim: str, earlier: list[str], told: list[str]
) -> None:
    panel.list.setCurrentIndex(panel.model.index(1))
    panel.link_current("same")
    assert queries.claim(desk.workspace.base, claim).status == "unverified"
    assert told == ["Linked as “Same”. Nothing was taken over."]
    panel.link_current("contradicts")
    assert told[-1] == "Linked as “Contradicts”. Nothing was taken over."


def test_a_selected_passage_is_marked_and_linked_in_one_step(
    desk: Desk, panel: EarlierPanel, earlier: list[str], span: Span, told: list[str], qtbot: QtBot
) -> None:
    desk.select_passage(span)
    settle(qtbot, panel)
    panel.link_current("same")
    made = queries.claim(desk.workspace.base, desk.claim_id)
    assert (made.span, made.status, made.verdict) == (span, "refuted", "false")
    assert told == ["Linked. Verdict “False” taken over from “Le bilan”."]
    desk.run(undo)
    assert desk.article is not None
    assert queries.claims_of(desk.workspace.base, desk.article.version.id) == []


def test_a_passage_that_is_linked_keeps_its_earlier_claim_current(
    desk: Desk, panel: EarlierPanel, earlier: list[str], span: Span, qtbot: QtBot
) -> None:
    desk.select_passage(span)
    settle(qtbot, panel)
    panel.list.setCurrentIndex(panel.model.index(1))
    panel.link_current("contradicts")
    settle(qtbot, panel)
    current = panel.list.current()
    assert current is not None
    assert current.match.claim.id == earlier[1]
    assert current.link is not None


def test_nothing_is_linked_before_the_answer_is_there(
    desk: Desk,
    mark: Mark,
    panel: EarlierPanel,
    claim: str,
    told: list[str],
    busy_lane: threading.Event,
    qtbot: QtBot,
) -> None:
    """What is in the list was found for another claim."""
    other = mark("2,1 Mds$")
    desk.choose_claim(other)
    panel.link_current("same")
    panel.dismiss_current()
    assert told == ["Still searching. Nothing was linked or dismissed."] * 2
    assert queries.claim(desk.workspace.base, other).links == ()
    busy_lane.set()
    settle(qtbot, panel)


def test_a_passage_that_was_just_marked_is_linked_when_the_answer_is_there(
    desk: Desk, panel: EarlierPanel, earlier: list[str], span: Span, told: list[str], qtbot: QtBot
) -> None:
    """Two quick keys: the second one comes before the answer for the new claim."""
    assert desk.article is not None
    desk.select_passage(span)
    settle(qtbot, panel)
    claim = desk.run(mark_claim, desk.article.version.id, span, "unverified").subject
    desk.choose_claim(claim)
    panel.link_current("same")
    assert queries.claim(desk.workspace.base, claim).links == ()
    settle(qtbot, panel)
    made = queries.claim(desk.workspace.base, claim)
    assert [link.earlier_id for link in made.links] == [earlier[0]]
    assert (made.status, made.verdict) == ("refuted", "false")
    assert len(told) == 1


def test_what_waits_for_an_answer_is_forgotten_when_the_reviewer_goes_on(
    desk: Desk, mark: Mark, panel: EarlierPanel, earlier: list[str], span: Span, told: list[str], qtbot: QtBot
) -> None:
    assert desk.article is not None
    desk.select_passage(span)
    settle(qtbot, panel)
    claim = desk.run(mark_claim, desk.article.version.id, span, "unverified").subject
    desk.choose_claim(claim)
    panel.link_current("same")
    desk.choose_claim(mark("2,1 Mds$"))
    settle(qtbot, panel)
    desk.choose_claim(claim)
    settle(qtbot, panel)
    assert queries.claim(desk.workspace.base, claim).links == ()
    assert told == ["Something else was found. Nothing was linked or dismissed."]


def test_without_an_earlier_claim_there_is_nothing_to_do(desk: Desk, panel: EarlierPanel, told: list[str]) -> None:
    panel.link_current("same")
    panel.dismiss_current()
    panel.open_current()
    assert told == ["There is no earlier claim to decide about."] * 2
    assert desk.claim_id == ""


def test_a_base_that_can_only_be_read_is_told(
    desk: Desk, panel: EarlierPanel, claim: str, told: list[str], span: Span, qtbot: QtBot
) -> None:
    failed: list[object] = []
    desk.failed.connect(failed.append)
    desk.use_base(open_workspace(desk.workspace.base.path, read_only=True))
    desk.choose_claim(claim)
    settle(qtbot, panel)
    panel.link_current("same")
    panel.dismiss_current()
    desk.select_passage(Span(span.start, span.end - 1))
    settle(qtbot, panel)
    panel.link_current("same")
    assert len(failed) == 3
    assert told == []


# --- dismissals ---


def test_what_is_dismissed_is_hidden_shown_on_request_and_taken_back(
    desk: Desk, panel: EarlierPanel, claim: str, earlier: list[str], qtbot: QtBot
) -> None:
    assert not dismissed_button(panel).isVisible()
    panel.dismiss_current()
    settle(qtbot, panel)
    assert offered(panel) == [earlier[1]]
    assert dismissed_button(panel).accessibleName() == "1 dismissed"
    qtbot.mouseClick(dismissed_button(panel), Qt.MouseButton.LeftButton)
    assert offered(panel) == earlier
    panel.list.setCurrentIndex(panel.model.index(0))
    panel.dismiss_current()
    settle(qtbot, panel)
    assert offered(panel) == earlier
    assert not dismissed_button(panel).isVisible()
    assert queries.claim(desk.workspace.base, claim).links == ()


def test_where_all_was_dismissed_it_says_so(
    desk: Desk, panel: EarlierPanel, claim: str, earlier: list[str], qtbot: QtBot
) -> None:
    for _claim in earlier:
        panel.dismiss_current()
        settle(qtbot, panel)
    assert hint(panel) == "All that was found was dismissed."
    assert dismissed_button(panel).accessibleName() == "2 dismissed"


def test_another_claim_hides_its_dismissed_ones_again(
    desk: Desk, mark: Mark, panel: EarlierPanel, claim: str, earlier: list[str], qtbot: QtBot
) -> None:
    other = mark(SENTENCE.rstrip("."))
    for one in (claim, other):
        desk.run(dismiss, one, earlier[0], None)
    settle(qtbot, panel)
    dismissed_button(panel).click()
    assert earlier[0] in offered(panel)
    desk.choose_claim(other)
    settle(qtbot, panel)
    assert not dismissed_button(panel).isChecked()
    assert earlier[0] not in offered(panel)


def test_a_link_is_taken_back(desk: Desk, panel: EarlierPanel, claim: str, earlier: list[str], qtbot: QtBot) -> None:
    desk.run(link, claim, earlier[0], "same", None)
    settle(qtbot, panel)
    panel.dismiss_current()
    assert queries.claim(desk.workspace.base, claim).links == ()
    settle(qtbot, panel)
    assert offered(panel) == earlier


def test_for_a_passage_that_is_no_claim_nothing_is_dismissed(
    desk: Desk, panel: EarlierPanel, earlier: list[str], span: Span, told: list[str], qtbot: QtBot
) -> None:
    desk.select_passage(span)
    settle(qtbot, panel)
    panel.dismiss_current()
    assert told == ["Mark the passage first: a match is dismissed for a claim."]
    assert offered(panel) == earlier


# --- what others do ---


def test_it_follows_a_colleague(desk: Desk, panel: EarlierPanel, claim: str, earlier: list[str], qtbot: QtBot) -> None:
    colleague = open_workspace(desk.workspace.base.path)
    set_status(colleague, (earlier[0],), "recheck")
    colleague.close()
    desk.look_around()
    settle(qtbot, panel)
    current = panel.list.current()
    assert current is not None
    assert current.match.claim.status == "recheck"


def test_it_goes_to_the_earlier_claim(desk: Desk, panel: EarlierPanel, claim: str, earlier: list[str]) -> None:
    panel.open_current()
    assert desk.claim_id == earlier[0]
    assert desk.article is not None
    assert desk.article.fields.title == "Le bilan"


def test_another_base_has_other_claims(
    desk: Desk, panel: EarlierPanel, claim: str, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.use_base(open_workspace(tmp_path / "other.sqlite", create=True))
    assert panel.count() == 0
    assert "Select a passage" in hint(panel)
