"""`annotator claims`: claims by the table."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.cli import options
from annotator.cli.index import compute_meanings
from annotator.cli.output import print_line
from annotator.cli.progress import Percent
from annotator.i18n import _, ngettext
from annotator.workspace import meaning
from annotator.workspace.claims_import import import_claims

MOST_AT_ONCE = 20_000
"""Claims whose meanings are computed right behind an import: 20 s. For more it is not decided over the user's head."""


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
    if meaning.available():
        _compute(base)


def _compute(base: Path) -> None:
    """Compute the meanings that are not known, or say how, if that takes long."""
    with options.writing(base, "") as workspace:
        numbers = meaning.missing(workspace.base)
        if 0 < len(numbers) <= MOST_AT_ONCE:
            compute_meanings(workspace.base, numbers)
        elif numbers:
            text = ngettext(
                "The meaning of {count} claim is not known yet: “annotator index meaning” computes it.",
                "The meanings of {count} claims are not known yet: “annotator index meaning” computes them.",
                len(numbers),
            )
            print_line(text.format(count=len(numbers)))
