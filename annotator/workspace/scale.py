"""Operations on the base's scale of verdicts."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.domain.changes import Changes
from annotator.domain.errors import InvalidField, UnknownVerdict, VerdictInUse
from annotator.domain.verdict import Verdict
from annotator.store.verdicts import scale, verdict_uses
from annotator.workspace.fields import checked
from annotator.workspace.workspace import Workspace


def set_scale(workspace: Workspace, wanted: Sequence[Verdict]) -> Changes:
    """Make the scale exactly these steps, in this order; a step without an id is new, a label as shown is not stored.

    Raises `InvalidField` for an empty or doubled label, `VerdictInUse` when a step that claims have would go,
    `UnknownVerdict` for an id that the base does not have or that is given twice.
    """
    labels = [checked("label", verdict.label) for verdict in wanted]
    for place, label in enumerate(labels):
        if not label or label in labels[:place]:
            raise InvalidField("label", label)
    with workspace.operation("scale.edit") as operation:
        present = {verdict.id: verdict for verdict in scale(workspace.base)}
        left = dict(present)
        for position, (verdict, label) in enumerate(zip(wanted, labels, strict=True)):
            if not verdict.id:
                operation.rows.insert("verdict", {"id": workspace.new_id(), "label": label, "position": position})
                continue
            if verdict.id not in left:
                raise UnknownVerdict(verdict.id, tuple(present))
            shown = left.pop(verdict.id).label
            renamed = {} if label == shown else {"label": label}
            operation.rows.update("verdict", (verdict.id,), {"position": position} | renamed)
        for gone in left.values():
            uses = verdict_uses(workspace.base, gone.id)
            if uses:
                raise VerdictInUse(gone.label, uses)
            operation.rows.delete("verdict", (gone.id,))
    return operation.changes
