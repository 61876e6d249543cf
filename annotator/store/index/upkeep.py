"""Keeping the index: before an operation commits, the claims that it changed are read anew."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from sqlite3 import Connection
from typing import Protocol
from zlib import crc32

from annotator.domain.ports import Progress, Silent
from annotator.store.index import meaning_schema, schema
from annotator.store.index.pages import BITS, SIZE, make_page
from annotator.store.index.reading import Texts, row_of, texts_of

MOST_FRESH = 4_096
"""Claims that are searched without a page. Making a page takes 0.2 s: a pause once in so many claims."""

MANY = 20_000
"""Claims from which on other processes are worth their start: half a second, and 40 MB each."""

_AT_ONCE = 2_000
"""Claims read at once, when there are many."""


class Reader(Protocol):
    """Reads claims in lots: makes rows of their texts."""

    def hand_in(self, numbers: list[int], texts: list[Texts]) -> None: ...
    def taken(self, *, wait: bool) -> list[tuple[int, bytes]] | None: ...
    def close(self) -> None: ...


class _Alone:
    """Reads the claims of a lot when they are taken."""

    def __init__(self) -> None:
        self._waiting: list[tuple[int, Texts]] = []

    def hand_in(self, numbers: list[int], texts: list[Texts]) -> None:
        self._waiting += zip(numbers, texts, strict=True)

    def taken(self, *, wait: bool) -> list[tuple[int, bytes]] | None:
        rows = [(number, row_of(*texts)) for number, texts in self._waiting]
        self._waiting.clear()
        return rows or None

    def close(self) -> None:
        return None


def keep(connection: Connection, progress: Progress | None = None) -> None:
    """Bring the index up to date, within the transaction that changed claims."""
    total = _changed(connection)
    if total:
        with keeping(connection, total) as keeper:
            keeper.finish(total, progress)


def adopt(connection: Connection, other: str, claims: str) -> None:
    """Take over what another base that is attached as `other` has read of claims, rather than read them again.

    `claims` is SQL for pairs of numbers, here and there, of claims whose texts are the same. Both indexes are of the
    same form: that base was opened by this program.
    """
    connection.execute(
        f"""CREATE TEMP TABLE adopted AS SELECT here, terms FROM ({claims}) JOIN {other}.index_terms ON number = there
            WHERE there NOT IN (SELECT number FROM {other}.index_changed)"""
    )
    _take_adopted(connection)


def terms_of(connection: Connection, claims: str, values: Mapping[str, str]) -> list[list[int | str]]:
    """What was read of claims: for each number in `claims`, which is SQL, the terms in hexadecimal. `adopt_terms` takes
    them again from this version of the index."""
    sql = f"""SELECT number, hex(terms) FROM main.index_terms WHERE number IN ({claims})
              AND number NOT IN (SELECT number FROM main.index_changed)"""
    return [[number, terms] for number, terms in connection.execute(sql, values)]


def adopt_terms(connection: Connection, terms: Iterable[Sequence[int | str]]) -> None:
    """Put what was read of claims back, if their texts are what they were."""
    connection.execute("CREATE TEMP TABLE adopted (here INTEGER, terms BLOB)")
    rows = ((number, bytes.fromhex(str(taken))) for number, taken in terms)
    connection.executemany("INSERT INTO adopted VALUES (?, ?)", rows)
    _take_adopted(connection)


def _take_adopted(connection: Connection) -> None:
    connection.execute("INSERT OR REPLACE INTO main.index_terms (number, terms) SELECT here, terms FROM adopted")
    connection.execute("INSERT OR IGNORE INTO main.index_fresh (number) SELECT here FROM adopted")
    connection.execute("DELETE FROM main.index_changed WHERE number IN (SELECT here FROM adopted)")
    if connection.execute("SELECT count(*) FROM main.index_fresh").fetchone()[0] > MOST_FRESH:
        _make_pages(connection)
    connection.execute("UPDATE main.index_state SET stamp = ?", (_new_stamp(),))
    connection.execute("DROP TABLE temp.adopted")


@contextmanager
def keeping(connection: Connection, claims: int) -> Iterator[Keeper]:
    """Keep the index while `claims` are written, about so many."""
    reader: Reader = _Alone()
    if claims >= MANY:
        # Only here: what it imports takes 20 ms.

        from annotator.store.index.crew import Crew

        reader = Crew()
    try:
        yield Keeper(connection, reader)
    finally:
        reader.close()


@dataclass
class Keeper:
    """Reads claims that changed: some now and then while more are written, the rest with `finish`."""

    connection: Connection
    reader: Reader
    read: int = 0

    def go_on(self) -> None:
        """Have claims read that changed, and write what was read meanwhile."""
        while self._hand_in():
            self._write(wait=False)

    def finish(self, left: int, progress: Progress | None = None) -> None:
        """Read all that changed, `left` claims, and make pages if there is enough for them."""
        watcher = progress or Silent()
        total = self.read + left
        while self._hand_in():
            self._write(wait=False)
            watcher.report(min(self.read, total), total)
        self._write(wait=True)
        if self.connection.execute("SELECT count(*) FROM index_fresh").fetchone()[0] > MOST_FRESH:
            _make_pages(self.connection)
        self.connection.execute("UPDATE index_state SET stamp = ?", (_new_stamp(),))

    def _hand_in(self) -> bool:
        sql = "SELECT number FROM index_changed ORDER BY number LIMIT ?"
        numbers = [row[0] for row in self.connection.execute(sql, (_AT_ONCE,))]
        if not numbers:
            return False
        there = texts_of(self.connection, numbers)
        if len(there) < len(numbers):
            gone = set(numbers) - {number for number, _ in there}
            self._write(wait=True)
            self.connection.executemany("DELETE FROM index_terms WHERE number = ?", [(number,) for number in gone])
        if there:
            self.reader.hand_in([number for number, _ in there], [texts for _, texts in there])
        # What changes again from here on is noted again.
        until = "index_changed WHERE number <= ?"
        self.connection.execute(f"INSERT OR IGNORE INTO index_fresh (number) SELECT number FROM {until}", numbers[-1:])
        self.connection.execute(f"DELETE FROM {until}", numbers[-1:])
        self.read += len(numbers)
        return True

    def _write(self, *, wait: bool) -> None:
        sql = "INSERT OR REPLACE INTO index_terms (number, terms) VALUES (?, ?)"
        while (rows := self.reader.taken(wait=wait)) is not None:
            self.connection.executemany(sql, rows)


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
    if not meaning_schema.whole(connection):
        with _writing(connection):
            meaning_schema.create(connection)


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


def _changed(connection: Connection) -> int:
    """How many claims are to be read."""
    found: int = connection.execute("SELECT count(*) FROM index_changed").fetchone()[0]
    return found


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
    return int.from_bytes(os.urandom(8), "big") >> 2
