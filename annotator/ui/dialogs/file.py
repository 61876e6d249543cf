"""Asking for files, without a loop of events within the loop of events."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from annotator.i18n import _


def ask_for_files(
    parent: QWidget, title: str, filters: str, then: Callable[[list[Path]], object], *, folder: str = ""
) -> None:
    """Ask for files to open, and do something with them; nothing if the reviewer changes their mind."""
    dialog = QFileDialog(parent, title, folder, filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    _ask(dialog, then)


def ask_for_file(
    parent: QWidget, title: str, filters: str, then: Callable[[Path], object], *, folder: str = ""
) -> None:
    """Ask for one file to open."""
    dialog = QFileDialog(parent, title, folder, filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    _ask(dialog, lambda paths: then(paths[0]))


def ask_for_folder(parent: QWidget, title: str, then: Callable[[Path], object]) -> None:
    """Ask for a folder."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    _ask(dialog, lambda paths: then(paths[0]))


def ask_for_new_file(
    parent: QWidget, title: str, filters: str, proposed: str, then: Callable[[Path], object], *, replaces: bool = True
) -> None:
    """Ask where to write a file. With `replaces`, one that is there may be chosen after a question of its own."""
    dialog = QFileDialog(parent, title, str(Path(proposed).parent), filters)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, not replaces)
    dialog.setDefaultSuffix(Path(proposed).suffix.removeprefix("."))
    dialog.selectFile(Path(proposed).name)
    _ask(dialog, lambda paths: then(paths[0]))


def base_filters() -> str:
    """What files with a claims base are called."""
    return _("Claims bases") + " (*.sqlite *.db);;" + _("All files") + " (*)"


def _ask(dialog: QFileDialog, then: Callable[[list[Path]], object]) -> None:
    # Qt's own French leaves these two in English.
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, _("&Look in:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, _("Files of &type:"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.filesSelected.connect(lambda names: then([Path(name) for name in names]))
    dialog.open()
