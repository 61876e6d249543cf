"""Importing claims that were checked elsewhere: a table, a feed or a base of a million as one operation.

Each claim is a paragraph of the article it comes from, or a passage of one, so that it is a claim like any other: with
a span, a sentence, an article with title, address and date, found, linked and exported as all are. Claims in a row with
the same title, address, date and language come from one article. These articles are of a batch, and do not stand in
the list of articles.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from annotator.domain.changes import Changes
from annotator.domain.errors import AnnotatorError, MissingColumn
from annotator.domain.ports import Progress, Silent
from annotator.importers.claims import open_table
from annotator.store import searchable
from annotator.store.base import Base, open_base
from annotator.store.index import upkeep
from annotator.store.transaction import Values
from annotator.workspace.intake.batch import Batch
from annotator.workspace.intake.columns import FIELDS, OURS, Mapped, guess
from annotator.workspace.intake.duplicates import CHOICES, Duplicates
from annotator.workspace.intake.rows import ClaimRow
from annotator.workspace.intake.sources import Intake, intake, is_base
from annotator.workspace.workspace import Operation, Workspace

MOST_OF_ARTICLE = 1_000
"""Claims that are put into one article: a text that a window still opens at once."""

SHOWN = 20
"""Claims of a preview."""

_A_CLAIM = 90
"""Bytes of a claim in a table, about: to know beforehand whether there are many."""


@dataclass
class ImportedClaims:
    """What an import did: how many claims it added, how many were there already and how many of these it updated."""

    changes: Changes = field(default_factory=Changes)
    added: int = 0
    known: int = 0
    updated: int = 0


@dataclass(frozen=True, slots=True)
class Preview:
    """The columns of a file, which of them says what, and its first claims as they will be; `wrong` is why there are
    no more of them."""

    columns: tuple[str, ...]
    mapped: Mapped
    rows: tuple[ClaimRow, ...]
    wrong: AnnotatorError | None = None


def fields_to_map() -> dict[str, str]:
    """What a column may say, and its name to translate, without what only Annotator writes."""
    return {field: label for field, label in FIELDS.items() if field not in OURS}


def duplicate_choices() -> dict[str, str]:
    """What may become of claims that are there already, with words to translate."""
    return CHOICES


def file_patterns() -> tuple[str, ...]:
    """What files with claims are called: `*.csv`."""
    from annotator.importers.claims import patterns

    return (*patterns(), "*.sqlite", "*.db")


def preview(base: Base, path: Path, columns: Mapping[str, str] | None = None) -> Preview:
    """What an import into a base would read from the beginning of a file. Raises what opening the file raises."""
    rows: list[ClaimRow] = []
    try:
        with intake(path, base, columns) as coming:
            try:
                rows.extend(islice(coming.rows, SHOWN))
            except AnnotatorError as error:
                return Preview(coming.columns, coming.mapped, tuple(rows), error)
            return Preview(coming.columns, coming.mapped, tuple(rows))
    except MissingColumn as error:
        # A person may know better what the columns say.
        with closing(open_table(path)) as table:
            return Preview(table.columns, guess(table.columns), (), error)


def count_claims(path: Path, progress: Progress) -> int:
    """How many claims there are in a file, without a look at them. Raises what reading it raises."""
    if is_base(path):
        with closing(open_base(path, read_only=True)) as other:
            return int(other.column("SELECT count(*) FROM claim")[0])
    with closing(open_table(path)) as table:
        count = 0
        for _row in table.rows:
            count += 1
            if count % MOST_OF_ARTICLE == 0:
                progress.report(*table.place())
        return count


def import_claims(
    workspace: Workspace,
    path: Path,
    progress: Progress | None = None,
    *,
    columns: Mapping[str, str] | None = None,
    duplicates: str = "skip",
) -> ImportedClaims:
    """Add the claims of a file, all or none.

    `columns` names the headings of fields (see `intake.columns`) where they are not to be guessed; `duplicates` is a
    key of `duplicates.CHOICES`. A verdict that the base's scale does not have is kept in the note. Raises what
    `intake.sources.intake` raises, and `Cancelled` if `progress` does.
    """
    watcher = progress or Silent()
    result = ImportedClaims()
    connection = workspace.base.connection
    with intake(path, workspace.base, columns) as coming, workspace.operation("claims.import") as operation:
        batch = Batch(workspace, operation, path.name, coming.file)
        many = coming.place()[1] // _A_CLAIM if coming.columns else coming.place()[1]
        with (
            closing(Duplicates(workspace.base, _by_text(coming))) as known,
            searchable.in_bulk(connection),
            upkeep.keeping(connection, many) as keeper,
        ):
            for rows in _lots(coming.rows):
                if duplicates == "keep":
                    _name_anew(workspace, rows, batch)
                    batch.add(rows)
                else:
                    found = known.known(rows, batch.new_id)
                    batch.add(row for row, claim_id in found if not claim_id)
                    again = [(row, claim_id) for row, claim_id in found if claim_id]
                    result.known += len(again)
                    if duplicates == "update":
                        result.updated += sum(_updated(operation, row, claim_id) for row, claim_id in again)
                keeper.go_on()
                watcher.report(*coming.place())
            batch.end()
            keeper.finish(0)
        result.added = batch.claims
    result.changes = operation.changes
    return result


def _by_text(coming: Intake) -> bool:
    """Whether claims can be one by their words: not if each has an id, and none an address."""
    return not coming.columns or "claim_id" not in coming.mapped or "article_url" in coming.mapped


def _lots(rows: Iterator[ClaimRow]) -> Iterator[list[ClaimRow]]:
    while some := list(islice(rows, MOST_OF_ARTICLE)):
        yield some


def _name_anew(workspace: Workspace, rows: Sequence[ClaimRow], batch: Batch) -> None:
    """Give ids to claims that have none, or one that is taken."""
    from annotator.store.batches import ids_known

    taken = dict(ids_known(workspace.base.connection, [row.id for row in rows if row.id]))
    for row in rows:
        if not row.id or row.id in taken:
            row.external_id = row.external_id or row.id
            row.id = batch.new_id()
        taken[row.id] = row.id


def _updated(operation: Operation, row: ClaimRow, claim_id: str) -> bool:
    """Take over what a row says otherwise of a claim that is there; whether anything was.

    A claim that was changed since the row was written stays as it is, and so does what the row says nothing of, and an
    article that other claims come from too.
    """
    claim = operation.claim(claim_id)
    if row.updated_at and claim["updated_at"] >= row.updated_at:
        return False
    said: Values = {
        name: value
        for name in ("verdict", "note", "speaker", "claim_date", "normalised")
        if (value := getattr(row, name))
    }
    if row.verdict or row.rated or row.status != "unverified":
        said["status"] = row.status
    changed = operation.rows.update("claim", (claim_id,), said, stamp={"updated_at": operation.at}) if said else {}
    article = operation.article(claim["article_id"])
    told = {"url": row.source.url, "title": row.source.title, "published": row.source.published}
    alone = article["batch_id"] and len(operation.rows.rows_where("claim", article_id=article["id"])) == 1
    told = {name: value for name, value in told.items() if value and alone}
    more = operation.rows.update("article", (article["id"],), told, stamp={"updated_at": operation.at}) if told else {}
    return bool(changed or more)
