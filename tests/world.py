"""The world in bad shape, for real: disks that are full or cannot be written, and other programs that hold a base."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_HOLDER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
for statement in sys.argv[2:]:
    connection.execute(statement)
print("ready", flush=True)
sys.stdin.read()
"""


def bound_by_permissions() -> list[str]:
    """What to put before a command so that the permissions of files bind it, even where the tests run as root."""
    if os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("root may do everything, and there is no setpriv")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]


@contextmanager
def other_process(path: Path, *statements: str) -> Iterator[None]:
    """Another program that has run these statements on a SQLite file and keeps its connection open."""
    command = [sys.executable, "-c", _HOLDER, str(path), *statements]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        yield
        process.communicate()


@contextmanager
def disk(folder: Path, size: str) -> Iterator[Path]:
    """A file system of its own, of a size such as `200k`; the test is skipped where none can be mounted."""
    folder.mkdir()
    mount: list[str | Path] = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder]
    if sys.platform != "linux" or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("only root may mount a file system, on Linux")
    try:
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)


def fill(folder: Path) -> None:
    """Leave no byte free on the disk of the folder."""
    with (folder / "rest").open("wb", buffering=0) as file, pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        while True:
            file.write(b"x" * 4096)


def make_read_only(mounted: Path) -> None:
    """Let nothing be written any more on a `disk`."""
    subprocess.run(["mount", "-o", "remount,ro", mounted], check=True)
