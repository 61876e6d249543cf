"""Writing claims to a file or a stream."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import BinaryIO

from annotator.domain.claim import ClaimFilter
from annotator.domain.errors import ExportFailed, ExportOverBase, UnknownPreset
from annotator.domain.ports import Progress, Silent
from annotator.exporters import exporter, exporters
from annotator.exporters.format import Exporter
from annotator.store.base import Base, snapshot
from annotator.workspace.export_source import SURROUNDINGS, Found, Surroundings
from annotator.workspace.files import replace_file


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
    surroundings: Surroundings = SURROUNDINGS,
) -> int:
    """Write the claims of a filter to a file and return how many were written.

    The file is replaced whole or not at all, and shows the base at one moment. `order` is a key of `SORTS`; an empty
    preset is the format's first one. Raises `ExportFailed`, `ExportOverBase`, `UnknownPreset`, what reading a base
    raises, and `Cancelled` if `progress` does.
    """
    try:
        if base.holds(path):
            raise ExportOverBase(str(path))
        with _opened(path) as stream:
            return export_to(base, criteria, order, exporter_id, preset, stream, progress, surroundings)
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
    surroundings: Surroundings = SURROUNDINGS,
) -> int:
    """Write the claims of a filter to an open stream, as `export` does to a file. Raises `OSError` if it cannot."""
    chosen = exporter(exporter_id)
    known = tuple(offered.id for offered in chosen.presets)
    if preset and preset not in known:
        raise UnknownPreset(preset, known)
    with snapshot(base) as steady, closing(Found(steady, criteria, order, progress or Silent(), surroundings)) as found:
        count = chosen.write(found, stream, preset or known[0])
        found.done()
    return count


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    """A file is replaced; what is there and is none, such as a pipe or `/dev/null`, is written to."""
    special = path.exists() and not path.is_file()
    with path.open("wb") if special else replace_file(path) as stream:
        yield stream
