"""`annotator check`: whether a base is sound."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.cli import options
from annotator.cli.output import print_json, print_line
from annotator.cli.tables import plain
from annotator.i18n import _
from annotator.workspace.checking import check_base
from annotator.workspace.wording import finding_words


def command() -> click.Command:
    return click.Command(
        "check",
        callback=_check,
        help=_("Check that the base is sound. One line and exit code 1 for what is wrong, exit code 0 if nothing is."),
        params=[options.base(), options.as_json()],
    )


def _check(base: Path, as_json: bool) -> int:
    with options.reading(base) as opened:
        found = check_base(opened)
    if as_json:
        print_json({"finding": kind, "where": where} for kind, where in found)
    elif found:
        for finding in found:
            print_line(plain(finding_words(finding)))
    else:
        print_line(_("{path} is sound.").format(path=plain(str(base))))
    return 1 if found else 0
