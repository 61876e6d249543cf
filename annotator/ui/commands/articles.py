"""What is done with the article being read, and which is read next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.i18n import _
from annotator.workspace import queries
from annotator.workspace.articles import remove_article

if TYPE_CHECKING:
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
