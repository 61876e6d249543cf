"""How long `check` takes, and its memory: a base whose claims were each marked by hand, and one that took in a table.

    python -m tests.benchmarks.check [CLAIMS]

The floor is SQLite's own `PRAGMA integrity_check` of the same file.
"""

from __future__ import annotations

import resource
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from time import perf_counter

from annotator.domain.article import ArticleFields, Imported
from annotator.domain.span import Span
from annotator.store import integrity
from annotator.store.articles import article
from annotator.store.base import open_base
from annotator.workspace.articles import add_article
from annotator.workspace.claims import mark, set_status
from annotator.workspace.claims_import import import_claims
from annotator.workspace.workspace import Workspace, open_workspace

CLAIMS = 100_000
OF_ARTICLE = 200
ON_DISK = Path("/dev/shm")
"""Filling it must not wait for a disk; checking reads from memory then too, as with a warm cache."""


def by_hand(workspace: Workspace, claims: int) -> None:
    """Each claim by an operation of its own, and every tenth one verified by another."""
    for number in range(0, claims, OF_ARTICLE):
        lines = [f"Le poste {number + line} compte {line} emplois en {line % 30 + 1990}." for line in range(OF_ARTICLE)]
        fields = ArticleFields(title=f"Article {number}", language="fr")
        made = add_article(workspace, Imported("\n".join(lines), fields)).subject
        version, start = article(workspace.base, made).version.id, 0
        for line, text in enumerate(lines):
            claim = mark(workspace, version, Span(start, start + len(text)), "unverified").subject
            if line % 10 == 0:
                set_status(workspace, [claim], "verified")
            start += len(text) + 1


def by_the_table(workspace: Workspace, claims: int) -> None:
    """All claims by one operation."""
    path = workspace.base.path.with_suffix(".tsv")
    rows = (f"{n}\tLe poste {n} compte {n} emplois.\tArticle {n // 200}\n" for n in range(claims))
    with path.open("w", encoding="utf-8") as file:
        file.write("claim_id\tclaim\ttitle\n")
        file.writelines(rows)
    import_claims(workspace, path)


def measure(path: Path) -> None:
    """Print what checking costs, part by part."""
    with closing(sqlite3.connect(path)) as bare:
        begin = perf_counter()
        bare.execute("PRAGMA integrity_check").fetchall()
        floor = perf_counter() - begin
    with closing(open_base(path)) as base:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        begin = perf_counter()
        assert integrity.findings(base) == []
        whole = perf_counter() - begin
        grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
        begin = perf_counter()
        assert list(integrity._history(base.connection, _Silent())) == []
        history = perf_counter() - begin
    print(f"| {path.stem} | {floor:.1f} s | {whole:.1f} s | {whole / floor:.1f} | {history:.1f} s | {grown:.0f} MB |")


class _Silent:
    def report(self, done: int, total: int) -> None:
        pass


def main() -> None:
    if sys.argv[1:2] == ["--measure"]:
        measure(Path(sys.argv[2]))
        return
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else CLAIMS
    print(
        f"{claims} claims\n\n| base | `integrity_check` (floor) | check | ratio | of it, the history | memory grown |"
    )
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    filling: tuple[Callable[[Workspace, int], None], ...] = (by_hand, by_the_table)
    with tempfile.TemporaryDirectory(dir=ON_DISK if ON_DISK.is_dir() else None) as folder:
        for fill in filling:
            path = Path(folder) / f"{fill.__name__}.sqlite"
            with closing(open_workspace(path, reviewer="Ada", create=True)) as workspace:
                fill(workspace, claims)
            subprocess.run([sys.executable, "-m", "tests.benchmarks.check", "--measure", str(path)], check=True)


if __name__ == "__main__":
    main()
