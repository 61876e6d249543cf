"""Pictures of the window in every look, to be looked at: `ANNOTATOR_PICTURES=folder ./packaging/test -k screens`."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from annotator.ui.colours import is_dark
from annotator.workspace.backups import make_backup
from tests.screens import seeing
from tests.screens.scene import Scene

WIDE, NARROW = (1440, 900), (1024, 700)


@pytest.fixture
def scene(qtbot: QtBot, qapp: QApplication, tmp_path: Path, request: pytest.FixtureRequest):  # type: ignore[no-untyped-def]
    made = Scene(qtbot, qapp, tmp_path, **request.param)
    yield made
    made.close()


def look(scene: Scene, pictures: Path, name: str) -> None:
    """Take a picture, and assert what nobody should have to look for."""
    window = scene.window
    seeing.settle()
    assert window.grab().save(str(pictures / f"{name}.png"))
    assert (window.width(), window.height()) == scene.size
    assert seeing.clipped(window) == []
    assert seeing.in_english(window) == set()


LOOKS = [
    pytest.param(
        {"language": language, "theme": theme, "size": size, "full": True}, id=f"full-{language}-{theme}{tail}"
    )
    for language in ("en", "fr")
    for theme, size, tail in (("light", WIDE, ""), ("dark", WIDE, ""), ("light", NARROW, "-narrow"))
]


@pytest.mark.parametrize("scene", LOOKS, indirect=True)
def test_a_day_of_work(qtbot: QtBot, scene: Scene, pictures: Path, request: pytest.FixtureRequest) -> None:
    scene.open()
    scene.choose()
    window = scene.window
    assert window.claims.model.rowCount() == 12
    assert len(window.article.view.marks.highlights) == 12
    assert is_dark(window.palette()) == ("dark" in request.node.callspec.id)
    look(scene, pictures, request.node.callspec.id)


@pytest.mark.parametrize(
    "scene",
    [
        pytest.param({"language": language, "theme": theme, "size": size}, id=f"empty-{language}-{theme}")
        for language, theme, size in (("en", "light", WIDE), ("fr", "dark", WIDE), ("fr", "light", NARROW))
    ],
    indirect=True,
)
def test_nothing_yet(scene: Scene, pictures: Path, request: pytest.FixtureRequest) -> None:
    scene.open()
    look(scene, pictures, request.node.callspec.id)


@pytest.mark.parametrize(
    "scene",
    [
        pytest.param({"language": language, "size": size, "toured": False}, id=f"first-{language}-{size[0]}")
        for language, size in (("en", WIDE), ("fr", WIDE), ("fr", NARROW))
    ],
    indirect=True,
)
def test_the_first_start(scene: Scene, pictures: Path, request: pytest.FixtureRequest) -> None:
    scene.open()
    assert scene.window.article.tour.isVisible()
    look(scene, pictures, request.node.callspec.id)


@pytest.mark.parametrize(
    "scene",
    [pytest.param({"language": language, "full": True}, id=f"found-{language}") for language in ("en", "fr")],
    indirect=True,
)
def test_found_and_told(scene: Scene, pictures: Path, request: pytest.FixtureRequest) -> None:
    """A passage is selected, another one looked for, and there is something to tell."""
    scene.open()
    window = scene.window
    window.article.begin_find()
    window.article.find_bar.line.setText("37")
    window.messages.warn(scene.failure)
    window.desk.told.emit(scene.message)
    look(scene, pictures, request.node.callspec.id)


@pytest.mark.parametrize(
    "scene",
    [
        pytest.param({"language": language, "theme": theme, "full": True}, id=f"{language}-{theme}")
        for language, theme in (("en", "light"), ("fr", "dark"))
    ],
    indirect=True,
)
@pytest.mark.parametrize(
    "name", ["article.details", "settings", "scale", "file.export", "keys", "palette", "about", "base.backups"]
)
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_dialogs(qtbot: QtBot, scene: Scene, pictures: Path, name: str, request: pytest.FixtureRequest) -> None:
    scene.open()
    make_backup(scene.window.desk.workspace.base)
    scene.window.actions_by_id.by_id[name].trigger()
    qtbot.waitUntil(lambda: scene.window.desk.quick.idle)
    dialog = next(one for one in scene.window.findChildren(QDialog) if one.isVisible())
    seeing.settle()
    assert dialog.grab().save(str(pictures / f"dialog-{request.node.callspec.id}.png"))
    assert dialog.width() <= NARROW[0]
    assert dialog.height() <= NARROW[1]
    assert seeing.clipped(dialog) == []
    assert seeing.in_english(dialog) == set()
    dialog.close()
