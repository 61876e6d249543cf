"""Where a claim stood on each earlier version of its article, and what became of it in the next."""

from __future__ import annotations

from sqlite_utils import Database

STATEMENTS = (
    """CREATE TABLE placement (
    claim_id TEXT NOT NULL REFERENCES claim (id),
    later_id TEXT NOT NULL REFERENCES version (id),
    version_id TEXT NOT NULL REFERENCES version (id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    quote TEXT NOT NULL,
    status TEXT NOT NULL,
    verdict TEXT NOT NULL DEFAULT '',
    outcome TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    was TEXT NOT NULL DEFAULT '',
    now TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (claim_id, later_id),
    CHECK (start >= 0 AND "end" > start AND later_id <> version_id)
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX placement_version ON placement (version_id, start)",
    "CREATE INDEX placement_later ON placement (later_id, start)",
    "CREATE INDEX version_later ON version (article_id) WHERE number > 1",
)


def apply(db: Database) -> None:
    for statement in STATEMENTS:
        db.execute(statement)
