"""Reviewers with a base each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from annotator.store.base import copy_base
from annotator.workspace.workspace import Workspace, open_workspace
from tests.claims_base import Ticking
from tests.workspace.merging.bases import clock

Open = Callable[[str], Workspace]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Open]:
    """Opens the base of a reviewer, made if there is none; all clocks tell nearly the same time."""
    bases: dict[str, Workspace] = {}

    def opened(reviewer: str) -> Workspace:
        if reviewer not in bases:
            path = tmp_path / f"{reviewer}.sqlite"
            new = not path.exists()
            bases[reviewer] = open_workspace(path, reviewer=reviewer, create=new, clock=clock(len(bases)))
        return bases[reviewer]

    yield opened
    for workspace in bases.values():
        workspace.close()


@pytest.fixture
def ada(opened: Open) -> Workspace:
    return opened("Ada")


@pytest.fixture
def bob(opened: Open) -> Workspace:
    return opened("Bob")


def copied(opened: Open, of: Workspace, reviewer: str) -> Workspace:
    """A colleague who begins with a copy, an hour later."""
    copy_base(of.base.path, of.base.path.with_name(f"{reviewer}.sqlite"))
    workspace = opened(reviewer)
    workspace.clock = Ticking(of.clock.now())
    return workspace
