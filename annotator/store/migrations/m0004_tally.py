"""What the history is about, where it ends, and which numbers claims have had."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from typing import Any

from sqlite_utils import Database

STATEMENTS = (
    # One row. A history whose end was cut off no longer ends where it says, and no claim gets the number of another.
    """CREATE TABLE tally (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    history_seq INTEGER NOT NULL,
    history_hash TEXT NOT NULL,
    claim_number INTEGER NOT NULL
) STRICT""",
    # Which rows of the history are about a claim, an article or a batch.
    """CREATE TABLE history_subject (
    subject TEXT NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (subject, seq)
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX history_reviewer ON history (reviewer, target, seq)",
    """CREATE TRIGGER claim_number_kept AFTER DELETE ON claim BEGIN
    UPDATE tally SET claim_number = old.number WHERE claim_number < old.number;
END""",
)


def apply(db: Database) -> None:
    for statement in STATEMENTS:
        db.execute(statement)
    number = 0
    articles = dict(db.execute("SELECT id, article_id FROM claim").fetchall())
    for seq, packed in db.execute("SELECT seq, changes FROM history ORDER BY seq"):
        changes = [(table, after or before) for table, before, after in json.loads(packed)]
        number = max([number, *(row.get("number", 0) for table, row in changes if table == "claim")])
        subjects = {name for table, row in changes for name in _subjects(table, row, articles)}
        db.conn.executemany("INSERT INTO history_subject VALUES (?, ?)", [(name, seq) for name in sorted(subjects)])
    for (packed,) in db.execute("SELECT withdrawn FROM batch WHERE withdrawn IS NOT NULL"):
        for table, columns, rows in _withdrawn(zlib.decompress(packed).decode()):
            if table == "claim":
                number = max([number, *(row[columns.index("number")] for row in rows)])
    end = db.execute("SELECT seq, hash FROM history ORDER BY seq DESC LIMIT 1").fetchone() or (0, "")
    db.execute("INSERT INTO tally VALUES (1, ?, ?, ?)", (*end, number))


def _withdrawn(kept: str) -> Iterator[tuple[str, list[str], list[list[Any]]]]:
    """The rows of a batch that is withdrawn: in one object, or later in lines."""
    for line in kept.split("\n")[:-1] if kept.startswith("[") else ():
        yield tuple(json.loads(line))
    for table, (columns, rows) in json.loads(kept).items() if kept.startswith("{") else ():
        yield table, columns, rows


def _subjects(table: str, row: dict[str, str], articles: dict[str, str]) -> set[str]:
    named = {row["id"]} if table in ("article", "claim", "batch") else set()
    claim = row["id"] if table == "claim" else row.get("claim_id", "")
    return (named | {claim, row.get("article_id", ""), articles.get(claim, "")}) - {""}
