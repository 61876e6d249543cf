"""What becomes of the claims of an article when a new version of it comes in."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.domain.span import Span
from annotator.i18n import N_

KEPT, RECHECK, ORPHAN, PLACED = "kept", "recheck", "orphan", "placed"

OUTCOMES: dict[str, str] = {
    KEPT: N_("Kept"),
    RECHECK: N_("To recheck"),
    ORPHAN: N_("Gone"),
    PLACED: N_("Placed by hand"),
}
"""Kept: the passage stands in the new text, and nothing that the claim is judged by has changed. To recheck: it stands
there changed, or in a changed sentence. Gone: it does not stand there; the claim stays with the older version."""

CHANGES: dict[str, str] = {
    "figure": N_("Figure changed"),
    "negation": N_("Negation changed"),
    "direction": N_("Direction changed"),
    "certainty": N_("Certainty changed"),
    "name": N_("Name changed"),
    "wording": N_("Wording changed"),
    "sentence": N_("Sentence changed"),
    "repeated": N_("One of several that were alike is gone"),
    "returned": N_("Back in the article"),
}
"""Why a claim is to be rechecked, the gravest first."""


@dataclass(frozen=True, slots=True)
class Change:
    """The gravest change of a claim: a key of `CHANGES`, with the words that went and the words that came."""

    kind: str
    was: str = ""
    now: str = ""


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a claim stands in a new text, `span` being None for an orphan, and what has changed if anything has."""

    outcome: str
    span: Span | None = None
    change: Change | None = None


@dataclass(frozen=True, slots=True)
class EarlierPlacement:
    """A claim as it stood on version `version_id` when version `later_id` came, and what became of it there."""

    claim_id: str
    version_id: str
    later_id: str
    span: Span
    quote: str
    status: str
    verdict: str
    outcome: str
    reason: str
    was: str
    now: str
