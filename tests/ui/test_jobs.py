"""Work beside the window: told in the window's thread, in order, and not at all once nobody wants it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from annotator.domain.errors import AnnotatorError, FileMissing
from annotator.ui.jobs import Job, Jobs


class Heard:
    """What a job told, in the order in which it came, and in which thread."""

    def __init__(self, job: Job, name: str = "") -> None:
        self.told: list[tuple[str, Any]] = []
        self.threads: set[int] = set()
        for signal, word in ((job.done, "done"), (job.failed, "failed")):
            signal.connect(lambda value, word=word: self._note(word, value))
        job.reported.connect(lambda done, total: self._note("reported", (done, total)))
        job.ended.connect(lambda: self._note("ended", name))

    def _note(self, word: str, value: Any) -> None:
        self.told.append((word, value))
        self.threads.add(threading.get_ident())

    @property
    def words(self) -> list[str]:
        return [word for word, _value in self.told]


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    lane = Jobs()
    yield lane
    lane.stop()


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """Work waits at it until it is set; it never stays shut, so that no test hangs."""
    event = threading.Event()
    yield event
    event.set()


def waiting(gate: threading.Event, result: object = None) -> Callable[[Job], object]:
    def work(job: Job) -> object:
        gate.wait(10)
        job.report(1, 1)
        return result

    return work


def deliver() -> None:
    """Let everything that was told reach the window's thread."""
    QCoreApplication.sendPostedEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_a_result_and_the_progress_towards_it_are_told_in_the_windows_thread(qtbot: QtBot, jobs: Jobs) -> None:
    at_work: list[int] = []

    def work(job: Job) -> str:
        at_work.append(threading.get_ident())
        for done in range(3):
            job.report(done, 2)
        return "result"

    job = jobs.start(work)
    heard = Heard(job)
    with qtbot.waitSignal(job.ended):
        pass
    assert heard.told == [
        ("reported", (0, 2)),
        ("reported", (1, 2)),
        ("reported", (2, 2)),
        ("done", "result"),
        ("ended", ""),
    ]
    assert heard.threads == {threading.get_ident()}
    assert at_work[0] != threading.get_ident()
    assert jobs.idle


def test_an_error_of_the_users_world_is_told(qtbot: QtBot, jobs: Jobs) -> None:
    def work(_job: Job) -> None:
        raise FileMissing("nowhere.txt")

    job = jobs.start(work)
    heard = Heard(job)
    with qtbot.waitSignal(job.ended):
        pass
    assert heard.words == ["failed", "ended"]
    assert isinstance(heard.told[0][1], AnnotatorError)


def test_a_bug_is_raised_in_the_windows_thread(qtbot: QtBot, jobs: Jobs) -> None:
    def work(_job: Job) -> None:
        raise ZeroDivisionError

    job = jobs.start(work)
    heard = Heard(job)
    with qtbot.captureExceptions() as raised, qtbot.waitSignal(job.ended):
        pass
    assert [kind for kind, _error, _trace in raised] == [ZeroDivisionError]
    assert heard.words == ["ended"]
    assert jobs.idle


def test_works_of_one_lane_follow_each_other(qtbot: QtBot, jobs: Jobs, gate: threading.Event) -> None:
    order: list[object] = []
    first, second = jobs.start(waiting(gate, 1)), jobs.start(lambda _job: 2)
    for job in (first, second):
        job.done.connect(order.append)
    assert not jobs.idle
    gate.set()
    with qtbot.waitSignal(second.ended):
        pass
    assert order == [1, 2]


def test_two_lanes_do_not_wait_for_each_other(qtbot: QtBot, jobs: Jobs, gate: threading.Event) -> None:
    slow = jobs.start(waiting(gate))
    other = Jobs()
    with qtbot.waitSignal(other.start(lambda _job: None).ended):
        pass
    assert not jobs.idle
    gate.set()
    with qtbot.waitSignal(slow.ended):
        pass
    other.stop()


def test_nothing_but_the_end_is_told_after_a_cancellation(qtbot: QtBot, jobs: Jobs, gate: threading.Event) -> None:
    job = jobs.start(waiting(gate))
    heard = Heard(job)
    job.cancel()
    gate.set()
    with qtbot.waitSignal(job.ended):
        pass
    assert heard.words == ["ended"]


@pytest.mark.parametrize("error", [FileMissing("nowhere.txt"), ZeroDivisionError()])
def test_what_goes_wrong_after_a_cancellation_is_nobodys_business(
    qtbot: QtBot, jobs: Jobs, gate: threading.Event, error: Exception
) -> None:
    def work(_job: Job) -> None:
        gate.wait(10)
        raise error

    job = jobs.start(work)
    heard = Heard(job)
    job.cancel()
    gate.set()
    with qtbot.waitSignal(job.ended):
        pass
    assert heard.words == ["ended"]


def test_what_was_through_but_not_told_yet_is_not_told_after_a_cancellation(qtbot: QtBot, jobs: Jobs) -> None:
    through = threading.Event()

    def work(job: Job) -> str:
        job.report(1, 2)
        return "result"

    job = jobs.start(work)
    heard = Heard(job)
    jobs.start(lambda _job: through.set())
    assert through.wait(10)
    job.cancel()
    deliver()
    assert heard.words == ["ended"]


def test_work_that_is_cancelled_before_its_turn_is_not_begun(qtbot: QtBot, jobs: Jobs, gate: threading.Event) -> None:
    begun: list[bool] = []
    jobs.start(waiting(gate))
    job = jobs.start(lambda _job: begun.append(True))
    job.cancel()
    gate.set()
    with qtbot.waitSignal(job.ended):
        pass
    assert begun == []


def test_stop_cancels_and_waits_until_all_is_through(qtbot: QtBot) -> None:
    lane = Jobs()
    begun, left = threading.Event(), threading.Event()

    def work(job: Job) -> None:
        begun.set()
        try:
            while True:
                job.report(0, 1)
        finally:
            left.set()

    job = lane.start(work)
    heard = Heard(job)
    assert begun.wait(10)
    lane.stop()
    assert left.is_set()
    deliver()
    assert heard.words == ["ended"]
    assert lane.idle
    with pytest.raises(RuntimeError):
        lane.start(lambda _job: None)
    assert lane.idle


def test_jobs_that_are_through_are_not_kept(qtbot: QtBot, jobs: Jobs) -> None:
    for _turn in range(5):
        with qtbot.waitSignal(jobs.start(lambda _job: None).ended):
            pass
    deliver()
    # The last one may still be on its way out of its thread.
    assert len(jobs.findChildren(Job)) <= 1
