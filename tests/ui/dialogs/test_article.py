"""The details of an article."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from annotator.domain.article import ArticleFields
from annotator.ui.desk import Desk
from annotator.ui.dialogs.article import ArticleDialog
from annotator.workspace import queries
from annotator.workspace.articles import remove_article
from annotator.workspace.undo import undo
from annotator.workspace.workspace import open_workspace
from tests.ui.conftest import TEXT
from tests.ui.program import LEFT, part, settle


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk) -> Iterator[ArticleDialog]:
    assert desk.article is not None
    shown = ArticleDialog(desk, desk.article)
    shown.open()
    yield shown
    if isValid(shown):
        shown.reject()
        shown.deleteLater()


def type_in(qtbot: QtBot, dialog: QWidget, **values: str) -> None:
    for name, value in values.items():
        line = part(dialog, QLineEdit, f"article-{name}")
        line.selectAll()
        qtbot.keyClicks(line, value)


def press_save(qtbot: QtBot, dialog: QWidget) -> None:
    qtbot.mouseClick(part(dialog, QPushButton, "done"), LEFT)
    settle()


def stored(desk: Desk) -> ArticleFields:
    return queries.articles(desk.workspace.base)[0].fields


def test_it_shows_what_is_stored_and_where_the_text_came_from(desk: Desk, dialog: ArticleDialog) -> None:
    assert desk.article is not None
    assert part(dialog, QLineEdit, "article-title").text() == "Une multiplication"
    assert part(dialog, QComboBox, "article-language").currentData() == "fr"
    origin = next(label.text() for label in dialog.findChildren(QLabel) if "SHA-256" in label.text())
    assert desk.article.version.sha256[:12] in origin
    assert str(len(TEXT)) in origin


def test_names_and_what_is_typed_are_never_taken_for_html(dialog: ArticleDialog) -> None:
    origin = next(label for label in dialog.findChildren(QLabel) if "SHA-256" in label.text())
    assert {origin.textFormat(), dialog.wrong.textFormat()} == {Qt.TextFormat.PlainText}


def test_every_field_is_saved_in_one_step(qtbot: QtBot, desk: Desk, dialog: ArticleDialog) -> None:
    before = stored(desk)
    type_in(
        qtbot,
        dialog,
        title="Un autre titre",
        outlet="Le Journal",
        author="Zoe Martin",
        published="2/3/2026",
        url="https://exemple.fr/a",
    )
    language = part(dialog, QComboBox, "article-language")
    language.setCurrentIndex(language.findData("en"))
    press_save(qtbot, dialog)
    assert not isValid(dialog)
    assert stored(desk) == ArticleFields(
        "Un autre titre", "Le Journal", "Zoe Martin", "2026-03-02", "https://exemple.fr/a", "en"
    )
    assert desk.article is not None and desk.article.fields == stored(desk)
    desk.do(undo)
    assert stored(desk) == before


def test_enter_saves_and_escape_does_not(qtbot: QtBot, desk: Desk, dialog: ArticleDialog) -> None:
    type_in(qtbot, dialog, title="Un autre titre")
    qtbot.keyClick(part(dialog, QLineEdit, "article-title"), Qt.Key.Key_Escape)
    assert stored(desk).title == "Une multiplication"
    assert desk.article is not None
    again = ArticleDialog(desk, desk.article)
    again.open()
    type_in(qtbot, again, title="Un autre titre")
    qtbot.keyClick(part(again, QLineEdit, "article-title"), Qt.Key.Key_Return)
    settle()
    assert stored(desk).title == "Un autre titre"


def test_a_wrong_date_is_told_and_the_dialog_stays(qtbot: QtBot, desk: Desk, dialog: ArticleDialog) -> None:
    type_in(qtbot, dialog, title="Un autre titre", published="hier")
    press_save(qtbot, dialog)
    assert dialog.isVisible()
    assert dialog.wrong.isVisible()
    assert "“hier” is no date" in dialog.wrong.text()
    assert stored(desk).title == "Une multiplication"
    type_in(qtbot, dialog, published="2026-03")
    press_save(qtbot, dialog)
    assert (stored(desk).title, stored(desk).published) == ("Un autre titre", "2026-03")


def test_an_article_that_somebody_removed_meanwhile_is_told(qtbot: QtBot, desk: Desk, dialog: ArticleDialog) -> None:
    colleague = open_workspace(desk.workspace.base.path)
    remove_article(colleague, queries.articles(colleague.base)[0].id)
    colleague.close()
    type_in(qtbot, dialog, title="Un autre titre")
    press_save(qtbot, dialog)
    assert "no article" in dialog.wrong.text()


def test_in_a_base_that_can_only_be_read_it_can_only_be_read(qtbot: QtBot, desk: Desk) -> None:
    assert desk.article is not None
    article = desk.article
    desk.use_base(open_workspace(desk.workspace.base.path, read_only=True))
    dialog = ArticleDialog(desk, article)
    dialog.open()
    type_in(qtbot, dialog, title="Un autre titre")
    assert part(dialog, QLineEdit, "article-title").text() == "Une multiplication"
    assert not part(dialog, QComboBox, "article-language").isEnabled()
    assert not part(dialog, QPushButton, "done").isEnabled()
    dialog.reject()
    dialog.deleteLater()
