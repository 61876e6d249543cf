"""The running program: one window on one base."""

from __future__ import annotations

import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QMessageBox

from annotator import i18n
from annotator.domain.errors import AnnotatorError
from annotator.i18n import _
from annotator.ui import icons, theme
from annotator.ui.commands import files, helping
from annotator.ui.desk import Desk
from annotator.ui.window import MainWindow
from annotator.workspace import queries
from annotator.workspace.settings import Settings, default_base, load_settings
from annotator.workspace.wording import error_words
from annotator.workspace.workspace import Workspace, open_workspace


class Application:
    """Holds what lives as long as the program: Qt's application, the desk and the window of the moment."""

    def __init__(self, app: QApplication, workspace: Workspace, settings: Settings) -> None:
        self._app = app
        self._translator = QTranslator()
        self.desk = Desk(workspace, settings)
        self.window = self._open_window()

    def start(self, article: Path | None) -> None:
        """Show the window, and in it the article that was asked for, or the sample on a first start."""
        self.window.show()
        # The first picture comes before any reading of files.
        QTimer.singleShot(0, lambda: self._begin(article))

    def close(self) -> None:
        self.window.close()
        self.desk.close()

    def show_bug(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """An error that is ours: say so, and let the reviewer go on."""
        sys.__excepthook__(kind, error, trace)
        if not issubclass(kind, KeyboardInterrupt):
            self.window.messages.warn(
                _("Something went wrong in Annotator itself ({error}). What was saved is safe.").format(
                    error=f"{kind.__name__}: {error}"
                )
            )

    def _begin(self, article: Path | None) -> None:
        desk, settings = self.desk, self.desk.settings
        if article is not None:
            files.open_files(self.window, [article])
        elif present := queries.articles(desk.workspace.base):
            read_last = [one.id for one in present if one.id == settings.article]
            desk.open_article((read_last or [present[0].id])[0])
        elif not settings.toured and not desk.workspace.base.read_only:
            settings.toured = True
            helping.sample(self.window)
            self.window.article.hint.show()
        self.window.focus_article()

    def _open_window(self) -> MainWindow:
        settings = self.desk.settings
        i18n.set_language(settings.language or None)
        QLocale.setDefault(QLocale(i18n.language()) if settings.language else QLocale.system())
        self._app.removeTranslator(self._translator)
        if self._translator.load(
            f"qtbase_{i18n.language()}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        ):
            self._app.installTranslator(self._translator)
        theme.apply(self._app, settings.theme or "system")
        window = MainWindow(self.desk)
        window.settings_changed.connect(self._settings_changed)
        return window

    def _settings_changed(self, before: Settings) -> None:
        settings = self.desk.settings
        if settings.language != before.language:
            old = self.window
            article = self.desk.article
            self.window = self._open_window()
            self.window.restoreGeometry(old.saveGeometry())
            self.window.show()
            old.close()
            old.deleteLater()
            self.desk.open_article(article.id if article else "")
        elif settings.theme != before.theme:
            theme.apply(self._app, settings.theme or "system")


def run_window(base: Path | None = None, article: Path | None = None) -> int:
    """Open the window on a base, the usual one if none is named, and stay until it is closed; returns the exit code."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("annotator")
    app.setApplicationDisplayName("Annotator")
    app.setDesktopFileName("annotator")
    app.setWindowIcon(icons.application_icon())
    settings = load_settings()
    i18n.set_language(settings.language or None)
    path = base or default_base()
    try:
        workspace = open_workspace(path, reviewer=settings.reviewer, create=not path.exists())
    except AnnotatorError as error:
        return _refuse(app, error)
    application = Application(app, workspace, settings)
    sys.excepthook = application.show_bug
    try:
        application.start(article)
        return app.exec()
    finally:
        sys.excepthook = sys.__excepthook__
        application.close()


def _refuse(app: QApplication, error: AnnotatorError) -> int:
    """Say why the base cannot be opened, in a window and on standard error."""
    theme.apply(app, "system")
    text = error_words(error)
    print(f"annotator: {text}", file=sys.stderr)
    box = QMessageBox(QMessageBox.Icon.Critical, _("Annotator"), text)
    box.setInformativeText(_("Start Annotator with another base: annotator --base FILE"))
    box.addButton(_("Close"), QMessageBox.ButtonRole.RejectRole)
    box.finished.connect(lambda _result: app.exit(1))
    box.show()
    return app.exec()
