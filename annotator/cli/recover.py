"""`annotator recover`: what can be read of a damaged base."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.cli import options
from annotator.cli.output import print_line, print_table
from annotator.cli.progress import Percent
from annotator.cli.tables import plain
from annotator.i18n import _
from annotator.workspace.checking import recover_base


def command() -> click.Command:
    return click.Command(
        "recover",
        callback=_recover,
        help=_(
            "Save what can be read of a damaged BASE into a new one. Rows that its pages have lost are taken from its "
            "history. The damaged base is left as it is."
        ),
        params=[
            click.Argument(["base"], type=options.FILE, metavar=_("BASE")),
            click.Option(
                ["--to", "target"], type=options.FILE, required=True, metavar=_("NEW"), help=_("The new base.")
            ),
        ],
    )


def _recover(base: Path, target: Path) -> None:
    progress = Percent()
    try:
        saved = recover_base(base, target, progress)
    finally:
        progress.end()
    print_table(
        (_("Table"), _("Rows read"), _("From the history"), _("Damage")),
        (
            (one.table, one.read, one.from_history, _("yes") if one.damaged else _("no"))
            for one in saved
            if one.read or one.from_history or one.damaged
        ),
    )
    print_line(
        _("{path} holds what could be saved; “annotator check --base {path}” says what is missing.").format(
            path=plain(str(target))
        )
    )
