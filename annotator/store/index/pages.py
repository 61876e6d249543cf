"""Pages: for each term the claims that have it, as arrays that are searched where they lie.

A page is for claims of 65,536 numbers, so that a claim is two bytes in it. It never changes: one that is out of date is
replaced by another one, with another stamp.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from zlib import crc32

if TYPE_CHECKING:
    from numpy import intp, uint8, uint16, uint32, uint64
    from numpy.typing import NDArray

BITS = 16
SIZE = 1 << BITS
"""Claim numbers to a page."""

_HEAD = 2


class PageBroken(Exception):
    """A page is not what was stored."""


@dataclass(frozen=True, slots=True)
class Page:
    """`terms` is sorted; the claims that have `terms[i]` are `places[starts[i]:starts[i + 1]]`, places from 0 to
    65,535.

    `lengths` is the number of words of the claim at each place, at most 255; it ends with the last claim.
    """

    terms: NDArray[uint32]
    starts: NDArray[uint32]
    places: NDArray[uint16]
    lengths: NDArray[uint8]

    def find(self, sought: NDArray[uint32]) -> tuple[NDArray[intp], NDArray[uint32]]:
        """For each term where it stands in `terms`, and how many claims have it (0: any place)."""
        import numpy as np

        at = np.searchsorted(self.terms, sought)
        at[at == len(self.terms)] = 0
        if not len(self.terms):
            return at, np.zeros(len(sought), np.uint32)
        uses = np.where(self.terms[at] == sought, self.starts[at + 1] - self.starts[at], 0).astype(np.uint32)
        return at, uses

    def claims_at(self, at: int) -> NDArray[uint16]:
        """The places of the claims that have `terms[at]`."""
        return self.places[self.starts[at] : self.starts[at + 1]]

    def pairs(self, *, without: Sequence[int] = ()) -> NDArray[uint64]:
        """Each term with each place that has it, in order; `without` some places."""
        import numpy as np

        terms = np.repeat(self.terms.astype(np.uint64), np.diff(self.starts))
        kept = ~np.isin(self.places, np.array(without, np.uint16))
        found: NDArray[uint64] = (terms[kept] << np.uint64(BITS)) | self.places[kept]
        return found

    def to_bytes(self) -> bytes:
        import numpy as np

        head = np.array([len(self.terms), len(self.places)], np.uint32)
        return b"".join(part.tobytes() for part in (head, self.terms, self.starts, self.places, self.lengths))


def make_page(places: Sequence[int], rows: Sequence[bytes]) -> Page:
    """The page of claims at these places, given their rows of `index_terms`."""
    import numpy as np

    sizes = np.fromiter((len(row) // 4 for row in rows), np.int64, len(rows))
    terms = np.frombuffer(b"".join(rows), np.uint32)
    owners = np.repeat(np.asarray(places, np.uint64), sizes)
    lengths = np.zeros(max(places, default=-1) + 1, np.uint8)
    if len(rows):
        lengths[np.asarray(places)] = np.minimum(_words(terms, sizes), 255)
    pairs = np.unique((terms[terms != 0].astype(np.uint64) << np.uint64(BITS)) | owners[terms != 0])
    owned = (pairs >> np.uint64(BITS)).astype(np.uint32)
    firsts = np.flatnonzero(np.concatenate(([True], owned[1:] != owned[:-1]))) if len(owned) else np.zeros(0, np.int64)
    starts = np.append(firsts, len(owned)).astype(np.uint32)
    return Page(owned[firsts], starts, (pairs & np.uint64(SIZE - 1)).astype(np.uint16), lengths)


def _words(terms: NDArray[uint32], sizes: NDArray[intp]) -> NDArray[intp]:
    """How many words each row has: what stands before the last 0 of a row, without the 0s."""
    import numpy as np

    ends = np.cumsum(sizes)
    marks = terms == 0
    # What stands behind the fourth 0 of a row are quantities.
    before = np.cumsum(marks)
    at_start = np.concatenate(([0], before))[ends - sizes]
    is_word = ~marks & (before - np.repeat(at_start, sizes) < 4)
    counted = np.concatenate(([0], np.cumsum(is_word)))
    found: NDArray[intp] = counted[ends] - counted[ends - sizes]
    return found


def read_page(blob: bytes, checksum: int) -> Page:
    """A page as `Page.to_bytes` wrote it. Raises `PageBroken`."""
    import numpy as np

    if crc32(blob) != checksum or len(blob) < 4 * _HEAD:
        raise PageBroken
    terms, places = (int(size) for size in np.frombuffer(blob, np.uint32, _HEAD))
    parts: list[NDArray[Any]] = []
    at = 4 * _HEAD
    for kind, size in ((np.uint32, terms), (np.uint32, terms + 1), (np.uint16, places)):
        parts.append(np.frombuffer(blob, kind, size, at))
        at += parts[-1].nbytes
    return Page(parts[0], parts[1], parts[2], np.frombuffer(blob, np.uint8, offset=at))
