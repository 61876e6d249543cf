"""Find in the article: accents and case set aside, all of it from the keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.span import Span
from annotator.ui.find_bar import FindBar

TEXT = "L’Été coûte cher. « Un été », dit-elle ; les étés passent. Œuvre 🙂 d’ETE."
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Reader:
    """Hears what the bar finds."""

    def __init__(self, bar: FindBar) -> None:
        self.bar = bar
        self.places: list[Span] = []
        self.current = -1
        self.closed: list[Span | None] = []
        bar.found.connect(self._found)
        bar.closed.connect(self.closed.append)

    def _found(self, places: list[Span], current: int) -> None:
        self.places, self.current = places, current

    @property
    def quotes(self) -> list[str]:
        return [place.of(TEXT) for place in self.places]

    @property
    def count(self) -> str:
        label = self.bar.findChild(QLabel)
        assert isinstance(label, QLabel)
        return label.text()


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[FindBar]:
    ground = QWidget()
    shown = FindBar(ground)
    with qtbot.waitActive(ground):
        ground.show()
        ground.activateWindow()
    shown.show_text(TEXT)
    yield shown
    ground.close()


@pytest.fixture
def reader(bar: FindBar) -> Reader:
    return Reader(bar)


def test_it_opens_with_the_focus_in_its_line(qtbot: QtBot, bar: FindBar, reader: Reader) -> None:
    assert not bar.isVisible()
    bar.begin()
    assert bar.line.hasFocus()
    assert (reader.places, reader.count) == ([], "")


def test_accents_and_case_are_set_aside(qtbot: QtBot, bar: FindBar, reader: Reader) -> None:
    bar.begin()
    qtbot.keyClicks(bar.line, "ete")
    assert reader.quotes == ["Été", "été", "été", "ETE"]
    assert (reader.current, reader.count) == (0, "1 of 4")


def test_typography_is_set_aside(qtbot: QtBot, bar: FindBar, reader: Reader) -> None:
    bar.begin()
    qtbot.keyClicks(bar.line, "l'ete")
    assert reader.quotes == ["L’Été"]
    bar.line.clear()
    qtbot.keyClicks(bar.line, "oeuvre")
    assert reader.quotes == ["Œuvre"]


def test_what_is_not_there_is_not_found(qtbot: QtBot, bar: FindBar, reader: Reader) -> None:
    bar.begin()
    qtbot.keyClicks(bar.line, "hiver")
    assert (reader.places, reader.current, reader.count) == ([], -1, "Not found")
    qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    bar.line.clear()
    assert reader.count == ""


def test_enter_goes_on_and_shift_enter_back_and_both_go_round(qtbot: QtBot, bar: FindBar, reader: Reader) -> None:
    bar.begin()
    qtbot.keyClicks(bar.line, "ete")
    seen = []
    for key, modifier in ((Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),) * 4 + ((Qt.Key.Key_Return, SHIFT),) * 2:
        qtbot.keyClick(bar.line, key, modifier)
        seen.append(reader.current)
    assert seen == [1, 2, 3, 0, 3, 2]
    qtbot.keyClick(bar.line, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert (reader.current, reader.count) == (3, "4 of 4")


def test_the_buttons_do_the_same(qtbot: QtBot, bar: FindBar, reader: Reader) -> None:
    bar.begin()
    qtbot.keyClicks(bar.line, "ete")
    for name, current in (("chevron-down", 1), ("chevron-up", 0), ("chevron-up", 3)):
        qtbot.mouseClick(bar.findChild(QToolButton, f"find-{name}"), Qt.MouseButton.LeftButton)
        assert reader.current == current
    qtbot.mouseClick(bar.findChild(QToolButton, "find-x"), Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_escape_closes_and_tells_what_was_found_last(qtbot: QtBot, bar: FindBar, reader: Reader) -> None:
    bar.begin()
    qtbot.keyClicks(bar.line, "ete")
    qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    qtbot.keyClick(bar.line, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert (reader.places, reader.current) == ([], -1)
    assert [place.of(TEXT) for place in reader.closed if place] == ["été"]
    assert reader.closed[0] is not None and reader.closed[0].start > 3


def test_closing_with_nothing_found_tells_of_no_place(qtbot: QtBot, bar: FindBar, reader: Reader) -> None:
    bar.begin()
    qtbot.keyClick(bar.line, Qt.Key.Key_Escape)
    assert reader.closed == [None]


def test_it_opens_again_with_what_was_looked_for(qtbot: QtBot, bar: FindBar, reader: Reader) -> None:
    bar.begin()
    qtbot.keyClicks(bar.line, "ete")
    qtbot.keyClick(bar.line, Qt.Key.Key_Escape)
    bar.begin()
    assert (bar.line.selectedText(), reader.count) == ("ete", "1 of 4")


def test_it_looks_from_where_the_reader_is(qtbot: QtBot, bar: FindBar, reader: Reader) -> None:
    bar.begin("été", start=10)
    assert (bar.line.text(), reader.current) == ("été", 1)
    bar.begin(start=len(TEXT))
    assert reader.current == 0


def test_another_text_is_searched_at_once(qtbot: QtBot, bar: FindBar, reader: Reader) -> None:
    bar.begin("ete")
    bar.show_text("Un autre été.")
    assert reader.places == [Span(9, 12)]
    bar.show_text("Rien.")
    assert reader.count == "Not found"


def test_a_closed_bar_stays_silent_when_another_text_is_read(bar: FindBar, reader: Reader) -> None:
    bar.begin("ete")
    bar.end()
    reader.current = 7
    bar.show_text("Un autre été.")
    assert reader.current == 7
