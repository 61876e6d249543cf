"""Where pictures go."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """The folder named by `ANNOTATOR_PICTURES`, or one of the test's own."""
    folder = Path(os.environ.get("ANNOTATOR_PICTURES") or tmp_path)
    folder.mkdir(parents=True, exist_ok=True)
    return folder
