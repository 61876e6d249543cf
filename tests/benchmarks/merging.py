"""What merging a base of 100,000 claims costs, beside the same rows copied by SQLite alone.

    python -m tests.benchmarks.merging [CLAIMS]

The floor attaches the other base and inserts its rows into an empty one, with the same indexes and triggers; it pairs
nothing, checks nothing, and makes no index of earlier claims.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from annotator.store.base import copy_base, create_base
from annotator.workspace.claims_import import import_claims
from annotator.workspace.merging import Merged, merge_base, preview_merge
from annotator.workspace.undo import redo, undo
from annotator.workspace.workspace import Workspace, open_workspace

TABLES = ("canonical_text", "batch", "article", "version", "claim")


def made(folder: Path, count: int) -> Path:
    """A base with so many claims."""
    table = folder / "claims.tsv"
    with table.open("w", encoding="utf-8") as stream:
        stream.write("claim_id\tclaim\ttitle\tstatus\n")
        for n in range(count):
            stream.write(f"x{n}\tLa commune n° {n} compte {7 * n + 3} habitants, dit le maire.\tCommunes\tverified\n")
    path = folder / "theirs.sqlite"
    with closing(open_workspace(path, reviewer="Bob", create=True)) as workspace:
        import_claims(workspace, table)
    return path


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def floor(folder: Path, theirs: Path) -> float:
    with closing(create_base(folder / "floor.sqlite")) as base:
        connection = base.connection

        def copy() -> None:
            connection.execute("ATTACH ? AS other", (str(theirs),))
            connection.execute("BEGIN IMMEDIATE")
            for table in TABLES:
                connection.execute(f"INSERT OR IGNORE INTO main.{table} SELECT * FROM other.{table}")
            connection.execute("COMMIT")

        return timed(copy)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        theirs = made(folder, count)
        least = floor(folder, theirs)
        print("| what | s | ratio |\n| --- | ---: | ---: |")
        print(f"| `ATTACH`, `INSERT … SELECT` (floor) | {least:.2f} | 1.0 |")

        def tell(what: str, work: Callable[[], object]) -> None:
            seconds = timed(work)
            print(f"| {what} | {seconds:.2f} | {seconds / least:.1f} |", flush=True)

        def into(workspace: Workspace) -> Merged:
            return merge_base(workspace, theirs)

        with closing(open_workspace(folder / "ours.sqlite", reviewer="Ada", create=True)) as ours:
            tell(f"preview of {count:,} claims", lambda: preview_merge(ours, theirs))
            tell(f"merge of {count:,} claims", lambda: into(ours))
            tell("merge of the same again", lambda: into(ours))
            tell("undo", lambda: undo(ours))
            tell("redo", lambda: redo(ours))
        copy = folder / "copy.sqlite"
        copy_base(theirs, copy)
        with closing(open_workspace(copy, reviewer="Cleo")) as other:
            other.base.connection.execute("UPDATE claim SET status = 'refuted' WHERE number % 10 = 0")
            tell("merge where a tenth of the claims is disputed", lambda: into(other))


if __name__ == "__main__":
    main()
