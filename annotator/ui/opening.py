"""Opening a base at the start: the one that is wanted, or another one where that cannot be opened."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

from annotator.domain.errors import AnnotatorError, BaseMissing
from annotator.i18n import _
from annotator.ui.dialogs.file import base_filters
from annotator.workspace.wording import error_words
from annotator.workspace.workspace import Workspace, open_workspace


def open_or_ask(path: Path, reviewer: str) -> Workspace | None:
    """The base at the path, made if there is none, or the one that the reviewer chooses; None if they give up.

    What is wrong is said in a window and on standard error. To be called before the program's loop of events runs.
    """
    wanted: Path | None = path
    while wanted is not None:
        try:
            return _open(wanted, reviewer)
        except AnnotatorError as error:
            print(f"annotator: {error_words(error)}", file=sys.stderr)
            wanted = _ask(error, wanted)
    return None


def _open(path: Path, reviewer: str) -> Workspace:
    try:
        return open_workspace(path, reviewer=reviewer)
    except BaseMissing:
        return open_workspace(path, reviewer=reviewer, create=True)


def _ask(error: AnnotatorError, refused: Path) -> Path | None:
    box = QMessageBox(QMessageBox.Icon.Critical, _("Annotator"), error_words(error))
    box.setTextFormat(Qt.TextFormat.PlainText)
    another = box.addButton(_("Open base…"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(_("Close"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
    if box.clickedButton() is not another:
        return None
    name, _chosen = QFileDialog.getOpenFileName(None, _("Open base"), str(refused.parent), base_filters())
    return Path(name) if name else None
