"""What was read is shown before it is added."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from annotator.ui.application import Application
from annotator.ui.commands import files
from annotator.ui.dialogs.address import AddressDialog
from annotator.ui.dialogs.preview import PreviewDialog
from annotator.ui.versions.window import CompareWindow
from annotator.ui.window import MainWindow
from annotator.workspace import queries
from annotator.workspace.settings import load_settings
from tests.importers.made import FOLDER
from tests.ui.program import LEFT, part, settle, started


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    application: Application
    with started(qtbot, qapp, tmp_path / "claims.sqlite") as application:
        yield application.window


def opened(qtbot: QtBot, window: MainWindow, *paths: Path) -> PreviewDialog | None:
    files.open_files(window, list(paths))
    qtbot.waitUntil(lambda: window.desk.long.idle)
    settle()
    return window.findChild(PreviewDialog)


def titles(window: MainWindow) -> list[str]:
    return [article.fields.title for article in queries.articles(window.desk.workspace.base)]


def test_enter_adds_a_document_with_its_fields_as_they_are_typed(qtbot: QtBot, window: MainWindow) -> None:
    before = titles(window)
    dialog = opened(qtbot, window, FOLDER / "draft.fr.docx")
    assert dialog is not None
    assert titles(window) == before
    assert part(dialog, QPlainTextEdit, "preview-text").toPlainText().startswith("La passerelle de Vaudreille")
    assert any("4 notes" in label.text() for label in dialog.findChildren(QLabel))
    outlet = part(dialog, QLineEdit, "preview-outlet")
    qtbot.keyClicks(outlet, "Le Courrier")
    qtbot.keyClick(outlet, Qt.Key.Key_Return)
    settle()
    article = window.desk.article
    assert article is not None
    assert (article.fields.title, article.fields.outlet) == (
        "La passerelle de Vaudreille rouvrira en mai",
        "Le Courrier",
    )
    assert len(queries.aside_of(window.desk.workspace.base, article.version.id).notes) == 4


def test_a_date_that_is_none_is_told_and_escape_adds_nothing(qtbot: QtBot, window: MainWindow) -> None:
    before = titles(window)
    dialog = opened(qtbot, window, FOLDER / "draft.fr.odt")
    assert dialog is not None
    date = part(dialog, QLineEdit, "preview-published")
    date.selectAll()
    qtbot.keyClicks(date, "hier")
    qtbot.mouseClick(part(dialog, QPushButton, "done"), LEFT)
    assert dialog.isVisible()
    assert "hier" in dialog.wrong.text()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    settle()
    assert titles(window) == before


def test_a_plain_text_and_several_files_are_added_at_once(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    before = len(titles(window))
    note = tmp_path / "note.txt"
    note.write_text("Il y a 37 ans.")
    assert opened(qtbot, window, note) is None
    assert opened(qtbot, window, FOLDER / "draft.fr.rtf", FOLDER / "draft.en.docx") is None
    assert len(titles(window)) == before + 3
    assert "2 articles added" in window.messages.text()


def test_a_text_that_is_in_the_base_is_opened(qtbot: QtBot, window: MainWindow) -> None:
    opened(qtbot, window, FOLDER / "draft.fr.docx", FOLDER / "draft.en.docx")
    count = len(titles(window))
    dialog = opened(qtbot, window, FOLDER / "draft.fr.docx")
    assert dialog is not None
    assert part(dialog, QPushButton, "done").text() == "Open it"
    qtbot.mouseClick(part(dialog, QPushButton, "done"), LEFT)
    settle()
    assert len(titles(window)) == count
    assert window.desk.article is not None
    assert window.desk.article.fields.title.startswith("La passerelle")


def test_a_changed_text_may_be_a_new_version(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    text = "Le pont de Bréval\n\nLe pont a 37 ans. Il a coûté 4 millions d’euros.\n\nIl sera rénové cette année.\n"
    first.write_text(text, encoding="utf-8")
    second.write_text(text.replace("37 ans", "38 ans"), encoding="utf-8")
    opened(qtbot, window, first)
    count = len(titles(window))
    dialog = opened(qtbot, window, second)
    assert dialog is not None
    choice = part(dialog, QComboBox, "preview-as")
    assert choice.currentText() == "New version of “Le pont de Bréval”"
    dialog.accept()
    qtbot.waitUntil(lambda: window.desk.long.idle)
    settle()
    assert len(titles(window)) == count
    assert window.desk.article is not None
    assert window.desk.article.version.number == 2
    for comparison in window.findChildren(CompareWindow):
        comparison.close()


def test_nobody_is_asked_who_does_not_want_to_be(qtbot: QtBot, window: MainWindow) -> None:
    dialog = opened(qtbot, window, FOLDER / "draft.fr.docx")
    assert dialog is not None
    part(dialog, QCheckBox, "preview-ask").setChecked(False)
    dialog.accept()
    settle()
    assert not load_settings().preview
    assert opened(qtbot, window, FOLDER / "draft.en.docx") is None
    assert window.desk.article is not None
    assert window.desk.article.fields.title.startswith("Harbour")


def test_the_address_of_a_page(qtbot: QtBot, window: MainWindow) -> None:
    QApplication.clipboard().setText(" https://a.example/page ")
    files.open_address(window)
    dialog = window.findChild(AddressDialog)
    assert dialog is not None
    line = part(dialog, QLineEdit, "address")
    assert line.text() == "https://a.example/page"
    line.setText("file:///etc/passwd")
    dialog.accept()
    assert dialog.isVisible()
    assert "file:///etc/passwd" in dialog.wrong.text()
    line.setText("a.example")
    assert dialog.address == "https://a.example"
    dialog.reject()
    QApplication.clipboard().clear()


def test_a_great_number_of_characters_is_grouped(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(f"<html><body><article><p>{'Un mot de trop. ' * 500}</p></article></body></html>")
    dialog = opened(qtbot, window, page)
    assert dialog is not None
    assert any("7,999 characters" in label.text() for label in dialog.findChildren(QLabel))
