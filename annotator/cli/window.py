"""The way into the window: the only place of the command line from which Qt is loaded, and then only to open it."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from pathlib import Path

import click

from annotator.cli import VERBS, options
from annotator.cli.display import has_display
from annotator.cli.failing import complain
from annotator.domain.errors import FileMissing, FileUnreadable, IsDirectory
from annotator.i18n import _


@dataclass(frozen=True, slots=True)
class Window:
    """What to open a window with. No base is the usual one, no language that of the settings."""

    base: Path | None = None
    article: Path | None = None
    language: str = ""


class _NamelessContext(click.Context):
    """The context of a command that is called by the program's own name."""

    @property
    def command_path(self) -> str:
        return super().command_path.rstrip()


class _Nameless(click.Command):
    context_class = _NamelessContext


def command() -> click.Command:
    """What runs when the first argument is no verb."""
    return _Nameless(
        "window",
        callback=click.pass_context(_window),
        params=[
            click.Argument(["article"], type=click.Path(readable=False), metavar=_("[ARTICLE]"), required=False),
            options.base_of_program(),
        ],
    )


def open_window(window: Window) -> int:
    """Open the window and return its exit code once it is closed."""
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
    return run_window(window.base, window.article, window.language)


def _window(ctx: click.Context, article: str | None, base: Path | None) -> Window:
    """Raises as `_found` does; what may be a mistyped verb is not understood."""
    try:
        found = _found(Path(article)) if article is not None else None
    except FileMissing:
        if article and article.isalpha():
            ctx.fail(_("There is neither a command nor a file “{name}”.").format(name=article))
        raise
    return Window(base or ctx.find_root().params.get("base"), found)


def _found(article: Path) -> Path:
    """The article, if there is such a file: a window is not opened for nothing.

    Raises `FileMissing`, `IsDirectory`, `FileUnreadable`.
    """
    try:
        mode = article.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        raise FileMissing(str(article)) from None
    except OSError as error:
        raise FileUnreadable(str(article), error.strerror or str(error)) from error
    if stat.S_ISDIR(mode):
        raise IsDirectory(str(article))
    return article
