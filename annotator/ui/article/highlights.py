"""Which highlights stand where in a text: a table by place that changes at small cost. No Qt, all in code points."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from annotator.domain.span import Span

_PAGE = 1024
"""Code points of one page of the table. A highlight is listed on each page that it touches."""


@dataclass(frozen=True, slots=True)
class Highlight:
    """What is painted of a claim."""

    claim_id: str
    span: Span
    status: str


class Highlights:
    """The highlights of one text, found by place in time that depends on what stands near that place alone."""

    def __init__(self, highlights: Iterable[Highlight] = ()) -> None:
        self._by_id: dict[str, Highlight] = {}
        self._pages: defaultdict[int, list[Highlight]] = defaultdict(list)
        self._lanes: dict[str, int] = {}
        for highlight in highlights:
            self._add(highlight)

    def __len__(self) -> int:
        return len(self._by_id)

    def __iter__(self) -> Iterator[Highlight]:
        return iter(self._by_id.values())

    def get(self, claim_id: str) -> Highlight | None:
        return self._by_id.get(claim_id)

    def put(self, highlight: Highlight) -> list[Highlight]:
        """Adds a highlight or replaces that of the same claim; returns all, old and new, that now look different."""
        old = self._by_id.get(highlight.claim_id)
        if old is not None and old.span == highlight.span:
            self._drop(old)
            self._add(highlight)
            return [highlight]
        touched = self.remove(highlight.claim_id)
        self._add(highlight)
        return touched + self._forget_lanes(highlight)

    def remove(self, claim_id: str) -> list[Highlight]:
        """Takes out the highlight of a claim, if it has one; returns all that now look different, and it."""
        old = self._by_id.get(claim_id)
        if old is None:
            return []
        touched = self._forget_lanes(old)
        self._drop(old)
        return touched

    def overlapping(self, start: int, end: int) -> list[Highlight]:
        """The highlights with a code point in `[start, end)`, in reading order, an outer one before the one in it."""
        if end <= start:
            return []
        found = {
            highlight.claim_id: highlight
            for page in range(start // _PAGE, (end - 1) // _PAGE + 1)
            for highlight in self._pages.get(page, ())
            if highlight.span.start < end and start < highlight.span.end
        }
        return sorted(found.values(), key=_reading_order)

    def at(self, offset: int) -> list[Highlight]:
        """The highlights over the code point at `offset`, innermost (shortest) first."""
        found = self.overlapping(offset, offset + 1)
        return sorted(found, key=lambda highlight: (len(highlight.span), -highlight.span.start, highlight.claim_id))

    def lane(self, highlight: Highlight) -> int:
        """The depth at which to underline, from 0, so that no two that overlap share one."""
        if highlight.claim_id not in self._lanes:
            self._assign_lanes(self._cluster(highlight.span))
        return self._lanes.get(highlight.claim_id, 0)

    def _add(self, highlight: Highlight) -> None:
        self._by_id[highlight.claim_id] = highlight
        for page in _pages(highlight.span):
            self._pages[page].append(highlight)

    def _drop(self, highlight: Highlight) -> None:
        del self._by_id[highlight.claim_id]
        for page in _pages(highlight.span):
            self._pages[page].remove(highlight)

    def _forget_lanes(self, highlight: Highlight) -> list[Highlight]:
        cluster = self._cluster(highlight.span)
        for one in cluster:
            self._lanes.pop(one.claim_id, None)
        return cluster

    def _cluster(self, span: Span) -> list[Highlight]:
        """All that overlap `span`, and all that overlap those, and so on, in reading order."""
        found: dict[str, Highlight] = {}
        low = high = span.start
        wanted = span
        while wanted.start < low or wanted.end > high:
            fresh = self.overlapping(wanted.start, low) + self.overlapping(high, wanted.end)
            low, high = wanted.start, wanted.end
            found.update((highlight.claim_id, highlight) for highlight in fresh)
            wanted = Span(
                min([low, *(highlight.span.start for highlight in fresh)]),
                max([high, *(highlight.span.end for highlight in fresh)]),
            )
        return sorted(found.values(), key=_reading_order)

    def _assign_lanes(self, cluster: list[Highlight]) -> None:
        """Greedy colouring of intervals by their start, which uses no more lanes than the deepest overlap."""
        ends: list[int] = []
        for highlight in cluster:
            lane = next((lane for lane, end in enumerate(ends) if end <= highlight.span.start), len(ends))
            ends[lane : lane + 1] = [highlight.span.end]
            self._lanes[highlight.claim_id] = lane


def _pages(span: Span) -> range:
    return range(span.start // _PAGE, (span.end - 1) // _PAGE + 1)


def _reading_order(highlight: Highlight) -> tuple[int, int, str]:
    return highlight.span.start, -highlight.span.end, highlight.claim_id
