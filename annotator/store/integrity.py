"""Whether a base is sound: SQLite's own checks, and what its schema cannot say."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from annotator.domain.errors import BaseDamaged
from annotator.domain.ports import Progress, Silent
from annotator.store.base import Base
from annotator.store.blame import blame, blaming
from annotator.store.history import chained
from annotator.store.index.checking import disagreements
from annotator.text.canonical import sha256

Finding = tuple[str, str]
"""What is wrong (a key of `FINDINGS`), and where."""


def findings(base: Base, progress: Progress | None = None) -> list[Finding]:
    """All that is wrong, empty for a sound base.

    Raises `Cancelled` if `progress` does, and what `blame` says of errors that are no damage, such as `BaseLocked`.
    """
    steps = (_pages, _foreign_keys, _texts, _search, _index, _chain)
    found: list[Finding] = []
    watcher = progress or Silent()
    for done, step in enumerate(steps):
        watcher.report(done, len(steps))
        try:
            with blaming(str(base.path)):
                found.extend(step(base.connection))
        except BaseDamaged as damage:
            found.append(("pages", damage.detail))
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
    """Texts that are not what their hash says, and claims that do not stand in them. Each text is read once."""
    claims = """SELECT claim.id, claim.start, claim."end", quote, sentence, sentence_start
                FROM claim JOIN version ON version.id = claim.version_id WHERE version.sha256 = ?"""
    for digest, text in connection.execute("SELECT sha256, text FROM canonical_text"):
        if sha256(text) != digest:
            yield "text", digest
        for claim_id, start, end, quote, sentence, sentence_start in connection.execute(claims, (digest,)):
            if text[start:end] != quote or not text.startswith(sentence, sentence_start):
                yield "quote", claim_id


def _search(connection: sqlite3.Connection) -> Iterator[Finding]:
    """FTS5's own comparison with the table it indexes (https://www.sqlite.org/fts5.html#the_integrity_check_command).

    It is written as an insert, so a connection that can only read cannot ask for it.
    """
    if connection.execute("PRAGMA query_only").fetchone()[0] or connection.in_transaction:
        return
    try:
        connection.execute("INSERT INTO claim_search (claim_search, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError as error:
        if not isinstance(blame(error, ""), BaseDamaged):
            raise
        yield "search", str(error)


def _index(connection: sqlite3.Connection) -> Iterator[Finding]:
    for where in disagreements(connection):
        yield "index", where


def _chain(connection: sqlite3.Connection) -> Iterator[Finding]:
    previous = ""
    sql = "SELECT seq, at, reviewer, operation, target, changes, hash FROM history ORDER BY seq"
    for seq, at, reviewer, operation, target, changes, digest in connection.execute(sql):
        if chained(previous, at, reviewer, operation, target, changes) != digest:
            yield "history", str(seq)
        previous = digest
