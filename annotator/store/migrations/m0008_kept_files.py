"""Evidence may be a file, kept in the base under its hash, and may have a note."""

from __future__ import annotations

from sqlite_utils import Database

STATEMENTS = (
    # Apart from the evidence: the history names a file by its hash, and must find it whenever it goes back.
    """CREATE TABLE kept_file (
    sha256 TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    kept_at TEXT NOT NULL,
    content BLOB NOT NULL,
    CHECK (size = length(content))
) STRICT""",
    """CREATE TRIGGER kept_file_stays_update BEFORE UPDATE ON kept_file BEGIN
    SELECT RAISE(ABORT, 'a file is kept as it is');
END""",
    """CREATE TRIGGER kept_file_stays_delete BEFORE DELETE ON kept_file BEGIN
    SELECT RAISE(ABORT, 'a file is kept as it is');
END""",
    "ALTER TABLE evidence ADD COLUMN note TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE evidence ADD COLUMN file_sha256 TEXT REFERENCES kept_file (sha256)",
    "ALTER TABLE evidence ADD COLUMN file_name TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE evidence ADD COLUMN media_type TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE evidence ADD COLUMN file_size INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX evidence_file ON evidence (file_sha256) WHERE file_sha256 IS NOT NULL",
)


def apply(db: Database) -> None:
    for statement in STATEMENTS:
        db.execute(statement)
