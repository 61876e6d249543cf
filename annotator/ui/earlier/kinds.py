"""The row of kinds over the earlier claims: how many there are of each, and which are shown."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from annotator.domain.match import MATCH_KINDS
from annotator.i18n import _, ngettext
from annotator.ui import icons
from annotator.ui.earlier.delegate import KIND_ICONS


class KindToggles(QWidget):
    """One button for each kind that there is; none pressed is all of them. What is pressed stays so."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._buttons: dict[str, QToolButton] = {}
        for kind in MATCH_KINDS:
            button = QToolButton(self)
            button.setObjectName(f"earlier-{kind}")
            button.setCheckable(True)
            button.setIconSize(QSize(icons.SMALL, icons.SMALL))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            icons.dress(button, KIND_ICONS[kind])
            button.clicked.connect(lambda _checked: self.changed.emit())
            layout.addWidget(button)
            self._buttons[kind] = button
        self.show_counts({})

    def chosen(self) -> frozenset[str]:
        """The kinds whose buttons are pressed."""
        return frozenset(kind for kind, button in self._buttons.items() if button.isChecked())

    def clear(self) -> None:
        """Let go of the filter."""
        for button in self._buttons.values():
            button.setChecked(False)
        self.changed.emit()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Say how many there are of each kind. Nothing is to be chosen among a single kind."""
        several = len(counts) > 1 or bool(self.chosen())
        for kind, button in self._buttons.items():
            count = counts.get(kind, 0)
            button.setText(str(count))
            words = ngettext("{kind}: {count} claim", "{kind}: {count} claims", count)
            button.setAccessibleName(words.format(kind=_(MATCH_KINDS[kind]), count=count))
            button.setToolTip(button.accessibleName())
            button.setVisible(several and (count > 0 or button.isChecked()))
