"""Kills a reviewer's session at random moments, and looks at what is left.

`python -m tests.faults.kill [TIMES [SEED]]`. Everything that was told to be done before the kill is to be there,
and the base is to be sound. Exit code 1 if not.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

from annotator.workspace.workspace import open_workspace
from tests.faults.session import Session, Told, last, wrong

AT_ONCE = 25
"""Kills that one base lives through."""

MOST_STEPS = 40
"""Operations that are waited for before a kill."""

LATEST_SECONDS = 0.012
"""The kill comes so long after an operation was told, at most: some of them take that long."""


def play(path: Path, seed: int, pipe: int) -> None:
    """Work until killed."""
    session = Session(open_workspace(path, reviewer="Ada"), seed, path.with_suffix(".csv"))
    while True:
        os.write(pipe, session.step().line())


def kill_one(path: Path, seed: int) -> list[Told]:
    """Have a process of its own work on the base and kill it; returns what it told."""
    chosen = random.Random(seed)
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            play(path, seed, writing)
        finally:
            os._exit(70)
    os.close(writing)
    told: list[Told] = []
    with os.fdopen(reading, "rb") as pipe:
        for _ in range(chosen.randrange(MOST_STEPS)):
            told.append(Told.of(pipe.readline()))
        time.sleep(chosen.uniform(0, LATEST_SECONDS))
        os.kill(child, signal.SIGKILL)
        # What was told between the last line and the kill counts too; half a line does not.
        told += [Told.of(line) for line in pipe if line.endswith(b"\n")]
    _pid, status = os.waitpid(child, 0)
    assert os.WTERMSIG(status) == signal.SIGKILL, "the session ended by itself"
    return told


def run(times: int, seed: int = 0) -> tuple[Counter[str], list[str]]:
    """What was counted, and what is wrong."""
    counted: Counter[str] = Counter()
    found: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(times):
            path = Path(folder) / f"{number // AT_ONCE}.sqlite"
            if number % AT_ONCE == 0:
                told: list[Told] = []
                before = 0
                open_workspace(path, create=True).close()
            told += kill_one(path, seed + number)
            with closing(open_workspace(path)) as workspace:
                kept = last(workspace.base).seq
                faults = wrong(workspace.base, told, path.with_suffix(".csv"))
            found += [f"kill {seed + number}: {fault}" for fault in faults]
            newest = max(before, *(one.seq for one in told), 0)
            # One operation may have been done and not told yet.
            if kept > newest + 1:
                found.append(f"kill {seed + number}: {kept - newest} operations that nobody told")
            counted["kills"] += 1
            counted["operations told"] += newest - before
            counted["done, not told yet"] += kept - newest
            before = kept
    return counted, found


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[1:]]
    counts, faults = run(*(numbers or [500]))
    print(*(f"{what}: {count}" for what, count in counts.items()), f"wrong: {len(faults)}", sep="\n")
    print(*faults[:20], sep="\n")
    sys.exit(1 if faults else 0)
