from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.status import STATUSES
from annotator.ui.article.view import ArticleView
from tests.ui.article.hand import Hand

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
KEY = Qt.Key


def selected(view: ArticleView) -> str:
    span = view.selected_span()
    return span.of(view.text).replace("\u00a0", " ") if span else ""


def test_the_caret_shows_and_moves(hand: Hand, view: ArticleView) -> None:
    assert view.cursorWidth() >= 2
    # It blinks; just after a key it shows.
    hand.key(KEY.Key_Home)
    assert hand.pixel(view.cursorRect().center()).lightness() < 40

    hand.key(KEY.Key_Right)
    assert view.selection.caret() == 1
    hand.key(KEY.Key_End, CTRL)
    assert view.selection.caret() == len(view.text)
    hand.key(KEY.Key_Home)
    assert view.selection.caret() == hand.span("Fin de").start


def test_shift_and_arrows_select_word_by_word(hand: Hand, view: ArticleView) -> None:
    hand.put_caret(hand.span("coûté").start + 2)

    hand.key(KEY.Key_Right, SHIFT)
    assert selected(view) == "coûté"
    hand.key(KEY.Key_Right, SHIFT)
    assert selected(view) == "coûté 3,2 milliards d’euros"
    hand.key(KEY.Key_Left, SHIFT)
    assert selected(view) == "coûté"
    hand.key(KEY.Key_Left, SHIFT)
    assert selected(view) == ""


def test_shift_and_left_select_backwards(hand: Hand, view: ArticleView) -> None:
    hand.put_caret(hand.span("coûté").start)

    for _ in range(2):
        hand.key(KEY.Key_Left, SHIFT | CTRL)
    assert selected(view) == "Marne a"

    hand.key(KEY.Key_Right, SHIFT)
    assert selected(view) == "Marne" or selected(view) == "a"


def test_a_selection_by_line_comes_to_rest_on_whole_words(hand: Hand, view: ArticleView, qtbot: QtBot) -> None:
    hand.put_caret(hand.span("Une multiplication").start + 1)

    with qtbot.waitSignal(view.selection.settled):
        hand.key(KEY.Key_End, SHIFT)

    text = selected(view)
    assert text.startswith("Une multiplication")
    assert view.textCursor().selectedText().replace("\u00a0", " ") == text
    assert view.bar.isVisible()


@pytest.mark.parametrize("status", [status for status in STATUSES if status.key], ids=lambda status: status.id)
def test_the_key_of_a_status_marks_the_selection(hand: Hand, view: ArticleView, qtbot: QtBot, status: object) -> None:
    wanted = next(one for one in STATUSES if one is status)
    view.select(hand.span("37 ans"))

    with qtbot.waitSignal(view.mark_requested) as asked:
        qtbot.keyClicks(view, wanted.key.lower())

    assert asked.args == [hand.span("37 ans"), wanted.id]
    assert view.selected_span() is None
    assert not view.bar.isVisible()


def test_without_a_selection_it_changes_the_chosen_claim_or_the_one_at_the_caret(
    hand: Hand, view: ArticleView, qtbot: QtBot
) -> None:
    hand.highlight("37 ans")
    hand.highlight("multiplication par quatre")
    hand.put_caret(hand.span("multiplication").start + 2)

    with qtbot.waitSignal(view.status_requested) as asked:
        qtbot.keyClicks(view, "r")
    assert asked.args == ["multiplication par quatre", "refuted"]

    view.choose("37 ans")
    with qtbot.waitSignal(view.status_requested) as asked:
        qtbot.keyClicks(view, "k")
    assert asked.args == ["37 ans", "recheck"]


def test_a_status_key_over_plain_text_asks_nothing(hand: Hand, view: ArticleView, qtbot: QtBot) -> None:
    hand.put_caret(3)

    with qtbot.assertNotEmitted(view.status_requested), qtbot.assertNotEmitted(view.mark_requested):
        qtbot.keyClicks(view, "v")


def test_s_takes_the_sentence_at_the_caret_or_around_the_selection(hand: Hand, view: ArticleView) -> None:
    hand.put_caret(hand.span("trafic").start)
    hand.key(KEY.Key_S)
    assert selected(view) == "Son trafic 🚗🚗 a augmenté de 12 % en 37 ans, dit M. Roux."

    view.select(hand.span("3,2 milliards d’euros"))
    hand.key(KEY.Key_S)
    assert selected(view) == "Le pont 🌉 de la Marne a coûté 3,2 milliards d’euros."

    hand.put_caret(len(view.text))
    hand.key(KEY.Key_S)
    assert selected(view) == "Fin de l’histoire."


def test_the_sentence_is_marked_with_its_full_stop(hand: Hand, view: ArticleView, qtbot: QtBot) -> None:
    hand.put_caret(len(view.text) - 3)
    hand.key(KEY.Key_S)

    with qtbot.waitSignal(view.mark_requested) as asked:
        hand.key(KEY.Key_V)

    assert (asked.args or [])[0] == hand.span("Fin de l’histoire.")


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Enter, KEY.Key_Space])
def test_enter_and_space_choose_the_claim_at_the_caret(
    hand: Hand, view: ArticleView, qtbot: QtBot, key: Qt.Key
) -> None:
    hand.highlight("37 ans")
    hand.put_caret(hand.span("37 ans").start)

    with qtbot.waitSignal(view.claim_clicked) as told:
        hand.key(key)

    assert told.args == ["37 ans"]
    assert view.chosen == "37 ans"


def test_escape_lets_go_of_the_selection_and_then_of_the_claim(hand: Hand, view: ArticleView, qtbot: QtBot) -> None:
    hand.highlight("37 ans")
    view.choose("37 ans")
    view.select(hand.span("12 %"))

    hand.key(KEY.Key_Escape)
    assert (selected(view), view.chosen) == ("", "37 ans")

    with qtbot.waitSignal(view.claim_let_go):
        hand.key(KEY.Key_Escape)
    assert view.chosen is None


def test_n_and_p_ask_for_the_next_and_the_previous_claim(hand: Hand, view: ArticleView, qtbot: QtBot) -> None:
    with qtbot.waitSignals([view.next_requested, view.previous_requested], order="strict"):
        qtbot.keyClicks(view, "np")


@pytest.mark.parametrize(
    ("key", "wanted"),
    [
        (KEY.Key_Right, "multiplication par quatre"),
        (KEY.Key_Left, "multiplication"),
        (KEY.Key_Up, "Une multiplication par"),
        (KEY.Key_Down, "par"),
    ],
)
def test_alt_and_arrows_move_the_ends_of_the_chosen_claim(
    hand: Hand, view: ArticleView, qtbot: QtBot, key: Qt.Key, wanted: str
) -> None:
    hand.highlight("multiplication par")
    view.choose("multiplication par")

    with qtbot.waitSignal(view.span_changed) as asked:
        hand.key(key, ALT)

    assert asked.args == ["multiplication par", hand.span(wanted)]


def test_m_moves_the_chosen_claim_to_the_selection(hand: Hand, view: ArticleView, qtbot: QtBot) -> None:
    hand.highlight("12 %")
    view.choose("12 %")
    view.select(hand.span("37 ans"))

    with qtbot.waitSignal(view.span_changed) as asked:
        hand.key(KEY.Key_M)

    assert asked.args == ["12 %", hand.span("37 ans")]
    assert view.selected_span() is None


def test_tab_leaves_the_article_and_its_letters_stay_behind(qtbot: QtBot, view: ArticleView) -> None:
    window, line = QWidget(), QLineEdit()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    layout.addWidget(view)
    layout.addWidget(line)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    view.setFocus()

    qtbot.keyClick(view, KEY.Key_Tab)

    assert line.hasFocus()
    with qtbot.assertNotEmitted(view.next_requested):
        qtbot.keyClicks(line, "nvus")
    assert line.text() == "nvus"
    qtbot.keyClick(line, KEY.Key_Tab, SHIFT)
    assert view.hasFocus()
    view.setParent(None)
    window.close()


def test_its_keys_come_before_shortcuts_of_the_window(qtbot: QtBot, hand: Hand, view: ArticleView) -> None:
    fired: list[bool] = []
    action = QAction(view)
    action.setShortcut(QKeySequence("Alt+Right"))
    action.triggered.connect(lambda: fired.append(True))
    view.addAction(action)
    hand.highlight("37 ans")
    view.choose("37 ans")

    with qtbot.waitSignal(view.span_changed):
        hand.key(KEY.Key_Right, ALT)

    assert fired == []
