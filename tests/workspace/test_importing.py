"""Reading articles where a base is open."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.domain.errors import BinaryFile
from annotator.workspace.importing import read_article
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
