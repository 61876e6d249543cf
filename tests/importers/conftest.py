from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.importers.breaking import allow_sockets, forbid_sockets


@pytest.fixture
def no_sockets() -> Iterator[None]:
    """Whoever opens a socket in the test, or only looks a name up, ends it."""
    forbid_sockets()
    yield
    allow_sockets()
