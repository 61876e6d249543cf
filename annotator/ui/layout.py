"""Where the window and its parts are, as text for the settings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

FRAME = QSize(8, 40)
"""What a window manager adds on a usual desktop: it says so only once the window is shown."""


def bound_by_screen(window: QWidget) -> None:
    """No larger than the screen it comes up on, with its frame."""
    # Qt puts a window in the middle of its parent by guess, as much as a frame too high.
    room = window.screen().availableSize() - FRAME * (2 if window.parentWidget() else 1)
    if window.width() > room.width() or window.height() > room.height():
        window.resize(window.size().boundedTo(room))


def packed(window: QMainWindow, splitters: Sequence[QSplitter]) -> str:
    """The places of the window, of its docks and of what its splitters divide."""
    parts = (window.saveGeometry(), window.saveState(), *(splitter.saveState() for splitter in splitters))
    return " ".join(bytes(part.toBase64().data()).decode() for part in parts)


def unpack(layout: str, window: QMainWindow, splitters: Sequence[QSplitter]) -> None:
    """Put everything where it was; what is missing or makes no sense stays where it is."""
    parts = [QByteArray.fromBase64(part.encode()) for part in layout.split(" ")]
    if len(parts) == 2 + len(splitters):
        window.restoreGeometry(parts[0])
        window.restoreState(parts[1])
        for splitter, part in zip(splitters, parts[2:], strict=True):
            splitter.restoreState(part)
