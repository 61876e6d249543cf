from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from annotator.cli import main
from annotator.domain.article import ArticleFields, Imported
from annotator.workspace.articles import add_article
from annotator.workspace.claims import edit_claim, mark_quote, set_tags
from annotator.workspace.workspace import open_workspace

ROOT = Path(__file__).parents[2]
FIRST = "Elle a 37 ans.\nLa dépense a été multipliée par quatre, à 3,2 Md€. À 37 ans, dit-on."
SECOND = "Il a 38 ans, dit la mairie."


@dataclass(frozen=True)
class Ran:
    """How a command ended."""

    code: int
    out: str
    err: str


Command = Callable[..., Ran]


def environment(extra: Mapping[str, str]) -> dict[str, str]:
    """That of a terminal without a display."""
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    kept = {name: value for name, value in os.environ.items() if name not in hidden}
    return {**kept, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error", **extra}


@pytest.fixture
def start(tmp_path: Path) -> Callable[..., subprocess.Popen[bytes]]:
    """Starts `annotator` as a process of its own, in an empty folder."""
    folder = tmp_path / "here"
    folder.mkdir()

    def start(
        *arguments: str | Path | bytes,
        env: Mapping[str, str] | None = None,
        stdin: int = subprocess.DEVNULL,
        stdout: int = subprocess.PIPE,
        before: Sequence[str] = (),
    ) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [*before, sys.executable, "-m", "annotator", *arguments],
            cwd=folder,
            env=environment(env or {}),
            stdin=stdin,
            stdout=stdout,
            stderr=subprocess.PIPE,
            # A shell ignores it for what it runs in the background, and children inherit that.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
        )

    return start


@pytest.fixture
def process(start: Callable[..., subprocess.Popen[bytes]]) -> Command:
    """Runs `annotator` as a process of its own, to its end."""

    def run(
        *arguments: str | Path | bytes,
        env: Mapping[str, str] | None = None,
        given: bytes | None = None,
        before: Sequence[str] = (),
    ) -> Ran:
        stdin = subprocess.DEVNULL if given is None else subprocess.PIPE
        with start(*arguments, env=env, stdin=stdin, before=before) as running:
            out, err = running.communicate(given, timeout=60)
        return Ran(running.returncode, out.decode(), err.decode())

    return run


@pytest.fixture
def annotator(capfd: pytest.CaptureFixture[str]) -> Command:
    """Runs `annotator` within the test's process."""

    def run(*arguments: str | Path) -> Ran:
        capfd.readouterr()
        code = main([str(argument) for argument in arguments])
        out, err = capfd.readouterr()
        return Ran(code, out, err)

    return run


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """A base with two articles and three claims."""
    path = tmp_path / "claims.sqlite"
    with closing(open_workspace(path, reviewer="Zoé", create=True)) as workspace:
        first = add_article(workspace, Imported(FIRST, ArticleFields("L’île", "Gazette", "", "2026-03-01", "", "fr")))
        claim = mark_quote(workspace, first.subject, "37 ans", "verified").subject
        set_tags(workspace, claim, ["âge", "chiffre"])
        edit_claim(workspace, claim, verdict="true")
        mark_quote(workspace, first.subject, "multipliée par quatre", "unverified")
        second = add_article(workspace, Imported(SECOND, ArticleFields("Mairie", "", "", "", "", "fr")))
        mark_quote(workspace, second.subject, "38 ans", "unverified")
    return path


@pytest.fixture
def record(base: Path, annotator: Command) -> Callable[[], str]:
    """All that is saved in the base, as an export has it."""
    return lambda: annotator("export", "--base", base).out
