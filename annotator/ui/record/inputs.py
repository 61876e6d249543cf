"""Inputs that say when a value is there to be saved: while typing pauses, when the focus goes, and when asked to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QFocusEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from annotator.ui.dropping import local_files
from annotator.workspace.fields import is_date

PAUSE_MS = 400
"""A pause in typing that saves: short enough to lose nothing, long enough that undo takes back words, not letters."""


LEAST_LINES, MOST_LINES = 2, 8
"""Of a text of several lines, before it scrolls."""


class Flushable(Protocol):
    """What may hold something that is typed and not saved yet."""

    def flush(self) -> bool: ...


class _Typing:
    """When to save what is typed. Mixed into an input that can give and take a text and has a signal `committed`."""

    def begin(self, pause: QTimer) -> None:
        self._stored = ""
        self._begun = ""
        self._typed = False
        self._filling = False
        self._committing = False
        self._pause = pause
        pause.setSingleShot(True)
        pause.setInterval(PAUSE_MS)
        pause.timeout.connect(self._paused)

    def value(self) -> str:
        raise NotImplementedError

    def fill(self, value: str) -> None:
        raise NotImplementedError

    def commit(self, value: str) -> None:
        raise NotImplementedError

    def complete(self) -> bool:
        """Whether what is typed may be a whole value; half a value is not saved at a pause."""
        return True

    @property
    def unsaved(self) -> bool:
        """Whether something is typed that is not stored yet."""
        return self._typed

    @property
    def begun(self) -> str:
        """What was stored when the reviewer began to type."""
        return self._begun

    def touched(self) -> None:
        """The text is another one."""
        if not self._filling:
            if not self._typed:
                self._begun = self._stored
            self._typed = True
            self._pause.start()

    def flush(self) -> bool:
        """Save now what is not saved yet; False if it cannot be."""
        self._pause.stop()
        if self._typed:
            self._typed = False
            self._committing = True
            try:
                self.commit(self.value())
            finally:
                self._committing = False
        return not self._typed

    def refuse(self) -> None:
        """What was just committed could not be stored: it stays, to be corrected or saved later."""
        self._typed = True

    def leave(self) -> None:
        """The reviewer is through with this input: save, and show what is stored as it is stored."""
        if self.flush():
            self._put(self._stored)

    def show_value(self, value: str) -> None:
        """Show what is stored, unless the reviewer is in the middle of typing."""
        self._stored = value
        # What was saved in a pause may differ by a space at its end: taking that away would eat the next word's.
        if not self._typed and not self._committing:
            self._put(value)

    def begin_with(self, value: str) -> None:
        """Show another claim's value, whatever is typed."""
        self._pause.stop()
        self._typed = False
        self.show_value(value)

    def type_again(self, value: str, begun: str) -> None:
        """Put back what was typed before and could not be saved; `begun` is what was stored when that was begun."""
        self._put(value)
        self.touched()
        self._begun = begun

    def _paused(self) -> None:
        if self.complete():
            self.flush()

    def _put(self, value: str) -> None:
        if self.value() != value:
            self._filling = True
            try:
                self.fill(value)
            finally:
                self._filling = False


class LineInput(_Typing, QLineEdit):
    """One line of text."""

    committed = Signal(str)

    def __init__(self, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.begin(QTimer(self))
        # Not `textEdited`: it does not tell of what was chosen from a list of completions.
        self.textChanged.connect(self.touched)
        self.editingFinished.connect(self.leave)

    def value(self) -> str:
        return self.text()

    def fill(self, value: str) -> None:
        self.setText(value)
        self.setCursorPosition(0)

    def commit(self, value: str) -> None:
        self.committed.emit(value)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        # Files are evidence, not words to be typed: the record takes them.
        if local_files(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)


class DateInput(LineInput):
    """A date, in any form that can be stored."""

    def complete(self) -> bool:
        return is_date(self.value())


class TextInput(_Typing, QPlainTextEdit):
    """Some lines of text, as high as they want it; Tab goes on to the next field."""

    committed = Signal(str)

    def __init__(self, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.begin(QTimer(self))
        self.textChanged.connect(self.touched)
        self.textChanged.connect(self._grow)

    def value(self) -> str:
        # Not `toPlainText()`, which makes a space of a no-break space.
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def fill(self, value: str) -> None:
        self.setPlainText(value)

    def commit(self, value: str) -> None:
        self.committed.emit(value)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        line = self.fontMetrics().lineSpacing()
        height = 0.0
        block = self.document().begin()
        while block.isValid() and height < MOST_LINES * line:
            height += self.blockBoundingRect(block).height()
            block = block.next()
        text = min(max(height, LEAST_LINES * line), MOST_LINES * line)
        around = self.height() - self.viewport().height() + 2 * self.document().documentMargin()
        self.setFixedHeight(round(text + around))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.leave()


TypedInput = LineInput | TextInput


def flush_all(inputs: Iterable[Flushable]) -> bool:
    """Save what is typed in each and not saved yet; False if something cannot be."""
    unsaved = [one for one in inputs if not one.flush()]
    return not unsaved


class ChoiceInput(QComboBox):
    """One of a few values; saved as soon as it is chosen."""

    committed = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(lambda _index: self.committed.emit(self.currentData()))

    def offer(self, choices: list[tuple[str, object]]) -> None:
        """The choices, each a label and its value."""
        if choices == [(self.itemText(place), self.itemData(place)) for place in range(self.count())]:
            return
        with QSignalBlocker(self):
            self.clear()
            for label, value in choices:
                self.addItem(label, value)

    def show_value(self, value: object) -> None:
        """Show what is stored; a value that is no longer offered is shown as it is."""
        index = self.findData(value)
        with QSignalBlocker(self):
            if index < 0:
                self.addItem(str(value), value)
                index = self.count() - 1
            self.setCurrentIndex(index)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling past must not change a verdict."""
        event.ignore()
