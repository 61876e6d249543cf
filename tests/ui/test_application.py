"""The program from start to end: what it opens with, what it remembers, how it changes language and look."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTimer
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from annotator import i18n
from annotator.domain.changes import EVERYTHING
from annotator.domain.span import Span
from annotator.ui.application import locale_of
from annotator.ui.colours import DARK, LIGHT
from annotator.ui.dialogs.settings import SettingsDialog
from annotator.ui.opening import open_or_ask
from annotator.ui.window import MainWindow
from annotator.workspace import queries
from annotator.workspace.claims import mark_quote
from annotator.workspace.settings import Settings, load_settings, settings_path
from annotator.workspace.workspace import open_workspace
from tests.ui.conftest import locked
from tests.ui.program import LEFT, drop, files_of, part, quotes, reads, settle, started, text_of, titles

TEXT = "Le prix du pain\n\n" + "\n\n".join(f"Il est présent depuis {year} ans." for year in range(37, 97))


@pytest.fixture
def base(tmp_path: Path) -> Path:
    return tmp_path / "claims.sqlite"


def choose(qtbot: QtBot, window: MainWindow, **choices: str) -> None:
    """Choose something in the settings dialog."""
    window.actions_by_id.by_id["settings"].trigger()
    dialog = window.findChild(SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    for name, value in choices.items():
        widget = part(dialog, QWidget, f"settings-{name}")
        if isinstance(widget, QLineEdit):
            widget.setText(value)
        else:
            widget.setCurrentIndex(widget.findData(value))  # type: ignore[attr-defined]
    qtbot.mouseClick(part(dialog, QPushButton, "done"), LEFT)


# --- start ---


def test_the_first_start_opens_the_sample_with_a_hint_and_the_second_does_not(
    qtbot: QtBot, qapp: QApplication, base: Path
) -> None:
    with started(qtbot, qapp, base, settings=Settings()) as application:
        window = application.window
        qtbot.waitUntil(lambda: reads(window) != "")
        assert window.article.tour.isVisible()
        assert window.article.view.hasFocus()
        qtbot.mouseClick(part(window, QPushButton, "tour-close"), LEFT)
        assert not window.article.tour.isVisible()
        assert window.article.view.hasFocus()
        sample = titles(window)
        assert load_settings().toured
        assert not window.actions_by_id.by_id["undo"].isEnabled(), "nobody did anything yet"
        window.actions_by_id.by_id["article.remove"].trigger()
    with started(qtbot, qapp, base, settings=load_settings()) as application:
        assert len(sample) == 1
        assert titles(application.window) == []
        assert not application.window.article.tour.isVisible()
        qtbot.mouseClick(part(application.window, QPushButton, "empty-sample"), LEFT)
        assert titles(application.window) == sample


def test_the_sample_is_in_the_language_of_the_window(qtbot: QtBot, qapp: QApplication, base: Path) -> None:
    with started(qtbot, qapp, base, settings=Settings(language="fr")) as application:
        qtbot.waitUntil(lambda: application.desk.article is not None)
        assert "37 ans" in application.desk.text


def test_an_article_named_at_the_start_is_opened(qtbot: QtBot, qapp: QApplication, base: Path, tmp_path: Path) -> None:
    path = tmp_path / "pain.txt"
    path.write_text(TEXT, encoding="utf-8")
    with started(qtbot, qapp, base, settings=Settings(), article=path) as application:
        qtbot.waitUntil(lambda: reads(application.window) == "Le prix du pain")
        assert titles(application.window) == ["Le prix du pain"]
        assert not application.window.article.tour.isVisible()


def test_the_article_read_last_is_open_again(qtbot: QtBot, qapp: QApplication, base: Path, tmp_path: Path) -> None:
    with started(qtbot, qapp, base) as application:
        for name in ("Un", "Deux", "Trois"):
            drop(application.window, text_of(f"{name}\n\nTexte de {name}."))
        deux = next(a for a in queries.articles(application.desk.workspace.base) if a.fields.title == "Deux")
        application.desk.open_article(deux.id)
    with started(qtbot, qapp, base, settings=load_settings()) as application:
        assert reads(application.window) == "Deux"
        application.window.actions_by_id.by_id["article.remove"].trigger()
    with started(qtbot, qapp, base, settings=load_settings()) as application:
        assert reads(application.window) == "Trois"
    with started(qtbot, qapp, base, settings=load_settings(), article=tmp_path / "none.txt") as application:
        qtbot.waitUntil(lambda: reads(application.window) == "Trois")
        assert "none.txt" in application.window.messages.text()


def test_the_window_is_no_larger_than_the_screen(qtbot: QtBot, qapp: QApplication, base: Path) -> None:
    with started(qtbot, qapp, base) as application:
        window, room = application.window, application.window.screen().availableSize()
        asked = window.size()
        window.fit_to_screen()
        assert window.size() == asked
        window.resize(room.width() + 300, room.height() + 300)
        window.fit_to_screen()
        assert window.width() < room.width()
        assert window.height() < room.height()


def test_zoom_size_and_parts_are_as_they_were_left(qtbot: QtBot, qapp: QApplication, base: Path) -> None:
    with started(qtbot, qapp, base) as application:
        window = application.window
        # Within the screen, or it would be made smaller.
        window.resize(798, 720)
        window.article.view.set_zoom(3)
        window.articles_dock.hide()
        columns, right = window._splitters
        columns.setSizes([300, 500])
        right.setSizes([400, 200, 100])
        settle()
        left = (window.size(), columns.sizes(), right.sizes())
    with started(qtbot, qapp, base, settings=load_settings()) as application:
        window = application.window
        assert window.article.view.zoom == 3
        assert not window.articles_dock.isVisible()
        assert (window.size(), *(splitter.sizes() for splitter in window._splitters)) == left


@pytest.mark.parametrize("layout", ["", "x", "not base64 at all ( ) é", "AAAA AAAA AAAA AAAA"])
def test_a_layout_that_makes_no_sense_stops_nobody(qtbot: QtBot, qapp: QApplication, base: Path, layout: str) -> None:
    settings = Settings(toured=True, layout=layout, zoom=10_000, article="none")
    with started(qtbot, qapp, base, settings=settings) as application:
        drop(application.window, text_of(TEXT))
        assert reads(application.window) == "Le prix du pain"


def test_settings_are_kept_where_they_belong_and_no_more(qtbot: QtBot, qapp: QApplication, base: Path) -> None:
    with started(qtbot, qapp, base) as application:
        choose(qtbot, application.window, reviewer="  Zoe   Martin ")
        assert application.desk.workspace.reviewer == "Zoe Martin"
        drop(application.window, text_of(TEXT))
        assert application.desk.article is not None
        claim = application.desk.run(mark_quote, application.desk.article.id, "37 ans", "verified").subject
        assert queries.claim(application.desk.workspace.base, claim).reviewer == "Zoe Martin"
    stored = json.loads(settings_path().read_text(encoding="utf-8"))
    assert stored["reviewer"] == "Zoe Martin"
    assert stored["recent"] == [str(base)]
    assert "37 ans" not in settings_path().read_text(encoding="utf-8")


# --- language and look ---


def test_another_language_makes_the_window_anew_with_nothing_lost(qtbot: QtBot, qapp: QApplication, base: Path) -> None:
    with started(qtbot, qapp, base) as application:
        desk, old = application.desk, application.window
        drop(old, text_of(TEXT))
        assert desk.article is not None
        claim = desk.run(mark_quote, desk.article.id, "80 ans", "unverified").subject
        desk.choose_claim(claim)
        place = old.article.view.verticalScrollBar().value()
        assert place > 0
        old.article.view.set_zoom(1)
        qtbot.keyClicks(part(old, QPlainTextEdit, "record-note"), "seen")
        choose(qtbot, old, language="fr")
        window = application.window
        assert window is not old
        settle()
        assert not isValid(old)
        assert window.menuBar().actions()[0].text() == i18n._("&File")
        assert i18n.language() == "fr"
        assert part(window, QPlainTextEdit, "record-note").toPlainText() == "seen"
        assert queries.claim(desk.workspace.base, claim).note == "seen"
        assert (reads(window), desk.claim_id, window.article.view.chosen) == ("Le prix du pain", claim, claim)
        assert window.article.view.zoom == 1
        assert window.article.view.verticalScrollBar().value() > 0
        assert quotes(window) == {"80 ans": "unverified"}
        assert load_settings().language == "fr"
        choose(qtbot, window, language="en")
        assert application.window.menuBar().actions()[0].text() == "&File"


@pytest.mark.parametrize(
    ("language", "system", "country"),
    [("fr", "fr_CA", "fr_CA"), ("en", "en_GB", "en_GB"), ("fr", "en_US", "fr_FR"), ("en", "fr_FR", "en_US")],
)
def test_numbers_and_dates_are_those_of_the_window(language: str, system: str, country: str) -> None:
    assert locale_of(language, QLocale(system)).name() == country


def test_a_system_that_mixes_languages_does_not_mix_them_in_the_window() -> None:
    program = (
        "from PySide6.QtCore import QLocale; from annotator.ui.application import locale_of;"
        "print(ascii(locale_of('fr', QLocale.system()).toString(2000)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ | {"LANGUAGE": "fr", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == ascii("2\u202f000")


def test_the_language_of_the_command_line_holds_until_another_is_chosen(
    qtbot: QtBot, qapp: QApplication, base: Path
) -> None:
    settings = Settings(reviewer="Léa", toured=True, language="en")
    with started(qtbot, qapp, base, settings=settings, language="fr") as application:
        assert i18n.language() == "fr"
        assert application.desk.settings.language == "en"
        choose(qtbot, application.window, language="")
        assert i18n.language() == "en"


def test_another_language_keeps_the_selected_passage_and_the_hint(qtbot: QtBot, qapp: QApplication, base: Path) -> None:
    with started(qtbot, qapp, base, settings=Settings()) as application:
        qtbot.waitUntil(lambda: reads(application.window) != "")
        application.window.article.view.select(Span(0, 8))
        choose(qtbot, application.window, language="fr")
        assert application.desk.passage == Span(0, 8)
        assert application.window.article.view.selected_span() == Span(0, 8)
        assert application.window.article.tour.isVisible()


def test_work_that_was_begun_before_a_change_of_language_is_done(
    qtbot: QtBot, qapp: QApplication, base: Path, tmp_path: Path
) -> None:
    path = tmp_path / "pain.txt"
    path.write_text(TEXT, encoding="utf-8")
    gate = threading.Event()
    with started(qtbot, qapp, base) as application:
        application.desk.long.start(lambda _job: gate.wait(10))
        drop(application.window, files_of(path))
        choose(qtbot, application.window, language="fr")
        settle()
        gate.set()
        qtbot.waitUntil(lambda: reads(application.window) == "Le prix du pain")


def test_what_cannot_be_saved_keeps_its_window(qtbot: QtBot, qapp: QApplication, base: Path) -> None:
    with started(qtbot, qapp, base) as application:
        desk, window = application.desk, application.window
        drop(window, text_of(TEXT))
        assert desk.article is not None
        claim = desk.run(mark_quote, desk.article.id, "37 ans", "unverified").subject
        desk.choose_claim(claim)
        qtbot.keyClicks(part(window, QPlainTextEdit, "record-note"), "seen")
        with locked(desk):
            choose(qtbot, window, language="fr")
            assert application.window is window
            assert not window.close()
            assert "not saved" in window.messages.text()
            assert window.isVisible()
        assert window.flush()
        assert queries.claim(desk.workspace.base, claim).note == "seen"
        qtbot.keyClicks(part(window, QPlainTextEdit, "record-note"), " again")
        with locked(desk):
            assert not window.close()
        window.flush()


def test_a_window_does_not_close_over_what_waits_for_another_claim(
    qtbot: QtBot, qapp: QApplication, base: Path
) -> None:
    with started(qtbot, qapp, base) as application:
        desk, window = application.desk, application.window
        drop(window, text_of(TEXT))
        assert desk.article is not None
        claim = desk.run(mark_quote, desk.article.id, "37 ans", "unverified").subject
        desk.choose_claim(claim)
        qtbot.keyClicks(part(window, QPlainTextEdit, "record-note"), "seen")
        with locked(desk):
            desk.choose_claim("")
            assert not window.close()
            assert "not saved" in window.messages.text()
        assert window.close()
        assert queries.claim(desk.workspace.base, claim).note == "seen"


def test_a_window_with_something_unsaved_closes_when_that_is_wanted(
    qtbot: QtBot, qapp: QApplication, base: Path
) -> None:
    with started(qtbot, qapp, base) as application:
        desk, window = application.desk, application.window
        drop(window, text_of(TEXT))
        assert desk.article is not None
        desk.choose_claim(desk.run(mark_quote, desk.article.id, "37 ans", "unverified").subject)
        part(window, QPlainTextEdit, "record-note").setFocus()
        qtbot.keyClicks(part(window, QPlainTextEdit, "record-note"), "seen")
        with locked(desk):
            assert not window.close()
            assert window.close()


def test_the_theme_changes_at_once(qtbot: QtBot, qapp: QApplication, base: Path) -> None:
    with started(qtbot, qapp, base, settings=Settings(toured=True, theme="light")) as application:
        window = application.window
        drop(window, text_of(TEXT))

        def ground() -> QColor:
            return window.article.view.palette().color(QPalette.ColorRole.Base)

        assert ground() == QColor(LIGHT.paper)
        choose(qtbot, window, theme="dark")
        assert ground() == QColor(DARK.paper)
        assert application.window is window
        pixels = window.grab().toImage()
        assert pixels.pixelColor(window.width() // 2, window.height() - 80).lightness() < 80
        choose(qtbot, window, theme="light")
        assert ground() == QColor(LIGHT.paper)


# --- what goes wrong in a view ---


def test_what_a_view_cannot_read_is_told_and_is_no_bug(
    qtbot: QtBot, qapp: QApplication, base: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with started(qtbot, qapp, base) as application:
        drop(application.window, text_of(TEXT))
        monkeypatch.setattr(sys, "excepthook", application.show_bug)
        connection = application.desk.workspace.base.connection
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        page = connection.execute("PRAGMA page_size").fetchone()[0]
        with base.open("r+b") as file:
            file.seek(page)
            file.write(b"\xff" * (base.stat().st_size - page))
        connection.execute("PRAGMA shrink_memory")
        application.desk.changed.emit(EVERYTHING)
        assert "is damaged" in application.window.messages.text()
        assert capsys.readouterr().err == ""


def test_a_bug_is_told_and_work_goes_on(
    qtbot: QtBot, qapp: QApplication, base: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with started(qtbot, qapp, base) as application:
        monkeypatch.setattr(sys, "excepthook", application.show_bug)

        def broken() -> None:
            raise ZeroDivisionError("of ours")

        QTimer.singleShot(0, broken)
        qtbot.waitUntil(lambda: "ZeroDivisionError: of ours" in application.window.messages.text())
        assert "broken" in capsys.readouterr().err
        drop(application.window, text_of(TEXT))
        assert reads(application.window) == "Le prix du pain"


# --- a base that cannot be opened at all ---


def click_in_box(words: str) -> None:
    """Click a button of the message box that is open."""
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    next(button for button in box.buttons() if button.text() == words).click()


def choose_file(name: Path) -> None:
    """Choose a file in the file dialog that is open."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    dialog.selectFile(str(name))
    dialog.accept()


def test_a_base_that_cannot_be_opened_is_told_and_left_alone(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "notes.sqlite"
    path.write_text("notes of mine, no base")
    texts: list[str] = []

    def close() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        texts.append(box.text())
        click_in_box("Close")

    QTimer.singleShot(0, close)
    assert open_or_ask(path, "Léa") is None
    assert texts == [f"{path} is not a claims base."]
    assert str(path) in capsys.readouterr().err
    assert path.read_text() == "notes of mine, no base"


def test_another_base_can_be_chosen_instead(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "notes.sqlite").write_text("notes of mine, no base")
    other = tmp_path / "other.sqlite"
    open_workspace(other, create=True).close()

    def choose_another() -> None:
        QTimer.singleShot(0, lambda: choose_file(other))
        click_in_box("Open base…")

    QTimer.singleShot(0, choose_another)
    workspace = open_or_ask(tmp_path / "notes.sqlite", "Léa")
    assert workspace is not None
    assert (workspace.base.path, workspace.reviewer) == (other, "Léa")
    workspace.close()


def test_a_base_that_is_not_there_is_made(qapp: QApplication, tmp_path: Path) -> None:
    workspace = open_or_ask(tmp_path / "new" / "claims.sqlite", "Léa")
    assert workspace is not None
    workspace.close()
    assert (tmp_path / "new" / "claims.sqlite").is_file()
