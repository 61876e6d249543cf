"""Two processes write to one base: `python -m tests.faults.writers [OPERATIONS]`. Exit code 1 if anything is lost."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from annotator.domain.errors import AnnotatorError
from annotator.workspace.workspace import open_workspace
from tests.faults.session import Session, Told, wrong


def write(path: Path, seed: int, operations: int, pipe: int) -> None:
    """Do so many operations, and tell each that made a row of the history."""
    sql = "SELECT seq, hash FROM history WHERE reviewer = ? ORDER BY seq DESC LIMIT 1"
    with closing(open_workspace(path, reviewer=f"reviewer {seed}")) as workspace:
        session = Session(workspace, seed, path.with_suffix(f".{seed}.csv"))
        session.steps = tuple(step for step in session.steps if step not in (session.export, session.merge))
        done, refused = 0, 0
        newest = 0
        while done < operations:
            try:
                session.step()
            except AnnotatorError:
                # In use, or the other one has just removed what this one was about to change: the next thing, then.
                refused += 1
                continue
            # The newest row of all may be the other's.
            row = workspace.base.row(sql, (workspace.reviewer,))
            if row is not None and row["seq"] > newest:
                newest = row["seq"]
                os.write(pipe, Told(newest, row["hash"]).line())
                done += 1
        os.write(pipe, Told(0, "", refused).line())


def run(operations: int) -> tuple[dict[str, float], list[str]]:
    """What was counted, and what is wrong."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "claims.sqlite"
        open_workspace(path, create=True).close()
        began = time.monotonic()
        readers, children = [], []
        for seed in (1, 2):
            reading, writing = os.pipe()
            child = os.fork()
            if child == 0:
                os.close(reading)
                try:
                    write(path, seed, operations // 2, writing)
                    os._exit(0)
                finally:
                    os._exit(70)
            os.close(writing)
            readers.append(reading)
            children.append(child)
        told: list[Told] = []
        refused = 0
        # A pipe holds 64 kB, less than a process tells: both are read as they come.
        pipes = [os.fdopen(reading, "rb") for reading in readers]
        for lines in zip(*pipes, strict=False):
            told += [Told.of(line) for line in lines]
        for pipe in pipes:
            told += [Told.of(line) for line in pipe]
            pipe.close()
        codes = [os.waitpid(child, 0)[1] for child in children]
        seconds = time.monotonic() - began
        refused = sum(one.exported for one in told if one.seq == 0)
        done = [one for one in told if one.seq]
        with closing(open_workspace(path)) as workspace:
            found = wrong(workspace.base, done)
            rows = workspace.base.column("SELECT count(*) FROM history")[0]
    found += [f"a process ended with {code}" for code in codes if code]
    if len({one.seq for one in done}) != len(done) or rows != len(done):
        found.append(f"{len(done)} operations told, {len({one.seq for one in done})} of them different, {rows} rows")
    return {"operations": len(done), "refused": refused, "seconds": round(seconds, 1)}, found


if __name__ == "__main__":
    counts, faults = run(int(sys.argv[1]) if sys.argv[1:] else 10_000)
    print(*(f"{what}: {count}" for what, count in counts.items()), f"wrong: {len(faults)}", sep="\n")
    print(*faults[:20], sep="\n")
    sys.exit(1 if faults else 0)
