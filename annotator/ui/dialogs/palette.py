"""All commands in one list to type into."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QColor, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from annotator.i18n import _
from annotator.text.fold import fold
from annotator.ui.colours import colours
from annotator.ui.theme import SPACE

_ACTION = Qt.ItemDataRole.UserRole


class CommandPalette(QDialog):
    """Type a few letters of a command, press Enter."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(_("All commands"))
        self._actions = actions
        self._window = parent
        self._line = QLineEdit()
        self._line.setObjectName("palette-line")
        self._line.setPlaceholderText(_("Type a command"))
        self._line.setAccessibleName(_("Type a command"))
        self._line.textChanged.connect(self._fill)
        self._line.installEventFilter(self)
        self._list = QTreeWidget()
        self._list.setObjectName("palette-list")
        self._list.setAccessibleName(_("Commands"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHeaderHidden(True)
        self._list.setUniformRowHeights(True)
        # Before the rows come: their height is that of the style.
        self._list.ensurePolished()
        self._list.setRootIsDecorated(False)
        self._list.setColumnCount(2)
        self._list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._list.header().setStretchLastSection(False)
        self._list.itemClicked.connect(self._run)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        layout.setSpacing(SPACE)
        layout.addWidget(self._line)
        layout.addWidget(self._list)

    def begin(self) -> None:
        """Open over the middle of the window."""
        parent = self._window
        self.resize(min(520, parent.width()), min(400, parent.height()))
        top = parent.mapToGlobal(parent.rect().topLeft())
        self.move(top.x() + (parent.width() - self.width()) // 2, top.y() + parent.height() // 8)
        self._fill("")
        self.show()
        self._line.setFocus()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        match event.key():
            case Qt.Key.Key_Down:
                self._step(1)
            case Qt.Key.Key_Up:
                self._step(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._run(self._list.currentItem())
            case _:
                return False
        return True

    def _step(self, by: int) -> None:
        if count := self._list.topLevelItemCount():
            self._go((self._list.currentIndex().row() + by) % count)

    def _go(self, row: int) -> None:
        self._list.setCurrentIndex(self._list.model().index(row, 0))

    def _fill(self, typed: str) -> None:
        """List what can be done now and has every typed word somewhere in its name."""
        self._list.clear()
        muted = QColor(colours().muted)
        parts = fold(typed).split()
        for place, action in enumerate(self._actions):
            words = action.text().rstrip("…")
            if action.isEnabled() and all(part in fold(words) for part in parts):
                key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                item = QTreeWidgetItem(self._list, [words, key])
                item.setIcon(0, action.icon())
                item.setForeground(1, muted)
                item.setData(0, _ACTION, place)
        self._go(0)

    def _run(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            action = self._actions[item.data(0, _ACTION)]
            self.close()
            action.trigger()
