"""Importing claims that were checked elsewhere: one table of a million as one operation.

Each claim is a paragraph of the article it comes from, so that it is a claim like any other: with a span, a sentence,
an article with title, address and date, found, linked and exported as all are. Claims in a row with the same title,
address, date and language come from one article. These articles are of a batch, and do not stand in the list of
articles.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby, islice
from operator import attrgetter
from pathlib import Path
from typing import Any, NamedTuple

from annotator.domain.changes import Changes
from annotator.domain.errors import InvalidField, InvalidRow, UnknownStatus
from annotator.domain.ports import Progress, Silent
from annotator.domain.status import NEW, status
from annotator.store import batches, searchable
from annotator.store.base import Base
from annotator.store.index import upkeep
from annotator.store.verdicts import verdict_labels
from annotator.text.canonical import LONGEST_PARAGRAPH, canonical, sha256
from annotator.workspace import claim_tables
from annotator.workspace.fields import checked
from annotator.workspace.workspace import Operation, Workspace

COLUMNS = ("claim_id", "claim", "title", "status", "verdict", "url", "date", "language")

MOST_OF_ARTICLE = 1_000
"""Claims that are put into one article: a text that a window still opens at once."""

_AT_ONCE = 2_000


@dataclass
class ImportedClaims:
    """What an import did: how many claims it added, and how many it passed over because they were there."""

    changes: Changes = field(default_factory=Changes)
    added: int = 0
    known: int = 0


class _Row(NamedTuple):
    external_id: str
    claim: str
    title: str
    status: str
    verdict: str
    note: str
    url: str
    published: str
    language: str

    @property
    def source(self) -> tuple[str, str, str, str]:
        return self.title, self.url, self.published, self.language


def import_claims(workspace: Workspace, path: Path, progress: Progress | None = None) -> ImportedClaims:
    """Add the claims of a table (see `COLUMNS`; `claim_id` and `claim` are needed), all or none.

    Claims whose `claim_id` is in the base already are passed over. A verdict that the base's scale does not have is
    kept in the note. Raises what `claim_tables.rows` raises, `InvalidRow`, and `Cancelled` if `progress` does.
    """
    watcher = progress or Silent()
    result = ImportedClaims()
    total = claim_tables.count(path)
    with workspace.operation("claims.import") as operation:
        connection = workspace.base.connection
        batch = _Batch(workspace, operation, path.name)
        with searchable.in_bulk(connection), upkeep.keeping(connection, total) as keeper:
            for rows in _lots(_rows(workspace, path)):
                for _, some in groupby(_fresh(workspace.base, rows, result), key=attrgetter("source")):
                    batch.add(list(some))
                batch.write()
                keeper.go_on()
                watcher.report(min(batch.claims, total), total)
            keeper.finish(0)
        result.added = batch.claims
    result.changes = operation.changes
    return result


def _rows(workspace: Workspace, path: Path) -> Iterator[_Row]:
    labels = verdict_labels(workspace.base)
    verdicts = {name.casefold(): verdict for verdict, label in labels.items() for name in (verdict, label)}
    seen: dict[tuple[str, str], str] = {}
    for line, (external_id, claim, title, status_id, verdict, url, date, language) in claim_tables.rows(
        path, COLUMNS, ("claim_id", "claim")
    ):
        text = canonical(claim).replace("\n", " ")[:LONGEST_PARAGRAPH]
        if not text:
            raise InvalidRow(str(path), line, "claim", claim)
        try:
            if (date, status_id) not in seen:
                seen[date, status_id] = checked("published", date)
                status(status_id.strip() or NEW.id)
        except InvalidField:
            raise InvalidRow(str(path), line, "date", date) from None
        except UnknownStatus:
            raise InvalidRow(str(path), line, "status", status_id) from None
        rating = verdicts.get(verdict.strip().casefold(), "")
        yield _Row(
            external_id.strip(),
            text,
            checked("title", title) if title else "",
            status_id.strip() or NEW.id,
            rating,
            "" if rating or not verdict else checked("note", verdict),
            checked("url", url) if url else "",
            seen[date, status_id],
            language.strip(),
        )


def _lots(rows: Iterator[_Row]) -> Iterator[list[_Row]]:
    while some := list(islice(rows, MOST_OF_ARTICLE)):
        yield some


def _fresh(base: Base, rows: list[_Row], result: ImportedClaims) -> Iterator[_Row]:
    """The rows whose ids are not known yet."""
    known = set(batches.external_ids(base.connection, [row.external_id for row in rows]))
    for row in rows:
        if row.external_id in known:
            result.known += 1
            continue
        if row.external_id:
            known.add(row.external_id)
        yield row


class _Batch:
    """Gathers rows of all tables and writes them a few thousand at a time."""

    def __init__(self, workspace: Workspace, operation: Operation, source: str) -> None:
        self._workspace = workspace
        self._operation = operation
        self._source = source
        self._next = uuid.UUID(workspace.new_id()).int
        self._rows: dict[str, list[tuple[Any, ...]]] = {table: [] for table in batches.ROWS}
        self._id = ""
        self.claims = 0

    @property
    def waiting(self) -> int:
        return len(self._rows["claim"])

    def add(self, rows: list[_Row]) -> None:
        """An article of claims that have one source."""
        if not self._id:
            self._id = self._new_id()
            self._operation.rows.add_batch(self._id, self._source)
        article_id, version_id, at = self._new_id(), self._new_id(), self._operation.at
        text = "\n".join(row.claim for row in rows)
        digest = sha256(text)
        first = rows[0]
        self._rows["canonical_text"].append((digest, text))
        self._rows["article"].append(
            (article_id, first.title, first.published, first.url, first.language, at, at, self._id)
        )
        self._rows["version"].append((version_id, article_id, 1, digest, len(text), self._source, "text/plain", at))
        start = 0
        for paragraph, row in enumerate(rows, 1):
            end = start + len(row.claim)
            place = (start, end, row.claim, row.claim, start, paragraph)
            record = (row.status, row.verdict, row.note, self._workspace.reviewer, at, at, row.external_id)
            self._rows["claim"].append((self._new_id(), article_id, version_id, *place, *record))
            start = end + 1
        self.claims += len(rows)

    def write(self) -> None:
        batches.write(self._workspace.base.connection, self._rows)
        for rows in self._rows.values():
            rows.clear()

    def _new_id(self) -> str:
        """Ids of a batch count up from one that is new: they sort as the file, and need no clock."""
        self._next += 1
        return str(uuid.UUID(int=self._next))
