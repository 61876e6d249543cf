"""A span: where a passage stands in the canonical text of one version."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.domain.errors import InvalidSpan


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range `[start, end)` in Unicode code points; never empty.

    Raises `InvalidSpan` unless `0 <= start < end`.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise InvalidSpan(self.start, self.end)

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, offset: int) -> bool:
        return self.start <= offset < self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def encloses(self, other: Span) -> bool:
        """Whether every code point of `other` is in this span."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """The passage of `text` that this span covers; `InvalidSpan` if it reaches past the end."""
        if self.end > len(text):
            raise InvalidSpan(self.start, self.end)
        return text[self.start : self.end]
