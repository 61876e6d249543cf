"""Documents that are archives of files: DOCX, ODT, EPUB."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator.domain.errors import UnreadableDocument
from annotator.importers.reading.guard import guarded

LARGEST_PART = 50_000_000
"""Bytes of one unpacked part of text. That of a novel of a thousand pages has a tenth of that."""

MOST_TIMES = 300
"""How many times smaller a part of text may be packed than it is; prose has 3 and its XML 30."""

_ENCRYPTED = 1
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""Those of documents (ISO/IEC 21320-1, 4.4). Others Python unpacks whole, beyond what a part says that it holds."""


class Archive:
    """The parts of an archive, unpacked one at a time and never beyond the limits."""

    def __init__(self, archive: zipfile.ZipFile, path: Path) -> None:
        self._archive = archive
        self._path = path
        self.names = frozenset(archive.namelist())

    def read(self, name: str) -> bytes:
        """A part, empty if there is none of that name. Raises `UnreadableDocument`."""
        if name not in self.names:
            return b""
        part = self._archive.getinfo(name)
        if part.flag_bits & _ENCRYPTED:
            raise UnreadableDocument(str(self._path), "encrypted")
        if part.compress_type not in METHODS:
            raise UnreadableDocument(str(self._path), "damaged")
        # What an archive tells of itself is all that is unpacked of it: a part that turns out longer is cut there.
        if part.file_size > LARGEST_PART or part.file_size > 100_000 + MOST_TIMES * part.compress_size:
            raise UnreadableDocument(str(self._path), "huge")
        with guarded(self._path):
            return self._archive.read(part)


@contextmanager
def opened(data: bytes, path: Path) -> Iterator[Archive]:
    """The archive in these bytes. Raises `UnreadableDocument`."""
    with guarded(path):
        archive = zipfile.ZipFile(io.BytesIO(data))
    with archive:
        yield Archive(archive, path)


def holds(head: bytes, names: tuple[bytes, ...]) -> bool:
    """Whether the head of a file is that of an archive and names these parts or says these words."""
    return head.startswith(b"PK\x03\x04") and all(name in head for name in names)
