"""`annotator export`: claims to a file or to standard output."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.cli import options
from annotator.cli.output import binary_output, print_line
from annotator.i18n import _, ngettext
from annotator.workspace.exporting import export, export_to, formats

STANDARD_OUTPUT = Path("-")


def command() -> click.Command:
    known = formats()
    presets = dict.fromkeys(preset.id for format_ in known for preset in format_.presets)
    return click.Command(
        "export",
        callback=_export,
        help=_("Write the claims of the base, or some of them, for other programs."),
        params=[
            click.Option(
                ["--format", "exporter_id"],
                type=click.Choice([format_.id for format_ in known]),
                default="csv",
                show_default=True,
                help=_("The format."),
            ),
            click.Option(
                ["--preset"],
                type=click.Choice(list(presets)),
                help=_("For whom: “data” changes nothing, the others are made for one program."),
            ),
            click.Option(
                ["--output"],
                type=options.FILE,
                default=STANDARD_OUTPUT,
                show_default=True,
                metavar=_("FILE"),
                help=_("The file to write; “-” is standard output."),
            ),
            *options.which_claims(),
            options.base(),
        ],
    )


def _export(
    exporter_id: str,
    preset: str | None,
    output: Path,
    article: str,
    statuses: tuple[str, ...],
    tag: str,
    words: str,
    sort: str,
    base: Path,
) -> None:
    with options.reading(base) as opened:
        criteria = options.criteria(opened, article, statuses, tag, words)
        if output == STANDARD_OUTPUT:
            with binary_output() as stream:
                export_to(opened, criteria, sort, exporter_id, preset or "", stream)
            return
        count = export(opened, criteria, sort, exporter_id, preset or "", output)
    words = ngettext("{count} claim written to {path}.", "{count} claims written to {path}.", count)
    print_line(words.format(count=count, path=output))
