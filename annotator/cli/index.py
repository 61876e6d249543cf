"""`annotator index`: the index by which earlier claims are found."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from annotator.cli import options
from annotator.cli.output import print_line
from annotator.cli.progress import Percent
from annotator.i18n import _, ngettext
from annotator.workspace import meaning
from annotator.workspace.checking import rebuild_index
from annotator.workspace.queries import Base


def command() -> click.Command:
    return click.Group(
        "index",
        help=_("The index by which earlier claims are found: rebuild, meaning."),
        commands=[
            click.Command(
                "rebuild",
                callback=_rebuild,
                help=_("Make the index anew from the claims, whatever has become of it, and what they mean."),
                params=[options.base()],
            ),
            click.Command(
                "meaning",
                callback=_meaning,
                help=_(
                    "Compute what claims mean, as far as it is not known, so that they are found in other words and "
                    "other languages: about a thousand claims a second. What is done stays if you stop it."
                ),
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
    if meaning.available():
        _meaning(base)


def _meaning(base: Path) -> None:
    with options.writing(base, "") as workspace:
        numbers = meaning.missing(workspace.base)
        compute_meanings(workspace.base, numbers)
    count = len(numbers)
    text = ngettext(
        "The meaning of {count} claim is known now.", "The meanings of {count} claims are known now.", count
    )
    print_line(text.format(count=count))


def compute_meanings(base: Base, numbers: Sequence[int]) -> None:
    """Compute the meanings of these claims, and show how far it is."""
    progress = Percent()
    try:
        meaning.compute(base, numbers, progress)
    finally:
        progress.end()
