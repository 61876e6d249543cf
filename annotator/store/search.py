"""The values that filters offer."""

from __future__ import annotations

from typing import Literal

from annotator.domain.claim import ClaimFilter
from annotator.store.base import Base
from annotator.store.filtering import where


def tags(base: Base) -> list[str]:
    """All tags in use."""
    return base.column("SELECT DISTINCT tag FROM claim_tag ORDER BY folded(tag), tag")


def reviewers(base: Base) -> list[str]:
    """All reviewers who have a claim."""
    sql = "SELECT DISTINCT reviewer FROM claim WHERE reviewer <> '' ORDER BY folded(reviewer), reviewer"
    return base.column(sql)


def status_counts(base: Base, criteria: ClaimFilter) -> dict[str, int]:
    """How many claims of a filter have each status."""
    return counts(base, criteria, "status")


def counts(base: Base, criteria: ClaimFilter, column: Literal["status", "verdict"]) -> dict[str, int]:
    """How many claims of a filter have each value of a column."""
    condition, values = where(criteria)
    sql = f"SELECT claim.{column}, count(*) FROM claim WHERE {condition} GROUP BY claim.{column}"
    return {row[0]: row[1] for row in base.rows(sql, values)}
