"""The index by which earlier claims are found. It is derived: later forms of it are made by the same call."""

from __future__ import annotations

from sqlite_utils import Database

from annotator.store.index.schema import create


def apply(db: Database) -> None:
    create(db.conn)
