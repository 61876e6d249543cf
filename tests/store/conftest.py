from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.store import connecting
from annotator.store.base import Base, create_base
from annotator.workspace.workspace import Workspace
from tests.claims_base import Ticking


@pytest.fixture
def base_path(tmp_path: Path) -> Path:
    return tmp_path / "claims.sqlite"


@pytest.fixture
def base(base_path: Path) -> Iterator[Base]:
    base = create_base(base_path)
    yield base
    base.close()


@pytest.fixture
def workspace(base: Base) -> Workspace:
    return Workspace(base, "Ada", Ticking())


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A lock is waited for a moment only."""
    monkeypatch.setattr(connecting, "BUSY_SECONDS", 0.05)
