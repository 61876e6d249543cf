"""Connections to the file of a base, also where nothing can be written."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from annotator.store.functions import add_functions

BUSY_SECONDS = 2.0
"""How long a write waits for another window: long for a stroke, short for a person."""


def connect(path: Path, options: str) -> sqlite3.Connection:
    """A connection with the functions that queries use; `options` as in https://www.sqlite.org/uri.html."""
    uri = f"{path.absolute().as_uri()}?{options}"
    connection = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
    connection.row_factory = sqlite3.Row
    add_functions(connection)
    return connection


def connect_to_read(path: Path, *, writable: bool) -> sqlite3.Connection:
    """A connection that writes nothing, whatever the disk allows, and leaves no file beside the base."""
    # A -shm file that we made for a base we may not write would have its rights, and keep all others from writing.
    if not writable and not _in_use(path):
        return _connect_alone(path)
    # Where it can, SQLite may write to clear up: with `mode=ro` the -wal and -shm files stay when the last one closes.
    connection = connect(path, "mode=rw" if writable else "mode=ro")
    try:
        connection.execute("PRAGMA query_only = ON")
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    except sqlite3.Error as error:
        connection.close()
        if not _lacks_shared_memory(error) or _unmerged(path):
            raise
        return _connect_alone(path)
    return connection


def _connect_alone(path: Path) -> sqlite3.Connection:
    """A connection that takes for granted that nobody writes the base meanwhile, and makes no files."""
    connection = connect(path, "mode=ro&immutable=1")
    connection.execute("PRAGMA query_only = ON")
    return connection


def _lacks_shared_memory(error: sqlite3.Error) -> bool:
    """Whether no -shm file can be made, the disk being full or read-only: nobody else can be writing the base then."""
    code = error.sqlite_errorcode
    return code == sqlite3.SQLITE_IOERR_SHMSIZE or code & 0xFF in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)


def _in_use(path: Path) -> bool:
    """Whether somebody has the base open, or had and was cut off."""
    return Path(f"{path}-shm").exists() or _unmerged(path)


def _unmerged(path: Path) -> bool:
    """Whether changes stand beside the base in a -wal file, which an immutable connection would not see."""
    wal = Path(f"{path}-wal")
    return wal.exists() and wal.stat().st_size > 0
