"""Claims that were published elsewhere come in batches: a file is one row of the history, however many claims it
has."""

from __future__ import annotations

from sqlite_utils import Database

STATEMENTS = (
    # `withdrawn` holds the rows of a batch while its import is undone.
    """CREATE TABLE batch (
    id TEXT PRIMARY KEY,
    source TEXT NOT NULL,
    withdrawn BLOB
) STRICT""",
    "ALTER TABLE article ADD COLUMN batch_id TEXT REFERENCES batch (id)",
    "CREATE INDEX article_batch ON article (batch_id) WHERE batch_id IS NOT NULL",
    "ALTER TABLE claim ADD COLUMN external_id TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX claim_external ON claim (external_id) WHERE external_id <> ''",
)


def apply(db: Database) -> None:
    for statement in STATEMENTS:
        db.execute(statement)
