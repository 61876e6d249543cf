"""How long claims take to come in, beside `sqlite3.executemany` of the same rows.

    python -m tests.benchmarks.claims_import TABLE...      TSV with claim_id and claim

There are two floors. One writes the two columns of the table as they are. The other writes the rows that the import
writes, all columns of all tables; neither has an index of any kind. Each import is in a process of its own, for its
memory.
"""

from __future__ import annotations

import argparse
import csv
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from annotator.store.batches import ROWS
from annotator.workspace.claims_import import import_claims
from annotator.workspace.workspace import open_workspace


def measure(table: Path, folder: Path) -> None:
    with table.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        next(reader)
        bare = floor(folder / "bare.sqlite", {"claim": (("claim_id", "claim"), [tuple(row[:2]) for row in reader])})
    base = folder / f"{table.stem}.sqlite"
    ran = [sys.executable, "-m", "tests.benchmarks.claims_import", "--one", str(base), str(table)]
    count, ours, mine, helpers = map(float, subprocess.run(ran, check=True, capture_output=True).stdout.split())
    with closing(sqlite3.connect(base)) as made:
        whole = floor(folder / "whole.sqlite", {name: (columns, rows(made, name)) for name, columns in ROWS.items()})
    print(
        f"| {count:,.0f} | {bare:.2f} s | {whole:.2f} s | {ours:.1f} s | {ours / bare:.0f} | {ours / whole:.1f} |",
        end=" ",
    )
    print(f"{mine:.0f} MB, helpers {helpers:.0f} MB |", flush=True)


def rows(made: sqlite3.Connection, table: str) -> list[tuple[Any, ...]]:
    names = ", ".join(f'"{name}"' for name in ROWS[table])
    return made.execute(f"SELECT {names} FROM {table}").fetchall()


def floor(path: Path, tables: dict[str, tuple[Sequence[str], list[tuple[Any, ...]]]]) -> float:
    """Seconds for one transaction that writes these rows into tables without an index."""
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        for name, (columns, _) in tables.items():
            connection.execute(f"CREATE TABLE {name} ({', '.join(quoted(columns))})")
        started = time.perf_counter()
        connection.execute("BEGIN")
        for name, (columns, some) in tables.items():
            connection.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(columns))})", some)
        connection.execute("COMMIT")
        return time.perf_counter() - started


def quoted(columns: Sequence[str]) -> Iterator[str]:
    return (f'"{name}"' for name in columns)


def one(base: Path, table: Path) -> None:
    """Claims, seconds, and megabytes at most of this process and of the largest that helped it."""
    with closing(open_workspace(base, create=True)) as workspace:
        started = time.perf_counter()
        count = import_claims(workspace, table).added
        took = time.perf_counter() - started
    own, helper = (resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(count, took, own, helper)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", type=Path, nargs="+")
    parser.add_argument("--one", type=Path, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.one:
        one(chosen.one, chosen.tables[0])
        return
    print("| claims | two columns | all rows written | import | times two columns | times all rows | peak memory |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: | --- |")
    for table in chosen.tables:
        with tempfile.TemporaryDirectory() as folder:
            measure(table, Path(folder))


if __name__ == "__main__":
    main()
