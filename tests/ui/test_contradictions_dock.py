"""Contradictions of the article being read, in the window."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from annotator.domain.contradiction import CONTRADICTION_KINDS
from annotator.ui import icons
from annotator.ui.contradictions_dock import CONTRADICTION_ICONS, ContradictionsDock
from annotator.ui.window import MainWindow
from annotator.workspace import queries
from tests.ui.program import LEFT, drop, settle, started, text_of

LINES = "\n".join(f"Rien à dire de la ligne {number}." for number in range(80))
LAST = "Présent à Porvèze depuis 38 ans, le groupe y est chez lui."
TEXT = (
    "Le groupe est présent à Porvèze depuis 37 ans.\n"
    f"{LINES}\n"
    "Le plan crée 2 300 emplois dont 1 500 à Brest et 900 à Lyon.\n"
    f"{LAST}"
)
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    with started(qtbot, qapp, tmp_path / "claims.sqlite") as application:
        yield application.window


def look(qtbot: QtBot, window: MainWindow) -> None:
    """Ask for the contradictions and wait for the answer."""
    window.actions_by_id.by_id["article.contradictions"].trigger()
    qtbot.waitUntil(lambda: window.desk.long.idle)
    settle()


@pytest.fixture
def dock(qtbot: QtBot, window: MainWindow) -> ContradictionsDock:
    """The list for an article with two contradictions."""
    drop(window, text_of(TEXT))
    look(qtbot, window)
    found = window.findChild(ContradictionsDock)
    assert isinstance(found, ContradictionsDock)
    return found


def rows(dock: ContradictionsDock) -> list[tuple[str, list[str]]]:
    """Each contradiction with its passages."""
    found: list[tuple[str, list[str]]] = []
    for number in range(dock.list.topLevelItemCount()):
        row = dock.list.topLevelItem(number)
        assert isinstance(row, QTreeWidgetItem)
        found.append((row.text(0), [passage(dock, number, place).text(0) for place in range(row.childCount())]))
    return found


def selected(window: MainWindow) -> str:
    return window.desk.passage.of(window.desk.text) if window.desk.passage else ""


def passage(dock: ContradictionsDock, number: int, place: int) -> QTreeWidgetItem:
    row = dock.list.topLevelItem(number)
    assert isinstance(row, QTreeWidgetItem)
    item = row.child(place)
    assert isinstance(item, QTreeWidgetItem)
    return item


def test_every_kind_has_an_icon() -> None:
    assert CONTRADICTION_ICONS.keys() == CONTRADICTION_KINDS.keys()
    assert all(not icons.icon(name).isNull() for name in CONTRADICTION_ICONS.values())


def test_each_is_listed_with_its_passages(dock: ContradictionsDock) -> None:
    assert dock.isVisible()
    assert dock.windowTitle() == "Contradictions: 2"
    assert rows(dock) == [
        (
            "Another figure: 38 ans instead of 37 ans",
            ["“Le groupe est présent à Porvèze depuis 37 ans.”", f"“{LAST}”"],
        ),
        ("Not the total: 1 500 + 900 make 2\u202f400, more than 2 300", ["“2 300”", "“1 500 à Brest et 900”"]),
    ]
    assert passage(dock, 1, 0).toolTip(0) == "Le plan crée 2 300 emplois dont 1 500 à Brest et 900 à Lyon."


def test_it_begins_with_the_first_and_goes_on_by_the_keyboard(
    qtbot: QtBot, window: MainWindow, dock: ContradictionsDock
) -> None:
    assert dock.list.hasFocus()
    assert selected(window) == "Le groupe est présent à Porvèze depuis 37 ans."
    qtbot.keyClick(dock.list, Qt.Key.Key_Down)
    qtbot.keyClick(dock.list, Qt.Key.Key_Down)
    assert selected(window) == LAST
    qtbot.keyClick(dock.list, Qt.Key.Key_Return)
    assert window.article.view.hasFocus()
    assert dock.isVisible()


def test_a_click_goes_to_the_passage(qtbot: QtBot, window: MainWindow, dock: ContradictionsDock) -> None:
    assert window.article.view.verticalScrollBar().value() == 0
    item = passage(dock, 0, 1)
    where = dock.list.visualItemRect(item).center()
    qtbot.mouseClick(dock.list.viewport(), LEFT, pos=where)
    assert selected(window) == LAST
    assert window.article.view.verticalScrollBar().value() > 0
    window.desk.select_passage(None)
    qtbot.mouseClick(dock.list.viewport(), LEFT, pos=where)
    qtbot.keyClick(window.article.view, Qt.Key.Key_V)
    (claim,) = queries.claims_of(window.desk.workspace.base, _version(window))
    assert claim.quote == LAST


def _version(window: MainWindow) -> str:
    assert window.desk.article is not None
    return window.desk.article.version.id


def test_escape_closes_it(qtbot: QtBot, window: MainWindow, dock: ContradictionsDock) -> None:
    qtbot.keyClick(dock.list, Qt.Key.Key_Escape)
    assert not dock.isVisible()
    assert window.article.view.hasFocus()


def test_it_closes_with_its_article_and_is_used_again(
    qtbot: QtBot, window: MainWindow, dock: ContradictionsDock
) -> None:
    article = window.desk.article
    assert article is not None
    drop(window, text_of("Une autre ville. Rien à dire."))
    assert not dock.isVisible()
    look(qtbot, window)
    assert not dock.isVisible()
    assert window.messages.text() == "No contradiction was found."
    window.desk.open_article(article.id)
    look(qtbot, window)
    assert dock.isVisible()
    assert len(window.findChildren(ContradictionsDock)) == 1


def test_an_answer_for_another_article_is_not_shown(qtbot: QtBot, window: MainWindow) -> None:
    drop(window, text_of(TEXT))
    free = threading.Event()
    window.desk.long.start(lambda _job: free.wait(10))
    window.actions_by_id.by_id["article.contradictions"].trigger()
    drop(window, text_of("Une autre ville. Rien à dire."))
    free.set()
    qtbot.waitUntil(lambda: window.desk.long.idle)
    assert window.findChild(ContradictionsDock) is None


def test_without_an_article_there_is_nothing_to_look_for(window: MainWindow) -> None:
    assert not window.actions_by_id.by_id["article.contradictions"].isEnabled()
