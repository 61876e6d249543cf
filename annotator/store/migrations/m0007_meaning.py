"""Vectors of what claims mean. They are derived, and made when nobody waits."""

from __future__ import annotations

from sqlite_utils import Database

from annotator.store.index.meaning_schema import create


def apply(db: Database) -> None:
    create(db.conn)
