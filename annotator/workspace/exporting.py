"""Writing claims to a file or a stream."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from annotator.domain.claim import ClaimFilter, ClaimRecord
from annotator.domain.errors import ExportFailed, ExportOverBase, UnknownPreset
from annotator.domain.ports import Progress, Silent
from annotator.exporters import exporter, exporters
from annotator.exporters.format import Exporter
from annotator.store.base import Base, snapshot
from annotator.store.claims import records
from annotator.store.search import status_counts
from annotator.workspace.files import replace_file

STRIDE = 100
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
) -> int:
    """Write the claims of a filter to a file and return how many there were.

    The file is replaced whole or not at all, and shows the base at one moment. `order` is a key of `SORTS`; an empty
    preset is the format's first one. Raises `ExportFailed`, `ExportOverBase`, `UnknownPreset`, what reading a base
    raises, and `Cancelled` if `progress` does.
    """
    try:
        if base.holds(path):
            raise ExportOverBase(str(path))
        with _opened(path) as stream:
            return export_to(base, criteria, order, exporter_id, preset, stream, progress)
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
) -> int:
    """Write the claims of a filter to an open stream, as `export` does to a file. Raises `OSError` if it cannot."""
    chosen = exporter(exporter_id)
    known = tuple(offered.id for offered in chosen.presets)
    if preset and preset not in known:
        raise UnknownPreset(preset, known)
    with snapshot(base) as steady:
        total = sum(status_counts(steady, criteria).values())
        watched = _watched(records(steady, criteria, order), total, progress or Silent())
        chosen.write(watched, stream, preset or known[0])
    return total


def _watched(claims: Iterable[ClaimRecord], total: int, progress: Progress) -> Iterator[ClaimRecord]:
    for done, record in enumerate(claims):
        if done % STRIDE == 0:
            progress.report(done, total)
        yield record
    progress.report(total, total)


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    """A file is replaced; what is there and is none, such as a pipe or `/dev/null`, is written to."""
    special = path.exists() and not path.is_file()
    with path.open("wb") if special else replace_file(path) as stream:
        yield stream
