"""Matches: earlier claims found for a passage."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.domain.claim import Claim
from annotator.domain.span import Span
from annotator.i18n import N_

MATCH_KINDS: dict[str, str] = {
    "same": N_("Same claim"),
    "reworded": N_("Reworded"),
    "different_figure": N_("Another figure"),
    "opposite": N_("The opposite"),
    "related": N_("Related"),
}

CONFLICTING: frozenset[str] = frozenset({"different_figure", "opposite"})
"""Kinds that a reviewer must not overlook."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What is compared: a text, the sentence it stands in (may be the same), and its language tag, if known."""

    text: str
    sentence: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a match has its kind: a message id with its arguments, put into words where it is shown."""

    message: str
    args: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """Word-level difference of two texts: the spans of each that the other does not have."""

    left: tuple[Span, ...] = ()
    right: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two passages are to each other; `kind` is a key of `MATCH_KINDS` or `unrelated`, `score` is 0-100."""

    kind: str
    score: float
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """An earlier claim found for a passage, and what it shows of its article."""

    claim: Claim
    comparison: Comparison
    article_title: str
    article_published: str
    verdict_label: str
