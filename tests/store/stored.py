"""Bases as older programs have written them, kept as SQL in `bases/`.

`python -m tests.store.stored` writes the one of the newest step, with something in every table; a step that was once
released is never written again.
"""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from annotator.domain.verdict import Verdict
from annotator.store.base import APPLICATION_ID, create_base
from annotator.store.migrations import STEPS
from annotator.store.verdicts import scale
from annotator.workspace.claims import edit_claim, set_status, set_tags
from annotator.workspace.evidence import add_evidence
from annotator.workspace.links import link
from annotator.workspace.scale import set_scale
from annotator.workspace.undo import undo
from annotator.workspace.workspace import Workspace
from tests.claims_base import OTHER_TEXT, Ticking, added, marked

BASES = Path(__file__).parent / "bases"


def stored_base(step: str) -> Path:
    """Where the base of a step is kept: `bases/0001.sqlite.sql` for `m0001_first`."""
    return BASES / f"{step[1:5]}.sqlite.sql"


def restore(sql: Path, path: Path) -> None:
    """Make the base again that a file describes."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript(sql.read_text(encoding="utf-8"))


def described(connection: sqlite3.Connection) -> str:
    """A base as SQL. Both indexes are left out: they are built anew from the claims."""
    lines = [f"PRAGMA application_id = {APPLICATION_ID};", "BEGIN;"]
    schema = connection.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
        " AND name NOT GLOB 'claim_search_*' AND name NOT GLOB 'index_*'"
        " OR type = 'trigger' AND name NOT GLOB 'index_*' ORDER BY type = 'trigger', rowid"
    ).fetchall()
    tables = [name for kind, name, sql in schema if kind == "table" and not sql.startswith("CREATE VIRTUAL")]
    lines += [f"{sql};" for kind, _, sql in schema if kind != "trigger"]
    for table in tables:
        for row in connection.execute(f"SELECT * FROM {table}"):
            values = ", ".join(connection.execute("SELECT quote(?)", (value,)).fetchone()[0] for value in row)
            lines.append(f"INSERT INTO {table} VALUES ({values});")
    lines.append("INSERT INTO claim_search (claim_search) VALUES ('rebuild');")
    lines += [f"{sql};" for kind, _, sql in schema if kind == "trigger"]
    return "\n".join([*lines, "COMMIT;", "PRAGMA journal_mode = WAL;", ""])


def fill(workspace: Workspace) -> None:
    """Put something in every table, and something undone in the history."""
    first = added(workspace, outlet="Le Journal", published="2026-03-02")
    other = added(workspace, OTHER_TEXT, title="Un autre")
    earlier = marked(workspace, first, "multiplication par quatre")
    age = marked(workspace, first, "37 ans")
    later = marked(workspace, other, "multiplication par quatre")
    set_scale(workspace, [*scale(workspace.base), Verdict("", "Presque", 0)])
    edit_claim(workspace, earlier, status="verified", verdict="mostly_true", note="Voir l'étude.\nPage 4.", priority=2)
    set_tags(workspace, earlier, ["économie", "emploi"])
    add_evidence(workspace, earlier, url="https://example.org/étude", quote="un quadruplement", stance="supports")
    link(workspace, later, earlier, "same", None)
    set_status(workspace, [age], "refuted")
    undo(workspace)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder, closing(create_base(Path(folder) / "claims.sqlite")) as base:
        fill(Workspace(base, "Ada", Ticking()))
        stored_base(STEPS[-1]).write_text(described(base.connection), encoding="utf-8")
