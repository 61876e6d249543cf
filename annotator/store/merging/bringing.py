"""What is new comes in, a table at a time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from annotator.domain.placement import PLACED
from annotator.store.merging.pairing import follow_aliases, known_pairs
from annotator.store.merging.state import PAIRED, Merging
from annotator.store.noting import FIELDS
from annotator.store.numbering import next_number
from annotator.store.rows import listed
from annotator.store.schema import columns_of, contents, key_of, referring, sorted_tables

_AT_ONCE = 5_000
"""Claims that come in between two looks at the progress."""

_BY_THEMSELVES = frozenset({"article", "version", "claim", "verdict", "evidence", "opinion"})
"""Tables that are not simply a union of rows."""

_VERDICTS = {"verdict", "verdict_taken"}


def bring_verdicts(merging: Merging) -> None:
    """Steps of the scale, at the places that they have over there."""
    sql = """INSERT INTO main.verdict (id, label, position) SELECT id, label, position FROM theirs.verdict
             WHERE id IN (SELECT theirs FROM temp.verdict_of WHERE new) RETURNING id"""
    merging.counts["verdicts"] += merging.bring("verdict", sql)


def bring_contents(merging: Merging) -> None:
    """Texts and files, which are kept under their hashes and named by them."""
    connection = merging.rows.base.connection
    for kept, named in contents(connection).items():
        digests = " UNION ".join(f'SELECT "{column}" FROM theirs.{table}' for table, column in named)
        merging.run(f"INSERT OR IGNORE INTO main.{kept} SELECT * FROM theirs.{kept} WHERE sha256 IN ({digests})")


def bring_articles(merging: Merging) -> None:
    """Batches and articles."""
    merging.run(
        """INSERT OR IGNORE INTO main.batch (id, source) SELECT id, source FROM theirs.batch WHERE id IN
           (SELECT batch_id FROM theirs.article JOIN temp.article_of ON theirs = id WHERE new)"""
    )
    new = "id IN (SELECT theirs FROM temp.article_of WHERE new)"
    before = merging.run("SELECT count(*) FROM theirs.article WHERE batch_id IS NULL AND " + new)[0][0]
    merging.bring("article", _insert(merging, "article", {}, new))
    merging.counts["articles"] += before
    merging.counts["known_articles"] += merging.run(
        "SELECT count(*) FROM temp.article_of JOIN theirs.article ON id = theirs WHERE NOT new AND batch_id IS NULL"
    )[0][0]


def bring_claims(merging: Merging) -> None:
    """Claims, a few thousand at a time, in the order in which they were made."""
    connection = merging.rows.base.connection
    numbers = [
        row[0]
        for row in merging.run(
            "SELECT number FROM theirs.claim JOIN temp.claim_of ON theirs = id WHERE new ORDER BY number"
        )
    ]
    merging.run("CREATE TEMP TABLE coming (number INTEGER PRIMARY KEY)")
    first = next_number(connection)
    for start in range(0, len(numbers), _AT_ONCE):
        some = numbers[start : start + _AT_ONCE]
        merging.run("DELETE FROM temp.coming")
        connection.executemany("INSERT INTO temp.coming VALUES (?)", ((number,) for number in some))
        numbered = {"number": f"{first + start} + row_number() OVER (ORDER BY theirs.claim.number) - 1"}
        merging.bring("claim", _insert(merging, "claim", numbered, "number IN (SELECT number FROM temp.coming)"))
        merging.progress.report(start + len(some), 2 * len(numbers))
    merging.run("DROP TABLE temp.coming")
    merging.counts["claims"] += len(numbers)
    merging.counts["known_claims"] += merging.run("SELECT count(*) FROM temp.claim_of WHERE NOT new")[0][0]


def bring_evidence(merging: Merging) -> None:
    """Sources that the claim does not have word for word; they stand behind those that it has."""
    pairs = {row[0]: row[1] for row in merging.run(known_pairs("evidence"))}
    theirs = "SELECT s.*, c.ours AS owner FROM theirs.evidence AS s JOIN temp.claim_of AS c ON c.theirs = s.claim_id"
    ours = "SELECT s.*, s.claim_id AS owner FROM main.evidence AS s WHERE claim_id IN (SELECT ours FROM temp.claim_of)"
    known = (listed(pairs), listed(pairs.values()))
    # One that a claim has twice is two sources, as long as nobody says otherwise.
    said = ", ".join(column for columns in FIELDS["evidence"].values() for column in columns)
    numbered = f"row_number() OVER (PARTITION BY owner, {said}, file_sha256 ORDER BY id) AS nth"
    alike = " AND ".join(f"t.{column} IS m.{column}" for column in said.split(", "))
    unknown = "WHERE id NOT IN (SELECT value FROM json_each(?))"
    sql = f"""SELECT t.id, m.id FROM (SELECT *, {numbered} FROM ({theirs}) {unknown}) AS t
              JOIN (SELECT *, {numbered} FROM ({ours}) {unknown}) AS m
              ON (t.owner, t.nth) = (m.owner, m.nth) AND {alike}"""
    pairs |= {row[0]: row[1] for row in merging.run(sql, known)}
    merging.pair("evidence", pairs.items())
    for theirs, ours in pairs.items():
        if theirs != ours:
            merging.note("alias", {"kind": "evidence", "id": theirs}, {"means": ours})
    behind = """position + (SELECT coalesce(max(m.position), -1) + 1 FROM temp.claim_of AS c
        LEFT JOIN main.evidence AS m ON c.ours = m.claim_id AND NOT c.new WHERE c.theirs = theirs.evidence.claim_id)"""
    fresh = "id NOT IN (SELECT theirs FROM temp.evidence_of)"
    merging.counts["evidence"] += merging.bring("evidence", _insert(merging, "evidence", {"position": behind}, fresh))
    follow_aliases(merging, "evidence")


def bring_opinions(merging: Merging) -> None:
    """Opinions on claims that are new."""
    new = "claim_id IN (SELECT theirs FROM temp.claim_of WHERE new)"
    merging.bring("opinion", _insert(merging, "opinion", {}, new))


def bring_stamps(merging: Merging) -> None:
    """When fields of what is new were written."""
    for table in PAIRED:
        new = f"SELECT theirs FROM temp.{table}_of WHERE new"
        if table == "evidence":
            new = "SELECT id FROM theirs.evidence WHERE id NOT IN (SELECT theirs FROM temp.evidence_of)"
        merging.run(f"INSERT OR IGNORE INTO main.written SELECT * FROM theirs.written WHERE owner IN ({new})")


def merge_links(merging: Merging) -> None:
    """Of two decisions about one pair of claims the later one holds."""
    names = [
        name for name in columns_of(merging.rows.base.connection, "link") if name not in ("claim_id", "earlier_id")
    ]
    theirs = ", ".join(_mapped("link", name, "") for name in names)
    sql = f"""SELECT m.claim_id, m.earlier_id, {theirs}, {", ".join(f"m.{name}" for name in names)}
        FROM theirs.link JOIN temp.claim_of AS c ON c.theirs = theirs.link.claim_id
        JOIN temp.claim_of AS e ON e.theirs = theirs.link.earlier_id
        JOIN main.link AS m ON m.claim_id = c.ours AND m.earlier_id = e.ours"""
    for row in merging.run(sql):
        values = tuple(row)
        other = dict(zip(names, values[2 : 2 + len(names)], strict=True))
        own = dict(zip(names, values[2 + len(names) :], strict=True))
        if (other["created_at"], repr(other)) > (own["created_at"], repr(own)):
            merging.rows.update("link", values[:2], other)
            merging.changed.add(values[0])


def merge_placements(merging: Merging) -> None:
    """Of two placements of one claim in one version, that by hand holds, or else the same one in both bases."""
    names = [
        name for name in columns_of(merging.rows.base.connection, "placement") if name not in ("claim_id", "later_id")
    ]
    theirs = ", ".join(_mapped("placement", name, "version" if name == "version_id" else "") for name in names)
    sql = f"""SELECT m.claim_id, m.later_id, {theirs}, {", ".join(f'm."{name}"' for name in names)}
        FROM theirs.placement JOIN temp.claim_of AS c ON c.theirs = theirs.placement.claim_id
        JOIN temp.version_of AS v ON v.theirs = theirs.placement.later_id
        JOIN main.placement AS m ON m.claim_id = c.ours AND m.later_id = v.ours"""
    for row in merging.run(sql):
        values = tuple(row)
        other = dict(zip(names, values[2 : 2 + len(names)], strict=True))
        own = dict(zip(names, values[2 + len(names) :], strict=True))
        if other != own and _placed(other) > _placed(own):
            merging.rows.update("placement", values[:2], other)


def _placed(placement: dict[str, Any]) -> tuple[bool, str]:
    # A version may have another id over there.
    said = [value for name, value in placement.items() if name != "version_id"]
    return placement["outcome"] == PLACED, repr(said)


def bring_parts(merging: Merging) -> None:
    """All that hangs on claims, versions and articles, in whatever tables: the union of both."""
    connection = merging.rows.base.connection
    there = referring(connection, "theirs")
    for table in sorted_tables(connection):
        if table not in _BY_THEMSELVES and table in there:
            merging.counts[table] += merging.bring(table, _insert(merging, table, {}, "1", ignore=True))


def _insert(merging: Merging, table: str, given: Mapping[str, str], condition: str, *, ignore: bool = False) -> str:
    """SQL that brings rows of theirs in, with the ids that things have here."""
    connection = merging.rows.base.connection
    columns = [name for name in columns_of(connection, table) if name != "number" or table != "claim" or name in given]
    targets = referring(connection)[table]
    taken = [given.get(name) or _mapped(table, name, targets.get(name, "")) for name in columns]
    key = ", ".join(f'"{name}"' for name in key_of(connection, table))
    return f"""INSERT {"OR IGNORE " if ignore else ""}INTO main.{table} ({", ".join(f'"{name}"' for name in columns)})
        SELECT {", ".join(taken)} FROM theirs.{table} WHERE {condition} RETURNING {key}"""


def _mapped(table: str, column: str, target: str) -> str:
    value = f'theirs.{table}."{column}"'
    if column in _VERDICTS:
        target = "verdict"
    if target not in PAIRED:
        return value
    return f"coalesce((SELECT ours FROM temp.{target}_of WHERE theirs = {value}), {value})"
