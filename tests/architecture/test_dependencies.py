"""Whatever the program imports is among what it asks for: on another machine nothing else is there."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).parents[2]


def imported(folder: Path) -> Iterator[tuple[str, str]]:
    """The outermost package of each import, wherever it stands in a module, with the module."""
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Import):
                yield from ((alias.name.partition(".")[0], path.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield node.module.partition(".")[0], path.name


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[\[<>=~! ;]", name)[0]).lower()


def test_what_is_imported_is_asked_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    asked = {plain(name) for name in project["dependencies"]}
    distributions = packages_distributions()
    own = {*sys.stdlib_module_names, "annotator"}
    missing = {
        (name, module)
        for name, module in imported(ROOT / "annotator")
        if name not in own and not {plain(one) for one in distributions.get(name, [name])} & asked
    }
    assert missing == set()
