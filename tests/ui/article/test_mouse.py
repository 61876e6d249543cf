from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.span import Span
from annotator.ui.article.view import ArticleView
from tests.ui.article.hand import Hand

SHIFT = Qt.KeyboardModifier.ShiftModifier


def selected(view: ArticleView) -> str:
    span = view.selected_span()
    return span.of(view.text).replace("\u00a0", " ") if span else ""


def test_a_rough_selection_is_widened_to_words_on_release(hand: Hand, view: ArticleView, qtbot: QtBot) -> None:
    span = hand.span("multiplication par quatre")

    with qtbot.waitSignal(view.selection_changed, check_params_cb=lambda told: told == span):
        hand.press(hand.edge(span.start + 3))
        hand.move(hand.edge(span.end - 8))
        hand.move(hand.edge(span.end - 2))
        hand.release(hand.edge(span.end - 2))

    assert selected(view) == "multiplication par quatre"
    cursor = view.textCursor()
    assert cursor.selectedText() == "multiplication par quatre"


def test_a_figure_comes_with_its_unit_past_an_emoji(hand: Hand, view: ArticleView) -> None:
    start = hand.span("37 ans").start

    hand.drag(hand.edge(start), hand.edge(start + 1))

    assert selected(view) == "37 ans"


def test_a_selection_backwards_keeps_its_direction(hand: Hand, view: ArticleView) -> None:
    span = hand.span("selon la mairie")

    hand.drag(hand.edge(span.end - 1), hand.edge(span.start + 1))

    assert selected(view) == "selon la mairie"
    assert view.textCursor().position() < view.textCursor().anchor()


def test_the_selection_is_told_while_it_grows(hand: Hand, view: ArticleView, qtbot: QtBot) -> None:
    span = hand.span("selon la mairie")
    hand.press(hand.edge(span.start))

    with qtbot.waitSignal(view.selection_changed) as told:
        hand.move(hand.edge(span.start + 7))

    assert told.args == [hand.span("selon la")]
    hand.release(hand.edge(span.start + 7))


def test_a_double_click_takes_the_sentence(hand: Hand, view: ArticleView) -> None:
    hand.double_click(hand.span("3,2 milliards").start + 1)
    assert selected(view) == "Le pont 🌉 de la Marne a coûté 3,2 milliards d’euros."

    hand.double_click(hand.span("M. Roux").start)
    assert selected(view) == "Son trafic 🚗🚗 a augmenté de 12 % en 37 ans, dit M. Roux."


def test_a_triple_click_takes_the_paragraph(hand: Hand, view: ArticleView) -> None:
    hand.triple_click(hand.span("selon").start)

    assert selected(view) == view.text.split("\n")[1].replace("\u00a0", " ")


def test_a_double_click_beside_a_line_takes_its_last_sentence(hand: Hand, view: ArticleView) -> None:
    box = view.sight.box(hand.span("Fin de").start)

    hand.double_click(QPoint(700, round(box.center().y())))

    assert selected(view) == "Fin de l’histoire."


def test_a_click_chooses_the_innermost_claim_and_further_clicks_go_outward(
    hand: Hand, view: ArticleView, qtbot: QtBot
) -> None:
    for quote in ("37 ans", "12 % en 37 ans", "Son trafic 🚗🚗 a augmenté de 12 % en 37 ans, dit M. Roux."):
        hand.highlight(quote)
    told: list[str] = []
    view.claim_clicked.connect(told.append)

    for _ in range(4):
        hand.click(hand.span("37 ans").start)

    assert [len(claim_id) for claim_id in told] == [6, 14, 56, 6]
    assert view.chosen == "37 ans"
    assert view.selected_span() is None


def test_a_click_elsewhere_lets_go(hand: Hand, view: ArticleView, qtbot: QtBot) -> None:
    hand.highlight("37 ans")
    hand.click(hand.span("37 ans").start)

    with qtbot.waitSignal(view.claim_let_go):
        hand.click(hand.span("mairie").start)

    assert view.chosen is None


def test_a_double_click_on_a_claim_chooses_it_once_and_takes_the_sentence(hand: Hand, view: ArticleView) -> None:
    hand.highlight("37 ans")
    hand.highlight("12 % en 37 ans")
    told: list[str] = []
    view.claim_clicked.connect(told.append)

    hand.double_click(hand.span("37 ans").start)

    assert told == ["37 ans"]
    assert selected(view).startswith("Son trafic")


def test_selecting_keeps_the_chosen_claim(hand: Hand, view: ArticleView) -> None:
    hand.highlight("37 ans")
    view.choose("37 ans")

    hand.drag(hand.edge(hand.span("selon").start), hand.edge(hand.span("mairie").start + 2))

    assert view.chosen == "37 ans"
    assert selected(view) == "selon la mairie"


def test_a_click_on_the_icon_in_the_margin_chooses_the_claim(hand: Hand, view: ArticleView, qtbot: QtBot) -> None:
    hand.highlight("multiplication par quatre")
    line = view.sight.line_of(view.offsets.to_qt(hand.span("multiplication").start))
    assert line is not None
    at = QPointF(line.left - 17, (line.top + line.bottom) / 2) - view.sight.origin()

    with qtbot.waitSignal(view.claim_clicked) as told:
        hand.click(at.toPoint())

    assert told.args == ["multiplication par quatre"]


def test_a_press_on_the_selection_begins_another_and_drags_nothing(hand: Hand, view: ArticleView) -> None:
    view.select(hand.span("Une multiplication par quatre"))

    hand.drag(hand.edge(hand.span("par").start), hand.edge(hand.span("quatre").end))

    assert selected(view) == "par quatre"


def test_shift_and_click_extends(hand: Hand, view: ArticleView) -> None:
    hand.click(hand.edge(hand.span("selon").start))

    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, SHIFT, hand.point(hand.span("mairie").start + 2))

    assert selected(view) == "selon la mairie"


def test_a_selection_may_begin_beside_the_page(hand: Hand, view: ArticleView) -> None:
    view.resize(1500, 600)
    QApplication.processEvents()
    offset = view.viewport().geometry().left()
    line = round(view.sight.box(hand.span("selon").start).center().y())

    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(20, line))
    QTest.mouseMove(view, QPoint(offset + hand.point(hand.span("multiplication").start).x(), line))
    QTest.mouseRelease(
        view,
        Qt.MouseButton.LeftButton,
        pos=QPoint(offset + hand.point(hand.span("multiplication").start + 5).x(), line),
    )

    assert selected(view) == "Une multiplication"


@pytest.mark.parametrize(
    ("edge", "to", "wanted"),
    [
        ("end", "quatre", "multiplication par quatre"),
        ("start", "Une", "Une multiplication par"),
        ("end", "multiplication", "multiplication"),
        ("start", "quatre", "par"),
    ],
)
def test_the_handles_move_the_ends_word_by_word(
    hand: Hand, view: ArticleView, qtbot: QtBot, edge: str, to: str, wanted: str
) -> None:
    hand.highlight("multiplication par")
    view.choose("multiplication par")
    grip = handle(view, hand.span("multiplication par"), edge)
    target = hand.point(hand.span(to).start + 1) + (grip - knee(hand, "multiplication par", edge))

    with qtbot.waitSignal(view.span_changed) as asked:
        hand.drag(grip, target)

    assert asked.args == ["multiplication par", hand.span(wanted)]
    assert view.marks.preview is None
    assert view.selected_span() is None


@pytest.mark.parametrize(
    ("edge", "to"),
    [("end", word) for word in ("par", "quatre", "selon", "mairie", "suite", "connue", "ici", "Fin", "histoire")]
    + [("start", word) for word in ("Une", "Roux", "dit", "augmenté", "trafic", "milliards", "Marne", "pont")],
)
def test_a_handle_goes_to_the_word_that_is_pointed_at(
    hand: Hand, view: ArticleView, qtbot: QtBot, edge: str, to: str
) -> None:
    view.resize(320, 600)
    hand.highlight("multiplication")
    view.choose("multiplication", scroll=False)
    chosen, word = hand.span("multiplication"), hand.span(to)

    with qtbot.waitSignal(view.span_changed) as asked:
        hand.drag(handle(view, chosen, edge), word.start + 1)

    _claim, span = asked.args
    assert (span.end if edge == "end" else span.start) == (word.end if edge == "end" else word.start)


def test_a_handle_that_is_taken_at_its_rim_stays_on_its_line(hand: Hand, view: ArticleView, qtbot: QtBot) -> None:
    view.resize(320, 600)
    hand.highlight("multiplication")
    view.choose("multiplication", scroll=False)
    rim = handle(view, hand.span("multiplication"), "end") + QPoint(0, 9)
    next_line = view.sight.line_at(QPointF(rim))
    assert next_line is not None and next_line.start > view.offsets.to_qt(hand.span("multiplication").end)
    word = hand.span("par")

    with qtbot.waitSignal(view.span_changed) as asked:
        hand.drag(rim, QPoint(hand.point(word.start + 1).x(), rim.y() + 1))

    assert asked.args == ["multiplication", Span(hand.span("multiplication").start, word.end)]


def test_a_handle_drag_shows_the_new_span_before_it_is_asked_for(hand: Hand, view: ArticleView) -> None:
    hand.highlight("multiplication par")
    view.choose("multiplication par")
    grip = handle(view, hand.span("multiplication par"), "end")
    letter = hand.span("quatre").start
    before = hand.ground(letter)

    hand.press(grip)
    hand.move(hand.point(letter + 2) + (grip - knee(hand, "multiplication par", "end")))
    assert hand.ground(letter) != before

    hand.key(Qt.Key.Key_Escape)
    assert hand.ground(letter) == before
    hand.release(grip)


def test_the_pointer_changes_over_a_handle(hand: Hand, view: ArticleView) -> None:
    hand.highlight("multiplication par")
    view.choose("multiplication par")

    hand.move(handle(view, hand.span("multiplication par"), "end"))
    assert view.viewport().cursor().shape() == Qt.CursorShape.SizeHorCursor

    hand.move(hand.span("selon").start)
    assert view.viewport().cursor().shape() == Qt.CursorShape.IBeamCursor


def test_a_short_span_can_be_taken_at_either_end(hand: Hand, view: ArticleView) -> None:
    hand.highlight("a")
    view.choose("a")

    assert view.handles.edge_at(QPointF(handle(view, hand.span("a"), "start"))) == "start"
    assert view.handles.edge_at(QPointF(handle(view, hand.span("a"), "end"))) == "end"


def handle(view: ArticleView, span: Span, edge: str) -> QPoint:
    """Where a handle is to be seen: over the start, or under the end."""
    if edge == "start":
        return view.sight.box(span.start).topLeft().toPoint() - QPoint(1, 3)
    return view.sight.box(span.end - 1).bottomRight().toPoint() + QPoint(1, 4)


def knee(hand: Hand, quote: str, edge: str) -> QPoint:
    """The place in the text that a handle stands for."""
    span = hand.span(quote)
    return hand.edge(span.start if edge == "start" else span.end)
