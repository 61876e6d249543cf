"""Candidates for matching, and the values that filters offer."""

from __future__ import annotations

from annotator.domain.claim import ClaimFilter
from annotator.store.base import Base
from annotator.store.filtering import where, words

MOST_WORDS = 64
"""Words of a query that are looked up: bounds the cost of a selection of a whole article."""


def candidates(base: Base, text: str, *, limit: int) -> list[int]:
    """Numbers of the claims that share words with a text in quote, sentence or normalised wording, best bm25 first."""
    unique = list(dict.fromkeys(word.casefold() for word in words(text)))[:MOST_WORDS]
    if not unique:
        return []
    match = "{quote sentence normalised} : (" + " OR ".join(f'"{word}"' for word in unique) + ")"
    sql = "SELECT rowid FROM claim_search WHERE claim_search MATCH ? ORDER BY bm25(claim_search, 4, 1, 4) LIMIT ?"
    return [row[0] for row in base.rows(sql, (match, limit))]


def tags(base: Base) -> list[str]:
    """All tags in use."""
    return [row[0] for row in base.rows("SELECT DISTINCT tag FROM claim_tag ORDER BY tag COLLATE NOCASE")]


def reviewers(base: Base) -> list[str]:
    """All reviewers who have a claim."""
    return [row[0] for row in base.rows("SELECT DISTINCT reviewer FROM claim WHERE reviewer <> '' ORDER BY reviewer")]


def status_counts(base: Base, criteria: ClaimFilter) -> dict[str, int]:
    """How many claims of a filter have each status."""
    condition, values = where(criteria)
    sql = f"""SELECT claim.status, count(*) FROM claim JOIN article ON article.id = claim.article_id
              WHERE {condition} GROUP BY claim.status"""
    return {row[0]: row[1] for row in base.rows(sql, values)}
