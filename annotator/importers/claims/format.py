"""What a format of earlier claims must offer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

MOST_COLUMNS = 1_000
"""Columns that are looked at; a sheet that has more has cells far to the right by mistake."""

Line = tuple[int, Sequence[str]]
"""Where a row stands, counted from 1 as the program that made the file counts it, and its cells."""


@dataclass(frozen=True, slots=True)
class ClaimTable:
    """A table that is read as it comes, so that a million rows need no more memory than one.

    `rows` has the rows that are not empty; they may have fewer cells than there are `columns`, or more. It raises
    `UndecodableFile`, `BrokenTable` and `UnreadableDocument`, and no other error whatever the bytes are. `place` tells
    how many bytes of how many were read. `quoted` says that an apostrophe stands before cells that a spreadsheet might
    run.
    """

    columns: tuple[str, ...]
    rows: Iterator[Line]
    place: Callable[[], tuple[int, int]]
    close: Callable[[], None]
    quoted: bool = False


class ClaimFormat(Protocol):
    """A format. `label` is a message to translate, `suffixes` the ends of file names, in small letters: `.csv`."""

    @property
    def id(self) -> str: ...

    @property
    def label(self) -> str: ...

    @property
    def suffixes(self) -> tuple[str, ...]: ...

    def sniff(self, head: bytes, path: Path) -> float:
        """How sure this format is to read a file rightly, by its first bytes and its name, from 0 to 1."""

    def open(self, path: Path) -> ClaimTable:
        """The table in a file. Raises what `ClaimTable.rows` raises, `EmptyFile` and `FileUnreadable`."""
