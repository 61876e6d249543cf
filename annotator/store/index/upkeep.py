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
from annotator.store.rows import listed

MOST_FRESH = 4_096
"""Claims that are searched without a page. Making a page takes 0.2 s: a pause once in so many claims."""

_AT_ONCE = 5_000
"""Claims read at once, when there are many."""


def keep(connection: Connection, progress: Progress | None = None) -> None:
    """Bring the index up to date, within the transaction that changed claims."""
    total = connection.execute("SELECT count(*) FROM index_changed").fetchone()[0]
    if not total:
        return
    watcher = progress or Silent()
    connection.execute("INSERT OR IGNORE INTO index_fresh (number) SELECT number FROM index_changed")
    done, last = 0, -(2**63)
    while numbers := _changed_after(connection, last):
        rows = list(rows_of(connection, numbers))
        there = {number for number, _ in rows}
        gone = [number for number in numbers if number not in there]
        connection.executemany("INSERT OR REPLACE INTO index_terms (number, terms) VALUES (?, ?)", rows)
        connection.execute("DELETE FROM index_terms WHERE number IN (SELECT value FROM json_each(?))", (listed(gone),))
        last = numbers[-1]
        done += len(numbers)
        watcher.report(done, total)
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
