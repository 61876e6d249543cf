"""What two reviewers think of a claim, and what a merge of two bases has to know."""

from __future__ import annotations

from sqlite_utils import Database

STATEMENTS = (
    # Judgements of a claim. One that has none here is judged as its own row says (`store.opinions`).
    """CREATE TABLE opinion (
    claim_id TEXT NOT NULL REFERENCES claim (id),
    id TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    at TEXT NOT NULL,
    status TEXT NOT NULL,
    verdict TEXT NOT NULL,
    note TEXT NOT NULL,
    standing INTEGER NOT NULL,
    decision INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (claim_id, id)
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX opinion_open ON opinion (claim_id, status, verdict) WHERE standing = 1",
    # Who reads without seeing what others think: an article, or with an empty id the whole base.
    """CREATE TABLE blind (
    reviewer TEXT NOT NULL,
    article_id TEXT NOT NULL DEFAULT '',
    since TEXT NOT NULL,
    PRIMARY KEY (reviewer, article_id)
) STRICT, WITHOUT ROWID""",
    # When a field was written last. `born` is 1 for what a row was made with elsewhere.
    """CREATE TABLE written (
    owner TEXT NOT NULL,
    field TEXT NOT NULL,
    at TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    born INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (owner, field)
) STRICT, WITHOUT ROWID""",
    # What was removed, and when it came back.
    """CREATE TABLE gone (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    at TEXT NOT NULL,
    back TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID""",
    # Ids that the same thing has in other bases, and addresses that an article had.
    """CREATE TABLE alias (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    means TEXT NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX alias_means ON alias (means)",
    # `came` names the rows of a merge; `withdrawn` holds them while it is undone.
    """CREATE TABLE merge (
    id TEXT PRIMARY KEY,
    source TEXT NOT NULL,
    came BLOB NOT NULL,
    withdrawn BLOB
) STRICT""",
)


def apply(db: Database) -> None:
    for statement in STATEMENTS:
        db.execute(statement)
