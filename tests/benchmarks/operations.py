"""What an acknowledged operation costs beside a bare `INSERT` and commit on the same disk.

python -m tests.benchmarks.operations
"""

from __future__ import annotations

import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from annotator.domain.article import ArticleFields, Imported
from annotator.domain.span import Span
from annotator.store.articles import article
from annotator.workspace.articles import add_article
from annotator.workspace.claims import edit_claim, mark, set_status
from annotator.workspace.workspace import open_workspace

TIMES = 300


def median(work: Callable[[int], object]) -> float:
    """Milliseconds of one call."""
    taken = []
    for number in range(TIMES):
        began = time.perf_counter()
        work(number)
        taken.append(1000 * (time.perf_counter() - began))
    return statistics.median(taken)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        bare = sqlite3.connect(Path(folder) / "bare.sqlite", isolation_level=None)
        with closing(bare):
            bare.execute("PRAGMA journal_mode = WAL")
            bare.execute("PRAGMA synchronous = FULL")
            bare.execute("CREATE TABLE row (id INTEGER PRIMARY KEY, text TEXT)")

            def insert(number: int) -> None:
                bare.execute("BEGIN IMMEDIATE")
                bare.execute("INSERT INTO row (text) VALUES (?)", (f"{number}" * 100,))
                bare.execute("COMMIT")

            floor = median(insert)
            with closing(open_workspace(Path(folder) / "claims.sqlite", reviewer="Ada", create=True)) as workspace:
                text = "\n".join(
                    f"La commune numéro {n} compte {n * 37} habitants depuis dix ans." for n in range(2_000)
                )
                made = add_article(workspace, Imported(text, ArticleFields(title="Un", language="fr")))
                version = article(workspace.base, made.subject).version.id
                claims: list[str] = []

                def marking(number: int) -> None:
                    start = number * 55
                    claims.append(mark(workspace, version, Span(start, start + 12), "unverified").subject)

                rows = {
                    "mark a passage": median(marking),
                    "change a status": median(lambda n: set_status(workspace, (claims[n],), "verified")),
                    "write a note": median(lambda n: edit_claim(workspace, claims[n], note=f"Vérifié {n}.")),
                }
    print(f"| a bare INSERT and commit (floor) | {floor:.2f} | 1 |")
    for name, taken in rows.items():
        print(f"| {name} | {taken:.2f} | {taken / floor:.2f} |")


if __name__ == "__main__":
    main()
