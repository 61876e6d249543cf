"""A base that loses its place while it is open: nothing is written where nobody would find it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from annotator.domain.errors import BaseExists, BaseGone
from annotator.store.integrity import findings
from annotator.workspace import queries
from annotator.workspace.backups import copy_base
from annotator.workspace.workspace import Workspace, open_workspace
from tests.claims_base import OTHER_TEXT, added, tables


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


def test_a_base_that_was_moved_is_opened_where_it_is_now(workspace: Workspace) -> None:
    """What stands in the -wal file stays behind under the old name: it goes into the base before that is opened."""
    path = workspace.base.path
    article_id = added(workspace)
    elsewhere = path.rename(path.with_name("elsewhere.sqlite"))
    assert workspace.base.moved_to(elsewhere)
    workspace.base.let_go()
    with closing(open_workspace(elsewhere)) as found:
        assert [article.id for article in queries.articles(found.base)] == [article_id]
        added(found, OTHER_TEXT)
        assert findings(found.base) == []
    assert [one.name for one in path.parent.iterdir()] == ["elsewhere.sqlite"]
    workspace.base = open_workspace(elsewhere).base


def test_a_base_that_is_in_its_place_was_not_moved(workspace: Workspace) -> None:
    path = workspace.base.path
    assert not workspace.base.moved_to(path)
    assert not workspace.base.moved_to(path.with_name("nowhere.sqlite"))
    link = path.with_name("link.sqlite")
    link.symlink_to(path)
    assert not workspace.base.moved_to(link)
    remove(path)
    assert not workspace.base.moved_to(path)


@pytest.mark.parametrize("lose", [remove, move, replace])
def test_what_is_open_can_be_saved_elsewhere(workspace: Workspace, lose: Callable[[Path], None]) -> None:
    added(workspace)
    before = tables(workspace.base)
    lose(workspace.base.path)
    copy = workspace.base.path.with_name("copy.sqlite")
    copy_base(workspace.base, copy)
    with closing(open_workspace(copy)) as opened:
        assert tables(opened.base) == before
        assert findings(opened.base) == []
    with pytest.raises(BaseExists):
        copy_base(workspace.base, copy)
