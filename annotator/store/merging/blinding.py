"""A copy of a base from which all that reviewers thought is taken out."""

from __future__ import annotations

from sqlite3 import Connection

_READ = "SELECT id FROM claim WHERE article_id IN (SELECT id FROM article WHERE batch_id IS NULL)"
"""Claims that somebody marked here; imported ones were judged elsewhere, and are what one compares with."""


def take_out_judgements(connection: Connection, status: str) -> int:
    """Give all claims that were marked here a status, and take away what hangs on them; returns how many they are.

    For a copy that nobody works in: its history no longer tells how it came to be.
    """
    connection.execute("PRAGMA defer_foreign_keys = ON")
    connection.execute("BEGIN IMMEDIATE")
    for table, column in (
        *(("claim_tag", "claim_id"), ("evidence", "claim_id"), ("opinion", "claim_id"), ("placement", "claim_id")),
        *(("link", "claim_id"), ("link", "earlier_id")),
    ):
        connection.execute(f"DELETE FROM {table} WHERE {column} IN ({_READ})")
    count = connection.execute(
        f"UPDATE claim SET status = ?, verdict = '', note = '', updated_at = created_at WHERE id IN ({_READ})",
        (status,),
    ).rowcount
    connection.execute("DELETE FROM gone")
    connection.execute("COMMIT")
    return count
