from __future__ import annotations

from dataclasses import asdict

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.status import STATUSES
from annotator.ui import theme
from annotator.ui.colours import DARK, LIGHT, Colours, colours, is_dark, mix, status_colour
from annotator.ui.style_sheet import style_sheet

BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


def contrast(one: str | QColor, other: str | QColor) -> float:
    """The contrast ratio of two colours (WCAG 2.2)."""

    def luminance(colour: QColor) -> float:
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((luminance(QColor(one)), luminance(QColor(other))))
    return (high + 0.05) / (low + 0.05)


@BOTH
@pytest.mark.parametrize("ground", ["window", "paper", "striped", "raised", "hover", "selection", "found"])
def test_text_is_easy_to_read_on_every_ground(tokens: Colours, ground: str) -> None:
    assert contrast(tokens.text, getattr(tokens, ground)) >= 7


@BOTH
@pytest.mark.parametrize("ground", ["window", "paper", "striped", "raised"])
def test_quiet_text_and_links_can_be_read(tokens: Colours, ground: str) -> None:
    assert contrast(tokens.muted, getattr(tokens, ground)) >= 4.5
    assert contrast(tokens.accent, getattr(tokens, ground)) >= 4.5
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5


@BOTH
@pytest.mark.parametrize("status", STATUSES, ids=lambda status: str(status.id))
def test_the_colours_of_statuses_can_be_told_from_the_ground(tokens: Colours, status: object) -> None:
    row = next(one for one in STATUSES if one is status)
    colour = row.dark if tokens is DARK else row.light

    # WCAG 2.2, 1.4.11, for icons and lines. The words beside them are in the colour of text.
    assert contrast(colour, tokens.paper) >= 3
    assert contrast(colour, tokens.window) >= 3


@pytest.mark.parametrize(("mode", "tokens"), [("light", LIGHT), ("dark", DARK)])
def test_the_whole_application_takes_the_look(qtbot: QtBot, qapp: QApplication, mode: str, tokens: Colours) -> None:
    theme.apply(qapp, mode)
    widget = QWidget()
    qtbot.addWidget(widget)

    palette = widget.palette()
    assert palette.color(QPalette.ColorRole.Window) == QColor(tokens.window)
    assert palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == QColor(tokens.disabled)
    assert is_dark(palette) == (mode == "dark")
    assert colours(palette) is tokens
    assert colours() is tokens
    assert qapp.style().objectName() in ("fusion", "")
    assert tokens.accent in qapp.styleSheet()


def test_widgets_hear_of_the_change(qtbot: QtBot, qapp: QApplication) -> None:
    class Listener(QWidget):
        heard: list[bool]

        def changeEvent(self, event: QEvent) -> None:
            if event.type() == QEvent.Type.PaletteChange:
                self.heard.append(is_dark(self.palette()))

    theme.apply(qapp, "light")
    listener = Listener()
    listener.heard = []
    qtbot.addWidget(listener)
    listener.ensurePolished()

    theme.apply(qapp, "dark")
    theme.apply(qapp, "light")

    assert True in listener.heard
    assert listener.heard[-1] is False


@pytest.mark.parametrize("scheme", [Qt.ColorScheme.Dark, Qt.ColorScheme.Light])
def test_system_follows_the_desktop_and_a_fixed_look_does_not(qapp: QApplication, scheme: Qt.ColorScheme) -> None:
    hints = qapp.styleHints()
    theme.apply(qapp, "system")
    assert is_dark() == (hints.colorScheme() == Qt.ColorScheme.Dark)

    theme.apply(qapp, "light")
    hints.colorSchemeChanged.emit(scheme)
    assert not is_dark()

    theme.apply(qapp, "dark")
    hints.colorSchemeChanged.emit(scheme)
    assert is_dark()
    theme.apply(qapp, "light")


def test_an_unknown_look_is_refused(qapp: QApplication) -> None:
    with pytest.raises(ValueError, match="sepia"):
        theme.apply(qapp, "sepia")


@BOTH
def test_the_style_sheet_has_a_colour_for_every_place(tokens: Colours) -> None:
    sheet = style_sheet(tokens)

    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")


@BOTH
def test_tokens_are_colours(tokens: Colours) -> None:
    assert all(QColor(value).isValid() and value.startswith("#") for value in asdict(tokens).values())


def test_the_colour_of_a_status_goes_with_the_palette(qapp: QApplication) -> None:
    for status in STATUSES:
        assert status_colour(status.id, theme.palette(LIGHT)) == QColor(status.light)
        assert status_colour(status.id, theme.palette(DARK)) == QColor(status.dark)


def test_colours_mix() -> None:
    assert mix("#ffffff", "#000000", 0.5).name() == "#808080"
    assert mix("#ff0000", "#0000ff", 1).name() == "#ff0000"
    assert mix("#ff0000", "#0000ff", 0).name() == "#0000ff"


def test_the_window_font_is_no_smaller_than_can_be_read(qapp: QApplication) -> None:
    assert theme.window_font().pointSizeF() >= 10


@pytest.mark.parametrize(("mode", "tokens"), [("light", LIGHT), ("dark", DARK)])
def test_an_empty_box_to_tick_has_a_border(qtbot: QtBot, qapp: QApplication, mode: str, tokens: Colours) -> None:
    theme.apply(qapp, mode)
    box = QCheckBox("")
    qtbot.addWidget(box)
    picture = box.grab().toImage()
    seen = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert QColor(tokens.strong_border).name() in seen
    box.setChecked(True)
    ticked = box.grab().toImage()
    assert any(
        ticked.pixelColor(x, y) == QColor(tokens.accent) for x in range(ticked.width()) for y in range(ticked.height())
    )
