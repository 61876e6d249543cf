"""Where the backups of a base are, how they are named, and which of them are kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

LATEST = 10
DAYS = 7
WEEKS = 4
"""Kept are the `LATEST` backups, the last one of each of the last `DAYS` days that have any, likewise of `WEEKS`."""

UNFINISHED = ".part"
_SUFFIX = ".sqlite"
_FORMAT = "%Y-%m-%dT%H-%M-%S-%f"
_ABANDONED = timedelta(hours=6)


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy; `at` is when it was made, in UTC, to the millisecond."""

    path: Path
    at: datetime

    @property
    def name(self) -> str:
        return self.path.stem


def folder_of(base: Path) -> Path:
    """Beside the base, so that it goes where the base goes, and a colleague finds what a colleague has kept."""
    return base.with_name(f"{base.name}.backups")


def backups_of(base: Path) -> list[Backup]:
    """The backups of a base, newest first; other files of the folder are none. Raises `OSError`."""
    folder = folder_of(base)
    if not folder.is_dir():
        return []
    found = (_backup(path) for path in folder.iterdir())
    return sorted((one for one in found if one), key=lambda one: one.at, reverse=True)


def new_name(base: Path, at: datetime) -> Path:
    """A name for a backup made now that none has yet."""
    at = at.astimezone(UTC)
    while (path := folder_of(base) / f"{at.strftime(_FORMAT)[:-3]}Z{_SUFFIX}").exists():
        at += timedelta(milliseconds=1)
    return path


def kept(backups: Iterable[Backup]) -> set[Backup]:
    """Those that the policy keeps."""
    newest_first = sorted(backups, key=lambda one: one.at, reverse=True)
    days = _last_of_each(newest_first, lambda one: one.at.toordinal())[:DAYS]
    weeks = _last_of_each(newest_first, lambda one: (one.at.toordinal() - 1) // 7)[:WEEKS]
    return {*newest_first[:LATEST], *days, *weeks}


def let_go(base: Path, at: datetime) -> None:
    """Remove what the policy does not keep, and copies that somebody was cut off from. What will not go stays."""
    backups = backups_of(base)
    for backup in set(backups) - kept(backups):
        with suppress(OSError):
            backup.path.unlink()
    for path in folder_of(base).glob(f".*{UNFINISHED}"):
        with suppress(OSError):
            if datetime.fromtimestamp(path.stat().st_mtime, UTC) < at - _ABANDONED:
                path.unlink()


def _last_of_each(newest_first: list[Backup], period: Callable[[Backup], int]) -> list[Backup]:
    found: dict[int, Backup] = {}
    for one in newest_first:
        found.setdefault(period(one), one)
    return list(found.values())


def _backup(path: Path) -> Backup | None:
    if path.suffix != _SUFFIX or not path.stem.endswith("Z"):
        return None
    try:
        return Backup(path, datetime.strptime(path.stem[:-1], _FORMAT).replace(tzinfo=UTC))
    except ValueError:
        return None
