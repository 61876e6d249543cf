"""Inputs that say when a value is there to be saved: while typing pauses, when the focus goes, and when asked to."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

PAUSE_MS = 400
"""A pause in typing that saves: short enough to lose nothing, long enough that undo takes back words, not letters."""


class _Saving:
    """When to save what is typed. Mixed into an input that has `value` and can `commit`."""

    def begin(self, pause: QTimer) -> None:
        self._saved = ""
        self._pause = pause
        pause.setSingleShot(True)
        pause.setInterval(PAUSE_MS)
        pause.timeout.connect(self.flush)

    def value(self) -> str:
        raise NotImplementedError

    def commit(self, value: str) -> None:
        raise NotImplementedError

    def flush(self) -> None:
        """Save now what is not saved yet."""
        self._pause.stop()
        if self.value() != self._saved:
            self._saved = self.value()
            self.commit(self._saved)


class LineInput(_Saving, QLineEdit):
    """One line of text."""

    committed = Signal(str)

    def __init__(self, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.begin(QTimer(self))
        self.textEdited.connect(self._pause.start)
        self.editingFinished.connect(self.flush)

    def value(self) -> str:
        return self.text()

    def commit(self, value: str) -> None:
        self.committed.emit(value)

    def show_value(self, value: str) -> None:
        """Show what is stored, unless the reviewer is in the middle of typing something else."""
        if self._pause.isActive():
            return
        self._saved = value
        if self.text() != value:
            self.setText(value)
            self.setCursorPosition(0)


class TextInput(_Saving, QPlainTextEdit):
    """Several lines of text; Tab goes on to the next field."""

    committed = Signal(str)

    def __init__(self, name: str, placeholder: str = "", *, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 18)
        self.begin(QTimer(self))
        self.textChanged.connect(self._pause.start)

    def value(self) -> str:
        return self.toPlainText()

    def commit(self, value: str) -> None:
        self.committed.emit(value)

    def show_value(self, value: str) -> None:
        """Show what is stored, unless the reviewer is in the middle of typing something else."""
        if self._pause.isActive():
            return
        self._saved = value
        if self.toPlainText() != value:
            with QSignalBlocker(self):
                self.setPlainText(value)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.flush()


class ChoiceInput(QComboBox):
    """One of a few values; saved as soon as it is chosen."""

    committed = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
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
