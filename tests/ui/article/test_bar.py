from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from annotator.domain.span import Span
from annotator.domain.status import STATUSES
from annotator.ui.article.bar import place
from annotator.ui.article.view import ArticleView
from tests.ui.article.hand import Hand

SHADOW = 6


@given(st.integers(-900, 900), st.integers(0, 1200), st.integers(0, 700), st.integers(300, 900), st.integers(60, 700))
def test_it_never_covers_the_selection_nor_leaves_the_viewport(
    top: int, height: int, right: int, width: int, room: int
) -> None:
    first, last = QRectF(0, top, right, 22), QRectF(0, top + height, right, 22)

    corner = place(QSize(280, 46), first, last, QSize(width, room))

    if corner is not None:
        body = QRect(corner, QSize(280, 46)).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        assert QRect(0, 0, width, room).contains(body)
        assert not QRectF(body).intersects(first.united(last))
    elif top >= 60 or (top + height >= 0 and top + height + 22 + 60 <= room):
        # There was room over a selection that begins in sight, or under one that ends in sight.
        assert top > room


def test_it_appears_when_the_mouse_is_released_and_keeps_out_of_the_way(hand: Hand, view: ArticleView) -> None:
    span = hand.span("multiplication par quatre")
    hand.press(span.start)
    hand.move(span.end - 1)
    assert not view.bar.isVisible()

    hand.release(span.end - 1)

    assert view.bar.isVisible()
    assert view.viewport().rect().contains(view.bar.geometry().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW))
    selected = view.sight.box(span.start).united(view.sight.box(span.end - 1))
    assert view.bar.geometry().top() + SHADOW >= selected.bottom()


def test_it_never_takes_the_keyboard_and_names_its_buttons(hand: Hand, view: ArticleView, qtbot: QtBot) -> None:
    view.select(hand.span("37 ans"))
    buttons = view.bar.findChildren(QToolButton)

    for status in STATUSES:
        assert status.label in {button.accessibleName() for button in buttons}
    assert all(button.focusPolicy() == Qt.FocusPolicy.NoFocus for button in buttons)
    assert all(button.accessibleName() and button.toolTip() and not button.icon().isNull() for button in buttons)

    with qtbot.waitSignal(view.mark_requested) as asked:
        qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)

    assert asked.args == [hand.span("37 ans"), STATUSES[0].id]
    assert view.hasFocus()
    assert not view.bar.isVisible()


def test_its_sentence_button_widens_the_selection(hand: Hand, view: ArticleView, qtbot: QtBot) -> None:
    view.select(hand.span("37 ans"))
    button = next(one for one in view.bar.findChildren(QToolButton) if one.text() == "S")

    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    selected = view.selected_span()
    assert selected is not None
    assert selected.of(view.text).startswith("Son trafic 🚗🚗")
    assert view.bar.isVisible()


def test_it_moves_with_the_text_and_goes_when_the_text_is_gone(view: ArticleView) -> None:
    view.show_text("\n".join(f"paragraphe numéro {number} du texte" for number in range(200)))
    start = view.text.index("numéro 6 ")
    view.select(Span(start, start + 8))
    before = view.bar.pos()

    view.verticalScrollBar().setValue(50)
    assert view.bar.pos() == before - QPoint(0, 50)

    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert not view.bar.isVisible()

    view.verticalScrollBar().setValue(0)
    assert view.bar.pos() == before

    view.show_text("autre texte")
    assert not view.bar.isVisible()


def test_at_the_lower_edge_it_stands_over_the_selection(view: ArticleView) -> None:
    view.show_text("\n".join(f"paragraphe numéro {number} du texte" for number in range(200)))
    offset = view.sight.offset_at(view.viewport().rect().bottomLeft().toPointF() + QPoint(100, -12).toPointF())
    start = view.text.index("numéro", offset)

    view.select(Span(start, start + 6))

    assert view.bar.isVisible()
    assert view.bar.geometry().bottom() - SHADOW <= view.sight.box(start).top()


@pytest.mark.parametrize("chosen", [True, False])
def test_moving_the_claim_is_offered_when_there_is_one_to_move(hand: Hand, view: ArticleView, chosen: bool) -> None:
    hand.highlight("37 ans")
    view.choose("37 ans" if chosen else None)
    view.select(hand.span("12 %"))

    button = next(one for one in view.bar.findChildren(QToolButton) if one.text() == "M")

    assert button.isVisible() == chosen
