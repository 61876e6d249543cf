"""The default scale of verdicts; each base holds its own, which starts as this one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.i18n import N_


@dataclass(frozen=True, slots=True)
class Verdict:
    """One step of a base's scale. `label` is the base's own wording; a default step is shown translated."""

    id: str
    label: str
    position: int


UNRATED = frozenset({"misleading", "missing_context", "unverifiable"})
"""Steps of the default scale that say something else than how true a claim is."""


def ratings(scale: Sequence[Verdict]) -> dict[str, int]:
    """How true each step is: 1 for the last one of the scale, up to the first. Steps in `UNRATED` have no number."""
    rated = [verdict.id for verdict in scale if verdict.id not in UNRATED]
    return {verdict_id: len(rated) - place for place, verdict_id in enumerate(rated)}


DEFAULT_SCALE: dict[str, str] = {
    "true": N_("True"),
    "mostly_true": N_("Mostly true"),
    "imprecise": N_("Imprecise"),
    "mostly_false": N_("Mostly false"),
    "false": N_("False"),
    "misleading": N_("Misleading"),
    "missing_context": N_("Missing context"),
    "unverifiable": N_("Unverifiable"),
}
