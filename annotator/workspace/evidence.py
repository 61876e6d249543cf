"""Operations on the evidence of a claim."""

from __future__ import annotations

from typing import Any

from annotator.domain.changes import Changes
from annotator.domain.claim import STANCES
from annotator.domain.errors import EvidenceNotFound, InvalidField
from annotator.domain.evidence_file import EvidenceFile
from annotator.domain.ports import today
from annotator.store.transaction import Values
from annotator.workspace.fields import checked
from annotator.workspace.workspace import Operation, Workspace

FIELDS = ("url", "title", "quote", "stance", "accessed", "note")


def add_evidence(workspace: Workspace, /, claim_id: str, **fields: str) -> Changes:
    """Add a source to a claim, accessed today unless a date is given. Raises `ClaimNotFound`, `InvalidField`."""
    return add_source(workspace, claim_id, fields)


def add_source(
    workspace: Workspace, claim_id: str, fields: dict[str, str], file: EvidenceFile | None = None
) -> Changes:
    """Add a source, with the file that it is. Raises `ClaimNotFound`, `InvalidField`."""
    values: Values = {"stance": "supports", "accessed": today(workspace.clock)} | _checked(fields)
    with workspace.operation("evidence.add") as operation:
        operation.subject = operation.claim(claim_id)["id"]
        present = operation.rows.rows_where("evidence", claim_id=claim_id)
        position = max((row["position"] for row in present), default=-1) + 1
        row = {"id": workspace.new_id(), "claim_id": claim_id, "position": position}
        if file is not None:
            values |= {
                "file_sha256": operation.rows.keep_file(file.content, operation.at),
                "file_name": file.name,
                "media_type": file.media_type,
                "file_size": len(file.content),
            }
        operation.rows.insert("evidence", row | values)
        operation.touch_claim(claim_id)
    return operation.changes


def edit_evidence(workspace: Workspace, /, evidence_id: str, *, expected: Any = None, **fields: str) -> Changes:
    """Change fields of a source. Raises `EvidenceNotFound`, `InvalidField`.

    With `expected`, the values by field that the reviewer saw, also `StaleChange` if something else is in them by now.
    """
    values = _checked(fields)
    with workspace.operation("evidence.edit") as operation:
        operation.subject = _claim_of(operation, evidence_id)
        if expected:
            operation.expect("evidence", operation.rows.read("evidence", (evidence_id,)) or {}, expected, values)
        if operation.rows.update("evidence", (evidence_id,), values):
            operation.touch_claim(operation.subject)
    return operation.changes


def remove_evidence(workspace: Workspace, evidence_id: str) -> Changes:
    """Take a source away. Raises `EvidenceNotFound`."""
    with workspace.operation("evidence.remove") as operation:
        operation.subject = _claim_of(operation, evidence_id)
        operation.rows.delete("evidence", (evidence_id,))
        operation.touch_claim(operation.subject)
    return operation.changes


def _claim_of(operation: Operation, evidence_id: str) -> str:
    row = operation.rows.read("evidence", (evidence_id,))
    if row is None:
        raise EvidenceNotFound(evidence_id)
    return str(row["claim_id"])


def _checked(fields: dict[str, str]) -> dict[str, str]:
    for name, value in fields.items():
        if name not in FIELDS or (name == "stance" and value not in STANCES):
            raise InvalidField(name, value)
    return {name: checked(name, value) for name, value in fields.items()}
