"""The only bridge between code points, in which spans count, and UTF-16 units, in which Qt's positions count."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Offsets:
    """Converts places of one text. `O(1)` for a text without characters beyond U+FFFF, else `O(log n)` of those.

    A `QTextDocument` counts positions so: two for a character beyond U+FFFF (most emoji), one for any other, and one
    for a line end. Both methods want a place inside the text or at its end.
    """

    def __init__(self, text: str) -> None:
        self._offsets = array("q")
        # Encoding is many times faster than a search, and most texts end here.
        if len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text):
            self._offsets.extend(found.start() for found in _ASTRAL.finditer(text))
        self._positions = array("q", (offset + before for before, offset in enumerate(self._offsets)))

    def to_qt(self, offset: int) -> int:
        """The Qt position before the code point at `offset`."""
        return offset + bisect_left(self._offsets, offset)

    def to_code_points(self, position: int) -> int:
        """The code point at a Qt position; a position inside a surrogate pair counts as the one before the pair."""
        return position - bisect_left(self._positions, position)
