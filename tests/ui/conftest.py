"""A desk on a real base, for every part of the window."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.domain.article import ArticleFields, Imported
from annotator.ui.desk import Desk
from annotator.workspace.articles import add_article
from annotator.workspace.settings import Settings
from annotator.workspace.workspace import open_workspace

TEXT = (
    "Une multiplication par quatre en dix ans\n"
    "Le groupe annonce une multiplication par quatre de ses moyens. Il est présent depuis 37 ans dans le pays.\n"
    "« Nous restons », dit sa présidente 🙂, qui promet 2,1 Mds$ d’ici à 2030."
)


@contextmanager
def locked(desk: Desk) -> Iterator[None]:
    """Another program is writing to the base, and the desk does not wait for it."""
    desk.workspace.base.connection.execute("PRAGMA busy_timeout = 0")
    other = sqlite3.connect(desk.workspace.base.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.close()


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """A desk with one article open and no claim yet."""
    workspace = open_workspace(tmp_path / "claims.sqlite", reviewer="Léa", create=True)
    article = add_article(workspace, Imported(TEXT, ArticleFields(title="Une multiplication", language="fr"))).subject
    desk = Desk(workspace, Settings(reviewer="Léa"))
    desk.open_article(article)
    yield desk
    desk.close()
