"""Files that are dropped or pasted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDropEvent


def local_files(data: QMimeData | None) -> list[Path]:
    """The files that were copied or are dragged, without addresses of the web."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data else []


def take_copy(event: QDropEvent) -> None:
    """Accept files that are dragged: they are copied, whatever the other program would rather do."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
