from __future__ import annotations

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from annotator.ui import collecting
from annotator.ui.collecting import Collecting


class _Knot(QObject):
    """Holds itself, so that only the collector lets it go; tells in which thread it does."""

    def __init__(self, told: list[str]) -> None:
        super().__init__()
        self.itself = self
        weakref.finalize(self, lambda: told.append(threading.current_thread().name))


def test_another_thread_collects_nothing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(collecting, "EVERY_MS", 10)
    here = Collecting()
    try:
        _Knot(told)
        thread = threading.Thread(target=lambda: [[] for _ in range(100_000)])
        thread.start()
        thread.join()
        assert told == []
        kept = [[] for _ in range(10_000)]  # type: list[list[int]]
        qtbot.waitUntil(lambda: told == ["MainThread"])
        assert len(kept) == 10_000
    finally:
        here.end()
        gc.disable()
