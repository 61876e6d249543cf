"""The colours of the window as named tokens, one table for light and one for dark.

Which of the two holds is read from a palette, so that there is no state to keep: a widget asks with its own palette and
is told of a change by `QEvent.Type.PaletteChange`.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QGuiApplication, QPalette

from annotator.domain.status import status


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours as `#rrggbb`. `text` keeps a contrast of at least 7 and `muted` of 4.5 (WCAG 2.2, 1.4.6 and 1.4.3) on
    `window`, `paper` and `raised`; `accent` one of 4.5, so that it can be text too."""

    window: str
    paper: str  # behind the article and behind lists
    striped: str
    raised: str  # the bar over the article, menus, tool tips
    border: str
    strong_border: str
    text: str
    muted: str
    disabled: str
    accent: str
    on_accent: str
    selection: str  # behind selected text and the current row
    hover: str
    pressed: str
    wrong: str
    found: str
    found_current: str
    shadow: str


LIGHT = Colours(
    window="#f3f2ef",
    paper="#fefdfb",
    striped="#f8f7f4",
    raised="#ffffff",
    border="#dfdcd6",
    strong_border="#b9b5ad",
    text="#23262b",
    muted="#63676e",
    disabled="#a3a4a6",
    accent="#2b5f9e",
    on_accent="#ffffff",
    selection="#cddff4",
    hover="#e8e6e1",
    pressed="#dcd9d3",
    wrong="#b3261e",
    found="#fff0a8",
    found_current="#ffd34d",
    shadow="#000000",
)
DARK = Colours(
    window="#202226",
    paper="#191b1e",
    striped="#1d1f23",
    raised="#2a2d32",
    border="#34373d",
    strong_border="#565b64",
    text="#e3e1dc",
    muted="#a2a6ad",
    disabled="#666a71",
    accent="#85b4ec",
    on_accent="#10161d",
    selection="#2a4463",
    hover="#2c2f35",
    pressed="#373b42",
    wrong="#ffb4ab",
    found="#51451a",
    found_current="#7d6512",
    shadow="#000000",
)


def is_dark(palette: QPalette | None = None) -> bool:
    """Whether a palette, by default that of the application, is for light text on a dark ground."""
    palette = palette or QGuiApplication.palette()
    return palette.color(QPalette.ColorRole.Window).lightness() < 128


def colours(palette: QPalette | None = None) -> Colours:
    """The tokens that go with a palette, by default that of the application."""
    return DARK if is_dark(palette) else LIGHT


def status_colour(status_id: str, palette: QPalette | None = None) -> QColor:
    """The colour of a status for a palette; raises `UnknownStatus`."""
    row = status(status_id)
    return QColor(row.dark if is_dark(palette) else row.light)


def mix(over: str | QColor, under: str | QColor, share: float) -> QColor:
    """What one sees of `share` (0 to 1) of the colour `over` laid on an opaque `under`."""
    top, ground = QColor(over), QColor(under)
    rest = 1 - share
    return QColor.fromRgbF(
        top.redF() * share + ground.redF() * rest,
        top.greenF() * share + ground.greenF() * rest,
        top.blueF() * share + ground.blueF() * rest,
    )
