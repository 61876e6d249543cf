"""Backups of the open base: made while the work goes on, listed, put back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from annotator.domain.errors import BackupFailed
from annotator.domain.ports import Clock, Progress, SystemClock
from annotator.store.backups import restoring
from annotator.store.backups.copying import back_up, save_copy
from annotator.store.backups.folder import Backup, backups_of
from annotator.store.backups.restoring import Contents
from annotator.store.base import Base

EVERY = 100
"""Operations after which the window makes another backup."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A backup with what is in it, None if that cannot be read."""

    backup: Backup
    contents: Contents | None


def make_backup(
    base: Base, progress: Progress | None = None, *, clock: Clock | None = None, unchanged_too: bool = False
) -> Backup | None:
    """Keep a copy of the base as it is now, on a connection of its own; None if nothing changed since the last one.

    Raises `BaseReadOnly`, `BackupFailed`, `BaseDamaged`, `BaseLocked`, `Cancelled` and what `open_base` raises.
    """
    if base.read_only:
        raise base.refusal()
    with closing(base.again()) as own:
        at = (clock or SystemClock()).now()
        return back_up(own.connection, base.path, at, progress, unchanged_too=unchanged_too)


def copy_base(base: Base, path: Path) -> None:
    """Write the base to another file, also when its own is gone. Raises `BaseExists`, `BackupFailed`, `BaseDamaged`."""
    save_copy(base.connection, base.path, path.absolute())


def list_backups(path: Path) -> list[Listed]:
    """The backups of the base at a path, newest first, whether or not the base is there. Raises `BackupFailed`."""
    return list(_listed(path))


def restore_backup(
    path: Path, name: str, progress: Progress | None = None, *, clock: Clock | None = None
) -> Path | None:
    """Make the base at a path what it was when a backup was made; see `restoring.restore`.

    `name` is that of the backup or its beginning. Raises `BackupNotFound` too.
    """
    path = path.absolute()
    return restoring.restore(path, restoring.named(path, name), (clock or SystemClock()).now(), progress)


def operations_of(base: Base) -> int:
    """How many operations the history of a base has."""
    return int(base.column("SELECT coalesce(max(seq), 0) FROM history")[0])


def _listed(path: Path) -> Iterator[Listed]:
    try:
        for backup in backups_of(path.absolute()):
            yield Listed(backup, restoring.contents(backup))
    except OSError as error:
        raise BackupFailed(str(path), error.strerror or str(error)) from error
