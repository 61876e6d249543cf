"""A second reader works blind in a copy of the base: the base itself need not know of it."""

from __future__ import annotations

from sqlite_utils import Database


def apply(db: Database) -> None:
    db.execute("DROP TABLE blind")
