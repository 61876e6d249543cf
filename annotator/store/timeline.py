"""The history as it is read: entries about a claim, an article or all of the base, the newest first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.domain.errors import AmbiguousId, ClaimNotFound
from annotator.store.base import Base, Row
from annotator.store.blame import blaming
from annotator.store.history import RowChange, unpacked
from annotator.store.rows import listed

_NUMBER = re.compile(r"[1-9]\d{0,18}", re.ASCII)

_SELECT = """
SELECT seq, at, reviewer, operation, target,
    coalesce((SELECT operation FROM history AS t WHERE t.seq = h.target), ''),
    (SELECT count(*) FROM history AS t WHERE t.target = h.seq) % 2, changes
FROM history AS h WHERE seq < :before AND at >= :since
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the history. `at` is ISO 8601 in UTC.

    An undo or redo has the operation that it is about as its `target`, whose name is `target_operation`; `undone` says
    that an operation is taken back at the moment.
    """

    seq: int
    at: str
    reviewer: str
    operation: str
    target: int | None
    target_operation: str
    undone: bool
    changes: tuple[RowChange, ...]

    @property
    def removed(self) -> frozenset[tuple[str, str]]:
        """Table and id of the rows that it removed, of those that have an id or hang on a claim."""
        gone = [
            change
            for change in self.changes
            if change.after is None and change.table not in ("batch", "merge", "opinion")
        ]
        return frozenset((one.table, (one.before or {}).get("id", "")) for one in gone)


def entries(
    base: Base, subjects: Sequence[str] = (), *, since: str = "", before: int = 2**63 - 1, limit: int = -1
) -> Iterator[Entry]:
    """Entries about any of the `subjects`, or all there are if none is given, the newest first; read as they are taken.

    `since` is a time in UTC, `before` the number of the first entry that is left out, `limit` how many at most, -1 for
    all.
    """
    about = "AND seq IN (SELECT seq FROM history_subject WHERE subject IN (SELECT value FROM json_each(:subjects)))"
    sql = f"{_SELECT} {about if subjects else ''} ORDER BY seq DESC LIMIT :limit"
    values = {"since": since, "before": before, "limit": limit, "subjects": listed(subjects)}
    with blaming(str(base.path)):
        for row in base.connection.execute(sql, values):
            yield _entry(row)


def entry(base: Base, seq: int) -> Entry | None:
    """One entry of the history."""
    row = base.row(f"{_SELECT} AND seq = :seq", {"since": "", "before": 2**63 - 1, "seq": seq})
    return _entry(row) if row else None


def quote_in_history(base: Base, claim_id: str) -> str:
    """The passage of a claim as it was first known to the history, empty if it is not."""
    sql = """SELECT coalesce(json_extract(value, '$[2].quote'), json_extract(value, '$[1].quote'))
        FROM history, json_each(history.changes)
        WHERE seq IN (SELECT seq FROM history_subject WHERE subject = :claim) AND json_extract(value, '$[0]') = 'claim'
        AND coalesce(json_extract(value, '$[2].id'), json_extract(value, '$[1].id')) = :claim LIMIT 1"""
    row = base.row(sql, {"claim": claim_id})
    return str(row[0] or "") if row else ""


def title_in_base(base: Base, article_id: str) -> str:
    """The title of an article, empty if it is not there."""
    return "".join(base.column("SELECT title FROM article WHERE id = ?", (article_id,)))


def source_of_batch(base: Base, batch_id: str) -> str:
    """The name of the file that a batch came from."""
    return "".join(base.column("SELECT source FROM batch WHERE id = ?", (batch_id,)))


def subjects_of_claim(base: Base, claim_id: str) -> tuple[str, ...]:
    """What a claim's history is found by: the claim, and the batch that it came with."""
    sql = "SELECT batch_id FROM article JOIN claim ON claim.article_id = article.id WHERE claim.id = ?"
    return (claim_id, *(batch for batch in base.column(sql, (claim_id,)) if batch))


def subjects_of_article(base: Base, article_id: str) -> tuple[str, ...]:
    """What an article's history is found by: the article, and the batch that it came with."""
    batches = base.column("SELECT batch_id FROM article WHERE id = ?", (article_id,))
    return (article_id, *(batch for batch in batches if batch))


def claim_in_history(base: Base, name: str) -> str:
    """The id of the claim of that number, or whose id begins so, also of one that was removed.

    Raises `ClaimNotFound` or `AmbiguousId`.
    """
    if _NUMBER.fullmatch(name):
        found = base.column("SELECT id FROM claim WHERE number = ?", (int(name),)) or _removed(
            base, "json_extract(value, '$[1].number') = ?", (int(name),)
        )
    else:
        like = (name, name + "\U0010ffff")
        found = base.column("SELECT id FROM claim WHERE id >= ? AND id < ? LIMIT 3", like)
        if len(found) < 2:
            found += _removed(base, "json_extract(value, '$[1].id') BETWEEN ? AND ?", like, name)
    found = sorted(set(found))
    if not name or not found:
        raise ClaimNotFound(name)
    if len(found) > 1:
        raise AmbiguousId(name, len(found))
    return str(found[0])


def _removed(base: Base, condition: str, values: Sequence[str | int], prefix: str = "") -> list[str]:
    """Ids of claims that were removed once: the only ones that the history has whole in `before`."""
    within = "WHERE seq IN (SELECT seq FROM history_subject WHERE subject BETWEEN ? AND ?)" if prefix else ""
    sql = f"""SELECT DISTINCT json_extract(value, '$[1].id') FROM history, json_each(history.changes)
        {within} {"AND" if prefix else "WHERE"} json_extract(value, '$[0]') = 'claim'
        AND json_extract(value, '$[2]') IS NULL AND {condition} LIMIT 3"""
    return base.column(sql, (*(values if prefix else ()), *values))


def _entry(row: Row) -> Entry:
    seq, at, reviewer, operation, target, target_operation, undone, changes = row
    return Entry(seq, at, reviewer, operation, target, target_operation, bool(undone), unpacked(changes))
