"""`annotator claims`: claims by the table."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.cli import options
from annotator.cli.output import print_line
from annotator.cli.progress import Percent
from annotator.i18n import _, ngettext
from annotator.workspace.claims_import import import_claims


def command() -> click.Command:
    return click.Group(
        "claims",
        help=_("Claims by the table: import."),
        commands=[
            click.Command(
                "import",
                callback=_import,
                help=_(
                    "Import claims that were checked elsewhere from a table (TSV or CSV) with the columns claim_id and "
                    "claim, and any of title, status, verdict, url, date, language. The base is made if there is none."
                ),
                params=[
                    click.Argument(["file"], type=options.FILE, metavar=_("FILE")),
                    options.base(),
                    options.reviewer(),
                ],
            ),
        ],
    )


def _import(file: Path, base: Path, reviewer: str) -> None:
    progress = Percent()
    with options.writing(base, reviewer, create=True) as workspace:
        try:
            done = import_claims(workspace, file, progress)
        finally:
            progress.end()
    print_line(ngettext("{count} claim imported.", "{count} claims imported.", done.added).format(count=done.added))
    if done.known:
        text = ngettext(
            "{count} claim was in the base already.", "{count} claims were in the base already.", done.known
        )
        print_line(text.format(count=done.known))
