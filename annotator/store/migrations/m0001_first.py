"""The first schema: articles with versions, claims with their record, links, the scale of verdicts, and the history."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

TABLES = """
CREATE TABLE canonical_text (
    sha256 TEXT PRIMARY KEY,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE article (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL DEFAULT '',
    outlet TEXT NOT NULL DEFAULT '',
    author TEXT NOT NULL DEFAULT '',
    published TEXT NOT NULL DEFAULT '',
    url TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;

CREATE INDEX article_created ON article (created_at, id);

CREATE TABLE version (
    id TEXT PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES article (id),
    number INTEGER NOT NULL,
    sha256 TEXT NOT NULL REFERENCES canonical_text (sha256),
    length INTEGER NOT NULL,
    source TEXT NOT NULL DEFAULT '',
    media_type TEXT NOT NULL DEFAULT '',
    encoding TEXT NOT NULL DEFAULT '',
    imported_at TEXT NOT NULL,
    UNIQUE (article_id, number),
    UNIQUE (id, article_id)
) STRICT;

CREATE INDEX version_sha256 ON version (sha256);

CREATE TABLE claim (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article_id TEXT NOT NULL REFERENCES article (id),
    version_id TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    quote TEXT NOT NULL,
    prefix TEXT NOT NULL DEFAULT '',
    suffix TEXT NOT NULL DEFAULT '',
    sentence TEXT NOT NULL DEFAULT '',
    sentence_start INTEGER NOT NULL DEFAULT 0,
    paragraph INTEGER NOT NULL DEFAULT 1,
    status TEXT NOT NULL,
    verdict TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    normalised TEXT NOT NULL DEFAULT '',
    speaker TEXT NOT NULL DEFAULT '',
    claim_date TEXT NOT NULL DEFAULT '',
    priority INTEGER NOT NULL DEFAULT 0,
    reviewer TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    FOREIGN KEY (version_id, article_id) REFERENCES version (id, article_id),
    CHECK (start >= 0 AND "end" > start)
) STRICT;

CREATE INDEX claim_place ON claim (article_id, start, "end" DESC);
CREATE INDEX claim_version ON claim (version_id, start, "end" DESC);
CREATE INDEX claim_progress ON claim (article_id, status);
CREATE INDEX claim_status ON claim (status);
CREATE INDEX claim_reviewer ON claim (reviewer);

CREATE TABLE claim_tag (
    claim_id TEXT NOT NULL REFERENCES claim (id),
    tag TEXT NOT NULL,
    PRIMARY KEY (claim_id, tag)
) STRICT, WITHOUT ROWID;

CREATE INDEX claim_tag_tag ON claim_tag (tag);

CREATE TABLE evidence (
    id TEXT PRIMARY KEY,
    claim_id TEXT NOT NULL REFERENCES claim (id),
    position INTEGER NOT NULL,
    url TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    quote TEXT NOT NULL DEFAULT '',
    stance TEXT NOT NULL DEFAULT 'supports',
    accessed TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX evidence_claim ON evidence (claim_id, position);

CREATE TABLE link (
    claim_id TEXT NOT NULL REFERENCES claim (id),
    earlier_id TEXT NOT NULL REFERENCES claim (id),
    kind TEXT NOT NULL,
    match_kind TEXT NOT NULL DEFAULT '',
    score REAL NOT NULL DEFAULT 0,
    status_taken TEXT NOT NULL DEFAULT '',
    verdict_taken TEXT NOT NULL DEFAULT '',
    reviewer TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    PRIMARY KEY (claim_id, earlier_id),
    CHECK (claim_id <> earlier_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX link_earlier ON link (earlier_id);

CREATE TABLE verdict (
    id TEXT PRIMARY KEY,
    label TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE history (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    reviewer TEXT NOT NULL DEFAULT '',
    operation TEXT NOT NULL,
    target INTEGER REFERENCES history (seq),
    hash TEXT NOT NULL,
    changes TEXT NOT NULL
) STRICT;

CREATE INDEX history_target ON history (target) WHERE target IS NOT NULL;

CREATE VIRTUAL TABLE claim_search USING fts5 (
    quote, sentence, normalised, note,
    content = 'claim', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);
"""

# The search index follows the claims in the same transaction, whoever writes them.
TRIGGERS = (
    """CREATE TRIGGER claim_search_insert AFTER INSERT ON claim BEGIN
    INSERT INTO claim_search (rowid, quote, sentence, normalised, note)
    VALUES (new.number, new.quote, new.sentence, new.normalised, new.note);
END""",
    """CREATE TRIGGER claim_search_delete AFTER DELETE ON claim BEGIN
    INSERT INTO claim_search (claim_search, rowid, quote, sentence, normalised, note)
    VALUES ('delete', old.number, old.quote, old.sentence, old.normalised, old.note);
END""",
    """CREATE TRIGGER claim_search_update AFTER UPDATE OF number, quote, sentence, normalised, note ON claim BEGIN
    INSERT INTO claim_search (claim_search, rowid, quote, sentence, normalised, note)
    VALUES ('delete', old.number, old.quote, old.sentence, old.normalised, old.note);
    INSERT INTO claim_search (rowid, quote, sentence, normalised, note)
    VALUES (new.number, new.quote, new.sentence, new.normalised, new.note);
END""",
    # REPLACE would take a row away without asking the trigger on DELETE.
    """CREATE TRIGGER history_append_only_insert BEFORE INSERT ON history
WHEN EXISTS (SELECT 1 FROM history WHERE seq = new.seq) BEGIN
    SELECT RAISE(ABORT, 'the history is only added to');
END""",
    """CREATE TRIGGER history_append_only_update BEFORE UPDATE ON history BEGIN
    SELECT RAISE(ABORT, 'the history is only added to');
END""",
    """CREATE TRIGGER history_append_only_delete BEFORE DELETE ON history BEGIN
    SELECT RAISE(ABORT, 'the history is only added to');
END""",
)

# Not the table of the domain, which may become another one: a step makes the same schema for ever.
VERDICTS = (
    "true",
    "mostly_true",
    "imprecise",
    "mostly_false",
    "false",
    "misleading",
    "missing_context",
    "unverifiable",
)


def apply(db: Database) -> None:
    for statement in TABLES.split(";\n"):
        if statement.strip():
            db.execute(statement)
    for trigger in TRIGGERS:
        db.execute(trigger)
    for position, verdict_id in enumerate(VERDICTS):
        db.execute("INSERT INTO verdict (id, label, position) VALUES (?, '', ?)", (verdict_id, position))
