"""A new base with what could be read of a damaged one: table by table, then from the history, then what is derived."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from annotator.domain.errors import BaseDamaged, BaseMissing
from annotator.domain.ports import Progress, Silent
from annotator.store.base import create_base
from annotator.store.blame import blaming
from annotator.store.connecting import connect_to_read
from annotator.store.history import unpacked
from annotator.store.index import upkeep
from annotator.store.recovery.leaves import add_from_pages
from annotator.store.recovery.reading import TableReader
from annotator.store.replay import Replay

_DERIVED = ("claim_search*", "index_*", "sqlite_*", "_sqlite_migrations")


@dataclass(frozen=True, slots=True)
class Saved:
    """One table: rows that were read, rows that only the history still had, and whether there was damage in the way."""

    table: str
    read: int
    from_history: int
    damaged: bool


def recover(path: Path, target: Path, progress: Progress | None = None) -> list[Saved]:
    """Make a new base at `target` of what can be read of the one at `path`, which is not changed.

    A text that is lost is put together from the passages of its claims, with nothing but spaces between them. Raises
    `BaseMissing`, `BaseExists`, `BaseDamaged` if nothing can be read, and what `create_base` raises.
    """
    if not path.is_file():
        raise BaseMissing(str(path))
    watcher = progress or Silent()
    new = create_base(target)
    try:
        with (
            blaming(str(target)),
            closing(_opened(path)) as old,
            _without_triggers(new.connection) as tables,
        ):
            read = _copy(old, new.connection, tables, watcher)
            if any(damaged for _rows, damaged in read.values()):
                for table, count in add_from_pages(path, new.connection, list(read)).items():
                    read[table] = read[table][0] + count, True
            if not any(rows for rows, _damaged in read.values()):
                raise BaseDamaged(str(path), "no table can be read")
            mended = _from_history(new.connection)
            _count(new.connection)
            _put_texts_together(new.connection)
        with blaming(str(target)):
            new.connection.execute("INSERT INTO claim_search (claim_search) VALUES ('rebuild')")
            upkeep.rebuild(new.connection)
        watcher.report(1, 1)
    except BaseException:
        new.close()
        target.unlink()
        raise
    new.close()
    return [Saved(table, rows, mended.get(table, 0), damaged) for table, (rows, damaged) in read.items()]


def _opened(path: Path) -> sqlite3.Connection:
    connection = connect_to_read(path, writable=False)
    connection.row_factory = None
    # A schema with an error in it is no reason to read nothing.
    connection.execute("PRAGMA writable_schema = ON")
    return connection


@contextmanager
def _without_triggers(connection: sqlite3.Connection) -> Iterator[list[str]]:
    """One transaction in which rows are written as they are; gives the tables that are written. Empty at its start."""
    names = " AND ".join(f"name NOT GLOB '{pattern}'" for pattern in _DERIVED)
    tables = [row[0] for row in connection.execute(f"SELECT name FROM sqlite_master WHERE type = 'table' AND {names}")]
    triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    for name, _sql in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    for table in tables:
        connection.execute(f"DELETE FROM {table}")
    yield tables
    for _name, sql in triggers:
        connection.execute(sql)
    connection.execute("COMMIT")
    connection.execute("PRAGMA foreign_keys = ON")


def _copy(
    old: sqlite3.Connection, new: sqlite3.Connection, tables: list[str], watcher: Progress
) -> dict[str, tuple[int, bool]]:
    """Rows that were read of each table, and whether there was damage in the way."""
    read: dict[str, tuple[int, bool]] = {}
    # Tables with numbered rows first: their ids are asked for in the others.
    unnumbered = {row[0] for row in new.execute("SELECT name FROM pragma_table_list WHERE wr = 1")}
    for done, table in enumerate(sorted(tables, key=lambda name: name in unnumbered)):
        watcher.report(done, len(tables))
        columns = [row[0] for row in new.execute("SELECT name FROM pragma_table_info(?)", (table,))]
        try:
            there = {row[0] for row in old.execute("SELECT name FROM pragma_table_info(?)", (table,))}
        except sqlite3.Error:
            there = set()
        columns = [name for name in columns if name in there]
        if not columns:
            continue
        reader = TableReader(old, table, columns)
        if table in unnumbered:
            reader.read_by_key(columns[0], _owners(new, columns[0]))
        else:
            reader.read_by_number()
        marks = ", ".join("?" for _ in columns)
        names = ", ".join(f'"{name}"' for name in columns)
        kept = 0
        for row in reader.rows:
            try:
                kept += new.execute(f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})", row).rowcount
            except sqlite3.IntegrityError:
                # What a damaged page gives for a row is none.
                continue
        read[table] = kept, reader.damaged
    return read


def _owners(new: sqlite3.Connection, key: str) -> list[str]:
    """The values that the first column of a key may have."""
    if key == "claim_id":
        return [row[0] for row in new.execute("SELECT id FROM claim")]
    if key == "subject":
        return [row[0] for row in new.execute("SELECT id FROM claim UNION SELECT id FROM article")]
    return []


def _from_history(connection: sqlite3.Connection) -> dict[str, int]:
    """Rows that the pages have lost and the history, as far as it was read, still has; how many of each table."""
    counted: dict[str, int] = {}
    with closing(Replay(connection)) as replay:
        # Whether the chain is whole is for `check` to say: a row that can be read is better than none.
        for (packed,) in connection.execute("SELECT changes FROM history ORDER BY seq").fetchall():
            for _otherwise in replay.feed(unpacked(packed)):
                pass
        for table, row in replay.rows():
            columns = {found[0] for found in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))}
            known = {name: value for name, value in row.items() if name in columns}
            names, marks = ", ".join(f'"{name}"' for name in known), ", ".join("?" for _ in known)
            try:
                added = connection.execute(
                    f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})", tuple(known.values())
                ).rowcount
            except sqlite3.IntegrityError:
                continue
            if added:
                counted[table] = counted.get(table, 0) + 1
    return counted


def _count(connection: sqlite3.Connection) -> None:
    """Where the history ends and which numbers claims have had, if that is lost."""
    connection.execute(
        """INSERT OR IGNORE INTO tally (one, history_seq, history_hash, claim_number)
           SELECT 1, coalesce(max(seq), 0), coalesce((SELECT hash FROM history ORDER BY seq DESC LIMIT 1), ''),
                  coalesce((SELECT max(number) FROM claim), 0) FROM history"""
    )


def _put_texts_together(connection: sqlite3.Connection) -> None:
    """Of each lost text of a version what its claims hold, each passage at its place."""
    lost = connection.execute(
        "SELECT id, sha256, length FROM version WHERE sha256 NOT IN (SELECT sha256 FROM canonical_text)"
    ).fetchall()
    for version_id, digest, length in lost:
        text = [" "] * length
        sql = """SELECT sentence_start, sentence, start, prefix, quote, suffix FROM claim WHERE version_id = ?"""
        for sentence_start, sentence, start, prefix, quote, suffix in connection.execute(sql, (version_id,)):
            whole = prefix + quote + suffix
            for place, piece in ((sentence_start, sentence), (start - len(prefix), whole)):
                text[place : place + len(piece)] = piece
        connection.execute(
            "INSERT OR IGNORE INTO canonical_text (sha256, text) VALUES (?, ?)", (digest, "".join(text[:length]))
        )
