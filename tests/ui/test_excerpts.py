from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontMetricsF
from pytestqt.qtbot import QtBot

from annotator.domain.span import Span
from annotator.ui.excerpts import ELLIPSIS, Excerpt, excerpt

SENTENCE = "Implanté depuis 37 ans dans le pays, le groupe promet de rester et d’investir encore."
QUOTE = Span(SENTENCE.index("37"), SENTENCE.index("37") + 6)


@pytest.fixture
def metrics(qapp: object) -> QFontMetricsF:
    return QFontMetricsF(QFont())


def cut(metrics: QFontMetricsF, width: float, text: str = SENTENCE, keep: Span = QUOTE) -> Excerpt:
    return excerpt(text, keep, width, metrics, metrics)


def test_what_fits_is_shown_whole(metrics: QFontMetricsF) -> None:
    shown = cut(metrics, 10_000)
    assert shown.text == SENTENCE
    assert shown.place(QUOTE) == QUOTE


def test_the_passage_stays_and_both_sides_are_cut(metrics: QFontMetricsF) -> None:
    shown = cut(metrics, metrics.horizontalAdvance(SENTENCE) * 0.4)
    place = shown.place(QUOTE)
    assert place is not None
    assert place.of(shown.text) == "37 ans"
    assert shown.text.startswith(ELLIPSIS)
    assert shown.text.endswith(ELLIPSIS)
    assert len(shown.text) > len("…37 ans…")


def test_the_text_before_begins_with_a_word(metrics: QFontMetricsF) -> None:
    for width in range(60, round(metrics.horizontalAdvance(SENTENCE)), 7):
        shown = cut(metrics, width)
        before = shown.text[1 : (shown.place(QUOTE) or Span(0, 1)).start]
        assert before in ("", "depuis ") or shown.start == 0, before


def test_room_left_after_the_passage_goes_to_what_leads_to_it(metrics: QFontMetricsF) -> None:
    late = Span(SENTENCE.index("encore"), SENTENCE.index("encore") + 6)
    shown = cut(metrics, metrics.horizontalAdvance(SENTENCE) * 0.6, keep=late)
    assert shown.text.endswith("d’investir encore.")
    assert metrics.horizontalAdvance(shown.text) > metrics.horizontalAdvance(SENTENCE) * 0.45


def test_a_passage_that_does_not_fit_shows_its_start(metrics: QFontMetricsF) -> None:
    everything = Span(0, len(SENTENCE))
    shown = cut(metrics, 150, keep=everything)
    assert shown.text.startswith("Implanté")
    assert shown.text.endswith(ELLIPSIS)
    place = shown.place(everything)
    assert place == Span(0, len(shown.text) - 1)


def test_line_ends_become_spaces(metrics: QFontMetricsF) -> None:
    shown = cut(metrics, 10_000, text="un\ndeux\ttrois", keep=Span(3, 7))
    assert shown.text == "un deux trois"


def test_a_span_that_is_cut_away_has_no_place(metrics: QFontMetricsF) -> None:
    shown = cut(metrics, metrics.horizontalAdvance("…37 ans dans le …"))
    assert shown.place(Span(0, 8)) is None
    assert shown.place(Span(len(SENTENCE) - 7, len(SENTENCE))) is None


@given(
    text=st.text(alphabet="ab é\n🙂…", min_size=1, max_size=80),
    places=st.tuples(st.integers(0, 79), st.integers(1, 80)),
    width=st.integers(40, 400),
)
def test_an_excerpt_is_part_of_the_text_and_no_wider_than_asked(
    qapp: object, text: str, places: tuple[int, int], width: int
) -> None:
    start = min(places[0], len(text) - 1)
    keep = Span(start, max(start + 1, min(places[1], len(text))))
    metrics = QFontMetricsF(QFont())
    shown = cut(metrics, width, text, keep)
    assert 0 <= shown.start <= keep.start
    assert shown.end >= shown.start
    assert shown.text.removeprefix(ELLIPSIS if shown.start else "").startswith(shown.whole[shown.start : shown.end])
    assert len(shown.whole) == len(text)
    assert metrics.horizontalAdvance(shown.text) <= width + 4  # letters measured together are not those measured apart


def test_an_excerpt_of_a_huge_text_is_short(qtbot: QtBot, metrics: QFontMetricsF) -> None:
    text = "mot " * 100_000
    shown = cut(metrics, 300, text=text, keep=Span(200_000, 200_003))
    assert len(shown.text) < 100
    assert (shown.place(Span(200_000, 200_003)) or Span(0, 1)).of(shown.text) == "mot"
