"""Reading claims: one whole, a page of a list, all highlights of an article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Literal

from annotator.domain.claim import Claim, ClaimFilter, ClaimPlace, ClaimRecord
from annotator.domain.errors import ClaimNotFound
from annotator.domain.span import Span
from annotator.store.base import Base, Row
from annotator.store.blame import blaming
from annotator.store.filtering import ORDERS, where
from annotator.store.parts import PARTS, parts_of
from annotator.store.rows import Mapping, listed
from annotator.store.verdicts import verdict_labels

PAGE = 200
"""Claims read at once where many are: few round trips, little memory."""

_CLAIM = Mapping(Claim, "claim", without=("id", "span", *PARTS))

_COLUMNS = f'claim.id, claim.start, claim."end", {_CLAIM.columns}'

# The tail is the fields of `ClaimRecord` between the claim and the verdict's label, in their order, and the last one.
_RECORD = f"""
SELECT {_COLUMNS}, article.title, article.url, article.outlet, article.author, article.published, article.language,
    version.sha256,
    EXISTS (SELECT 1 FROM version AS later WHERE later.article_id = claim.article_id AND later.number > version.number)
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
    return base.column(*_numbers(criteria, order))


def number_pages(base: Base, criteria: ClaimFilter, order: str) -> Iterator[list[int]]:
    """The same, `PAGE` at a time: of a million there are never more in memory. Give a connection of its own."""
    with blaming(str(base.path)):
        # Not closed here: whoever stops reading may have closed the base before.
        cursor = base.connection.cursor()
        cursor.row_factory = None
        cursor.execute(*_numbers(criteria, order))
        while rows := cursor.fetchmany(PAGE):
            yield [number for (number,) in rows]


def records(base: Base, criteria: ClaimFilter, order: str = "position") -> Iterator[ClaimRecord]:
    """Whole claims with their articles, a page at a time. For a steady picture give a connection of its own."""
    labels = verdict_labels(base)
    for numbers in number_pages(base, criteria, order):
        yield from _records(base, numbers, labels)


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


def _numbers(criteria: ClaimFilter, order: str) -> tuple[str, dict[str, Any]]:
    condition, values = where(criteria)
    places = "JOIN article ON article.id = claim.article_id" if "article." in ORDERS[order] else ""
    return f"SELECT claim.number FROM claim {places} WHERE {condition} ORDER BY {ORDERS[order]}", values


def _records(base: Base, numbers: Sequence[int], labels: dict[str, str]) -> list[ClaimRecord]:
    rows = base.rows(_RECORD, (listed(numbers),))
    parts = _Parts(base, rows)
    found: dict[int, ClaimRecord] = {}
    for row in rows:
        values = iter(row)
        whole = parts.whole(values)
        *article, orphan = values
        found[whole.number] = ClaimRecord(whole, *(*article, labels.get(whole.verdict, whole.verdict), bool(orphan)))
    return [found[number] for number in numbers if number in found]


class _Parts:
    """The tags, evidence and links of the claims in some rows."""

    def __init__(self, base: Base, rows: Sequence[Row]) -> None:
        ids = listed(row["id"] for row in rows)
        self._of = {kind: parts_of(base, ids, kind) for kind in PARTS}

    def whole(self, values: Iterator[Any]) -> Claim:
        """The claim of the next `_COLUMNS` among the values of a row, with its parts."""
        claim_id = next(values)
        return _claim(values, id=claim_id, **{kind: of.get(claim_id, ()) for kind, of in self._of.items()})


def _claim(values: Iterator[Any], **parts: Any) -> Claim:
    """The claim of the rest of `_COLUMNS`, when its id is taken from them."""
    return _CLAIM.take(values, span=Span(next(values), next(values)), **parts)
