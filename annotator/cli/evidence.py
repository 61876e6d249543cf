"""`annotator evidence`: sources of claims, files among them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from annotator.cli import options
from annotator.cli.output import print_json, print_line, print_table
from annotator.cli.tables import plain, shortest_ids
from annotator.domain.claim import STANCES, Evidence
from annotator.i18n import _
from annotator.workspace.evidence import add_evidence
from annotator.workspace.evidence_files import add_file, evidence_by_prefix, read_evidence, save_file
from annotator.workspace.queries import Base, claim
from annotator.workspace.timeline import claim_in_history

FIELDS = ("url", "title", "quote", "note", "accessed")


def command() -> click.Command:
    return click.Group(
        "evidence",
        subcommand_metavar=_("COMMAND …"),
        help=_("Sources of a claim: add, list, save the file of one."),
        commands=[
            click.Command(
                "add",
                callback=_add,
                help=_("Add a source to a claim: an address, a file that is kept in the base, a quote or a note."),
                params=[
                    _claim(),
                    click.Option(
                        ["--file"], type=options.FILE, metavar=_("FILE"), help=_("A file to keep in the base.")
                    ),
                    _text("--url", _("URL"), _("The address of the source.")),
                    _text("--title", _("TEXT"), _("Its title.")),
                    _text("--quote", _("TEXT"), _("What it says, word for word.")),
                    _text("--note", _("TEXT"), _("A note on it.")),
                    click.Option(
                        ["--stance"],
                        type=click.Choice(tuple(STANCES)),
                        default="supports",
                        show_default=True,
                        help=_("What it does to the claim."),
                    ),
                    _text("--accessed", _("DATE"), _("When it was read; today, if nothing is said.")),
                    options.base(),
                    options.reviewer(),
                ],
            ),
            click.Command(
                "list",
                callback=_list,
                help=_("List the sources of a claim."),
                params=[_claim(), options.base(), options.as_json()],
            ),
            click.Command(
                "save",
                callback=_save,
                help=_("Write the file of a source to a path, or under its own name into a folder."),
                params=[
                    click.Argument(["source"], type=options.text, metavar=_("ID")),
                    click.Argument(["target"], type=options.FILE, default=Path(), metavar=_("[FILE]")),
                    options.base(),
                ],
            ),
        ],
    )


def _claim() -> click.Option:
    return click.Option(
        ["--claim"],
        type=options.text,
        required=True,
        metavar=_("ID"),
        help=_("The claim: its number, its id or the beginning of it."),
    )


def _text(name: str, metavar: str, words: str) -> click.Option:
    return click.Option([name], type=options.text, metavar=metavar, help=words)


def _add(claim: str, file: Path | None, stance: str, base: Path, reviewer: str, **fields: str | None) -> None:
    given = {name: value for name in FIELDS if (value := fields[name]) is not None}
    if file is None and not given.keys() - {"accessed"}:
        raise click.UsageError(_("Give --file, --url, --title, --quote or --note."))
    kept = read_evidence(file) if file else None
    with options.writing(base, reviewer) as workspace:
        claim_id = claim_in_history(workspace.base, claim)
        if kept:
            add_file(workspace, claim_id, kept, stance=stance, **given)
        else:
            add_evidence(workspace, claim_id, stance=stance, **given)
        made = _evidence(workspace.base, claim_id)[-1]
    print_line(f"{made.id}  {plain(made.name)}")


def _list(claim: str, base: Path, as_json: bool) -> None:
    with options.reading(base) as opened:
        found = _evidence(opened, claim_in_history(opened, claim))
    if as_json:
        print_json(map(_object, found))
    elif found:
        shown = shortest_ids([source.id for source in found])
        print_table(
            [_("ID"), _("Stance"), _("Source"), _("File"), _("Date accessed")],
            (
                (short, _(STANCES[one.stance]), _name(one), one.file_name, one.accessed)
                for short, one in zip(shown, found, strict=True)
            ),
        )
    else:
        print_line(_("There are no sources."))


def _save(source: str, target: Path, base: Path) -> None:
    with options.reading(base) as opened:
        written = save_file(opened, evidence_by_prefix(opened, source), target)
    print_line(plain(str(written)))


def _evidence(base: Base, claim_id: str) -> tuple[Evidence, ...]:
    return claim(base, claim_id).evidence


def _name(source: Evidence) -> str:
    return source.url or source.title or source.quote or source.note


def _object(source: Evidence) -> dict[str, Any]:
    return {
        "evidence_id": source.id,
        "url": source.url,
        "title": source.title,
        "quote": source.quote,
        "note": source.note,
        "stance": source.stance,
        "accessed": source.accessed,
        "file_name": source.file_name,
        "media_type": source.media_type,
        "file_size": source.file_size,
        "file_sha256": source.file_sha256,
    }
