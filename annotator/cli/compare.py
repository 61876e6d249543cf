"""`annotator compare`: what two texts are to each other."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from annotator.cli import options
from annotator.cli.input import records
from annotator.cli.output import print_json_line, print_line, print_table
from annotator.cli.tables import plain
from annotator.domain.match import Comparison, Passage
from annotator.i18n import _
from annotator.workspace.matching import compare
from annotator.workspace.wording import kind_words, reason_words


def command() -> click.Command:
    return click.Command(
        "compare",
        callback=_compare,
        help=_("Tell whether two texts say the same, another figure, or the opposite, and why."),
        params=[
            click.Argument(["texts"], nargs=-1, type=options.text, metavar=_("[TEXT TEXT]")),
            click.Option(
                ["--pairs"],
                type=options.FILE,
                metavar=_("FILE|-"),
                help=_("Compare the pairs of a file: on each line an id, a text and another text, with tabs between."),
            ),
            options.language_of_text(),
            click.Option(["--json", "as_json"], is_flag=True, help=_("Write a JSON object on a line for each pair.")),
        ],
    )


def _compare(texts: tuple[str, ...], pairs: Path | None, language: str, as_json: bool) -> None:
    if len(texts) != (2 if pairs is None else 0):
        raise click.UsageError(_("Give either two texts or --pairs with a file."))
    found = (
        (name, _compared(left, right, language))
        for name, left, right in ([("", *texts)] if pairs is None else records(pairs, 3))
    )
    if as_json:
        for name, comparison in found:
            print_json_line(_object(name, comparison))
    elif pairs is None:
        for _name, comparison in found:
            _tell(comparison)
    else:
        print_table(
            [_("ID"), _("Score"), _("Match"), _("Reasons")],
            (
                (name, round(comparison.score), kind_words(comparison.kind), "; ".join(_reasons(comparison)))
                for name, comparison in found
            ),
        )


def _compared(left: str, right: str, language: str) -> Comparison:
    return compare(*(Passage(text, sentence=text, language=language) for text in (left, right)))


def _tell(comparison: Comparison) -> None:
    kind, score = kind_words(comparison.kind), round(comparison.score)
    print_line(_("{kind} ({score} of 100)").format(kind=kind, score=score))
    for reason in _reasons(comparison):
        print_line(plain(reason))


def _object(name: str, comparison: Comparison) -> dict[str, Any]:
    return {"id": name, "kind": comparison.kind, "score": comparison.score, "reasons": _reasons(comparison)}


def _reasons(comparison: Comparison) -> list[str]:
    return [reason_words(reason) for reason in comparison.reasons]
