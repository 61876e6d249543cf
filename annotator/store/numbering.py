"""Numbers of claims: people call claims by them, so a number that one has had is never given to another."""

from __future__ import annotations

import sqlite3


def next_number(connection: sqlite3.Connection) -> int:
    """The number of a claim that is about to be made. Removed claims leave theirs in `tally`, by a trigger."""
    row = connection.execute(
        "SELECT max(claim_number, (SELECT coalesce(max(number), 0) FROM claim)) + 1 FROM tally"
    ).fetchone()
    return int(row[0])
