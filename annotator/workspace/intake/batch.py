"""Claims that come in as paragraphs of articles, written some thousand at a time."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable
from itertools import groupby
from operator import attrgetter
from typing import Any

from annotator.store import batches
from annotator.text.canonical import sha256
from annotator.workspace.intake.rows import ClaimRow
from annotator.workspace.workspace import Operation, Workspace


class Batch:
    """Gathers the rows of all tables; claims in a row with the same source come from one article."""

    def __init__(self, workspace: Workspace, operation: Operation, source: str, file: Callable[[str], bytes]) -> None:
        """`file` gives the file of a source by its hash."""
        self._workspace = workspace
        self._operation = operation
        self._source = source
        self._file = file
        self._next = uuid.UUID(workspace.new_id()).int
        self._rows: dict[str, list[tuple[Any, ...]]] = {table: [] for table in batches.ROWS}
        self._id = ""
        self._linked = False
        self.claims = 0

    def add(self, rows: Iterable[ClaimRow]) -> None:
        """Write claims, all of which have ids."""
        for _, some in groupby(rows, key=attrgetter("source")):
            self._article(list(some))
        if self._rows["claim"]:
            batches.write(self._workspace.base.connection, self._rows)
            for written in self._rows.values():
                written.clear()

    def end(self) -> None:
        """Nothing more comes."""
        if self._linked:
            batches.settle(self._workspace.base.connection, self._id)

    def new_id(self) -> str:
        """Ids of a batch count up from one that is new: they sort as the file, and need no clock."""
        self._next += 1
        digits = f"{self._next:032x}"
        return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"

    def _article(self, rows: list[ClaimRow]) -> None:
        if not self._id:
            self._id = self.new_id()
            self._operation.rows.add_batch(self._id, self._source)
        article_id, version_id, at = self.new_id(), self.new_id(), self._operation.at
        reviewer, claims = self._workspace.reviewer, self._rows["claim"]
        paragraphs = [row.sentence or row.quote for row in rows]
        text = "\n".join(paragraphs)
        digest = sha256(text)
        of = rows[0].source
        self._rows["canonical_text"].append((digest, text))
        self._rows["article"].append(
            (article_id, of.title, of.outlet, of.author, of.published, of.url, of.language, at, at, self._id)
        )
        self._rows["version"].append((version_id, article_id, 1, digest, len(text), self._source, "text/plain", at))
        begins, paragraph = 0, 1
        for row, sentence in zip(rows, paragraphs, strict=True):
            start = begins + (sentence.index(row.quote) if row.sentence else 0)
            place = (start, start + len(row.quote), row.quote, sentence, begins)
            record = (
                paragraph + sentence.count("\n", 0, start - begins), row.status, row.verdict, row.note, row.normalised,
                row.speaker, row.claim_date, row.priority, row.reviewer or reviewer,
                min(row.created_at or at, at), min(row.updated_at or at, at), row.external_id,
            )  # fmt: skip
            claims.append((row.id, article_id, version_id, *place, *record))
            if row.tags or row.evidence or row.earlier:
                self._hang(row)
            begins += len(sentence) + 1
            paragraph += 1 + sentence.count("\n")
        self.claims += len(rows)

    def _hang(self, row: ClaimRow) -> None:
        """What hangs on a claim."""
        self._rows["claim_tag"] += ((row.id, tag) for tag in row.tags)
        for place, one in enumerate(row.evidence):
            said = one.url, one.title, one.quote, one.stance, one.accessed, one.note
            if one.file_sha256:
                # At once: a lot of claims may have more files than there is memory.
                self._operation.rows.keep_file(self._file(one.file_sha256), self._operation.at)
            kept = one.file_sha256, one.file_name, one.media_type, one.file_size
            self._rows["evidence"].append((self.new_id(), row.id, place, *said, *kept))
        if row.earlier and row.earlier.claim_id != row.id:
            if not self._linked:
                self._linked = True
                batches.unsettled(self._workspace.base.connection)
            decided = (row.earlier.kind, row.earlier.match_kind, row.earlier.score)
            signed = (
                row.reviewer or self._workspace.reviewer,
                min(row.updated_at or self._operation.at, self._operation.at),
            )
            self._rows["link"].append((row.id, row.earlier.claim_id, *decided, *signed))
