"""Versions: one text is one version of an article, and they are numbered as they were imported, in every base alike."""

from __future__ import annotations

from annotator.store.merging.state import Merging
from annotator.store.schema import columns_of

_DETAILS = ("imported_at", "source", "media_type", "encoding")


def pair_versions(merging: Merging) -> None:
    """Pair versions that have one text, within articles that are one."""
    merging.pair(
        "version", _pairs(merging, "main.version AS m ON m.article_id = a.ours AND m.sha256 = t.sha256", "m.id")
    )
    # Two articles of theirs that are one here may have the same text.
    left = "SELECT theirs FROM temp.version_of"
    first = """(SELECT min(o.id) FROM theirs.version AS o JOIN temp.article_of AS b ON b.theirs = o.article_id
                WHERE b.ours = a.ours AND o.sha256 = t.sha256)"""
    sql = f"""SELECT t.id, {first} FROM theirs.version AS t JOIN temp.article_of AS a ON a.theirs = t.article_id
              WHERE t.id NOT IN ({left})"""
    merging.pair("version", [tuple(row) for row in merging.run(sql)], new=True)


def bring_versions(merging: Merging) -> None:
    """The texts that are new, and then the numbers anew where an article has more of them than before."""
    columns = ", ".join(f'"{name}"' for name in columns_of(merging.rows.base.connection, "version"))
    taken = columns.replace('"article_id"', "a.ours").replace(
        '"number"', "CASE WHEN a.new THEN number ELSE :aside - nth END"
    )
    sql = f"""INSERT INTO main.version ({columns}) SELECT {taken}
              FROM (SELECT *, row_number() OVER (ORDER BY id) AS nth FROM theirs.version) AS t
              JOIN temp.article_of AS a ON a.theirs = t.article_id
              WHERE id IN (SELECT ours FROM temp.version_of WHERE new) RETURNING id"""
    merging.counts["versions"] += merging.bring("version", sql, {"aside": merging.aside})
    articles = _agree(merging)
    articles |= {row[0] for row in merging.run("SELECT article_id FROM main.version WHERE number < 0")}
    for article_id in sorted(articles):
        _number(merging, article_id)


def _pairs(merging: Merging, joined: str, ours: str) -> list[tuple[str, str]]:
    sql = f"""SELECT t.id, min({ours}) FROM theirs.version AS t JOIN temp.article_of AS a ON a.theirs = t.article_id
              JOIN {joined} GROUP BY t.id"""
    return [tuple(row) for row in merging.run(sql)]


def _agree(merging: Merging) -> set[str]:
    """Of one text, how it was imported first; returns the articles where that is another time than was known here."""
    articles: set[str] = set()
    differing = " OR ".join(f"t.{name} <> m.{name}" for name in _DETAILS)
    for row in merging.run(
        f"""SELECT m.article_id, m.id, {", ".join(f"{side}.{name}" for side in "tm" for name in _DETAILS)}
            FROM temp.version_of AS v JOIN theirs.version AS t ON t.id = v.theirs
            JOIN main.version AS m ON m.id = v.ours WHERE {differing}"""
    ):
        article_id, version_id, *values = row
        theirs, ours = values[: len(_DETAILS)], values[len(_DETAILS) :]
        if theirs < ours:
            merging.rows.update("version", (version_id,), dict(zip(_DETAILS, theirs, strict=True)))
            articles.add(article_id)
    return articles


def _number(merging: Merging, article_id: str) -> None:
    """Number the versions of an article from 1, in the order of their import."""
    rows = merging.run(
        "SELECT id, number FROM main.version WHERE article_id = ? ORDER BY imported_at, sha256", (article_id,)
    )
    here = {key[0] for key in merging.came.rows.get("version", ())}
    wanted = {version_id: place for place, (version_id, _) in enumerate(rows, 1)}
    moved = [version_id for version_id, number in rows if number != wanted[version_id]]
    # Numbers are unique within an article: first out of the way, then to their places.
    for away in (True, False):
        for version_id in moved:
            number = -1_000_000 - wanted[version_id] if away else wanted[version_id]
            if version_id in here:
                merging.run("UPDATE main.version SET number = ? WHERE id = ?", (number, version_id))
            else:
                merging.rows.update("version", (version_id,), {"number": number})
