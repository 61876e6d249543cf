"""The list of the base's articles: which there are, how far each is, and which is being read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from annotator.domain.article import ArticleFields, Imported
from annotator.ui.articles_dock import ArticlesDock
from annotator.ui.desk import Desk
from annotator.workspace.articles import add_article, edit_article, remove_article
from annotator.workspace.claims import mark_quote, set_status
from annotator.workspace.undo import undo
from annotator.workspace.workspace import open_workspace


@pytest.fixture
def dock(qtbot: QtBot, desk: Desk) -> Iterator[ArticlesDock]:
    window = QMainWindow()
    shown = ArticlesDock(desk)
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, shown)
    window.resize(300, 500)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield shown
    window.close()
    window.deleteLater()


def added(desk: Desk, title: str, text: str = "") -> str:
    fields = ArticleFields(title=title, outlet="Le Journal", published="2026-03-02")
    return desk.run(add_article, Imported(text or f"Texte de {title} sur 37 ans.", fields)).subject


def read_out(dock: ArticlesDock) -> list[str]:
    """Each row as a screen reader says it."""
    model = dock.list.model()
    return [str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]


def titles(dock: ArticlesDock) -> list[str]:
    model = dock.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def current(dock: ArticlesDock) -> str:
    index = dock.list.currentIndex()
    return str(index.data()) if index.isValid() else ""


def row(dock: ArticlesDock, title: str) -> QPoint:
    return dock.list.visualRect(dock.list.model().index(titles(dock).index(title), 0)).center()


def test_all_articles_are_listed_and_the_one_being_read_is_current(desk: Desk, dock: ArticlesDock) -> None:
    added(desk, "Deux")
    assert sorted(titles(dock)) == ["Deux", "Une multiplication"]
    assert current(dock) == "Une multiplication"


def test_a_click_reads_an_article(qtbot: QtBot, desk: Desk, dock: ArticlesDock) -> None:
    added(desk, "Deux")
    qtbot.mouseClick(dock.list.viewport(), Qt.MouseButton.LeftButton, pos=row(dock, "Deux"))
    assert desk.article is not None
    assert desk.article.fields.title == current(dock) == "Deux"


def test_the_arrows_and_enter_read_an_article(qtbot: QtBot, desk: Desk, dock: ArticlesDock) -> None:
    added(desk, "Deux")
    dock.list.setFocus()
    key = Qt.Key.Key_Down if titles(dock)[0] == "Une multiplication" else Qt.Key.Key_Up
    qtbot.keyClick(dock.list, key)
    assert desk.article is not None and desk.article.fields.title == "Une multiplication"
    qtbot.keyClick(dock.list, Qt.Key.Key_Return)
    assert desk.article.fields.title == "Deux"


def test_a_click_on_the_article_that_is_read_leaves_the_reading_place(
    qtbot: QtBot, desk: Desk, dock: ArticlesDock
) -> None:
    opened: list[object] = []
    desk.article_opened.connect(opened.append)
    qtbot.mouseClick(dock.list.viewport(), Qt.MouseButton.LeftButton, pos=row(dock, "Une multiplication"))
    assert opened == []


def test_what_opens_elsewhere_becomes_current(desk: Desk, dock: ArticlesDock) -> None:
    desk.open_article(added(desk, "Deux"))
    assert current(dock) == "Deux"
    desk.open_article("")
    assert current(dock) == ""


def test_counts_follow_each_change_in_whatever_article_it_is(desk: Desk, dock: ArticlesDock) -> None:
    other = added(desk, "Deux")
    claim = desk.run(mark_quote, other, "37 ans", "unverified").subject
    line = next(line for line in read_out(dock) if line.startswith("Deux"))
    assert line == "Deux, 1 claim (1 unverified) · 2026-03-02 · Le Journal"
    desk.do(set_status, (claim,), "verified")
    assert "Deux, 1 claim · 2026-03-02 · Le Journal" in read_out(dock)
    desk.do(undo)
    desk.do(undo)
    assert "Deux, 0 claims · 2026-03-02 · Le Journal" in read_out(dock)


def test_titles_and_rows_follow_each_change(desk: Desk, dock: ArticlesDock) -> None:
    other = added(desk, "Deux")
    desk.do(edit_article, other, title="")
    assert sorted(titles(dock)) == ["Une multiplication", "Untitled"]
    assert any(line.startswith("Untitled, ") for line in read_out(dock))
    desk.do(remove_article, other)
    assert titles(dock) == ["Une multiplication"]
    desk.do(undo)
    assert sorted(titles(dock)) == ["Une multiplication", "Untitled"]
    assert current(dock) == "Une multiplication"


def test_another_window_and_another_base_show(desk: Desk, dock: ArticlesDock, tmp_path: Path) -> None:
    colleague = open_workspace(desk.workspace.base.path)
    add_article(colleague, Imported("Un texte de Zoé.", ArticleFields(title="Zoé")))
    colleague.close()
    desk.look_around()
    assert sorted(titles(dock)) == ["Une multiplication", "Zoé"]
    desk.use_base(open_workspace(tmp_path / "other.sqlite", create=True))
    assert titles(dock) == []


def test_many_articles_keep_the_one_being_read_in_sight(desk: Desk, dock: ArticlesDock) -> None:
    for place in range(40):
        added(desk, f"Article {place}")
    last = titles(dock)[-1]
    model = dock.list.model()
    desk.open_article(model.index(model.rowCount() - 1, 0).data(Qt.ItemDataRole.UserRole).id)
    assert current(dock) == last
    assert dock.list.viewport().rect().contains(dock.list.visualRect(dock.list.currentIndex()).center())
    added(desk, "Encore un")
    assert dock.list.viewport().rect().contains(dock.list.visualRect(dock.list.currentIndex()).center())
