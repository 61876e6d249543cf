"""Completing the tag that is being typed, behind those that stand there already."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit


class TagCompleter(QCompleter):
    """Completes the last of several tags, which commas set apart. Which there are is read when the line is entered."""

    def __init__(self, line: QLineEdit, read: Callable[[], list[str]]) -> None:
        super().__init__(line)
        self._read = read
        self._tags = QStringListModel(self)
        self.setModel(self._tags)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        line.setCompleter(self)
        line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and watched is self.parent():
            self._tags.setStringList(self._read())
        return super().eventFilter(watched, event)

    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(",")[2].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        # What was typed; the line itself shows the tag that is highlighted already.
        before = self.completionPrefix().rpartition(",")[0]
        tag = str(super().pathFromIndex(index))
        return f"{before}, {tag}" if before else tag
