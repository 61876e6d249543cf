"""The tables of vectors of what claims mean, and the triggers that take away those of claims that have changed."""

from __future__ import annotations

from sqlite3 import Connection

TABLES: dict[str, str] = {
    # Never the same `seq` twice, so that a search reads what is new alone.
    "index_meaning": """seq INTEGER PRIMARY KEY AUTOINCREMENT, number INTEGER NOT NULL UNIQUE, vector BLOB NOT NULL""",
    # One row, or none. `stamp` is another one whenever all vectors have gone.
    "index_meaning_model": "model TEXT NOT NULL, stamp INTEGER NOT NULL",
}

_GONE = "DELETE FROM index_meaning WHERE number"
TRIGGERS: dict[str, str] = {
    # REPLACE takes rows away without asking the trigger on DELETE.
    "index_meaning_insert": f"AFTER INSERT ON claim BEGIN {_GONE} = new.number; END",
    "index_meaning_delete": f"AFTER DELETE ON claim BEGIN {_GONE} = old.number; END",
    "index_meaning_update": f"""AFTER UPDATE OF number, article_id, quote, sentence, normalised ON claim BEGIN
    {_GONE} IN (old.number, new.number);
END""",
    "index_meaning_article": f"""AFTER UPDATE OF title ON article WHEN new.batch_id IS NOT NULL BEGIN
    {_GONE} IN (SELECT number FROM claim WHERE article_id = new.id);
END""",
}


def create(connection: Connection) -> None:
    """Make the tables anew, empty; within a transaction."""
    for name in TRIGGERS:
        connection.execute(f"DROP TRIGGER IF EXISTS {name}")
    for name, columns in TABLES.items():
        connection.execute(f"DROP TABLE IF EXISTS {name}")
        connection.execute(f"CREATE TABLE {name} ({columns}) STRICT")
    for name, body in TRIGGERS.items():
        connection.execute(f"CREATE TRIGGER {name} {body}")


def whole(connection: Connection) -> bool:
    """Whether tables and triggers are there."""
    names = [*TABLES, *TRIGGERS]
    marks = ", ".join("?" for _ in names)
    found: int = connection.execute(f"SELECT count(*) FROM sqlite_master WHERE name IN ({marks})", names).fetchone()[0]
    return found == len(names)
