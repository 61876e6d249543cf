"""The backups of the open base, and the way back to one of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.errors import AnnotatorError
from annotator.i18n import _
from annotator.ui.desk import Desk
from annotator.ui.theme import SPACE, SPACE_LARGE
from annotator.workspace.backups import Listed, list_backups, make_backup
from annotator.workspace.wording import error_words

_NAME = Qt.ItemDataRole.UserRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class BackupsDialog(QDialog):
    """When each was made and how much is in it; makes another one, and says which is to be put back."""

    wanted = Signal(str, str)
    """Name of the backup that the base is to be again, and when it was made, in words."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._path = desk.workspace.base.path
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Backups"))
        hint = QLabel(
            _(
                "Copies of this base, made by themselves as you work and kept beside it. If you go back to one, what "
                "the base is now is kept as a backup too."
            )
        )
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        self._list = _table()
        self._list.currentItemChanged.connect(self._chosen)
        self._list.itemActivated.connect(self._want)
        self._said = QLabel()
        self._said.setObjectName("backups-said")
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        buttons = QDialogButtonBox()
        self._restore = buttons.addButton(_("Go back to this one"), QDialogButtonBox.ButtonRole.ActionRole)
        self._restore.setObjectName("backups-restore")
        self._restore.clicked.connect(lambda: self._want(self._list.currentItem()))
        self._make = buttons.addButton(_("Make a backup now"), QDialogButtonBox.ButtonRole.ActionRole)
        self._make.setObjectName("backups-make")
        self._make.clicked.connect(self._make_now)
        close = buttons.addButton(_("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.clicked.connect(self.reject)
        for button in (self._restore, self._make, close):
            # Enter chooses in the list; no button shall take it there.
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_LARGE, SPACE_LARGE, SPACE_LARGE, SPACE_LARGE)
        layout.setSpacing(SPACE)
        layout.addWidget(hint)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._said)
        layout.addWidget(buttons)
        self.resize(620, 420)
        self._restore.setEnabled(False)
        self._make.setEnabled(desk.writable)
        self._say(_("Reading the backups…"))
        self._read()

    def _read(self) -> None:
        path = self._path
        job = self._desk.quick.start(lambda _job: list_backups(path))
        job.done.connect(self._show)
        job.failed.connect(self._fail)

    def _show(self, found: Sequence[Listed]) -> None:
        self._list.clear()
        locale = QLocale()
        for one in found:
            made = QDateTime.fromSecsSinceEpoch(int(one.backup.at.timestamp()))
            when = locale.toString(made, QLocale.FormatType.ShortFormat)
            if one.contents is None:
                row = QTreeWidgetItem(self._list, [when, _("damaged")])
            else:
                counts = (one.contents.articles, one.contents.claims, one.contents.operations)
                size = locale.formattedDataSize(one.contents.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
                row = QTreeWidgetItem(self._list, [when, size, *(locale.toString(count) for count in counts)])
                row.setData(0, _NAME, one.backup.name)
            for column in range(1, self._list.columnCount()):
                row.setTextAlignment(column, _RIGHT)
        self._say("" if found else _("There is no backup yet."))
        self._list.setCurrentIndex(self._list.model().index(0, 0))
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_now(self) -> None:
        base = self._desk.workspace.base
        self._make.setEnabled(False)
        self._say(_("Making a backup…"))
        job = self._desk.backups.start(lambda running: make_backup(base, running))
        job.done.connect(self._made)
        job.failed.connect(self._fail)

    def _made(self, made: object) -> None:
        self._make.setEnabled(True)
        if made is None:
            self._say(_("Nothing changed since the last backup."))
        else:
            self._read()

    def _fail(self, error: AnnotatorError) -> None:
        self._make.setEnabled(self._desk.writable)
        self._say(error_words(error))

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.setVisible(bool(words))

    def _chosen(self, row: QTreeWidgetItem | None) -> None:
        self._restore.setEnabled(row is not None and bool(row.data(0, _NAME)) and self._desk.writable)

    def _want(self, row: QTreeWidgetItem | None) -> None:
        if row is not None and row.data(0, _NAME) and self._desk.writable:
            self.wanted.emit(row.data(0, _NAME), row.text(0))
            self.accept()


def _table() -> QTreeWidget:
    made = QTreeWidget()
    made.setObjectName("backups")
    made.setAccessibleName(_("Backups"))
    made.setRootIsDecorated(False)
    made.setUniformRowHeights(True)
    # Before the rows come: their height is that of the style.
    made.ensurePolished()
    made.setHeaderLabels([_("Made"), _("Size"), _("Articles"), _("Claims"), _("Operations")])
    for column in range(1, made.columnCount()):
        made.headerItem().setTextAlignment(column, _RIGHT)
    made.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    made.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    made.header().setStretchLastSection(False)
    return made
