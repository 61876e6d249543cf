"""The program with its window open, as it is when somebody has started it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.application import Application
from annotator.ui.window import MainWindow
from annotator.workspace import queries
from annotator.workspace.settings import Settings
from annotator.workspace.workspace import open_workspace

W = TypeVar("W", bound=QWidget)

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


@contextmanager
def started(
    qtbot: QtBot,
    app: QApplication,
    base: Path,
    *,
    settings: Settings | None = None,
    article: Path | None = None,
    read_only: bool = False,
    language: str = "",
) -> Iterator[Application]:
    """Start the program on a base, which is made if there is none, and wait until its window is there and active."""
    settings = settings or Settings(reviewer="Léa", toured=True)
    workspace = open_workspace(base, reviewer=settings.reviewer, create=not base.exists(), read_only=read_only)
    application = Application(app, workspace, settings, language)
    try:
        with qtbot.waitActive(application.window):
            application.start(article)
            application.window.activateWindow()
        settle()
        yield application
    finally:
        application.close()
        settle()


def settle() -> None:
    """Let happen what is about to happen, deletions included."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def part(window: QWidget, kind: type[W], name: str) -> W:
    """The widget with this object name."""
    found = [widget for widget in window.findChildren(kind) if widget.objectName() == name]
    assert found, f"no {name}"
    return found[-1]


def titles(window: MainWindow) -> list[str]:
    """The articles of the base, in the order of their titles."""
    return sorted(article.fields.title for article in queries.articles(window.desk.workspace.base))


def reads(window: MainWindow) -> str:
    """The title of the article that is being read."""
    return window.desk.article.fields.title if window.desk.article else ""


def quotes(window: MainWindow) -> dict[str, str]:
    """Status of each claim of the article being read, by quote."""
    article = window.desk.article
    assert article is not None
    return {claim.quote: claim.status for claim in queries.claims_of(window.desk.workspace.base, article.version.id)}


def files_of(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def text_of(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


def drop(window: MainWindow, data: QMimeData) -> bool:
    """Drag something from another program over the window and let it go; False if the window would not have it."""
    where, copy = window.rect().center(), Qt.DropAction.CopyAction
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where, copy, data, LEFT, none)
    QApplication.sendEvent(window, enter)
    if not enter.isAccepted():
        return False
    event = QDropEvent(QPointF(where), copy, data, LEFT, none)
    QApplication.sendEvent(window, event)
    return event.isAccepted()
