"""What documents say beside the text of a version: notes on passages, headings, where pages begin."""

from __future__ import annotations

from sqlite_utils import Database


def apply(db: Database) -> None:
    db.execute("ALTER TABLE version ADD COLUMN aside TEXT NOT NULL DEFAULT ''")
