"""What is done with the article being read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.i18n import _
from annotator.ui.dialogs.article import ArticleDialog
from annotator.ui.dialogs.verdicts import VerdictsDialog
from annotator.workspace.articles import remove_article

if TYPE_CHECKING:
    from annotator.ui.window import MainWindow


def details(window: MainWindow) -> None:
    if window.desk.article is not None:
        ArticleDialog(window.desk, window.desk.article, window).open()


def verdicts(window: MainWindow) -> None:
    VerdictsDialog(window.desk, window).open()


def remove(window: MainWindow) -> None:
    """Undo brings an article back with all its claims, so nobody is asked twice."""
    article = window.desk.article
    if article is None:
        return
    window.flush()
    if window.desk.do(remove_article, article.id):
        window.desk.told.emit(_("“{title}” was removed. Ctrl+Z brings it back.").format(title=article.fields.title))
