"""Light and dark: Qt's Fusion style with palettes of our own, and a short style sheet for what a palette cannot say."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from annotator.i18n import N_
from annotator.ui import icons
from annotator.ui.colours import DARK, LIGHT, Colours
from annotator.ui.style_sheet import style_sheet

MODES: dict[str, str] = {"system": N_("As the system"), "light": N_("Light"), "dark": N_("Dark")}

# Distances in device-independent pixels; nothing in the window uses others.
SPACE_SMALL = 4
SPACE = 8
SPACE_LARGE = 16

_FAMILIES = ("Inter", "Noto Sans")
_FALLBACKS = ("Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans", "sans-serif")
_SMALLEST_POINTS = 10.0


def apply(app: QApplication, mode: str) -> None:
    """Gives the whole application the look `mode`, a key of `MODES`. `system` follows the desktop from now on.

    Every widget hears of it by `QEvent.Type.PaletteChange`; the icons given by `icons.dress` are drawn anew.
    """
    if mode not in MODES:
        raise ValueError(f"no theme mode {mode!r}")
    follower = app.findChild(_Follower) or _Follower(app)
    follower.follow(mode)


def palette(colours: Colours) -> QPalette:
    """The palette made of these tokens."""
    made = QPalette()
    role = QPalette.ColorRole
    for group, text, strong in (
        (QPalette.ColorGroup.Active, colours.text, colours.accent),
        (QPalette.ColorGroup.Inactive, colours.text, colours.accent),
        (QPalette.ColorGroup.Disabled, colours.disabled, colours.disabled),
    ):
        for one, value in {
            role.Window: colours.window,
            role.WindowText: text,
            role.Base: colours.paper,
            role.AlternateBase: colours.striped,
            role.Text: text,
            role.PlaceholderText: colours.muted,
            role.Button: colours.window,
            role.ButtonText: text,
            role.BrightText: colours.on_accent,
            role.ToolTipBase: colours.raised,
            role.ToolTipText: colours.text,
            role.Highlight: colours.selection,
            role.HighlightedText: text,
            role.Accent: strong,
            role.Link: strong,
            role.LinkVisited: strong,
            role.Light: colours.raised,
            role.Midlight: colours.hover,
            role.Mid: colours.border,
            role.Dark: colours.strong_border,
            role.Shadow: colours.shadow,
        }.items():
            made.setColor(group, one, QColor(value))
    return made


def window_font() -> QFont:
    """The font of menus and panels: the system's own, or Inter where it is installed; never below 10 points."""
    font = QApplication.font()
    wanted = next((family for family in _FAMILIES if QFontDatabase.hasFamily(family)), "")
    if wanted:
        font.setFamilies([wanted, *_FALLBACKS])
    font.setPointSizeF(max(font.pointSizeF(), _SMALLEST_POINTS))
    return font


class _Follower(QObject):
    """Keeps the look that was asked for, and follows the desktop when that is what was asked for."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._mode = ""
        app.styleHints().colorSchemeChanged.connect(self._desktop_changed)

    def follow(self, mode: str) -> None:
        if not self._mode:
            self._app.setStyle("Fusion")
            self._app.setFont(window_font())
        self._mode = mode
        # Where there is a desktop theme this also turns title bars and file dialogs; elsewhere it does nothing.
        scheme = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(mode, Qt.ColorScheme.Unknown)
        self._app.styleHints().setColorScheme(scheme)
        self._show()

    def _desktop_changed(self) -> None:
        if self._mode == "system":
            self._show()

    def _show(self) -> None:
        dark = self._mode == "dark"
        if self._mode == "system":
            dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        colours = DARK if dark else LIGHT
        self._app.setPalette(palette(colours))
        self._app.setStyleSheet(style_sheet(colours))
        icons.redress()
