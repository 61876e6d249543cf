"""Whether a base is sound: SQLite's own checks, and what its schema cannot say."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from annotator.domain.ports import Progress, Silent
from annotator.store.base import Base
from annotator.store.history import chained
from annotator.text.canonical import sha256

Finding = tuple[str, str]
"""What is wrong (a key of `FINDINGS`), and where."""


def findings(base: Base, progress: Progress | None = None) -> list[Finding]:
    """All that is wrong, empty for a sound base. Raises `Cancelled` if `progress` does."""
    steps = (_pages, _foreign_keys, _texts, _spans, _search, _chain)
    found: list[Finding] = []
    watcher = progress or Silent()
    for done, step in enumerate(steps):
        watcher.report(done, len(steps))
        try:
            found.extend(step(base.connection))
        except sqlite3.DatabaseError as error:
            found.append(("pages", str(error)))
    watcher.report(len(steps), len(steps))
    return found


def _pages(connection: sqlite3.Connection) -> Iterator[Finding]:
    for row in connection.execute("PRAGMA integrity_check(20)"):
        if row[0] != "ok":
            yield "pages", str(row[0])


def _foreign_keys(connection: sqlite3.Connection) -> Iterator[Finding]:
    for row in connection.execute("PRAGMA foreign_key_check"):
        yield "reference", f"{row[0]} {row[1]} → {row[2]}"


def _texts(connection: sqlite3.Connection) -> Iterator[Finding]:
    for row in connection.execute("SELECT sha256, text FROM canonical_text"):
        if sha256(row["text"]) != row["sha256"]:
            yield "text", row["sha256"]


def _spans(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Claims whose quote does not stand at their span. `substr` counts code points, as spans do."""
    sql = """SELECT claim.id FROM claim JOIN version ON version.id = claim.version_id JOIN canonical_text USING (sha256)
             WHERE substr(text, start + 1, "end" - start) <> quote"""
    for row in connection.execute(sql):
        yield "quote", row["id"]


def _search(connection: sqlite3.Connection) -> Iterator[Finding]:
    """FTS5's own comparison with the table it indexes (https://www.sqlite.org/fts5.html#the_integrity_check_command)."""
    if connection.execute("PRAGMA query_only").fetchone()[0] or connection.in_transaction:
        return
    try:
        connection.execute("INSERT INTO claim_search (claim_search, rank) VALUES ('integrity-check', 1)")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_READONLY:
            raise
    except sqlite3.DatabaseError as error:
        yield "search", str(error)


def _chain(connection: sqlite3.Connection) -> Iterator[Finding]:
    previous = ""
    for row in connection.execute("SELECT * FROM history ORDER BY seq"):
        previous = chained(previous, row["at"], row["reviewer"], row["operation"], row["target"], row["changes"])
        if previous != row["hash"]:
            yield "history", str(row["seq"])
            previous = row["hash"]
