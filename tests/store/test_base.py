"""Making and opening bases, in a world where much can be wrong."""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from annotator.domain.errors import (
    AnnotatorError,
    BaseDamaged,
    BaseExists,
    BaseLocked,
    BaseMissing,
    BaseOlder,
    BaseUnreachable,
    DiskFull,
    NotABase,
)
from annotator.store.base import APPLICATION_ID, Base, create_base, open_base
from annotator.store.integrity import findings
from annotator.workspace.workspace import Workspace
from tests.claims_base import added, marked
from tests.world import disk, fill, other_process


def pragma(base: Base, name: str) -> object:
    row = base.row(f"PRAGMA {name}")
    assert row is not None
    return row[0]


def test_a_new_base_is_alone_in_its_folder_and_found_again(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "été.sqlite"
    with closing(create_base(path)) as base:
        assert not base.read_only
        article_id = added(Workspace(base))
    assert list(path.parent.iterdir()) == [path]
    with closing(open_base(path)) as base:
        assert [row[0] for row in base.rows("SELECT id FROM article")] == [article_id]
        assert findings(base) == []


def test_settings_of_every_connection(base_path: Path) -> None:
    for make in (create_base, open_base):
        with closing(make(base_path)) as base:
            assert pragma(base, "application_id") == APPLICATION_ID
            assert pragma(base, "journal_mode") == "wal"
            assert pragma(base, "synchronous") == 2  # FULL
            assert pragma(base, "foreign_keys") == 1
            assert pragma(base, "query_only") == 0


def test_all_tables_are_strict(base: Base) -> None:
    ours = base.rows(
        "SELECT name, strict FROM pragma_table_list"
        " WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> '_sqlite_migrations'"
    )
    assert {row["name"] for row in ours} >= {"article", "version", "claim", "claim_tag", "evidence", "link", "history"}
    assert [row["name"] for row in ours if not row["strict"]] == []


def test_a_base_belongs_to_one_thread(base: Base) -> None:
    caught: list[Exception] = []

    def read() -> None:
        try:
            base.rows("SELECT 1")
        except sqlite3.ProgrammingError as error:
            caught.append(error)
        with closing(base.again()) as own:
            own.rows("SELECT 1")

    thread = threading.Thread(target=read)
    thread.start()
    thread.join()
    assert len(caught) == 1


def test_data_version_tells_of_others_only(base: Base) -> None:
    before = base.data_version()
    added(Workspace(base))
    assert base.data_version() == before
    with closing(open_base(base.path)) as other:
        added(Workspace(other), "Un autre texte.")
    assert base.data_version() != before


# --- what is not a base ---


def sqlite_file(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def another_program_s(path: Path) -> None:
    sqlite_file(path, "PRAGMA journal_mode = WAL", "CREATE TABLE song (title)")


def marked_by_another_program(path: Path) -> None:
    sqlite_file(path, "PRAGMA application_id = 42", "CREATE TABLE song (title)")


def nearly_empty(path: Path) -> None:
    sqlite_file(path, "PRAGMA user_version = 1")


@pytest.mark.parametrize(
    "make",
    [
        Path.touch,
        Path.mkdir,
        os.mkfifo if hasattr(os, "mkfifo") else Path.touch,
        lambda path: path.write_text("A text, and no base at all. " * 100),
        lambda path: path.write_bytes(b"SQLite format 3\0"),
        another_program_s,
        marked_by_another_program,
        nearly_empty,
    ],
)
@pytest.mark.parametrize("read_only", [False, True])
def test_what_is_no_base_is_told_and_left_as_it_is(
    base_path: Path, make: Callable[[Path], object], read_only: bool
) -> None:
    make(base_path)
    before = base_path.read_bytes() if base_path.is_file() else b""
    with pytest.raises(NotABase):
        open_base(base_path, read_only=read_only)
    assert list(base_path.parent.iterdir()) == [base_path]
    if base_path.is_file():
        assert base_path.read_bytes() == before
    with pytest.raises(BaseExists):
        create_base(base_path)


def test_no_base_there(tmp_path: Path) -> None:
    for path in (tmp_path / "none.sqlite", tmp_path / "no" / "folder.sqlite"):
        with pytest.raises(BaseMissing):
            open_base(path)
    assert list(tmp_path.iterdir()) == []


def test_a_base_of_an_older_program_cannot_only_be_read(base_path: Path) -> None:
    sqlite_file(
        base_path,
        f"PRAGMA application_id = {APPLICATION_ID}",
        "CREATE TABLE _sqlite_migrations (a)",
        "DROP TABLE _sqlite_migrations",
    )
    with pytest.raises(BaseOlder):
        open_base(base_path, read_only=True)
    with closing(open_base(base_path)) as base:
        assert findings(base) == []


# --- where it cannot be ---


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(BaseUnreachable):
        create_base(tmp_path / "file" / "claims.sqlite")
    with pytest.raises(BaseUnreachable):
        create_base(tmp_path / ("x" * 300))
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


OPEN = """
import sys
from pathlib import Path
from annotator.domain.errors import AnnotatorError
from annotator.store.base import create_base, open_base
from annotator.store.transaction import transaction
try:
    base = (create_base if sys.argv[1] == "create" else open_base)(Path(sys.argv[2]))
    if sys.argv[1] == "write":
        with transaction(base, "scale.edit", reviewer="", at="") as rows:
            rows.delete("verdict", ("true",))
    print("read-only" if base.read_only else "writable", base.row("SELECT count(*) FROM verdict")[0])
    base.close()
except AnnotatorError as error:
    print(type(error).__name__)
"""

ROOT = Path(__file__).parents[2]


def open_with_rights_of_a_user(what: str, path: Path) -> str:
    """What a program is told for which the rights of files count, which for root they do not."""
    if sys.platform != "linux":
        pytest.skip("rights of files are tested on Linux")
    command = [sys.executable, "-c", OPEN, what, str(path)]
    if os.geteuid() == 0:
        command = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", *command]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.strip()


@pytest.mark.parametrize(
    ("rights_of_folder", "rights_of_file", "told"),
    [
        (0o755, 0o644, "writable 8"),
        (0o755, 0o444, "read-only 8"),
        (0o555, 0o644, "read-only 8"),
        (0o555, 0o444, "read-only 8"),
        (0o755, 0o000, "BaseUnreachable"),
        (0o000, 0o644, "BaseUnreachable"),
    ],
)
def test_rights_of_folder_and_file(tmp_path: Path, rights_of_folder: int, rights_of_file: int, told: str) -> None:
    folder = tmp_path / "folder"
    path = folder / "claims.sqlite"
    create_base(path).close()
    path.chmod(rights_of_file)
    folder.chmod(rights_of_folder)
    try:
        assert open_with_rights_of_a_user("open", path) == told
        folder.chmod(0o755)
        assert list(folder.iterdir()) == [path]
    finally:
        folder.chmod(0o755)


def test_a_base_that_may_be_written_again(base_path: Path) -> None:
    create_base(base_path).close()
    base_path.chmod(0o444)
    assert open_with_rights_of_a_user("open", base_path) == "read-only 8"
    base_path.chmod(0o644)
    assert open_with_rights_of_a_user("write", base_path) == "writable 7"


def test_no_base_is_made_in_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    assert open_with_rights_of_a_user("create", tmp_path / "claims.sqlite") == "BaseUnreachable"
    assert open_with_rights_of_a_user("create", tmp_path / "new" / "claims.sqlite") == "BaseUnreachable"
    tmp_path.chmod(0o755)
    assert list(tmp_path.iterdir()) == []


def test_a_base_is_made_where_no_links_can_be(base_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)  # as on FAT
    with closing(create_base(base_path)) as base:
        assert findings(base) == []
    assert list(base_path.parent.iterdir()) == [base_path]


# --- others at the same base ---


def test_of_programs_that_make_a_base_at_once_one_makes_it(base_path: Path) -> None:
    code = "import sys; sys.stdin.read()\n" + OPEN
    command = [sys.executable, "-c", code, "create", str(base_path)]
    makers = [
        subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(4)
    ]
    for maker in makers:
        assert maker.stdin
        maker.stdin.close()
    told = []
    for maker in makers:
        assert maker.stdout
        told.append(maker.stdout.read().strip())
        maker.stdout.close()
        assert maker.wait() == 0
    assert sorted(told) == ["BaseExists", "BaseExists", "BaseExists", "writable 8"]
    assert list(base_path.parent.iterdir()) == [base_path]
    with closing(open_base(base_path)) as base:
        assert findings(base) == []


@pytest.mark.usefixtures("impatient")
def test_a_base_that_another_program_has_to_itself(base_path: Path) -> None:
    create_base(base_path).close()
    with other_process(base_path, "PRAGMA locking_mode = EXCLUSIVE", "BEGIN EXCLUSIVE"), pytest.raises(BaseLocked):
        open_base(base_path)
    open_base(base_path).close()


@pytest.mark.usefixtures("impatient")
def test_writing_while_another_program_writes(base_path: Path) -> None:
    create_base(base_path).close()
    with closing(open_base(base_path)) as base:
        workspace = Workspace(base)
        with other_process(base_path, "BEGIN IMMEDIATE"):
            assert base.rows("SELECT * FROM article") == []
            with pytest.raises(BaseLocked):
                added(workspace)
        added(workspace)
        assert len(base.rows("SELECT * FROM article")) == 1


# --- disks that are full ---


def test_a_base_is_not_half_made_on_a_full_disk(tmp_path: Path) -> None:
    with disk(tmp_path / "small", "100k") as small:
        with pytest.raises(DiskFull):
            create_base(small / "claims.sqlite")
        assert list(small.iterdir()) == []


def test_what_was_saved_before_the_disk_was_full_is_there(tmp_path: Path) -> None:
    with disk(tmp_path / "small", "2m") as small:
        path = small / "claims.sqlite"
        with closing(create_base(path)) as base:
            workspace = Workspace(base)
            article_id = added(workspace)
            fill(small)
            saved = []
            with pytest.raises(DiskFull):
                for number in range(10_000):
                    added(workspace, f"Un texte de plus, le numéro {number}.")
                    saved.append(number)
            assert len(base.rows("SELECT * FROM article")) == len(saved) + 1
            assert not base.connection.in_transaction
            (small / "rest").unlink()
            marked(workspace, article_id, "37 ans")
            assert findings(base) == []
        with closing(open_base(path)) as base:
            assert len(base.rows("SELECT * FROM article")) == len(saved) + 1
            assert findings(base) == []


def test_a_base_that_may_not_grow(base: Base) -> None:
    workspace = Workspace(base)
    article_id = added(workspace)
    base.connection.execute("PRAGMA max_page_count = 1")  # no more than there are
    with pytest.raises(DiskFull):
        added(workspace, "Un autre texte. " * 10_000)
    base.connection.execute("PRAGMA max_page_count = 1000000")
    assert [row[0] for row in base.rows("SELECT id FROM article")] == [article_id]
    assert findings(base) == []


# --- damage ---


def damaged(path: Path, where: int, length: int) -> None:
    with path.open("r+b") as file:
        file.seek(where)
        file.write(b"\xa5" * length)


def test_every_damage_is_told_and_none_is_a_bug_of_ours(base_path: Path) -> None:
    with closing(create_base(base_path)) as base:
        workspace = Workspace(base)
        article_id = added(workspace)
        for quote in ("37 ans", "multiplication par quatre", "1 200 emplois"):
            marked(workspace, article_id, quote)
    whole = base_path.read_bytes()
    page_size = 4096
    silent = []
    for page in range(len(whole) // page_size):
        base_path.write_bytes(whole)
        # Behind the header of the file, so that it is still one of SQLite.
        damaged(base_path, page * page_size + (100 if page == 0 else 0), page_size - 100)
        try:
            with closing(open_base(base_path)) as base:
                if not findings(base):
                    silent.append(page)
        except AnnotatorError as error:
            assert isinstance(error, BaseDamaged), page
        for suffix in ("-wal", "-shm"):
            Path(f"{base_path}{suffix}").unlink(missing_ok=True)
    assert silent == []


@pytest.mark.parametrize("length", [0.3, 0.6, 0.9])
def test_a_base_that_was_cut_off(base_path: Path, length: float) -> None:
    with closing(create_base(base_path)) as base:
        added(Workspace(base))
    whole = base_path.read_bytes()
    base_path.write_bytes(whole[: int(len(whole) * length)])
    try:
        with closing(open_base(base_path)) as base:
            assert [finding[0] for finding in findings(base)] != []
    except BaseDamaged as error:
        assert re.search("malformed|disk image", error.detail)
