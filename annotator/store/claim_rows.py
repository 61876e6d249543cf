"""Fields of many claims as bare rows, for tables: without an object for each claim, in a third of the time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from annotator.domain.claim import ClaimFilter
from annotator.store.base import Base
from annotator.store.claims import number_pages
from annotator.store.parts import PARTS, parts_of
from annotator.store.rows import listed
from annotator.store.verdicts import verdict_labels

_OF_RECORD = {
    "article_title": "article.title",
    "article_url": "article.url",
    "article_outlet": "article.outlet",
    "article_author": "article.author",
    "article_published": "article.published",
    "article_language": "article.language",
    "sha256": "version.sha256",
    "claim.span.start": "claim.start",
    "claim.span.end": 'claim."end"',
}
_NUMBERS = {"claim.span.start", "claim.span.end", "claim.sentence_start", "claim.paragraph", "claim.priority"}


Rows = list[tuple[str, ...]]
Parts = dict[str, dict[str, tuple[Any, ...]]]


def field_pages(base: Base, criteria: ClaimFilter, order: str, fields: Sequence[str]) -> Iterator[tuple[Rows, Parts]]:
    """Pages of rows with the named fields of `ClaimRecord` (`claim.id`, `article_title`, `claim.span.start`) as texts,
    in the order of the list, and beside them what hangs on their claims.

    A field of parts (`claim.tags`) is empty in the rows; its parts are given by field and id of the claim. For a steady
    picture give a connection of its own.
    """
    labels = verdict_labels(base)
    parts = [field for field in fields if _kind(field) in PARTS]
    columns = ", ".join("''" if field in parts else _expression(field, len(labels)) for field in fields)
    sql = f"""
    SELECT claim.number, claim.id, {columns}
    FROM claim JOIN article ON article.id = claim.article_id JOIN version ON version.id = claim.version_id
    WHERE claim.number IN (SELECT value FROM json_each(:numbers))
    """
    values = {f"verdict{place}": verdict for place, verdict in enumerate(labels)}
    values |= {f"label{place}": label for place, label in enumerate(labels.values())}
    for numbers in number_pages(base, criteria, order):
        found = {row[0]: row for row in base.tuples(sql, values | {"numbers": listed(numbers)})}
        ids = listed(row[1] for row in found.values())
        rows = [found[number][2:] for number in numbers if number in found]
        yield rows, {field: parts_of(base, ids, _kind(field)) for field in dict.fromkeys(parts)}


def _kind(field: str) -> str:
    return field.removeprefix("claim.")


def _expression(field: str, steps: int) -> str:
    if field == "verdict_label":
        labels = " ".join(f"WHEN :verdict{place} THEN :label{place}" for place in range(steps))
        return f"CASE claim.verdict {labels} ELSE claim.verdict END" if labels else "claim.verdict"
    column = _OF_RECORD.get(field) or f'claim."{_kind(field)}"'
    return f"CAST({column} AS TEXT)" if field in _NUMBERS else column
