"""`annotator agreement`: how far reviewers agree."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from annotator.cli import options
from annotator.cli.output import print_json, print_line, print_table
from annotator.domain.agreement import Agreement
from annotator.i18n import _
from annotator.workspace.agreements import ReaderAgreement, agreements
from annotator.workspace.queries import article_by_prefix
from annotator.workspace.wording import kappa_words, share_words


def command() -> click.Command:
    return click.Command(
        "agreement",
        callback=_agreement,
        help=_(
            "How far each two reviewers agree on the claims that both have judged: the share that is alike, and "
            "Cohen’s kappa, which takes out what chance would give."
        ),
        params=[options.article(), options.base(), options.as_json()],
    )


def _agreement(article: str, base: Path, as_json: bool) -> None:
    with options.reading(base) as opened:
        found = agreements(opened, article_by_prefix(opened, article).id if article else "")
    if as_json:
        print_json(map(_as_object, found))
    elif found:
        headings = [_("Reviewers"), _("On what"), _("Claims"), _("Alike"), _("Kappa")]
        print_table(headings, [_row(one, *of) for one in found for of in _measured(one)])
    else:
        print_line(_("No two reviewers have judged the same claims."))


def _measured(one: ReaderAgreement) -> list[tuple[str, Agreement]]:
    return [(_("Status"), one.status), (_("Verdict"), one.verdict)]


def _row(one: ReaderAgreement, what: str, of: Agreement) -> tuple[str | int, ...]:
    return f"{one.first} / {one.second}", what, of.count, share_words(of), kappa_words(of)


def _as_object(one: ReaderAgreement) -> dict[str, Any]:
    return {"first": one.first, "second": one.second} | {
        name: {"claims": of.count, "alike": of.same, "observed": of.observed, "kappa": of.kappa}
        for name, of in (("status", one.status), ("verdict", one.verdict))
    }
