"""`annotator article`: add articles, list them, look for contradictions in one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import click

from annotator.cli import contradictions, options, versions
from annotator.cli.failing import complain
from annotator.cli.output import print_json, print_line, print_table
from annotator.cli.progress import Percent
from annotator.cli.tables import plain, shortest_ids
from annotator.domain.article import Article
from annotator.domain.errors import (
    AnnotatorError,
    BaseDamaged,
    BaseLocked,
    BaseReadOnly,
    BaseUnreachable,
    DiskFull,
)
from annotator.i18n import _, pgettext
from annotator.text.web_address import is_web_address
from annotator.workspace.articles import add_article
from annotator.workspace.importing import files_in, read_address, read_article
from annotator.workspace.queries import article, articles
from annotator.workspace.wording import error_words
from annotator.workspace.workspace import Workspace

BASE_FAILS = (BaseDamaged, BaseLocked, BaseReadOnly, BaseUnreachable, DiskFull)
"""Errors that the next file would meet too."""


def command() -> click.Command:
    return click.Group(
        "article",
        subcommand_metavar=_("COMMAND …"),
        help=_("Articles of the base: add, list, new versions, contradictions."),
        commands=[
            click.Command(
                "add",
                callback=_add,
                help=_(
                    "Add articles to the base, which is made if there is none: files, all files of a folder, or pages"
                    " of the web by their address. Prints the id of each."
                ),
                params=[
                    click.Argument(["sources"], nargs=-1, required=True, type=_source, metavar=_("FILE…")),
                    options.base(),
                    options.reviewer(),
                ],
            ),
            click.Command(
                "list",
                callback=_list,
                help=_("List the articles of the base, the newest first."),
                params=[options.base(), options.as_json()],
            ),
            contradictions.command(),
            *versions.commands(),
        ],
    )


def _source(value: str) -> Path | str:
    """A file or a folder, or the address of a page."""
    return value if is_web_address(value) else Path(value)


def _add(sources: tuple[Path | str, ...], base: Path, reviewer: str) -> int:
    failed = False
    percent = Percent()

    def attempt_one(work: Callable[[], object]) -> None:
        nonlocal failed
        try:
            work()
        except BASE_FAILS:
            raise
        except AnnotatorError as error:
            percent.end()
            complain(error_words(error))
            failed = True

    with options.writing(base, reviewer, create=True) as workspace:
        found: list[Path | str] = []
        for source in sources:
            attempt_one(lambda source=source: found.extend(_all_of(source)))  # type: ignore[misc]
        for place, one in enumerate(found):
            percent.report(place, len(found))
            attempt_one(lambda one=one: _add_one(workspace, one, percent))  # type: ignore[misc]
        percent.end()
    return 1 if failed else 0


def _all_of(source: Path | str) -> Iterable[Path | str]:
    return [source] if isinstance(source, str) else files_in([source])


def _add_one(workspace: Workspace, source: Path | str, percent: Percent) -> None:
    read = read_address(source) if isinstance(source, str) else read_article(source, base=workspace.base)
    changes = add_article(workspace, read)
    title = plain(article(workspace.base, changes.subject).fields.title)
    known = "" if changes else _("(in the base already)")
    percent.end()
    print_line("  ".join(part for part in (changes.subject, title, known) if part))


def _list(base: Path, as_json: bool) -> None:
    with options.reading(base) as opened:
        found = articles(opened)
    if as_json:
        print_json(_record(row) for row in found)
    elif found:
        shown = shortest_ids([row.id for row in found])
        unverified = pgettext("number of claims", "Unverified")
        headings = [_("ID"), _("Title"), _("Outlet"), _("Date"), _("Claims"), unverified]
        print_table(
            headings,
            (
                (short, row.fields.title, row.fields.outlet, row.fields.published, row.claims, row.unverified)
                for short, row in zip(shown, found, strict=True)
            ),
        )
    else:
        print_line(_("There are no articles."))


def _record(row: Article) -> dict[str, str | int]:
    """Named as the columns of an export where they exist there."""
    return {
        "article_id": row.id,
        "article_title": row.fields.title,
        "article_url": row.fields.url,
        "article_outlet": row.fields.outlet,
        "article_date": row.fields.published,
        "article_sha256": row.version.sha256,
        "author": row.fields.author,
        "language": row.fields.language,
        "version": row.version.number,
        "length": row.version.length,
        "source": row.version.source,
        "claims": row.claims,
        "unverified": row.unverified,
        "created_at": row.created_at,
        "updated_at": row.updated_at,
    }
