"""Making a backup: all pages of one moment, by SQLite's backup interface (https://www.sqlite.org/backup.html)."""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from annotator.domain.errors import (
    BackupFailed,
    BaseDamaged,
    BaseExists,
    BaseLocked,
    BaseReadOnly,
    BaseUnreachable,
    DiskFull,
)
from annotator.domain.ports import Progress, Silent
from annotator.store import connecting
from annotator.store.backups.folder import UNFINISHED, Backup, backups_of, folder_of, let_go, new_name
from annotator.store.blame import blame

_PAGES = 1_024
"""Pages copied at once: 4 MB, after which the work can be stopped."""

_ROOM = 2
"""A backup is made only where so many would find room: it must not fill the disk that the next mark needs."""


def back_up(
    connection: sqlite3.Connection,
    base: Path,
    at: datetime,
    progress: Progress | None = None,
    *,
    unchanged_too: bool = False,
) -> Backup | None:
    """Keep a copy of the base as it is now; None if the newest backup is the same already.

    The copy has its name when it is whole, on the disk and found sound; only then are older ones let go. Others may
    write to the base meanwhile. Raises `BackupFailed`, `BaseDamaged` if the copy shows the base to be so, `BaseLocked`
    and `Cancelled`; the base is as it was.
    """
    with _failing(base):
        if not unchanged_too and _same(connection, backups_of(base)):
            return None
        folder_of(base).mkdir(exist_ok=True)
        unfinished = folder_of(base) / f".{os.urandom(8).hex()}{UNFINISHED}"
        try:
            copy_to(connection, unfinished, base, progress)
            path = new_name(base, at)
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)
        let_go(base, at)
        return next(one for one in backups_of(base) if one.path == path)


def save_copy(connection: sqlite3.Connection, base: Path, path: Path) -> None:
    """Write a base to another file, whole or not at all. Raises `BaseExists`, and what `back_up` raises."""
    if path.exists():
        raise BaseExists(str(path))
    with _failing(path):
        unfinished = path.with_name(f".{os.urandom(8).hex()}{UNFINISHED}")
        try:
            copy_to(connection, unfinished, base)
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)


def copy_to(connection: sqlite3.Connection, path: Path, base: Path, progress: Progress | None = None) -> None:
    """Copy the base of a connection into a new file with its permissions, whole, sound and on the disk.

    Raises `OSError`, `sqlite3.Error`, `BaseDamaged` and `Cancelled`.
    """
    size = _page_count(connection) * int(connection.execute("PRAGMA page_size").fetchone()[0])
    if shutil.disk_usage(path.parent).free < _ROOM * size:
        raise DiskFull(str(base))
    # As private as the base is, from the first byte on.
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, _mode(base)))
    with closing(connecting.connect(path, "mode=rw")) as copy:
        copy.execute("PRAGMA journal_mode = OFF")
        copy.execute("PRAGMA synchronous = OFF")
        with _one_moment(connection):
            transfer(connection, copy, base, progress)
    check_sound(path, base)
    _sync(path)


def transfer(
    source: sqlite3.Connection, target: sqlite3.Connection, base: Path, progress: Progress | None = None
) -> None:
    """All pages of a database into another, as one transaction of that. Raises `sqlite3.Error` and `BaseLocked`."""
    watcher = progress or Silent()
    last, patience = -1, time.monotonic()

    def report(_status: int, remaining: int, total: int) -> None:
        nonlocal last, patience
        watcher.report(total - remaining, total)
        # Python goes on for ever where SQLite says that somebody else has the base.
        if remaining != last:
            last, patience = remaining, time.monotonic()
        elif time.monotonic() - patience > connecting.BUSY_SECONDS:
            raise BaseLocked(str(base))

    # Never all at once: the first report comes when the target is locked and nothing is settled yet.
    pages = min(_PAGES, max(1, _page_count(source) - 1))
    source.backup(target, pages=pages, progress=report, sleep=0.05)


def check_sound(path: Path, base: Path) -> None:
    """Raise `BaseDamaged`, said of the base, if SQLite finds the pages of a copy at odds with each other."""
    with closing(connecting.connect(path, "mode=ro&immutable=1")) as copy:
        found = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise BaseDamaged(str(base), found)


def state(connection: sqlite3.Connection) -> str:
    """What tells one state of a base from another: the hash of its last operation."""
    row = connection.execute("SELECT hash FROM history ORDER BY seq DESC LIMIT 1").fetchone()
    return row[0] if row else ""


def _mode(base: Path) -> int:
    """The permissions of a base; nobody else's, if it is gone."""
    try:
        return base.stat().st_mode & 0o777
    except OSError:
        return 0o600


def _same(connection: sqlite3.Connection, backups: list[Backup]) -> bool:
    """Whether the newest backup is of the state that the base has now."""
    if not backups:
        return False
    try:
        with closing(connecting.connect(backups[0].path, "mode=ro&immutable=1")) as copy:
            # A step of the schema changes the base and leaves the history alone.
            return state(copy) == state(connection) and _steps(copy) == _steps(connection)
    except sqlite3.Error:
        return False


def _steps(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT count(*) FROM _sqlite_migrations").fetchone()[0])


def _page_count(connection: sqlite3.Connection) -> int:
    """Pages of the base, all that stands in its -wal file included."""
    return int(connection.execute("PRAGMA page_count").fetchone()[0])


@contextmanager
def _one_moment(connection: sqlite3.Connection) -> Iterator[None]:
    """All that is read within is of one moment: otherwise each write of somebody else would begin the copy anew."""
    connection.execute("BEGIN")
    try:
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()
        yield
    finally:
        connection.execute("ROLLBACK")


@contextmanager
def _failing(base: Path) -> Iterator[None]:
    """What the disk of the backups did is no failure of the base."""
    try:
        yield
    except OSError as error:
        raise BackupFailed(str(base), error.strerror or str(error)) from error
    except DiskFull as error:
        raise BackupFailed(str(base), "No space left on device") from error
    except sqlite3.Error as error:
        match blame(error, str(base)):
            case None:
                raise
            case DiskFull():
                raise BackupFailed(str(base), "No space left on device") from error
            case BaseUnreachable(reason=reason):
                raise BackupFailed(str(base), reason) from error
            case BaseReadOnly():
                raise BackupFailed(str(base), "Read-only file system") from error
            case other:
                raise other from error


def _sync(path: Path) -> None:
    """Have a file and its name on the disk."""
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())
    if os.name != "nt":
        # A file system that cannot sync a folder has no need of it.
        with suppress(OSError):
            folder = os.open(path.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
