"""Files and screenshots as evidence, in the window: dropped, pasted, chosen, opened, saved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.claim import Evidence
from annotator.domain.evidence_file import evidence_file
from annotator.ui.window import MainWindow
from annotator.workspace import queries
from annotator.workspace.claims import mark_quote
from annotator.workspace.evidence_files import add_file, file_of
from tests.ui.program import LEFT, drop, files_of, part, settle, started, text_of, titles

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TEXT = "Le groupe est présent à Porvèze depuis 37 ans.\nIl promet 2 300 emplois."
CONTENT = b"%PDF-1.7\nLe rapport."


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    with started(qtbot, qapp, tmp_path / "claims.sqlite") as application:
        drop(application.window, text_of(TEXT))
        settle()
        yield application.window
        QGuiApplication.clipboard().clear()


@pytest.fixture
def claims(window: MainWindow) -> list[str]:
    """Two claims, of which the first is chosen."""
    assert window.desk.article is not None
    made = [
        window.desk.run(mark_quote, window.desk.article.id, quote, "unverified").subject
        for quote in ("37 ans", "2 300 emplois")
    ]
    window.desk.choose_claim(made[0])
    settle()
    return made


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "rapport.pdf"
    path.write_bytes(CONTENT)
    return path


def sources(window: MainWindow, claim_id: str) -> tuple[Evidence, ...]:
    return queries.claim(window.desk.workspace.base, claim_id).evidence


def let_fall(qtbot: QtBot, window: MainWindow, widget: QWidget, where: QPoint, data: QMimeData) -> bool:
    """Drag something over a widget and let it go, as Qt hands it up from the innermost one that accepts drops."""
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    while True:
        enter = QDragEnterEvent(where, copy, data, LEFT, none)
        QApplication.sendEvent(widget, enter)
        if enter.isAccepted() or widget.isWindow():
            break
        where = widget.mapToParent(where)
        above = widget.parentWidget()
        assert above is not None
        widget = above
    move = QDragMoveEvent(where, copy, data, LEFT, none)
    # Qt hands on what the widget said when it was entered.
    move.setAccepted(enter.isAccepted())
    QApplication.sendEvent(widget, move)
    if widget is window.claims.view.viewport():
        # With the frame around the claim.
        widget.grab()
    if not (enter.isAccepted() and move.isAccepted()):
        return False
    event = QDropEvent(QPointF(where), copy, data, LEFT, none)
    QApplication.sendEvent(widget, event)
    qtbot.waitUntil(lambda: window.desk.long.idle)
    settle()
    return event.isAccepted()


def test_a_file_dropped_on_a_claim_of_the_list(
    qtbot: QtBot, window: MainWindow, claims: list[str], report: Path
) -> None:
    view = window.claims.view
    row = window.claims.model.row_of(2)
    where = view.visualRect(view.model().index(row, 0)).center()
    assert let_fall(qtbot, window, view.viewport(), where, files_of(report))
    (source,) = sources(window, claims[1])
    assert (source.file_name, source.media_type) == ("rapport.pdf", "application/pdf")
    assert sources(window, claims[0]) == ()
    assert window.desk.claim_id == claims[0]
    assert "rapport.pdf was added to claim 2." in window.messages.text()
    below = QPoint(where.x(), view.viewport().height() - 2)
    assert not view.indexAt(below).isValid()
    assert not let_fall(qtbot, window, view.viewport(), below, files_of(report)), "no claim is there"
    assert len(titles(window)) == 1, "and no article was made of it"


@pytest.mark.parametrize("name", ["", "record-note", "record-tags", "evidence-url"])
def test_files_dropped_anywhere_on_the_record(
    qtbot: QtBot, window: MainWindow, claims: list[str], report: Path, tmp_path: Path, name: str
) -> None:
    window.actions_by_id.by_id["claim.source"].trigger()
    other = tmp_path / "photo.png"
    other.write_bytes(b"\x89PNG\r\n\x1a\n...")
    widget: QWidget = window.record
    if name:
        found = [one for kind in (QLineEdit, QPlainTextEdit) for one in window.record.findChildren(kind, name)]
        widget = found[0].viewport() if isinstance(found[0], QPlainTextEdit) else found[0]
    assert let_fall(qtbot, window, widget, QPoint(3, 3), files_of(report, other))
    assert [source.file_name for source in sources(window, claims[0])] == ["", "rapport.pdf", "photo.png"]
    assert sources(window, claims[0])[0].url == ""


def test_words_are_still_dropped_into_a_field(qtbot: QtBot, window: MainWindow, claims: list[str]) -> None:
    line = part(window, QLineEdit, "record-speaker")
    assert let_fall(qtbot, window, line, QPoint(3, 3), text_of("M. Ruiz"))
    assert line.text() == "M. Ruiz"
    assert sources(window, claims[0]) == ()


def test_what_cannot_be_read_is_told_and_stops_no_other(
    qtbot: QtBot, window: MainWindow, claims: list[str], report: Path
) -> None:
    let_fall(qtbot, window, window.record, QPoint(3, 3), files_of(report.with_name("none.pdf"), report))
    assert "There is no file" in window.messages.text()
    assert [source.file_name for source in sources(window, claims[0])] == ["rapport.pdf"]


@pytest.mark.parametrize("action", ["claim.screenshot", "file.paste"])
def test_a_screenshot_is_pasted(window: MainWindow, claims: list[str], action: str) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("#2b5f9e"))
    QGuiApplication.clipboard().setImage(image)
    window.actions_by_id.by_id[action].trigger()
    (source,) = sources(window, claims[0])
    assert source.media_type == "image/png"
    assert source.file_name.startswith("Screenshot 20")
    file = file_of(window.desk.workspace.base, source.id)
    assert QImage.fromData(file.content) == image
    window.actions_by_id.by_id["undo"].trigger()
    assert sources(window, claims[0]) == ()


def test_files_and_nothing_are_pasted(qtbot: QtBot, window: MainWindow, claims: list[str], report: Path) -> None:
    QGuiApplication.clipboard().setText("37 ans")
    window.actions_by_id.by_id["claim.screenshot"].trigger()
    assert "no picture" in window.messages.text()
    QGuiApplication.clipboard().setMimeData(files_of(report))
    window.actions_by_id.by_id["claim.screenshot"].trigger()
    qtbot.waitUntil(lambda: len(sources(window, claims[0])) == 1)


def test_a_file_is_chosen(qtbot: QtBot, window: MainWindow, claims: list[str], report: Path) -> None:
    qtbot.mouseClick(part(window, QPushButton, "attach-evidence"), LEFT)
    dialog = window.findChildren(QFileDialog)[-1]
    dialog.filesSelected.emit([str(report)])
    dialog.close()
    qtbot.waitUntil(lambda: len(sources(window, claims[0])) == 1)


@pytest.fixture
def source(window: MainWindow, claims: list[str]) -> str:
    window.desk.run(add_file, claims[0], evidence_file("rapport.pdf", CONTENT))
    settle()
    return sources(window, claims[0])[0].id


def test_it_is_opened_as_a_copy(qtbot: QtBot, window: MainWindow, source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []

    def take(url: QUrl) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    button = part(window, QToolButton, "evidence-file")
    assert button.text() == "rapport.pdf"
    qtbot.mouseClick(button, LEFT)
    path = Path(opened[0].toLocalFile())
    assert (path.name, path.read_bytes(), len(list(path.parent.iterdir()))) == ("rapport.pdf", CONTENT, 1)
    assert window.messages.text() == ""
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    qtbot.mouseClick(button, LEFT)
    assert "No program of this system opens rapport.pdf." in window.messages.text()


def test_a_program_is_not_opened(
    qtbot: QtBot, window: MainWindow, claims: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    window.desk.run(add_file, claims[0], evidence_file("facture.pdf.exe", b"MZ"))
    qtbot.mouseClick(part(window, QToolButton, "evidence-file"), LEFT)
    assert opened == []
    assert "facture.pdf.exe is a program" in window.messages.text()


def test_it_is_saved(qtbot: QtBot, window: MainWindow, source: str, tmp_path: Path) -> None:
    assert source
    qtbot.mouseClick(part(window, QToolButton, "evidence-save"), LEFT)
    dialog = window.findChildren(QFileDialog)[-1]
    dialog.filesSelected.emit([str(tmp_path / "out.pdf")])
    dialog.close()
    assert (tmp_path / "out.pdf").read_bytes() == CONTENT


def test_a_source_without_a_file_shows_none(window: MainWindow, claims: list[str]) -> None:
    assert claims
    window.actions_by_id.by_id["claim.source"].trigger()
    assert not part(window, QToolButton, "evidence-file").isVisibleTo(window)
