"""Files and screenshots as evidence: taken in, opened, saved."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage

from annotator.domain.errors import AnnotatorError, ClaimNotFound
from annotator.domain.evidence_file import EvidenceFile, evidence_file
from annotator.i18n import _, ngettext
from annotator.ui.dialogs.file import ask_for_files, ask_for_new_file
from annotator.ui.dropping import local_files
from annotator.workspace import queries
from annotator.workspace.evidence_files import add_file, copy_to_open, read_evidence, save_file

if TYPE_CHECKING:
    from annotator.ui.window import MainWindow


def attach(window: MainWindow) -> None:
    """Ask for files that are evidence for the chosen claim."""
    claim_id = window.desk.claim_id
    if claim_id:
        filters = _("All files") + " (*)"
        ask_for_files(window, _("Attach files"), filters, lambda paths: attach_files(window, claim_id, paths))


def attach_files(window: MainWindow, claim_id: str, paths: list[Path]) -> None:
    """Add files to a claim. What cannot be read is told and stops no other."""
    desk = window.desk
    if not desk.writable or not paths:
        return
    base = desk.workspace.base
    path, *others = paths

    def add(file: EvidenceFile) -> None:
        if desk.workspace.base is base:
            _add(window, claim_id, file)
            go_on()

    def go_on() -> None:
        # Only now: of all that are chosen one is in memory.
        if desk.workspace.base is base:
            attach_files(window, claim_id, others)

    words = ngettext("Reading {count} file…", "Reading {count} files…", len(paths)).format(count=len(paths))
    job = window.start(lambda _job: read_evidence(path), words)
    job.done.connect(add)
    job.failed.connect(go_on)


def paste(window: MainWindow) -> None:
    """Add what is in the clipboard to the chosen claim: a screenshot, or files."""
    clipboard, claim_id = QGuiApplication.clipboard(), window.desk.claim_id
    if not claim_id or not window.desk.writable:
        return
    paths = local_files(clipboard.mimeData())
    image = clipboard.image()
    if paths:
        attach_files(window, claim_id, paths)
    elif not image.isNull():
        _add(window, claim_id, evidence_file(_screenshot_name(), _png(image)))
    else:
        window.messages.warn(_("There is no picture and no file in the clipboard."))


def open_evidence(window: MainWindow, evidence_id: str) -> None:
    """Show the file of a source with the system's program for it: a copy that can only be read."""
    try:
        path = copy_to_open(window.desk.workspace.base, evidence_id, _folder())
    except AnnotatorError as error:
        window.desk.failed.emit(error)
        return
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        window.messages.warn(_("No program of this system opens {name}. Save it instead.").format(name=path.name))


def save_evidence(window: MainWindow, evidence_id: str, name: str) -> None:
    """Ask where the file of a source is to be written."""

    def save(path: Path) -> None:
        try:
            written = save_file(window.desk.workspace.base, evidence_id, path)
        except AnnotatorError as error:
            window.desk.failed.emit(error)
            return
        window.desk.told.emit(_("Written to {path}.").format(path=written))

    ask_for_new_file(window, _("Save the file"), _("All files") + " (*)", str(Path.home() / name), save)


def _add(window: MainWindow, claim_id: str, file: EvidenceFile) -> None:
    if window.desk.do(add_file, claim_id, file):
        try:
            number = queries.claim(window.desk.workspace.base, claim_id).number
        except ClaimNotFound:
            return
        told = _("{name} was added to claim {number}.").format(name=file.name, number=number)
        window.desk.told.emit(told)


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _screenshot_name() -> str:
    # No colon: some systems have none in names.
    when = datetime.now().isoformat(" ", "seconds").replace(":", ".")
    return _("Screenshot {when}.png").format(when=when)


@cache
def _folder() -> Path:
    """Where copies lie that were opened; cleared away when the program ends."""
    folder = Path(tempfile.mkdtemp(prefix="annotator-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
