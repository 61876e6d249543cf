"""The steps of the schema: one module each, applied in the order of their names.

A step is a module `mNNNN_name.py` with `apply(db)`; it is recorded by sqlite-utils in `_sqlite_migrations`. All pending
steps run in one transaction, so a step that fails leaves the base as it was.
"""

from __future__ import annotations

import pkgutil
import sqlite3
from contextlib import closing
from importlib import import_module

from annotator.domain.status import STATUSES
from annotator.store.index import schema

SET = "annotator"
STEPS: tuple[str, ...] = tuple(sorted(m.name for m in pkgutil.iter_modules(__path__) if m.name.startswith("m")))


def applied(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Names of the steps that this base has, oldest first; empty for a new file."""
    known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'").fetchone()
    if known is None:
        return ()
    rows = connection.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = ? ORDER BY id", (SET,))
    return tuple(row[0] for row in rows)


def readable(connection: sqlite3.Connection) -> bool:
    """Whether a base with steps that are unknown here has all that is read: tables, columns, statuses, the index."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as own:
        migrate(own)
        names = [row[0] for row in own.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        if any(not _columns(own, name) <= _columns(connection, name) for name in names):
            return False
    statuses = {row[0] for row in connection.execute("SELECT DISTINCT status FROM claim")}
    return statuses <= {status.id for status in STATUSES} and schema.whole(connection)


def _columns(connection: sqlite3.Connection, table: str) -> set[str]:
    return {row[0] for row in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))}


def migrate(connection: sqlite3.Connection) -> None:
    """Apply the steps that this base lacks. Takes the write lock first, so two windows do not migrate at once."""
    # sqlite-utils takes 80 ms to import: only a base that lacks a step pays for it.
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

    steps = Migrations(SET)
    for name in STEPS:
        steps(name=name)(import_module(f"{__name__}.{name}").apply)
    database = Database(connection, recursive_triggers=False, execute_plugins=False)
    connection.execute("BEGIN IMMEDIATE")
    try:
        steps.apply(database)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
