"""The tables that operations write, with the columns that name a row. Everything else is derived from them."""

from __future__ import annotations

KEYS: dict[str, tuple[str, ...]] = {
    "article": ("id",),
    "version": ("id",),
    "claim": ("id",),
    "claim_tag": ("claim_id", "tag"),
    "evidence": ("id",),
    "link": ("claim_id", "earlier_id"),
    "placement": ("claim_id", "later_id"),
    "opinion": ("claim_id", "id"),
    "verdict": ("id",),
}

OWNERS: dict[str, tuple[str, ...]] = {"version": ("article_id",), "claim": ("article_id",), "evidence": ("claim_id",)}
"""Columns noted with every change of a row, so that the history says whose it is."""

CLAIM_PARTS: tuple[tuple[str, str], ...] = (
    ("claim_tag", "claim_id"),
    ("evidence", "claim_id"),
    ("placement", "claim_id"),
    ("opinion", "claim_id"),
    ("link", "claim_id"),
    ("link", "earlier_id"),
)
"""Tables and columns that refer to a claim: what goes with it."""
