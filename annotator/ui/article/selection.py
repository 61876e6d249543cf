"""The selected passage: always whole words, told while it grows, settled when the mouse or the keys come to rest."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor

from annotator.domain.span import Span
from annotator.text.words import snap, step

if TYPE_CHECKING:
    from annotator.ui.article.view import ArticleView

LIVE_MS = 40
SETTLE_MS = 250
"""After the last key of a selection made with the keyboard. A mouse settles it with the release of its button."""


class Selection(QObject):
    """What is selected in the view, in code points."""

    changed = Signal(object)
    """The selected `Span`, whole words, or None; while it is being made at most once in `LIVE_MS` milliseconds."""
    moved = Signal()
    """The selection is in motion."""
    settled = Signal()
    """The selection has come to rest on `resting`."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        self.resting: Span | None = None
        """What is selected, once it has come to rest and until it stirs again."""
        self._told: Span | None = None
        self._ours = False
        self._dragging = False
        self._live = self._timer(LIVE_MS, self._tell)
        self._rest = self._timer(SETTLE_MS, self.settle)
        view.selectionChanged.connect(self._stirred)

    def span(self) -> Span | None:
        """The selected passage, widened to whole words; None if nothing but white space is selected."""
        if self.resting is not None:
            return self.resting
        cursor = self._view.textCursor()
        if not cursor.hasSelection():
            return None
        to_code_points = self._view.offsets.to_code_points
        return snap(
            self._view.text, Span(to_code_points(cursor.selectionStart()), to_code_points(cursor.selectionEnd()))
        )

    def caret(self) -> int:
        """The code point that the text cursor stands before."""
        return self._view.offsets.to_code_points(self._view.textCursor().position())

    def select(self, span: Span, backwards: bool = False) -> None:
        """Selects a passage as it is given; `backwards` leaves the caret at its start."""
        self._set(span, backwards)
        self._rest_on(span)

    def clear(self) -> None:
        """Selects nothing; the caret stays."""
        cursor = self._view.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            self._put(cursor)
        self._rest_on(None)

    def forget(self) -> None:
        """The text is another: nothing of it is selected."""
        self._rest_on(None)

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Keeps the selection and the caret while the same text is laid out anew."""
        cursor = self._view.textCursor()
        anchor, position = cursor.anchor(), cursor.position()
        self._ours = True
        yield
        cursor = self._view.textCursor()
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self._put(cursor)

    def extend(self, forward: bool) -> None:
        """Moves the end of the selection that has the caret by one word; from nothing, takes the nearest word."""
        span, cursor = self.span(), self._view.textCursor()
        if span is None:
            word = self._word_beside(self.caret(), forward)
            if word is not None:
                self._set(word, backwards=not forward)
                self._stirred()
            return
        backwards = cursor.position() < cursor.anchor()
        grown = step(self._view.text, span, "start" if backwards else "end", forward)
        if grown != span:
            self._set(grown, backwards)
            self._stirred()
        elif forward == backwards:
            # Taken back to its last word and further: nothing is left, as in any editor.
            cursor.setPosition(cursor.anchor())
            self._put(cursor)
            self._stirred()

    def drag(self) -> None:
        """The mouse begins to select."""
        self._dragging = True

    def settle(self) -> None:
        """Widens what is selected to whole words for the reader to see, and tells of it."""
        self._dragging = False
        span, cursor = self.span(), self._view.textCursor()
        if span is None:
            self.clear()
            return
        self._set(span, cursor.position() < cursor.anchor())
        self._rest_on(span)

    def _stirred(self) -> None:
        if self._ours:
            return
        self.resting = None
        self.moved.emit()
        if not self._live.isActive():
            self._live.start()
        if not self._dragging:
            self._rest.start()

    def _rest_on(self, span: Span | None) -> None:
        self._live.stop()
        self._rest.stop()
        self._tell_of(span)
        self.resting = span
        self.settled.emit()

    def _tell(self) -> None:
        self._tell_of(self.span())

    def _tell_of(self, span: Span | None) -> None:
        if span != self._told:
            self._told = span
            self.changed.emit(span)

    def _set(self, span: Span, backwards: bool) -> None:
        ends = [self._view.offsets.to_qt(span.start), self._view.offsets.to_qt(span.end)]
        anchor, position = reversed(ends) if backwards else ends
        cursor = self._view.textCursor()
        if (cursor.anchor(), cursor.position()) != (anchor, position):
            cursor.setPosition(anchor)
            cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
            self._put(cursor)

    def _put(self, cursor: QTextCursor) -> None:
        self._ours = True
        self._view.setTextCursor(cursor)
        self._ours = False

    def _word_beside(self, caret: int, forward: bool) -> Span | None:
        """The word that the caret is in, or the first one after or before it."""
        text = self._view.text
        places = range(caret, len(text)) if forward else range(min(caret, len(text)) - 1, -1, -1)
        return next((word for at in places if (word := snap(text, Span(at, at + 1)))), None)

    def _timer(self, milliseconds: int, told: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(told)
        return timer


def character_beside(text: str, offset: int) -> Span | None:
    """The character after a place, or at the end of a paragraph the one before; None in an empty paragraph."""
    if offset > 0 and text[offset : offset + 1] in ("", "\n"):
        offset -= 1
    return Span(offset, offset + 1) if offset < len(text) and text[offset] != "\n" else None
