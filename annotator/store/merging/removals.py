"""What was removed: it does not come back from a base that has it as it was, and goes from one that does.

It stays, and comes back, where somebody has worked on it after it was removed.
"""

from __future__ import annotations

from annotator.store.merging.state import Merging
from annotator.store.noting import REMOVABLE
from annotator.store.schema import referring

_PARTS = ("claim_tag", "link", "evidence")
_WRITTEN = "coalesce((SELECT max(at) FROM {schema}.written WHERE owner = {table}.id), '')"
_CHANGED = {
    "claim": "claim.updated_at",
    "link": "link.created_at",
    "evidence": _WRITTEN,
    "verdict": _WRITTEN,
    "article": "article.updated_at",
    # A tag is only given or taken away, and so is a text.
    "claim_tag": "''",
    "version": "''",
}
"""When a row was last worked on."""


def remove(merging: Merging) -> None:
    """Let both bases know what either has removed, and take it out of both."""
    _share(merging)
    for table in _PARTS:
        for row in merging.run(f"SELECT * FROM main.{table} WHERE {_gone(table, 'main')}"):
            merging.rows.delete(table, (row["id"],) if table == "evidence" else tuple(row)[:2])
            merging.changed.add(row["claim_id"])
            merging.counts["removed_parts"] += 1
        merging.run(f"DELETE FROM theirs.{table} WHERE {_gone(table, 'theirs')}")
    ours = [row[0] for row in merging.run(f"SELECT id FROM main.claim WHERE {_gone('claim', 'main')}")]
    merging.rows.delete_claims(ours)
    merging.counts["removed"] += len(ours)
    _forget_claims(merging)
    _remove_articles(merging)
    _remove_verdicts(merging)


def revive(merging: Merging) -> None:
    """What is there after the merge is no longer gone."""
    for table in REMOVABLE:
        present = f"EXISTS (SELECT 1 FROM main.{table} WHERE {_name(table)} = gone.id)"
        sql = f"SELECT id, at FROM main.gone WHERE kind = ? AND at > back AND {present}"
        for name, at in merging.run(sql, (table,)):
            merging.note("gone", {"kind": table, "id": name}, {"at": at, "back": at})


def _share(merging: Merging) -> None:
    """The later of each removal and each return, in both bases."""
    for row in merging.run(
        """SELECT t.kind, t.id, max(t.at, coalesce(m.at, '')) AS at, max(t.back, coalesce(m.back, '')) AS back
           FROM theirs.gone AS t LEFT JOIN main.gone AS m ON m.kind = t.kind AND m.id = t.id
           WHERE m.at IS NULL OR m.at < t.at OR m.back < t.back"""
    ):
        merging.note("gone", {"kind": row["kind"], "id": row["id"]}, {"at": row["at"], "back": row["back"]})
    merging.run("INSERT OR REPLACE INTO theirs.gone SELECT * FROM main.gone")


def _name(table: str) -> str:
    """The name of a row in `gone`."""
    return " || ' ' || ".join(f"{table}.{column}" for column in REMOVABLE[table])


def _gone(table: str, schema: str) -> str:
    """The condition that a row is gone, and nobody has worked on it since."""
    changed = _CHANGED[table].format(schema=schema, table=table)
    return f"""EXISTS (SELECT 1 FROM main.gone WHERE gone.kind = '{table}' AND gone.id = {_name(table)}
        AND gone.at > gone.back AND gone.at >= {changed})"""


def _forget_claims(merging: Merging) -> None:
    """Take claims that are gone out of the copy of the other base, with all that hangs on them."""
    merging.run(f"CREATE TEMP TABLE forgotten AS SELECT id FROM theirs.claim WHERE {_gone('claim', 'theirs')}")
    for table, columns in referring(merging.rows.base.connection, "theirs").items():
        for column, target in columns.items():
            if target == "claim":
                merging.run(f"DELETE FROM theirs.{table} WHERE {column} IN (SELECT id FROM temp.forgotten)")
    merging.run("DELETE FROM theirs.claim WHERE id IN (SELECT id FROM temp.forgotten)")
    merging.run("DROP TABLE temp.forgotten")


def _remove_articles(merging: Merging) -> None:
    """Articles that are gone, unless in either base a claim stands in them, or they have another text by now."""
    gone = {}
    for schema in ("main", "theirs"):
        empty = [
            f"NOT EXISTS (SELECT 1 FROM {s}.claim WHERE claim.article_id = article.id)" for s in ("main", "theirs")
        ]
        known = f"""NOT EXISTS (SELECT 1 FROM {schema}.version WHERE version.article_id = article.id
            AND NOT {_gone("version", schema)})"""
        conditions = " AND ".join([_gone("article", schema), *empty, known])
        gone[schema] = f"SELECT id FROM {schema}.article WHERE {conditions}"
    ours, theirs = merging.run(gone["main"]), gone["theirs"]
    merging.run(f"CREATE TEMP TABLE forgotten AS {theirs}")
    for (article_id,) in ours:
        merging.rows.delete_where("version", article_id=article_id)
        merging.rows.delete("article", (article_id,))
    merging.run("DELETE FROM theirs.version WHERE article_id IN (SELECT id FROM temp.forgotten)")
    merging.run("DELETE FROM theirs.article WHERE id IN (SELECT id FROM temp.forgotten)")
    merging.run("DROP TABLE temp.forgotten")


def _remove_verdicts(merging: Merging) -> None:
    """Steps of the scale that are gone, unless a claim of either base has them."""
    unused = "NOT EXISTS (SELECT 1 FROM {0}.claim WHERE claim.verdict = verdict.id)"
    free = " AND ".join(unused.format(schema) for schema in ("main", "theirs"))
    ours = merging.run(f"SELECT id FROM main.verdict WHERE {_gone('verdict', 'main')} AND {free}")
    merging.run(f"DELETE FROM theirs.verdict WHERE {_gone('verdict', 'theirs')} AND {free}")
    for (verdict_id,) in ours:
        merging.rows.delete("verdict", (verdict_id,))
