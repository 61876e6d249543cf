"""What the core asks of the world around it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time, in UTC."""

    def now(self) -> datetime: ...


class Progress(Protocol):
    """Hears how far long work is, and raises `Cancelled` from `report` when the user wants no more of it."""

    def report(self, done: int, total: int) -> None: ...


class SystemClock:
    """The clock of this machine."""

    def now(self) -> datetime:
        return datetime.now(UTC)


class Silent:
    """Progress that nobody watches."""

    def report(self, done: int, total: int) -> None:
        return None


def timestamp(clock: Clock) -> str:
    """The time as it is stored: ISO 8601 in UTC, milliseconds, `Z`."""
    return clock.now().astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def today(clock: Clock) -> str:
    """The date on the reviewer's own calendar, ISO 8601."""
    return clock.now().astimezone().date().isoformat()
