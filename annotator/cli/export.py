"""`annotator export`: claims to a file or to standard output."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from annotator.cli import options
from annotator.cli.output import binary_output, print_line
from annotator.cli.progress import Percent
from annotator.domain.ports import SystemClock
from annotator.exporters.format import Publisher
from annotator.i18n import _, ngettext
from annotator.ui.printing import print_pages
from annotator.workspace.export_source import Surroundings
from annotator.workspace.exporting import export, export_to, formats
from annotator.workspace.queries import article_by_prefix
from annotator.workspace.settings import load_settings

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
                metavar=_("NAME"),
                help=_("A variant of the format, the first one if none is named: {variants}.").format(
                    variants="; ".join(
                        f"{format_.id}: {', '.join(preset.id for preset in format_.presets)}" for format_ in known
                    )
                ),
            ),
            click.Option(
                ["--output", "-o"],
                type=options.FILE,
                default=STANDARD_OUTPUT,
                show_default=True,
                metavar=_("FILE"),
                help=_("The file to write; “-” is standard output."),
            ),
            *options.which_claims(options.articles()),
            *_publisher(),
            options.base(),
        ],
    )


def _publisher() -> list[click.Parameter]:
    """Options of formats that say who publishes the checks; what is not given is as in the settings."""
    return [
        click.Option(
            ["--publisher"],
            type=options.text,
            metavar=_("NAME"),
            help=_("Who publishes the checks."),
            callback=lambda _ctx, _param, value: load_settings().publisher if value is None else value,
        ),
        click.Option(
            ["--publisher-url"],
            type=options.text,
            metavar=_("URL"),
            help=_("The address of who publishes them."),
            callback=lambda _ctx, _param, value: load_settings().publisher_url if value is None else value,
        ),
        click.Option(
            ["--page"],
            type=options.text,
            metavar=_("URL"),
            help=_("The page that a check is published on; {id} in it stands for the id of the claim."),
            callback=lambda _ctx, _param, value: load_settings().page if value is None else value,
        ),
    ]


def _export(
    exporter_id: str,
    preset: str | None,
    output: Path,
    articles: tuple[str, ...],
    statuses: tuple[str, ...],
    tag: str,
    words: str,
    sort: str,
    base: Path,
    publisher: str,
    publisher_url: str,
    page: str,
) -> None:
    surroundings = Surroundings(SystemClock(), Publisher(publisher, publisher_url, page), print_pages)
    progress = Percent()
    with options.reading(base) as opened:
        criteria = options.criteria(opened, "", statuses, tag, words)
        chosen = frozenset(article_by_prefix(opened, article).id for article in articles)
        criteria = replace(criteria, articles=chosen)
        if output == STANDARD_OUTPUT:
            with binary_output() as stream:
                export_to(opened, criteria, sort, exporter_id, preset or "", stream, surroundings=surroundings)
            return
        try:
            count = export(opened, criteria, sort, exporter_id, preset or "", output, progress, surroundings)
        finally:
            progress.end()
    words = ngettext("{count} claim written to {path}.", "{count} claims written to {path}.", count)
    print_line(words.format(count=count, path=output))
