"""How the record is laid out beside its article: nothing cut off, nothing pushed aside, begun at its head."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from annotator import i18n
from annotator.ui.excerpts import LONGEST
from annotator.ui.record.form import RecordForm
from annotator.ui.window import MainWindow
from annotator.workspace.claims import mark_quote
from annotator.workspace.evidence import add_evidence
from annotator.workspace.evidence_files import add_file, read_evidence
from tests.ui.program import drop, part, settle, started, text_of

LONG = "Un rapport de la Cour des comptes, que personne n’a lu, le dit. " * 40


@pytest.fixture(params=list(i18n.LANGUAGES))
def window(request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    """A window on a small laptop, with a claim that is chosen and one that is not."""
    with started(qtbot, qapp, tmp_path / "claims.sqlite", language=request.param) as application:
        window = application.window
        window.resize(1272, 760)
        drop(window, text_of(f"Un titre\n\nIl est présent depuis 37 ans. La gare a 12 quais.\n\n{LONG}"))
        mark(window, "12 quais")
        mark(window, "37 ans")
        settle()
        yield window


def mark(window: MainWindow, quote: str) -> str:
    assert window.desk.article is not None
    made = window.desk.run(mark_quote, window.desk.article.id, quote, "unverified").subject
    window.desk.choose_claim(made)
    settle()
    return made


def form(window: MainWindow) -> RecordForm:
    found = window.record.findChild(RecordForm)
    assert found is not None
    return found


def fits(scroll: QScrollArea) -> bool:
    """Whether all that is in it is seen from one side to the other."""
    body = scroll.widget()
    assert body is not None
    return body.width() == scroll.viewport().width()


def test_sources_neither_cut_the_record_off_nor_push_the_article_aside(window: MainWindow, tmp_path: Path) -> None:
    width = window.article.width()
    assert fits(form(window))
    window.desk.run(add_evidence, window.desk.claim_id)
    file = tmp_path / "rapport annuel.txt"
    file.write_text("37 ans")
    window.desk.run(add_file, window.desk.claim_id, read_evidence(file))
    settle()
    assert fits(form(window))
    assert window.article.width() == width
    window.desk.choose_claim("")
    settle()
    assert window.article.width() == width


def test_no_placeholder_is_cut_off(window: MainWindow) -> None:
    inputs = [part(window.record, QWidget, f"record-{name}") for name in ("speaker", "claim_date", "tags", "reviewer")]
    for one in inputs:
        words = one.property("placeholderText")
        assert one.fontMetrics().horizontalAdvance(words) <= one.contentsRect().width() - 8, words


def test_another_claim_is_shown_from_its_head(window: MainWindow) -> None:
    scroll = form(window)
    bar = scroll.verticalScrollBar()
    first = window.desk.claim_id
    window.desk.run(add_evidence, first)
    settle()
    window.focus_article()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    mark(window, "présent")
    assert bar.value() == 0


def test_who_types_a_note_still_sees_it_when_another_claim_comes(window: MainWindow) -> None:
    note = part(window.record, QPlainTextEdit, "record-note")
    window.resize(1272, 500)
    window.record.focus_note()
    mark(window, "présent")
    viewport = form(window).viewport()
    assert note.hasFocus()
    assert viewport.rect().contains(note.mapTo(viewport, QPoint(0, 0)))


def test_a_passage_of_a_whole_page_leaves_the_fields_in_sight(window: MainWindow) -> None:
    mark(window, LONG.strip())
    words = form(window).findChildren(QLabel, "quote")[0].text()
    assert LONGEST < len(words) < LONGEST + 6
    assert "…" in words
    viewport = form(window).viewport()
    note = part(window.record, QPlainTextEdit, "record-note")
    assert note.mapTo(viewport, QPoint(0, 0)).y() < viewport.height() + 100
