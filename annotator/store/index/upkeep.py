"""Keeping the index: before an operation commits, the claims that it changed are read anew."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from sqlite3 import Connection
from zlib import crc32

from annotator.domain.ports import Progress, Silent
from annotator.store.index import schema
from annotator.store.index.pages import BITS, SIZE, make_page
from annotator.store.index.reading import rows_of

MOST_FRESH = 4_096
"""Claims that are searched without a page. Making a page takes 0.2 s: a pause once in so many claims."""

_AT_ONCE = 5_000
"""Claims read at once, when there are many."""


def keep(connection: Connection, progress: Progress | None = None) -> None:
    """Bring the index up to date, within the transaction that changed claims."""
    numbers = _changed_after(connection, -(2**63))
    if not numbers:
        return
    watcher = progress or Silent()
    total, done = len(numbers), 0
    if total == _AT_ONCE:
        total = connection.execute("SELECT count(*) FROM index_changed").fetchone()[0]
    connection.execute("INSERT OR IGNORE INTO index_fresh (number) SELECT number FROM index_changed")
    while numbers:
        rows = list(rows_of(connection, numbers))
        connection.executemany("INSERT OR REPLACE INTO index_terms (number, terms) VALUES (?, ?)", rows)
        if len(rows) < len(numbers):
            gone = set(numbers) - {number for number, _ in rows}
            connection.executemany("DELETE FROM index_terms WHERE number = ?", [(number,) for number in gone])
        done += len(numbers)
        watcher.report(done, total)
        numbers = _changed_after(connection, numbers[-1]) if done < total else []
    connection.execute("DELETE FROM index_changed")
    if connection.execute("SELECT count(*) FROM index_fresh").fetchone()[0] > MOST_FRESH:
        _make_pages(connection)
    connection.execute("UPDATE index_state SET stamp = ?", (_new_stamp(),))


def rebuild(connection: Connection, progress: Progress | None = None) -> None:
    """Make the whole index anew, in a transaction of its own."""
    with _writing(connection):
        schema.create(connection)
        keep(connection, progress)
        # Where there are few claims too, a page spares a search the work of turning them round.
        _make_pages(connection)


def mend(connection: Connection) -> None:
    """What is to be done when a base is opened: another program wrote to it, or its index is not of our making."""
    if not schema.whole(connection):
        rebuild(connection)
    elif connection.execute("SELECT 1 FROM index_changed LIMIT 1").fetchone():
        with _writing(connection):
            keep(connection)


@contextmanager
def _writing(connection: Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _changed_after(connection: Connection, last: int) -> list[int]:
    sql = "SELECT number FROM index_changed WHERE number > ? ORDER BY number LIMIT ?"
    return [row[0] for row in connection.execute(sql, (last, _AT_ONCE))]


def _make_pages(connection: Connection) -> None:
    """Make the pages anew that have fresh claims."""
    pages = connection.execute(f"SELECT DISTINCT number >> {BITS} FROM index_fresh").fetchall()
    for (page,) in pages:
        first = page << BITS
        sql = "SELECT number, terms FROM index_terms WHERE number BETWEEN ? AND ?"
        rows = connection.execute(sql, (first, first + SIZE - 1)).fetchall()
        blob = make_page([number - first for number, _ in rows], [terms for _, terms in rows]).to_bytes()
        connection.execute(
            "INSERT OR REPLACE INTO index_page (page, stamp, checksum, postings) VALUES (?, ?, ?, ?)",
            (page, _new_stamp(), crc32(blob), blob),
        )
    connection.execute("DELETE FROM index_fresh")


def _new_stamp() -> int:
    """A number that no other page or state of any base has."""
    return secrets.randbits(62)
