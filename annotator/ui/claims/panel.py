"""The claims panel: a filter over a list, and what can be done with the claims in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from annotator.domain.claim import ClaimFilter
from annotator.domain.errors import AnnotatorError
from annotator.domain.status import status
from annotator.i18n import _, ngettext
from annotator.ui.claims.empty import EmptyPage
from annotator.ui.claims.filter_bar import FilterBar
from annotator.ui.claims.flagging import Flagging
from annotator.ui.claims.keeping import ListKeeper
from annotator.ui.claims.model import ClaimsModel
from annotator.ui.claims.view import ClaimsView
from annotator.ui.desk import Desk
from annotator.workspace.claims import remove_claims, set_status


class ClaimsPanel(QWidget):
    """Several claims can be selected; the current one is the claim chosen at the desk."""

    activated_claim = Signal(str)
    """The reviewer wants to go on in the article, at this claim."""
    files_dropped = Signal(str, object)
    """Id of a claim, and the paths of files that are evidence for it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.model = ClaimsModel(self)
        self.view = ClaimsView(self.model)
        self.bar = FilterBar(desk)
        self._keeper = ListKeeper(desk, self.model, self.view, self.bar)
        self.flagging = Flagging(desk, self.model, self.view, self._keeper)
        self._empty = EmptyPage()
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar, 0, 0)
        # The hint lies upon the list, which keeps the keyboard focus while there is nothing in it.
        layout.addWidget(self.view, 1, 0)
        layout.addWidget(self._empty, 1, 0)
        layout.setRowStretch(1, 1)
        self._keeper.listed.connect(self._listed)
        self.bar.left.connect(self.focus_list)
        self._empty.clear.clicked.connect(self.bar.clear)
        self.view.status_wanted.connect(self._set_status)
        self.view.removal_wanted.connect(self._remove)
        self.view.article_wanted.connect(self._activate)
        self.view.files_dropped.connect(self._take_files)
        self._keeper.query()

    def chosen_ids(self) -> tuple[str, ...]:
        """The ids of the selected claims, in the order of the list."""
        return self.model.ids(self.view.chosen_rows())

    def criteria(self) -> ClaimFilter:
        """What the list shows."""
        return self._keeper.listing.criteria

    def order(self) -> str:
        """The order of the list, a key of `SORTS`."""
        return self._keeper.listing.order

    def focus_search(self) -> None:
        """Begin to look for a claim."""
        self.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.search.selectAll()

    def focus_list(self) -> None:
        """Go to the list, or where no claim fits the filter to the button that clears it."""
        filtered_out = not self.model.rowCount() and self._keeper.listing.filtered
        there = self._empty.clear if filtered_out else self.view
        there.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step(self, by: int) -> None:
        """Choose the claim that stands `by` rows further in the list; from none, the first or the last one."""
        count = self.model.rowCount()
        current = self.view.currentIndex().row()
        row = current + by if current >= 0 else 0 if by > 0 else count - 1
        if 0 <= row < count:
            self._keeper.choose_row(row)

    def next_with_status(self, status_id: str, *, forward: bool = True) -> None:
        """Choose the next claim of the list with a status, or the one before, going around at its end."""
        try:
            found = self._keeper.listing.numbers_with(self._desk.workspace.base, status_id)
        except AnnotatorError as error:
            self._desk.failed.emit(error)
            return
        current = self.view.currentIndex().row()
        rows = [row for number in found if (row := self.model.row_of(number)) >= 0]
        if not rows or rows == [current]:
            words = _("There is no other claim “{status}” in the list.")
            self._desk.told.emit(words.format(status=_(status(status_id).label)))
            return
        at = bisect_right(rows, current) if forward else bisect_left(rows, max(current, 0)) - 1
        self._keeper.choose_row(rows[at % len(rows)])

    def _listed(self) -> None:
        """Say how many claims there are, or why there is none."""
        count = self.model.rowCount()
        self.bar.show_counts(self._keeper.counts, count)
        self._empty.explain(self._keeper.listing)
        self._empty.setVisible(count == 0)

    def _set_status(self, status_id: str) -> None:
        row = self.view.currentIndex().row()
        ids = self.chosen_ids()
        if ids and self._desk.do(set_status, ids, status_id):
            self._go_on_at(row)

    def _remove(self) -> None:
        row = self.view.currentIndex().row()
        ids = self.chosen_ids()
        if ids and self._desk.do(remove_claims, ids):
            words = ngettext(
                "{count} claim removed. Ctrl+Z brings it back.",
                "{count} claims removed. Ctrl+Z brings them back.",
                len(ids),
            )
            self._desk.told.emit(words.format(count=len(ids)))
            self._go_on_at(row)

    def _take_files(self, row: int, paths: object) -> None:
        for claim_id in self.model.ids([row]):
            self.files_dropped.emit(claim_id, paths)

    def _go_on_at(self, row: int) -> None:
        """Where the current claim has left the list, choose the one that took its place, to go on with it."""
        count = self.model.rowCount()
        if count and not self.view.currentIndex().isValid():
            self._keeper.choose_row(min(row, count - 1))

    def _activate(self) -> None:
        if self._desk.claim_id and self.view.currentIndex().isValid():
            self.activated_claim.emit(self._desk.claim_id)
