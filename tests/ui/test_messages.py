"""What the window tells: warnings stay and none hides another, the rest goes by itself, long work can be stopped."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from annotator.domain.errors import DiskFull, FileMissing
from annotator.ui import messages
from annotator.ui.desk import Desk
from annotator.ui.jobs import Job
from annotator.ui.messages import MOST_WARNINGS, JobBar, MessageBar
from annotator.workspace.wording import error_words
from tests.ui.program import settle, started


@pytest.fixture
def bar(qtbot: QtBot, desk: Desk) -> Iterator[MessageBar]:
    ground = QWidget()
    ground.resize(700, 200)
    shown = MessageBar(desk, ground)
    with qtbot.waitExposed(ground):
        ground.show()
    yield shown
    ground.close()


def shown(bar: MessageBar) -> list[str]:
    label = bar.findChild(QLabel, "message")
    assert isinstance(label, QLabel)
    assert label.text() == bar.text()
    return label.text().splitlines() if bar.isVisible() else []


def close(qtbot: QtBot, bar: MessageBar) -> None:
    qtbot.mouseClick(bar.findChild(QToolButton, "message-close"), Qt.MouseButton.LeftButton)


def test_nothing_is_shown_before_there_is_something_to_tell(bar: MessageBar) -> None:
    assert shown(bar) == []


def test_a_failure_is_put_into_words_and_stays(
    qtbot: QtBot, desk: Desk, bar: MessageBar, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.failed.emit(DiskFull("claims.sqlite"))
    desk.told.emit("Removed.")
    assert shown(bar) == [error_words(DiskFull("claims.sqlite")), "Removed."]
    close(qtbot, bar)
    assert shown(bar) == []
    desk.told.emit("Removed.")
    assert shown(bar) == ["Removed."]


def test_no_warning_hides_another(desk: Desk, bar: MessageBar) -> None:
    names = [f"{place}.txt" for place in range(3)]
    for name in (*names, names[0]):
        desk.failed.emit(FileMissing(name))
    assert shown(bar) == [error_words(FileMissing(name)) for name in (names[1], names[2], names[0])]


def test_many_warnings_leave_room_for_the_article(desk: Desk, bar: MessageBar) -> None:
    for place in range(50):
        desk.failed.emit(FileMissing(f"{place}.txt"))
    assert len(shown(bar)) == MOST_WARNINGS
    assert "49.txt" in shown(bar)[-1]


def test_a_message_that_needs_no_answer_goes_by_itself(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(messages, "TOLD_MS", 50)
    bar = MessageBar(desk)
    qtbot.addWidget(bar)
    desk.told.emit("first")
    desk.told.emit("second")
    assert shown(bar) == ["second"]
    qtbot.waitUntil(lambda: not bar.isVisible())
    desk.failed.emit(FileMissing("a.txt"))
    desk.told.emit("third")
    qtbot.waitUntil(lambda: shown(bar) == [error_words(FileMissing("a.txt"))])


def test_markup_in_a_message_is_text(desk: Desk, bar: MessageBar) -> None:
    desk.failed.emit(FileMissing("<b>a</b>.txt"))
    label = bar.findChild(QLabel, "message")
    assert isinstance(label, QLabel)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert "<b>a</b>.txt" in label.text()


# --- long work ---


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    event = threading.Event()
    yield event
    event.set()


def test_work_that_takes_its_time_shows_how_far_it_is(qtbot: QtBot, desk: Desk, gate: threading.Event) -> None:
    def work(job: Job) -> None:
        job.report(3, 10)
        gate.wait(10)

    job = desk.long.start(work)
    # A file may be called so.
    bar = JobBar(job, "Reading <b>a</b>.txt…")
    assert [label.textFormat() for label in bar.findChildren(QLabel)] == [Qt.TextFormat.PlainText]
    assert not bar.isVisible()
    qtbot.waitUntil(bar.isVisible)
    progress = bar.findChild(QProgressBar)
    assert isinstance(progress, QProgressBar)
    qtbot.waitUntil(lambda: (progress.value(), progress.maximum()) == (3, 10))
    gate.set()
    qtbot.waitUntil(lambda: not isValid(bar))


def test_work_that_is_soon_through_shows_nothing(qtbot: QtBot, desk: Desk) -> None:
    job = desk.long.start(lambda _job: None)
    bar = JobBar(job, "Reading a.txt…")
    seen: list[bool] = []
    job.ended.connect(lambda: seen.append(bar.isVisible()))
    qtbot.waitUntil(lambda: not isValid(bar))
    assert seen == [False]


def test_stop_stops(qtbot: QtBot, desk: Desk) -> None:
    def work(job: Job) -> None:
        while True:
            job.report(0, 0)

    job = desk.long.start(work)
    done: list[object] = []
    job.done.connect(done.append)
    bar = JobBar(job, "Reading a.txt…")
    qtbot.waitUntil(bar.isVisible)
    with qtbot.waitSignal(job.ended):
        qtbot.mouseClick(bar.findChild(QPushButton, "job-stop"), Qt.MouseButton.LeftButton)
    assert done == []
    assert desk.long.idle
    qtbot.waitUntil(lambda: not isValid(bar))


def test_a_question_stays_until_it_is_answered(qtbot: QtBot, desk: Desk, bar: MessageBar) -> None:
    said: list[str] = []
    desk.asked.emit("Whose?", (("Mine", lambda: said.append("mine")), ("Theirs", lambda: said.append("theirs"))))
    desk.told.emit("Removed.")
    assert shown(bar) == ["Removed.", "Whose?"]
    # Another one takes its place.
    desk.asked.emit("Which?", (("This", lambda: said.append("this")), ("That", lambda: said.append("that"))))
    settle()
    buttons = [button for button in bar.findChildren(QPushButton) if button.isVisible()]
    assert [button.text() for button in buttons] == ["This", "That"]
    assert all(bar.rect().contains(button.mapTo(bar, button.rect().bottomRight())) for button in buttons)
    qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert said == ["that"]
    assert shown(bar) == ["Removed."]
    desk.asked.emit("Whose?", (("Mine", lambda: said.append("mine")),))
    close(qtbot, bar)
    assert shown(bar) == []
    assert said == ["that"]


def test_it_lies_upon_the_article_and_hides_nothing_beside_it(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    with started(qtbot, qapp, tmp_path / "claims.sqlite") as application:
        window = application.window
        window.resize(1000, 700)
        settle()
        window.messages.warn("A line that is long enough to be put on several lines in a narrow pane. " * 3)
        settle()
        bar, article = window.messages, window.article
        assert bar.isVisible()
        place = bar.rect().translated(bar.mapTo(window, QPoint(0, 0)))
        assert article.rect().translated(article.mapTo(window, QPoint(0, 0))).contains(place)
