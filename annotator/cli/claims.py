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
from annotator.workspace.claims_import import duplicate_choices, fields_to_map, import_claims

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
                    "Import claims that were checked elsewhere from a table (CSV, TSV, XLSX), a feed of ClaimReview "
                    "(JSON-LD) or another base. Columns are known by their headings, such as claim_id, claim, title, "
                    "status, verdict, url, date, language, in English or French; what was exported comes back as it "
                    "was. The base is made if there is none."
                ),
                params=[
                    click.Argument(["file"], type=options.FILE, metavar=_("FILE")),
                    click.Option(
                        ["--column", "columns"],
                        type=_mapping,
                        multiple=True,
                        metavar=_("FIELD=HEADING"),
                        help=_(
                            "Which column a field is read from, where its heading does not tell; fields are: {fields}."
                        ).format(fields=", ".join(fields_to_map())),
                    ),
                    click.Option(
                        ["--duplicates"],
                        type=click.Choice(duplicate_choices()),
                        default="skip",
                        show_default=True,
                        help=_("What is to become of claims that are in the base already."),
                    ),
                    options.base(),
                    options.reviewer(),
                ],
            ),
        ],
    )


def _mapping(value: str) -> tuple[str, str]:
    field, equals, heading = value.partition("=")
    if not equals or field.strip() not in fields_to_map():
        raise click.BadParameter(_("write it as FIELD=HEADING, with one of the fields that --help names."))
    return field.strip(), heading.strip()


def _import(file: Path, columns: tuple[tuple[str, str], ...], duplicates: str, base: Path, reviewer: str) -> None:
    progress = Percent()
    with options.writing(base, reviewer, create=True) as workspace:
        try:
            done = import_claims(workspace, file, progress, columns=dict(columns), duplicates=duplicates)
        finally:
            progress.end()
    print_line(ngettext("{count} claim imported.", "{count} claims imported.", done.added).format(count=done.added))
    if done.known:
        text = ngettext(
            "{count} claim was in the base already.", "{count} claims were in the base already.", done.known
        )
        print_line(text.format(count=done.known))
    if done.updated:
        text = ngettext("{count} of them was updated.", "{count} of them were updated.", done.updated)
        print_line(text.format(count=done.updated))
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
