"""Long work off the window's thread: a pure function of its progress, run one after the other, told when it is done."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Signal

from annotator.domain.errors import AnnotatorError, Cancelled

Work = Callable[["Job"], Any]


class Job(QObject):
    """One piece of work: its progress towards the work, its handle and its signals in the window's thread."""

    reported = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    """An `AnnotatorError`; a bug is raised in the window's thread instead. Never `Cancelled`."""
    ended = Signal()
    """After `done`, `failed` or a cancellation."""

    _progressed = Signal(int, int)
    _settled = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._cancelled = threading.Event()
        self._progressed.connect(self._tell_progress)
        self._settled.connect(self._tell)

    def report(self, done: int, total: int) -> None:
        """Called by the work, in its thread; raises `Cancelled` once the reviewer wants no more of it."""
        if self._cancelled.is_set():
            raise Cancelled
        self._progressed.emit(done, total)

    def cancel(self) -> None:
        """Want no more of it: nothing but `ended` is told from now on."""
        self._cancelled.set()

    def run(self, work: Work) -> None:
        """In the thread of the work."""
        result, error = None, None
        try:
            if not self._cancelled.is_set():
                result = work(self)
        except Exception as caught:
            error = caught
        self._settled.emit(result, error)

    def _tell_progress(self, done: int, total: int) -> None:
        if not self._cancelled.is_set():
            self.reported.emit(done, total)

    def _tell(self, result: object, error: Exception | None) -> None:
        try:
            if self._cancelled.is_set():
                return
            if error is None:
                self.done.emit(result)
            elif isinstance(error, AnnotatorError):
                self.failed.emit(error)
            else:
                raise error
        finally:
            self.ended.emit()


class Jobs(QObject):
    """A lane of work: one thread beside the window's. Each work opens its own connection to the base."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")
        self._running: list[Job] = []
        self._waiting: list[Callable[[], object]] = []
        self._last: Job | None = None
        self._stopped = False

    def start(self, work: Work) -> Job:
        """Begin the work as soon as what was begun before is through.

        Connect to the job at once: it tells nothing before the window's thread is back in its event loop.
        """
        job = Job(self)
        self._thread.submit(job.run, work)
        self._running.append(job)
        job.ended.connect(lambda: self._forget(job))
        return job

    def when_idle(self, call: Callable[[], object]) -> None:
        """Do something as soon as nothing is running: now, if nothing is."""
        if self.idle:
            call()
        else:
            self._waiting.append(call)

    def stop(self) -> None:
        """Cancel everything and wait until it is through; nothing can be started afterwards."""
        self._stopped = True
        for job in self._running:
            job.cancel()
        self._thread.shutdown(wait=True)

    @property
    def stopped(self) -> bool:
        """Whether nothing can be started any more."""
        return self._stopped

    @property
    def idle(self) -> bool:
        return not self._running

    def _forget(self, job: Job) -> None:
        self._running.remove(job)
        if self.idle:
            waiting, self._waiting = self._waiting, []
            for call in waiting:
                call()
        # The thread may still be on its way out of this job, but surely not of the one before.
        if self._last is not None:
            self._last.deleteLater()
        self._last = job
