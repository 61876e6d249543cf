"""Writing claims to a file or a stream."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import BinaryIO

from annotator.domain.claim import ClaimFilter, ClaimRecord
from annotator.domain.errors import ExportFailed, ExportOverBase, UnknownPreset
from annotator.domain.ports import Clock, Progress, Silent, SystemClock, timestamp
from annotator.exporters import exporter, exporters
from annotator.exporters.format import NOBODY, Exporter, Parts, Publisher, Rows
from annotator.store.base import Base, snapshot
from annotator.store.claim_history import ClaimHistory
from annotator.store.claim_rows import field_pages
from annotator.store.claims import PAGE, records
from annotator.store.search import status_counts
from annotator.store.verdicts import scale
from annotator.workspace.files import replace_file

STRIDE = PAGE
"""Claims written between two reports of progress: some milliseconds."""


def formats() -> tuple[Exporter, ...]:
    """What claims can be written as, each with its presets."""
    return exporters()


def export(
    base: Base,
    criteria: ClaimFilter,
    order: str,
    exporter_id: str,
    preset: str,
    path: Path,
    progress: Progress | None = None,
    *,
    clock: Clock | None = None,
    publisher: Publisher = NOBODY,
) -> int:
    """Write the claims of a filter to a file and return how many were written.

    The file is replaced whole or not at all, and shows the base at one moment. `order` is a key of `SORTS`; an empty
    preset is the format's first one; `publisher` is for formats that say who publishes the checks. Raises
    `ExportFailed`, `ExportOverBase`, `UnknownPreset`, what reading a base raises, and `Cancelled` if `progress` does.
    """
    try:
        if base.holds(path):
            raise ExportOverBase(str(path))
        with _opened(path) as stream:
            return export_to(
                base, criteria, order, exporter_id, preset, stream, progress, clock=clock, publisher=publisher
            )
    except OSError as error:
        raise ExportFailed(str(path), error.strerror or str(error)) from error


def export_to(
    base: Base,
    criteria: ClaimFilter,
    order: str,
    exporter_id: str,
    preset: str,
    stream: BinaryIO,
    progress: Progress | None = None,
    *,
    clock: Clock | None = None,
    publisher: Publisher = NOBODY,
) -> int:
    """Write the claims of a filter to an open stream, as `export` does to a file. Raises `OSError` if it cannot."""
    chosen = exporter(exporter_id)
    known = tuple(offered.id for offered in chosen.presets)
    if preset and preset not in known:
        raise UnknownPreset(preset, known)
    with snapshot(base) as steady, closing(_Found(steady, criteria, order, progress)) as found:
        found.moment = timestamp(clock or SystemClock())
        found.publisher = publisher
        count = chosen.write(found, stream, preset or known[0])
        found.done()
    return count


class _Found:
    """The claims of a filter in a steady base; tells how far they are read."""

    moment: str
    publisher: Publisher

    def __init__(self, base: Base, criteria: ClaimFilter, order: str, progress: Progress | None) -> None:
        self._base = base
        self._criteria = criteria
        self._order = order
        self._progress = progress or Silent()
        self.scale = scale(base)
        self._history: ClaimHistory | None = None
        self.total = sum(status_counts(base, criteria).values())

    def rows(self, fields: Sequence[str]) -> Iterator[tuple[Rows, Parts]]:
        done = 0
        for rows, parts in field_pages(self._base, self._criteria, self._order, fields):
            self._progress.report(done, self.total)
            yield rows, parts
            done += len(rows)

    def records(self) -> Iterator[ClaimRecord]:
        for done, record in enumerate(records(self._base, self._criteria, self._order)):
            if done % STRIDE == 0:
                self._progress.report(done, self.total)
            yield record

    def operations(self, claim_id: str) -> tuple[int, ...]:
        if self._history is None:
            self._history = ClaimHistory(self._base)
        return self._history.operations(claim_id)

    def close(self) -> None:
        if self._history is not None:
            self._history.close()

    def done(self) -> None:
        self._progress.report(self.total, self.total)


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    """A file is replaced; what is there and is none, such as a pipe or `/dev/null`, is written to."""
    special = path.exists() and not path.is_file()
    with path.open("wb") if special else replace_file(path) as stream:
        yield stream
