"""The row of statuses over the list: how many claims have each, and which are shown."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from annotator.domain.status import STATUSES
from annotator.i18n import _, ngettext
from annotator.ui import icons
from annotator.ui.theme import SPACE_SMALL

_SHORTENED = 10_000
"""A count as large as that is shown in thousands: the panel is narrow."""


class StatusChips(QWidget):
    """One button a status; none pressed is all of them."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_SMALL)
        self._buttons: dict[str, QToolButton] = {}
        for status in STATUSES:
            button = QToolButton(self)
            button.setObjectName(f"filter-{status.id}")
            button.setCheckable(True)
            button.setIconSize(QSize(icons.SMALL, icons.SMALL))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            icons.dress(button, status.icon, status.id)
            button.clicked.connect(lambda _checked: self.changed.emit())
            layout.addWidget(button)
            self._buttons[status.id] = button
        self.show_counts({})

    def chosen(self) -> frozenset[str]:
        """The statuses whose buttons are pressed."""
        return frozenset(status_id for status_id, button in self._buttons.items() if button.isChecked())

    def clear(self) -> None:
        for button in self._buttons.values():
            button.setChecked(False)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        locale = QLocale()
        for status in STATUSES:
            count = counts.get(status.id, 0)
            button = self._buttons[status.id]
            # not shown: figures alone
            button.setText(f"{count // 1000}k" if count >= _SHORTENED else locale.toString(count))
            words = ngettext("{status}: {count} claim", "{status}: {count} claims", count)
            button.setToolTip(words.format(status=_(status.label), count=locale.toString(count)))
            button.setAccessibleName(button.toolTip())
