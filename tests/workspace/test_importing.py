"""Reading articles where a base is open."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.domain.errors import BinaryFile, EmptyFile, IsDirectory
from annotator.workspace.importing import files_in, read_article, read_clipboard
from annotator.workspace.workspace import open_workspace

_WRITES = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], timeout=0)
connection.execute("BEGIN IMMEDIATE")
"""


def test_the_open_base_as_an_article_is_refused_and_stays_locked(tmp_path: Path) -> None:
    path = tmp_path / "claims.sqlite"
    workspace = open_workspace(path, create=True)
    link = tmp_path / "article.txt"
    link.symlink_to(path)
    try:
        workspace.base.connection.execute("BEGIN IMMEDIATE")
        for name in (path, link, tmp_path / "claims.sqlite-wal", tmp_path / "claims.sqlite-shm"):
            with pytest.raises(BinaryFile):
                read_article(name, base=workspace.base)
        other = subprocess.run([sys.executable, "-c", _WRITES, str(path)], capture_output=True, text=True, check=False)
        assert sqlite3.OperationalError.__name__ in other.stderr
        assert "locked" in other.stderr
        workspace.base.connection.execute("ROLLBACK")
    finally:
        workspace.close()


def test_files_of_folders(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.docx", "a/c.HTML", "a/photo.png", ".secret.txt", "a/~$z.docx", "a/.git/x.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    found = [path.relative_to(tmp_path).as_posix() for path in files_in([tmp_path / "photo", tmp_path])]
    assert found == ["photo", "a/c.HTML", "a/z.docx", "b.txt"]
    (tmp_path / "empty").mkdir()
    with pytest.raises(IsDirectory) as caught:
        list(files_in([tmp_path / "empty"]))
    assert caught.value.path == str(tmp_path / "empty")


def test_the_html_of_the_clipboard_knows_headings_and_no_break_spaces() -> None:
    html = "<meta charset=utf-8><!--StartFragment--><h1>Titre</h1><p>37&nbsp;ans</p><!--EndFragment-->"
    imported = read_clipboard("Titre\n37 ans", html)
    assert imported.text == "Titre\n37\u00a0ans"
    assert (imported.source, imported.fields.title, len(imported.headings)) == ("clipboard", "Titre", 1)
    assert read_clipboard("Texte", "<img src='https://a.example/b.png'>").text == "Texte"
    with pytest.raises(EmptyFile):
        read_clipboard("", "<img src='https://a.example/b.png'>")
