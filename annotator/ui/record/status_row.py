"""The status of the chosen claim as one row of buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from annotator.domain.status import STATUSES
from annotator.i18n import _
from annotator.ui import icons
from annotator.ui.theme import SPACE_SMALL


class StatusRow(QWidget):
    """One button for each row of the status table; the status that holds is pressed."""

    committed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status-row")
        self._buttons: dict[str, QToolButton] = {}
        group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_SMALL)
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
            layout.addWidget(button)
            self._buttons[status.id] = button

    def show_value(self, status_id: str) -> None:
        if status_id in self._buttons:
            self._buttons[status_id].setChecked(True)
