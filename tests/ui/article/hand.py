"""The reader's hand: real mouse and key events on a view, aimed at places in its text."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.span import Span
from annotator.ui.article.highlights import Highlight
from annotator.ui.article.view import ArticleView

LEFT = Qt.MouseButton.LeftButton


class Hand:
    """Works on one view; places are code points of its text, or points of its viewport."""

    def __init__(self, view: ArticleView) -> None:
        self.view = view

    def span(self, quote: str) -> Span:
        """Where a quote first stands, its spaces being any spaces."""
        start = self.view.text.replace("\u00a0", " ").index(quote)
        return Span(start, start + len(quote))

    def highlight(self, quote: str, status: str = "verified") -> Highlight:
        """Highlights a quote, which is also the id of its claim."""
        made = Highlight(quote, self.span(quote), status)
        self.view.update_highlight(made)
        return made

    def point(self, offset: int) -> QPoint:
        """The middle of a character, in the viewport."""
        return self.view.sight.box(offset).center().toPoint()

    def edge(self, offset: int) -> QPoint:
        """Where the caret would stand before a character."""
        box = self.view.sight.box(offset)
        return QPointF(box.left(), box.center().y()).toPoint()

    def click(self, place: int | QPoint) -> None:
        QTest.mouseClick(self.view.viewport(), LEFT, pos=self._at(place))

    def double_click(self, place: int | QPoint) -> None:
        """All that a real double click sends: a click first."""
        self.click(place)
        QTest.mouseDClick(self.view.viewport(), LEFT, pos=self._at(place))
        QTest.mouseRelease(self.view.viewport(), LEFT, pos=self._at(place))

    def triple_click(self, place: int | QPoint) -> None:
        self.double_click(place)
        QTest.mouseClick(self.view.viewport(), LEFT, pos=self._at(place))

    def press(self, place: int | QPoint) -> None:
        QTest.mousePress(self.view.viewport(), LEFT, pos=self._at(place))

    def move(self, place: int | QPoint) -> None:
        QTest.mouseMove(self.view.viewport(), self._at(place))
        QApplication.processEvents()

    def release(self, place: int | QPoint) -> None:
        QTest.mouseRelease(self.view.viewport(), LEFT, pos=self._at(place))

    def drag(self, start: int | QPoint, end: int | QPoint) -> None:
        """From one place to another, over the middle of the way."""
        one, other = self._at(start), self._at(end)
        self.press(one)
        self.move((one + other) / 2)
        self.move(other)
        self.release(other)

    def put_caret(self, offset: int) -> None:
        cursor = self.view.textCursor()
        cursor.setPosition(self.view.offsets.to_qt(offset))
        self.view.setTextCursor(cursor)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.view, key, modifiers)

    def ground(self, offset: int) -> QColor:
        """The colour behind a character, at its upper left corner, where no letter reaches."""
        box = self.view.sight.box(offset)
        return self.pixel(QPointF(box.left() + 1, box.top()).toPoint())

    def pixel(self, point: QPoint) -> QColor:
        return self.view.viewport().grab().toImage().pixelColor(point)

    def _at(self, place: int | QPoint) -> QPoint:
        return place if isinstance(place, QPoint) else self.point(place)
