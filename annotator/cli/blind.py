"""`annotator blind`: a copy of the base for a second reader."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.cli import options
from annotator.cli.output import print_line
from annotator.cli.progress import Percent
from annotator.cli.tables import plain
from annotator.i18n import _
from annotator.workspace.second_reading import copy_for_second_reader
from annotator.workspace.second_reading_words import copied_words
from annotator.workspace.workspace import open_workspace


def command() -> click.Command:
    return click.Command(
        "blind",
        callback=_blind,
        help=_(
            "Make a copy of the base for a second reader, who sees which passages are claims and nothing of what was "
            "found. Merged back, it shows where both agree."
        ),
        params=[
            click.Argument(["copy"], type=options.FILE, metavar=_("COPY")),
            options.base(),
            options.reviewer(),
        ],
    )


def _blind(copy: Path, base: Path, reviewer: str) -> None:
    progress = Percent()
    workspace = open_workspace(base, reviewer=reviewer, read_only=True)
    try:
        count = copy_for_second_reader(workspace, copy, progress)
    finally:
        progress.end()
        workspace.close()
    print_line(plain(copied_words(copy, count)))
