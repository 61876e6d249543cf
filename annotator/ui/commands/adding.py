"""From what was read to articles of the base, with a look at it first where a look is worth it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.domain.article import CLIPBOARD, Article, Imported
from annotator.domain.errors import AnnotatorError
from annotator.i18n import _, ngettext
from annotator.text.canonical import sha256
from annotator.ui.commands.versions import take_version
from annotator.workspace import queries
from annotator.workspace.articles import add_article
from annotator.workspace.settings import save_settings
from annotator.workspace.versions import version_candidates

if TYPE_CHECKING:
    from annotator.ui.dialogs.preview import PreviewDialog
    from annotator.ui.window import MainWindow

_AS_TYPED = frozenset(("text/plain", "text/markdown"))
"""Media types of texts that are read as they are: there is nothing to look at."""


def add_all(window: MainWindow, found: Sequence[Imported | AnnotatorError]) -> None:
    """Add what was read and tell what could not be; the last article is shown.

    A single one is shown beforehand if it was taken out of a document or a page, or may be a new version of an article
    of the base. What is pasted was seen before.
    """
    alone = found[0] if len(found) == 1 else None
    if isinstance(alone, Imported) and window.desk.settings.preview and window.desk.writable:
        candidates = version_candidates(window.desk.workspace.base, alone)
        if candidates or (alone.media_type not in _AS_TYPED and alone.source != CLIPBOARD):
            _preview(window, alone, candidates)
            return
    _add(window, found)


def _add(window: MainWindow, found: Sequence[Imported | AnnotatorError]) -> None:
    desk, last, known, count = window.desk, "", 0, 0
    for one in found:
        if isinstance(one, AnnotatorError):
            desk.failed.emit(one)
        elif (changes := desk.do(add_article, one)) is not None:
            last = changes.subject
            known += not changes
            count += bool(changes)
    words = []
    if count > 1:
        words.append(ngettext("{count} article added.", "{count} articles added.", count).format(count=count))
    if known:
        text = ngettext("This text is in the base already.", "{count} texts are in the base already.", known)
        words.append(text.format(count=known))
    if words:
        desk.told.emit(" ".join(words))
    if last:
        desk.open_article(last)
        window.focus_article()


def _preview(window: MainWindow, imported: Imported, candidates: Sequence[Article]) -> None:
    from annotator.ui.dialogs.preview import PreviewDialog

    base = window.desk.workspace.base
    same = queries.article_with_text(base, sha256(imported.text))
    known = (queries.article(base, same).fields.title or _("Untitled")) if same else ""
    dialog = PreviewDialog(imported, known, candidates, window)
    dialog.accepted.connect(lambda: _decided(window, dialog))
    dialog.open()


def _decided(window: MainWindow, dialog: PreviewDialog) -> None:
    desk = window.desk
    if desk.settings.preview != dialog.asks:
        desk.settings.preview = dialog.asks
        save_settings(desk.settings)
    if dialog.version_of:
        desk.open_article(dialog.version_of)
        take_version(window, dialog.imported)
    else:
        _add(window, [dialog.imported])
