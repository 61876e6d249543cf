"""Articles in, records out, and which base is open."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QFileDialog

from annotator.domain.errors import AnnotatorError
from annotator.i18n import _, ngettext
from annotator.ui.dialogs.export import ExportChoice, ExportDialog
from annotator.ui.jobs import Job
from annotator.workspace.articles import add_article
from annotator.workspace.checking import check_base
from annotator.workspace.exporting import export as export_claims
from annotator.workspace.importing import article_patterns, read_article, read_clipboard
from annotator.workspace.wording import finding_words
from annotator.workspace.workspace import open_workspace

if TYPE_CHECKING:
    from annotator.domain.article import Imported
    from annotator.ui.window import MainWindow

MOST_FINDINGS = 5
"""Findings told in the window; `annotator check` tells all."""


def open_article(window: MainWindow) -> None:
    patterns = " ".join(article_patterns())
    filters = f"{_('Articles')} ({patterns});;{_('All files')} (*)"
    paths, _chosen = QFileDialog.getOpenFileNames(window, _("Open article"), "", filters)
    open_files(window, [Path(path) for path in paths])


def open_files(window: MainWindow, paths: list[Path]) -> None:
    """Read articles and add them; the last one is shown. What cannot be read is told and stops no other."""
    for path in paths:
        job = window.start(partial(read_article, path), _("Reading {name}…").format(name=path.name))
        job.done.connect(lambda imported: add(window, imported))


def paste_article(window: MainWindow) -> None:
    add_text(window, QApplication.clipboard().text())


def add_text(window: MainWindow, text: str) -> None:
    """Make an article of text that was pasted or dropped."""
    try:
        imported = read_clipboard(text)
    except AnnotatorError as error:
        window.desk.failed.emit(error)
        return
    add(window, imported)


def add(window: MainWindow, imported: Imported) -> None:
    """Add an article and read it."""
    changes = window.desk.do(add_article, imported)
    if changes is None:
        return
    window.desk.open_article(changes.subject)
    if not changes:
        window.desk.told.emit(_("This text is in the base already."))
    window.focus_article()


def new_base(window: MainWindow) -> None:
    name, _chosen = QFileDialog.getSaveFileName(window, _("New base"), _("claims.sqlite"), _bases())
    if name:
        path = Path(name)
        # The file dialog has asked whether to replace it, but a base is never replaced.
        use_base(window, path.with_suffix(".sqlite") if not path.suffix else path, new=True)


def open_base(window: MainWindow) -> None:
    folder = str(window.desk.workspace.base.path.parent)
    name, _chosen = QFileDialog.getOpenFileName(window, _("Open base"), folder, _bases())
    if name:
        use_base(window, Path(name))


def use_base(window: MainWindow, path: Path, *, new: bool = False) -> None:
    """Work with another base; the one that is open stays open if the other cannot be."""
    window.flush()
    try:
        workspace = open_workspace(path, reviewer=window.desk.settings.reviewer, create=new)
    except AnnotatorError as error:
        window.desk.failed.emit(error)
        return
    window.desk.use_base(workspace)
    window.base_in_use()


def export(window: MainWindow) -> None:
    window.flush()
    dialog = ExportDialog(window.desk, window.claims.criteria(), window)
    dialog.accepted.connect(lambda: _export(window, dialog.choice()))
    dialog.open()


def _export(window: MainWindow, choice: ExportChoice) -> None:
    base = window.desk.workspace.base

    def work(progress: Job) -> int:
        return export_claims(base, choice.criteria, choice.order, choice.exporter, choice.preset, choice.path, progress)

    def told(count: int) -> None:
        text = ngettext("{count} claim written to {path}.", "{count} claims written to {path}.", count)
        window.desk.told.emit(text.format(count=count, path=choice.path))

    window.start(work, _("Writing {name}…").format(name=choice.path.name)).done.connect(told)


def check(window: MainWindow) -> None:
    """Whether the base is sound."""
    window.flush()
    base = window.desk.workspace.base

    def told(found: list[tuple[str, str]]) -> None:
        if found:
            window.messages.warn("\n".join(finding_words(finding) for finding in found[:MOST_FINDINGS]))
        else:
            window.desk.told.emit(_("The base is sound."))

    window.start(lambda progress: check_base(base, progress), _("Checking the base…")).done.connect(told)


def close(window: MainWindow) -> None:
    window.close()


def _bases() -> str:
    return f"{_('Claims bases')} (*.sqlite *.db);;{_('All files')} (*)"
