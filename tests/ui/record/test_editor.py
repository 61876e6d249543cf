"""The claim editor saves what is typed, shows what is stored, and loses nothing in between.

Qt's test keys are ASCII only: accents are typed in the journeys.
"""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.claim import Claim
from annotator.domain.errors import AnnotatorError
from annotator.ui.desk import Desk
from annotator.ui.record.editor import RecordEditor
from annotator.workspace import queries
from annotator.workspace.claims import edit_claim, mark_quote
from annotator.workspace.undo import undo


W = TypeVar("W", bound=QWidget)


@pytest.fixture
def editor(qtbot: QtBot, desk: Desk) -> RecordEditor:
    shown = RecordEditor(desk)
    qtbot.addWidget(shown)
    shown.resize(480, 700)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def marked(desk: Desk, quote: str) -> str:
    assert desk.article is not None
    changes = desk.do(mark_quote, desk.article.id, quote, "unverified")
    assert changes is not None
    desk.choose_claim(changes.subject)
    return changes.subject


def stored(desk: Desk, claim_id: str) -> Claim:
    return queries.claim(desk.workspace.base, claim_id)


def part(editor: RecordEditor, kind: type[W], name: str) -> W:
    found = editor.findChild(kind, name)
    assert found is not None, name
    return found


def test_a_note_is_saved_when_typing_pauses(qtbot: QtBot, desk: Desk, editor: RecordEditor) -> None:
    claim = marked(desk, "37 ans")
    qtbot.keyClicks(part(editor, QPlainTextEdit, "record-note"), "seen at the court")
    qtbot.waitUntil(lambda: stored(desk, claim).note == "seen at the court")


def test_choosing_another_claim_saves_what_was_just_typed(qtbot: QtBot, desk: Desk, editor: RecordEditor) -> None:
    other = marked(desk, "2,1 Mds$")
    claim = marked(desk, "37 ans")
    qtbot.keyClicks(part(editor, QPlainTextEdit, "record-note"), "to me")
    qtbot.keyClicks(part(editor, QLineEdit, "record-speaker"), "la presidente")
    desk.choose_claim(other)
    assert (stored(desk, claim).note, stored(desk, claim).speaker) == ("to me", "la presidente")
    assert (stored(desk, other).note, stored(desk, other).speaker) == ("", "")
    assert part(editor, QPlainTextEdit, "record-note").toPlainText() == ""


def test_each_field_is_kept(qtbot: QtBot, desk: Desk, editor: RecordEditor) -> None:
    claim = marked(desk, "37 ans")
    for name, typed in (
        ("normalised", "Le groupe est ici depuis 37 ans"),
        ("speaker", "la presidente"),
        ("claim_date", "2/3/2026"),
        ("tags", "economie, Espagne, economie"),
        ("reviewer", "Zoe"),
    ):
        line = part(editor, QLineEdit, f"record-{name}")
        line.selectAll()
        qtbot.keyClicks(line, typed)
        qtbot.keyClick(line, Qt.Key.Key_Return)
    kept = stored(desk, claim)
    assert kept.normalised == "Le groupe est ici depuis 37 ans"
    assert (kept.speaker, kept.claim_date, kept.reviewer) == ("la presidente", "2026-03-02", "Zoe")
    assert kept.tags == ("Espagne", "economie")
    assert part(editor, QLineEdit, "record-claim_date").text() == "2026-03-02"


def test_status_verdict_and_priority(qtbot: QtBot, desk: Desk, editor: RecordEditor) -> None:
    claim = marked(desk, "37 ans")
    qtbot.mouseClick(part(editor, QToolButton, "status-refuted"), Qt.MouseButton.LeftButton)
    verdict = part(editor, QComboBox, "record-verdict")
    qtbot.keyClick(verdict, Qt.Key.Key_Down)
    priority = part(editor, QComboBox, "record-priority")
    qtbot.keyClick(priority, Qt.Key.Key_End)
    kept = stored(desk, claim)
    assert (kept.status, kept.verdict, kept.priority) == ("refuted", "true", 3)


def test_a_date_that_is_none_is_told_and_not_stored(qtbot: QtBot, desk: Desk, editor: RecordEditor) -> None:
    claim = marked(desk, "37 ans")
    told: list[AnnotatorError] = []
    desk.failed.connect(told.append)
    line = part(editor, QLineEdit, "record-claim_date")
    qtbot.keyClicks(line, "hier")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert len(told) == 1
    assert stored(desk, claim).claim_date == ""


def test_sources_are_added_edited_and_removed(qtbot: QtBot, desk: Desk, editor: RecordEditor) -> None:
    claim = marked(desk, "37 ans")
    qtbot.mouseClick(part(editor, QPushButton, "add-evidence"), Qt.MouseButton.LeftButton)
    line = part(editor, QLineEdit, "evidence-url")
    qtbot.keyClicks(line, "https://exemple.fr/registre")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    source = stored(desk, claim).evidence[0]
    assert (source.url, source.stance) == ("https://exemple.fr/registre", "supports")
    assert source.accessed
    desk.do(undo)
    assert stored(desk, claim).evidence[0].url == ""
    assert line.text() == ""
    desk.do(undo)
    qtbot.waitUntil(lambda: editor.findChild(QLineEdit, "evidence-url") is None)
    assert stored(desk, claim).evidence == ()


def test_undo_shows_in_the_fields(qtbot: QtBot, desk: Desk, editor: RecordEditor) -> None:
    claim = marked(desk, "37 ans")
    desk.do(edit_claim, claim, note="première version")
    assert part(editor, QPlainTextEdit, "record-note").toPlainText() == "première version"
    desk.do(undo)
    assert part(editor, QPlainTextEdit, "record-note").toPlainText() == ""


def test_the_wheel_over_a_verdict_changes_nothing(qtbot: QtBot, desk: Desk, editor: RecordEditor) -> None:
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    claim = marked(desk, "37 ans")
    verdict = part(editor, QComboBox, "record-verdict")
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(verdict.mapToGlobal(QPoint(5, 5))),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(verdict, event)
    assert stored(desk, claim).verdict == ""
