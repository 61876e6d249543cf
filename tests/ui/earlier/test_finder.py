from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.domain.span import Span
from annotator.ui.desk import Desk
from annotator.ui.earlier import finder as module
from annotator.ui.earlier.finder import Finder
from annotator.ui.jobs import Job
from annotator.workspace.claims import remove_claims, set_status
from annotator.workspace.offers import Offers
from annotator.workspace.suggestions import Place
from annotator.workspace.workspace import open_workspace
from tests.ui.earlier.conftest import SENTENCE, Mark


class Heard:
    """What a finder has told."""

    def __init__(self, finder: Finder) -> None:
        self.answers: list[Offers | None] = []
        self.places: list[Place | None] = []
        self.searching = 0
        finder.found.connect(self._found)
        finder.searching.connect(self._searching)
        self._finder = finder

    def _found(self, offers: Offers | None) -> None:
        self.answers.append(offers)
        self.places.append(self._finder.answered)

    def _searching(self) -> None:
        self.searching += 1


@pytest.fixture
def finder(desk: Desk, qtbot: QtBot) -> Iterator[Finder]:
    finder = Finder(desk)
    yield finder
    qtbot.waitUntil(lambda: desk.quick.idle)
    finder.deleteLater()


@pytest.fixture
def heard(finder: Finder) -> Heard:
    return Heard(finder)


@pytest.fixture
def busy_lane(desk: Desk) -> Iterator[threading.Event]:
    """The lane is at work on something else until this event is set."""
    free = threading.Event()

    def work(_job: Job) -> None:
        free.wait(10)

    desk.quick.start(work)
    yield free
    free.set()


def settle(qtbot: QtBot, finder: Finder) -> None:
    qtbot.waitUntil(lambda: not finder.busy)


def found(offers: Offers | None) -> list[str]:
    return [offer.match.claim.id for offer in offers.found] if offers else []


def test_a_selected_passage_is_looked_for(
    desk: Desk, earlier: list[str], span: Span, finder: Finder, heard: Heard, qtbot: QtBot
) -> None:
    assert desk.article is not None
    desk.select_passage(span)
    assert heard.answers == []
    settle(qtbot, finder)
    assert found(heard.answers[-1])[0] == earlier[0]
    assert finder.answered == finder.place == Place(desk.article.version.id, span)


def test_a_chosen_claim_is_looked_for(
    desk: Desk, mark: Mark, earlier: list[str], finder: Finder, heard: Heard, qtbot: QtBot
) -> None:
    claim = mark(SENTENCE)
    desk.choose_claim(claim)
    settle(qtbot, finder)
    assert set(earlier) <= set(found(heard.answers[-1]))
    assert finder.answered == Place(claim_id=claim)


def test_what_was_selected_before_it_was_there_is_looked_for(
    desk: Desk, earlier: list[str], span: Span, qtbot: QtBot
) -> None:
    desk.select_passage(span)
    finder = Finder(desk)
    heard = Heard(finder)
    settle(qtbot, finder)
    assert found(heard.answers[-1])[0] == earlier[0]


def test_only_the_last_selection_of_many_is_looked_for(
    desk: Desk, earlier: list[str], span: Span, finder: Finder, heard: Heard, qtbot: QtBot
) -> None:
    """As while one drags: each selection comes before the pause is over."""
    for end in range(span.start + 3, span.end + 1):
        desk.select_passage(Span(span.start, end))
    settle(qtbot, finder)
    assert len(heard.answers) == 1
    assert heard.places[-1] == finder.place
    assert finder.place is not None
    assert finder.place.span == span


def test_an_answer_that_comes_too_late_is_not_told(
    desk: Desk,
    mark: Mark,
    earlier: list[str],
    span: Span,
    busy_lane: threading.Event,
    finder: Finder,
    heard: Heard,
    qtbot: QtBot,
) -> None:
    claim = mark("2,1 Mds$")
    desk.select_passage(span)
    qtbot.waitUntil(lambda: len(desk.quick.findChildren(Job)) == 2)
    desk.choose_claim(claim)
    qtbot.waitUntil(lambda: len(desk.quick.findChildren(Job)) == 3)
    busy_lane.set()
    settle(qtbot, finder)
    assert heard.places == [Place(claim_id=claim)]


def test_letting_go_is_told_at_once_and_stops_the_search(
    desk: Desk, span: Span, busy_lane: threading.Event, finder: Finder, heard: Heard, qtbot: QtBot
) -> None:
    desk.select_passage(span)
    qtbot.waitUntil(lambda: len(desk.quick.findChildren(Job)) == 2)
    desk.select_passage(None)
    assert heard.answers == [None]
    assert not finder.busy
    busy_lane.set()
    qtbot.waitUntil(lambda: desk.quick.idle)
    assert heard.answers == [None]


def test_without_a_selection_the_chosen_claim_is_looked_for_again(
    desk: Desk, mark: Mark, span: Span, finder: Finder, qtbot: QtBot
) -> None:
    claim = mark("2,1 Mds$")
    desk.choose_claim(claim)
    desk.select_passage(span)
    settle(qtbot, finder)
    assert finder.answered is not None
    assert finder.answered.span == span
    desk.select_passage(None)
    settle(qtbot, finder)
    assert finder.answered == Place(claim_id=claim)


def test_a_claim_that_is_chosen_comes_before_what_is_still_selected(
    desk: Desk, mark: Mark, span: Span, finder: Finder, qtbot: QtBot
) -> None:
    claim = mark("2,1 Mds$")
    desk.select_passage(span)
    desk.choose_claim(claim)
    assert finder.place == Place(claim_id=claim)
    desk.choose_claim("")
    assert finder.place is not None
    assert finder.place.span == span
    settle(qtbot, finder)


def test_a_search_that_takes_a_while_says_so(
    desk: Desk, span: Span, busy_lane: threading.Event, finder: Finder, heard: Heard, qtbot: QtBot
) -> None:
    desk.select_passage(span)
    qtbot.waitUntil(lambda: heard.searching == 1)
    assert heard.answers == []
    busy_lane.set()
    settle(qtbot, finder)
    assert len(heard.answers) == 1


def test_a_quick_search_is_not_spoken_of(
    desk: Desk, span: Span, finder: Finder, heard: Heard, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "SOON_MS", 20_000)
    desk.select_passage(span)
    settle(qtbot, finder)
    assert heard.searching == 0


def test_every_change_is_followed(
    desk: Desk, mark: Mark, earlier: list[str], span: Span, finder: Finder, heard: Heard, qtbot: QtBot
) -> None:
    desk.select_passage(span)
    settle(qtbot, finder)
    desk.run(set_status, (earlier[0],), "recheck")
    settle(qtbot, finder)
    assert heard.answers[-1] is not None
    assert heard.answers[-1].found[0].match.claim.status == "recheck"
    desk.run(remove_claims, (earlier[0],))
    settle(qtbot, finder)
    assert earlier[0] not in found(heard.answers[-1])


def test_a_claim_that_is_removed_is_looked_for_no_more(
    desk: Desk, mark: Mark, finder: Finder, heard: Heard, qtbot: QtBot
) -> None:
    claim = mark(SENTENCE)
    desk.choose_claim(claim)
    settle(qtbot, finder)
    desk.run(remove_claims, (claim,))
    assert finder.place is None
    assert heard.answers[-1] is None
    assert not finder.busy


def test_a_claim_that_a_colleague_has_just_removed_is_no_error(
    desk: Desk, mark: Mark, finder: Finder, heard: Heard, qtbot: QtBot
) -> None:
    failed: list[object] = []
    desk.failed.connect(failed.append)
    claim = mark(SENTENCE)
    desk.choose_claim(claim)
    colleague = open_workspace(desk.workspace.base.path)
    remove_claims(colleague, (claim,))
    colleague.close()
    settle(qtbot, finder)
    assert heard.answers == [None]
    assert failed == []


def test_a_base_that_cannot_be_opened_is_told(
    desk: Desk, span: Span, finder: Finder, heard: Heard, qtbot: QtBot
) -> None:
    failed: list[object] = []
    desk.failed.connect(failed.append)
    path = desk.workspace.base.path
    desk.select_passage(span)
    path.rename(path.with_suffix(".away"))
    settle(qtbot, finder)
    path.with_suffix(".away").rename(path)
    assert len(failed) == 1
    assert heard.answers == [None]


def test_another_base_is_not_asked_what_was_selected_before(
    desk: Desk, earlier: list[str], span: Span, finder: Finder, heard: Heard, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.select_passage(span)
    settle(qtbot, finder)
    desk.use_base(open_workspace(tmp_path / "other.sqlite", create=True))
    assert heard.answers[-1] is None
    assert not finder.busy


def test_it_can_go_away_while_it_searches(desk: Desk, span: Span, busy_lane: threading.Event, qtbot: QtBot) -> None:
    finder = Finder(desk)
    desk.select_passage(span)
    qtbot.waitUntil(lambda: len(desk.quick.findChildren(Job)) == 2)
    with qtbot.waitSignal(finder.destroyed):
        finder.deleteLater()
    busy_lane.set()
    qtbot.waitUntil(lambda: desk.quick.idle)


def test_no_connection_stays_open(desk: Desk, span: Span, finder: Finder, qtbot: QtBot) -> None:
    """The base closes as the last of them, and leaves nothing beside its file."""
    desk.select_passage(span)
    settle(qtbot, finder)
    qtbot.waitUntil(lambda: desk.quick.idle)
    path = desk.workspace.base.path
    desk.workspace.close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    desk.workspace = open_workspace(path)


def test_once_the_desk_has_stopped_its_work_nothing_is_begun(
    desk: Desk, span: Span, finder: Finder, heard: Heard, qtbot: QtBot
) -> None:
    desk.select_passage(span)
    desk.quick.stop()
    settle(qtbot, finder)
    assert heard.answers == []
