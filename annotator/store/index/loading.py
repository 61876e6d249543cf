"""The index in memory: pages that are read once, whatever connection asks, and what is newer than they."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from sqlite3 import Connection
from threading import Lock
from typing import TYPE_CHECKING

from annotator.store.base import Base
from annotator.store.blame import blaming
from annotator.store.index import schema
from annotator.store.index.pages import BITS, SIZE, Page, PageBroken, make_page, read_page
from annotator.store.index.reading import rows_of

if TYPE_CHECKING:
    from numpy import float32, int64, uint16, uint32
    from numpy.typing import NDArray

KEPT = 3
"""Indexes kept in memory: the base that is open, and as it was a moment ago, whose pages are the same."""


B, K1 = 0.75, 1.2
"""Of BM25: how much the length of a claim counts, and how soon a repeated word counts no more."""

ASKED = 3
"""Parts that say how common the words of candidates are."""


@dataclass(frozen=True, slots=True)
class Part:
    """Claims that are searched together. The claim at place `i` of the page has the number `numbers[i]`, or `first + i`
    if there are none; those at `hidden` places are out of date."""

    page: Page
    stamp: int = 0
    first: int = 0
    numbers: NDArray[int64] | None = None
    hidden: NDArray[uint16] | None = None


@dataclass(frozen=True)
class Index:
    """All parts; a claim is in one of them, or hidden in all but one."""

    parts: tuple[Part, ...]

    @cached_property
    def claims(self) -> int:
        """About how many claims there are."""
        return max(1, sum(int((part.page.lengths > 0).sum()) for part in self.parts))

    @cached_property
    def mean_length(self) -> float:
        """Words to a claim."""
        return sum(int(part.page.lengths.sum()) for part in self.parts) / self.claims or 1.0

    @cached_property
    def floors(self) -> list[NDArray[float32]]:
        """What BM25 divides by for the length of each claim of each part, a word standing in it once."""
        import numpy as np

        mean = np.float32(self.mean_length)
        return [1 + K1 * (1 - B + B * part.page.lengths.astype(np.float32) / mean) for part in self.parts]

    def uses(self, terms: NDArray[uint32]) -> NDArray[int64]:
        """How many claims have each of these terms."""
        import numpy as np

        # In order: neighbours in a page are found in the same lines of memory.
        order = np.argsort(terms)
        ordered = terms[order]
        total = np.zeros(len(terms), np.int64)
        for part in self.parts:
            total[order] += part.page.find(ordered)[1]
        return total

    def estimated_uses(self, terms: NDArray[uint32]) -> NDArray[int64]:
        """The same, as the largest parts say it: for the many terms of candidates, in a quarter of the time."""
        import numpy as np

        some = self._largest
        share = self.claims / some.claims
        estimated: NDArray[int64] = np.ceil(some.uses(terms) * share).astype(np.int64)
        return estimated

    @cached_property
    def _largest(self) -> Index:
        return Index(tuple(sorted(self.parts, key=lambda part: -len(part.page.lengths))[:ASKED]))


_loaded: OrderedDict[int, Index] = OrderedDict()
_lock = Lock()


def load(base: Base) -> Index:
    """The index as it is now. What another program has written is read; what is broken is made anew, in memory."""
    with blaming(str(base.path)), _steady(base.connection):
        if not schema.whole(base.connection):
            numbers = base.column("SELECT number FROM claim")
            return Index(tuple(_fresh(list(rows_of(base.connection, numbers)))))
        stamp = base.column("SELECT stamp FROM index_state")[0]
        changed = base.column("SELECT number FROM index_changed")
        with _lock:
            index = _loaded.get(stamp)
        if index is None or changed:
            index = _read(base, changed)
        if not changed:
            with _lock:
                _loaded[stamp] = index
                while len(_loaded) > KEPT:
                    _loaded.popitem(last=False)
        return index


def _read(base: Base, changed: list[int]) -> Index:
    """The index from its tables, of which pages that are in memory already are not read again."""
    import numpy as np

    sql = "SELECT number, terms FROM index_fresh LEFT JOIN index_terms USING (number)"
    newer: dict[int, bytes | None] = dict(map(tuple, base.rows(sql)))
    newer |= dict.fromkeys(changed)
    newer |= dict(rows_of(base.connection, changed))
    with _lock:
        known = {part.stamp: part.page for index in _loaded.values() for part in index.parts}
    hidden: dict[int, list[int]] = {}
    for number in newer:
        hidden.setdefault(number >> BITS, []).append(number & (SIZE - 1))
    parts = []
    for number, stamp in base.rows("SELECT page, stamp FROM index_page ORDER BY page"):
        page = known.get(stamp) or _page(base, number)
        places = np.array(hidden.get(number, ()), np.uint16)
        parts.append(Part(page, stamp, number << BITS, hidden=places[places < len(page.lengths)]))
    parts += _fresh([(number, terms) for number, terms in newer.items() if terms is not None])
    return Index(tuple(parts))


def _page(base: Base, number: int) -> Page:
    row = base.row("SELECT postings, checksum FROM index_page WHERE page = ?", (number,))
    try:
        return read_page(*row) if row else make_page((), ())
    except PageBroken:
        first = number << BITS
        sql = "SELECT number, terms FROM index_terms WHERE number BETWEEN ? AND ?"
        rows = base.rows(sql, (first, first + SIZE - 1))
        return make_page([number - first for number, _ in rows], [terms for _, terms in rows])


def _fresh(rows: list[tuple[int, bytes]]) -> Iterator[Part]:
    """Claims without a page, in pages of their own."""
    import numpy as np

    for start in range(0, len(rows), SIZE):
        some = rows[start : start + SIZE]
        page = make_page(range(len(some)), [terms for _, terms in some])
        yield Part(page, numbers=np.array([number for number, _ in some], np.int64))


@contextmanager
def _steady(connection: Connection) -> Iterator[None]:
    """Several reads of one state of the base."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("COMMIT")
