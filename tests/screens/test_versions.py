"""Pictures of what a new version changes: the comparison, the record of a changed claim, an older version."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.article import Imported
from annotator.ui.commands.versions import take_version
from annotator.ui.versions.window import CompareWindow
from annotator.workspace import queries
from tests.screens import seeing
from tests.screens.scene import Scene

WIDE, NARROW = (1440, 900), (1024, 700)
EDITS = {
    "fr": (("37 ans", "38 ans"), ("1,15\u00a0Md$", "1,25\u00a0Md$"), ("C’est la plus grosse somme", "C’est une somme")),
    "en": (("37 years", "38 years"), ("$1.15bn", "$1.25bn"), ("It is the largest sum", "It is a sum")),
}


@pytest.fixture
def scene(qtbot: QtBot, qapp: QApplication, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Scene]:
    made = Scene(qtbot, qapp, tmp_path, full=True, **request.param)
    yield made
    made.close()


LOOKS = [
    pytest.param({"language": language, "theme": theme, "size": size}, id=f"version-{language}-{theme}-{size[0]}")
    for language, theme, size in (("en", "dark", WIDE), ("fr", "light", WIDE), ("fr", "light", NARROW))
]


@pytest.mark.parametrize("scene", LOOKS, indirect=True)
def test_a_new_version(qtbot: QtBot, scene: Scene, pictures: Path, request: pytest.FixtureRequest) -> None:
    scene.open()
    name, window, desk = request.node.callspec.id, scene.window, scene.application.desk
    lines = desk.text.split("\n")
    # Moved and added, removed, changed.
    text = "\n".join([*lines[:2], lines[9], "2026.", *lines[2:9], *lines[11:]])
    for was, now in EDITS[scene.language]:
        text = text.replace(was, now, 1)
    take_version(window, Imported(text))
    qtbot.waitUntil(lambda: window.findChild(CompareWindow) is not None)
    compared = window.findChild(CompareWindow)
    assert isinstance(compared, CompareWindow)
    qtbot.waitUntil(lambda: compared.model.rowCount() > 0)
    heading = compared.claims.topLevelItem(0)
    assert heading is not None
    assert heading.childCount() > 2
    row = heading.child(1)
    assert row is not None
    compared.claims.setCurrentItem(row)
    see(compared, pictures, f"{name}-compared")
    compared.close()
    assert desk.claim_id
    see(window, pictures, f"{name}-record")
    assert desk.article is not None
    desk.open_article(desk.article.id, queries.versions_of(desk.workspace.base, desk.article.id)[1].id)
    see(window, pictures, f"{name}-older")


def see(window: QWidget, pictures: Path, name: str) -> None:
    """Take a picture, and assert what nobody should have to look for."""
    seeing.settle()
    assert window.grab().save(str(pictures / f"{name}.png"))
    assert seeing.clipped(window) == []
    assert seeing.in_english(window) == set()
