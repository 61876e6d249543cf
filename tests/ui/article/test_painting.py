"""What is to be seen, pixel by pixel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, QRect
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.span import Span
from annotator.domain.status import STATUSES
from annotator.ui import theme
from annotator.ui.article.highlights import Highlight, Highlights
from annotator.ui.article.view import ArticleView
from annotator.ui.colours import status_colour
from tests.ui.article.hand import Hand

QUOTE = "multiplication par quatre"


class Painted(QObject):
    """Hears which parts of a viewport are painted."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self.areas: list[QRect] = []
        QApplication.processEvents()
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.areas.append(event.rect())
        return False


class Counted(Highlights):
    """Counts the highlights that are looked at."""

    looked_at = 0

    def overlapping(self, start: int, end: int) -> list[Highlight]:
        found = super().overlapping(start, end)
        self.looked_at += len(found)
        return found


def strip_under(view: ArticleView, span: Span) -> QImage:
    """The few pixels under a passage in which its underline is drawn."""
    box = view.sight.box(span.start).united(view.sight.box(span.end - 1))
    area = QRect(round(box.left()), round(box.bottom()) - 1, round(box.width()), 5)
    return view.viewport().grab(area).toImage()


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("status", [status.id for status in STATUSES])
def test_a_highlight_is_a_wash_in_the_colour_of_its_status(
    hand: Hand, view: ArticleView, qapp: QApplication, mode: str, status: str
) -> None:
    theme.apply(qapp, mode)
    letter = hand.span(QUOTE).start + 1
    plain = hand.ground(letter)
    hand.highlight(QUOTE, status)

    washed = hand.ground(letter)

    full = status_colour(status, view.palette())
    assert washed != plain
    for part in ("red", "green", "blue"):
        low, high = sorted((getattr(plain, part)(), getattr(full, part)()))
        assert low - 1 <= getattr(washed, part)() <= high + 1
    assert hand.ground(hand.span("selon").start) == plain


def test_underlines_differ_without_their_colours(hand: Hand, view: ArticleView) -> None:
    strips = {}
    for status in STATUSES:
        hand.highlight(QUOTE, status.id)
        grey = strip_under(view, hand.span(QUOTE)).convertToFormat(QImage.Format.Format_Grayscale8)
        ground = max(grey.pixelColor(x, y).value() for x in range(grey.width()) for y in range(grey.height()))
        strips[status.id] = bytes(
            grey.pixelColor(x, y).value() < ground - 60 for y in range(grey.height()) for x in range(grey.width())
        )

    assert len(set(strips.values())) == len(STATUSES)
    assert all(any(strip) for strip in strips.values())


def test_the_icon_of_the_status_stands_in_the_margin_of_its_first_line(hand: Hand, view: ArticleView) -> None:
    line = view.sight.line_of(view.offsets.to_qt(hand.span(QUOTE).start))
    assert line is not None
    margin = QRect(0, round(line.top), round(line.left), round(line.bottom - line.top))
    images = [view.viewport().grab(margin).toImage()]

    for status in STATUSES:
        hand.highlight(QUOTE, status.id)
        images.append(view.viewport().grab(margin).toImage())

    for number, image in enumerate(images):
        assert all(image != other for other in images[number + 1 :])


def test_many_claims_on_one_line_stay_within_the_margin(hand: Hand, view: ArticleView) -> None:
    words = ["Le", "pont", "de", "la", "Marne", "a"]
    for word in words:
        hand.highlight(word)
    line = view.sight.line_of(0)
    assert line is not None

    left = view.viewport().grab(QRect(0, round(line.top), 3, 20)).toImage()

    assert left.pixelColor(1, 10) == view.palette().base().color()
    found = {view.marks.icon_at(line, QPointF(x, (line.top + line.bottom) / 2)) for x in range(round(line.left))}
    assert len(found - {None}) == 3


def test_a_nested_claim_shows_within_the_outer_one(hand: Hand, view: ArticleView) -> None:
    hand.highlight("12 % en 37 ans", "unverified")
    outer = hand.ground(hand.span("12 %").start)
    hand.highlight("37 ans", "verified")

    assert hand.ground(hand.span("37 ans").start) != outer
    assert hand.ground(hand.span("12 %").start) == outer
    inner = view.marks.highlights.get("37 ans")
    assert inner is not None
    assert view.marks.highlights.lane(inner) == 1


def test_the_chosen_claim_is_framed(hand: Hand, view: ArticleView) -> None:
    hand.highlight(QUOTE)
    box = view.sight.box(hand.span(QUOTE).start + 5)
    above = QPointF(box.center().x(), box.top() - 3).toPoint()
    before = hand.pixel(above)

    view.choose(QUOTE)
    assert hand.pixel(above) != before

    view.choose("")
    assert hand.pixel(above) == before
    assert view.chosen is None


def test_places_found_are_marked_and_the_current_one_differs(hand: Hand, view: ArticleView) -> None:
    places = [hand.span("La suite"), hand.span("mairie")]
    places.sort()
    grounds = [hand.ground(span.start) for span in places]

    view.show_found(places, 1)
    first, second = (hand.ground(span.start) for span in places)
    assert first not in grounds
    assert second not in (*grounds, first)

    view.show_found([], None)
    assert [hand.ground(span.start) for span in places] == grounds


def test_a_highlight_over_two_paragraphs_shows_in_both_and_has_one_icon(hand: Hand, view: ArticleView) -> None:
    plain = hand.ground(2)
    start, end = hand.span("dit M. Roux").start, hand.span("Une multiplication").end
    view.update_highlight(Highlight("across", Span(start, end), "verified"))

    assert hand.ground(start + 1) != plain
    assert hand.ground(end - 3) != plain
    assert hand.ground(end + 3) == plain


@pytest.mark.parametrize("change", ["put", "remove", "choose"])
def test_only_the_lines_of_a_changed_claim_are_painted_anew(
    hand: Hand, view: ArticleView, qtbot: QtBot, change: str
) -> None:
    hand.highlight(QUOTE)
    painted = Painted(view)

    if change == "put":
        hand.highlight(QUOTE, "refuted")
    elif change == "remove":
        view.remove_highlight(QUOTE)
    else:
        view.choose(QUOTE)
    qtbot.waitUntil(lambda: bool(painted.areas))

    box = view.sight.box(hand.span(QUOTE).start)
    for area in painted.areas:
        assert abs(area.center().y() - box.center().y()) < 5
        assert area.height() < 70


@pytest.mark.parametrize("top", range(20, 160, 13))
def test_a_part_painted_anew_looks_as_it_does_in_the_whole(hand: Hand, view: ArticleView, top: int) -> None:
    start = hand.span("a coûté").start
    view.update_highlight(Highlight("long", Span(start, hand.span("selon la").end), "refuted"))
    hand.highlight("12 % en 37 ans", "unverified")
    view.choose("long")
    view.clearFocus()  # No caret that blinks.
    whole = view.viewport().grab().toImage()
    part = QRect(0, top, view.viewport().width(), 17)

    painted = QImage(whole)
    painter = QPainter(painted)
    view.viewport().render(painter, part.topLeft(), QRegion(part))
    painter.end()

    assert painted == whole


def test_a_change_out_of_sight_paints_nothing(view: ArticleView) -> None:
    view.show_text("\n".join(f"paragraphe {number}" for number in range(2000)))
    painted = Painted(view)

    view.update_highlight(Highlight("far", Span(20_000, 20_010), "verified"))
    QApplication.processEvents()

    assert painted.areas == []


def test_of_five_thousand_claims_only_those_in_sight_are_looked_at(view: ArticleView) -> None:
    view.show_text("\n".join(["un paragraphe de quelques mots pour lire"] * 5000))
    view.marks.highlights = table = Counted(
        Highlight(str(number), Span(number * 41 + 3, number * 41 + 13), "verified") for number in range(5000)
    )

    view.viewport().repaint()

    assert 10 <= table.looked_at < 200


def test_removing_a_claim_takes_its_colour_away(hand: Hand, view: ArticleView) -> None:
    letter = hand.span(QUOTE).start
    plain = hand.ground(letter)
    hand.highlight(QUOTE)
    view.choose(QUOTE)

    view.remove_highlight(QUOTE)

    assert hand.ground(letter) == plain
    assert view.handles.edge_at(QPointF(hand.edge(letter))) is None


def test_the_selection_lets_the_highlight_shine_through(hand: Hand, view: ArticleView) -> None:
    view.select(hand.span(QUOTE))
    selected = hand.ground(hand.span(QUOTE).start + 1)
    hand.highlight(QUOTE, "refuted")

    assert hand.ground(hand.span(QUOTE).start + 1) != selected


@pytest.mark.parametrize("mode", ["dark", "light"])
def test_the_words_stay_readable_on_every_ground(hand: Hand, view: ArticleView, qapp: QApplication, mode: str) -> None:
    theme.apply(qapp, mode)
    letter = hand.span(QUOTE).start + 1

    def worst() -> float:
        return contrast(view.palette().text().color(), hand.ground(letter))

    # WCAG 2.2: 7 is enhanced contrast (1.4.6), 4.5 the minimum (1.4.3).
    for status in STATUSES:
        hand.highlight(QUOTE, status.id)
        assert worst() >= 7
        view.choose(QUOTE)
        assert worst() >= 7
        view.select(hand.span(QUOTE))
        assert worst() >= 4.5
        view.choose(None)
        view.remove_highlight(QUOTE)
        assert worst() >= 7
        view.selection.clear()


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two colours (WCAG 2.2)."""

    def luminance(colour: QColor) -> float:
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
