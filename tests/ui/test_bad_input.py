"""Bad files and bad bases in the window: each is told in one clear line, nothing saved is lost, and work goes on."""

from __future__ import annotations

import codecs
import shutil
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from annotator.domain.article import Imported
from annotator.domain.errors import AnnotatorError
from annotator.store.connecting import BUSY_SECONDS
from annotator.ui.commands import files
from annotator.ui.commands.bases import use_base
from annotator.ui.window import MainWindow
from annotator.workspace.articles import add_article
from annotator.workspace.claims import mark_quote
from annotator.workspace.workspace import open_workspace
from tests.ui.article.hand import Hand
from tests.ui.program import drop, files_of, part, quotes, reads, settle, started, text_of, titles

TITLE = "Le prix du pain"
TEXT = f"{TITLE}\n\nIl est présent depuis 37 ans. Une multiplication par quatre est annoncée."


@pytest.fixture
def base(tmp_path: Path) -> Path:
    return tmp_path / "claims.sqlite"


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, base: Path) -> Iterator[MainWindow]:
    """A window with an article and a claim that is saved."""
    with started(qtbot, qapp, base) as application:
        drop(application.window, text_of(TEXT))
        assert application.desk.article is not None
        application.desk.run(mark_quote, application.desk.article.id, "37 ans", "verified")
        yield application.window


def goes_on(window: MainWindow) -> None:
    """Nothing saved is lost, and more can be saved."""
    window.messages.dismiss()
    assert reads(window) == TITLE
    assert quotes(window)["37 ans"] == "verified"
    mark(window, "quatre")
    assert quotes(window)["quatre"] == "unverified"
    assert window.messages.text() == ""


def mark(window: MainWindow, quote: str) -> None:
    """Select a quote and press a key."""
    view = window.article.view
    view.setFocus()
    view.select(Hand(view).span(quote))
    QTest.keyClicks(view, "u")


# --- files that are no articles ---


def empty(path: Path) -> Path:
    path.touch()
    return path


def only_spaces(path: Path) -> Path:
    path.write_text(" \n\t\n ")
    return path


def binary(path: Path) -> Path:
    path.write_bytes(bytes(range(256)) * 40)
    return path


def huge(path: Path) -> Path:
    with path.open("wb") as file:
        file.truncate(50_000_000)
    return path


def undecodable(path: Path) -> Path:
    path.write_bytes(codecs.BOM_UTF8 + "Un texte en UTF-8 é".encode() * 40 + b"\xff\xfe\xc3\x28")
    return path


def missing(path: Path) -> Path:
    return path


def folder(path: Path) -> Path:
    path.mkdir()
    return path


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (empty, "There is no text in"),
        (only_spaces, "There is no text in"),
        (binary, "is no text file"),
        (huge, "is too large"),
        (undecodable, "has characters that cannot be read"),
        (missing, "There is no file"),
        (folder, "is a folder without an article"),
    ],
)
def test_a_file_that_is_no_article(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, make: Callable[[Path], Path], words: str
) -> None:
    path = make(tmp_path / "bad.txt")
    drop(window, files_of(path))
    qtbot.waitUntil(lambda: window.desk.long.idle)
    message = window.messages.text()
    assert words in message
    assert "bad.txt" in message
    assert message.count("\n") == 0
    assert titles(window) == [TITLE]
    goes_on(window)


def test_a_file_that_may_not_be_read(qtbot: QtBot, window: MainWindow) -> None:
    path = Path("/proc/self/mem")
    if not path.exists():
        pytest.skip("needs a file that cannot be read even by its owner")
    drop(window, files_of(path))
    qtbot.waitUntil(lambda: window.desk.long.idle)
    assert str(path) in window.messages.text()
    goes_on(window)


# --- bases that cannot be opened ---


def no_sqlite(path: Path) -> None:
    path.write_text("These are notes, and no base. " * 100)


def of_another_program(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")
    connection.close()


def newer(path: Path) -> None:
    open_workspace(path, create=True).close()
    with sqlite3.connect(path) as connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " SELECT migration_set, 'm9999_future', applied_at FROM _sqlite_migrations LIMIT 1"
        )
        connection.execute("ALTER TABLE evidence RENAME COLUMN stance TO attitude")
    connection.close()


def not_there(path: Path) -> None:
    pass


def a_folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (no_sqlite, "is not a claims base"),
        (of_another_program, "is not a claims base"),
        (newer, "was written by a newer Annotator"),
        (not_there, "There is no claims base"),
        (a_folder, "is not a claims base"),
    ],
)
def test_a_base_that_cannot_be_opened(
    window: MainWindow, tmp_path: Path, make: Callable[[Path], None], words: str
) -> None:
    path = tmp_path / "bad.sqlite"
    make(path)
    before = path.read_bytes() if path.is_file() else b""
    use_base(window, path)
    assert words in window.messages.text()
    assert "bad.sqlite" in window.messages.text()
    assert (path.read_bytes() if path.is_file() else b"") == before
    goes_on(window)


def test_a_base_that_can_only_be_read(qtbot: QtBot, window: MainWindow, tmp_path: Path, base: Path) -> None:
    """The same base, as a colleague gave it on a stick: all of it can be read, and nothing seems to be changed."""
    shutil.copy(base, tmp_path / "stick.sqlite")
    window.desk.workspace.base.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copy(base, tmp_path / "stick.sqlite")
    window.desk.use_base(open_workspace(tmp_path / "stick.sqlite", read_only=True))
    window.base_in_use()
    window.desk.open_article(window.desk.workspace.base.rows("SELECT id FROM article")[0][0])
    assert "can only be read" in window.messages.text()
    assert quotes(window) == {"37 ans": "verified"}
    for name in ("undo", "file.open", "file.paste", "article.remove", "mark.verified", "scale"):
        assert not window.actions_by_id.by_id[name].isEnabled(), name
    mark(window, "quatre")
    assert quotes(window) == {"37 ans": "verified"}
    drop(window, text_of("Autre\n\nTexte."))
    assert titles(window) == [TITLE]
    use_base(window, base)
    goes_on(window)


# --- bases that go bad while they are open ---


def test_a_full_disk(qtbot: QtBot, window: MainWindow, base: Path) -> None:
    connection = window.desk.workspace.base.connection
    connection.execute(f"PRAGMA max_page_count = {connection.execute('PRAGMA page_count').fetchone()[0]}")
    drop(window, text_of("Autre\n\n" + "Un texte qui prend de la place. " * 4000))
    assert "The disk is full" in window.messages.text()
    assert titles(window) == [TITLE]
    connection.execute("PRAGMA max_page_count = 1000000")
    goes_on(window)
    assert sqlite3.connect(base).execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_note_on_a_full_disk_stays_and_is_saved_when_there_is_room(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.choose_claim(window.desk.workspace.base.rows("SELECT id FROM claim")[0][0])
    connection = window.desk.workspace.base.connection
    connection.execute(f"PRAGMA max_page_count = {connection.execute('PRAGMA page_count').fetchone()[0]}")
    note = part(window, QPlainTextEdit, "record-note")
    QApplication.clipboard().setText("Une très longue note. " * 4000)
    note.setFocus()
    qtbot.keyClick(note, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "The disk is full" in window.messages.text())
    assert len(note.toPlainText()) > 80_000
    connection.execute("PRAGMA max_page_count = 1000000")
    assert window.flush()
    assert len(window.desk.workspace.base.rows("SELECT note FROM claim")[0][0]) > 80_000
    goes_on(window)


def test_a_base_that_another_program_holds(qtbot: QtBot, window: MainWindow, base: Path) -> None:
    other = sqlite3.connect(base, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    began = time.monotonic()
    mark(window, "quatre")
    waited = time.monotonic() - began
    assert "is in use by another program" in window.messages.text()
    assert "quatre" not in quotes(window)
    # As long as the base waits, and then a moment on a busy machine.
    assert waited < BUSY_SECONDS + 2
    other.execute("ROLLBACK")
    other.close()
    goes_on(window)


def removed(path: Path) -> None:
    path.unlink()


def moved(path: Path) -> None:
    path.rename(path.with_name("elsewhere.sqlite"))


def replaced(path: Path) -> None:
    other = path.with_name("other.sqlite")
    open_workspace(other, create=True).close()
    other.replace(path)


@pytest.mark.parametrize("lose", [removed, moved, replaced])
def test_a_base_that_loses_its_place(
    qtbot: QtBot, window: MainWindow, base: Path, tmp_path: Path, lose: Callable[[Path], None]
) -> None:
    lose(base)
    qtbot.waitUntil(lambda: "was moved, removed or replaced" in window.messages.text())
    window.messages.dismiss()
    mark(window, "quatre")
    assert "was moved, removed or replaced" in window.messages.text()
    assert reads(window) == TITLE
    use_base(window, tmp_path / "new.sqlite", new=True)
    window.messages.dismiss()
    drop(window, text_of(TEXT))
    assert (reads(window), window.messages.text()) == (TITLE, "")


def test_nothing_is_told_again_and_again(qtbot: QtBot, window: MainWindow, base: Path) -> None:
    told: list[AnnotatorError] = []
    window.desk.failed.connect(told.append)
    base.rename(base.with_name("elsewhere.sqlite"))
    looks: list[None] = []
    window._look.timeout.connect(lambda: looks.append(None))
    qtbot.waitUntil(lambda: len(looks) >= 3)
    assert len(told) == 1


def test_an_export_to_a_folder_that_goes_away(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.mkdir()
    window.actions_by_id.by_id["file.export"].trigger()
    part(window, QLineEdit, "export-path").setText(str(target / "out.csv"))
    done = part(window, QPushButton, "done")
    # Just after the dialog has looked, and before the file is written.
    chosen = threading.Event()
    window.desk.long.start(lambda _job: target.rmdir() if chosen.wait(10) else None)
    done.click()
    chosen.set()
    qtbot.waitUntil(lambda: window.desk.long.idle)
    settle()
    assert "cannot be written" in window.messages.text()
    goes_on(window)


def test_an_article_that_is_read_while_another_base_is_opened_is_added_to_neither(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    article = tmp_path / "article.txt"
    article.write_text("Un article qui vient trop tard.", encoding="utf-8")
    go_on = threading.Event()
    window.desk.long.start(lambda _job: go_on.wait(10))
    files.open_files(window, [article])
    use_base(window, tmp_path / "another.sqlite", new=True)
    go_on.set()
    qtbot.waitUntil(lambda: window.desk.long.idle)
    settle()
    assert titles(window) == []
    assert "Another base was opened" in window.messages.text()


# --- two windows on one base ---


def test_two_windows_see_each_others_changes_within_a_second(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, base: Path
) -> None:
    with started(qtbot, qapp, base) as other:
        assert quotes(other.window) == {"37 ans": "verified"}
        mark(window, "quatre")
        qtbot.waitUntil(lambda: len(other.window.article.view.marks.highlights) == 2, timeout=1000)
        mark(other.window, "multiplication")
        qtbot.waitUntil(lambda: len(window.article.view.marks.highlights) == 3, timeout=1000)
        qtbot.waitUntil(lambda: window.claims.model.rowCount() == 3, timeout=1000)
        assert quotes(window) == quotes(other.window)
        drop(window, text_of("Autre\n\nTexte."))
        model = other.window.articles_dock.list.model()
        qtbot.waitUntil(lambda: model.rowCount() == 2, timeout=1000)
        assert reads(other.window) == TITLE


def test_a_claim_that_the_other_window_removes_is_let_go(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, base: Path
) -> None:
    with started(qtbot, qapp, base) as other:
        claim = other.desk.workspace.base.rows("SELECT id FROM claim")[0][0]
        other.desk.choose_claim(claim)
        window.desk.choose_claim(claim)
        window.actions_by_id.by_id["claim.remove"].trigger()
        qtbot.waitUntil(lambda: other.desk.claim_id == "", timeout=1000)
        assert other.window.messages.text() == ""
        window.actions_by_id.by_id["article.remove"].trigger()
        qtbot.waitUntil(lambda: other.desk.article is None, timeout=1000)


def test_what_is_being_typed_is_not_overwritten_by_the_other_window(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, base: Path
) -> None:
    with started(qtbot, qapp, base) as other:
        claim = other.desk.workspace.base.rows("SELECT id FROM claim")[0][0]
        other.desk.choose_claim(claim)
        window.desk.choose_claim(claim)
        note = part(other.window, QPlainTextEdit, "record-note")
        qtbot.keyClicks(note, "mine")
        line = part(window, QLineEdit, "record-speaker")
        qtbot.keyClicks(line, "Zoe")
        window.flush()
        other.desk.look_around()
        assert note.toPlainText() == "mine"
        other.window.flush()
        row = window.desk.workspace.base.rows("SELECT note, speaker FROM claim")[0]
        assert tuple(row) == ("mine", "Zoe")


def test_a_window_that_is_closed_leaves_nothing_to_the_other(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, base: Path
) -> None:
    with started(qtbot, qapp, base):
        pass
    goes_on(window)
    colleague = open_workspace(base)
    add_article(colleague, Imported("Un texte de Zoé."))
    colleague.close()
    qtbot.waitUntil(lambda: window.articles_dock.list.model().rowCount() == 2, timeout=1000)
