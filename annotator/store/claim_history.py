"""Which operations made or changed a claim, for many claims of a steady base."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing

from annotator.store.base import Base
from annotator.store.blame import blaming

_OPERATIONS = """
SELECT DISTINCT seq FROM (
    SELECT seq FROM touched WHERE subject = ?
    UNION ALL SELECT seq FROM touched WHERE subject = ?
) ORDER BY seq
"""


class ClaimHistory:
    """The history read once and turned around: from operations with their claims to claims with their operations.

    Kept in a temporary file of SQLite's own (https://www.sqlite.org/inmemorydb.html#temp_db), since the history of a
    base may be larger than memory. Raises as `blame` says.
    """

    def __init__(self, base: Base) -> None:
        self._base = base
        self._file = sqlite3.connect("", isolation_level=None)
        try:
            with blaming("history"):
                self._file.execute(
                    "CREATE TABLE touched (subject TEXT, seq INTEGER, PRIMARY KEY (subject, seq)) WITHOUT ROWID"
                )
                self._file.execute("BEGIN")
                self._file.executemany("INSERT OR IGNORE INTO touched (subject, seq) VALUES (?, ?)", _touched(base))
                self._file.execute("COMMIT")
        except BaseException:
            self._file.close()
            raise

    def operations(self, claim_id: str) -> tuple[int, ...]:
        """The numbers of the operations that made or changed a claim, oldest first; of one that came in with a table,
        the import too."""
        row = self._base.row(
            "SELECT batch_id FROM article JOIN claim ON claim.article_id = article.id WHERE claim.id = ?", (claim_id,)
        )
        batch = row[0] if row else None
        with blaming("history"):
            return tuple(seq for (seq,) in self._file.execute(_OPERATIONS, (claim_id, batch)))

    def close(self) -> None:
        self._file.close()


def _touched(base: Base) -> Iterator[tuple[str, int]]:
    """Each claim or batch that a row of the history names."""
    with blaming(str(base.path)), closing(base.connection.cursor()) as cursor:
        for seq, changes in cursor.execute("SELECT seq, changes FROM history ORDER BY seq"):
            for table, before, after in json.loads(changes):
                row = after or before
                subject = row["id"] if table in ("claim", "batch") else row.get("claim_id")
                if subject:
                    yield subject, seq
