"""Reading claims: one whole, a page of a list, all highlights of an article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from annotator.domain.claim import Claim, ClaimFilter, ClaimRecord, Evidence, Link
from annotator.domain.errors import ClaimNotFound
from annotator.domain.span import Span
from annotator.store.base import Base, Row
from annotator.store.filtering import ORDERS, where
from annotator.store.verdicts import verdict_labels

PAGE = 200
"""Claims read at once where many are: few round trips, little memory."""

_RECORD = """
SELECT claim.*, article.title AS article_title, article.url AS article_url, article.outlet AS article_outlet,
    article.published AS article_published, article.language AS article_language, version.sha256
FROM claim JOIN article ON article.id = claim.article_id JOIN version ON version.id = claim.version_id
"""


def claim(base: Base, claim_id: str) -> Claim:
    """The claim with this id, whole; raises `ClaimNotFound`."""
    found = claims_by(base, "id", (claim_id,))
    if not found:
        raise ClaimNotFound(claim_id)
    return found[0]


def claims_by(base: Base, column: str, values: Sequence[Any]) -> list[Claim]:
    """Whole claims by `id` or `number`, in the order asked for; those that are gone are left out."""
    marks = ", ".join("?" for _ in values)
    rows = base.rows(f'SELECT * FROM claim WHERE "{column}" IN ({marks})', tuple(values))
    whole = {getattr(c, column): c for c in _whole(base, rows)}
    return [whole[value] for value in values if value in whole]


def claim_numbers(base: Base, criteria: ClaimFilter, order: str = "position") -> list[int]:
    """Numbers of the claims that a list shows, in its order (a key of `SORTS`)."""
    condition, values = where(criteria)
    sql = f"SELECT claim.number FROM claim JOIN article ON article.id = claim.article_id WHERE {condition}"
    return [row[0] for row in base.rows(f"{sql} ORDER BY {ORDERS[order]}", values)]


def records(base: Base, criteria: ClaimFilter, order: str = "position") -> Iterator[ClaimRecord]:
    """Whole claims with their articles, a page at a time. For a steady picture give a connection of its own."""
    numbers = claim_numbers(base, criteria, order)
    labels = verdict_labels(base)
    for first in range(0, len(numbers), PAGE):
        yield from _records(base, numbers[first : first + PAGE], labels)


def records_by_number(base: Base, numbers: Sequence[int]) -> list[ClaimRecord]:
    """One page of a list, in the order of `numbers`."""
    return _records(base, numbers, verdict_labels(base))


def claims_of(base: Base, version_id: str) -> list[Claim]:
    """All claims on one version in the order of the text, without tags, evidence and links: enough to paint them."""
    rows = base.rows('SELECT * FROM claim WHERE version_id = ? ORDER BY start, "end" DESC, number', (version_id,))
    return [_bare(row) for row in rows]


def _records(base: Base, numbers: Sequence[int], labels: dict[str, str]) -> list[ClaimRecord]:
    marks = ", ".join("?" for _ in numbers)
    rows = base.rows(f"{_RECORD} WHERE claim.number IN ({marks})", tuple(numbers))
    found = {
        row["number"]: ClaimRecord(
            whole,
            row["article_title"],
            row["article_url"],
            row["article_outlet"],
            row["article_published"],
            row["article_language"],
            row["sha256"],
            labels.get(whole.verdict, whole.verdict),
        )
        for row, whole in zip(rows, _whole(base, rows), strict=True)
    }
    return [found[number] for number in numbers if number in found]


def _whole(base: Base, rows: Sequence[Row]) -> list[Claim]:
    ids = tuple(row["id"] for row in rows)
    marks = ", ".join("?" for _ in ids)
    tags: dict[str, list[str]] = {}
    evidence: dict[str, list[Evidence]] = {}
    links: dict[str, list[Link]] = {}
    for row in base.rows(f"SELECT * FROM claim_tag WHERE claim_id IN ({marks}) ORDER BY tag", ids):
        tags.setdefault(row["claim_id"], []).append(row["tag"])
    for row in base.rows(f"SELECT * FROM evidence WHERE claim_id IN ({marks}) ORDER BY position, id", ids):
        evidence.setdefault(row["claim_id"], []).append(
            Evidence(row["id"], row["url"], row["title"], row["quote"], row["stance"], row["accessed"])
        )
    for row in base.rows(f"SELECT * FROM link WHERE claim_id IN ({marks}) ORDER BY score DESC, created_at", ids):
        links.setdefault(row["claim_id"], []).append(
            Link(
                row["earlier_id"],
                row["kind"],
                row["match_kind"],
                row["score"],
                row["status_taken"],
                row["verdict_taken"],
                row["reviewer"],
                row["created_at"],
            )
        )
    return [
        _bare(
            row,
            tuple(tags.get(row["id"], ())),
            tuple(evidence.get(row["id"], ())),
            tuple(links.get(row["id"], ())),
        )
        for row in rows
    ]


def _bare(
    row: Row,
    tags: tuple[str, ...] = (),
    evidence: tuple[Evidence, ...] = (),
    links: tuple[Link, ...] = (),
) -> Claim:
    return Claim(
        id=row["id"],
        number=row["number"],
        article_id=row["article_id"],
        version_id=row["version_id"],
        span=Span(row["start"], row["end"]),
        quote=row["quote"],
        prefix=row["prefix"],
        suffix=row["suffix"],
        sentence=row["sentence"],
        sentence_start=row["sentence_start"],
        paragraph=row["paragraph"],
        status=row["status"],
        verdict=row["verdict"],
        note=row["note"],
        normalised=row["normalised"],
        speaker=row["speaker"],
        claim_date=row["claim_date"],
        priority=row["priority"],
        reviewer=row["reviewer"],
        created_at=row["created_at"],
        updated_at=row["updated_at"],
        tags=tags,
        evidence=evidence,
        links=links,
    )
