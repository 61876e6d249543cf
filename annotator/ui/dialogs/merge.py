"""Merging a colleague's base: what would come in, then the merge itself, then what came."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QProgressBar, QVBoxLayout, QWidget

from annotator.domain.errors import AnnotatorError
from annotator.i18n import _
from annotator.ui.desk import Desk
from annotator.ui.jobs import Job
from annotator.ui.theme import SPACE, SPACE_LARGE
from annotator.workspace.merging import Merged, merge_base, preview_merge
from annotator.workspace.merging_words import merged_lines
from annotator.workspace.wording import error_words
from annotator.workspace.workspace import open_workspace


class MergeDialog(QDialog):
    """Stays open until it is through: meanwhile nothing else is written to the base."""

    disagreements_wanted = Signal()

    def __init__(self, desk: Desk, other: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._other = other
        self._job: Job | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Merge a colleague’s base"))
        name = QLabel(other.name)
        name.setObjectName("quote")
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setToolTip(str(other))
        self._said = QLabel()
        self._said.setObjectName("merge-said")
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._wrong = QLabel()
        self._wrong.setObjectName("wrong")
        self._wrong.setWordWrap(True)
        self._wrong.setTextFormat(Qt.TextFormat.PlainText)
        self._wrong.hide()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(SPACE)
        self._bar.setAccessibleName(_("Progress"))
        buttons = QDialogButtonBox()
        self._merge = buttons.addButton(_("Merge"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._merge.setObjectName("merge-do")
        self._show = buttons.addButton(_("Show the disagreements"), QDialogButtonBox.ButtonRole.ActionRole)
        self._show.setObjectName("merge-show")
        self._close = buttons.addButton(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self._close.setObjectName("merge-close")
        buttons.accepted.connect(self._start_merge)
        buttons.rejected.connect(self.reject)
        self._show.clicked.connect(self._show_disagreements)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_LARGE, SPACE_LARGE, SPACE_LARGE, SPACE_LARGE)
        layout.setSpacing(SPACE_LARGE)
        for widget in (name, self._said, self._wrong, self._bar):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self.resize(520, 260)
        self._show.hide()
        self._start(_("Looking what would come in…"), for_real=False)

    def reject(self) -> None:
        """Stop what is running; the base is then as it was."""
        if self._job is not None:
            self._job.cancel()
        super().reject()

    def _start_merge(self) -> None:
        self._start(_("Merging…"), for_real=True)

    def _start(self, text: str, *, for_real: bool) -> None:
        workspace = self._desk.workspace
        self._said.setText(text)
        self._bar.setRange(0, 0)
        self._bar.show()
        self._merge.setEnabled(False)
        job = self._desk.long.start(
            partial(_work, workspace.base.path, workspace.reviewer, self._other, for_real=for_real)
        )
        job.reported.connect(self._report)
        job.done.connect(self._merged if for_real else self._previewed)
        job.failed.connect(self._failed)
        self._job = job

    def _report(self, done: int, total: int) -> None:
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)

    def _previewed(self, found: Merged) -> None:
        self._end(merged_lines(found, dry_run=True))
        self._merge.setEnabled(not found.nothing)
        self._merge.setDefault(True)
        self._merge.setFocus()

    def _merged(self, done: Merged) -> None:
        self._end(merged_lines(done))
        self._merge.hide()
        self._close.setText(_("Close"))
        self._show.setVisible(bool(done.disagreements))
        (self._show if done.disagreements else self._close).setFocus()
        # It was written by another connection: the views are told at once.
        self._desk.look_around()

    def _failed(self, error: AnnotatorError) -> None:
        self._end([])
        self._wrong.setText(error_words(error))
        self._wrong.show()
        self._close.setText(_("Close"))

    def _end(self, lines: list[str]) -> None:
        self._job = None
        self._bar.hide()
        self._said.setText("\n".join(lines))
        self._said.setVisible(bool(lines))

    def _show_disagreements(self) -> None:
        self.disagreements_wanted.emit()
        self.accept()


def _work(path: Path, reviewer: str, other: Path, job: Job, *, for_real: bool) -> Merged:
    workspace = open_workspace(path, reviewer=reviewer)
    try:
        return (merge_base if for_real else preview_merge)(workspace, other, job)
    finally:
        workspace.close()
