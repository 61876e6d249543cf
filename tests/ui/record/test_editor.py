"""The claim editor saves what is typed, shows what is stored, and loses nothing in between.

Qt's test keys are ASCII only: accents are typed in the journeys.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QAccessible, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.domain.claim import Claim
from annotator.domain.errors import AnnotatorError, StaleChange
from annotator.ui.desk import Desk
from annotator.ui.record.editor import RecordEditor
from annotator.ui.record.inputs import LineInput
from annotator.ui.record.source import EvidenceCard
from annotator.workspace import queries
from annotator.workspace.claims import edit_claim, mark_quote, set_tags
from annotator.workspace.evidence import add_evidence, edit_evidence, remove_evidence
from annotator.workspace.undo import redo, undo
from annotator.workspace.workspace import open_workspace
from tests.ui.conftest import locked

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def editor(qtbot: QtBot, desk: Desk) -> Iterator[RecordEditor]:
    shown = RecordEditor(desk)
    shown.resize(480, 700)
    with qtbot.waitExposed(shown):
        shown.show()
    yield shown
    shown.close()
    shown.deleteLater()


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


def history(desk: Desk) -> int:
    """How many operations there were."""
    return int(desk.workspace.base.rows("SELECT count(*) FROM history")[0][0])


def press(widget: QWidget, text: str) -> None:
    """A key of another keyboard than ASCII's."""
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text))


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


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        ("37 ans", "“37 ans”"),
        ("« Nous restons »", "« Nous restons »"),
        ("« Nous restons », dit sa présidente", "« Nous restons », dit sa présidente"),
    ],
)
def test_a_passage_is_not_quoted_twice(desk: Desk, editor: RecordEditor, quote: str, shown: str) -> None:
    marked(desk, quote)
    assert part(editor, QLabel, "quote").text() == shown


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


def pause(qtbot: QtBot, line: QWidget) -> None:
    """Type nothing for long enough that what was typed is saved."""
    timer = line.findChild(QTimer)
    assert timer is not None
    assert timer.isActive()
    qtbot.waitUntil(lambda: not timer.isActive())


def test_half_a_date_is_not_judged_at_a_pause(qtbot: QtBot, desk: Desk, editor: RecordEditor) -> None:
    claim = marked(desk, "37 ans")
    told: list[AnnotatorError] = []
    desk.failed.connect(told.append)
    line = part(editor, LineInput, "record-claim_date")
    for typed, kept in (("2/3", ""), ("/2026", "2026-03-02")):
        qtbot.keyClicks(line, typed)
        pause(qtbot, line)
        assert stored(desk, claim).claim_date == kept
    assert told == []
    assert line.text() == "2/3/2026"


def test_half_a_date_is_told_when_the_field_is_left(qtbot: QtBot, desk: Desk, editor: RecordEditor) -> None:
    marked(desk, "37 ans")
    told: list[AnnotatorError] = []
    desk.failed.connect(told.append)
    qtbot.mouseClick(part(editor, QPushButton, "add-evidence"), Qt.MouseButton.LeftButton)
    line = part(editor, LineInput, "evidence-accessed")
    line.selectAll()
    qtbot.keyClicks(line, "2/3")
    pause(qtbot, line)
    assert told == []
    assert not editor.flush()
    assert len(told) == 1


def test_a_new_source_is_brought_into_sight(qtbot: QtBot, desk: Desk, editor: RecordEditor) -> None:
    marked(desk, "37 ans")
    editor.resize(480, 260)
    for key in range(3):
        editor.add_source()
        card = editor.findChildren(EvidenceCard)[-1]
        assert card.inputs["url"].hasFocus()
        qtbot.waitUntil(partial(in_sight, card))
        qtbot.keyClicks(card.inputs["url"], f"https://exemple.fr/{key}")


def in_sight(widget: QWidget) -> bool:
    """Whether no part of it is scrolled away."""
    return widget.visibleRegion().boundingRect() == widget.rect()


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


# --- typing ---


@pytest.mark.parametrize("field", ["note", "normalised"])
def test_typing_goes_on_where_it_paused(qtbot: QtBot, desk: Desk, editor: RecordEditor, field: str) -> None:
    """What is stored has no space at its end; the reviewer is still typing and has one."""
    claim = marked(desk, "37 ans")
    widget = part(editor, QWidget, f"record-{field}")
    widget.setFocus()
    qtbot.keyClicks(widget, "seen at the ")
    qtbot.waitUntil(lambda: getattr(stored(desk, claim), field) == "seen at the")
    qtbot.keyClicks(widget, "court")
    editor.flush()
    assert getattr(stored(desk, claim), field) == "seen at the court"


def test_what_is_stored_is_shown_once_the_focus_goes(qtbot: QtBot, desk: Desk, editor: RecordEditor) -> None:
    marked(desk, "37 ans")
    line = part(editor, QLineEdit, "record-claim_date")
    line.setFocus()
    qtbot.keyClicks(line, "2/3/2026 ")
    editor.flush()
    assert line.text() == "2/3/2026 "
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert line.text() == "2026-03-02"


def test_looking_changes_nothing(qtbot: QtBot, desk: Desk, editor: RecordEditor) -> None:
    """No-break spaces and line ends of a note come from elsewhere and stay as they are."""
    claim = marked(desk, "37 ans")
    desk.do(edit_claim, claim, note="Vu : 37 ans\n\nau greffe", normalised="Présent depuis 37 ans")
    before = history(desk)
    for name in ("note", "normalised"):
        widget = part(editor, QWidget, f"record-{name}")
        widget.setFocus()
        qtbot.keyClick(widget, Qt.Key.Key_End)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    editor.flush()
    assert history(desk) == before


def test_a_no_break_space_is_kept(desk: Desk, editor: RecordEditor) -> None:
    claim = marked(desk, "37 ans")
    for text in ("37", "\u00a0", "ans"):
        press(part(editor, QPlainTextEdit, "record-note"), text)
    editor.flush()
    assert stored(desk, claim).note == "37\u00a0ans"


def test_undo_shows_even_where_the_focus_is(qtbot: QtBot, desk: Desk, editor: RecordEditor) -> None:
    claim = marked(desk, "37 ans")
    line = part(editor, QLineEdit, "record-speaker")
    line.setFocus()
    qtbot.keyClicks(line, "Zoe")
    editor.flush()
    desk.do(undo)
    assert line.text() == ""
    desk.do(redo)
    assert (line.text(), stored(desk, claim).speaker) == ("Zoe", "Zoe")


def test_a_change_of_another_window_is_shown_but_not_over_what_is_being_typed(
    qtbot: QtBot, desk: Desk, editor: RecordEditor
) -> None:
    claim = marked(desk, "37 ans")
    colleague = open_workspace(desk.workspace.base.path)
    qtbot.keyClicks(part(editor, QPlainTextEdit, "record-note"), "mine")
    edit_claim(colleague, claim, note="theirs", speaker="la présidente")
    colleague.close()
    desk.look_around()
    assert part(editor, QPlainTextEdit, "record-note").toPlainText() == "mine"
    assert part(editor, QLineEdit, "record-speaker").text() == "la présidente"


@pytest.fixture
def told(desk: Desk) -> list[AnnotatorError]:
    """All that went wrong."""
    heard: list[AnnotatorError] = []
    desk.failed.connect(heard.append)
    return heard


@pytest.fixture
def asked(desk: Desk) -> dict[str, Callable[[], object]]:
    """What the reviewer was asked last: what can be said and what that does, and the question under ``."""
    heard: dict[str, Callable[[], object]] = {}

    def hear(text: str, choices: Sequence[tuple[str, Callable[[], object]]]) -> None:
        heard.clear()
        heard.update(choices)
        heard[""] = lambda: text

    desk.asked.connect(hear)
    return heard


@pytest.mark.parametrize(("said", "note"), [("Keep mine", "mine"), ("Take theirs", "theirs")])
@pytest.mark.parametrize("elsewhere", [False, True])
def test_what_two_have_written_is_for_a_person_to_decide(
    qtbot: QtBot,
    desk: Desk,
    editor: RecordEditor,
    asked: dict[str, Callable[[], object]],
    said: str,
    note: str,
    elsewhere: bool,
) -> None:
    other = marked(desk, "dix ans")
    claim = marked(desk, "37 ans")
    desk.choose_claim(claim)
    field = part(editor, QPlainTextEdit, "record-note")
    qtbot.keyClicks(field, "mine")
    with closing(open_workspace(desk.workspace.base.path)) as colleague:
        edit_claim(colleague, claim, note="theirs")
    assert not editor.flush()
    assert asked[""]() == (
        "Somebody else has changed this in the meantime: Note is “theirs”, not “”. Nothing was changed."
    )
    # Nothing is written over, and nothing that was typed is gone, however often it is tried.
    assert not editor.flush()
    assert (stored(desk, claim).note, field.toPlainText()) == ("theirs", "mine")
    if elsewhere:
        desk.choose_claim(other)
        assert field.toPlainText() == ""
        assert not editor.settle()
    asked[said]()
    assert stored(desk, claim).note == note
    assert stored(desk, other).note == ""
    desk.choose_claim(claim)
    assert field.toPlainText() == note
    assert editor.settle()
    assert stored(desk, claim).note == note


def test_the_same_change_of_two_is_none(qtbot: QtBot, desk: Desk, editor: RecordEditor) -> None:
    claim = marked(desk, "37 ans")
    desk.choose_claim(claim)
    qtbot.keyClicks(part(editor, QLineEdit, "record-speaker"), "Zoe")
    with closing(open_workspace(desk.workspace.base.path)) as colleague:
        edit_claim(colleague, claim, speaker="Zoe")
    assert editor.flush()


def test_tags_of_two_go_together(qtbot: QtBot, desk: Desk, editor: RecordEditor) -> None:
    claim = marked(desk, "37 ans")
    desk.do(set_tags, claim, ["age", "old"])
    desk.choose_claim(claim)
    line = part(editor, QLineEdit, "record-tags")
    line.selectAll()
    qtbot.keyClicks(line, "age, mine")
    with closing(open_workspace(desk.workspace.base.path)) as colleague:
        set_tags(colleague, claim, ["age", "old", "theirs"])
    assert editor.flush()
    assert set(stored(desk, claim).tags) == {"age", "mine", "theirs"}


def test_a_source_that_two_have_written_is_for_a_person_to_decide(
    qtbot: QtBot, desk: Desk, editor: RecordEditor, asked: dict[str, Callable[[], object]]
) -> None:
    claim = marked(desk, "37 ans")
    desk.do(add_evidence, claim, title="old")
    desk.choose_claim(claim)
    line = part(editor, QLineEdit, "evidence-title")
    line.selectAll()
    qtbot.keyClicks(line, "mine")
    (source,) = stored(desk, claim).evidence
    with closing(open_workspace(desk.workspace.base.path)) as colleague:
        edit_evidence(colleague, source.id, title="theirs")
    assert not editor.flush()
    assert asked[""]() == (
        "Somebody else has changed this in the meantime: Title is “theirs”, not “old”. Nothing was changed."
    )
    asked["Keep mine"]()
    assert stored(desk, claim).evidence[0].title == "mine"
    assert editor.flush()


def test_a_choice_on_what_is_no_longer_so_is_told(
    qtbot: QtBot, desk: Desk, editor: RecordEditor, told: list[AnnotatorError]
) -> None:
    claim = marked(desk, "37 ans")
    desk.choose_claim(claim)
    with closing(open_workspace(desk.workspace.base.path)) as colleague:
        edit_claim(colleague, claim, status="refuted")
    qtbot.mouseClick(part(editor, QToolButton, "status-verified"), Qt.MouseButton.LeftButton)
    assert stored(desk, claim).status == "refuted"
    assert [(error.expected, error.actual) for error in told if isinstance(error, StaleChange)] == [
        ("unverified", "refuted")
    ]
    assert part(editor, QToolButton, "status-refuted").isChecked()


# --- what cannot be saved ---


def test_what_cannot_be_saved_stays_and_is_saved_later(qtbot: QtBot, desk: Desk, editor: RecordEditor) -> None:
    claim = marked(desk, "37 ans")
    failed: list[AnnotatorError] = []
    desk.failed.connect(failed.append)
    note = part(editor, QPlainTextEdit, "record-note")
    qtbot.keyClicks(note, "seen")
    with locked(desk):
        assert not editor.flush()
    assert len(failed) == 1
    assert (note.toPlainText(), stored(desk, claim).note) == ("seen", "")
    assert editor.flush()
    assert stored(desk, claim).note == "seen"


def test_what_cannot_be_saved_waits_for_its_own_claim(qtbot: QtBot, desk: Desk, editor: RecordEditor) -> None:
    other, claim = marked(desk, "2,1 Mds$"), marked(desk, "37 ans")
    note = part(editor, QPlainTextEdit, "record-note")
    qtbot.keyClicks(note, "seen")
    with locked(desk):
        desk.choose_claim(other)
        assert note.toPlainText() == ""
    editor.flush()
    assert (stored(desk, claim).note, stored(desk, other).note) == ("", "")
    desk.choose_claim(claim)
    assert note.toPlainText() == "seen"
    qtbot.waitUntil(lambda: stored(desk, claim).note == "seen")


def test_at_the_end_what_waits_for_other_claims_is_saved_too(qtbot: QtBot, desk: Desk, editor: RecordEditor) -> None:
    other, claim = marked(desk, "2,1 Mds$"), marked(desk, "37 ans")
    desk.do(add_evidence, claim)
    qtbot.keyClicks(part(editor, QPlainTextEdit, "record-note"), "seen")
    qtbot.keyClicks(part(editor, QLineEdit, "evidence-title"), "Registre")
    with locked(desk):
        desk.choose_claim(other)
        assert not editor.settle()
    assert (stored(desk, claim).note, stored(desk, claim).evidence[0].title) == ("", "")
    assert editor.settle()
    assert (stored(desk, claim).note, stored(desk, claim).evidence[0].title) == ("seen", "Registre")
    assert (stored(desk, other).note, stored(desk, other).evidence) == ("", ())


def test_what_cannot_be_saved_does_not_go_to_another_base(
    qtbot: QtBot, desk: Desk, editor: RecordEditor, tmp_path: Path
) -> None:
    """Not even to a copy, which has a claim of that id too."""
    claim = marked(desk, "37 ans")
    desk.do(add_evidence, claim)
    path = tmp_path / "copy.sqlite"
    with closing(sqlite3.connect(path)) as copy:
        desk.workspace.base.connection.backup(copy)
    qtbot.keyClicks(part(editor, QPlainTextEdit, "record-note"), "seen")
    qtbot.keyClicks(part(editor, QLineEdit, "evidence-title"), "Registre")
    with locked(desk):
        desk.use_base(open_workspace(path))
    editor.flush()
    assert (stored(desk, claim).note, stored(desk, claim).evidence[0].title) == ("", "")


def test_a_wrong_date_stays_to_be_corrected(qtbot: QtBot, desk: Desk, editor: RecordEditor) -> None:
    claim = marked(desk, "37 ans")
    line = part(editor, QLineEdit, "record-claim_date")
    qtbot.keyClicks(line, "2026-13")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "2026-13"
    qtbot.keyClick(line, Qt.Key.Key_Backspace)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert stored(desk, claim).claim_date == ""
    qtbot.keyClicks(line, "2")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert stored(desk, claim).claim_date == "2026-12"


def test_a_choice_that_cannot_be_saved_goes_back(qtbot: QtBot, desk: Desk, editor: RecordEditor) -> None:
    marked(desk, "37 ans")
    verdict = part(editor, QComboBox, "record-verdict")
    with locked(desk):
        qtbot.keyClick(verdict, Qt.Key.Key_Down)
        qtbot.mouseClick(part(editor, QToolButton, "status-verified"), Qt.MouseButton.LeftButton)
    assert verdict.currentData() == ""
    assert part(editor, QToolButton, "status-unverified").isChecked()


def test_a_base_that_can_only_be_read_shows_its_record(qtbot: QtBot, desk: Desk, editor: RecordEditor) -> None:
    claim = marked(desk, "37 ans")
    desk.do(edit_claim, claim, note="seen")
    desk.do(add_evidence, claim, url="https://exemple.fr/registre")
    desk.use_base(open_workspace(desk.workspace.base.path, read_only=True))
    qtbot.waitUntil(lambda: editor.findChild(QLineEdit, "evidence-url") is None)
    desk.choose_claim(claim)
    note = part(editor, QPlainTextEdit, "record-note")
    for widget in (note, part(editor, QLineEdit, "record-tags"), part(editor, QLineEdit, "evidence-url")):
        qtbot.keyClicks(widget, "x")
    assert note.toPlainText() == "seen"
    assert part(editor, QLineEdit, "record-tags").text() == ""
    assert part(editor, QLineEdit, "evidence-url").text() == "https://exemple.fr/registre"
    for name in ("status-verified", "record-verdict", "record-priority", "evidence-stance", "add-evidence"):
        assert not part(editor, QWidget, name).isEnabled(), name


# --- tags and sources ---


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_tag_is_completed_behind_others(qtbot: QtBot, desk: Desk, editor: RecordEditor) -> None:
    other = marked(desk, "2,1 Mds$")
    desk.do(set_tags, other, ["Espagne", "économie"])
    claim = marked(desk, "37 ans")
    line = part(editor, QLineEdit, "record-tags")
    line.setFocus()
    qtbot.keyClicks(line, "retraites, esp")
    popup = line.completer().popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert line.text() == "retraites, Espagne"
    editor.flush()
    assert stored(desk, claim).tags == ("Espagne", "retraites")


def urls(editor: RecordEditor) -> list[str]:
    """The sources as they stand below each other."""
    lines = [line for line in editor.findChildren(QLineEdit, "evidence-url") if not line.isHidden()]
    shown = [line for line in lines if line.isVisibleTo(editor)]
    return [line.text() for line in sorted(shown, key=lambda line: line.mapTo(editor, QPoint()).y())]


def test_a_source_that_undo_brings_back_stands_where_it_stood(qtbot: QtBot, desk: Desk, editor: RecordEditor) -> None:
    claim = marked(desk, "37 ans")
    for url in ("https://a.fr", "https://b.fr", "https://c.fr"):
        desk.do(add_evidence, claim, url=url)
    desk.do(remove_evidence, stored(desk, claim).evidence[1].id)
    assert urls(editor) == ["https://a.fr", "https://c.fr"]
    desk.do(undo)
    QApplication.sendPostedEvents()
    assert urls(editor) == ["https://a.fr", "https://b.fr", "https://c.fr"]


def test_a_source_goes_with_what_was_just_typed_and_comes_back_with_it(
    qtbot: QtBot, desk: Desk, editor: RecordEditor
) -> None:
    claim = marked(desk, "37 ans")
    failed: list[AnnotatorError] = []
    desk.failed.connect(failed.append)
    desk.do(add_evidence, claim)
    line = part(editor, QLineEdit, "evidence-title")
    line.setFocus()
    qtbot.keyClicks(line, "Registre")
    qtbot.mouseClick(part(editor, QToolButton, "evidence-trash-2"), Qt.MouseButton.LeftButton)
    assert (stored(desk, claim).evidence, failed) == ((), [])
    desk.do(undo)
    assert stored(desk, claim).evidence[0].title == "Registre"


def test_a_source_that_cannot_be_saved_waits_for_its_claim(qtbot: QtBot, desk: Desk, editor: RecordEditor) -> None:
    other, claim = marked(desk, "2,1 Mds$"), marked(desk, "37 ans")
    desk.do(add_evidence, claim)
    qtbot.keyClicks(part(editor, QLineEdit, "evidence-title"), "Registre")
    with locked(desk):
        desk.choose_claim(other)
    qtbot.waitUntil(lambda: editor.findChild(QLineEdit, "evidence-title") is None)
    desk.choose_claim(claim)
    qtbot.waitUntil(lambda: stored(desk, claim).evidence[0].title == "Registre")


@pytest.mark.parametrize(
    ("url", "opens"),
    [
        ("https://exemple.fr/registre", True),
        ("exemple.fr", True),
        ("", False),
        ("file:///etc/passwd", False),
        ("/etc/passwd", False),
        ("javascript:alert(1)", False),
    ],
)
def test_only_the_address_of_a_page_can_be_opened(desk: Desk, editor: RecordEditor, url: str, opens: bool) -> None:
    desk.do(add_evidence, marked(desk, "37 ans"), url=url)
    assert part(editor, QToolButton, "evidence-external-link").isEnabled() == opens


# --- by keyboard, and for a screen reader ---


def test_tab_goes_through_the_fields_in_their_order(qtbot: QtBot, desk: Desk, editor: RecordEditor) -> None:
    desk.do(add_evidence, marked(desk, "37 ans"))
    editor.activateWindow()
    qtbot.waitUntil(editor.isActiveWindow)
    part(editor, QToolButton, "status-unverified").setFocus()
    names = []
    for _step in range(18):
        widget = QApplication.focusWidget()
        assert widget is not None
        names.append(widget.objectName())
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    fields = ["verdict", "priority", "note", "normalised", "speaker", "claim_date", "tags", "reviewer"]
    assert [name for name in names if name.startswith("record-")] == [f"record-{field}" for field in fields]
    fields = ["url", "title", "quote", "note", "stance", "accessed", "trash-2"]
    assert names[-9:] == ["attach-evidence", "add-evidence", *(f"evidence-{field}" for field in fields)]


def test_tab_goes_through_sources_as_they_stand(qtbot: QtBot, desk: Desk, editor: RecordEditor) -> None:
    claim = marked(desk, "37 ans")
    for url in ("https://a.fr", "https://b.fr", "https://c.fr"):
        desk.do(add_evidence, claim, url=url)
    desk.do(remove_evidence, stored(desk, claim).evidence[1].id)
    desk.do(undo)
    editor.activateWindow()
    qtbot.waitUntil(editor.isActiveWindow)
    part(editor, QPushButton, "add-evidence").setFocus()
    reached = []
    for _step in range(25):
        widget = QApplication.focusWidget()
        if isinstance(widget, QLineEdit) and widget.objectName() == "evidence-url":
            reached.append(widget.text())
        qtbot.keyClick(widget or editor, Qt.Key.Key_Tab)
    assert reached == ["https://a.fr", "https://b.fr", "https://c.fr"]


def test_everything_has_a_name_for_a_screen_reader(desk: Desk, editor: RecordEditor) -> None:
    desk.do(add_evidence, marked(desk, "37 ans"))
    nameless = [
        widget.objectName() or repr(widget)
        for widget in editor.findChildren(QWidget)
        if isinstance(widget, QLineEdit | QPlainTextEdit | QComboBox | QToolButton)
        and widget.isVisible()
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert nameless == []
