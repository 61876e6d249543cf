"""Claims that say the same in the same words, found while many come in.

Texts are told apart by numbers of 64 bits that stand in a temporary table, on disk: memory does not grow with them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from annotator.store.rows import listed

_AT_ONCE = 5_000


class Copy(NamedTuple):
    """A claim that came in earlier: its id, the one it has elsewhere, and the address of its article."""

    claim_id: str
    external_id: str
    url: str


class Texts:
    """The texts of claims that came in, those of earlier batches to begin with; for one transaction."""

    def __init__(self, connection: sqlite3.Connection, key: Callable[[str], int]) -> None:
        """`key` is the number of a text: the same for what is to count as the same text."""
        self._connection = connection
        connection.execute("DROP TABLE IF EXISTS temp.known_text")
        connection.execute(
            "CREATE TABLE temp.known_text (key INTEGER, claim_id TEXT, external_id TEXT, url TEXT, PRIMARY KEY"
            " (key, claim_id)) WITHOUT ROWID"
        )
        cursor = connection.cursor()
        cursor.row_factory = None
        cursor.execute(
            "SELECT quote, claim.id, external_id, url FROM claim JOIN article ON article.id = article_id"
            " WHERE batch_id IS NOT NULL"
        )
        while rows := cursor.fetchmany(_AT_ONCE):
            self.add((key(quote), Copy(*rest)) for quote, *rest in rows)

    def add(self, claims: Iterable[tuple[int, Copy]]) -> None:
        """Claims that came in, with the numbers of their texts."""
        rows = ((key, *copy) for key, copy in claims)
        self._connection.executemany("INSERT OR IGNORE INTO temp.known_text VALUES (?, ?, ?, ?)", rows)

    def find(self, keys: Sequence[int]) -> dict[int, list[Copy]]:
        """The claims that have these texts, by the number of the text."""
        sql = "SELECT * FROM temp.known_text WHERE key IN (SELECT value FROM json_each(?)) ORDER BY claim_id"
        found: dict[int, list[Copy]] = {}
        for key, *rest in self._connection.execute(sql, (listed(keys),)):
            found.setdefault(key, []).append(Copy(*rest))
        return found

    def close(self) -> None:
        self._connection.execute("DROP TABLE temp.known_text")
