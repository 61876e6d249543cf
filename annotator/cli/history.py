"""`annotator history`: who changed what, and when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from itertools import groupby, islice
from pathlib import Path
from typing import Any

import click

from annotator.cli import options
from annotator.cli.output import print_json, print_line
from annotator.cli.tables import plain
from annotator.i18n import _, ngettext
from annotator.workspace.fields import iso_date
from annotator.workspace.queries import Base, article_by_prefix
from annotator.workspace.timeline import (
    Entry,
    Teller,
    claim_in_history,
    entries,
    shown,
    subjects_of_article,
    subjects_of_claim,
)

MOST = 20
"""Lines about one operation; `--json` has all of a large one."""


def command() -> click.Command:
    return click.Command(
        "history",
        callback=_history,
        help=_("Tell who changed what and when, the newest first: each operation with the values before and after."),
        params=[
            click.Option(
                ["--claim"],
                type=options.text,
                default="",
                metavar=_("ID"),
                help=_("Only what is about this claim: its number, its id or the beginning of it."),
            ),
            options.article(),
            click.Option(
                ["--since"],
                type=options.text,
                default="",
                metavar=_("DATE"),
                help=_("Only since this day, as 2026-03-02."),
            ),
            click.Option(
                ["--limit"], type=click.IntRange(min=1), metavar=_("N"), help=_("At most so many operations.")
            ),
            options.base(),
            options.as_json(),
        ],
    )


def _history(claim: str, article: str, since: str, limit: int | None, base: Path, as_json: bool) -> None:
    if claim and article:
        raise click.UsageError(_("Give --claim or --article, not both."))
    begin = _begin(since)
    with options.reading(base) as opened:
        claim_id = claim_in_history(opened, claim) if claim else ""
        subjects = _subjects(opened, claim_id, article)
        found = entries(opened, subjects, since=begin, limit=-1 if limit is None else limit)
        if as_json:
            print_json(map(_object, found))
            return
        teller, nothing = Teller(opened), True
        for told in found:
            nothing = False
            for line in _lines(teller, told, claim_id):
                print_line(line)
        if nothing:
            print_line(_("Nothing was changed."))


def _subjects(base: Base, claim_id: str, article: str) -> tuple[str, ...]:
    if claim_id:
        return subjects_of_claim(base, claim_id)
    return subjects_of_article(base, article_by_prefix(base, article).id) if article else ()


def _begin(since: str) -> str:
    """The beginning of a day here, as the history has it."""
    day = iso_date("since", since)
    if not day:
        return ""
    whole = day + "-01-01"[len(day) - 10 :] if len(day) < len("2026-03-02") else day
    here = datetime.combine(date.fromisoformat(whole), time()).astimezone()
    return here.astimezone(UTC).strftime("%Y-%m-%dT%H:%M")


def _lines(teller: Teller, told: Entry, claim_id: str) -> Iterator[str]:
    when = datetime.fromisoformat(told.at).astimezone()
    who = plain(told.reviewer) or _("(nobody named)")
    undone = _("(undone)") if told.undone else ""
    yield "  ".join(filter(None, (f"{when:%Y-%m-%d %H:%M}", who, teller.operation(told), undone)))
    alterations = teller.alterations(told, claim_id)
    for owner, own in groupby(islice(alterations, MOST), key=lambda alteration: alteration.owner):
        heading = "" if claim_id else plain(teller.owner(owner))
        if heading:
            yield f"    {heading}"
        for alteration in own:
            yield f"    {'  ' if heading else ''}{plain(str(alteration))}"
    left = sum(1 for _alteration in alterations)
    if left:
        yield "    " + ngettext("… and {count} more", "… and {count} more", left).format(count=left)


def _object(told: Entry) -> dict[str, Any]:
    return {
        "seq": told.seq,
        "at": told.at,
        "reviewer": told.reviewer,
        "operation": told.operation,
        "target": told.target,
        "undone": told.undone,
        "changes": [{"table": one.table, "before": one.before, "after": one.after} for one in shown(told)],
    }
