"""Notes of a document on the passage of a claim, in the record and in the article."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from annotator.domain.article import ArticleFields, ArticleNote, Imported, Page
from annotator.domain.span import Span
from annotator.ui.article_pane import ArticlePane
from annotator.ui.desk import Desk
from annotator.ui.record.editor import RecordEditor
from annotator.ui.record.notes import NotesList
from annotator.workspace import queries
from annotator.workspace.articles import add_article
from annotator.workspace.claims import mark
from annotator.workspace.undo import undo
from tests.ui.program import LEFT, settle

TEXT = "Le pont a 37 ans.\nIl a coûté cher."
NOTE = ArticleNote(Span(10, 16), "Vérifier <b>\nvite.", "comment", "Paul")


@pytest.fixture
def claim_id(desk: Desk) -> str:
    imported = Imported(TEXT, ArticleFields(title="Pont"), notes=(NOTE,), pages=(Page(0, "1"), Page(18, "2")))
    desk.open_article(desk.run(add_article, imported).subject)
    assert desk.article is not None
    return desk.run(mark, desk.article.version.id, Span(10, 16), "unverified").subject


def test_a_note_is_offered_and_becomes_a_source(qtbot: QtBot, desk: Desk, claim_id: str) -> None:
    editor = RecordEditor(desk)
    qtbot.addWidget(editor)
    editor.show()
    desk.choose_claim(claim_id)
    settle()
    notes = editor.findChild(NotesList)
    assert notes is not None
    assert notes.isVisible()
    labels = notes.findChildren(QLabel)
    assert [label.text() for label in labels] == ["Comment by Paul", NOTE.text]
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    qtbot.mouseClick(notes.findChild(QPushButton), LEFT)
    settle()
    (evidence,) = queries.claim(desk.workspace.base, claim_id).evidence
    assert evidence.quote == NOTE.text
    assert not notes.isVisible()
    desk.run(undo)
    settle()
    assert notes.isVisible()
    assert any("Page 1 · " in label.text() for label in editor.findChildren(QLabel))
    editor.close()


def test_the_article_shows_where_notes_are_and_what_they_say(qtbot: QtBot, desk: Desk, claim_id: str) -> None:
    pane = ArticlePane(desk)
    qtbot.addWidget(pane)
    pane.resize(700, 400)
    pane.show()
    settle()
    view = pane.view
    assert view.marks.noted_at(12) == [f"Comment by Paul\n{NOTE.text}"]
    assert view.marks.noted_at(2) == []
    qtbot.mouseMove(view.viewport(), view.sight.box(12).center().toPoint())
    assert "Vérifier &lt;b&gt;<br>vite." in view.toolTip()
    qtbot.mouseMove(view.viewport(), view.sight.box(25).center().toPoint())
    assert view.toolTip() == ""
    with_notes = view.grab().toImage()
    view.set_noted([])
    assert view.grab().toImage() != with_notes
    pane.close()
