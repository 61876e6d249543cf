"""`annotator claim`: mark claims, list them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from annotator.cli import options
from annotator.cli.output import print_json, print_line, print_table
from annotator.cli.tables import Cell, plain
from annotator.domain.claim import Claim, ClaimRecord
from annotator.domain.status import NEW, status
from annotator.exporters.columns import COLUMNS
from annotator.i18n import _
from annotator.workspace.claims import mark_quote
from annotator.workspace.queries import article_by_prefix, claim, records


def command() -> click.Command:
    return click.Group(
        "claim",
        subcommand_metavar=_("COMMAND …"),
        help=_("Claims of the base: add, list."),
        commands=[
            click.Command(
                "add",
                callback=_add,
                help=_("Mark a passage of an article as a claim. Prints the id of the claim."),
                params=[
                    options.article(required=True),
                    click.Option(
                        ["--quote"],
                        type=options.text,
                        required=True,
                        metavar=_("TEXT"),
                        help=_("The passage, word for word."),
                    ),
                    click.Option(
                        ["--nth"],
                        type=click.IntRange(min=1),
                        default=1,
                        show_default=True,
                        metavar=_("N"),
                        help=_("Which one, where the passage stands several times."),
                    ),
                    click.Option(
                        ["--status", "status_id"],
                        type=click.Choice(options.STATUS_IDS),
                        default=NEW.id,
                        show_default=True,
                        help=_("Where the check stands."),
                    ),
                    options.base(),
                    options.reviewer(),
                ],
            ),
            click.Command(
                "list",
                callback=_list,
                help=_("List the claims of the base, or some of them."),
                params=[
                    *options.which_claims(),
                    click.Option(
                        ["--orphans"],
                        is_flag=True,
                        help=_("Only claims that do not stand in the newest version of their article."),
                    ),
                    options.base(),
                    options.as_json(),
                ],
            ),
        ],
    )


def _add(article: str, quote: str, nth: int, status_id: str, base: Path, reviewer: str) -> None:
    with options.writing(base, reviewer) as workspace:
        article_id = article_by_prefix(workspace.base, article).id
        changes = mark_quote(workspace, article_id, quote, status_id, nth=nth)
        made = claim(workspace.base, changes.subject)
    print_line(f"{made.id}  {status_words(made)}  {plain(made.quote)}")


def _list(
    article: str,
    statuses: tuple[str, ...],
    tag: str,
    words: str,
    sort: str,
    orphans: bool,
    base: Path,
    as_json: bool,
) -> None:
    with options.reading(base) as opened:
        wanted = replace(options.criteria(opened, article, statuses, tag, words), orphans=orphans)
        found = records(opened, wanted, sort)
        if as_json:
            print_json(map(as_object, found))
            return
        rows = [_row(record) for record in found]
    if rows:
        print_table([_("No."), _("Status"), _("Quote"), _("Verdict"), _("Tags"), _("Article")], rows)
    else:
        print_line(_("There are no claims."))


def status_words(of: Claim) -> str:
    """The status in the reader's language."""
    return _(status(of.status).label)


def as_object(record: ClaimRecord) -> dict[str, Any]:
    """The columns of an export by their names, several tags or sources as an array; and the id of the article."""
    columns = {column.id: column.read(record) for column in COLUMNS}
    return {"article_id": record.claim.article_id} | columns


def _row(record: ClaimRecord) -> tuple[Cell, ...]:
    of = record.claim
    return (of.number, status_words(of), of.quote, record.verdict_label, ", ".join(of.tags), record.article_title)
