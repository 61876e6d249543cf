"""`annotator merge`: a colleague’s base comes into one's own."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from annotator.cli import options
from annotator.cli.output import print_json_line, print_line
from annotator.cli.progress import Percent
from annotator.i18n import _
from annotator.workspace.merging import merge_base, preview_merge
from annotator.workspace.merging_words import merged_lines


def command() -> click.Command:
    return click.Command(
        "merge",
        callback=_merge,
        help=_(
            "Merge a colleague’s base into your own: what is new comes in, and where opinions on a claim differ "
            "both are kept. OTHER is not changed; merging it again changes nothing; “undo” takes all of it back."
        ),
        params=[
            click.Argument(["other"], type=options.FILE, metavar=_("OTHER")),
            click.Option(
                ["--into", "--base", "base"],
                type=options.FILE,
                metavar=_("FILE"),
                help=_("The claims base that it comes into."),
                callback=options.base().callback,
            ),
            click.Option(["--dry-run"], is_flag=True, help=_("Only say what would be done.")),
            options.reviewer(),
            click.Option(["--json", "as_json"], is_flag=True, help=_("Write a JSON object instead of sentences.")),
        ],
    )


def _merge(other: Path, base: Path, dry_run: bool, reviewer: str, as_json: bool) -> None:
    progress = Percent()
    with options.writing(base, reviewer) as workspace:
        try:
            done = (preview_merge if dry_run else merge_base)(workspace, other, progress)
        finally:
            progress.end()
    if as_json:
        counts = asdict(done)
        del counts["changes"]
        print_json_line({"dry_run": dry_run} | counts)
        return
    for line in merged_lines(done, dry_run=dry_run):
        print_line(line)
