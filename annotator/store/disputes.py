"""Which claims opinions differ on, as SQL."""

from __future__ import annotations

DISPUTES = """SELECT claim_id FROM opinion WHERE standing = 1 GROUP BY claim_id
    HAVING min(nullif(status, 'unverified')) <> max(nullif(status, 'unverified'))
        OR min(nullif(verdict, '')) <> max(nullif(verdict, ''))"""
"""The claims on which open opinions differ."""
