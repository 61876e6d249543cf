"""The scale of verdicts of the open base."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QToolButton, QVBoxLayout, QWidget

from annotator.domain.errors import AnnotatorError
from annotator.domain.verdict import Verdict
from annotator.i18n import _
from annotator.ui import icons
from annotator.ui.desk import Desk
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.theme import SPACE_SMALL
from annotator.workspace import queries
from annotator.workspace.scale import set_scale
from annotator.workspace.wording import error_words

_ID = Qt.ItemDataRole.UserRole


class VerdictsDialog(FormDialog):
    """Labels to edit in place, to add, to remove, to put in another order."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Verdicts of this base"), _("Save"), parent)
        self._desk = desk
        self._list = QListWidget()
        self._list.setObjectName("scale")
        self._list.setAccessibleName(_("Verdicts"))
        # Before the rows come: their height is that of the style.
        self._list.ensurePolished()
        self._list.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        for verdict in queries.scale(desk.workspace.base):
            self._item(verdict.label, verdict.id)
        self._list.setCurrentRow(0)
        buttons = QVBoxLayout()
        buttons.setSpacing(SPACE_SMALL)
        for icon, words, run in (
            ("plus", _("Add a verdict"), self._add),
            ("trash-2", _("Remove this verdict"), self._remove),
            ("arrow-up", _("Move up"), lambda: self._move(-1)),
            ("arrow-down", _("Move down"), lambda: self._move(1)),
        ):
            button = QToolButton()
            button.setObjectName(f"scale-{icon}")
            button.setToolTip(words)
            button.setAccessibleName(words)
            icons.dress(button, icon)
            button.clicked.connect(lambda _checked=False, do=run: do())
            buttons.addWidget(button)
        buttons.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self._list, 1)
        row.addLayout(buttons)
        hint = QLabel(_("Double-click a verdict to rename it. Claims that have it follow."))
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        self.form.addRow(hint)
        self.form.addRow(row)
        self.resize(420, 420)

    def accept(self) -> None:
        rows = [self._list.item(row) for row in range(self._list.count())]
        # A row that was added and never named is none.
        items = [item for item in rows if item.data(_ID) or item.text().strip()]
        wanted = [Verdict(item.data(_ID), item.text(), place) for place, item in enumerate(items)]
        try:
            self._desk.run(set_scale, wanted)
        except AnnotatorError as error:
            self.complain(error_words(error))
            return
        super().accept()

    def _item(self, label: str, verdict_id: str) -> QListWidgetItem:
        item = QListWidgetItem(label, self._list)
        item.setData(_ID, verdict_id)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        return item

    def _add(self) -> None:
        item = self._item("", "")
        self._list.setCurrentItem(item)
        self._list.editItem(item)

    def _remove(self) -> None:
        self._list.takeItem(self._list.currentRow())
        self.wrong.hide()

    def _move(self, by: int) -> None:
        row = self._list.currentRow()
        if 0 <= row < self._list.count() and 0 <= row + by < self._list.count():
            item = self._list.takeItem(row)
            self._list.insertItem(row + by, item)
            self._list.setCurrentRow(row + by)
