"""What a format of articles must offer."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from annotator.domain.article import Imported


class Importer(Protocol):
    """A format. `label` is a message to translate, `suffixes` the ends of file names, in small letters: `.txt`."""

    @property
    def id(self) -> str: ...

    @property
    def label(self) -> str: ...

    @property
    def suffixes(self) -> tuple[str, ...]: ...

    def sniff(self, head: bytes, path: Path) -> float:
        """How sure this format is to read a file rightly, by its first bytes and its name, from 0 (not at all) to 1.

        Over 0.5 means that the file is of this format; up to 0.5, that it may do for want of a better one.
        """

    def read(self, data: bytes, path: Path) -> Imported:
        """The article in a whole file; its text is canonical, and empty if there is none.

        Raises `UndecodableFile` or `UnreadableDocument`, and no other error whatever the bytes are. Fetches nothing.
        """
