"""Errors of SQLite, split by blame."""

from __future__ import annotations

import sqlite3

import pytest

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
from annotator.store.blame import blame, blaming


def sqlite_error(code: int | None) -> sqlite3.Error:
    error = sqlite3.OperationalError("as SQLite says")
    if code is not None:
        error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (sqlite3.SQLITE_NOTADB, NotABase),
        (sqlite3.SQLITE_FULL, DiskFull),
        (sqlite3.SQLITE_IOERR_SHMSIZE, DiskFull),
        (sqlite3.SQLITE_BUSY, BaseLocked),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, BaseLocked),
        (sqlite3.SQLITE_BUSY_RECOVERY, BaseLocked),
        (sqlite3.SQLITE_LOCKED, BaseLocked),
        (sqlite3.SQLITE_PROTOCOL, BaseLocked),
        (sqlite3.SQLITE_READONLY, BaseReadOnly),
        (sqlite3.SQLITE_READONLY_DBMOVED, BaseGone),
        (sqlite3.SQLITE_CORRUPT, BaseDamaged),
        (sqlite3.SQLITE_CORRUPT_VTAB, BaseDamaged),
        (sqlite3.SQLITE_CANTOPEN, BaseUnreachable),
        (sqlite3.SQLITE_PERM, BaseUnreachable),
        (sqlite3.SQLITE_IOERR, BaseUnreachable),
        (sqlite3.SQLITE_IOERR_READ, BaseUnreachable),
    ],
)
def test_the_user_s_world(code: int, expected: type[AnnotatorError]) -> None:
    found = blame(sqlite_error(code), "claims.sqlite")
    assert type(found) is expected
    assert found.path == "claims.sqlite"  # type: ignore[attr-defined]
    with pytest.raises(expected) as caught, blaming("claims.sqlite"):
        raise sqlite_error(code)
    assert isinstance(caught.value.__cause__, sqlite3.OperationalError)


@pytest.mark.parametrize("code", [None, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_MISUSE])
def test_our_bugs_stay_what_they_are(code: int | None) -> None:
    assert blame(sqlite_error(code), "") is None
    with pytest.raises(sqlite3.OperationalError), blaming(""):
        raise sqlite_error(code)


def test_other_errors_pass() -> None:
    with pytest.raises(ZeroDivisionError), blaming(""):
        raise ZeroDivisionError
