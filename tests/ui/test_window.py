"""The window as a whole: articles in, bases, undo, and what each key does where the focus is."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.ui.commands.bases import use_base
from annotator.ui.dialogs.address import AddressDialog
from annotator.ui.window import MainWindow
from annotator.workspace import queries
from annotator.workspace.claims import edit_claim, mark_quote
from annotator.workspace.settings import load_settings
from annotator.workspace.workspace import open_workspace
from tests.ui.article.hand import Hand
from tests.ui.program import (
    ALT,
    CONTROL,
    LEFT,
    SHIFT,
    drop,
    files_of,
    part,
    quotes,
    reads,
    settle,
    started,
    text_of,
    titles,
)

TEXT = "Le prix du pain\n\nIl est présent depuis 37 ans. Une multiplication par quatre est annoncée."


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    with started(qtbot, qapp, tmp_path / "claims.sqlite") as application:
        yield application.window


@pytest.fixture
def reading(window: MainWindow) -> MainWindow:
    """A window with an article open."""
    drop(window, text_of(TEXT))
    return window


@pytest.fixture
def far(window: MainWindow) -> MainWindow:
    """A window with an article open whose one claim stands far below."""
    drop(window, text_of("Titre\n\n" + "Une phrase de plus. " * 800 + "\n\nIl est là depuis 37 ans."))
    mark(window, "37 ans")
    return window


def wait_for(qtbot: QtBot, window: MainWindow) -> None:
    """Until all long work is through."""
    qtbot.waitUntil(lambda: window.desk.long.idle)


def mark(window: MainWindow, quote: str, status: str = "unverified") -> str:
    assert window.desk.article is not None
    return window.desk.run(mark_quote, window.desk.article.id, quote, status).subject


# --- articles in ---


def test_a_file_is_dropped_and_read(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "pain.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert drop(window, files_of(path))
    wait_for(qtbot, window)
    assert reads(window) == "Le prix du pain"
    assert window.article.view.hasFocus()
    assert window.messages.text() == ""
    assert "Le prix du pain" in window.windowTitle()


def test_several_files_are_dropped_and_a_bad_one_stops_no_other(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    for name in ("un", "deux"):
        (tmp_path / f"{name}.txt").write_text(f"Article {name}\n\nTexte de {name}.", encoding="utf-8")
    (tmp_path / "vide.txt").touch()
    drop(window, files_of(tmp_path / "un.txt", tmp_path / "vide.txt", tmp_path / "none.txt", tmp_path / "deux.txt"))
    wait_for(qtbot, window)
    assert titles(window) == ["Article deux", "Article un"]
    assert reads(window) == "Article deux"
    lines = window.messages.text().splitlines()
    assert len(lines) == 3
    assert "vide.txt" in lines[0]
    assert "none.txt" in lines[1]
    assert lines[2] == "2 articles added."


def test_text_is_dropped(window: MainWindow) -> None:
    assert drop(window, text_of(TEXT))
    assert reads(window) == "Le prix du pain"


def test_a_web_address_is_asked_about_before_anything_is_fetched(window: MainWindow) -> None:
    web = QMimeData()
    web.setUrls([QUrl("https://exemple.fr/article")])
    for data in (web, text_of("https://exemple.fr/article")):
        drop(window, data)
        dialog = window.findChild(AddressDialog)
        assert dialog is not None
        assert dialog.address == "https://exemple.fr/article"
        assert window.desk.long.idle
        dialog.reject()
        settle()
    assert titles(window) == []


def test_what_is_neither_text_nor_file_is_not_taken(window: MainWindow) -> None:
    data = QMimeData()
    data.setData("application/x-something", b"x")
    assert not drop(window, data)


def test_ctrl_v_on_the_window_makes_an_article(qtbot: QtBot, window: MainWindow) -> None:
    QApplication.clipboard().setText(TEXT)
    qtbot.keyClick(window.articles_dock.list, Qt.Key.Key_V, CONTROL)
    assert reads(window) == "Le prix du pain"
    qtbot.keyClick(window.article.view, Qt.Key.Key_V, CONTROL)
    assert titles(window) == ["Le prix du pain"]
    assert "already" in window.messages.text()


def test_ctrl_v_in_a_line_pastes_into_the_line(qtbot: QtBot, reading: MainWindow) -> None:
    reading.desk.choose_claim(mark(reading, "37 ans"))
    QApplication.clipboard().setText("du pain")
    before = titles(reading)
    for widget in (
        part(reading, QPlainTextEdit, "record-note"),
        part(reading, QLineEdit, "record-speaker"),
        reading.claims.bar.search,
    ):
        widget.setFocus()
        qtbot.keyClick(widget, Qt.Key.Key_V, CONTROL)
        text = widget.toPlainText() if isinstance(widget, QPlainTextEdit) else widget.text()
        assert text == "du pain"
    assert titles(reading) == before


def test_a_copied_file_is_pasted_as_an_article(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "pain.txt"
    path.write_text(TEXT, encoding="utf-8")
    QApplication.clipboard().setMimeData(files_of(path))
    qtbot.keyClick(window, Qt.Key.Key_V, CONTROL)
    wait_for(qtbot, window)
    assert reads(window) == "Le prix du pain"


def test_an_empty_clipboard_is_told(qtbot: QtBot, window: MainWindow) -> None:
    QApplication.clipboard().clear()
    qtbot.keyClick(window, Qt.Key.Key_V, CONTROL)
    assert "clipboard" in window.messages.text()


def test_files_are_opened_by_the_file_dialog(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    for name in ("un", "deux"):
        (tmp_path / f"{name}.txt").write_text(f"Article {name}\n\nTexte de {name}.", encoding="utf-8")
    qtbot.keyClick(window, Qt.Key.Key_O, CONTROL)
    dialog = asked(window)
    assert "*.txt" in " ".join(dialog.nameFilters())
    answer(qtbot, dialog, f'"{tmp_path / "un.txt"}" "{tmp_path / "deux.txt"}"')
    wait_for(qtbot, window)
    assert titles(window) == ["Article deux", "Article un"]


def test_the_same_text_is_in_the_base_once(window: MainWindow) -> None:
    drop(window, text_of(TEXT))
    drop(window, text_of("Autre\n\nTexte."))
    drop(window, text_of(TEXT))
    assert titles(window) == ["Autre", "Le prix du pain"]
    assert reads(window) == "Le prix du pain"
    assert "already" in window.messages.text()


def test_reading_can_be_stopped(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    gate = threading.Event()
    window.desk.long.start(lambda _job: gate.wait(10))
    path = tmp_path / "pain.txt"
    path.write_text(TEXT, encoding="utf-8")
    drop(window, files_of(path))
    stop = part(window, QPushButton, "job-stop")
    qtbot.waitUntil(stop.isVisible)
    qtbot.mouseClick(stop, LEFT)
    gate.set()
    wait_for(qtbot, window)
    assert (titles(window), window.messages.text()) == ([], "")


# --- bases ---


def asked(window: MainWindow) -> QFileDialog:
    """The file dialog that is open."""
    dialogs = [dialog for dialog in window.findChildren(QFileDialog) if dialog.isVisible()]
    assert len(dialogs) == 1
    return dialogs[0]


def answer(qtbot: QtBot, dialog: QFileDialog, name: str) -> None:
    """Put a name into a file dialog and press Enter."""
    line = dialog.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    # Not key by key: its list of completions would take the keys, and the platform without a screen cannot show it.
    line.setText(name)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle()


def test_a_new_base_is_made_and_used(qtbot: QtBot, reading: MainWindow, tmp_path: Path) -> None:
    qtbot.keyClick(reading, Qt.Key.Key_N, CONTROL | SHIFT)
    answer(qtbot, asked(reading), str(tmp_path / "autre"))
    assert reading.desk.workspace.base.path == tmp_path / "autre.sqlite"
    assert titles(reading) == []
    assert reading.desk.article is None
    drop(reading, text_of("Nouveau\n\nTexte."))
    assert titles(reading) == ["Nouveau"]
    assert load_settings().recent[:2] == [str(tmp_path / "autre.sqlite"), str(tmp_path / "claims.sqlite")]


def test_a_base_is_never_replaced(qtbot: QtBot, reading: MainWindow, tmp_path: Path) -> None:
    other = tmp_path / "autre.sqlite"
    open_workspace(other, create=True).close()
    before = other.read_bytes()
    qtbot.keyClick(reading, Qt.Key.Key_N, CONTROL | SHIFT)
    answer(qtbot, asked(reading), str(other))
    assert "is there already" in reading.messages.text()
    assert reads(reading) == "Le prix du pain"
    assert other.read_bytes() == before


def test_another_base_is_opened_and_read_on(qtbot: QtBot, reading: MainWindow, tmp_path: Path) -> None:
    first = reading.desk.workspace.base.path
    use_base(reading, tmp_path / "autre.sqlite", new=True)
    qtbot.keyClick(reading, Qt.Key.Key_O, CONTROL | SHIFT)
    answer(qtbot, asked(reading), str(first))
    assert reads(reading) == "Le prix du pain"


def test_recent_bases_are_offered(qtbot: QtBot, reading: MainWindow, tmp_path: Path) -> None:
    first = reading.desk.workspace.base.path
    use_base(reading, tmp_path / "ici & là.sqlite", new=True)
    impossible = tmp_path / ("x" * 300)
    reading.desk.settings.remember(impossible)
    gone = tmp_path / "gone.sqlite"
    open_workspace(gone, create=True).close()
    reading.desk.settings.remember(gone)
    gone.unlink()
    menu = next(menu for menu in reading.findChildren(QMenu) if menu.title() == "Recent bases")
    menu.aboutToShow.emit()
    offered = {action.text(): action for action in menu.actions()}
    assert {name: action.isEnabled() for name, action in offered.items()} == {
        str(gone): False,
        str(impossible): False,
        str(tmp_path / "ici && là.sqlite"): False,
        str(first): True,
    }
    offered[str(first)].trigger()
    assert reads(reading) == "Le prix du pain"


def test_what_was_typed_is_saved_before_another_base_is_opened(
    qtbot: QtBot, reading: MainWindow, tmp_path: Path
) -> None:
    first, claim = reading.desk.workspace.base.path, mark(reading, "37 ans")
    reading.desk.choose_claim(claim)
    qtbot.keyClicks(part(reading, QPlainTextEdit, "record-note"), "seen")
    use_base(reading, tmp_path / "autre.sqlite", new=True)
    use_base(reading, first)
    assert queries.claim(reading.desk.workspace.base, claim).note == "seen"


def test_check_says_that_the_base_is_sound(qtbot: QtBot, reading: MainWindow) -> None:
    reading.actions_by_id.by_id["base.check"].trigger()
    wait_for(qtbot, reading)
    assert reading.messages.text() == "The base is sound."


# --- undo and redo ---


def action(window: MainWindow, name: str) -> QAction:
    return window.actions_by_id.by_id[name]


def test_undo_and_redo_say_what_they_would_do(qtbot: QtBot, reading: MainWindow) -> None:
    mark(reading, "37 ans")
    assert action(reading, "undo").text() == "Undo: Mark"
    assert not action(reading, "redo").isEnabled()
    qtbot.keyClick(reading.article.view, Qt.Key.Key_Z, CONTROL)
    assert quotes(reading) == {}
    assert (action(reading, "undo").text(), action(reading, "redo").text()) == ("Undo: Add article", "Redo: Mark")
    qtbot.keyClick(reading.article.view, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert quotes(reading) == {"37 ans": "unverified"}
    qtbot.keyClick(reading.article.view, Qt.Key.Key_Z, CONTROL)
    qtbot.keyClick(reading.article.view, Qt.Key.Key_Y, CONTROL)
    assert quotes(reading) == {"37 ans": "unverified"}
    for _step in range(2):
        qtbot.keyClick(reading, Qt.Key.Key_Z, CONTROL)
    assert action(reading, "undo").text() == "Undo"
    assert not action(reading, "undo").isEnabled()


def test_undo_takes_back_what_was_just_typed(qtbot: QtBot, reading: MainWindow) -> None:
    claim = mark(reading, "37 ans")
    reading.desk.choose_claim(claim)
    qtbot.keyClicks(part(reading, QPlainTextEdit, "record-note"), "seen")
    action(reading, "undo").trigger()
    assert queries.claim(reading.desk.workspace.base, claim).note == ""
    action(reading, "redo").trigger()
    assert queries.claim(reading.desk.workspace.base, claim).note == "seen"


@pytest.mark.parametrize("marked", [(), ("37 ans",), ("37 ans", "par quatre")])
def test_an_article_is_removed_and_comes_back(qtbot: QtBot, reading: MainWindow, marked: tuple[str, ...]) -> None:
    for quote in marked:
        mark(reading, quote)
    action(reading, "article.remove").trigger()
    assert (titles(reading), reading.desk.article) == ([], None)
    assert "Ctrl+Z" in reading.messages.text()
    qtbot.keyClick(reading, Qt.Key.Key_Z, CONTROL)
    assert reads(reading) == "Le prix du pain"
    assert quotes(reading) == dict.fromkeys(marked, "unverified")


def test_a_claim_goes_with_what_was_just_typed_and_comes_back_with_it(qtbot: QtBot, reading: MainWindow) -> None:
    claim = mark(reading, "37 ans")
    reading.desk.choose_claim(claim)
    qtbot.keyClicks(part(reading, QPlainTextEdit, "record-note"), "seen")
    qtbot.keyClick(reading.article.view, Qt.Key.Key_Delete, CONTROL)
    assert quotes(reading) == {}
    qtbot.keyClick(reading.article.view, Qt.Key.Key_Z, CONTROL)
    assert queries.claim(reading.desk.workspace.base, claim).note == "seen"
    assert reading.desk.claim_id == claim


# --- keys and focus ---


def test_the_keys_go_to_each_part(qtbot: QtBot, reading: MainWindow) -> None:
    mark(reading, "Il est présent depuis 37 ans.", "verified")
    drop(reading, text_of("Autre\n\nUn autre texte. Il est présent depuis 37 ans."))
    reading.desk.choose_claim(mark(reading, "Il est présent depuis 37 ans."))
    qtbot.waitUntil(lambda: reading.earlier.count() > 0)
    for key, widget in (
        (Qt.Key.Key_F7, reading.claims.view),
        (Qt.Key.Key_F9, part(reading, QPlainTextEdit, "record-note")),
        (Qt.Key.Key_F10, reading.earlier.list),
        (Qt.Key.Key_F6, reading.article.view),
    ):
        qtbot.keyClick(QApplication.focusWidget() or reading, key)
        assert QApplication.focusWidget() is widget


def test_letters_are_letters_while_one_types(qtbot: QtBot, reading: MainWindow) -> None:
    reading.desk.choose_claim(mark(reading, "37 ans"))
    typed = "vurksnpm VURKSNPM"
    qtbot.keyClick(reading.article.view, Qt.Key.Key_F, CONTROL)
    for widget in (
        reading.article.find_bar.line,
        reading.claims.bar.search,
        part(reading, QLineEdit, "record-speaker"),
        part(reading, QPlainTextEdit, "record-note"),
    ):
        widget.setFocus()
        qtbot.keyClicks(widget, typed)
        text = widget.toPlainText() if isinstance(widget, QPlainTextEdit) else widget.text()
        assert text == typed
    assert quotes(reading) == {"37 ans": "unverified"}


def test_letters_mark_while_the_article_has_the_focus(qtbot: QtBot, reading: MainWindow) -> None:
    hand = Hand(reading.article.view)
    reading.article.view.select(hand.span("37 ans"))
    assert action(reading, "mark.verified").isEnabled()
    qtbot.keyClicks(reading.article.view, "v")
    assert quotes(reading) == {"37 ans": "verified"}


def test_the_menu_marks_too(reading: MainWindow) -> None:
    reading.article.view.select(Hand(reading.article.view).span("37 ans"))
    action(reading, "mark.refuted").trigger()
    assert quotes(reading) == {"37 ans": "refuted"}
    action(reading, "mark.verified").trigger()
    assert quotes(reading) == {"37 ans": "verified"}


def test_zoom_by_keys(qtbot: QtBot, reading: MainWindow) -> None:
    view = reading.article.view
    for key, modifiers, zoom in (
        (Qt.Key.Key_Plus, CONTROL, 1),
        (Qt.Key.Key_Equal, CONTROL, 2),
        (Qt.Key.Key_Minus, CONTROL, 1),
        (Qt.Key.Key_0, CONTROL, 0),
        (Qt.Key.Key_Minus, CONTROL, -1),
        (Qt.Key.Key_Agrave, CONTROL, 0),
    ):
        qtbot.keyClick(view, key, modifiers)
        assert view.zoom == zoom, key


@pytest.mark.parametrize("key", [Qt.Key.Key_1, Qt.Key.Key_Ampersand])
def test_a_match_is_taken_over_on_either_keyboard(qtbot: QtBot, reading: MainWindow, key: Qt.Key) -> None:
    mark(reading, "Il est présent depuis 37 ans.", "verified")
    drop(reading, text_of("Autre\n\nUn autre texte. Il est présent depuis 37 ans."))
    reading.article.view.select(Hand(reading.article.view).span("Il est présent depuis 37 ans."))
    qtbot.waitUntil(lambda: reading.earlier.count() > 0)
    qtbot.keyClick(reading.article.view, key, ALT)
    assert quotes(reading) == {"Il est présent depuis 37 ans.": "verified"}


def test_find_from_the_keyboard(qtbot: QtBot, reading: MainWindow) -> None:
    qtbot.keyClick(reading.article.view, Qt.Key.Key_F, CONTROL)
    line = QApplication.focusWidget()
    assert line is reading.article.find_bar.line
    qtbot.keyClicks(line, "multiplication par quatre")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    qtbot.keyClicks(reading.article.view, "u")
    assert quotes(reading) == {"multiplication par quatre": "unverified"}
    qtbot.keyClick(reading.article.view, Qt.Key.Key_F, CONTROL | SHIFT)
    assert QApplication.focusWidget() is reading.claims.bar.search


def test_the_next_unverified_claim(qtbot: QtBot, reading: MainWindow) -> None:
    first, _second, third = mark(reading, "37 ans"), mark(reading, "par quatre", "verified"), mark(reading, "annoncée")
    seen = []
    for modifiers in (Qt.KeyboardModifier.NoModifier,) * 2 + (SHIFT,):
        qtbot.keyClick(reading.article.view, Qt.Key.Key_F8, modifiers)
        seen.append(reading.desk.claim_id)
    assert seen == [first, third, first]


def test_the_counts_lead_to_the_claims(qtbot: QtBot, reading: MainWindow) -> None:
    assert not part(reading, QToolButton, "count-verified").isVisible()
    mark(reading, "37 ans")
    claim = mark(reading, "par quatre", "verified")
    button = part(reading, QToolButton, "count-verified")
    assert (button.text(), button.isVisible()) == ("Verified: 1", True)
    qtbot.mouseClick(button, LEFT)
    assert reading.desk.claim_id == claim
    assert not part(reading, QToolButton, "count-refuted").isVisible()


def test_the_articles_can_be_hidden(qtbot: QtBot, reading: MainWindow) -> None:
    qtbot.keyClick(reading.article.view, Qt.Key.Key_B, CONTROL)
    assert not reading.articles_dock.isVisible()
    qtbot.keyClick(reading.article.view, Qt.Key.Key_B, CONTROL)
    assert reading.articles_dock.isVisible()


def test_tab_reaches_every_part_and_everything_has_a_name(qtbot: QtBot, reading: MainWindow) -> None:
    reading.desk.choose_claim(mark(reading, "37 ans"))
    reading.focus_article()
    reached: list[QWidget] = []
    while (widget := QApplication.focusWidget()) is not None and widget not in reached:
        reached.append(widget)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    names = [widget.objectName() for widget in reached]
    parts = ("claims-search", "claims-list", "record-note", "add-evidence", "articles-list", "article-details")
    assert [name for name in names if name in parts] == list(parts)
    for widget in reached:
        spoken = QAccessible.queryAccessibleInterface(widget)
        labels = [other for other, kind in spoken.relations() if kind == QAccessible.RelationFlag.Label]
        assert spoken.text(QAccessible.Text.Name) or labels, widget
        if isinstance(widget, QComboBox):
            # Its name is its value on Linux: what it is about must come from a label or be in the value itself.
            assert labels or widget.objectName() in ("claims-scope", "record-priority"), widget


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_context_menu_of_the_article(qtbot: QtBot, reading: MainWindow) -> None:
    claim = mark(reading, "37 ans")
    hand = Hand(reading.article.view)
    reading.article.view.context_requested.emit(reading.mapToGlobal(hand.point(0)), None, claim)
    assert reading.desk.claim_id == claim
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    offered = {entry.objectName(): entry.isEnabled() for entry in menu.actions()}
    assert offered["mark.verified"] and offered["claim.remove"] and offered["sentence"]
    qtbot.keyClick(menu, Qt.Key.Key_Escape)
    settle()
    assert QApplication.activePopupWidget() is None


def test_a_click_on_a_claim_in_the_list_brings_it_into_sight(qtbot: QtBot, far: MainWindow) -> None:
    bar = far.article.view.verticalScrollBar()
    view = far.claims.view
    for _time in ("from another place", "and again, after reading on"):
        bar.setValue(0)
        qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(view.model().index(0, 0)).center())
        assert far.desk.claim_id
        assert bar.value() > 0


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [(Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_F8, SHIFT), (Qt.Key.Key_Z, CONTROL)],
)
def test_what_leads_to_the_chosen_claim_brings_it_into_sight(
    qtbot: QtBot, far: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    claim = mark(far, "37 ans")
    far.desk.choose_claim(claim)
    far.desk.do(edit_claim, claim, note="seen")
    bar = far.article.view.verticalScrollBar()
    bar.setValue(0)
    qtbot.keyClick(far.article.view, key, modifiers)
    assert far.desk.claim_id == claim
    assert bar.value() > 0


def test_a_message_moves_nothing_and_stays_inside_the_window(qtbot: QtBot, window: MainWindow) -> None:
    """Who is about to click must find everything at its place."""
    before = [splitter.geometry() for splitter in window._splitters]
    window.desk.told.emit("Linked.")
    for number in range(4):
        window.messages.warn(f"Something long and clear is wrong with file number {number}, " * 3)
    settle()
    assert [splitter.geometry() for splitter in window._splitters] == before
    centre = window.messages.parentWidget()
    assert centre is not None
    assert window.messages.isVisible()
    assert centre.rect().contains(window.messages.geometry())
    window.resize(window.width() - 300, window.height() - 100)
    settle()
    assert centre.rect().contains(window.messages.geometry())
    window.messages.dismiss()
    assert not window.messages.isVisible()
