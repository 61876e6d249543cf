"""Python's garbage collector, kept to the window's thread.

It runs in whichever thread makes the object that is one too many. In the thread of a job it would take forgotten
widgets and timers with it, which Qt lets go in their own thread only: the program then crashes at the next event.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1_000
"""How often is looked whether there is enough to collect."""

_MANY = (5_000, 10, 10)
"""New objects, and collections of each younger generation, from which a generation is collected."""


def collect_if_many() -> None:
    """Collect as much as Python would by itself, here and now."""
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > _MANY[generation]:
            gc.collect(generation)
            return


class Collecting(QObject):
    """Collects from now on in the thread that made it, until it is ended."""

    def __init__(self) -> None:
        super().__init__()
        # What is there now stays: it needs no looking through again.
        gc.freeze()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(collect_if_many)
        self._timer.start(EVERY_MS)

    def end(self) -> None:
        self._timer.stop()
        gc.enable()
        gc.unfreeze()
