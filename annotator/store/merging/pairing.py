"""Which of their articles, versions, claims and verdicts are which of ours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from annotator.store.merging.state import Merging

_KNOWN = """
SELECT t.id AS theirs, m.id AS ours FROM theirs.{table} AS t JOIN main.{table} AS m USING (id)
UNION SELECT t.id, m.id FROM theirs.{table} AS t JOIN main.alias AS a ON a.kind = '{table}' AND a.id = t.id
    JOIN main.{table} AS m ON m.id = a.means
UNION SELECT t.id, m.id FROM main.{table} AS m JOIN theirs.alias AS a ON a.kind = '{table}' AND a.id = m.id
    JOIN theirs.{table} AS t ON t.id = a.means
UNION SELECT t.id, m.id FROM main.alias AS a JOIN theirs.alias AS b ON b.kind = a.kind AND b.id = a.id
    JOIN main.{table} AS m ON m.id = a.means JOIN theirs.{table} AS t ON t.id = b.means WHERE a.kind = '{table}'
"""
"""Rows that were the same already, under one id or two."""

_ONE_SOURCE = """t.title = m.title AND t.url = m.url AND t.published = m.published
    AND (SELECT min(external_id) FROM theirs.claim WHERE article_id = t.id)
        IS (SELECT min(external_id) FROM main.claim WHERE article_id = m.id)"""

_ALIKE: dict[str, str] = {
    # One text is one article. Of imported claims, which are short, many have one text.
    "article": f"""
SELECT t.id, m.id FROM theirs.article AS t JOIN theirs.version AS v ON v.article_id = t.id
    JOIN main.version AS w ON w.sha256 = v.sha256 JOIN main.article AS m ON m.id = w.article_id
    WHERE (t.batch_id IS NULL) = (m.batch_id IS NULL) AND (t.batch_id IS NULL OR {_ONE_SOURCE}) AND {{fresh}}
UNION SELECT t.id, m.id FROM theirs.article AS t JOIN main.article AS m ON m.url = t.url
    WHERE t.url <> '' AND t.batch_id IS NULL AND m.batch_id IS NULL AND {{fresh}}
UNION SELECT t.id, m.id FROM theirs.article AS t JOIN main.alias AS a ON a.kind = 'url' AND a.id = t.url
    JOIN main.article AS m ON m.id = a.means WHERE t.url <> '' AND t.batch_id IS NULL AND {{fresh}}
UNION SELECT t.id, m.id FROM theirs.article AS t JOIN theirs.alias AS a ON a.kind = 'url' AND a.means = t.id
    JOIN main.article AS m ON m.url = a.id WHERE m.batch_id IS NULL AND {{fresh}}""",
    "claim": """
SELECT t.id, m.id FROM theirs.claim AS t JOIN temp.version_of AS v ON v.theirs = t.version_id AND NOT v.new
    JOIN main.claim AS m ON m.version_id = v.ours AND m.start = t.start AND m."end" = t."end"
        AND m.quote = t.quote AND m.external_id = t.external_id WHERE {fresh}
UNION SELECT t.id, m.id FROM theirs.claim AS t JOIN temp.version_of AS v ON v.theirs = t.version_id AND NOT v.new
    JOIN main.placement AS p ON p.version_id = v.ours AND p.start = t.start AND p."end" = t."end" AND p.quote = t.quote
    JOIN main.claim AS m ON m.id = p.claim_id AND m.external_id = t.external_id WHERE {fresh}
UNION SELECT t.id, m.id FROM main.claim AS m JOIN temp.version_of AS v ON v.ours = m.version_id AND NOT v.new
    JOIN theirs.placement AS p ON p.version_id = v.theirs AND p.start = m.start AND p."end" = m."end"
        AND p.quote = m.quote
    JOIN theirs.claim AS t ON t.id = p.claim_id AND m.external_id = t.external_id WHERE {fresh}""",
    "verdict": "SELECT t.id, m.id FROM theirs.verdict AS t JOIN main.verdict AS m ON m.label = t.label"
    " WHERE t.label <> '' AND {fresh}",
}
"""Rows made apart that are the same thing."""

Unite = Callable[[Merging, str, str], str]
"""Makes one of ours a part of another one, by way of the copy of the other base; returns the id that it has there."""


def known_pairs(table: str) -> str:
    """SQL for rows of theirs and of ours that were the same already."""
    return _KNOWN.format(table=table)


def pair(merging: Merging, table: str, unite: Unite | None = None) -> None:
    """Pair the rows of theirs that ours has; all others are new, under their own ids."""
    merging.run("CREATE TEMP TABLE known AS " + known_pairs(table))
    known = ("t.id IN (SELECT theirs FROM temp.known)", "m.id IN (SELECT ours FROM temp.known)")
    # A claim that was moved away makes room for another one; an address or a text makes one article of any two.
    fresh = f"NOT ({(' AND ' if table == 'article' else ' OR ').join(known)})"
    # What one of them has removed was known to both, whoever has worked on it since.
    gone = f"SELECT id FROM main.gone WHERE kind = '{table}' AND at > back"
    fresh += f" AND t.id NOT IN ({gone}) AND m.id NOT IN ({gone})"
    pairs = [tuple(row) for row in merging.run("SELECT theirs, ours FROM temp.known")]
    pairs += [tuple(row) for row in merging.run(_ALIKE[table].format(fresh=fresh))]
    merging.run("DROP TABLE temp.known")
    for theirs, ours in _groups(pairs):
        chosen, *others = sorted(ours)
        names = set(theirs)
        if unite is not None:
            names |= {unite(merging, other, chosen) for other in others}
            merging.united = merging.united or bool(others)
        merging.pair(table, [(name, chosen) for name in names])
        for name in names | set(others if unite else ()):
            if name != chosen:
                merging.note("alias", {"kind": table, "id": name}, {"means": chosen})
    sql = f"SELECT id, id FROM theirs.{table} WHERE id NOT IN (SELECT theirs FROM temp.{table}_of)"
    merging.pair(table, [(row[0], row[1]) for row in merging.run(sql)], new=True)
    follow_aliases(merging, table)


def _groups(pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[set[str], set[str]]]:
    """Rows of theirs and of ours that are one thing, each such thing once."""
    ours_of: defaultdict[str, set[str]] = defaultdict(set)
    theirs_of: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        ours_of[one].add(other)
        theirs_of[other].add(one)
    while ours_of:
        first, ours = ours_of.popitem()
        theirs, waiting = {first}, list(ours)
        while waiting:
            for name in theirs_of[waiting.pop()] - theirs:
                theirs.add(name)
                more = ours_of.pop(name) - ours
                ours |= more
                waiting += more
        yield theirs, ours


def follow_aliases(merging: Merging, table: str) -> None:
    """Names by which either base knew a row mean what it is now, also where they were united."""
    sql = f"""SELECT a.id, p.ours FROM theirs.alias AS a JOIN temp.{table}_of AS p ON p.theirs = a.means
              WHERE a.kind = ? AND a.id <> p.ours
              UNION SELECT a.id, p.ours FROM main.alias AS a JOIN temp.{table}_of AS p ON p.theirs = a.means
              WHERE a.kind = ? AND a.id <> p.ours AND a.means <> p.ours"""
    kinds = (table, "url") if table == "article" else (table,)
    for kind in kinds:
        for name, ours in merging.run(sql, (kind, kind)):
            merging.note("alias", {"kind": kind, "id": name}, {"means": ours})
