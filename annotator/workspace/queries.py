"""What window and command line may read of an open base; each takes `Workspace.base`, or what its `again` makes."""

from __future__ import annotations

from annotator.store.articles import article, article_by_prefix, article_with_text, articles, text_of
from annotator.store.aside import aside_of
from annotator.store.base import Base
from annotator.store.claims import (
    claim,
    claim_numbers,
    claims_by,
    claims_of,
    places_of,
    records,
    records_by_number,
)
from annotator.store.search import reviewers, status_counts, tags
from annotator.store.verdicts import scale, verdict_labels, verdict_uses
from annotator.store.versions import placements_into, placements_of, places_on, versions_of

__all__ = [
    "Base",
    "article",
    "article_by_prefix",
    "article_with_text",
    "articles",
    "aside_of",
    "claim",
    "claim_numbers",
    "claims_by",
    "claims_of",
    "placements_into",
    "placements_of",
    "places_of",
    "places_on",
    "records",
    "records_by_number",
    "reviewers",
    "scale",
    "status_counts",
    "tags",
    "text_of",
    "verdict_labels",
    "verdict_uses",
    "versions_of",
]
