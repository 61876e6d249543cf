"""Plays a reviewer in the real window: `main()` runs as it does for everyone, and a second thread works mouse and keys.

The events are the X server's own, made by xdotool; the program is only asked where things are and what it shows.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar, cast

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from annotator.cli import main
from annotator.ui.window import MainWindow

T = TypeVar("T")
W = TypeVar("W", bound=QWidget)

PATIENCE = 15.0
"""Seconds until something that should happen counts as not happening, also on a busy machine."""


STILL = 5
"""Looks in a row that must find a thing at the same place."""


class _Window(QObject):
    """Runs questions in the thread of the window."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        app = QCoreApplication.instance()
        assert app is not None
        self.moveToThread(app.thread())
        self.asked.connect(self._answer, Qt.ConnectionType.BlockingQueuedConnection)

    @Slot(object)
    def _answer(self, question: Callable[[], None]) -> None:
        question()


class Player:
    """What a reviewer can do and see."""

    def __init__(self) -> None:
        self._asker: _Window | None = None

    # --- seeing ---

    def ask(self, question: Callable[[], T]) -> T:
        """The answer to a question about the window, asked in its thread."""
        answers: list[Any] = []

        def run() -> None:
            try:
                answers.extend((question(), None))
            except Exception as error:
                answers.extend((None, error))

        if self._asker is None:
            self._asker = _Window()
        self._asker.asked.emit(run)
        answer, error = answers
        if error is not None:
            raise error
        return cast(T, answer)

    def until(self, question: Callable[[], T | None], what: str) -> T:
        """Wait for a question to have a true answer, and return it."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            # What is asked about may not be there yet.
            with suppress(AttributeError, IndexError, RuntimeError, StopIteration):
                answer = self.ask(question)
                if answer:
                    return answer
            threading.Event().wait(0.02)
        raise AssertionError(f"waited in vain: {what}")

    def window(self) -> MainWindow:
        """The window; only to be used within `ask` and `until`."""
        return next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible())

    def named(self, kind: type[W], name: str) -> W:
        """The visible widget with this object name; only to be used within `ask` and `until`."""
        return next(
            widget
            for widget in QApplication.allWidgets()
            if isinstance(widget, kind) and widget.objectName() == name and widget.isVisible()
        )

    def place_of(self, quote: str, nth: int = 0) -> tuple[QPoint, QPoint]:
        """Where a passage of the article begins and ends on the screen, once that stands still.

        A window that has just opened may still be moved by the window manager, and its text be laid out anew.
        """
        seen: list[tuple[QPoint, QPoint]] = []

        def still() -> tuple[QPoint, QPoint] | None:
            seen.append(where())
            return seen[-1] if len(seen) >= STILL and all(place == seen[-1] for place in seen[-STILL:]) else None

        def where() -> tuple[QPoint, QPoint]:
            view = self.window().article.view
            start = -1
            for _ in range(nth + 1):
                start = view.text.index(quote, start + 1)
            view.ensureCursorVisible()
            points = []
            for offset in (start, start + len(quote)):
                cursor = QTextCursor(view.document())
                cursor.setPosition(view.offsets.to_qt(offset))
                points.append(view.viewport().mapToGlobal(view.cursorRect(cursor).center()))
            return points[0], points[1]

        return self.until(still, f"{quote!r} stands still")

    def middle_of(self, widget: Callable[[], QWidget]) -> QPoint:
        return self.ask(lambda: widget().mapToGlobal(widget().rect().center()))

    # --- doing ---

    def key(self, *keys: str) -> None:
        """Press keys, one after the other: `v`, `ctrl+z`, `F8`."""
        _xdotool("key", "--clearmodifiers", "--delay", "15", *keys)

    def type(self, text: str) -> None:
        _xdotool("type", "--clearmodifiers", "--delay", "15", text)

    def click(self, point: QPoint, times: int = 1) -> None:
        _xdotool("mousemove", str(point.x()), str(point.y()), "click", "--repeat", str(times), "--delay", "40", "1")

    def drag(self, start: QPoint, end: QPoint) -> None:
        middle = (start + end) / 2
        moves = [word for point in (middle, end) for word in ("mousemove", str(point.x()), str(point.y()))]
        _xdotool("mousemove", str(start.x()), str(start.y()), "mousedown", "1", *moves, "mouseup", "1")

    def select(self, quote: str, nth: int = 0) -> None:
        """Select a passage with the mouse."""
        start, end = self.place_of(quote, nth)
        self.drag(start + QPoint(1, 0), end)
        self.until(lambda: self.window().desk.passage, f"{quote!r} is selected")

    def picture(self, name: str) -> None:
        """Take a picture of the screen, if a folder for pictures is named."""
        folder = os.environ.get("ANNOTATOR_PICTURES")
        if folder:
            subprocess.run(["import", "-window", "root", str(Path(folder) / f"{name}.png")], check=True)


def play(arguments: list[str], script: Callable[[Player], None]) -> int:
    """Run the program with these arguments while the script is played; 0 if both went well."""
    failures: list[str] = []

    def perform() -> None:
        player = Player()
        try:
            end = time.monotonic() + PATIENCE
            while QCoreApplication.instance() is None and time.monotonic() < end:
                threading.Event().wait(0.02)
            player.until(lambda: player.window().isActiveWindow(), "the window is there and active")
            script(player)
        except BaseException:
            failures.append(traceback.format_exc())
            player.picture("failure")
        finally:
            player.ask(QApplication.closeAllWindows)

    thread = threading.Thread(target=perform, daemon=True)
    thread.start()
    code = main(arguments)
    thread.join(PATIENCE)
    for failure in failures:
        print(failure, file=sys.stderr)
    return 1 if failures else code


def _xdotool(*words: str) -> None:
    subprocess.run(["xdotool", *words], check=True)
