from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import annotator

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "packaging"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
SCRIPTS = [FOLDER / "run", FOLDER / "test", FOLDER / "lock", FOLDER / "messages.py", ROOT / ".ci" / "run"]
DISPLAY_VARIABLES = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}


# --- the wheel ---


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_the_package_and_all_resources(wheel: Path) -> None:
    assert wheel.name == f"factcheck_annotator-{annotator.__version__}-py3-none-any.whl"
    names = set(zipfile.ZipFile(wheel).namelist())
    resources = {path.relative_to(ROOT).as_posix() for path in (ROOT / "resources").rglob("*") if path.is_file()}
    assert resources
    assert {f"annotator/{name}" for name in resources} <= names
    assert "annotator/i18n.py" in names
    assert not [name for name in names if name.startswith(("tests/", "packaging/", "resources/"))]


def test_an_installed_wheel_finds_its_resources(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    install = ["install", "--quiet", "--no-index", "--no-deps", "--no-compile", "--target", str(site), str(wheel)]
    subprocess.run([sys.executable, "-m", "pip", *install], check=True)
    code = (
        f"import sys; sys.path.insert(0, {str(site)!r})\n"
        "from annotator import assets, i18n\n"
        "i18n.set_language('fr')\n"
        "print(assets.path('i18n').resolve(), i18n._('Verified'))"
    )
    ran = subprocess.run(
        [sys.executable, "-I", "-X", "utf8", "-c", code],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert ran.stdout.split() == [str((site / "annotator" / "resources" / "i18n").resolve()), "Vérifié"]


# --- the lock ---


def pins(name: str) -> dict[str, str]:
    """Package to version."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    pinned = [line for line in lines if not line.startswith("#")]
    assert all(re.fullmatch(r"[a-z0-9-]+==[\w.]+", line) for line in pinned)
    return dict(line.split("==") for line in pinned)


@pytest.mark.parametrize(
    ("lock", "wanted"),
    [
        ("requirements.txt", PROJECT["dependencies"]),
        ("requirements-test.txt", PROJECT["dependencies"] + PROJECT["optional-dependencies"]["test"]),
    ],
)
def test_the_lock_fits_the_project(lock: str, wanted: list[str]) -> None:
    pinned = pins(lock)
    for requirement in map(Requirement, wanted):
        assert pinned[canonicalize_name(requirement.name)] in requirement.specifier, (
            f"run packaging/lock: {requirement}"
        )


def test_the_tests_run_with_the_packages_of_a_run() -> None:
    assert pins("requirements.txt").items() <= pins("requirements-test.txt").items()


# --- the commands ---


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_a_script_can_be_started(script: Path) -> None:
    assert os.access(script, os.X_OK)
    if script.suffix != ".py":
        subprocess.run(["bash", "-n", str(script)], check=True)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """The scripts in a folder of their own, whose Python writes down how it is called instead of doing it."""
    folder = tmp_path / "a checkout"
    shutil.copytree(FOLDER, folder / "packaging")
    shutil.copy(ROOT / "pyproject.toml", folder)
    python = folder / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\necho "$@" >> "{folder}/calls"\n')
    python.chmod(0o755)
    return folder


@pytest.fixture
def bare_path(tmp_path: Path) -> str:
    """A PATH without apt-get and dpkg, so that no test installs anything."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("bash", "cat", "dirname", "env", "grep", "readlink", "sh", "sha256sum"):
        found = shutil.which(name)
        assert found, name
        (folder / name).symlink_to(found)
    return str(folder)


def start(checkout: Path, path: str, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [checkout / "packaging" / "run", *arguments],
        env={"PATH": path, "LC_ALL": "C.UTF-8", **variables},
        cwd="/",
        capture_output=True,
        text=True,
        check=False,
    )


def calls(checkout: Path) -> list[str]:
    """How Python was called since this was last asked."""
    record = checkout / "calls"
    lines = record.read_text().splitlines() if record.exists() else []
    record.unlink(missing_ok=True)
    return lines


def test_set_up_is_paid_for_once(checkout: Path, bare_path: str) -> None:
    first = start(checkout, bare_path, "claim", "list")
    assert first.returncode == 0, first.stderr
    called = calls(checkout)
    assert [line for line in called if "requirements.txt" in line and "install" in line]
    assert called[-1] == "-m annotator claim list"

    second = start(checkout, bare_path, "claim", "list")
    assert calls(checkout) == ["-m annotator claim list"]
    assert second.stderr == ""

    lock = checkout / "packaging" / "requirements.txt"
    lock.write_text(lock.read_text() + "another==1.0\n")
    start(checkout, bare_path, "claim", "list")
    assert len(calls(checkout)) > 1


def test_a_set_up_that_failed_is_made_again(checkout: Path, bare_path: str) -> None:
    python = checkout / ".venv" / "bin" / "python"
    python.write_text(python.read_text() + 'case "$*" in *--requirement*) exit 1 ;; esac\n')
    assert start(checkout, bare_path, "check").returncode == 1
    assert "-m annotator check" not in calls(checkout)
    assert start(checkout, bare_path, "check").returncode == 1
    assert calls(checkout)


def test_arguments_and_display_reach_the_program(checkout: Path, bare_path: str) -> None:
    python = checkout / ".venv" / "bin" / "python"
    python.write_text(python.read_text() + f'echo "display $DISPLAY" >> "{checkout}/calls"\n')
    ran = start(checkout, bare_path, "--base", "a b.base", "é.txt", DISPLAY=":7")
    assert ran.returncode == 0, ran.stderr
    assert calls(checkout)[-2:] == ["-m annotator --base a b.base é.txt", "display :7"]


def test_without_a_display_the_program_says_what_works() -> None:
    environment = {name: value for name, value in os.environ.items() if name not in DISPLAY_VARIABLES}
    ran = subprocess.run(
        [sys.executable, "-m", "annotator"], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 1
    assert ran.stderr.count("\n") == 1
    assert "display" in ran.stderr
    assert "export" in ran.stderr
