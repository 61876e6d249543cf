"""Many claims read for the index at once, by other processes too where there are several processors.

Reading is nearly all of what an index costs, and each claim is read by itself.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from multiprocessing import get_context

from annotator.store.index.reading import Texts, rows_of_texts

_MOST = 4
"""Processes beyond which the one that writes cannot keep up."""
_AHEAD = 3
"""Lots of claims in work for each process; more would only take memory."""


class Crew:
    """Reads claims in lots, and gives them back in the order in which they were handed in; to be closed."""

    def __init__(self) -> None:
        self._processes = min(_processors(), _MOST)
        self._pool = _pool(self._processes) if self._processes > 1 else None
        self._waiting: deque[tuple[list[int], list[Texts], Future[list[bytes]] | None]] = deque()

    def hand_in(self, numbers: list[int], texts: list[Texts]) -> None:
        """Have the claims of these numbers read."""
        self._waiting.append((numbers, texts, self._submitted(texts)))

    def taken(self, *, wait: bool) -> list[tuple[int, bytes]] | None:
        """Numbers and rows of the oldest lot, None if there is none, or if it is not read yet and need not be."""
        if not self._waiting:
            return None
        numbers, texts, future = self._waiting[0]
        if future is not None and not (wait or future.done() or len(self._waiting) > _AHEAD * self._processes):
            return None
        self._waiting.popleft()
        return list(zip(numbers, self._read(texts, future), strict=True))

    def close(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

    def _submitted(self, texts: list[Texts]) -> Future[list[bytes]] | None:
        if self._pool is None:
            return None
        try:
            return self._pool.submit(rows_of_texts, texts)
        except (BrokenExecutor, OSError):
            # No memory for more processes, or somebody ended one: then by ourselves.
            self.close()
            return None

    def _read(self, texts: list[Texts], future: Future[list[bytes]] | None) -> list[bytes]:
        try:
            if future is not None:
                return future.result()
        except (BrokenExecutor, CancelledError):
            self.close()
        return rows_of_texts(texts)


def _processors() -> int:
    """How many this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _pool(processes: int) -> Executor | None:
    try:
        from concurrent.futures import ProcessPoolExecutor

        # Spawned, as everywhere but on Linux: a fork would take threads and locks of the window along.
        return ProcessPoolExecutor(processes, get_context("spawn"), initializer=_leave_interrupts)
    except (ImportError, OSError):
        # A system without semaphores.
        return None


def _leave_interrupts() -> None:
    """Ctrl+C is for the process that gives the work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
