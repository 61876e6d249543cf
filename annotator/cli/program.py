"""The program as click sees it: its own options, its verbs, and the window when no verb is given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import cast

import click

from annotator import __version__
from annotator.cli import VERBS, options, window
from annotator.cli.failing import attempt
from annotator.cli.output import prepare_streams
from annotator.cli.speech import click_speaks_our_language
from annotator.cli.window import Window
from annotator.i18n import LANGUAGES, _, set_language
from annotator.workspace.settings import load_settings

NAME = "annotator"


class Program(click.Group):
    """Loads a verb when it is asked for. A first argument that is none is an article to open."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in VERBS:
            return None
        return cast(click.Command, import_module(f"annotator.cli.{cmd_name}").command())

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] in VERBS:
            return super().resolve_command(ctx, args)
        return None, window.command(), args


def run(argv: Sequence[str]) -> int:
    """Run the command line and return its exit code, as `annotator.cli.main` says."""
    prepare_streams()
    set_language(_asked_language(argv) or load_settings().language or None)
    with click_speaks_our_language():
        result: int | Window = attempt(partial(_invoke, list(argv)))
    if isinstance(result, Window):
        # Only now, with the environment as it was.
        return attempt(partial(window.open_window, replace(result, language=_asked_language(argv))))
    return result


def _invoke(argv: list[str]) -> int | Window | None:
    # Not `Command.main`, which ends the process by itself when a pipe breaks.
    with program().make_context(NAME, argv) as ctx:
        return cast(int | Window | None, ctx.command.invoke(ctx))


def program() -> click.Group:
    """The whole command line, in the language of now."""
    return Program(
        NAME,
        callback=click.pass_context(_no_verb),
        invoke_without_command=True,
        subcommand_metavar=_("[ARTICLE | COMMAND …]"),
        help=_(
            "Mark the claims of an article and see which were met before. Without a command, opens the window, with "
            "the article if one is given. An article that is named like a command is opened as ./export."
        ),
        params=[
            options.base_of_program(),
            click.Option(
                ["--language"],
                type=click.Choice(list(LANGUAGES)),
                help=_("The language to speak, instead of the one of the settings or the system."),
            ),
            click.Option(
                ["--version"],
                is_flag=True,
                is_eager=True,
                expose_value=False,
                callback=_version,
                help=_("Show the version and exit."),
            ),
        ],
    )


def _no_verb(ctx: click.Context, base: Path | None, language: str | None) -> Window | None:
    """Runs before every verb too, and then has nothing to do; the language is set already."""
    return Window(base) if ctx.invoked_subcommand is None else None


def _version(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    if value:
        click.echo(f"{NAME} {__version__}")
        ctx.exit()


def _asked_language(argv: Sequence[str]) -> str:
    """What `--language` says, read before the commands are made, since their help is in it; "" if it is not there."""
    for place, argument in enumerate(argv):
        name, equals, value = argument.partition("=")
        if name == "--language":
            asked = value if equals else "".join(argv[place + 1 : place + 2])
            return asked if asked in LANGUAGES else ""
        if argument == "--" or argument in VERBS:
            break
    return ""
