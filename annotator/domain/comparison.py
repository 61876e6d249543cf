"""Two versions of an article side by side."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.domain.article import Version
from annotator.domain.placement import EarlierPlacement
from annotator.domain.span import Span
from annotator.i18n import N_

ROW_KINDS: dict[str, str] = {
    "same": N_("Unchanged"),
    "changed": N_("Changed"),
    "added": N_("Added"),
    "removed": N_("Removed"),
    "moved": N_("Moved"),
}


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """A paragraph of the old text beside the one that it became, or alone. Spans are of the two whole texts; the marks
    are words that the other text does not have in their place. `other` is, for a paragraph that has moved, the number
    (from 1) of the one that it is or belongs to on the other side; 0 for none."""

    kind: str
    old: Span | None = None
    new: Span | None = None
    old_marks: tuple[Span, ...] = ()
    new_marks: tuple[Span, ...] = ()
    other: int = 0


@dataclass(frozen=True, slots=True)
class ComparedClaim:
    """What became of a claim from the one version to the next; `now` is where it stands in that, None for nowhere."""

    earlier: EarlierPlacement
    now: Span | None = None


@dataclass(frozen=True, slots=True)
class ComparedVersions:
    """A version beside the one before it, with the claims that both have or that were lost between."""

    old: Version
    new: Version
    old_text: str
    new_text: str
    rows: tuple[ComparedRow, ...] = ()
    claims: tuple[ComparedClaim, ...] = ()
