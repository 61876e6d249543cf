"""`annotator opinion`: claims on which opinions differ, and deciding between them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from annotator.cli import options
from annotator.cli.output import print_json, print_line, print_table
from annotator.domain.errors import OpinionNotFound
from annotator.domain.opinion import Opinion
from annotator.domain.status import status
from annotator.i18n import _
from annotator.workspace.opinions import Disagreement, disagreements, open_opinions, take_opinion
from annotator.workspace.queries import verdict_labels


def command() -> click.Command:
    return click.Group(
        "opinion",
        subcommand_metavar=_("COMMAND …"),
        help=_("Opinions of several reviewers on a claim: list where they differ, take one."),
        commands=[
            click.Command(
                "list",
                callback=_list,
                help=_("List the claims on which opinions differ, each opinion in a line."),
                params=[options.base(), options.as_json()],
            ),
            click.Command(
                "take",
                callback=_take,
                help=_("Decide that a claim is as one of its opinions says. The others are kept as settled."),
                params=[
                    click.Argument(["claim"], type=options.text, metavar=_("CLAIM")),
                    click.Argument(["opinion"], type=options.text, metavar=_("OPINION")),
                    options.base(),
                    options.reviewer(),
                ],
            ),
        ],
    )


def _list(base: Path, as_json: bool) -> None:
    with options.reading(base) as opened:
        found = disagreements(opened)
        labels = verdict_labels(opened)
    if as_json:
        print_json(_as_object(one, opinion) for one in found for opinion in one.opinions)
    elif found:
        headings = [_("Claim"), _("Quote"), _("Opinion"), _("Reviewer"), _("Status"), _("Verdict"), _("Note")]
        print_table(
            headings,
            [
                (
                    one.record.claim.id,
                    one.record.claim.quote,
                    opinion.id[:8],
                    opinion.reviewer,
                    _(status(opinion.status).label),
                    labels.get(opinion.verdict, opinion.verdict),
                    opinion.note,
                )
                for one in found
                for opinion in one.opinions
            ],
        )
    else:
        print_line(_("Opinions differ on none of the claims."))


def _as_object(one: Disagreement, opinion: Opinion) -> dict[str, Any]:
    return {
        "claim_id": one.record.claim.id,
        "article_id": one.record.claim.article_id,
        "quote": one.record.claim.quote,
        "opinion_id": opinion.id,
        "reviewer": opinion.reviewer,
        "at": opinion.at,
        "status": opinion.status,
        "verdict": opinion.verdict,
        "note": opinion.note,
    }


def _take(claim: str, opinion: str, base: Path, reviewer: str) -> None:
    with options.writing(base, reviewer) as workspace:
        present = open_opinions(workspace.base, claim)
        found = [one for one in present if opinion and one.id.startswith(opinion)]
        if len(found) != 1:
            raise OpinionNotFound(opinion)
        take_opinion(workspace, claim, found[0].id)
    print_line(_(status(found[0].status).label))
