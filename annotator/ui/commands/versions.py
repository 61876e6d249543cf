"""A new version of the article that is read: from a file, from the clipboard; and what it changed."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from annotator.domain.article import Imported
from annotator.domain.errors import AnnotatorError
from annotator.domain.placement import KEPT, ORPHAN, RECHECK
from annotator.i18n import _, ngettext
from annotator.ui.dialogs.file import ask_for_files
from annotator.workspace.importing import article_patterns, read_article, read_clipboard
from annotator.workspace.versions import VersionPlan, add_version, plan_version
from annotator.workspace.wording import unchanged_words

if TYPE_CHECKING:
    from annotator.ui.jobs import Job
    from annotator.ui.window import MainWindow

STRANGE = 0.15
"""Part of the old text that must stand in the new one; below it, it may be another article."""


def import_version(window: MainWindow) -> None:
    filters = _("Articles") + f" ({' '.join(article_patterns())});;" + _("All files") + " (*)"
    ask_for_files(window, _("Import new version"), filters, lambda paths: _from_file(window, paths[-1]))


def paste_version(window: MainWindow) -> None:
    try:
        imported = read_clipboard(QApplication.clipboard().text())
    except AnnotatorError as error:
        window.desk.failed.emit(error)
        return
    take_version(window, imported)


def take_version(window: MainWindow, imported: Imported) -> Job | None:
    """Make a text the newest version of the article that is read."""
    return _begin(window, lambda _job: imported)


def compare(window: MainWindow) -> None:
    """Show what the newest version of the article has changed."""
    from annotator.ui.versions.window import CompareWindow

    article = window.desk.article
    if article is None or article.version.number < 2:
        return
    for shown in window.findChildren(CompareWindow):
        if shown.article_id == article.id:
            shown.raise_()
            shown.activateWindow()
            return
    CompareWindow(window.desk, article.id, window).show()


def _from_file(window: MainWindow, path: Path) -> None:
    base = window.desk.workspace.base
    _begin(window, lambda job: read_article(path, job, base=base))


def _begin(window: MainWindow, read: Callable[[Job], Imported]) -> Job | None:
    """Read a text and hold it against the article, off the window's thread; then take it over."""
    desk, article = window.desk, window.desk.article
    if article is None:
        return None
    base, article_id = desk.workspace.base, article.id

    def work(job: Job) -> tuple[Imported, VersionPlan]:
        imported = read(job)
        with closing(base.again()) as own:
            return imported, plan_version(own, article_id, imported, job)

    def done(found: tuple[Imported, VersionPlan]) -> None:
        imported, plan = found
        if desk.workspace.base is not base:
            window.messages.warn(_("Another base was opened in the meantime. No version was added to it."))
        elif plan.unchanged:
            desk.told.emit(unchanged_words(article.version.number))
        elif plan.alike < STRANGE:
            _ask(window, imported, plan)
        else:
            _add(window, imported, plan)

    job = window.start(work, _("Comparing with the article…"))
    job.done.connect(done)
    return job


def _ask(window: MainWindow, imported: Imported, plan: VersionPlan) -> None:
    """Hardly anything of the article stands in the text: was it meant?"""
    box = QMessageBox(
        QMessageBox.Icon.Question,
        _("Import new version"),
        _("Hardly anything of this article stands in the new text. Is it a version of the same article?"),
        QMessageBox.StandardButton.NoButton,
        window,
    )
    box.setObjectName("strange-version")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.addButton(_("Import as new version"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(_("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.accepted.connect(lambda: _add(window, imported, plan))
    box.open()


def _add(window: MainWindow, imported: Imported, plan: VersionPlan) -> None:
    window.flush()
    desk = window.desk
    if not desk.do(add_version, plan.article_id, imported, plan):
        return
    if desk.article is None or desk.article.id != plan.article_id:
        desk.open_article(plan.article_id)
    desk.told.emit(_told(plan, desk.article.version.number if desk.article else 0))
    compare(window)


def _told(plan: VersionPlan, number: int) -> str:
    """What became of the claims, in one line."""
    kept, recheck, gone = map(plan.count, (KEPT, RECHECK, ORPHAN))
    parts = [
        words.format(count=count)
        for count, words in (
            (kept, ngettext("{count} claim kept", "{count} claims kept", kept)),
            (recheck, ngettext("{count} to recheck", "{count} to recheck", recheck)),
            (gone, ngettext("{count} gone", "{count} gone", gone)),
        )
        if count
    ]
    head = _("Version {number}").format(number=number)
    return _("{version}: {outcomes}").format(version=head, outcomes=", ".join(parts)) if parts else head
