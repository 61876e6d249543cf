"""What is done with the article being read, and which is read next."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from annotator.i18n import _
from annotator.workspace import queries
from annotator.workspace.articles import remove_article

if TYPE_CHECKING:
    from annotator.domain.contradiction import Contradiction
    from annotator.ui.contradictions_dock import ContradictionsDock
    from annotator.ui.jobs import Job
    from annotator.ui.window import MainWindow


def read_on(window: MainWindow) -> bool:
    """Open the article that was read last, or else the newest; False if there is none."""
    desk = window.desk
    present = [article.id for article in queries.articles(desk.workspace.base)]
    if present:
        desk.open_article(desk.settings.article if desk.settings.article in present else present[0])
        window.focus_article()
    return bool(present)


def details(window: MainWindow) -> None:
    from annotator.ui.dialogs.article import ArticleDialog

    if window.desk.article is not None:
        ArticleDialog(window.desk, window.desk.article, window).open()


def contradictions(window: MainWindow) -> None:
    """Look for what in the article does not fit together, and list it under the desk."""
    from annotator.workspace.contradictions import contradictions_of

    desk, article, base = window.desk, window.desk.article, window.desk.workspace.base
    if article is None:
        return

    def work(job: Job) -> tuple[str, list[Contradiction]]:
        with closing(base.again()) as own:
            return contradictions_of(own, article.id, job)

    def told(result: tuple[str, list[Contradiction]]) -> None:
        text, found = result
        if desk.article is None or (desk.article.id, desk.text) != (article.id, text):
            return  # the reviewer reads something else by now
        if found:
            _contradictions_dock(window).show_found(found, text)
        else:
            desk.told.emit(_("No contradiction was found."))

    window.start(work, _("Looking for contradictions…")).done.connect(told)


def _contradictions_dock(window: MainWindow) -> ContradictionsDock:
    """Made when it is wanted for the first time."""
    from annotator.ui.contradictions_dock import HEIGHT, ContradictionsDock

    dock = window.findChild(ContradictionsDock)
    if not isinstance(dock, ContradictionsDock):
        dock = ContradictionsDock(window.desk, window)
        dock.passage_wanted.connect(window.article.show_passage)
        dock.article_wanted.connect(window.focus_article)
        window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
        window.resizeDocks([dock], [HEIGHT], Qt.Orientation.Vertical)
    return dock


def verdicts(window: MainWindow) -> None:
    from annotator.ui.dialogs.verdicts import VerdictsDialog

    VerdictsDialog(window.desk, window).open()


def remove(window: MainWindow) -> None:
    """Undo brings an article back with all its claims, so nobody is asked twice."""
    article = window.desk.article
    if article is None:
        return
    window.flush()
    if window.desk.do(remove_article, article.id):
        title = article.fields.title or _("Untitled")
        window.desk.told.emit(_("“{title}” was removed. Ctrl+Z brings it back.").format(title=title))
