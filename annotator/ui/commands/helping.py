"""Help: all commands, all keys, a sample to try."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator import assets, i18n
from annotator.domain.article import Imported
from annotator.domain.errors import AnnotatorError
from annotator.ui.commands.files import add
from annotator.workspace.articles import add_shipped
from annotator.workspace.importing import read_article

if TYPE_CHECKING:
    from annotator.ui.window import MainWindow


def palette(window: MainWindow) -> None:
    from annotator.ui.dialogs.palette import CommandPalette

    CommandPalette(list(window.actions_by_id.by_id.values()), window).begin()


def keys(window: MainWindow) -> None:
    from annotator.ui.dialogs.keys import KeysDialog

    KeysDialog(window.actions_by_id.keys(), window).open()


def about(window: MainWindow) -> None:
    from annotator.ui.dialogs.about import AboutDialog

    AboutDialog(window).open()


def sample(window: MainWindow) -> None:
    """The sample article in the language of the window."""
    imported = _sample(window)
    if imported is not None:
        add(window, imported)


def first_sample(window: MainWindow) -> None:
    """The same at a first start, when nobody has asked for it: there is nothing to undo."""
    imported = _sample(window)
    changes = window.desk.do(add_shipped, imported) if imported is not None else None
    if changes is not None:
        window.desk.open_article(changes.subject)


def _sample(window: MainWindow) -> Imported | None:
    try:
        return read_article(assets.path(f"sample/article.{i18n.language()}.txt"))
    except AnnotatorError as error:
        window.desk.failed.emit(error)
        return None
