"""Candidates for matching, and the values that filters offer."""

from __future__ import annotations

from annotator.domain.claim import ClaimFilter
from annotator.store.base import Base
from annotator.store.filtering import where, words

MOST_WORDS = 64
"""Words of a query that are looked up: bounds the cost of a selection of a whole article."""

COMMON = 2_000
"""A word of that many claims tells little: it is looked for together with the other ones alone, so that the cost of a
query does not grow with the base."""


def candidates(base: Base, text: str, *, limit: int) -> list[int]:
    """Numbers of the claims that share words with a text in quote, sentence or normalised wording, best bm25 first.

    In a large base claims that share common words alone are found only if they have all of those.
    """
    unique = list(dict.fromkeys(word.lower() for word in words(text)))[:MOST_WORDS]
    found = {word: uses for word in unique if (uses := _uses(base, word))}
    if not found:
        return []
    common = [f'"{word}"' for word, uses in found.items() if uses == COMMON]
    either = [f'"{word}"' for word, uses in found.items() if uses < COMMON]
    if len(common) > 1 or not either:
        either.append(f"({' AND '.join(common)})")
    match = "{quote sentence normalised} : (" + " OR ".join(either) + ")"
    sql = "SELECT rowid FROM claim_search WHERE claim_search MATCH ? ORDER BY bm25(claim_search, 4, 1, 4) LIMIT ?"
    return base.column(sql, (match, limit))


def _uses(base: Base, word: str) -> int:
    """How many claims have a word; `COMMON` for so many or more."""
    sql = "SELECT count(*) FROM (SELECT 1 FROM claim_search WHERE claim_search MATCH ? LIMIT ?)"
    row = base.row(sql, (f'"{word}"', COMMON))
    return int(row[0]) if row else 0


def tags(base: Base) -> list[str]:
    """All tags in use."""
    return base.column("SELECT DISTINCT tag FROM claim_tag ORDER BY folded(tag), tag")


def reviewers(base: Base) -> list[str]:
    """All reviewers who have a claim."""
    sql = "SELECT DISTINCT reviewer FROM claim WHERE reviewer <> '' ORDER BY folded(reviewer), reviewer"
    return base.column(sql)


def status_counts(base: Base, criteria: ClaimFilter) -> dict[str, int]:
    """How many claims of a filter have each status."""
    condition, values = where(criteria)
    sql = f"SELECT status, count(*) FROM claim WHERE {condition} GROUP BY status"
    return {row[0]: row[1] for row in base.rows(sql, values)}
