from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from annotator import __version__
from annotator.cli import VERBS
from annotator.domain.claim import ClaimFilter
from annotator.workspace.claims import edit_claim
from annotator.workspace.queries import claim_numbers, claims_by
from annotator.workspace.settings import default_base
from annotator.workspace.workspace import open_workspace
from tests.cli.conftest import Command, environment

Start = Callable[..., subprocess.Popen[bytes]]


def test_version(process: Command) -> None:
    ran = process("--version")
    assert (ran.code, ran.out, ran.err) == (0, f"annotator {__version__}\n", "")


@pytest.mark.parametrize("command", [[], *([verb] for verb in VERBS), ["claim", "add"], ["article", "list"]])
def test_help(annotator: Command, command: list[str]) -> None:
    ran = annotator(*command, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"Usage: {' '.join(['annotator', *command])} ")
    assert "--base FILE" in ran.out or command in (
        ["article"],
        ["claim"],
        ["claims"],
        ["index"],
        ["backup"],
        ["recover"],
        ["opinion"],
        ["evidence"],
        ["compare"],
        ["quantities"],
    )


def test_help_names_every_verb(annotator: Command) -> None:
    names = re.findall(r"^  (\w+)  ", annotator("--help").out.partition("Commands:")[2], re.MULTILINE)
    assert tuple(names) == VERBS


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--xyz"], "No such option"),
        (["exprot"], "There is neither a command nor a file “exprot”."),
        (["claim", "lsit"], "No such command 'lsit'."),
        (["claim", "list", "--status", "true"], "'true' is not one of 'unverified'"),
        (["claim", "list", "extra"], "Got unexpected extra argument (extra)"),
        (["claim", "add", "--article", "1"], "Missing option '--quote'."),
        (["claim", "add", "--article", "1", "--quote", "x", "--nth", "0"], "0 is not in the range x>=1."),
        (["claim", "add", "--article", "1", "--quote", "x", "--nth", "two"], "'two' is not a valid integer range."),
        (["match"], "Missing argument"),
        (["article", "add"], "Missing argument"),
        (["quantities"], "Missing argument"),
        (["compare"], "Give either two texts or --pairs with a file."),
        (["compare", "a"], "Give either two texts or --pairs with a file."),
        (["compare", "a", "b", "c"], "Give either two texts or --pairs with a file."),
        (["compare", "a", "b", "--pairs", "pairs.tsv"], "Give either two texts or --pairs with a file."),
        (["compare", "a", "b", "--language", "de"], "'de' is not one of 'fr', 'en', 'es'."),
        (["export", "--preset", "excel-de"], "'excel-de' is not one of "),
        (["export", "--format", "doc"], "'doc' is not"),
        (["--language", "de"], "'de' is not one of 'en', 'fr'."),
        (["--base"], "Option '--base' requires an argument."),
    ],
)
def test_what_is_not_understood_is_told_with_code_2(annotator: Command, arguments: list[str], message: str) -> None:
    ran = annotator(*arguments)
    assert ran.code == 2
    assert ran.out == ""
    assert message in ran.err
    assert ran.err.rstrip().splitlines()[-1].startswith("Error: ")


def test_a_group_alone_shows_its_help(annotator: Command) -> None:
    ran = annotator("claim")
    assert ran.code == 2
    assert "list" in ran.err


def test_text_that_is_not_in_the_encoding_of_the_terminal_is_refused(process: Command, base: Path) -> None:
    ran = process("match", b"caf\xe9", "--base", base)
    assert ran.code == 2
    assert "not in the encoding of the terminal" in ran.err


# --- the base ---


def test_the_base_can_be_named_before_or_behind_the_verb(annotator: Command, base: Path) -> None:
    behind = annotator("claim", "list", "--base", base)
    before = annotator("--base", base, "claim", "list")
    assert behind == before
    assert "37 ans" in before.out


def test_the_one_behind_the_verb_counts(annotator: Command, base: Path, tmp_path: Path) -> None:
    assert annotator("--base", tmp_path / "none", "claim", "list", "--base", base).code == 0


def test_the_usual_base_is_taken_if_none_is_named(annotator: Command, base: Path) -> None:
    default_base().parent.mkdir(parents=True)
    base.rename(default_base())
    assert "37 ans" in annotator("claim", "list").out


@pytest.mark.parametrize(
    "command",
    [
        ["article", "list"],
        ["claim", "list"],
        ["match", "x"],
        ["export"],
        ["check"],
        ["claim", "add", "--article", "1", "--quote", "x"],
    ],
)
def test_a_base_that_is_not_there_is_not_made(annotator: Command, tmp_path: Path, command: list[str]) -> None:
    path = tmp_path / "none.sqlite"
    ran = annotator(*command, "--base", path)
    assert (ran.code, ran.out, ran.err) == (1, "", f"annotator: There is no claims base {path}.\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "command", [["article", "list"], ["claim", "list"], ["match", "37 ans"], ["export"], ["check"]]
)
def test_reading_changes_nothing(annotator: Command, base: Path, command: list[str]) -> None:
    before = base.read_bytes(), sorted(base.parent.iterdir())
    assert annotator(*command, "--base", base).code == 0
    assert (base.read_bytes(), sorted(base.parent.iterdir())) == before


# --- the window ---


def test_without_a_display_the_window_says_so_and_what_there_is(process: Command) -> None:
    ran = process()
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(
        "annotator: There is no display to open a window on. Without one there are: article, claim, claims, merge, "
    )
    assert ran.err.endswith(". See “annotator --help”.\n")


def test_a_file_is_opened_in_the_window(process: Command, tmp_path: Path) -> None:
    (tmp_path / "here" / "article.txt").write_text("Bonjour.")
    assert "no display" in process("article.txt").err


def test_a_file_named_like_a_verb_is_opened_by_its_path(process: Command, tmp_path: Path) -> None:
    (tmp_path / "here" / "export").write_text("Bonjour.")
    assert "no display" in process("./export").err
    assert "There is no claims base" in process("export").err


@pytest.mark.parametrize("name", ["none.txt", "./none", "a folder/none"])
def test_an_article_that_is_not_there(process: Command, name: str) -> None:
    ran = process(name)
    assert (ran.code, ran.err) == (1, f"annotator: There is no file {Path(name)}.\n")


@pytest.mark.parametrize(
    "command", [["{name}"], ["claim", "list", "--base", "{name}"], ["export", "--output", "{name}"]]
)
def test_a_name_that_no_file_can_have(process: Command, base: Path, command: list[str]) -> None:
    name = "x" * 5000
    ran = process("--base", base, *(part.format(name=name) for part in command))
    assert ran.code == 1
    assert ran.err.startswith("annotator: x")
    assert ran.err.endswith("File name too long.\n") or "File name too long. An older" in ran.err


def test_a_folder_is_no_article(process: Command, tmp_path: Path) -> None:
    ran = process(str(tmp_path))
    assert (ran.code, ran.err) == (1, f"annotator: {tmp_path} is a folder without an article.\n")


def test_options_may_stand_behind_the_article(process: Command, tmp_path: Path) -> None:
    (tmp_path / "here" / "a.txt").write_text("Bonjour.")
    assert "no display" in process("a.txt", "--base", "x.sqlite").err
    ran = process("a.txt", "b.txt")
    assert ran.code == 2
    assert ran.err.startswith("Usage: annotator [OPTIONS] [ARTICLE]\n")


# --- ends before the end ---


@pytest.fixture
def long_base(base: Path) -> Path:
    """A base whose record is longer than what a pipe holds."""
    with closing(open_workspace(base)) as workspace:
        claim = claims_by(workspace.base, "number", claim_numbers(workspace.base, ClaimFilter()))[0]
        edit_claim(workspace, claim.id, note="x" * 300_000)
    return base


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("command", [["export"], ["claim", "list", "--json"]])
def test_a_reader_who_has_enough_is_no_error(
    start: Start, long_base: Path, command: list[str], unbuffered: str
) -> None:
    with start(*command, "--base", long_base, env={"PYTHONUNBUFFERED": unbuffered}) as running:
        assert running.stdout
        assert running.stderr
        assert running.stdout.read(1)
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 141


def test_ctrl_c_is_quiet(start: Start, long_base: Path) -> None:
    with start("export", "--base", long_base) as running:
        assert running.stdout
        assert running.stdout.read(1)
        running.send_signal(signal.SIGINT)
        _out, err = running.communicate(timeout=60)
    assert running.returncode == 130
    assert err.strip() == b""


def test_an_output_that_takes_no_more_is_told(base: Path) -> None:
    command = f"{sys.executable} -m annotator claim list --base '{base}' > /dev/full"
    ran = subprocess.run(["sh", "-c", command], env=environment({}), capture_output=True, text=True)
    assert ran.returncode == 1
    assert ran.stderr == "annotator: The output cannot be written: No space left on device.\n"


# --- terminals that know few characters ---


@pytest.mark.parametrize(
    "env",
    [
        {"LC_ALL": "C"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1"},
        {"PYTHONUTF8": "0", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"},
    ],
)
@pytest.mark.parametrize(
    "command", [["claim", "list"], ["article", "list"], ["claim", "list", "--json"], ["match", "37 ans"], ["check"]]
)
def test_few_characters_are_enough(start: Start, base: Path, env: dict[str, str], command: list[str]) -> None:
    with start(*command, "--base", base, env=env) as running:
        out, err = running.communicate(timeout=60)
    assert (running.returncode, err) == (0, b"")
    assert b"37 ans" in out or command[0] in ("article", "check")


def test_an_error_is_told_there_too(start: Start) -> None:
    with start("--base", "île.sqlite", "claim", "list", env={"PYTHONIOENCODING": "ascii:strict"}) as running:
        _out, err = running.communicate(timeout=60)
    assert running.returncode == 1
    assert err.startswith(b"annotator: There is no claims base \\xeele.sqlite.")
