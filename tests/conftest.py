"""What every test stands on: no screen, no user files, English, and nothing left open behind it."""

from __future__ import annotations

import gc
import locale
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

# Before anything imports Qt. Only journeys use a real display, each in a process of its own (see `display`). The screen
# that is not there has the size of a usual one; by itself it is 800 by 800.
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).with_name('screen.json')}"

from annotator import i18n

# As in the program: a job's thread must not collect widgets (see `annotator/ui/collecting.py`).
gc.disable()

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(autouse=True)
def _nothing_left_open() -> Iterator[None]:
    """Fails the test that leaves a window on the screen or a thread at work, and clears it away for the next one."""
    before = set(threading.enumerate())
    yield
    left = [f"thread {thread.name}" for thread in threading.enumerate() if thread not in before and not thread.daemon]
    if "PySide6.QtWidgets" in sys.modules:
        from annotator.ui.collecting import collect_if_many

        left += _close_windows() + _stop_threads()
        collect_if_many()
    if left:
        pytest.fail("left open: " + ", ".join(left), pytrace=False)


def _close_windows() -> list[str]:
    from PySide6.QtWidgets import QApplication

    if not isinstance(QApplication.instance(), QApplication):
        return []
    left = []
    for widget in QApplication.topLevelWidgets():
        # A tool tip goes by itself, after a time that Qt decides.
        if widget.isVisible() and not widget.inherits("QTipLabel"):
            left.append(f"window {widget!r}")
            widget.hide()
            widget.deleteLater()
    return left


def _stop_threads() -> list[str]:
    import shiboken6
    from PySide6.QtCore import QCoreApplication, QThread, QThreadPool

    app = QCoreApplication.instance()
    main = app.thread() if app else None
    left = []
    for thread in shiboken6.getAllValidWrappers():
        if isinstance(thread, QThread) and thread != main and thread.isRunning():
            left.append(f"thread {thread!r}")
            thread.requestInterruption()
            thread.quit()
            thread.wait(5000)
    pool = QThreadPool.globalInstance()
    if pool.activeThreadCount():
        left.append(f"{pool.activeThreadCount()} jobs of the thread pool")
        pool.waitForDone(5000)
    return left


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder of the test's own; settings, data and caches go there."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(folder))
    for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(variable, str(folder / variable.removeprefix("XDG_").lower()))
    return folder


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """English at the start of every test, whatever the machine speaks and the test before has set."""
    for variable in ("LANGUAGE", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    if hasattr(locale, "LC_MESSAGES"):
        # Qt sets the locale of the process, and the C library then remembers the words of whichever test was first.
        locale.setlocale(locale.LC_MESSAGES, "C")
    i18n.set_language("en")
    yield
    i18n.set_language("en")


@pytest.fixture(scope="session")
def sample_article() -> Path:
    """A real French article, kept beside the repository and never in it."""
    path = SHARED / "samples" / "microsoft-espagne.txt"
    if not path.is_file():
        pytest.skip(f"the real article is not at hand: {path.name}")
    return path


@pytest.fixture
def display() -> dict[str, str]:
    """The environment of a process that opens real windows, with a window manager around them.

    `packaging/test` starts the display and names it in `ANNOTATOR_TEST_DISPLAY`.
    """
    name = os.environ.get("ANNOTATOR_TEST_DISPLAY")
    if not name:
        pytest.skip("no display for journeys: run packaging/test, or set ANNOTATOR_TEST_DISPLAY to an X display")
    environment = {key: value for key, value in os.environ.items() if key != "WAYLAND_DISPLAY"}
    return environment | {"DISPLAY": name, "QT_QPA_PLATFORM": "xcb"}
