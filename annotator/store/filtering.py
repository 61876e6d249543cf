"""From a filter and an order of claims to SQL."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from annotator.domain.claim import ClaimFilter
from annotator.domain.status import STATUSES
from annotator.store.disputes import DISPUTES
from annotator.store.rows import listed
from annotator.store.versions import ORPHANS

_STATUS_ORDER = " ".join(f"WHEN '{row.id}' THEN {place}" for place, row in enumerate(STATUSES))

_PLACE = 'article.created_at, article.id, claim.start, claim."end" DESC, claim.number'

ORDERS: dict[str, str] = {
    "position": _PLACE,
    "newest": "claim.created_at DESC, claim.number DESC",
    "updated": "claim.updated_at DESC, claim.number DESC",
    "status": f"CASE claim.status {_STATUS_ORDER} ELSE 99 END, {_PLACE}",
    "priority": f"claim.priority DESC, {_PLACE}",
    "quote": "folded(claim.quote), claim.number",
}
"""One order for each key of `SORTS`; each ends in a unique column, so a list never flickers."""

MOST_WORDS = 32
"""What is looked for behind that many words changes nothing: bounds the cost of a pasted page."""

_WORD = re.compile(r"[^\W_]+")
_LIGATURES = (("œ", "oe"), ("æ", "ae"))

_SIGNS = " OR ".join(
    [f"instr(claim.{column}, :signs)" for column in ("quote", "sentence", "normalised", "note")]
    + ["claim.article_id IN (SELECT id FROM article WHERE instr(title, :signs))"]
)
"""For what the index does not hold."""


def where(criteria: ClaimFilter) -> tuple[str, dict[str, Any]]:
    """The condition over `claim`, and its values."""
    conditions: list[str] = []
    values: dict[str, Any] = {}
    sought = [phrase for typed in criteria.text.split() if (phrase := words(typed))][:MOST_WORDS]
    for place, phrase in enumerate(sought):
        conditions.append(
            f"(claim.number IN (SELECT rowid FROM claim_search WHERE claim_search MATCH :words{place})"
            f" OR claim.article_id IN (SELECT id FROM article WHERE has_words(title, :title{place})))"
        )
        values[f"words{place}"] = _match(phrase)
        values[f"title{place}"] = " ".join(phrase)
    if criteria.text.strip() and not sought:
        conditions.append(f"({_SIGNS})")
        values["signs"] = criteria.text.strip()
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
    if criteria.orphans:
        conditions.append(ORPHANS)
    if criteria.articles:
        conditions.append("claim.article_id IN (SELECT value FROM json_each(:articles))")
        values["articles"] = listed(sorted(criteria.articles))
    if criteria.disputed:
        conditions.append(f"claim.id IN ({DISPUTES})")
    return " AND ".join(conditions) or "1", values


def words(text: str) -> list[str]:
    """The words of a text as FTS5 sees them: whatever is typed, operators and quotes included, is only words."""
    return _WORD.findall(unicodedata.normalize("NFC", text))


def _match(phrase: list[str]) -> str:
    """An FTS5 query for words side by side, the last one perhaps only begun, with ligatures written either way."""
    typed = plain = joined = " ".join(phrase).lower()
    for ligature, letters in _LIGATURES:
        plain = plain.replace(ligature, letters)
        joined = joined.replace(letters, ligature)
    return " OR ".join(f'"{form}"*' for form in dict.fromkeys((typed, plain, joined)))
