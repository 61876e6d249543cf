"""A reviewer's session through kills, full disks, failing writes and a second writer: nothing told is lost.

Here few of each, to be fast; the modules of this folder, run by name, do as many as are asked for.
"""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing, suppress
from pathlib import Path

import pytest

from annotator.domain.errors import AnnotatorError, DiskFull, ExportFailed
from annotator.workspace.workspace import open_workspace
from tests.conftest import ROOT
from tests.faults.session import Session, Told, last, wrong
from tests.world import disk


# In a process of their own: they fork, and limit what all of a process may write.
@pytest.mark.skipif(sys.platform == "win32", reason="no fork, no limits of files")
@pytest.mark.parametrize("command", [("kill", "25"), ("writers", "600"), ("writes",)], ids=lambda command: command[0])
def test_nothing_told_is_lost(command: tuple[str, ...]) -> None:
    module, *numbers = command
    ran = subprocess.run(
        [sys.executable, "-m", f"tests.faults.{module}", *numbers],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.mark.parametrize("seed", range(3))
def test_a_disk_that_fills_up(tmp_path: Path, seed: int) -> None:
    with disk(tmp_path / "small", "2m") as small:
        spare = small / "spare"
        spare.write_bytes(b"x" * 600_000)
        path = small / "claims.sqlite"
        told: list[Told] = []
        refused: list[AnnotatorError] = []
        with closing(open_workspace(path, reviewer="Ada", create=True)) as workspace:
            session = Session(workspace, seed, path.with_suffix(".csv"))
            session.steps = tuple(step for step in session.steps if step != session.merge)
            while len(refused) < 20:
                try:
                    told.append(session.step())
                except AnnotatorError as error:
                    refused.append(error)
            # Reading goes on, and what was told is there.
            assert {type(error) for error in refused} <= {DiskFull, ExportFailed}
            assert any(isinstance(error, DiskFull) for error in refused)
            assert len(told) > 15
            rows = [*workspace.base.connection.execute("SELECT seq, hash FROM history ORDER BY seq")]
            assert tuple(rows[-1]) == (told[-1].seq, told[-1].hash)
        # Opening it may need room too; reading it does not.
        with suppress(DiskFull), closing(open_workspace(path)) as again:
            assert last(again.base).seq == told[-1].seq
        with closing(open_workspace(path, read_only=True)) as again:
            assert last(again.base).seq == told[-1].seq
        spare.unlink()
        with closing(open_workspace(path, reviewer="Ada")) as workspace:
            session = Session(workspace, seed + 100, path.with_suffix(".csv"))
            session.steps = tuple(step for step in session.steps if step != session.merge)
            told += [session.step() for _ in range(10)]
            assert wrong(workspace.base, told, path.with_suffix(".csv")) == []
