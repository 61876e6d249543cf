"""The running program: one window on one base."""

from __future__ import annotations

import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from annotator import i18n
from annotator.domain.errors import AnnotatorError
from annotator.i18n import _
from annotator.ui import icons, theme
from annotator.ui.collecting import Collecting
from annotator.ui.commands import files, helping
from annotator.ui.commands.articles import read_on
from annotator.ui.desk import Desk
from annotator.ui.keeping_backups import BackupKeeper
from annotator.ui.meanings import MeaningKeeper, MeaningLine
from annotator.ui.opening import open_or_ask
from annotator.ui.window import MainWindow
from annotator.workspace import matching
from annotator.workspace.settings import Settings, default_base, load_settings
from annotator.workspace.workspace import Workspace

LOAD_MS = 200
"""When matching is loaded, behind the first picture and before the first selection."""


class Application:
    """Holds what lives as long as the program: Qt's application, the desk and the window of the moment."""

    def __init__(self, app: QApplication, workspace: Workspace, settings: Settings, language: str = "") -> None:
        """`language` holds instead of the one of the settings, until another is chosen there."""
        self._app = app
        self._language = language or settings.language
        self._translator = QTranslator()
        self.desk = Desk(workspace, settings)
        self._keeper = BackupKeeper(self.desk)
        self._meanings = MeaningKeeper(self.desk)
        self._loading = QTimer()
        self._loading.setSingleShot(True)
        self._loading.timeout.connect(self._load)
        self.window = self._open_window()

    def start(self, article: Path | None) -> None:
        """Show the window, and in it the article that was asked for, or the sample on a first start."""
        self.window.fit_to_screen()
        self.window.show()
        # The first picture comes before any reading of files.
        QTimer.singleShot(0, lambda: self._begin(article))

    def close(self) -> None:
        """Close the window and then the base, when nothing of the window is left that could ask for it."""
        self._loading.stop()
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(self.window, QEvent.Type.DeferredDelete.value)
        self._keeper.stop()
        self.desk.close()

    def show_bug(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """An error that is ours: say so, and let the reviewer go on."""
        if isinstance(error, AnnotatorError):
            # A view could not read what it is to show.
            self.desk.failed.emit(error)
            return
        sys.__excepthook__(kind, error, trace)
        if not issubclass(kind, KeyboardInterrupt):
            self.window.messages.warn(
                _("Something went wrong in Annotator itself ({error}). What was saved is safe.").format(
                    error=f"{kind.__name__}: {error}"
                )
            )

    def _begin(self, article: Path | None) -> None:
        settings = self.desk.settings
        if article is not None:
            files.open_files(self.window, [article]).ended.connect(self._fall_back)
        elif not read_on(self.window) and not settings.toured and self.desk.writable:
            settings.toured = True
            helping.first_sample(self.window)
            self.window.article.tour.show()
        self.window.focus_article()
        # In a moment: now it would only hold up the first picture.
        self._loading.start(LOAD_MS)

    def _load(self) -> None:
        self.desk.quick.start(lambda _job: matching.load())

    def _fall_back(self) -> None:
        """The article that was asked for could not be read: show another one rather than none."""
        if self.desk.article is None:
            read_on(self.window)

    def _open_window(self) -> MainWindow:
        settings = self.desk.settings
        i18n.set_language(self._language or None)
        QLocale.setDefault(locale_of(i18n.language(), QLocale.system()))
        self._app.removeTranslator(self._translator)
        if self._translator.load(
            f"qtbase_{i18n.language()}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        ):
            self._app.installTranslator(self._translator)
        theme.apply(self._app, settings.theme or "system")
        window = MainWindow(self.desk)
        window.statusBar().insertPermanentWidget(1, MeaningLine(self._meanings))
        window.settings_changed.connect(self._settings_changed)
        return window

    def _settings_changed(self, before: Settings) -> None:
        settings = self.desk.settings
        if settings.language != before.language:
            self._language = settings.language
            self._speak_anew()
        elif settings.theme != before.theme:
            theme.apply(self._app, settings.theme or "system")

    def _speak_anew(self) -> None:
        """Make the window again in another language, with the same article, claim and passage at the same place."""
        old, desk = self.window, self.desk
        if not old.flush(every_claim=True):
            # What is typed and cannot be saved lives in the old window; the new one speaks at the next start.
            return
        article, claim, passage = desk.article, desk.claim_id, desk.passage
        place = old.article.view.verticalScrollBar().value()
        old.keep_settings()
        self.window = self._open_window()
        self.window.article.tour.setVisible(old.article.tour.isVisible())
        self.window.show()
        old.close()
        # Work that goes on will tell the window it was begun in.
        desk.long.when_idle(old.deleteLater)
        desk.open_article(article.id if article else "")
        desk.choose_claim(claim)
        view = self.window.article.view
        if passage is not None:
            view.select(passage)
        view.verticalScrollBar().setValue(place)
        self.window.focus_article()


def locale_of(language: str, system: QLocale) -> QLocale:
    """How numbers and dates are written in a window of a language: as in the system's country, if that speaks it."""
    # Not the system itself, which may write numbers in yet another language.
    country = QLocale(system.name())
    own = QLocale(language)
    return country if country.language() == own.language() else own


def run_window(base: Path | None = None, article: Path | None = None, language: str = "") -> int:
    """Open the window on a base, the usual one if none is named, and stay until it is closed; returns the exit code."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("annotator")
    app.setApplicationDisplayName("Annotator")
    app.setDesktopFileName("annotator")
    app.setWindowIcon(icons.application_icon())
    settings = load_settings()
    i18n.set_language(language or settings.language or None)
    theme.apply(app, settings.theme or "system")
    workspace = open_or_ask(base or default_base(), settings.reviewer)
    if workspace is None:
        return 1
    application = Application(app, workspace, settings, language)
    sys.excepthook = application.show_bug
    collecting = Collecting()
    try:
        application.start(article)
        return app.exec()
    finally:
        sys.excepthook = sys.__excepthook__
        application.close()
        collecting.end()
