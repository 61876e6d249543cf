"""The order in which the lines of a printed page are read: column by column."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median

from annotator.importers.reading.pdf_lines import Line

_NARROWEST = 4
_FEWEST = 3
_PROSE = 12
_FILLED = 0.6
_MOST_ACROSS = 0.5
_DEEPEST = 6
_AS_WIDE = 1.25


@dataclass(frozen=True, slots=True)
class Column:
    """Lines from top to bottom, and the edges between which they stand: a short line leaves room to the right one."""

    lines: list[Line]
    left: float
    right: float


def columns_of(lines: list[Line]) -> list[Column]:
    """The lines of a page in columns, in the order in which these are read.

    A gutter is a strip that few lines cross, with prose on both sides at the same height. Lines that cross it, as a
    headline or a wide picture's caption do, part the page into what is read before them and what after.
    """
    if not lines:
        return []
    return _parted(lines, min(line.left for line in lines), max(line.right for line in lines), 0)


def _parted(lines: list[Line], left: float, right: float, depth: int) -> list[Column]:
    if not lines:
        return []
    gutter = _gutter(lines) if depth < _DEEPEST else None
    if gutter is None:
        return [Column(_rows(lines), left, right)]
    start, end = gutter
    columns: list[Column] = []
    for crossing, group in groupby(
        sorted(lines, key=lambda line: -line.top), lambda line: line.left < start and line.right > end
    ):
        band = list(group)
        if crossing:
            columns.append(Column(_rows(band), left, right))
        else:
            columns += _parted([line for line in band if line.left < end - 1], left, start, depth + 1)
            columns += _parted([line for line in band if line.left >= end - 1], end, right, depth + 1)
    return columns


def _gutter(lines: list[Line]) -> tuple[float, float] | None:
    """The strip between two columns, the leftmost one; None if there is none."""
    if len(lines) < 2 * _FEWEST:
        return None
    for end in sorted({float(int(line.left)) for line in lines}):
        start = max((line.right for line in lines if line.right < end - _NARROWEST), default=0.0)
        if start and _parts_prose(lines, start, end):
            return start, end
    return None


def _parts_prose(lines: list[Line], start: float, end: float) -> bool:
    left = [line for line in lines if line.right <= start + 1]
    right = [line for line in lines if line.left >= end - 1]
    if min(len(left), len(right)) < _FEWEST or len(left) + len(right) < (1 - _MOST_ACROSS) * len(lines):
        return False
    shared = min(_top(left), _top(right)) - max(_bottom(left), _bottom(right))
    lesser = min(_top(left) - _bottom(left), _top(right) - _bottom(right))
    return shared > 0.3 * lesser and _is_prose(left) and _is_prose(right)


def _is_prose(side: list[Line]) -> bool:
    """Whether lines fill their column, as those of a table do not."""
    width = max(line.right for line in side) - min(line.left for line in side)
    filled = median(line.right - line.left for line in side) > _FILLED * width
    return filled and median(len(line.text) for line in side) >= _PROSE


def _top(lines: list[Line]) -> float:
    return max(line.top for line in lines)


def _bottom(lines: list[Line]) -> float:
    return min(line.bottom for line in lines)


def _rows(lines: list[Line]) -> list[Line]:
    """Lines from top to bottom; pieces at the same height are one line, with tabs between them."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: -(line.top + line.bottom)):
        if rows and rows[-1][0].beside(line):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [_row(sorted(row, key=lambda line: line.left)) for row in rows]


def _row(row: list[Line]) -> Line:
    if len(row) == 1:
        return row[0]
    between = [right.left - left.right for left, right in pairwise(row)]
    spaces = between + [line.space for line in row if " " in line.text]
    # Spaces that are all as wide as the others were made so to fill a line.
    justified = len(spaces) > 1 and max(spaces) < _AS_WIDE * min(spaces)
    return Line(
        (" " if justified else "\t").join(line.text for line in row),
        row[0].left,
        _bottom(row),
        max(line.right for line in row),
        _top(row),
        max(line.size for line in row),
    )
