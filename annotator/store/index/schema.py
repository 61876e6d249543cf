"""The tables of the index, and the triggers that tell it what has changed."""

from __future__ import annotations

from sqlite3 import Connection

VERSION = 2
"""Of what the tables hold: one more whenever index terms or pages are made otherwise. Another one is built anew."""

TABLES: dict[str, str] = {
    "index_terms": "number INTEGER PRIMARY KEY, terms BLOB NOT NULL",
    "index_page": "page INTEGER PRIMARY KEY, stamp INTEGER NOT NULL, checksum INTEGER NOT NULL, postings BLOB NOT NULL",
    "index_fresh": "number INTEGER PRIMARY KEY",
    "index_changed": "number INTEGER PRIMARY KEY",
    # One row. `stamp` is another one after each change of the index.
    "index_state": "version INTEGER NOT NULL, stamp INTEGER NOT NULL",
}

TRIGGERS: dict[str, str] = {
    "index_insert": """AFTER INSERT ON claim BEGIN
    INSERT OR IGNORE INTO index_changed (number) VALUES (new.number);
END""",
    "index_delete": """AFTER DELETE ON claim BEGIN
    INSERT OR IGNORE INTO index_changed (number) VALUES (old.number);
END""",
    "index_update": """AFTER UPDATE OF number, article_id, quote, sentence, normalised ON claim BEGIN
    INSERT OR IGNORE INTO index_changed (number) VALUES (old.number);
    INSERT OR IGNORE INTO index_changed (number) VALUES (new.number);
END""",
    "index_article": """AFTER UPDATE OF title, language ON article BEGIN
    INSERT OR IGNORE INTO index_changed (number) SELECT number FROM claim WHERE article_id = new.id;
END""",
}


def create(connection: Connection) -> None:
    """Make the index anew, empty, with every claim still to be read; within a transaction."""
    for name in TRIGGERS:
        connection.execute(f"DROP TRIGGER IF EXISTS {name}")
    for name, columns in TABLES.items():
        connection.execute(f"DROP TABLE IF EXISTS {name}")
        connection.execute(f"CREATE TABLE {name} ({columns}) STRICT")
    for name, body in TRIGGERS.items():
        connection.execute(f"CREATE TRIGGER {name} {body}")
    connection.execute("INSERT INTO index_state (version, stamp) VALUES (?, 0)", (VERSION,))
    connection.execute("INSERT INTO index_changed (number) SELECT number FROM claim")


def whole(connection: Connection) -> bool:
    """Whether the tables and triggers are there, made as this program makes them."""
    names = [*TABLES, *TRIGGERS]
    marks = ", ".join("?" for _ in names)
    there = connection.execute(f"SELECT count(*) FROM sqlite_master WHERE name IN ({marks})", names).fetchone()[0]
    if there < len(names):
        return False
    return [tuple(row) for row in connection.execute("SELECT version FROM index_state")] == [(VERSION,)]
