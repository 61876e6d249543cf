"""Articles in, records out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from annotator.domain.article import Imported
from annotator.domain.errors import AnnotatorError, Cancelled
from annotator.domain.ports import Silent
from annotator.i18n import _, ngettext
from annotator.text.web_address import is_web_address
from annotator.ui.commands import evidence
from annotator.ui.commands.adding import add_all
from annotator.ui.dialogs.file import ask_for_file, ask_for_files, ask_for_folder
from annotator.ui.dropping import local_files
from annotator.ui.jobs import Job
from annotator.workspace.importing import (
    article_patterns,
    files_in,
    read_address,
    read_article,
    read_clipboard,
)
from annotator.workspace.settings import save_settings

if TYPE_CHECKING:
    from annotator.ui.dialogs.export import ExportChoice, ExportDialog
    from annotator.ui.window import MainWindow
    from annotator.workspace.queries import Base


def open_article(window: MainWindow) -> None:
    filters = _("Articles") + f" ({' '.join(article_patterns())});;" + _("All files") + " (*)"
    ask_for_files(window, _("Open article"), filters, lambda paths: open_files(window, paths))


def open_folder(window: MainWindow) -> None:
    ask_for_folder(window, _("Open a folder of articles"), lambda path: open_files(window, [path]))


def open_address(window: MainWindow, address: str = "") -> None:
    """Ask for the address of a page; one that was pasted or dropped is fetched only when the reviewer says so."""
    from annotator.ui.dialogs.address import AddressDialog

    dialog = AddressDialog(address or QApplication.clipboard().text().strip(), window)
    dialog.accepted.connect(lambda: fetch_article(window, dialog.address))
    dialog.open()


def fetch_article(window: MainWindow, url: str) -> Job:
    """Fetch a page that the reviewer has asked for, and add it."""
    return _take_in(window, lambda job: [read_address(url, job)], _("Fetching {name}…").format(name=url))


def open_files(window: MainWindow, paths: list[Path]) -> Job:
    """Read articles and add them; the last one is shown. What cannot be read is told and stops no other."""
    if len(paths) == 1:
        text = _("Reading {name}…").format(name=paths[0].name)
    else:
        text = ngettext("Reading {count} file…", "Reading {count} files…", len(paths)).format(count=len(paths))
    return _take_in(window, partial(_read, window.desk.workspace.base, paths), text)


def _take_in(window: MainWindow, read: Callable[[Job], list[Imported | AnnotatorError]], text: str) -> Job:
    base = window.desk.workspace.base

    def add(found: list[Imported | AnnotatorError]) -> None:
        if window.desk.workspace.base is base:
            add_all(window, found)
        else:
            window.messages.warn(_("Another base was opened in the meantime. No article was added to it."))

    job = window.start(read, text)
    job.done.connect(add)
    return job


def paste_article(window: MainWindow) -> None:
    data = QApplication.clipboard().mimeData()
    if data is not None and data.hasImage() and not data.hasText() and window.desk.claim_id:
        # A picture is no article, but it may show where a claim is from.
        evidence.paste(window)
    else:
        take(window, data)


def take(window: MainWindow, data: QMimeData | None) -> None:
    """Make articles of what was pasted or dropped: of files, or of text. An empty clipboard gives None."""
    data = data or QMimeData()
    paths = local_files(data)
    if paths:
        open_files(window, paths)
    elif address := next(filter(is_web_address, (data.text().strip(), *(url.toString() for url in data.urls()))), ""):
        open_address(window, address)
    elif data.hasUrls():
        window.messages.warn(_("Only files and pages of the web can be opened."))
    else:
        add_text(window, data.text(), data.html())


def add_text(window: MainWindow, text: str, html: str = "") -> None:
    """Make an article of text that was pasted or dropped."""
    try:
        imported = read_clipboard(text, html)
    except AnnotatorError as error:
        window.desk.failed.emit(error)
        return
    add(window, imported)


def add(window: MainWindow, imported: Imported) -> None:
    """Add an article and read it."""
    add_all(window, [imported])


def export(window: MainWindow) -> None:
    from annotator.ui.dialogs.export import ExportDialog

    window.flush()
    dialog = ExportDialog(window.desk, window.claims.criteria(), window.claims.order(), window)
    dialog.accepted.connect(lambda: _start_export(window, dialog))
    dialog.open()


def import_claims(window: MainWindow) -> None:
    from annotator.ui.dialogs.claims_import import filters

    window.flush()
    ask_for_file(window, _("Import earlier claims"), filters(), lambda path: import_claims_from(window, path))


def import_claims_from(window: MainWindow, path: Path) -> None:
    """Show what claims are in a file, and take them in if the reviewer wants them."""
    from annotator.ui.dialogs.claims_import import ClaimsImportDialog

    dialog = ClaimsImportDialog(window.desk, path, window)
    dialog.accepted.connect(lambda: _start_import(window, dialog.path, dialog.columns, dialog.duplicates))
    dialog.open()


def _start_import(window: MainWindow, path: Path, columns: dict[str, str], duplicates: str) -> None:
    from annotator.workspace.claims_import import ImportedClaims, import_claims
    from annotator.workspace.workspace import open_workspace

    desk = window.desk
    base, reviewer = desk.workspace.base.path, desk.workspace.reviewer

    def work(job: Job) -> ImportedClaims:
        own = open_workspace(base, reviewer=reviewer)
        try:
            return import_claims(own, path, job, columns=columns, duplicates=duplicates)
        finally:
            own.close()

    def tell(done: ImportedClaims) -> None:
        # Another connection wrote it: seen as what another window does.
        desk.look_around()
        said = [ngettext("{count} claim imported.", "{count} claims imported.", done.added).format(count=done.added)]
        if done.known:
            text = ngettext(
                "{count} claim was in the base already.", "{count} claims were in the base already.", done.known
            )
            said.append(text.format(count=done.known))
        if done.updated:
            text = ngettext("{count} of them was updated.", "{count} of them were updated.", done.updated)
            said.append(text.format(count=done.updated))
        desk.told.emit(" ".join(said))

    window.start(work, _("Importing {name}…").format(name=path.name)).done.connect(tell)


def _read(base: Base, paths: list[Path], job: Job) -> list[Imported | AnnotatorError]:
    """Each article, or what is wrong with its file."""
    found: list[Imported | AnnotatorError] = []
    files: list[Path] = []
    for path in paths:
        try:
            files += files_in([path])
        except AnnotatorError as error:
            found.append(error)
    for place, path in enumerate(files):
        if len(files) > 1:
            job.report(place, len(files))
        try:
            found.append(read_article(path, job if len(files) == 1 else Silent(), base=base))
        except Cancelled:
            raise
        except AnnotatorError as error:
            found.append(error)
    return found


def _start_export(window: MainWindow, dialog: ExportDialog) -> None:
    settings = window.desk.settings
    for name, value in dialog.published().items():
        setattr(settings, name, value)
    save_settings(settings)
    _export(window, dialog.choice())


def _export(window: MainWindow, choice: ExportChoice) -> None:
    from annotator.ui.printing import print_pages
    from annotator.workspace.export_source import Surroundings
    from annotator.workspace.exporting import export

    base = window.desk.workspace.base

    def work(job: Job) -> int:
        surroundings = Surroundings(window.desk.workspace.clock, choice.publisher, print_pages)
        format_ = (choice.exporter, choice.preset)
        return export(base, choice.criteria, choice.order, *format_, choice.path, job, surroundings)

    def told(count: int) -> None:
        text = ngettext("{count} claim written to {path}.", "{count} claims written to {path}.", count)
        window.desk.told.emit(text.format(count=count, path=choice.path))

    window.start(work, _("Writing {name}…").format(name=choice.path.name)).done.connect(told)
