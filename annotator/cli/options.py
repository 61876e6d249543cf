"""Options that several verbs have, and the base that they name."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from annotator.domain.claim import SORTS, ClaimFilter
from annotator.domain.errors import BaseMissing, BaseOlder
from annotator.domain.status import STATUSES
from annotator.i18n import _
from annotator.workspace.queries import Base, article_by_prefix
from annotator.workspace.settings import default_base, load_settings
from annotator.workspace.workspace import Workspace, open_workspace

STATUS_IDS = tuple(status.id for status in STATUSES)
TEXT_LANGUAGES = ("fr", "en", "es")
"""Languages that are read."""

# What cannot be read is no misuse of the command, and is told by who would read it.
FILE = click.Path(path_type=Path, readable=False)


def text(value: str) -> str:
    """The type of options and arguments that are stored or searched: bytes in another encoding are refused."""
    try:
        value.encode()
    except UnicodeEncodeError:
        raise click.BadParameter(_("this is not in the encoding of the terminal.")) from None
    return value


def base() -> click.Option:
    """`--base FILE` of a verb, before or behind the verb; the usual base if it is not named."""
    return click.Option(["--base"], type=FILE, metavar=_("FILE"), help=_("The claims base."), callback=_base)


def base_of_program() -> click.Option:
    """`--base FILE` before the verb; None if it is not named."""
    return click.Option(["--base"], type=FILE, metavar=_("FILE"), help=_("The claims base, instead of your own."))


def reviewer() -> click.Option:
    return click.Option(
        ["--reviewer"],
        type=text,
        metavar=_("NAME"),
        help=_("Who does it; the reviewer of the settings if nobody is named."),
        callback=lambda _ctx, _param, value: value or load_settings().reviewer,
    )


def as_json() -> click.Option:
    return click.Option(["--json", "as_json"], is_flag=True, help=_("Write a JSON array instead of a table."))


def language_of_text() -> click.Option:
    """`--language` of a verb that reads text, not to be taken for the one before the verb; "" if it is not named."""
    return click.Option(
        ["--language"],
        type=click.Choice(TEXT_LANGUAGES),
        help=_("The language of the text, if it is not to be guessed."),
        callback=lambda _ctx, _param, value: value or "",
    )


def article(*, required: bool = False) -> click.Option:
    """`--article ID`; enough of the id to be unique will do."""
    return click.Option(
        ["--article"],
        type=text,
        required=required,
        default=None if required else "",
        metavar=_("ID"),
        help=_("The article, by its id or the beginning of it."),
    )


def articles() -> click.Option:
    """`--article ID`, as often as there are articles."""
    return click.Option(
        ["--article", "articles"],
        type=text,
        multiple=True,
        metavar=_("ID"),
        help=_("An article, by its id or the beginning of it; may be given several times."),
    )


def which_claims(which_article: click.Option | None = None) -> list[click.Parameter]:
    """Options that choose claims and their order, for `criteria`."""
    return [
        which_article or article(),
        click.Option(
            ["--status", "statuses"],
            type=click.Choice(STATUS_IDS),
            multiple=True,
            help=_("Only claims with this status."),
        ),
        click.Option(["--tag"], type=text, default="", metavar=_("TAG"), help=_("Only claims with this tag.")),
        click.Option(
            ["--text", "words"],
            type=text,
            default="",
            metavar=_("TEXT"),
            help=_("Only claims in which these words stand."),
        ),
        click.Option(
            ["--sort"],
            type=click.Choice(tuple(SORTS)),
            default="position",
            show_default=True,
            help=_("In which order."),
        ),
    ]


def criteria(base: Base, article: str, statuses: tuple[str, ...], tag: str, words: str) -> ClaimFilter:
    """The filter that the options of `which_claims` ask for. Raises `ArticleNotFound`, `AmbiguousId`."""
    article_id = article_by_prefix(base, article).id if article else ""
    return ClaimFilter(text=words, statuses=frozenset(statuses), tag=tag, article_id=article_id)


@contextmanager
def reading(path: Path) -> Iterator[Base]:
    """The base, for a verb that changes nothing. Raises what `open_base` raises.

    One that an older program wrote is first brought up to date, as the window does; `BaseOlder` if that cannot be.
    """
    try:
        workspace = open_workspace(path, read_only=True)
    except BaseOlder:
        open_workspace(path).close()
        workspace = open_workspace(path, read_only=True)
    try:
        yield workspace.base
    finally:
        workspace.close()


@contextmanager
def writing(path: Path, reviewer: str, *, create: bool = False) -> Iterator[Workspace]:
    """The base, for a verb that changes it, made if there is none and `create` is true. Also raises `BaseReadOnly`."""
    try:
        workspace = open_workspace(path, reviewer=reviewer)
    except BaseMissing:
        if not create:
            raise
        workspace = open_workspace(path, reviewer=reviewer, create=True)
    try:
        if workspace.base.read_only:
            raise workspace.base.refusal()
        yield workspace
    finally:
        workspace.close()


def _base(ctx: click.Context, _param: click.Parameter, value: Path | None) -> Path:
    return value or ctx.find_root().params.get("base") or default_base()
