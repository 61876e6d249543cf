from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.store.base import Base
from annotator.store.integrity import findings
from annotator.workspace.workspace import Workspace, open_workspace
from tests.claims_base import Ticking, added


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """A new base with a reviewer at it; found sound when the test is over."""
    workspace = open_workspace(tmp_path / "claims.sqlite", reviewer="Ada", create=True, clock=Ticking())
    yield workspace
    assert not workspace.base.connection.in_transaction
    assert findings(workspace.base) == []
    workspace.close()


@pytest.fixture
def base(workspace: Workspace) -> Base:
    return workspace.base


@pytest.fixture
def article_id(workspace: Workspace) -> str:
    return added(workspace)
