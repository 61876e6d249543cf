"""Making one of several rows of ours, where a merge finds that two articles, or two claims at one place, are one.

They are set over to the copy of the other base: what is said of both is then united by the same steps that unite what
two bases say.
"""

from __future__ import annotations

import uuid

from annotator.store.merging.state import Merging
from annotator.store.schema import columns_of, contents_of, referring
from annotator.store.tables import KEYS


def unite_article(merging: Merging, article_id: str, chosen: str) -> str:
    """An article of ours that is `chosen`: its versions and claims go there, what is said of it is set over.

    Returns the id that it has over there.
    """
    known = dict(merging.run("SELECT sha256, id FROM main.version WHERE article_id = ?", (chosen,)))
    versions = merging.run("SELECT id, sha256 FROM main.version WHERE article_id = ?", (article_id,))
    for version_id, sha256 in versions:
        to = known.get(sha256, version_id)
        if to == version_id:
            merging.aside -= 1
            merging.rows.update("version", (version_id,), {"article_id": chosen, "number": merging.aside})
        for (claim_id,) in merging.run("SELECT id FROM main.claim WHERE version_id = ?", (version_id,)):
            merging.rows.update("claim", (claim_id,), {"article_id": chosen, "version_id": to})
        if to != version_id:
            _put_in_place(merging, version_id, to)
            merging.rows.delete("version", (version_id,))
    name = _free_name(merging, "article", article_id)
    merging.run("INSERT OR IGNORE INTO theirs.batch (id, source) SELECT id, source FROM main.batch")
    _copy(merging, "article", {"id": (article_id, name)})
    merging.rows.delete("article", (article_id,))
    return name


def unite_claim(merging: Merging, claim_id: str, _chosen: str) -> str:
    """A claim of ours with all that hangs on it is set over; returns the id that it has over there."""
    place = merging.run("SELECT version_id, article_id FROM main.claim WHERE id = ?", (claim_id,))[0]
    name = _copy_claim(merging, claim_id, _place_there(merging, *place))
    merging.rows.delete_claims([claim_id])
    return name


def tidy(merging: Merging) -> None:
    """Let nothing in the copy refer to what is not in it: the transaction could not commit."""
    for table, columns in referring(merging.rows.base.connection, "theirs").items():
        for column, target in columns.items():
            if target == "claim":
                merging.run(f"DELETE FROM theirs.{table} WHERE {column} NOT IN (SELECT id FROM theirs.claim)")


_NUMBER = {("version", "number"): "(SELECT coalesce(max(number), 0) + 1 FROM theirs.version)"}
"""Versions are numbered anew where articles become one; over there they only must not be in the way."""

Replaced = dict[str, tuple[str, str]]
"""Columns with the value that they have here, and the one that they are to have there."""


def _place_there(merging: Merging, version_id: str, article_id: str) -> Replaced:
    """Where a claim of a version stands over there; a version that is not there is set over too."""
    sql = "SELECT id, article_id FROM theirs.version JOIN temp.version_of ON theirs = id WHERE ours = ?"
    there = merging.run(sql, (version_id,))
    if not there:
        articles = merging.run("SELECT theirs FROM temp.article_of WHERE ours = ?", (article_id,))
        owner = articles[0][0] if articles else article_id
        if not articles:
            _copy(merging, "article", {"id": (article_id, article_id)})
            merging.pair("article", [(article_id, article_id)])
        _copy(merging, "version", {"id": (version_id, version_id), "article_id": (article_id, owner)})
        merging.pair("version", [(version_id, version_id)])
        there = merging.run(sql, (version_id,))
    return {"version_id": (version_id, there[0][0]), "article_id": (article_id, there[0][1])}


def _put_in_place(merging: Merging, version_id: str, to: str) -> None:
    """Let what refers to a version refer to another one of the same text."""
    for table, columns in referring(merging.rows.base.connection).items():
        for column, target in columns.items():
            if target == "version" and table != "claim":
                for row in merging.rows.rows_where(table, **{column: version_id}):
                    merging.rows.delete(table, tuple(row[name] for name in KEYS[table]))
                    moved = row | {column: to}
                    if merging.rows.read(table, tuple(moved[name] for name in KEYS[table])) is None:
                        merging.rows.insert(table, moved)


def _copy_claim(merging: Merging, claim_id: str, place: Replaced) -> str:
    name = _free_name(merging, "claim", claim_id)
    _copy(merging, "claim", {"id": (claim_id, name)} | place)
    for table, columns in referring(merging.rows.base.connection).items():
        for column, target in columns.items():
            if target == "claim":
                _copy(merging, table, {column: (claim_id, name)})
    for (evidence_id,) in merging.run("SELECT id FROM main.evidence WHERE claim_id = ?", (claim_id,)):
        _copy_stamps(merging, evidence_id, evidence_id)
    return name


def _copy(merging: Merging, table: str, replaced: Replaced) -> None:
    names = [name for name in columns_of(merging.rows.base.connection, table) if (table, name) != ("claim", "number")]
    taken = [f":{name}" if name in replaced else _NUMBER.get((table, name), f'"{name}"') for name in names]
    column, (value, _) = next(iter(replaced.items()))
    for named, kept in contents_of(merging.rows.base.connection, table).items():
        digests = f'SELECT "{named}" FROM main.{table} WHERE "{column}" = ?'
        merging.run(
            f"INSERT OR IGNORE INTO theirs.{kept} SELECT * FROM main.{kept} WHERE sha256 IN ({digests})", (value,)
        )
    sql = f"""INSERT OR IGNORE INTO theirs.{table} ({", ".join(f'"{name}"' for name in names)})
              SELECT {", ".join(taken)} FROM main.{table} WHERE "{column}" = :here"""
    merging.run(sql, {name: there for name, (_, there) in replaced.items()} | {"here": value})
    if column == "id":
        _copy_stamps(merging, value, replaced["id"][1])


def _copy_stamps(merging: Merging, owner: str, name: str) -> None:
    sql = """INSERT OR IGNORE INTO theirs.written (owner, field, at, reviewer, born)
             SELECT ?, field, at, reviewer, born FROM main.written WHERE owner = ?"""
    merging.run(sql, (name, owner))


def _free_name(merging: Merging, table: str, name: str) -> str:
    """The id of ours, or another one where theirs has it too."""
    taken = merging.run(f"SELECT 1 FROM theirs.{table} WHERE id = ?", (name,))
    return str(uuid.uuid4()) if taken else name
