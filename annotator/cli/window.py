"""The way into the window: the only place of the command line from which Qt is loaded, and then only to open it."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import click

from annotator.cli import VERBS, options
from annotator.cli.failing import complain
from annotator.domain.errors import FileMissing, IsDirectory
from annotator.i18n import _


@dataclass(frozen=True, slots=True)
class Window:
    """What to open a window with; the base is the usual one if it is None."""

    base: Path | None = None
    article: Path | None = None


def command() -> click.Command:
    """What runs when the first argument is no verb."""
    return click.Command(
        "window",
        callback=click.pass_context(_window),
        params=[
            click.Argument(["article"], type=options.FILE, metavar=_("[ARTICLE]"), required=False),
            options.base_of_program(),
        ],
    )


def open_window(window: Window) -> int:
    """Open the window and return its exit code once it is closed. Raises `FileMissing`, `IsDirectory`."""
    if window.article is not None and not window.article.exists():
        raise FileMissing(str(window.article))
    if window.article is not None and window.article.is_dir():
        raise IsDirectory(str(window.article))
    if not has_display():
        words = _("There is no display to open a window on. Without one there are: {verbs}. See “annotator --help”.")
        complain(words.format(verbs=", ".join(VERBS)))
        return 1
    try:
        from annotator.ui.application import run_window
    except ImportError as error:
        if "PySide6" not in f"{error.name} {error.path}":
            raise
        complain(_("The window cannot be opened: {reason}.").format(reason=error))
        return 1
    return run_window(window.base, window.article)


def has_display() -> bool:
    """Whether Qt has something to draw on: what `QT_QPA_PLATFORM` names, or X11 or Wayland where they are used."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"))


def _window(ctx: click.Context, article: Path | None, base: Path | None) -> Window:
    return Window(base or ctx.find_root().params.get("base"), article)
