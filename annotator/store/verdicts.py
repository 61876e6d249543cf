"""Reading a base's scale of verdicts."""

from __future__ import annotations

from annotator.domain.verdict import DEFAULT_SCALE, Verdict
from annotator.i18n import _
from annotator.store.base import Base


def scale(base: Base) -> list[Verdict]:
    """The scale in its order. A default step that was not renamed has its translated label."""
    rows = base.rows("SELECT * FROM verdict ORDER BY position, id")
    return [
        Verdict(row["id"], row["label"] or _(DEFAULT_SCALE.get(row["id"], row["id"])), row["position"]) for row in rows
    ]


def verdict_labels(base: Base) -> dict[str, str]:
    """Label of each verdict of the scale."""
    return {verdict.id: verdict.label for verdict in scale(base)}


def verdict_uses(base: Base, verdict_id: str) -> int:
    """How many claims have this verdict."""
    row = base.row("SELECT count(*) FROM claim WHERE verdict = ?", (verdict_id,))
    return int(row[0]) if row else 0
