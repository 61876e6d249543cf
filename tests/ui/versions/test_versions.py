"""A new version in the window: imported, compared, its claims looked at again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFrame, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from annotator.ui import theme
from annotator.ui.commands.versions import take_version
from annotator.ui.layout import FRAME
from annotator.ui.older_version import VersionButton
from annotator.ui.versions import window as compare_window
from annotator.ui.versions.delegate import KIND_ICONS
from annotator.ui.versions.window import CompareWindow
from annotator.ui.window import MainWindow
from annotator.workspace import queries
from annotator.workspace.claims import mark_quote
from annotator.workspace.importing import read_clipboard
from annotator.workspace.undo import undo
from tests.ui.program import LEFT, drop, part, quotes, settle, started, text_of

LINES = "\n".join(f"Rien à dire de la ligne {number}, qui ne change pas." for number in range(60))
TEXT = (
    "Le maire a 37 ans.\nLa gare ouvre en mars. Un tunnel la relie au port depuis un an.\n"
    f"{LINES}\nElle emploie 640 salariés."
)
NEW = TEXT.replace("37 ans", "38 ans").replace("La gare ouvre en mars. ", "").replace("640 salariés", "640 agents")
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    with started(qtbot, qapp, tmp_path / "claims.sqlite") as application:
        drop(application.window, text_of(TEXT))
        for quote in ("37 ans", "La gare ouvre en mars", "depuis un an", "640 salariés"):
            desk = application.window.desk
            assert desk.article is not None
            desk.run(mark_quote, desk.article.id, quote, "verified")
        yield application.window


def import_text(qtbot: QtBot, window: MainWindow, text: str) -> None:
    take_version(window, read_clipboard(text))
    qtbot.waitUntil(lambda: window.desk.long.idle)
    settle()


@pytest.fixture
def compared(qtbot: QtBot, window: MainWindow) -> CompareWindow:
    import_text(qtbot, window, NEW)
    return shown(qtbot, window)


def shown(qtbot: QtBot, window: MainWindow) -> CompareWindow:
    qtbot.waitUntil(lambda: window.findChild(CompareWindow) is not None)
    found = window.findChild(CompareWindow)
    assert isinstance(found, CompareWindow)
    qtbot.waitUntil(lambda: found.model.rowCount() > 0 and window.desk.long.idle)
    settle()
    return found


def outcomes(compared: CompareWindow) -> list[str]:
    headings = [compared.claims.topLevelItem(place) for place in range(compared.claims.topLevelItemCount())]
    rows = [row for one in headings if one for row in (one, *(one.child(place) for place in range(one.childCount())))]
    return [row.text(0) for row in rows if row]


def test_a_version_is_pasted_and_what_became_of_the_claims_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    QApplication.clipboard().setText(NEW)
    window.actions_by_id.by_id["version.paste"].trigger()
    compared = shown(qtbot, window)
    assert window.messages.text() == "Version 2: 1 claim kept, 2 to recheck, 1 gone"
    assert quotes(window) == {"38 ans": "recheck", "depuis un an": "verified", "640 agents": "recheck"}
    assert outcomes(compared) == [
        "To recheck: 2",
        "“37 ans”\nFigure changed: “37 ans” became “38 ans”",
        "“640 salariés”\nWording changed: “salariés” became “agents”",
        "Gone: 1",
        "“La gare ouvre en mars”",
        "Kept: 1",
        "“depuis un an”",
    ]
    # The window is told once, however often it is asked for.
    window.actions_by_id.by_id["version.compare"].trigger()
    assert len(window.findChildren(CompareWindow)) == 1


def test_a_version_is_imported_from_a_file(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    from annotator.ui.commands.versions import _from_file

    path = tmp_path / "new.txt"
    path.write_text(NEW, encoding="utf-8")
    _from_file(window, path)
    shown(qtbot, window)
    assert window.desk.article is not None
    assert (window.desk.article.version.number, window.desk.article.version.source) == (2, "new.txt")


def test_the_same_text_is_told_and_changes_nothing(qtbot: QtBot, window: MainWindow) -> None:
    import_text(qtbot, window, TEXT)
    assert "word for word" in window.messages.text()
    assert window.desk.article is not None
    assert window.desk.article.version.number == 1
    assert not window.findChildren(CompareWindow)


def test_another_article_is_asked_about(qtbot: QtBot, window: MainWindow) -> None:
    import_text(qtbot, window, "Un tout autre article, sur le prix du beurre dans les ports de pêche du Nord.")
    box = part(window, QMessageBox, "strange-version")
    assert window.desk.article is not None
    assert window.desk.article.version.number == 1
    box.reject()
    import_text(qtbot, window, "Un tout autre article, sur le prix du beurre dans les ports de pêche du Nord.")
    part(window, QMessageBox, "strange-version").accept()
    shown(qtbot, window)
    assert window.desk.article.version.number == 2


def test_changes_are_gone_through_by_key(qtbot: QtBot, compared: CompareWindow) -> None:
    with qtbot.waitActive(compared):
        compared.activateWindow()
    rows = compared.model.rows
    changed = compared.model.changes
    assert [rows[row].kind for row in changed] == ["changed", "changed", "changed"]
    assert compared.view.currentIndex().row() == changed[0]
    for key, place in ((Qt.Key.Key_N, 1), (Qt.Key.Key_N, 2), (Qt.Key.Key_N, 2), (Qt.Key.Key_P, 1)):
        qtbot.keyClick(compared.view, key)
        assert compared.view.currentIndex().row() == changed[place]
    qtbot.keyClick(compared.view, Qt.Key.Key_N)
    last = compared.view.visualRect(compared.view.currentIndex())
    assert compared.view.viewport().rect().intersects(last)


def test_a_click_on_a_claim_shows_it_in_both_texts(qtbot: QtBot, window: MainWindow, compared: CompareWindow) -> None:
    heading = compared.claims.topLevelItem(0)
    row = heading.child(1) if heading else None
    assert row is not None
    compared.claims.scrollToItem(row)
    where = compared.claims.visualItemRect(row).center()
    qtbot.mouseClick(compared.claims.viewport(), LEFT, pos=where)
    was, now = compared.delegate.framed
    assert was is not None
    assert now is not None
    assert (was.of(TEXT), now.of(NEW)) == ("640 salariés", "640 agents")
    assert compared.view.currentIndex().row() == len(compared.model.rows) - 1
    chosen = queries.claim(window.desk.workspace.base, window.desk.claim_id)
    assert chosen.quote == "640 agents"


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_every_kind_of_row_is_painted(qtbot: QtBot, qapp: QApplication, window: MainWindow, mode: str) -> None:
    theme.apply(qapp, mode)
    lines = NEW.split("\n")
    import_text(qtbot, window, "\n".join([*lines[30:40], *lines[:30], "Un paragraphe tout neuf.", *lines[41:]]))
    compared = shown(qtbot, window)
    kinds = {row.kind for row in compared.model.rows}
    assert kinds >= {"same", "changed", "added", "removed", "moved"}
    assert set(KIND_ICONS) == kinds - {"same"}
    colours = set()
    for place, row in enumerate(compared.model.rows):
        compared.view.scrollTo(compared.model.index(place))
        image = compared.view.viewport().grab(compared.view.visualRect(compared.model.index(place))).toImage()
        colours.add((row.kind, len(tints(image)) > 3))
        assert compared.model.index(place).data(Qt.ItemDataRole.AccessibleTextRole)
    assert (("changed", True) in colours) and (("same", True) in colours)
    theme.apply(qapp, "system")


def tints(image: QImage) -> set[int]:
    return {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 2)}


def test_undo_closes_the_comparison_and_brings_the_text_back(
    qtbot: QtBot, window: MainWindow, compared: CompareWindow
) -> None:
    window.desk.do(undo)
    qtbot.waitUntil(lambda: window.desk.long.idle)
    settle()
    assert window.article.view.text == TEXT
    assert set(quotes(window).values()) == {"verified"}
    assert not window.findChildren(CompareWindow)


def test_an_older_version_is_read_only(qtbot: QtBot, window: MainWindow, compared: CompareWindow) -> None:
    choice = window.article.versions
    assert isinstance(choice, VersionButton)
    assert (choice.isVisible(), choice.text()) == (True, "Version 2")
    choice.fill()
    older = next(action for action in choice.choices.actions() if action.text().startswith("Version 1"))
    older.trigger()
    view = window.article.view
    assert view.text == TEXT
    assert {mark.span.of(TEXT): mark.status for mark in view.marks.highlights} == dict.fromkeys(
        ("37 ans", "La gare ouvre en mars", "depuis un an", "640 salariés"), "verified"
    )
    assert part(window, QFrame, "older").isVisible()
    view.selectAll()
    view.selection.settle()
    assert window.desk.passage is None
    assert not view.bar.isVisible()
    assert not window.actions_by_id.by_id["mark.verified"].isEnabled()
    before = quotes(window)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_R)
    assert "older version" in window.messages.text()
    assert quotes(window) == before
    part(window, QPushButton, "older-back").click()
    assert view.text == NEW
    assert not part(window, QFrame, "older").isVisible()


def test_still_right_takes_recheck_away(qtbot: QtBot, window: MainWindow, compared: CompareWindow) -> None:
    claim = next(c for c in queries.claims_of(window.desk.workspace.base, newest(window)) if c.quote == "38 ans")
    window.desk.choose_claim(claim.id)
    button = part(window, QPushButton, "still-right")
    assert button.isVisibleTo(window)
    window.actions_by_id.by_id["claim.confirm"].trigger()
    assert quotes(window)["38 ans"] == "verified"
    assert not button.isVisibleTo(window)


def test_a_lost_claim_is_anchored_to_a_selection_by_key(
    qtbot: QtBot, window: MainWindow, compared: CompareWindow
) -> None:
    compared.close()
    window.claims.bar.menu.choose_orphans(True)
    assert window.claims.model.rowCount() == 1
    window.claims.step(1)
    start = NEW.index("Un tunnel")
    from annotator.domain.span import Span

    view = window.article.view
    view.setFocus()
    view.select(Span(start, start + len("Un tunnel")))
    view.selection.settle()
    qtbot.keyClick(view, Qt.Key.Key_M)
    assert quotes(window)["Un tunnel"] == "recheck"
    assert window.claims.model.rowCount() == 0
    assert queries.placements_of(window.desk.workspace.base, window.desk.claim_id)[0].outcome == "placed"
    window.claims.bar.clear()
    assert window.claims.model.rowCount() == 4


def newest(window: MainWindow) -> str:
    assert window.desk.article is not None
    return window.desk.article.version.id


def test_it_is_no_larger_than_the_screen(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    room = window.screen().availableSize()
    monkeypatch.setattr(compare_window, "SIZE", room + QSize(200, 200))
    import_text(qtbot, window, NEW)
    size = shown(qtbot, window).size()
    assert size.width() <= room.width() - 2 * FRAME.width()
    assert size.height() <= room.height() - 2 * FRAME.height()
