"""Reading the versions of an article, and the claims as they stood on them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.domain.article import Version
from annotator.domain.claim import ClaimPlace
from annotator.domain.placement import ORPHAN, EarlierPlacement
from annotator.domain.span import Span
from annotator.store.base import Base, Row
from annotator.store.rows import Mapping, listed

_VERSION = Mapping(Version, "version")
_PLACEMENT = Mapping(EarlierPlacement, "placement", without=("span",))
_COLUMNS = f'placement.start, placement."end", {_PLACEMENT.columns}'

ORPHANS = """claim.version_id IN (
    SELECT version.id FROM version WHERE version.article_id IN (SELECT article_id FROM version WHERE number > 1)
    AND EXISTS (SELECT 1 FROM version AS later
                WHERE later.article_id = version.article_id AND later.number > version.number))"""
"""The condition over `claim` for those that do not stand on the newest version of their article."""


def versions_of(base: Base, article_id: str) -> list[Version]:
    """All versions of an article, the newest first."""
    rows = base.rows(f"SELECT {_VERSION.columns} FROM version WHERE article_id = ? ORDER BY number DESC", (article_id,))
    return [_VERSION.take(iter(row)) for row in rows]


def places_on(base: Base, version_id: str) -> list[ClaimPlace]:
    """Where claims stood on an earlier version, with the status that they had when the next one came."""
    sql = """
        SELECT claim_id, start, "end", status FROM (
            SELECT placement.claim_id, start, "end", status, min(later.number) FROM placement
            JOIN version AS later ON later.id = later_id WHERE placement.version_id = :version GROUP BY claim_id)
        UNION ALL
        SELECT id, start, "end", status FROM claim WHERE version_id = :version AND NOT EXISTS (
            SELECT 1 FROM placement WHERE claim_id = claim.id AND placement.version_id = :version)
        ORDER BY 2, 3 DESC, 1"""
    return [
        ClaimPlace(claim_id, Span(start, end), status)
        for claim_id, start, end, status in base.rows(sql, {"version": version_id})
    ]


@dataclass(frozen=True, slots=True)
class Behind:
    """A claim on an older version than the newest, `newest_id`, which came at `imported_at`. `gone` if it is said not
    to stand in a later one; `news` if a version of its article is among those asked for; `came` if it
    has come in only now."""

    id: str
    article_id: str
    version_id: str
    span: Span
    newest_id: str
    imported_at: str
    gone: bool
    news: bool
    came: bool = False


def claims_behind(base: Base, versions: Iterable[str]) -> list[Behind]:
    """The claims that do not stand on the newest version of their article, and of which nobody has said yet that they
    are gone from that one."""
    sql = f"""
        SELECT claim.id, claim.article_id, claim.version_id, claim.start, claim."end", newest.id, newest.imported_at,
            EXISTS (SELECT 1 FROM placement WHERE claim_id = claim.id AND placement.version_id = claim.version_id
                AND outcome = '{ORPHAN}'),
            claim.article_id IN (SELECT article_id FROM version WHERE id IN (SELECT value FROM json_each(?)))
        FROM claim JOIN version AS newest ON newest.article_id = claim.article_id
            AND newest.number = (SELECT max(number) FROM version WHERE version.article_id = claim.article_id)
        WHERE {ORPHANS} AND NOT EXISTS (SELECT 1 FROM placement WHERE claim_id = claim.id AND later_id = newest.id
            AND outcome = '{ORPHAN}' AND (placement.version_id, placement.start, placement."end")
                = (claim.version_id, claim.start, claim."end"))
        ORDER BY claim.number"""
    return [
        Behind(claim_id, article_id, version_id, Span(start, end), newest_id, imported_at, bool(gone), bool(news))
        for claim_id, article_id, version_id, start, end, newest_id, imported_at, gone, news in base.rows(
            sql, (listed(versions),)
        )
    ]


def placements_into(base: Base, later_id: str) -> list[EarlierPlacement]:
    """What became of the claims when a version came in, in the order of the older text."""
    sql = f'SELECT {_COLUMNS} FROM placement WHERE later_id = ? ORDER BY start, "end" DESC, claim_id'
    return [_placement(row) for row in base.rows(sql, (later_id,))]


def placements_of(base: Base, claim_id: str) -> list[EarlierPlacement]:
    """Where a claim has stood before, the latest first."""
    sql = f"""SELECT {_COLUMNS} FROM placement JOIN version AS later ON later.id = later_id
              WHERE claim_id = ? ORDER BY later.number DESC"""
    return [_placement(row) for row in base.rows(sql, (claim_id,))]


def addresses(base: Base) -> list[tuple[str, str, str]]:
    """Id, URL and title of every article that stands in the list of articles, the newest first."""
    sql = "SELECT id, url, title FROM article WHERE batch_id IS NULL ORDER BY created_at DESC, id DESC"
    return [(row[0], row[1], row[2]) for row in base.rows(sql)]


def _placement(row: Row) -> EarlierPlacement:
    values = iter(row)
    span = Span(next(values), next(values))
    return _PLACEMENT.take(values, span=span)
