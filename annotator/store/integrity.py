"""Whether a base is sound: SQLite's own checks, and what its schema cannot say."""

from __future__ import annotations

import hashlib
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass

from annotator.domain.errors import BaseDamaged
from annotator.domain.ports import Progress, Silent
from annotator.store.base import Base
from annotator.store.blame import blame, blaming
from annotator.store.history import chained, subjects, unpacked
from annotator.store.index.checking import disagreements
from annotator.store.recovery.reading import unreadable
from annotator.store.replay import Replay
from annotator.store.rows import listed
from annotator.text.canonical import sha256

Finding = tuple[str, str]
"""What is wrong (a key of `FINDINGS`), and where."""


_ABOUT = "SELECT count(*) FROM history_subject WHERE seq = ? AND subject IN (SELECT value FROM json_each(?))"

_OFTEN = 500
"""Rows of the history after which progress is told."""

MOST = 1_000
"""Findings of one kind that are told: a base that another program went through would fill the memory with them."""


def findings(base: Base, progress: Progress | None = None) -> list[Finding]:
    """All that is wrong, empty for a sound base.

    Raises `Cancelled` if `progress` does, and what `blame` says of errors that are no damage, such as `BaseLocked`.
    """
    steps = (_pages, _foreign_keys, _texts, _search, _index, _files, _history)
    found: list[Finding] = []
    for done, step in enumerate(steps):
        watcher = _Part(progress or Silent(), done, len(steps))
        watcher.report(0, 1)
        try:
            with blaming(str(base.path)):
                found.extend(_first_of_each_kind(step(base.connection, watcher)))
        except BaseDamaged as damage:
            found.append(("pages", damage.detail))
        watcher.report(1, 1)
    return found


@dataclass
class _Part:
    """Progress of one of several steps."""

    whole: Progress
    before: int
    steps: int

    def report(self, done: int, total: int) -> None:
        self.whole.report(100 * self.before + 100 * done // max(total, 1), 100 * self.steps)


def _first_of_each_kind(found: Iterable[Finding]) -> Iterator[Finding]:
    counted: Counter[str] = Counter()
    for finding in found:
        counted[finding[0]] += 1
        if counted[finding[0]] <= MOST:
            yield finding


def _pages(connection: sqlite3.Connection, _progress: Progress) -> Iterator[Finding]:
    hurt = False
    try:
        for row in connection.execute("PRAGMA integrity_check(20)"):
            if row[0] != "ok":
                hurt = True
                yield "pages", str(row[0])
    except sqlite3.DatabaseError as error:
        if not isinstance(blame(error, ""), BaseDamaged):
            raise
        hurt = True
        yield "pages", str(error)
    if hurt:
        for table in unreadable(connection):
            yield "rows", table


def _foreign_keys(connection: sqlite3.Connection, _progress: Progress) -> Iterator[Finding]:
    for row in connection.execute("PRAGMA foreign_key_check"):
        yield "reference", f"{row[0]} {row[1]} → {row[2]}"


def _texts(connection: sqlite3.Connection, _progress: Progress) -> Iterator[Finding]:
    """Texts that are not what their hash says, and claims that do not stand in them. Each text is read once."""
    claims = """SELECT claim.id, claim.start, claim."end", quote, sentence, sentence_start
                FROM claim JOIN version ON version.id = claim.version_id WHERE version.sha256 = :text
                UNION ALL
                SELECT claim_id, start, "end", quote, '', 0
                FROM placement JOIN version ON version.id = placement.version_id WHERE version.sha256 = :text"""
    for digest, text in connection.execute("SELECT sha256, text FROM canonical_text"):
        if sha256(text) != digest:
            yield "text", digest
        for claim_id, start, end, quote, sentence, sentence_start in connection.execute(claims, {"text": digest}):
            if text[start:end] != quote or not text.startswith(sentence, sentence_start):
                yield "quote", claim_id


def _files(connection: sqlite3.Connection, _progress: Progress) -> Iterator[Finding]:
    """Files that are not what their hash says. One at a time: none is larger than `evidence_file.LARGEST`."""
    for digest, content in connection.execute("SELECT sha256, content FROM kept_file"):
        if hashlib.sha256(content).hexdigest() != digest:
            yield "file", digest


def _search(connection: sqlite3.Connection, _progress: Progress) -> Iterator[Finding]:
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


def _index(connection: sqlite3.Connection, _progress: Progress) -> Iterator[Finding]:
    for where in disagreements(connection):
        yield "index", where


def _history(connection: sqlite3.Connection, progress: Progress) -> Iterator[Finding]:
    """Whether the history is whole, and says what stands in the tables. All is read at one moment.

    A history that was changed says nothing of the tables: they are compared with a whole one only.
    """
    alone = not connection.in_transaction
    if alone:
        connection.execute("BEGIN")
    try:
        broken = False
        with closing(Replay(connection)) as replay:
            for finding in _chain(connection, replay, progress):
                broken = broken or finding[0] != "subject"
                yield finding
            if not broken:
                yield from replay.differences(connection)
    finally:
        if alone and connection.in_transaction:
            connection.execute("ROLLBACK")


def _chain(connection: sqlite3.Connection, replay: Replay, progress: Progress) -> Iterator[Finding]:
    previous, seq, sound = "", 0, True
    last, end = connection.execute("SELECT history_seq, history_hash FROM tally").fetchone()
    sql = "SELECT seq, at, reviewer, operation, target, changes, hash FROM history ORDER BY seq"
    for seq, at, reviewer, operation, target, packed, digest in connection.execute(sql):
        if chained(previous, at, reviewer, operation, target, packed) != digest:
            yield "history", str(seq)
            sound = False
        previous = digest
        if sound:
            changes = unpacked(packed)
            for where in replay.feed(changes):
                yield "replay", f"{seq}, {where}"
            about = subjects(changes)
            if connection.execute(_ABOUT, (seq, listed(about))).fetchone()[0] < len(about):
                yield "subject", str(seq)
        if seq % _OFTEN == 0:
            progress.report(seq, last)
    if (seq, previous) != (last, end):
        yield "end", f"{seq} ≠ {last}"
