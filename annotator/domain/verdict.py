"""The default scale of verdicts; each base holds its own, which starts as this one."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.i18n import N_


@dataclass(frozen=True, slots=True)
class Verdict:
    """One step of a base's scale. `label` is the base's own wording; a default step is shown translated."""

    id: str
    label: str
    position: int


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
