"""`annotator article contradictions`: what inside one article does not fit together."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from annotator.cli import options
from annotator.cli.output import print_json, print_line, print_table
from annotator.domain.contradiction import Contradiction
from annotator.domain.span import Span
from annotator.i18n import _
from annotator.workspace.queries import article_by_prefix
from annotator.workspace.wording import contradiction_words, reason_words


def command() -> click.Command:
    return click.Command(
        "contradictions",
        callback=_contradictions,
        help=_("List what inside an article does not fit together: other figures, wrong totals, wrong factors."),
        params=[
            click.Argument(["article"], type=options.text, metavar=_("ID")),
            options.base(),
            options.as_json(),
        ],
    )


def _contradictions(article: str, base: Path, as_json: bool) -> None:
    # The comparison brings rapidfuzz along, which hardly another verb needs.
    from annotator.workspace.contradictions import contradictions_of

    with options.reading(base) as opened:
        text, found = contradictions_of(opened, article_by_prefix(opened, article).id)
    if as_json:
        print_json(_object(text, one) for one in found)
    elif found:
        headings = [_("Contradiction"), _("Passage"), _("Other passage")]
        print_table(headings, ((contradiction_words(one), one.first.of(text), one.second.of(text)) for one in found))
    else:
        print_line(_("No contradiction was found."))


def _object(text: str, one: Contradiction) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "reason": reason_words(one.reason),
        "first": _passage(text, one.first),
        "second": _passage(text, one.second),
    }


def _passage(text: str, span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "quote": span.of(text)}
