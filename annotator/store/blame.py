"""Splits what SQLite says by blame: what the user's world did becomes an `AnnotatorError`, our bugs stay as they are.

Result codes: https://www.sqlite.org/rescode.html (the extended codes keep the primary one in their low byte).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from annotator.domain.errors import (
    AnnotatorError,
    BaseDamaged,
    BaseGone,
    BaseLocked,
    BaseReadOnly,
    BaseUnreachable,
    DiskFull,
    NotABase,
)


def blame(error: sqlite3.Error, path: str) -> AnnotatorError | None:
    """The error of the user's world behind a SQLite error, or None when it is a bug of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        # Not SQLite itself speaks, but Python's module: of its complaints this one is about what is in the file.
        return BaseDamaged(path, str(error)) if "decode to UTF-8" in str(error) else None
    if code == sqlite3.SQLITE_IOERR_SHMSIZE:
        # The -shm file is the first that grows: on a full disk SQLite comes no further.
        return DiskFull(path)
    if code == sqlite3.SQLITE_READONLY_DBMOVED:
        return BaseGone(path)
    match code & 0xFF:
        case sqlite3.SQLITE_NOTADB:
            return NotABase(path)
        case sqlite3.SQLITE_FULL:
            return DiskFull(path)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED | sqlite3.SQLITE_PROTOCOL:
            return BaseLocked(path)
        case sqlite3.SQLITE_READONLY:
            return BaseReadOnly(path)
        case sqlite3.SQLITE_CORRUPT:
            return BaseDamaged(path, str(error))
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM | sqlite3.SQLITE_IOERR:
            return BaseUnreachable(path, str(error))
        case _:
            return None


@contextmanager
def blaming(path: str) -> Iterator[None]:
    """Within it, SQLite errors of the user's world come out as our own; raises as `blame` says."""
    try:
        yield
    except sqlite3.Error as error:
        ours = blame(error, path)
        if ours is None:
            raise
        raise ours from error
