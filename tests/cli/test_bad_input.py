"""What can be wrong with files and bases: one clear line, exit code 1, and nothing saved is lost."""

from __future__ import annotations

import errno
import json
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Command, Ran
from tests.world import bound_by_permissions, disk, fill, make_read_only, other_process

Record = Callable[[], str]
READING = (["article", "list"], ["claim", "list"], ["match", "37 ans"], ["export"], ["check"])


def is_one_line(ran: Ran, words: str) -> bool:
    """Whether a command said this, in one line and nothing else."""
    return (
        (ran.code, ran.out) == (1, "")
        and ran.err.startswith("annotator: ")
        and words in ran.err
        and (ran.err.count("\n") == 1)
    )


# --- articles ---


def empty(path: Path) -> None:
    path.touch()


def blank(path: Path) -> None:
    path.write_text(" \n\t\r\n\ufeff\n", encoding="utf-8")


def binary(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 64)


def zeros(path: Path) -> None:
    path.write_bytes(bytes(5000))


def a_base(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE t (x)")


def huge(path: Path) -> None:
    path.write_bytes(b"Trente-sept ans, dit-on.\n" * 2_000_000)


def undecodable(path: Path) -> None:
    # Begins as UTF-16, and then holds half a character, twice.
    path.write_bytes(b"\xff\xfe" + "Il a 37 ans. ".encode("utf-16-le") * 50 + b"\x00\xd8\x00\xd8\x41")


def folder(path: Path) -> None:
    path.mkdir()


def nothing(path: Path) -> None:
    assert not path.exists()


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (empty, "There is no text in {path}."),
        (blank, "There is no text in {path}."),
        (binary, "{path} is no text file."),
        (zeros, "{path} is no text file."),
        (a_base, "{path} is no text file."),
        (huge, "{path} is too large for an article: 50 MB, at most"),
        (undecodable, "{path} has characters that cannot be read."),
        (folder, "{path} is a folder without an article."),
        (nothing, "There is no file {path}."),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_file_that_is_no_article(
    annotator: Command, base: Path, record: Record, tmp_path: Path, make: Callable[[Path], None], words: str
) -> None:
    path = tmp_path / "article.txt"
    make(path)
    before = record()
    assert is_one_line(annotator("article", "add", path, "--base", base), words.format(path=path))
    assert record() == before
    assert annotator("check", "--base", base).code == 0


def test_a_file_that_may_not_be_read(process: Command, base: Path, tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text("Il a 37 ans.")
    path.chmod(0)
    ran = process("article", "add", path, "--base", base, before=bound_by_permissions())
    assert is_one_line(ran, f"{path} cannot be read: Permission denied.")


def test_a_file_that_nobody_can_have(annotator: Command, base: Path, tmp_path: Path) -> None:
    loop, long = tmp_path / "loop.txt", tmp_path / f"{'a' * 300}.txt"
    loop.symlink_to(loop)
    for path, reason in ((loop, errno.ELOOP), (long, errno.ENAMETOOLONG)):
        ran = annotator("article", "add", path, "--base", base)
        assert is_one_line(ran, f"{path} cannot be read: {os.strerror(reason)}.")


def test_a_file_in_a_folder_that_may_not_be_entered(process: Command, base: Path, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir(mode=0)
    ran = process("article", "add", folder / "article.txt", "--base", base, before=bound_by_permissions())
    assert is_one_line(ran, f"{folder / 'article.txt'} cannot be read: Permission denied.")


# --- bases that are none, or not ours ---


@pytest.mark.parametrize(
    "command", [*READING, ["article", "add", "a.txt"], ["claim", "add", "--article", "1", "--quote", "x"]]
)
@pytest.mark.parametrize("make", [empty, blank, binary, a_base, folder], ids=lambda make: make.__name__)
def test_a_file_that_is_no_base(
    annotator: Command, tmp_path: Path, command: list[str], make: Callable[[Path], None]
) -> None:
    path = tmp_path / "other.sqlite"
    make(path)
    before = path.read_bytes() if path.is_file() else b""
    assert is_one_line(annotator(*command, "--base", path), f"{path} is not a claims base.")
    assert (path.read_bytes() if path.is_file() else b"") == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("command", [*READING, ["claim", "add", "--article", "1", "--quote", "x"]])
@pytest.mark.parametrize("readable", [True, False])
def test_a_base_of_a_newer_version(annotator: Command, base: Path, command: list[str], readable: bool) -> None:
    """It is read as far as it can be, and never written."""
    with closing(sqlite3.connect(base)) as connection:
        connection.execute("INSERT INTO _sqlite_migrations VALUES (NULL, 'annotator', 'm9999', '2036-01-01')")
        if not readable:
            connection.execute("ALTER TABLE evidence RENAME COLUMN stance TO attitude")
        connection.commit()
    before = base.read_bytes()
    ran = annotator(*command, "--base", base)
    if readable and command in READING:
        assert (ran.code, ran.err) == (0, "")
    else:
        assert is_one_line(ran, f"{base} was written by a newer Annotator")
    assert base.read_bytes() == before


def test_a_damaged_base(annotator: Command, base: Path) -> None:
    content = bytearray(base.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    base.write_bytes(content)
    ran = annotator("claim", "list", "--base", base)
    assert is_one_line(ran, f"{base} is damaged")


# --- bases that cannot be written now ---


@pytest.fixture
def read_only_base(base: Path, tmp_path: Path) -> Iterator[Path]:
    """A base on a disk that cannot be written."""
    with disk(tmp_path / "medium", "8m") as medium:
        shutil.copy(base, medium)
        make_read_only(medium)
        yield medium / base.name


def first_article(annotator: Command, base: Path) -> str:
    articles = json.loads(annotator("article", "list", "--base", base, "--json").out)
    return str(articles[-1]["article_id"])


def test_a_base_that_can_only_be_read(annotator: Command, read_only_base: Path, base: Path, tmp_path: Path) -> None:
    for command in READING:
        there, here = (annotator(*command, "--base", path) for path in (read_only_base, base))
        assert (there.code, there.err) == (0, "")
        assert there.out.replace(str(read_only_base), str(base)) == here.out
    (tmp_path / "a.txt").write_text("Bonjour.")
    words = f"{read_only_base} can only be read: nothing can be changed in it."
    assert is_one_line(
        annotator("article", "add", tmp_path / "a.txt", tmp_path / "b.txt", "--base", read_only_base), words
    )
    claim = ["claim", "add", "--article", first_article(annotator, base), "--quote", "3,2 Md€"]
    assert is_one_line(annotator(*claim, "--base", read_only_base), words)


@pytest.mark.parametrize("closed", ["file", "folder"])
def test_a_base_that_may_not_be_written(process: Command, base: Path, tmp_path: Path, closed: str) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    path = folder / base.name
    shutil.copy(base, path)
    (tmp_path / "a.txt").write_text("Bonjour.")
    (path if closed == "file" else folder).chmod(0o555)
    rights = bound_by_permissions()
    try:
        for command in READING:
            ran = process(*command, "--base", path, before=rights)
            assert (ran.code, ran.err) == (0, "")
        ran = process("article", "add", tmp_path / "a.txt", "--base", path, before=rights)
        assert is_one_line(ran, f"{path} can only be read: nothing can be changed in it.")
    finally:
        folder.chmod(0o755)


def test_a_base_in_a_folder_that_may_not_be_entered(process: Command, base: Path, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    folder.chmod(0)
    rights = bound_by_permissions()
    try:
        for command in (["claim", "list"], ["article", "add", "a.txt"]):
            ran = process(*command, "--base", folder / "x.sqlite", before=rights)
            assert is_one_line(ran, f"{folder / 'x.sqlite'} cannot be opened: Permission denied.")
        ran = process("export", "--base", base, "--output", folder / "x.csv", before=rights)
        assert is_one_line(ran, f"{folder / 'x.csv'} cannot be written: Permission denied.")
    finally:
        folder.chmod(0o755)


def test_a_full_disk(annotator: Command, base: Path, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Il a 39 ans. " * 5000)
    with disk(tmp_path / "small", "1m") as small:
        there = small / base.name
        shutil.copy(base, there)
        before = annotator("export", "--base", there).out
        fill(small)
        ran = annotator("article", "add", article, "--base", there)
        assert is_one_line(ran, f"The disk is full: {there} was not changed.")
        assert annotator("claim", "list", "--base", there).code == 0
        (small / "rest").unlink()
        assert annotator("export", "--base", there).out == before
        assert annotator("check", "--base", there).code == 0
        assert annotator("article", "add", article, "--base", there).code == 0


def test_no_base_can_be_made_on_a_full_disk(annotator: Command, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Il a 39 ans.")
    with disk(tmp_path / "small", "64k") as small:
        fill(small)
        ran = annotator("article", "add", article, "--base", small / "claims.sqlite")
        assert ran.code == 1
        assert ran.err.count("\n") == 1
        assert [path.name for path in small.iterdir()] == ["rest"]


def test_a_place_where_no_base_can_be_made(annotator: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Il a 39 ans.")
    path = tmp_path / "a.txt" / "claims.sqlite"
    assert is_one_line(annotator("article", "add", tmp_path / "a.txt", "--base", path), f"{path} cannot be opened: ")


def test_a_base_that_another_window_is_writing(annotator: Command, base: Path, record: Record, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Il a 39 ans.")
    before = record()
    with other_process(base, "BEGIN IMMEDIATE"):
        words = f"{base} is in use by another program. Nothing was changed; try again in a moment."
        assert is_one_line(annotator("article", "add", tmp_path / "a.txt", tmp_path / "b.txt", "--base", base), words)
        assert record() == before
        assert annotator("claim", "list", "--base", base).code == 0
    assert annotator("article", "add", tmp_path / "a.txt", "--base", base).code == 0


@pytest.mark.parametrize("command", [["claim", "list"], ["check"]])
def test_a_base_that_another_program_has_to_itself(annotator: Command, base: Path, command: list[str]) -> None:
    with other_process(base, "PRAGMA locking_mode = EXCLUSIVE", "BEGIN EXCLUSIVE"):
        assert is_one_line(annotator(*command, "--base", base), f"{base} is in use by another program.")
