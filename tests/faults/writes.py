"""Each write of an operation fails in its turn: `python -m tests.faults.writes [SEED]`. Exit code 1 if one is lost.

The operating system itself refuses to let a file grow beyond a limit (RLIMIT_FSIZE), which is moved on from write to
write until the operation goes through; and SQLite refuses to make the base larger by a page, then two, and so on.
"""

from __future__ import annotations

import resource
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from annotator.domain.errors import AnnotatorError
from annotator.workspace.workspace import Workspace, open_workspace
from tests.claims_base import tables
from tests.faults.session import Session, Told, last, wrong

STEP = 1_024
"""Bytes by which the limit moves on: a quarter of a page, so that pages are cut off in the middle too."""


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """No file grows beyond so many bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def most_pages(workspace: Workspace, pages: int) -> Iterator[None]:
    """The base has no more than so many pages."""
    connection = workspace.base.connection
    connection.execute(f"PRAGMA max_page_count = {pages}")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA max_page_count = {2**31}")


def until_done(session: Session, act: Callable[[], object], limits: Iterator[object]) -> tuple[Counter[str], list[str]]:
    """Try one operation under each limit until it goes through; each time it fails, nothing is to have changed."""
    base = session.workspace.base
    counted: Counter[str] = Counter()
    found: list[str] = []
    before, newest = tables(base), last(base)
    state = session.random.getstate()
    for limit in limits:
        session.random.setstate(state)
        try:
            with limit:  # type: ignore[attr-defined]
                act()
            counted["done"] += 1
            return counted, found
        except AnnotatorError as error:
            counted[f"refused: {type(error).__name__}"] += 1
        if base.connection.in_transaction or tables(base) != before or last(base) != newest:
            found.append("something is half written")
    return counted, [*found, "the operation never went through"]


def run(seed: int = 0) -> tuple[Counter[str], list[str]]:
    """What was counted, and what is wrong."""
    counted: Counter[str] = Counter()
    found: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "claims.sqlite"
        with closing(open_workspace(path, reviewer="Ada", create=True)) as workspace:
            session = Session(workspace, seed, path.with_suffix(".csv"))
            told: list[Told] = []
            session.article()
            session.mark()
            for act in (session.mark, session.note, session.tag, session.version, session.back, session.export):
                wal = Path(f"{path}-wal").stat().st_size
                sizes = range(wal if act != session.export else 0, wal + 4_000_000, STEP)
                for limits in (
                    (largest_file(size) for size in sizes),
                    (
                        most_pages(workspace, pages)
                        for pages in range(workspace.base.column("PRAGMA page_count")[0], 100_000)
                    ),
                ):
                    more, faults = until_done(session, act, limits)
                    counted.update(more)
                    found += [f"{act.__name__}: {fault}" for fault in faults]
                    told.append(last(workspace.base))
        with closing(open_workspace(path)) as workspace:
            found += wrong(workspace.base, told)
    return counted, found


if __name__ == "__main__":
    counts, faults = run(*(int(argument) for argument in sys.argv[1:]))
    print(*(f"{what}: {count}" for what, count in sorted(counts.items())), f"wrong: {len(faults)}", sep="\n")
    print(*faults[:20], sep="\n")
    sys.exit(1 if faults else 0)
