"""What the view is given and what it tells: spans of the text it was given, whatever Qt makes of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.span import Span
from annotator.ui.article import page
from annotator.ui.article.view import ArticleView
from tests.ui.article.hand import Hand


@pytest.mark.parametrize(
    "quote", ["3,2 milliards d’euros", "12 %", "37 ans", "🚗🚗", "« Une multiplication par quatre »"]
)
def test_a_selection_is_told_in_code_points(hand: Hand, view: ArticleView, quote: str) -> None:
    view.select(hand.span(quote))

    span = view.selected_span()

    assert span is not None
    assert span.of(view.text).replace("\u00a0", " ") == quote


def test_what_is_copied_keeps_its_no_break_spaces(hand: Hand, view: ArticleView) -> None:
    assert "\u00a0" in view.text
    view.select(hand.span("12 % en 37 ans"))

    view.copy()

    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "12\u00a0% en 37\u00a0ans"
    assert not data.hasHtml()


def test_the_text_cannot_be_changed(hand: Hand, view: ArticleView, qtbot: QtBot) -> None:
    before = view.toPlainText()
    view.select(hand.span("37 ans"))

    view.paste()
    view.cut()
    qtbot.keyClicks(view, "xyz")
    hand.key(Qt.Key.Key_Delete)
    hand.key(Qt.Key.Key_Backspace)
    view.undo()

    assert view.toPlainText() == before
    assert not view.acceptDrops()
    assert not view.viewport().acceptDrops()
    assert not view.canInsertFromMimeData(QMimeData())
    assert not view.document().isUndoAvailable()


def test_another_text_begins_at_its_start_with_nothing_marked(hand: Hand, view: ArticleView) -> None:
    hand.highlight("37 ans")
    view.choose("37 ans")
    view.select(hand.span("12 %"))

    view.show_text("\n".join(["Un autre texte."] * 300))

    assert view.selected_span() is None
    assert view.chosen is None
    assert len(view.marks.highlights) == 0
    assert view.verticalScrollBar().value() == 0


def test_opening_a_long_text_lays_out_what_is_in_sight_alone(view: ArticleView, hand: Hand) -> None:
    view.select(hand.span("mairie"))

    view.show_text("\n".join(["Un paragraphe de quelques mots."] * 20_000))
    view.viewport().repaint()

    assert view.document().firstBlock().layout().lineCount() == 1
    assert view.document().lastBlock().layout().lineCount() == 0
    assert view.selection.caret() == 0


def test_an_empty_article_takes_every_key_and_click(view: ArticleView, hand: Hand, qtbot: QtBot) -> None:
    view.show_text("")

    qtbot.keyClicks(view, "VURKSNPM ")
    hand.key(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    hand.double_click(QPoint(100, 40))
    hand.triple_click(QPoint(100, 40))
    view.zoom_in()

    assert view.selected_span() is None


def test_the_page_is_about_70_letters_wide_and_in_the_middle(view: ArticleView) -> None:
    view.resize(1600, 700)
    line = "une phrase tout à fait ordinaire de la langue écrite " * 8
    view.show_text(line)
    QApplication.processEvents()

    left = view.viewport().geometry().left()
    right = view.width() - view.viewport().geometry().right()

    assert left > 300
    assert abs(left - right) < 30
    first = view.sight.line_of(0)
    assert first is not None
    assert 60 <= first.end - first.start <= 80


def test_a_narrow_window_uses_all_its_width(view: ArticleView) -> None:
    view.resize(420, 600)
    QApplication.processEvents()

    assert view.viewport().geometry().left() == 0
    assert view.horizontalScrollBar().maximum() == 0


def test_zoom_changes_the_letters_and_keeps_the_place(view: ArticleView, qtbot: QtBot) -> None:
    view.show_text("\n".join(f"Paragraphe {number} : " + "des mots et encore des mots " * 9 for number in range(300)))
    start = view.text.index("Paragraphe 120")
    view.sight.bring(Span(start, start + 10))
    first = view.sight.offset_at(QPointF(0, 0))
    view.select(Span(start, start + 10))
    height = view.sight.box(start).height()

    with qtbot.waitSignal(view.zoom_changed) as told:
        view.zoom_in()

    assert told.args == [1]
    assert view.sight.box(start).height() > height
    assert abs(view.sight.offset_at(QPointF(0, 0)) - first) < 100
    assert view.selected_span() == Span(start, start + 10)

    view.zoom_reset()
    assert view.sight.box(start).height() == height


def test_zoom_has_limits(view: ArticleView) -> None:
    view.set_zoom(99)
    assert view.zoom == page.LARGEST
    view.set_zoom(-99)
    assert view.zoom == page.SMALLEST
    view.zoom_out()
    assert view.zoom == page.SMALLEST


def wheel(view: ArticleView, at: QPointF, modifiers: Qt.KeyboardModifier, target: bool) -> None:
    widget = view if target else view.viewport()
    event = QWheelEvent(
        at,
        widget.mapToGlobal(at),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def test_the_wheel_zooms_with_ctrl_and_scrolls_without_also_beside_the_page(view: ArticleView) -> None:
    view.resize(1500, 500)
    view.show_text("\n".join(["Un paragraphe."] * 300))
    QApplication.processEvents()

    wheel(view, QPointF(200, 200), Qt.KeyboardModifier.ControlModifier, target=False)
    assert view.zoom == -1

    wheel(view, QPointF(200, 200), Qt.KeyboardModifier.NoModifier, target=False)
    scrolled = view.verticalScrollBar().value()
    assert scrolled > 0

    wheel(view, QPointF(20, 200), Qt.KeyboardModifier.NoModifier, target=True)
    assert view.verticalScrollBar().value() > scrolled


def test_a_place_far_down_comes_into_sight_at_once(view: ArticleView) -> None:
    view.show_text("\n".join(f"Paragraphe numéro {number} du texte." for number in range(4000)))
    start = view.text.index("numéro 3900 ")

    view.show_found([Span(start, start + 11)], 0)

    box = view.sight.box(start)
    assert view.viewport().height() * 0.1 < box.top() < view.viewport().height() * 0.6


def test_the_menu_is_asked_for_with_what_it_is_about(hand: Hand, view: ArticleView, qtbot: QtBot) -> None:
    hand.highlight("multiplication par quatre")
    view.select(hand.span("37 ans"))

    def menu_at(offset: int) -> list[object]:
        point = hand.point(offset)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, view.viewport().mapToGlobal(point))
        with qtbot.waitSignal(view.context_requested) as asked:
            QApplication.sendEvent(view.viewport(), event)
        return list(asked.args or [])[1:]

    assert menu_at(hand.span("37 ans").start + 1) == [hand.span("37 ans"), None]
    assert menu_at(view.text.index("multiplication") + 3) == [None, "multiplication par quatre"]


def test_it_says_what_it_is_to_a_screen_reader(view: ArticleView) -> None:
    assert view.accessibleName()
    assert view.accessibleDescription()


def test_the_real_article_is_laid_out_whole(view: ArticleView, sample_article: Path) -> None:
    text = sample_article.read_text(encoding="utf-8").strip()

    view.show_text(text)

    assert view.document().blockCount() == text.count("\n") + 1
    span = Span(text.index("37 ans"), text.index("37 ans") + 6)
    view.select(span)
    assert view.selected_span() == span
