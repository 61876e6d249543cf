from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from annotator.workspace.files import replace_file
from tests.world import disk, fill


def write(path: Path, content: bytes) -> None:
    with replace_file(path) as stream:
        stream.write(content)


def test_a_file_is_made_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    write(path, b"one")
    write(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [path]


def test_the_old_file_is_there_until_all_is_written(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError), replace_file(path) as stream:
        stream.write(b"new")
        assert path.read_bytes() == b"old"
        raise ZeroDivisionError
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    with disk(tmp_path / "small", "100k") as small:
        path = small / "out.csv"
        path.write_bytes(b"old")
        fill(small)
        # Less than the stream holds back, so that the disk is asked only at the end.
        with pytest.raises(OSError) as caught:
            write(path, b"new" * 100)
        assert caught.value.errno == errno.ENOSPC
        assert path.read_bytes() == b"old"
        assert {found.name for found in small.iterdir()} == {"out.csv", "rest"}


@pytest.mark.skipif(sys.platform == "win32", reason="rights are otherwise there")
def test_rights(tmp_path: Path) -> None:
    def rights(path: Path) -> int:
        return stat.S_IMODE(path.stat().st_mode)

    ordinary, new, private = (tmp_path / name for name in ("ordinary", "new", "private"))
    ordinary.touch()
    write(new, b"")
    assert rights(new) == rights(ordinary)
    private.touch()
    private.chmod(0o600)
    write(private, b"x")
    assert rights(private) == 0o600


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_stays_one(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    target = folder / "target"
    target.write_bytes(b"old")
    link = tmp_path / "link"
    link.symlink_to("folder/target")
    dangling = tmp_path / "dangling"
    dangling.symlink_to("folder/new")
    write(link, b"new")
    write(dangling, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == (folder / "new").read_bytes() == b"new"


def test_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path / "none" / "out", tmp_path / "file" / "out"):
        with pytest.raises(OSError):
            write(path, b"")
    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(OSError):
        write(folder, b"")
    assert sorted(found.name for found in tmp_path.iterdir()) == ["file", "folder"]


def test_a_name_as_long_as_names_may_be(tmp_path: Path) -> None:
    longest = tmp_path / ("é" * 127 if os.name != "nt" else "é" * 200)
    write(longest, b"new")
    assert longest.read_bytes() == b"new"
