"""The entries of a timeline, read as far as one looks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.domain.errors import AnnotatorError
from annotator.i18n import _, ngettext
from annotator.ui.desk import Desk
from annotator.ui.times import moment
from annotator.workspace.timeline import (
    Alteration,
    Entry,
    Teller,
    entries,
    subjects_of_article,
    subjects_of_claim,
)

ROW = int(Qt.ItemDataRole.UserRole)
PAGE = 50
MOST = 20
"""Alterations shown of one operation."""

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Part:
    """What an operation changed of one claim or article. `heading` is empty where it need not be said which."""

    heading: str
    alterations: tuple[Alteration, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """An entry in words. `left` is how many alterations are not shown."""

    entry: Entry
    operation: str
    when: str
    parts: tuple[Part, ...]
    left: int

    @property
    def who(self) -> str:
        return self.entry.reviewer or _("(nobody named)")

    @property
    def more(self) -> str:
        """How many alterations are not shown, in words."""
        if not self.left:
            return ""
        return ngettext("… and {count} more", "… and {count} more", self.left).format(count=self.left)

    def text(self) -> str:
        """All of it, for a screen reader and for the clipboard."""
        head = " · ".join(filter(None, (self.operation, self.who, self.when, _("undone") if self.entry.undone else "")))
        lines = [line for part in self.parts for line in (part.heading, *map(str, part.alterations)) if line]
        return "\n".join(filter(None, (head, *lines, self.more)))


class TimelineModel(QAbstractListModel):
    """Entries about a claim, an article, or all there are; the newest first."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._teller = Teller(desk.workspace.base)
        self._rows: list[Row] = []
        self._subjects: Sequence[str] = ()
        self._claim_id = ""
        self._whole = True

    def show(self, *, claim_id: str = "", article_id: str = "") -> None:
        """Show the entries of a claim or an article, or else of the base, as far as was looked before."""
        base = self._desk.workspace.base
        self.beginResetModel()
        loaded = max(len(self._rows), PAGE) if self._claim_id == claim_id else PAGE
        self._claim_id, self._subjects, self._rows, self._whole = claim_id, (), [], True
        try:
            # Labels and passages may be others by now.
            self._teller = Teller(base)
            if claim_id:
                self._subjects = subjects_of_claim(base, claim_id)
            elif article_id:
                self._subjects = subjects_of_article(base, article_id)
            self._rows = self._read(loaded)
            self._whole = len(self._rows) < loaded
        except AnnotatorError as error:
            self._desk.failed.emit(error)
        self.endResetModel()

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._rows, self._whole = [], True
        self.endResetModel()

    def row_of(self, seq: int) -> int:
        """Where an entry stands, 0 if it is not shown."""
        return next((place for place, row in enumerate(self._rows) if row.entry.seq == seq), 0)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = ROW) -> object:
        if role == ROW:
            return self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole or role == Qt.ItemDataRole.AccessibleTextRole:
            return self._rows[index.row()].text()
        return None

    def canFetchMore(self, parent: _Index = _ROOT) -> bool:
        return not parent.isValid() and not self._whole

    def fetchMore(self, parent: _Index = _ROOT) -> None:
        try:
            fetched = self._read(PAGE, before=self._rows[-1].entry.seq)
        except AnnotatorError as error:
            self._whole = True
            self._desk.failed.emit(error)
            return
        self._whole = len(fetched) < PAGE
        if fetched:
            self.beginInsertRows(parent, len(self._rows), len(self._rows) + len(fetched) - 1)
            self._rows += fetched
            self.endInsertRows()

    def _read(self, limit: int, *, before: int = 2**63 - 1) -> list[Row]:
        base = self._desk.workspace.base
        return [self._row(told) for told in entries(base, self._subjects, before=before, limit=limit)]

    def _row(self, told: Entry) -> Row:
        alterations = self._teller.alterations(told, self._claim_id)
        shown: dict[str, list[Alteration]] = {}
        for alteration in islice(alterations, MOST):
            shown.setdefault(alteration.owner, []).append(alteration)
        parts = tuple(
            Part("" if self._claim_id else self._teller.owner(owner), tuple(own)) for owner, own in shown.items()
        )
        left = sum(1 for _alteration in alterations)
        return Row(told, self._teller.operation(told), moment(told.at), parts, left)
