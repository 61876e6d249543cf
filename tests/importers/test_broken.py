"""Whatever is in a file, only errors of ours come out; many more are tried by `tests/benchmarks/broken.py`."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.errors import EmptyFile, UndecodableFile, UnknownFormat, UnreadableDocument
from annotator.importers import importers
from annotator.importers.format import Importer
from tests.importers.breaking import broken
from tests.importers.made import FOLDER

TRIED = 30
DOCUMENTS = sorted(path for path in FOLDER.iterdir() if path.suffix not in (".py",) and path.is_file())


def importer_of(path: Path) -> Importer:
    return next(one for one in importers() if path.suffix in one.suffixes)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
@pytest.mark.usefixtures("no_sockets")
def test_a_broken_document(path: Path) -> None:
    importer = importer_of(path)
    for data in broken(path.read_bytes(), path, TRIED, seed=7):
        try:
            importer.read(data, path)
        except (UnreadableDocument, UndecodableFile, EmptyFile, UnknownFormat) as error:
            assert vars(error)["path"] == str(path)
