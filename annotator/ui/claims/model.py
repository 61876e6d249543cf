"""The claims as a Qt model: all their numbers, and the records of those that are looked at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from annotator.domain.claim import PRIORITIES, ClaimRecord
from annotator.domain.errors import AnnotatorError
from annotator.domain.match import Match
from annotator.domain.status import status
from annotator.i18n import _
from annotator.ui.rows import SEPARATOR
from annotator.workspace import queries
from annotator.workspace.queries import Base
from annotator.workspace.wording import match_words

PAGE = 64
"""Records read at once: more than a window shows."""

MOST_KEPT = 4_000
"""Records kept; then all are let go and read anew as they are looked at."""

RECORD = int(Qt.ItemDataRole.UserRole) + 1
"""Role of the whole `ClaimRecord`; None where the claim is gone."""

CONFLICT = RECORD + 1
"""Role of the `Match` with an earlier claim that stands against the claim; None for none."""

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_SERVED = frozenset({RECORD, CONFLICT, _DISPLAY, _TOOL_TIP, _ACCESSIBLE})

_NOWHERE = QModelIndex()


class ClaimsModel(QAbstractTableModel):
    """One row a claim, in one column. Records are read by the page when Qt asks for them."""

    failed = Signal(object)
    """An `AnnotatorError`: a page could not be read. Its rows stay empty until they are forgotten."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._base: Base | None = None
        self._numbers: list[int] = []
        self._rows: dict[int, int] | None = None
        self._kept: dict[int, ClaimRecord | None] = {}
        self._conflicts: dict[int, Match] = {}

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._numbers)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _DISPLAY) -> Any:
        # Qt asks for a dozen roles a row and paint: a set of ints answers most of them at once.
        if role not in _SERVED:
            return None
        conflict = self._conflicts.get(self._numbers[index.row()])
        if role == CONFLICT:
            return conflict
        record = self.record(index.row())
        if role == RECORD or record is None:
            return record
        if role == _DISPLAY:
            return record.claim.quote
        return spoken(record, conflict) if role == _ACCESSIBLE else _tip(record, conflict)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """For a screen reader alone: the headers are hidden."""
        if role == _DISPLAY and orientation == Qt.Orientation.Horizontal:
            return _("Claims")
        return super().headerData(section, orientation, role)

    def record(self, row: int) -> ClaimRecord | None:
        """The record of a row; None if the claim is gone or cannot be read."""
        number = self._numbers[row]
        if number not in self._kept:
            first = row - row % PAGE
            self._read(self._numbers[first : first + PAGE])
        return self._kept[number]

    def kept(self, number: int) -> ClaimRecord | None:
        """The record of a claim as it was when it was read last; None if it is not at hand."""
        return self._kept.get(number)

    def row_of(self, number: int) -> int:
        """The row of a claim, -1 if it is not in the list."""
        if self._rows is None:
            self._rows = {listed: row for row, listed in enumerate(self._numbers)}
        return self._rows.get(number, -1)

    def numbers(self, rows: Iterable[int]) -> list[int]:
        """The numbers of the claims of some rows."""
        return [self._numbers[row] for row in rows]

    def ids(self, rows: Sequence[int]) -> tuple[str, ...]:
        """The ids of the claims of some rows, in their order; those that are gone are left out."""
        if len(rows) <= PAGE:
            return tuple(record.claim.id for row in rows if (record := self.record(row)))
        if self._base is None:
            return ()
        return tuple(claim.id for claim in queries.claims_by(self._base, "number", self.numbers(rows)))

    def shows(self, base: Base) -> bool:
        """Whether the claims are those of this base."""
        return base is self._base

    def use(self, base: Base, numbers: list[int]) -> None:
        """Show the claims with these numbers.

        Rows that come or go in one place do so for the views too, which then keep what is selected and how far they are
        scrolled; else all of it is reset.
        """
        first, last = _in_common(self._numbers, numbers)
        gone, come = len(self._numbers) - first - last, len(numbers) - first - last
        if base is not self._base or (gone and come):
            self.beginResetModel()
            self._replace(numbers)
            if base is not self._base:
                self._base = base
                self._kept.clear()
                self._conflicts.clear()
            self.endResetModel()
        elif gone:
            self.beginRemoveRows(_NOWHERE, first, first + gone - 1)
            self._replace(numbers)
            self.endRemoveRows()
        elif come:
            self.beginInsertRows(_NOWHERE, first, first + come - 1)
            self._replace(numbers)
            self.endInsertRows()

    def refresh(self, records: Iterable[ClaimRecord]) -> None:
        """Show claims as they are now."""
        for record in records:
            number = record.claim.number
            self._kept[number] = record
            if (row := self.row_of(number)) >= 0:
                self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def flag(self, number: int, conflict: Match | None) -> None:
        """Show that an earlier claim stands against a claim, or that none does."""
        if conflict == self._conflicts.get(number):
            return
        if conflict is None:
            del self._conflicts[number]
        else:
            self._conflicts[number] = conflict
        if (row := self.row_of(number)) >= 0:
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def remove(self, numbers: Iterable[int]) -> None:
        """Take claims out of the list."""
        for row in sorted((row for number in numbers if (row := self.row_of(number)) >= 0), reverse=True):
            self.beginRemoveRows(_NOWHERE, row, row)
            self._replace(self._numbers[:row] + self._numbers[row + 1 :])
            self.endRemoveRows()

    def forget(self) -> None:
        """Read all records anew when they are looked at."""
        self._kept.clear()
        if self._numbers:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._numbers) - 1, 0))

    def _replace(self, numbers: list[int]) -> None:
        self._numbers = numbers
        self._rows = None

    def _read(self, numbers: list[int]) -> None:
        if len(self._kept) > MOST_KEPT:
            self._kept.clear()
        self._kept |= dict.fromkeys(numbers)
        try:
            found = queries.records_by_number(self._base, numbers) if self._base else []
        except AnnotatorError as error:
            self.failed.emit(error)
            return
        self._kept |= {record.claim.number: record for record in found}


def spoken(record: ClaimRecord, conflict: Match | None = None) -> str:
    """A claim as a screen reader says it: "Verified: 37 ans. Il est présent depuis 37 ans dans le pays."."""
    claim = record.claim
    words = _("{status}: {quote}").format(status=_(status(claim.status).label), quote=claim.quote)
    against = match_words(conflict) if conflict else ""
    differing = _("Opinions differ") if claim.disputed else ""
    return ". ".join(
        part for part in (words, differing, against, record.verdict_label, claim.speaker, claim.sentence) if part
    )


def _tip(record: ClaimRecord, conflict: Match | None) -> str:
    claim = record.claim
    parts = [claim.sentence or claim.quote]
    if conflict:
        origin = (conflict.article_title or _("Untitled"), conflict.article_published)
        parts.insert(0, SEPARATOR.join(part for part in (match_words(conflict), *origin) if part))
    if claim.disputed:
        parts.append(_("Opinions differ"))
    if claim.priority:
        parts.append(_(PRIORITIES[claim.priority]))
    if claim.note:
        parts.append(_("Note: {note}").format(note=claim.note))
    # Rich text wraps, plain text does not.
    return "".join(f"<p>{escape(part)}</p>" for part in parts)


def _in_common(before: list[int], after: list[int]) -> tuple[int, int]:
    """How many items two lists have in common at their start, and behind those at their end."""
    shorter = min(len(before), len(after))
    first = next((at for at in range(shorter) if before[at] != after[at]), shorter)
    left = shorter - first
    last = next((at for at in range(left) if before[-1 - at] != after[-1 - at]), left)
    return first, last
