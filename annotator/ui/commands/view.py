"""How the window looks and where the focus is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.ui.window import MainWindow


def find(window: MainWindow) -> None:
    window.article.begin_find()


def find_claims(window: MainWindow) -> None:
    window.claims.focus_search()


def zoom_in(window: MainWindow) -> None:
    window.article.view.zoom_in()


def zoom_out(window: MainWindow) -> None:
    window.article.view.zoom_out()


def zoom_reset(window: MainWindow) -> None:
    window.article.view.zoom_reset()


def focus_article(window: MainWindow) -> None:
    window.focus_article()


def focus_claims(window: MainWindow) -> None:
    window.claims.focus_list()


def focus_record(window: MainWindow) -> None:
    window.record.focus_note()


def focus_earlier(window: MainWindow) -> None:
    window.earlier.focus_list()


def toggle_articles(window: MainWindow) -> None:
    window.articles_dock.setVisible(not window.articles_dock.isVisible())


def close(window: MainWindow) -> None:
    window.close()


def settings(window: MainWindow) -> None:
    from annotator.ui.dialogs.settings import SettingsDialog

    dialog = SettingsDialog(window.desk.settings, window)
    dialog.accepted.connect(lambda: window.use_settings(dialog.choice()))
    dialog.open()
