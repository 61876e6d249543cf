"""Earlier claims from a file: which column says what, the first claims as they will be, what becomes of duplicates."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from annotator.domain.errors import AnnotatorError
from annotator.domain.status import status
from annotator.i18n import _, ngettext
from annotator.ui.desk import Desk
from annotator.ui.dialogs.file import ask_for_file
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.jobs import Job
from annotator.ui.theme import SPACE, SPACE_LARGE
from annotator.workspace.claims_import import (
    Preview,
    count_claims,
    duplicate_choices,
    fields_to_map,
    file_patterns,
    preview,
)
from annotator.workspace.intake.rows import ClaimRow
from annotator.workspace.queries import Base, verdict_labels
from annotator.workspace.wording import error_words

_ROWS = 7
"""Fields below each other, before the next column of them begins."""

_NONE = -1


def filters() -> str:
    """What files with claims are called, for a file dialog."""
    return _("Tables, feeds and bases of claims") + f" ({' '.join(file_patterns())});;" + _("All files") + " (*)"


class ClaimsImportDialog(FormDialog):
    """`columns` and `duplicates` are what was chosen, once it is accepted."""

    def __init__(self, desk: Desk, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(_("Import earlier claims"), _("Import"), parent)
        self._desk = desk
        self.path = path
        self._labels = verdict_labels(desk.workspace.base)
        self._jobs: list[Job] = []
        self._file = QLineEdit(str(path))
        self._file.setObjectName("import-file")
        self._file.setReadOnly(True)
        browse = QPushButton(_("Choose…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        place = QHBoxLayout()
        place.setSpacing(SPACE)
        place.addWidget(self._file, 1)
        place.addWidget(browse)
        self.form.addRow(_("File"), place)
        self._duplicates = QComboBox()
        self._duplicates.setObjectName("import-duplicates")
        for choice, words in duplicate_choices().items():
            self._duplicates.addItem(_(words), choice)
        self.form.addRow(_("Claims that are there already"), self._duplicates)
        self._fields = {field: QComboBox() for field in fields_to_map()}
        self._mapping = self._grid()
        self._table = _table()
        self._said = QLabel()
        self._said.setObjectName("muted")
        at = self.body.indexOf(self.wrong)
        self.body.insertWidget(at, self._mapping)
        self.body.insertWidget(at + 1, self._said)
        self.body.insertWidget(at + 2, self._table, 1)
        self.resize(980, 680)
        self.finished.connect(self._stop)
        self._read(guess=True)
        self._count()

    @property
    def columns(self) -> dict[str, str]:
        """The heading of each field; empty for one that no column is read for."""
        if not self._mapping.isVisibleTo(self):
            return {}
        return {field: box.currentData() or "" for field, box in self._fields.items()}

    @property
    def duplicates(self) -> str:
        return str(self._duplicates.currentData())

    def accept(self) -> None:
        if self._done.isEnabled():
            super().accept()

    def _grid(self) -> QWidget:
        """A box for each field, with the columns of the file."""
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_LARGE)
        grid.setVerticalSpacing(SPACE)
        for number, (field, words) in enumerate(fields_to_map().items()):
            box = self._fields[field]
            box.setObjectName(f"import-{field}")
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(10)
            box.activated.connect(lambda _index: self._read())
            label = QLabel(_(words))
            label.setBuddy(box)
            row, column = number % _ROWS, 2 * (number // _ROWS)
            grid.addWidget(label, row, column)
            grid.addWidget(box, row, column + 1)
        for column in range(1, grid.columnCount(), 2):
            grid.setColumnStretch(column, 1)
        return holder

    def _browse(self) -> None:
        ask_for_file(self, _("Import earlier claims"), filters(), self._take, folder=str(self.path.parent))

    def _take(self, path: Path) -> None:
        self.path = path
        self._file.setText(str(path))
        self._stop()
        self._said.clear()
        self._read(guess=True)
        self._count()

    def _read(self, *, guess: bool = False) -> None:
        """Read the first claims, as the columns say or are guessed."""
        base, path, columns = self._desk.workspace.base, self.path, {} if guess else self.columns
        self._done.setEnabled(False)
        job = self._desk.quick.start(lambda _job: _preview(base, path, columns))
        self._jobs.append(job)
        job.done.connect(lambda found: self._show(found, guess=guess))
        job.failed.connect(self._fail)

    def _count(self) -> None:
        path = self.path
        job = self._desk.spare.start(lambda job: count_claims(path, job))
        self._jobs.append(job)
        job.done.connect(self._tell_count)

    def _stop(self) -> None:
        for job in self._jobs:
            job.cancel()
        self._jobs.clear()

    def _tell_count(self, count: int) -> None:
        text = ngettext(
            "{count} claim in this file, as it will be:",
            "{count} claims in this file, the first ones as they will be:",
            count,
        )
        self._said.setText(text.format(count=count))

    def _fail(self, error: AnnotatorError) -> None:
        self.complain(error_words(error))
        self._table.setRowCount(0)
        self._done.setEnabled(False)

    def _show(self, found: Preview, *, guess: bool) -> None:
        self.wrong.hide()
        self._mapping.setVisible(bool(found.columns))
        if guess:
            self._offer(found)
        if found.wrong is not None:
            self.complain(error_words(found.wrong))
        self._table.setRowCount(len(found.rows))
        for number, row in enumerate(found.rows):
            for column, text in enumerate(self._cells(row)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self._table.setItem(number, column, item)
        self._done.setEnabled(found.wrong is None and bool(found.rows))

    def _offer(self, found: Preview) -> None:
        for field, box in self._fields.items():
            box.clear()
            box.addItem(_("None"), "")
            for heading in found.columns:
                if heading and box.findData(heading) < 0:
                    box.addItem(heading, heading)
            at = found.mapped.get(field, _NONE)
            box.setCurrentIndex(max(box.findData(found.columns[at]), 0) if at != _NONE else 0)

    def _cells(self, row: ClaimRow) -> tuple[str, ...]:
        verdict = self._labels.get(row.verdict, row.rated)
        return row.quote, _(status(row.status).label), verdict, row.speaker, row.source.title, row.source.published


def _preview(base: Base, path: Path, columns: dict[str, str]) -> Preview:
    own = base.again()
    try:
        return preview(own, path, columns)
    finally:
        own.close()


def _table() -> QTableWidget:
    headings = (_("Claim"), _("Status"), _("Verdict"), _("Speaker"), _("Article"), _("Date"))
    table = QTableWidget(0, len(headings))
    table.setObjectName("import-preview")
    table.setAccessibleName(_("The first claims"))
    table.setHorizontalHeaderLabels(headings)
    table.verticalHeader().hide()
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setTextElideMode(Qt.TextElideMode.ElideRight)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for column, width in ((1, 100), (2, 110), (3, 150), (4, 130), (5, 106)):
        table.setColumnWidth(column, width)
    return table
