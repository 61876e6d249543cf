"""`annotator match`: earlier claims for a text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from annotator.cli import options
from annotator.cli.claim import status_words
from annotator.cli.output import print_json, print_line, print_table
from annotator.domain.match import Match, Passage
from annotator.i18n import _
from annotator.workspace.wording import match_words, reason_words


def command() -> click.Command:
    return click.Command(
        "match",
        callback=_match,
        help=_("List earlier claims that say the same as a text, another figure, or the opposite; the best first."),
        params=[
            click.Argument(["text"], type=options.text, required=False, metavar=_("[TEXT]")),
            click.Option(
                ["--queries"],
                type=options.FILE,
                metavar=_("FILE"),
                help=_("Match each text of a table (an id, a tab, the text) instead of one."),
            ),
            click.Option(
                ["--top"],
                type=click.IntRange(min=1),
                default=20,
                show_default=True,
                metavar=_("N"),
                help=_("At most so many claims for each text."),
            ),
            click.Option(
                ["--format", "form"],
                type=click.Choice(["table", "tsv"]),
                default="table",
                show_default=True,
                help=_("A table for people, or tab-separated columns for programs; --queries always gives the latter."),
            ),
            options.base(),
            options.as_json(),
        ],
    )


def _match(text: str | None, queries: Path | None, top: int, form: str, base: Path, as_json: bool) -> None:
    if text is None and queries is None:
        raise click.MissingParameter(param_hint=f"'{_('TEXT')}'", param_type="argument")
    if text is not None and queries is not None:
        raise click.UsageError(_("Give a text, or --queries with a file of them."))
    # The comparison brings rapidfuzz along, which no other verb needs.
    from annotator.workspace import meaning
    from annotator.workspace.batch_matching import Answer, answers, answers_to
    from annotator.workspace.suggestions import matches

    with options.reading(base) as opened:
        meaning.load(opened)
        if text is None or form == "tsv":
            found_rows = answers(opened, queries, top=top) if queries else answers_to(opened, "", text or "", top=top)
            if as_json:
                print_json(answer._asdict() for answer in found_rows)
                return
            print_line("\t".join(Answer._fields))
            for answer in found_rows:
                print_line("\t".join(answer.columns()))
            return
        found = matches(opened, Passage(text, sentence=text), limit=top)
    if as_json:
        print_json(map(_object, found))
    elif found:
        headings = [_("Score"), _("Match"), _("Status"), _("Verdict"), _("Quote"), _("Article"), _("Date")]
        print_table(
            headings,
            (
                (
                    round(match.comparison.score),
                    match_words(match),
                    status_words(match.claim),
                    match.verdict_label,
                    match.claim.quote,
                    match.article_title,
                    match.article_published,
                )
                for match in found
            ),
        )
    else:
        print_line(_("There is no earlier claim like it."))


def _object(match: Match) -> dict[str, Any]:
    """Named as the columns of an export, in which the claim found is the one that was matched."""
    return {
        "matched_claim_id": match.claim.id,
        "match_kind": match.comparison.kind,
        "match_score": round(match.comparison.score),
        "reasons": [reason_words(reason) for reason in match.comparison.reasons],
        "quote": match.claim.quote,
        "sentence": match.claim.sentence,
        "status": match.claim.status,
        "verdict": match.verdict_label,
        "article_title": match.article_title,
        "article_date": match.article_published,
        "reviewer": match.claim.reviewer,
        "created_at": match.claim.created_at,
    }
