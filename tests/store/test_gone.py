"""A base that loses its place while it is open: nothing is written where nobody would find it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from annotator.domain.errors import BaseGone
from annotator.workspace import queries
from annotator.workspace.workspace import Workspace, open_workspace
from tests.claims_base import OTHER_TEXT, added


def remove(path: Path) -> None:
    path.unlink()


def move(path: Path) -> None:
    path.rename(path.with_name("elsewhere.sqlite"))


def replace(path: Path) -> None:
    other = path.with_name("other.sqlite")
    open_workspace(other, create=True).close()
    other.replace(path)


@pytest.mark.parametrize("lose", [remove, move, replace])
def test_nothing_is_written_to_a_file_that_lost_its_name(workspace: Workspace, lose: Callable[[Path], None]) -> None:
    article_id = added(workspace)
    lose(workspace.base.path)
    with pytest.raises(BaseGone) as caught:
        added(workspace, OTHER_TEXT)
    assert caught.value.path == str(workspace.base.path)
    assert [article.id for article in queries.articles(workspace.base)] == [article_id]


def test_a_base_that_is_back_is_written_again(workspace: Workspace) -> None:
    path = workspace.base.path
    elsewhere = path.with_name("elsewhere.sqlite")
    path.rename(elsewhere)
    with pytest.raises(BaseGone):
        added(workspace)
    elsewhere.rename(path)
    added(workspace)
    assert len(queries.articles(workspace.base)) == 1


def test_the_current_folder_does_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    workspace = open_workspace(Path("claims.sqlite"), create=True)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    added(workspace)
    with closing(workspace.base.again()) as again:
        assert len(queries.articles(again)) == 1
    workspace.close()
