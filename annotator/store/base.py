"""Opening a claims base: the file, its pragmas, its schema, and what can be wrong with it."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from annotator.domain.errors import (
    AnnotatorError,
    BaseAhead,
    BaseExists,
    BaseGone,
    BaseMissing,
    BaseNewer,
    BaseOlder,
    BaseReadOnly,
    BaseUnreachable,
    NotABase,
    SqliteTooOld,
)
from annotator.domain.ports import Progress, Silent
from annotator.store import migrations
from annotator.store.backups.copying import back_up
from annotator.store.blame import blaming
from annotator.store.connecting import connect, connect_to_read
from annotator.store.index import upkeep

APPLICATION_ID = 0x41_4E_4E_4F
"""`ANNO`: marks a SQLite file as a claims base (https://www.sqlite.org/pragma.html#pragma_application_id)."""

SQLITE = (3, 37, 0)
"""The oldest SQLite that will do: the first with STRICT tables (https://www.sqlite.org/stricttables.html)."""

Row = sqlite3.Row


class Base:
    """An open claims base. One object belongs to one thread; other threads open their own with `again`."""

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        *,
        file: os.stat_result,
        read_only: bool,
        newer: tuple[str, ...] = (),
    ) -> None:
        # Absolute: a file dialog may change the current folder of the program.
        self.path = path.absolute()
        self.connection = connection
        self.read_only = read_only
        self._file = file
        self._newer = newer

    def refusal(self) -> AnnotatorError:
        """Why nothing can be written to a base that is open to be read only."""
        return BaseAhead(str(self.path)) if self._newer else BaseReadOnly(str(self.path))

    def rows(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> list[Row]:
        """All rows of a query; raises as `blame` says."""
        with blaming(str(self.path)):
            return self.connection.execute(sql, values).fetchall()

    def row(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> Row | None:
        """The first row of a query, or None."""
        with blaming(str(self.path)):
            found: Row | None = self.connection.execute(sql, values).fetchone()
            return found

    def tuples(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query without the names of their columns, for many; raises as `blame` says."""
        with blaming(str(self.path)):
            cursor = self.connection.cursor()
            cursor.row_factory = None
            return cursor.execute(sql, values).fetchall()

    def column(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> list[Any]:
        """The only column of all rows of a query, in half the time of `rows`; raises as `blame` says."""
        with blaming(str(self.path)):
            cursor = self.connection.cursor()
            cursor.row_factory = None
            return [value for (value,) in cursor.execute(sql, values)]

    def again(self) -> Base:
        """A second, read-only connection to the same file, for work in another thread or a steady snapshot."""
        return open_base(self.path, read_only=True)

    def holds(self, path: Path) -> bool:
        """Whether a path is the file of this base under any name, or one that belongs to it."""
        own = os.path.realpath(self.path)
        try:
            return os.path.realpath(path) in (own, f"{own}-wal", f"{own}-shm") or path.samefile(own)
        except (OSError, ValueError):
            # No such file, one that may not be seen, a name that none can have: whoever opens it will say so.
            return False

    def data_version(self) -> int:
        """A number that changes when somebody else changed the base."""
        row = self.row("PRAGMA data_version")
        return int(row[0]) if row else 0

    def check_in_place(self) -> None:
        """Raise `BaseGone` if the file was moved, removed or replaced since it was opened.

        SQLite would go on writing to a file that has no name any more, and all of it would be lost.
        """
        status = _status(self.path)
        if status is None or not os.path.samestat(status, self._file):
            raise BaseGone(str(self.path))

    def moved_to(self, path: Path) -> bool:
        """Whether the file of this base is at another path now, and no longer where it was opened."""
        try:
            return os.path.samestat(path.stat(), self._file) and not os.path.samestat(self.path.stat(), self._file)
        except FileNotFoundError:
            return path.exists() and os.path.samestat(path.stat(), self._file)
        except OSError:
            return False

    def let_go(self) -> None:
        """Close a base that was moved, all of it in its file.

        What is newest may stand in the -wal file that stayed behind under the old name: whoever opens the base under
        its new name would not see it, and SQLite, which shares what it knows of the -wal file among all connections of
        a process to one file, would look for it there in vain ("disk I/O error").
        """
        with suppress(sqlite3.Error):
            self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        self.close()
        with suppress(OSError):
            if _status(self.path) is None and Path(f"{self.path}-wal").stat().st_size == 0:
                for suffix in ("-wal", "-shm"):
                    Path(f"{self.path}{suffix}").unlink()

    def close(self) -> None:
        self.connection.close()


def create_base(path: Path) -> Base:
    """Make a new claims base, whole or not at all, and open it.

    Of two who make it at once, one is told that it is there. Raises `BaseExists` and what `open_base` raises.
    """
    _need_sqlite()
    if _status(path) is not None:
        raise BaseExists(str(path))
    # Made under another name: nobody may see it half made, nor remove what somebody else has made meanwhile.
    unfinished = path.with_name(f".{os.urandom(8).hex()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _make(unfinished, path)
        if not _give_name(unfinished, path):
            raise BaseExists(str(path))
    except OSError as error:
        raise BaseUnreachable(str(path), error.strerror or str(error)) from error
    finally:
        for suffix in ("", "-wal", "-shm", "-journal"):
            with suppress(OSError):
                Path(f"{unfinished}{suffix}").unlink()
    return open_base(path)


def open_base(path: Path, *, read_only: bool = False) -> Base:
    """Open a claims base and bring its schema up to date.

    A base that cannot be written, or that a newer program wrote, is opened read-only (`Base.read_only`): then nothing
    is changed, the schema neither, and no file is left beside the base. Before the schema is changed, a backup is made.
    Raises `BaseMissing`, `NotABase`, `BaseNewer`, `BaseOlder`, `BaseLocked`, `BaseDamaged`, `DiskFull`, `BackupFailed`,
    `SqliteTooOld` or `BaseUnreachable`.
    """
    _need_sqlite()
    status = _status(path)
    if status is None:
        raise BaseMissing(str(path))
    # A folder, or a pipe, on which opening would wait for ever. The file itself is not read: closing it would let go of
    # the locks that SQLite holds on it for this process (https://www.sqlite.org/howtocorrupt.html, 2.2).
    if not stat.S_ISREG(status.st_mode):
        raise NotABase(str(path))
    writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    read_only = read_only or not writable
    with blaming(str(path)):
        connection = connect_to_read(path, writable=writable) if read_only else connect(path, "mode=rw")
        try:
            lacking, newer = _recognise(connection, path)
            if newer:
                # A newer program knows what must be kept in step; this one can only look.
                connection.execute("PRAGMA query_only = ON")
                if not migrations.readable(connection):
                    raise BaseNewer(str(path), newer)
                read_only = True
            elif not read_only:
                _set_up(connection)
                if lacking:
                    back_up(connection, path.absolute(), datetime.now(UTC))
                    migrations.migrate(connection)
                upkeep.mend(connection)
            elif lacking:
                raise BaseOlder(str(path))
        except BaseException:
            connection.close()
            raise
    return Base(path, connection, file=status, read_only=read_only, newer=newer)


def copy_base(path: Path, copy: Path, progress: Progress | None = None) -> None:
    """Write a whole copy of a base, whatever is written to it meanwhile; the base itself is only read.

    Raises what `open_base` raises, `BaseOlder` aside, and `Cancelled` if `progress` does.
    """
    status = _status(path)
    if status is None:
        raise BaseMissing(str(path))
    if not stat.S_ISREG(status.st_mode):
        raise NotABase(str(path))
    watcher = progress or Silent()
    writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    with blaming(str(path)), closing(connect_to_read(path, writable=writable)) as connection:
        _lacking, newer = _recognise(connection, path)
        if newer:
            raise BaseNewer(str(path), newer)
        with closing(sqlite3.connect(copy)) as target:
            connection.backup(target, pages=4096, progress=lambda _, left, total: watcher.report(total - left, total))


@contextmanager
def snapshot(base: Base) -> Iterator[Base]:
    """A steady picture of a base, whatever is written meanwhile: a connection of its own in one read transaction."""
    steady = base.again()
    try:
        with blaming(str(base.path)):
            steady.connection.execute("BEGIN")
            # Only the first read makes the moment.
            steady.connection.execute("SELECT 1 FROM sqlite_master").fetchone()
        yield steady
    finally:
        steady.close()


def _recognise(connection: sqlite3.Connection, path: Path) -> tuple[bool, tuple[str, ...]]:
    """Whether the base lacks steps of the schema, and which it has that are unknown here. Raises `NotABase`.

    Not a byte is written before.
    """
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise NotABase(str(path))
    applied = migrations.applied(connection)
    unknown = tuple(name for name in applied if name not in migrations.STEPS)
    return len(applied) - len(unknown) < len(migrations.STEPS), unknown


def _need_sqlite() -> None:
    """Raise `SqliteTooOld` if the SQLite of this Python cannot keep a base."""
    if sqlite3.sqlite_version_info < SQLITE:
        raise SqliteTooOld(sqlite3.sqlite_version, ".".join(map(str, SQLITE)))


def _set_up(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    # Whoever was cut off, by a kill or a full disk, has left a -wal file that is written on behind its end otherwise.
    with suppress(sqlite3.Error):
        connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()


def _make(unfinished: Path, path: Path) -> None:
    """Make a whole base in a file of its own; errors name the path that it is for.

    WAL comes last, so that all is in the one file: on a full disk, a -wal file would stay beside it unmerged.
    """
    with blaming(str(path)), closing(connect(unfinished, "mode=rwc")) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrations.migrate(connection)
        connection.execute("PRAGMA journal_mode = WAL")


def _give_name(unfinished: Path, path: Path) -> bool:
    """Give a file its name; False if there is a file of that name. Raises `OSError`."""
    try:
        if os.name == "nt":
            unfinished.rename(path)
        else:
            path.hardlink_to(unfinished)
    except FileExistsError:
        return False
    except OSError:
        # A file system without links. The name is taken first, so that there are not two who think it theirs.
        try:
            path.touch(exist_ok=False)
        except FileExistsError:
            return False
        unfinished.replace(path)
    return True


def _status(path: Path) -> os.stat_result | None:
    """What the file system knows of the file, None if there is no such file. Raises `BaseUnreachable`."""
    try:
        return path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise BaseUnreachable(str(path), error.strerror or str(error)) from error
