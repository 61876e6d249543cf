from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import environment

SLOW = ("PySide6", "shiboken6", "chardet", "rapidfuzz", "sqlite_utils")


def loaded(*arguments: str | Path) -> set[str]:
    """The slow packages that a command has imported when it is done."""
    code = (
        "import sys\n"
        "from annotator.__main__ import main\n"
        "main()\n"
        "print(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, *arguments], env=environment({}), capture_output=True, text=True, check=True
    )
    return set(ran.stderr.split()) & set(SLOW)


@pytest.mark.parametrize(
    ("command", "needed"),
    [
        (["--version"], set()),
        (["--help"], set()),
        (["article", "list"], set()),
        (["claim", "list"], set()),
        (["export"], set()),
        (["check"], set()),
        (["match", "37 ans"], {"rapidfuzz"}),
        (["compare", "37 ans", "38 ans"], {"rapidfuzz"}),
        (["quantities", __file__], set()),
    ],
)
def test_a_command_loads_nothing_slow_that_it_does_not_need(base: Path, command: list[str], needed: set[str]) -> None:
    assert loaded("--base", base, *command) <= needed
