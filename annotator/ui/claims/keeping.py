"""Keeps the list of claims in step with the base and with the claim chosen at the desk."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QObject, Signal

from annotator.domain.changes import Changes
from annotator.domain.claim import ClaimRecord
from annotator.domain.errors import AnnotatorError
from annotator.ui.claims.filter_bar import FilterBar
from annotator.ui.claims.listing import Effect, Listing
from annotator.ui.claims.model import PAGE, ClaimsModel
from annotator.ui.claims.view import ClaimsView
from annotator.ui.desk import Desk
from annotator.workspace import queries

_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect
_AS_IT_IS = QItemSelectionModel.SelectionFlag.NoUpdate


class ListKeeper(QObject):
    """Asks the base for the whole list only where the changed claims cannot tell themselves what has become of it."""

    listed = Signal()
    """After anything that may change which claims are in the list, or how many have which status."""

    def __init__(self, desk: Desk, model: ClaimsModel, view: ClaimsView, bar: FilterBar) -> None:
        super().__init__(view)
        self.listing = Listing(nothing=True)
        self.counts: dict[str, int] = {}
        """How many claims of the listing have each status, whether those are listed or not."""
        self._desk = desk
        self._model = model
        self._view = view
        self._bar = bar
        self._following = False
        desk.changed.connect(self._changed)
        desk.article_opened.connect(self._article_opened)
        desk.base_opened.connect(self.query)
        desk.claim_chosen.connect(self._show_chosen)
        model.failed.connect(desk.failed)
        bar.changed.connect(self.query)
        view.selectionModel().currentChanged.connect(self._current_changed)

    def query(self) -> None:
        """Read anew which claims there are; what is selected and how far one has scrolled stays, as far as it can."""
        listing, base = self._bar.listing(), self._desk.workspace.base
        try:
            numbers, self.counts = listing.numbers(base), listing.counts(base)
        except AnnotatorError as error:
            self._desk.failed.emit(error)
            if self._model.shows(base):
                return
            numbers, self.counts = [], {}
        same, self.listing = listing == self.listing, listing
        self._view.rows.with_article = not listing.criteria.article_id
        self._view.writable = self._desk.writable
        scrolled = self._view.verticalScrollBar().value() if same else 0
        selected = self._model.numbers(self._view.chosen_rows()) if same else []
        self._following = True
        self._model.use(base, numbers)
        if not self._view.selectionModel().hasSelection():
            self._select(selected)
        self._view.verticalScrollBar().setValue(scrolled)
        self._following = False
        self._keep_chosen(scroll=not same)
        self.listed.emit()

    def choose_row(self, row: int) -> None:
        """Choose the claim of a row, as if by a click on it."""
        index = self._model.index(row, 0)
        self._view.selectionModel().setCurrentIndex(index, _SELECT)
        self._view.scrollTo(index)

    def _article_opened(self) -> None:
        if self._bar.listing() != self.listing:
            self.query()

    def _changed(self, changes: Changes) -> None:
        if changes.everything or changes.articles or len(changes.claims) > PAGE:
            self._model.forget()
            self.query()
            return
        if changes.scale:
            self._model.forget()
        if changes.claims:
            self._claims_changed(changes.claims)

    def _claims_changed(self, ids: frozenset[str]) -> None:
        base = self._desk.workspace.base
        try:
            numbers = [claim.number for claim in queries.claims_by(base, "id", tuple(ids))]
            records = queries.records_by_number(base, numbers)
        except AnnotatorError as error:
            self._desk.failed.emit(error)
            return
        effects = {record.claim.number: self._effect(record) for record in records}
        if len(records) < len(ids) or Effect.UNSURE in effects.values():
            self._model.refresh(records)
            self.query()
            return
        self._count(records)
        self._model.refresh(records)
        self._following = True
        self._model.remove(number for number, effect in effects.items() if effect is Effect.LEAVES)
        self._following = False
        self._keep_chosen(scroll=False)
        self.listed.emit()

    def _effect(self, record: ClaimRecord) -> Effect:
        before = self._model.kept(record.claim.number)
        if before is None or self._model.row_of(record.claim.number) < 0:
            return Effect.UNSURE
        return self.listing.effect(before.claim, record.claim)

    def _count(self, records: Iterable[ClaimRecord]) -> None:
        """Follow claims that are still as the model has them to the status they have now."""
        for record in records:
            before = self._model.kept(record.claim.number)
            if before is not None:
                self.counts[before.claim.status] = self.counts.get(before.claim.status, 0) - 1
                self.counts[record.claim.status] = self.counts.get(record.claim.status, 0) + 1

    # --- the chosen claim ---

    def _current_changed(self, current: QModelIndex) -> None:
        record = self._model.record(current.row()) if current.isValid() else None
        if record is not None and not self._following and record.claim.id != self._desk.claim_id:
            self._desk.choose_claim(record.claim.id)

    def _show_chosen(self, claim_id: str) -> None:
        """Make the chosen claim the only selected one and bring it into sight, unless it is the current one already."""
        if claim_id != self._current_id():
            self._make_current(self._row_of(claim_id), scroll=True, flag=_SELECT)

    def _keep_chosen(self, *, scroll: bool) -> None:
        """After the rows have changed: the chosen claim is the current row; Qt has perhaps gone on to its neighbour."""
        claim_id = self._desk.claim_id
        if claim_id != self._current_id():
            row = self._row_of(claim_id)
            selected = row >= 0 and self._view.selectionModel().isSelected(self._model.index(row, 0))
            self._make_current(row, scroll=scroll, flag=_AS_IT_IS if selected else _SELECT)

    def _make_current(self, row: int, *, scroll: bool, flag: QItemSelectionModel.SelectionFlag) -> None:
        self._following = True
        if row < 0:
            self._view.selectionModel().clear()
        else:
            index = self._model.index(row, 0)
            # Qt scrolls to a new current row by itself, unless it is told not to.
            self._view.setAutoScroll(scroll)
            self._view.selectionModel().setCurrentIndex(index, flag)
            self._view.setAutoScroll(True)
            if scroll:
                self._view.scrollTo(index)
        self._following = False

    def _current_id(self) -> str:
        current = self._view.currentIndex()
        record = self._model.record(current.row()) if current.isValid() else None
        return record.claim.id if record else ""

    def _row_of(self, claim_id: str) -> int:
        if not claim_id:
            return -1
        try:
            found = queries.claims_by(self._desk.workspace.base, "id", (claim_id,))
        except AnnotatorError as error:
            self._desk.failed.emit(error)
            return -1
        return self._model.row_of(found[0].number) if found else -1

    def _select(self, numbers: Iterable[int]) -> None:
        selection = QItemSelection()
        for row in filter(lambda row: row >= 0, map(self._model.row_of, numbers)):
            selection.select(self._model.index(row, 0), self._model.index(row, 0))
        self._view.selectionModel().select(selection, _SELECT)
