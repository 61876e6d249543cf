"""The status of the chosen claim as a row of buttons."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QSizePolicy, QToolButton, QWidget

from annotator.domain.status import STATUSES
from annotator.i18n import _
from annotator.ui import icons
from annotator.ui.theme import SPACE_SMALL


class StatusRow(QWidget):
    """One button for each row of the status table; the status that holds is pressed.

    All in one row, or in two where there is no room for that.
    """

    committed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status-row")
        self._buttons: dict[str, QToolButton] = {}
        self._columns = 0
        group = QButtonGroup(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SPACE_SMALL)
        for status in STATUSES:
            button = QToolButton(self)
            button.setObjectName(f"status-{status.id}")
            button.setText(_(status.label))
            button.setToolTip(f"{_(status.label)} ({status.key})")
            button.setAccessibleName(_(status.label))
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            icons.dress(button, status.icon, status.id)
            button.clicked.connect(lambda _checked=False, chosen=status.id: self.committed.emit(chosen))
            group.addButton(button)
            self._buttons[status.id] = button
        self._arrange(len(self._buttons))

    def show_value(self, status_id: str) -> None:
        if status_id in self._buttons:
            self._buttons[status_id].setChecked(True)

    def minimumSizeHint(self) -> QSize:
        # That of two rows, so that the window may become narrow enough for them.
        half = (len(self._buttons) + 1) // 2
        return QSize(self._wanted(half), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        count = len(self._buttons)
        self._arrange(count if self.width() >= self._wanted(count) else (count + 1) // 2)

    def _wanted(self, columns: int) -> int:
        """The width of so many buttons beside each other, each as wide as the widest."""
        widest = max(button.sizeHint().width() for button in self._buttons.values())
        return columns * widest + (columns - 1) * SPACE_SMALL

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, button in enumerate(self._buttons.values()):
            self._grid.addWidget(button, place // columns, place % columns)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
