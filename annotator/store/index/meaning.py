"""Vectors of what claims mean, and which lie nearest to one.

They are derived from the claims like the rest of the index, but take a thousand times longer: they are made when
nobody waits, and a claim may be without. Triggers take away the vector of a claim whose text has changed. What made
them is named (`index_meaning_model`); vectors of anything else are none.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence
from typing import NamedTuple

from annotator.store.base import Base
from annotator.store.blame import blaming
from annotator.store.index.meaning_schema import create, whole
from annotator.store.rows import listed

# The headline of a published check speaks of its claim; that of an article of many.
_SAID = """
SELECT claim.number, CASE sentence WHEN '' THEN quote ELSE sentence END
    || ' ' || normalised || CASE WHEN batch_id IS NULL THEN '' ELSE ' ' || title END
FROM claim JOIN article ON article.id = claim.article_id WHERE claim.number IN (SELECT value FROM json_each(?))
"""


class Said(NamedTuple):
    """What is to be encoded of a claim."""

    number: int
    text: str


def stamp_of(base: Base, model: str) -> int | None:
    """The stamp of the vectors, None if there are none of this model."""
    if not whole(base.connection):
        return None
    found = base.column("SELECT stamp FROM index_meaning_model WHERE model = ?", (model,))
    return found[0] if found else None


def missing(base: Base, model: str, among: Collection[str] | None = None) -> list[int]:
    """Numbers of the claims without a vector of this model, the newest first; `among` claims of these ids, if given."""
    claims = "SELECT number FROM claim" + ("" if among is None else " WHERE id IN (SELECT value FROM json_each(?))")
    values = () if among is None else (listed(among),)
    if stamp_of(base, model) is not None:
        claims += " EXCEPT SELECT number FROM index_meaning"
    return sorted(base.column(claims, values), reverse=True)


def said(base: Base, numbers: Sequence[int]) -> list[Said]:
    """What those of these claims say that are there."""
    return [Said(*row) for row in base.rows(_SAID, (listed(numbers),))]


def save(base: Base, model: str, vectors: Sequence[tuple[Said, bytes]]) -> None:
    """Keep vectors, in a short transaction of its own, but for claims that say something else by now."""
    connection = base.connection
    with blaming(str(base.path)):
        connection.execute("BEGIN IMMEDIATE")
        try:
            if stamp_of(base, model) is None:
                create(connection)
                stamp = int.from_bytes(os.urandom(8), "big") >> 2
                connection.execute("INSERT INTO index_meaning_model (model, stamp) VALUES (?, ?)", (model, stamp))
            still = set(said(base, [one.number for one, _ in vectors]))
            rows = [(one.number, vector) for one, vector in vectors if one in still]
            connection.executemany("INSERT OR REPLACE INTO index_meaning (number, vector) VALUES (?, ?)", rows)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def vectors_of(base: Base, numbers: Sequence[int]) -> list[bytes | None]:
    """The vector of each of these claims, None where there is none."""
    sql = "SELECT number, vector FROM index_meaning WHERE number IN (SELECT value FROM json_each(?))"
    found: dict[int, bytes] = dict(map(tuple, base.rows(sql, (listed(numbers),))))
    return [found.get(number) for number in numbers]


def forget(base: Base) -> None:
    """Throw all vectors away."""
    with blaming(str(base.path)):
        base.connection.execute("BEGIN IMMEDIATE")
        create(base.connection)
        base.connection.execute("COMMIT")


class Written(NamedTuple):
    """How much was written: a number that grows with every vector, operations, and whether claims wait that another
    program has written."""

    vectors: int
    operations: int
    waiting: bool

    def tells_of_vectors_alone(self, before: Written) -> bool:
        """Whether vectors were written since, and nothing else that is told of."""
        return self.vectors > before.vectors and self.operations == before.operations and not self.waiting


def written(base: Base) -> Written:
    """How much was written to the base until now."""
    row = base.row(
        """SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'index_meaning'), 0),
        (SELECT history_seq FROM tally), EXISTS (SELECT 1 FROM index_changed)"""
    )
    assert row is not None
    return Written(row[0], row[1], bool(row[2]))
