"""`annotator article add-version` and `annotator article versions`: a text that the newsroom has changed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from annotator.cli import options
from annotator.cli.failing import complain
from annotator.cli.input import STANDARD_INPUT, read_text
from annotator.cli.output import print_json, print_line, print_table
from annotator.domain.placement import KEPT, OUTCOMES, EarlierPlacement
from annotator.i18n import _, ngettext
from annotator.workspace.importing import read_article
from annotator.workspace.queries import Base, article, article_by_prefix, claims_by, placements_into, versions_of
from annotator.workspace.versions import add_version
from annotator.workspace.wording import change_words, unchanged_words


def commands() -> list[click.Command]:
    article_id = click.Argument(["article"], type=options.text, metavar=_("ID"))
    return [
        click.Command(
            "add-version",
            callback=_add_version,
            help=_(
                "Add a new version of an article. Its claims follow the text; those that changed are to be rechecked. "
                "Prints what became of them. “-” reads standard input."
            ),
            params=[
                article_id,
                click.Argument(["file"], type=options.FILE, metavar=_("FILE")),
                options.base(),
                options.reviewer(),
                options.as_json(),
            ],
        ),
        click.Command(
            "versions",
            callback=_versions,
            help=_("List the versions of an article, the newest first."),
            params=[article_id, options.base(), options.as_json()],
        ),
    ]


def _add_version(article: str, file: Path, base: Path, reviewer: str, as_json: bool) -> None:
    with options.writing(base, reviewer) as workspace:
        found = article_by_prefix(workspace.base, article)
        imported = read_text(file) if file == STANDARD_INPUT else read_article(file, base=workspace.base)
        if not add_version(workspace, found.id, imported):
            complain(unchanged_words(found.version.number))
            return
        _print_outcomes(workspace.base, found.id, as_json)


def _print_outcomes(base: Base, article_id: str, as_json: bool) -> None:
    version = article(base, article_id).version
    placements = placements_into(base, version.id)
    if as_json:
        print_json(_object(base, placement) for placement in placements)
        return
    print_line(_("Version {number}").format(number=version.number))
    for outcome, label in OUTCOMES.items():
        if count := sum(placement.outcome == outcome for placement in placements):
            claims = ngettext("{count} claim", "{count} claims", count).format(count=count)
            print_line(f"{_(label)}: {claims}")
    changed = [placement for placement in placements if placement.outcome != KEPT]
    if changed:
        headings = [_("Outcome"), _("Quote"), _("Now"), _("Why")]
        print_table(headings, [_row(base, placement) for placement in changed])


def _row(base: Base, placement: EarlierPlacement) -> tuple[str, str, str, str]:
    why = change_words(placement.reason, placement.was, placement.now) if placement.reason else ""
    return _(OUTCOMES[placement.outcome]), placement.quote, _quote_now(base, placement), why


def _quote_now(base: Base, placement: EarlierPlacement) -> str:
    """The passage that the claim stands on in the later version; empty if it does not stand there."""
    return next(
        (
            claim.quote
            for claim in claims_by(base, "id", (placement.claim_id,))
            if claim.version_id == placement.later_id
        ),
        "",
    )


def _object(base: Base, placement: EarlierPlacement) -> dict[str, Any]:
    return {
        "claim_id": placement.claim_id,
        "outcome": placement.outcome,
        "quote": placement.quote,
        "now": _quote_now(base, placement),
        "reason": placement.reason,
        "words_gone": placement.was,
        "words_new": placement.now,
        "status_before": placement.status,
        "verdict_before": placement.verdict,
    }


def _versions(article: str, base: Path, as_json: bool) -> None:
    with options.reading(base) as opened:
        found = versions_of(opened, article_by_prefix(opened, article).id)
    if as_json:
        print_json(
            {
                "version": version.number,
                "sha256": version.sha256,
                "length": version.length,
                "source": version.source,
                "imported_at": version.imported_at,
            }
            for version in found
        )
        return
    headings = [_("Version"), _("Imported"), _("Characters"), _("Source")]
    print_table(headings, ((v.number, v.imported_at[:16].replace("T", " "), v.length, v.source) for v in found))
