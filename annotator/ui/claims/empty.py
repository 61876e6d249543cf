"""What stands in the place of a list without a claim: why there is none, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.i18n import _
from annotator.ui.claims.listing import Listing


class EmptyPage(QFrame):
    """`clear` is a button to let go of the filter; it shows where there is one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self._words = QLabel()
        self._words.setObjectName("hint")
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.clear = QPushButton(_("Clear filters"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(2)
        layout.addWidget(self._words)
        layout.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def explain(self, listing: Listing) -> None:
        """Say why a listing is empty."""
        self._words.setText(_reason(listing))
        self.clear.setVisible(listing.filtered and not listing.nothing)


def _reason(listing: Listing) -> str:
    if listing.nothing:
        return _("Open an article to see its claims.")
    if listing.filtered:
        return _("No claim fits this filter.")
    return _("No claims yet. Select a passage in the article and press V, U or R.")
