"""`annotator backup`: copies of the base, made and put back."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.cli import options
from annotator.cli.output import print_json, print_line, print_table
from annotator.cli.progress import Percent
from annotator.cli.tables import plain
from annotator.i18n import _
from annotator.workspace.backups import Listed, list_backups, make_backup, restore_backup


def command() -> click.Command:
    return click.Group(
        "backup",
        help=_("Copies of the base, kept beside it: list, now, restore."),
        commands=[
            click.Command(
                "list",
                callback=_list,
                help=_("List the backups of the base, newest first."),
                params=[options.base(), options.as_json()],
            ),
            click.Command(
                "now",
                callback=_now,
                help=_("Make a backup of the base as it is now."),
                params=[options.base()],
            ),
            click.Command(
                "restore",
                callback=_restore,
                help=_(
                    "Make the base what it was when the backup NAME was made. What it is now is kept as a backup "
                    "first, so that this can be taken back too."
                ),
                params=[click.Argument(["name"], type=options.text, metavar=_("NAME")), options.base()],
            ),
        ],
    )


def _list(base: Path, as_json: bool) -> None:
    found = list_backups(base)
    if as_json:
        print_json(_as_json(one) for one in found)
    elif found:
        print_table((_("Name"), _("Made"), _("Size (MB)"), _("Articles"), _("Claims")), (_as_row(one) for one in found))
    else:
        print_line(_("There is no backup of {path} yet.").format(path=plain(str(base))))


def _now(base: Path) -> None:
    progress = Percent()
    with options.writing(base, "") as workspace:
        try:
            made = make_backup(workspace.base, progress)
        finally:
            progress.end()
    words = _("Backup {name} is made.").format(name=made.name) if made else _("Nothing changed since the last backup.")
    print_line(words)


def _restore(name: str, base: Path) -> None:
    progress = Percent()
    try:
        kept = restore_backup(base, name, progress)
    finally:
        progress.end()
    print_line(_("The base is as it was then."))
    if kept is not None:
        print_line(_("What it was before is kept: {path}").format(path=plain(str(kept))))


def _as_row(one: Listed) -> tuple[str | int, ...]:
    made = one.backup.at.astimezone().strftime("%Y-%m-%d %H:%M")
    if one.contents is None:
        return one.backup.name, made, _("damaged"), "", ""
    return one.backup.name, made, f"{one.contents.size / 1e6:.1f}", str(one.contents.articles), str(one.contents.claims)


def _as_json(one: Listed) -> dict[str, object]:
    counts = one.contents
    return {
        "name": one.backup.name,
        "path": str(one.backup.path),
        "made": one.backup.at.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "size": counts.size if counts else None,
        "articles": counts.articles if counts else None,
        "claims": counts.claims if counts else None,
        "operations": counts.operations if counts else None,
    }
