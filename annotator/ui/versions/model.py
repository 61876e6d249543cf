"""The rows of two versions beside each other, for a list."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.domain.comparison import ROW_KINDS, ComparedRow, ComparedVersions
from annotator.domain.span import Span
from annotator.i18n import _

ROW = int(Qt.ItemDataRole.UserRole)
Index = QModelIndex | QPersistentModelIndex


class ComparedModel(QAbstractListModel):
    """One row for each paragraph, or for two that belong together."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.compared: ComparedVersions | None = None
        self.rows: tuple[ComparedRow, ...] = ()
        self.changes: list[int] = []
        """The numbers of the rows in which something has changed."""

    def show(self, compared: ComparedVersions) -> None:
        self.beginResetModel()
        self.compared = compared
        self.rows = compared.rows
        self.changes = [number for number, row in enumerate(self.rows) if row.kind != "same"]
        self.endResetModel()

    def row_with(self, span: Span, *, old: bool) -> int:
        """The row in which a passage of one of the texts begins; -1 for none."""
        for number, row in enumerate(self.rows):
            whole = row.old if old else row.new
            if whole is not None and span.start in whole:
                return number
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self.compared is None:
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.words_of(row)
        return None

    def words_of(self, row: ComparedRow) -> str:
        """A row as a screen reader says it: what has become of it, then the old and the new words."""
        if self.compared is None:
            return ""
        old = row.old.of(self.compared.old_text) if row.old else ""
        new = row.new.of(self.compared.new_text) if row.new else ""
        if row.kind == "same":
            return new
        parts = [_(ROW_KINDS[row.kind])]
        if old:
            parts.append(_("Before: {text}").format(text=old))
        if new:
            parts.append(_("Now: {text}").format(text=new))
        return "\n".join(parts)
