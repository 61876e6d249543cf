"""What an export is made of: the claims of a filter, at one moment of the base."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import BinaryIO, Literal

from annotator.domain.claim import ClaimFilter, ClaimRecord
from annotator.domain.ports import Clock, Progress, SystemClock, timestamp
from annotator.exporters.format import NOBODY, Parts, Printer, Publisher, Reviewed, Rows
from annotator.store.articles import text_of
from annotator.store.base import Base
from annotator.store.claim_history import ClaimHistory
from annotator.store.claim_rows import field_pages
from annotator.store.claims import PAGE, records
from annotator.store.search import counts
from annotator.store.verdicts import scale

STRIDE = PAGE
"""Claims written between two reports of progress: some milliseconds."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Who publishes an export, by which clock it is made, and who sets its pages, which formats with pages need."""

    clock: Clock
    publisher: Publisher = NOBODY
    printer: Printer | None = None


SURROUNDINGS = Surroundings(SystemClock())


class Found:
    """The claims of a filter in a steady base; tells how far they are read."""

    def __init__(
        self, base: Base, criteria: ClaimFilter, order: str, progress: Progress, surroundings: Surroundings
    ) -> None:
        self._base = base
        self._criteria = criteria
        self._order = order
        self._progress = progress
        self._printer = surroundings.printer
        self.moment = timestamp(surroundings.clock)
        self.publisher = surroundings.publisher
        self.scale = scale(base)
        self._history: ClaimHistory | None = None
        self.total = sum(counts(base, criteria, "status").values())

    def rows(self, fields: Sequence[str]) -> Iterator[tuple[Rows, Parts]]:
        done = 0
        for rows, parts in field_pages(self._base, self._criteria, self._order, fields):
            self._progress.report(done, self.total)
            yield rows, parts
            done += len(rows)

    def records(self) -> Iterator[ClaimRecord]:
        return self._records(self._order)

    def _records(self, order: str) -> Iterator[ClaimRecord]:
        for done, record in enumerate(records(self._base, self._criteria, order)):
            if done % STRIDE == 0:
                self._progress.report(done, self.total)
            yield record

    def articles(self) -> Iterator[Reviewed]:
        for _article, found in groupby(self._records("position"), key=lambda record: record.claim.article_id):
            # A claim whose passage is gone stays with the version that it was made on.
            versions: dict[str, list[ClaimRecord]] = {}
            for record in found:
                versions.setdefault(record.claim.version_id, []).append(record)
            for version_id, together in versions.items():
                yield Reviewed(
                    title=together[0].article_title,
                    url=together[0].article_url,
                    outlet=together[0].article_outlet,
                    author=together[0].article_author,
                    published=together[0].article_published,
                    language=together[0].article_language,
                    text=text_of(self._base, version_id),
                    records=together,
                    former=together[0].orphan,
                )

    def counts(self, field: Literal["status", "verdict"]) -> dict[str, int]:
        return counts(self._base, self._criteria, field)

    def print_pages(self, parts: Iterable[str], stream: BinaryIO, *, size: str, title: str) -> None:
        if self._printer is None:
            raise NotImplementedError("nobody to print: give a printer")
        self._printer(parts, stream, size=size, title=title)

    def operations(self, claim_id: str) -> tuple[int, ...]:
        if self._history is None:
            self._history = ClaimHistory(self._base)
        return self._history.operations(claim_id)

    def close(self) -> None:
        if self._history is not None:
            self._history.close()

    def done(self) -> None:
        self._progress.report(self.total, self.total)
