"""Contradictions: passages of one article that cannot both be right."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.domain.match import MATCH_KINDS, Reason
from annotator.domain.span import Span
from annotator.i18n import N_

CONTRADICTION_KINDS: dict[str, str] = {
    "different_figure": MATCH_KINDS["different_figure"],
    "opposite": MATCH_KINDS["opposite"],
    "total": N_("Not the total"),
    "factor": N_("Not that many times"),
}


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two passages of one version that do not fit together; `kind` is a key of `CONTRADICTION_KINDS`.

    The passages are two statements of one thing; a total and its parts; or a factor and the two amounts.
    """

    kind: str
    first: Span
    second: Span
    reason: Reason
