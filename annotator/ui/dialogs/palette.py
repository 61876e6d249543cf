"""All commands in one list to type into."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from annotator.i18n import _
from annotator.text.fold import fold
from annotator.ui.theme import SPACE

_ACTION = Qt.ItemDataRole.UserRole


class CommandPalette(QDialog):
    """Type a few letters of a command, press Enter."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._actions = actions
        self._window = parent
        self._line = QLineEdit()
        self._line.setObjectName("palette-line")
        self._line.setPlaceholderText(_("Type a command"))
        self._line.setAccessibleName(_("Type a command"))
        self._line.textChanged.connect(self._fill)
        self._line.installEventFilter(self)
        self._list = QListWidget()
        self._list.setObjectName("palette-list")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.itemClicked.connect(self._run)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        layout.addWidget(self._line)
        layout.addWidget(self._list)

    def begin(self) -> None:
        """Open over the middle of the window."""
        parent = self._window
        self.resize(520, 380)
        top = parent.mapToGlobal(parent.rect().topLeft())
        self.move(top.x() + (parent.width() - self.width()) // 2, top.y() + parent.height() // 8)
        self._fill("")
        self.show()
        self._line.setFocus()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self._list.setCurrentRow((self._list.currentRow() + step) % max(self._list.count(), 1))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._run(self._list.currentItem())
            case _:
                return False
        return True

    def _fill(self, typed: str) -> None:
        self._list.clear()
        parts = fold(typed).split()
        for place, action in enumerate(self._actions):
            if action.isEnabled() and all(part in fold(action.text()) for part in parts):
                key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                item = QListWidgetItem(action.icon(), f"{action.text()}   {key}" if key else action.text(), self._list)
                item.setData(_ACTION, place)
        self._list.setCurrentRow(0)

    def _run(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            action = self._actions[item.data(_ACTION)]
            self.close()
            action.trigger()
