from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from annotator import assets
from annotator.domain.status import STATUSES
from annotator.ui import icons, theme
from annotator.ui.colours import DARK, LIGHT, status_colour

ROOT = Path(__file__).parent.parent.parent
NAMES = sorted(path.stem for path in assets.path("icons").glob("*.svg"))


def darkest(image: QImage) -> QColor:
    """The colour of the pixel that is covered most."""
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(pixels, key=lambda colour: colour.alpha())


def near(one: QColor, other: str | QColor) -> bool:
    there = QColor(other)
    return all(abs(getattr(one, part)() - getattr(there, part)()) <= 8 for part in ("red", "green", "blue"))


@pytest.mark.parametrize("name", [name for name in NAMES if name != "annotator"])
def test_every_icon_takes_the_colour_it_is_given(qapp: QApplication, name: str) -> None:
    drawn = icons.pixmap(name, 20, QColor("#d02060"), 2.0)

    assert near(darkest(drawn.toImage()), "#d02060")


def test_every_icon_is_used() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "annotator").rglob("*.py"))
    assert [name for name in NAMES if f'"{name}"' not in source and f"icons/{name}." not in source] == []


def test_the_licence_of_the_icons_is_beside_them() -> None:
    assert "ISC License" in assets.path("icons/LICENSE").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_no_icon_asks_for_anything_outside_itself(name: str) -> None:
    tree = ElementTree.parse(assets.path(f"icons/{name}.svg"))

    assert not any(key.endswith("href") for element in tree.iter() for key in element.attrib)


def test_there_is_an_icon_for_every_status(qapp: QApplication) -> None:
    drawn = [icons.status_icon(status.icon, status.id).pixmap(20, 20).toImage() for status in STATUSES]

    for number, image in enumerate(drawn):
        assert near(darkest(image), status_colour(STATUSES[number].id))
        assert all(image != other for other in drawn[number + 1 :])


@pytest.mark.parametrize("size", [icons.SMALL, 20])
@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_it_is_crisp_on_plain_and_on_fine_screens(qapp: QApplication, size: int, ratio: float) -> None:
    made = icons.icon("search")

    drawn = made.pixmap(QSize(size, size), ratio)

    assert drawn.size() == QSize(round(size * ratio), round(size * ratio))
    exact = icons.pixmap("search", size, qapp.palette().windowText().color(), ratio)
    assert drawn.toImage() == exact.toImage()


def test_a_disabled_icon_is_grey(qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    made = icons.icon("undo-2")

    assert near(darkest(made.pixmap(20, 20, QIcon.Mode.Disabled).toImage()), LIGHT.disabled)
    assert near(darkest(made.pixmap(20, 20, QIcon.Mode.Selected).toImage()), LIGHT.text)


def test_a_missing_icon_is_an_error_and_not_a_hole(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        icons.icon("no-such-icon")


def test_dressed_buttons_and_actions_follow_the_theme(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    window = QWidget()
    qtbot.addWidget(window)
    button, action = QToolButton(window), QAction(window)
    window.addAction(action)
    icons.dress(button, "search")
    icons.dress(action, "circle-check", "verified")

    theme.apply(qapp, "dark")

    assert near(darkest(button.icon().pixmap(20, 20).toImage()), DARK.text)
    verified = next(status for status in STATUSES if status.id == "verified")
    assert near(darkest(action.icon().pixmap(20, 20).toImage()), verified.dark)
    theme.apply(qapp, "light")
    assert near(darkest(button.icon().pixmap(20, 20).toImage()), LIGHT.text)


def test_the_program_has_an_icon_of_its_own(qapp: QApplication) -> None:
    assert not icons.application_icon().pixmap(64, 64).isNull()
