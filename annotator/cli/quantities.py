"""`annotator quantities`: the quantities of a text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotator.cli import options
from annotator.cli.input import read_text
from annotator.cli.output import print_json, print_line, print_table
from annotator.cli.tables import Cell
from annotator.i18n import _
from annotator.workspace.quantity_wording import kind_of_quantity, manner_words

if TYPE_CHECKING:
    from annotator.text.quantities import Quantity


def command() -> click.Command:
    return click.Command(
        "quantities",
        callback=_quantities,
        help=_("List every number, amount, measure and date of a text with its exact value and its unit."),
        params=[
            click.Argument(["file"], type=options.FILE, metavar=_("FILE|-")),
            options.language_of_text(),
            options.as_json(),
        ],
    )


def _quantities(file: Path, language: str, as_json: bool) -> None:
    # Its tables of words are large, and no other verb needs them.
    from annotator.text.quantities import quantities

    article = read_text(file)
    found = quantities(article.text, language or article.fields.language)
    if as_json:
        print_json(quantity.as_record() for quantity in found)
    elif found:
        headings = [_("Position"), _("Text"), _("Kind"), _("Manner"), _("Value"), _("Unit"), _("Counted")]
        print_table(headings, map(_row, found))
    else:
        print_line(_("There are no quantities."))


def _row(quantity: Quantity) -> tuple[Cell, ...]:
    record = {name: str(value) for name, value in quantity.as_record().items()}
    interval = f"{record['low']} … {record['high']}" if "low" in record else ""
    values = (record.get("value", interval), record.get("when", ""))
    return (
        quantity.span.start,
        quantity.text,
        kind_of_quantity(quantity),
        manner_words(quantity),
        "  ".join(filter(None, values)),
        "/".join((quantity.unit, quantity.per)) if quantity.per else quantity.unit,
        quantity.noun,
    )
