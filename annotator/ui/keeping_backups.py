"""Backups that nobody asks for: soon after a base is opened, and after so many operations."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.domain.errors import AnnotatorError, BaseGone, BaseLocked, BaseMissing
from annotator.ui.desk import Desk
from annotator.workspace.backups import EVERY, make_backup, operations_of

SOON_MS = 5_000
"""When the first one is made: behind all that an opened base is read for."""


class BackupKeeper(QObject):
    """Makes them off the window's thread. What goes wrong is told once, until one is made again."""

    made = Signal()
    """A backup is there that was not."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._operations = 0
        self._told = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self.keep)
        desk.base_opened.connect(self._begin)
        desk.changed.connect(self._changed)
        self._begin()

    def keep(self) -> None:
        """Make a backup now, if anything changed since the last one."""
        self._soon.stop()
        desk = self._desk
        if not desk.writable or desk.backups.stopped or not desk.backups.idle:
            return
        base = desk.workspace.base
        try:
            self._operations = operations_of(base)
        except AnnotatorError:
            # Whoever is about to work with the base will hear of it.
            return
        job = desk.backups.start(lambda running: make_backup(base, running))
        job.done.connect(self._done)
        job.failed.connect(self._fail)

    def stop(self) -> None:
        """Make none any more. A timer that still runs may be taken away by another thread, which Qt does not allow."""
        self._soon.stop()

    def _begin(self) -> None:
        self._told = False
        self._soon.start()

    def _changed(self) -> None:
        if self._soon.isActive() or not self._desk.writable:
            return
        try:
            done = operations_of(self._desk.workspace.base)
        except AnnotatorError:
            return
        # Fewer than before: an older state of the base was put back.
        if not 0 <= done - self._operations < EVERY:
            self.keep()

    def _done(self, made: object) -> None:
        self._told = False
        if made is not None:
            self.made.emit()

    def _fail(self, error: AnnotatorError) -> None:
        # A base that is not there or in use is told by whoever needs it.
        if not self._told and not isinstance(error, BaseGone | BaseMissing | BaseLocked):
            self._told = True
            self._desk.failed.emit(error)
