"""Putting a backup back: the base becomes what it was then, for every window that has it open."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from annotator.domain.errors import (
    BackupFailed,
    BackupNotFound,
    BaseDamaged,
    BaseLocked,
    BaseMissing,
    NotABase,
)
from annotator.domain.ports import Progress, Silent
from annotator.store import connecting, migrations
from annotator.store.backups.copying import back_up, check_sound, state, transfer
from annotator.store.backups.folder import Backup, backups_of, folder_of, new_name
from annotator.store.base import open_base
from annotator.store.blame import blaming


@dataclass(frozen=True, slots=True)
class Contents:
    """How much is in a backup: `size` in bytes, the rest in rows."""

    size: int
    articles: int
    claims: int
    operations: int


def contents(backup: Backup) -> Contents | None:
    """What is in a backup; None if it cannot be read."""
    sql = """SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM claim), (SELECT count(*) FROM history)"""
    try:
        with closing(connecting.connect(backup.path, "mode=ro&immutable=1")) as copy:
            return Contents(backup.path.stat().st_size, *copy.execute(sql).fetchone())
    except (sqlite3.Error, OSError):
        return None


def named(base: Path, name: str) -> Backup:
    """The backup of that name or of the only one that begins with it. Raises `BackupNotFound`."""
    backups = backups_of(base)
    found = [one for one in backups if one.name == name] or [one for one in backups if one.name.startswith(name)]
    if not name or len(found) != 1:
        raise BackupNotFound(name)
    return found[0]


def restore(base: Path, backup: Backup, at: datetime, progress: Progress | None = None) -> Path | None:
    """Make the base what it was when the backup was made; one transaction for all who have it open.

    What it is now is kept as a backup first, or, if it is too damaged for that, file by file. Returns where that is,
    None if there was no base. Raises `BackupFailed`, `BaseDamaged` or `NotABase` of the backup, `BaseLocked` also if
    somebody wrote to it just now, and what `open_base` raises; then the base is as it was.
    """
    with _brought_up_to_date(backup, base) as source:
        saved = _keep(base, at)
        if saved is None or saved.suffix == DAMAGED:
            _replace(source, base)
            return saved
        with (
            blaming(str(base)),
            closing(connecting.connect(source, "mode=ro&immutable=1")) as old,
            closing(connecting.connect(base, "mode=rw")) as now,
        ):
            now.execute("PRAGMA journal_mode = WAL")
            now.execute("PRAGMA synchronous = FULL")
            transfer(old, now, base, _Guard(base, saved, progress or Silent()))
        return saved


DAMAGED = ".damaged"
"""The end of the name of what was kept of a base that SQLite could not copy. The policy never lets go of it."""


class _Guard:
    """Hears of the copying, and stops it at its first word if something was written since the base was kept: from then
    on nobody else can write."""

    def __init__(self, base: Path, kept: Path, progress: Progress) -> None:
        self._base, self._kept, self._progress = base, kept, progress
        self._looked = False

    def report(self, done: int, total: int) -> None:
        if not self._looked and done:
            self._looked = True
            with (
                closing(connecting.connect(self._base, "mode=ro")) as now,
                closing(connecting.connect(self._kept, "mode=ro&immutable=1")) as kept,
            ):
                if state(now) != state(kept):
                    raise BaseLocked(str(self._base))
        self._progress.report(done, total)


@contextmanager
def _brought_up_to_date(backup: Backup, base: Path) -> Iterator[Path]:
    """A copy of a backup beside the base, with the newest schema and found sound."""
    copy = base.with_name(f".{os.urandom(8).hex()}.part")
    try:
        shutil.copy(backup.path, copy)
        with blaming(str(backup.path)):
            check_sound(copy, backup.path)
            with closing(connecting.connect(copy, "mode=rw")) as connection:
                migrations.migrate(connection)
                connection.execute("PRAGMA journal_mode = WAL")
        open_base(copy).close()
        yield copy
    except OSError as error:
        raise BackupFailed(str(base), error.strerror or str(error)) from error
    except (NotABase, BaseDamaged) as error:
        error.path = str(backup.path)
        raise
    finally:
        for suffix in ("", "-wal", "-shm"):
            with suppress(OSError):
                Path(f"{copy}{suffix}").unlink()


def _keep(base: Path, at: datetime) -> Path | None:
    """Where the base as it is now is kept; None if there is none."""
    try:
        with closing(open_base(base)) as now:
            if now.read_only:
                raise now.refusal()
            kept = back_up(now.connection, base, at)
            return kept.path if kept else backups_of(base)[0].path
    except BaseMissing:
        return None
    except (NotABase, BaseDamaged):
        return _keep_files(base, at)


def _keep_files(base: Path, at: datetime) -> Path:
    try:
        folder_of(base).mkdir(exist_ok=True)
        target = new_name(base, at).with_suffix(DAMAGED)
        shutil.copy2(base, target)
        wal = Path(f"{base}-wal")
        if wal.exists():
            shutil.copy2(wal, f"{target}-wal")
    except OSError as error:
        raise BackupFailed(str(base), error.strerror or str(error)) from error
    return target


def _replace(source: Path, base: Path) -> None:
    """Another file in the place of one that is no base any more, with what belonged to it."""
    try:
        for suffix in ("-wal", "-shm"):
            Path(f"{base}{suffix}").unlink(missing_ok=True)
        source.replace(base)
    except OSError as error:
        raise BackupFailed(str(base), error.strerror or str(error)) from error
