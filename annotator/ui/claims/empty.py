"""What stands in the place of a list without a claim."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from annotator.i18n import _
from annotator.ui.claims.listing import Listing
from annotator.ui.hint import Hint


class EmptyPage(Hint):
    """`clear` is a button to let go of the filter; it shows where there is one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clear = QPushButton(_("Clear filters"))
        self.under.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignHCenter)

    def explain(self, listing: Listing) -> None:
        """Say why a listing is empty."""
        self.words.setText(_reason(listing))
        self.clear.setVisible(listing.filtered and not listing.nothing)


def _reason(listing: Listing) -> str:
    if listing.nothing:
        return _("Open an article to see its claims.")
    if listing.filtered:
        return _("No claim fits this filter.")
    return _("No claims yet. Select a passage in the article and press V, U or R.")
