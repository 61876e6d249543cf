"""How far long work is, on standard error, where somebody watches."""

from __future__ import annotations

import sys
import time

_SECONDS = 0.2


class Percent:
    """Writes per cent into one line of a terminal, a few times a second; nothing into a file."""

    def __init__(self) -> None:
        self._shown = sys.stderr.isatty()
        self._next = time.monotonic() + _SECONDS
        self._written = False

    def report(self, done: int, total: int) -> None:
        if self._shown and time.monotonic() >= self._next:
            self._next = time.monotonic() + _SECONDS
            self._written = True
            print(f"\r{100 * done // max(total, 1):3} %", end="", file=sys.stderr, flush=True)

    def end(self) -> None:
        """Clear the line."""
        if self._written:
            print("\r     \r", end="", file=sys.stderr, flush=True)
