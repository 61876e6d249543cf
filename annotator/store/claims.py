"""Reading claims: one whole, a page of a list, all highlights of an article."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Literal, TypeVar

from annotator.domain.claim import Claim, ClaimFilter, ClaimPlace, ClaimRecord, Evidence, Link
from annotator.domain.errors import ClaimNotFound
from annotator.domain.span import Span
from annotator.store.base import Base, Row
from annotator.store.filtering import ORDERS, where
from annotator.store.rows import Mapping, listed
from annotator.store.verdicts import verdict_labels

T = TypeVar("T")

PAGE = 200
"""Claims read at once where many are: few round trips, little memory."""

_CLAIM = Mapping(Claim, "claim", without=("id", "span", "tags", "evidence", "links"))
_EVIDENCE = Mapping(Evidence, "evidence")
_LINK = Mapping(Link, "link")

_COLUMNS = f'claim.id, claim.start, claim."end", {_CLAIM.columns}'

# The tail is the fields of `ClaimRecord` between the claim and the verdict's label, in their order.
_RECORD = f"""
SELECT {_COLUMNS}, article.title, article.url, article.outlet, article.published, article.language, version.sha256
FROM claim JOIN article ON article.id = claim.article_id JOIN version ON version.id = claim.version_id
WHERE claim.number IN (SELECT value FROM json_each(?))
"""


def claim(base: Base, claim_id: str) -> Claim:
    """The claim with this id, whole; raises `ClaimNotFound`."""
    found = claims_by(base, "id", (claim_id,))
    if not found:
        raise ClaimNotFound(claim_id)
    return found[0]


def claims_by(base: Base, column: Literal["id", "number"], values: Sequence[str | int]) -> list[Claim]:
    """Whole claims by `id` or `number`, in the order asked for; those that are gone are left out."""
    sql = f"SELECT {_COLUMNS} FROM claim WHERE {column} IN (SELECT value FROM json_each(?))"
    rows = base.rows(sql, (listed(values),))
    parts = _Parts(base, rows)
    found = {getattr(whole, column): whole for whole in map(parts.whole, map(iter, rows))}
    return [found[value] for value in values if value in found]


def claim_numbers(base: Base, criteria: ClaimFilter, order: str = "position") -> list[int]:
    """Numbers of the claims that a list shows, in its order (a key of `SORTS`)."""
    condition, values = where(criteria)
    places = "JOIN article ON article.id = claim.article_id" if "article." in ORDERS[order] else ""
    return base.column(f"SELECT claim.number FROM claim {places} WHERE {condition} ORDER BY {ORDERS[order]}", values)


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
    sql = f'SELECT {_COLUMNS} FROM claim WHERE version_id = ? ORDER BY start, "end" DESC, number'
    return [_claim(values, id=next(values)) for values in map(iter, base.rows(sql, (version_id,)))]


def places_of(base: Base, version_id: str) -> list[ClaimPlace]:
    """Where the claims on one version stand, in the order of the text; a third of the time of `claims_of`."""
    sql = 'SELECT id, start, "end", status FROM claim WHERE version_id = ? ORDER BY start, "end" DESC, number'
    rows = base.rows(sql, (version_id,))
    return [ClaimPlace(claim_id, Span(start, end), status) for claim_id, start, end, status in rows]


def _records(base: Base, numbers: Sequence[int], labels: dict[str, str]) -> list[ClaimRecord]:
    rows = base.rows(_RECORD, (listed(numbers),))
    parts = _Parts(base, rows)
    found: dict[int, ClaimRecord] = {}
    for row in rows:
        values = iter(row)
        whole = parts.whole(values)
        found[whole.number] = ClaimRecord(whole, *(*values, labels.get(whole.verdict, whole.verdict)))
    return [found[number] for number in numbers if number in found]


class _Parts:
    """The tags, evidence and links of the claims in some rows, read with one query each."""

    def __init__(self, base: Base, rows: Sequence[Row]) -> None:
        ids = listed(row["id"] for row in rows)
        self._tags: dict[str, tuple[str, ...]] = _parts(base, ids, "tag", "claim_tag", "tag", next)
        self._evidence = _parts(base, ids, _EVIDENCE.columns, "evidence", "position, id", _EVIDENCE.take)
        self._links = _parts(base, ids, _LINK.columns, "link", "score DESC, created_at, earlier_id", _LINK.take)

    def whole(self, values: Iterator[Any]) -> Claim:
        """The claim of the next `_COLUMNS` among the values of a row, with its parts."""
        claim_id = next(values)
        return _claim(
            values,
            id=claim_id,
            tags=self._tags.get(claim_id, ()),
            evidence=self._evidence.get(claim_id, ()),
            links=self._links.get(claim_id, ()),
        )


def _claim(values: Iterator[Any], **parts: Any) -> Claim:
    """The claim of the rest of `_COLUMNS`, when its id is taken from them."""
    return _CLAIM.take(values, span=Span(next(values), next(values)), **parts)


def _parts(
    base: Base, ids: str, columns: str, table: str, order: str, take: Callable[[Iterator[Any]], T]
) -> dict[str, tuple[T, ...]]:
    """What hangs on each of the claims, in order."""
    condition = "claim_id IN (SELECT value FROM json_each(?))"
    found: dict[str, list[T]] = {}
    for row in base.rows(f"SELECT claim_id, {columns} FROM {table} WHERE {condition} ORDER BY {order}", (ids,)):
        values = iter(row)
        found.setdefault(next(values), []).append(take(values))
    return {owner: tuple(parts) for owner, parts in found.items()}
