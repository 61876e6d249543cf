"""PySide6 6.12.0 on Python < 3.12 loses a reference to True, False or None at each call, and aborts in the end."""

from __future__ import annotations

import sys

import PySide6
import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

EMITS = 5000
SLACK = 500  # references that come and go for reasons of their own


class Sender(QObject):
    told = Signal(bool)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="True, False and None are immortal: nothing can be lost")
def test_emitting_loses_no_reference(qtbot: QtBot) -> None:
    sender = Sender()
    heard: list[bool] = []
    sender.told.connect(heard.append)
    before = [sys.getrefcount(value) for value in (True, False, None)]
    for number in range(EMITS):
        sender.told.emit(number % 2 == 0)
    assert len(heard) == EMITS
    heard.clear()
    after = [sys.getrefcount(value) for value in (True, False, None)]
    assert all(abs(new - old) < SLACK for new, old in zip(after, before, strict=True))


def test_the_qt_is_one_that_keeps_references() -> None:
    version = tuple(int(part) for part in PySide6.__version__.split(".")[:2])
    assert version >= (6, 8)
    assert version < (6, 12) or sys.version_info >= (3, 12)
