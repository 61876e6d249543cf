"""`annotator index`: the index by which earlier claims are found."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.cli import options
from annotator.cli.output import print_line
from annotator.cli.progress import Percent
from annotator.i18n import _
from annotator.workspace.checking import rebuild_index


def command() -> click.Command:
    return click.Group(
        "index",
        help=_("The index by which earlier claims are found: rebuild."),
        commands=[
            click.Command(
                "rebuild",
                callback=_rebuild,
                help=_("Make the index anew from the claims, whatever has become of it."),
                params=[options.base()],
            ),
        ],
    )


def _rebuild(base: Path) -> None:
    progress = Percent()
    with options.writing(base, "") as workspace:
        try:
            rebuild_index(workspace.base, progress)
        finally:
            progress.end()
    print_line(_("The index is made anew."))
