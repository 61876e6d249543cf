"""Completing the tag that is being typed, behind those that stand there already."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit


class TagCompleter(QCompleter):
    """Completes the last of several tags, which commas set apart."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._tags = QStringListModel(self)
        self.setModel(self._tags)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        line.setCompleter(self)

    def offer(self, tags: list[str]) -> None:
        if tags != self._tags.stringList():
            self._tags.setStringList(tags)

    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(",")[2].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        # What was typed; the line itself shows the tag that is highlighted already.
        before = self.completionPrefix().rpartition(",")[0]
        tag = str(super().pathFromIndex(index))
        return f"{before}, {tag}" if before else tag
