"""From a filter and an order of claims to SQL."""

from __future__ import annotations

import re
from typing import Any

from annotator.domain.claim import ClaimFilter
from annotator.domain.status import STATUSES

_STATUS_ORDER = " ".join(f"WHEN '{row.id}' THEN {place}" for place, row in enumerate(STATUSES))

_PLACE = 'article.created_at, claim.article_id, claim.start, claim."end" DESC, claim.number'

ORDERS: dict[str, str] = {
    "position": _PLACE,
    "newest": "claim.created_at DESC, claim.number DESC",
    "updated": "claim.updated_at DESC, claim.number DESC",
    "status": f"CASE claim.status {_STATUS_ORDER} ELSE 99 END, {_PLACE}",
    "priority": f"claim.priority DESC, {_PLACE}",
    "quote": "claim.quote COLLATE NOCASE, claim.number",
}
"""One order for each key of `SORTS`; each ends in a unique column, so a list never flickers."""

_WORD = re.compile(r"\w+")


def where(criteria: ClaimFilter) -> tuple[str, dict[str, Any]]:
    """The condition over `claim` joined with `article`, and its values."""
    conditions: list[str] = []
    values: dict[str, Any] = {}
    if criteria.text.strip():
        conditions.append(
            "(claim.number IN (SELECT rowid FROM claim_search WHERE claim_search MATCH :words)"
            " OR article.title LIKE :title ESCAPE '\\')"
            if words(criteria.text)
            else "(instr(claim.quote, :text) OR instr(claim.sentence, :text) OR instr(claim.note, :text))"
        )
        values["text"] = criteria.text.strip()
        values["words"] = " ".join(f'"{word}"*' for word in words(criteria.text))
        values["title"] = f"%{_escaped(criteria.text.strip())}%"
    if criteria.statuses:
        names = [f"status{place}" for place in range(len(criteria.statuses))]
        conditions.append(f"claim.status IN ({', '.join(f':{name}' for name in names)})")
        values |= dict(zip(names, sorted(criteria.statuses), strict=True))
    if criteria.tag:
        conditions.append("claim.id IN (SELECT claim_id FROM claim_tag WHERE tag = :tag)")
        values["tag"] = criteria.tag
    if criteria.reviewer:
        conditions.append("claim.reviewer = :reviewer")
        values["reviewer"] = criteria.reviewer
    if criteria.article_id:
        conditions.append("claim.article_id = :article_id")
        values["article_id"] = criteria.article_id
    return " AND ".join(conditions) or "1", values


def words(text: str) -> list[str]:
    """The words of a search as FTS5 sees them: whatever is typed, operators and quotes included, is only words."""
    return _WORD.findall(text)


def _escaped(text: str) -> str:
    return re.sub(r"([\\%_])", r"\\\1", text)
