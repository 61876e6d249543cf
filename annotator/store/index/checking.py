"""Whether the index says what the claims say."""

from __future__ import annotations

from collections.abc import Iterator
from sqlite3 import Connection

from annotator.store.index import meaning_schema, schema
from annotator.store.index.pages import BITS, SIZE, PageBroken, make_page, read_page
from annotator.store.index.reading import rows_of

_AT_ONCE = 5_000


def disagreements(connection: Connection) -> Iterator[str]:
    """Where the index is wrong: the number of a claim, or the first one of a page. What waits to be read is not
    wrong."""
    if not schema.whole(connection) or not meaning_schema.whole(connection):
        yield "0"
        return
    changed = {row[0] for row in connection.execute("SELECT number FROM index_changed")}
    yield from _rows(connection, changed)
    yield from _pages(connection)
    yield from (str(row[0]) for row in connection.execute(_VECTORS_OF_NONE))


_VECTORS_OF_NONE = "SELECT number FROM index_meaning WHERE number NOT IN (SELECT number FROM claim)"


def _rows(connection: Connection, changed: set[int]) -> Iterator[str]:
    """Claims of which `index_terms` says something else, and rows of claims that are gone."""
    last = -(2**63)
    sql = "SELECT number FROM claim WHERE number > ? ORDER BY number LIMIT ?"
    while numbers := [row[0] for row in connection.execute(sql, (last, _AT_ONCE))]:
        last = numbers[-1]
        stored = dict(
            connection.execute("SELECT number, terms FROM index_terms WHERE number BETWEEN ? AND ?", (numbers[0], last))
        )
        for number, terms in rows_of(connection, numbers):
            if number not in changed and stored.get(number) != terms:
                yield str(number)
    gone = "SELECT number FROM index_terms WHERE number NOT IN (SELECT number FROM claim)"
    yield from (str(number) for (number,) in connection.execute(gone) if number not in changed)


def _pages(connection: Connection) -> Iterator[str]:
    """Pages that are not what their rows make, but for what is fresh; and claims that stand in none."""
    waiting = "number NOT IN (SELECT number FROM index_fresh) AND number NOT IN (SELECT number FROM index_changed)"
    present = set()
    for page, checksum, blob in connection.execute("SELECT page, checksum, postings FROM index_page ORDER BY page"):
        present.add(page)
        first = page << BITS
        sql = f"SELECT number, terms FROM index_terms WHERE number BETWEEN ? AND ? AND {waiting}"
        rows = connection.execute(sql, (first, first + SIZE - 1)).fetchall()
        places = [number - first for number, _ in rows]
        try:
            kept = read_page(blob, checksum)
        except PageBroken:
            yield str(first)
            continue
        made = make_page(places, [terms for _, terms in rows])
        if kept.pairs(without=_waiting(connection, first)).tobytes() != made.pairs().tobytes():
            yield str(first)
    for (page,) in connection.execute(f"SELECT DISTINCT number >> {BITS} FROM index_terms WHERE {waiting}"):
        if page not in present:
            yield str(page << BITS)


def _waiting(connection: Connection, first: int) -> list[int]:
    """The places of a page that are out of date."""
    sql = "SELECT number FROM {} WHERE number BETWEEN ? AND ?"
    tables = ("index_fresh", "index_changed")
    return [
        row[0] - first for name in tables for row in connection.execute(sql.format(name), (first, first + SIZE - 1))
    ]
