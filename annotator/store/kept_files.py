"""Files that are kept in the base under their SHA-256, once each and as they came."""

from __future__ import annotations

import hashlib
import sqlite3

from annotator.domain.errors import AmbiguousId, BaseDamaged, EvidenceNotFound, NoFile
from annotator.domain.evidence_file import EvidenceFile, plain_name
from annotator.store.base import Base


def keep(connection: sqlite3.Connection, content: bytes, at: str) -> str:
    """Keep a file, if it is not kept already; returns its hash. Not in the history: it never changes or goes."""
    digest = hashlib.sha256(content).hexdigest()
    sql = "INSERT OR IGNORE INTO kept_file (sha256, size, kept_at, content) VALUES (?, ?, ?, ?)"
    connection.execute(sql, (digest, len(content), at, content))
    return digest


def file_of(base: Base, evidence_id: str) -> EvidenceFile:
    """The file of a source. Raises `EvidenceNotFound`, `NoFile`, and `BaseDamaged` if it is not what it was."""
    row = base.row("SELECT file_name, media_type, file_sha256 FROM evidence WHERE id = ?", (evidence_id,))
    if row is None:
        raise EvidenceNotFound(evidence_id)
    name, media_type, digest = row
    if digest is None:
        raise NoFile(evidence_id)
    # Whoever made the base may have called it "../../.profile".
    return EvidenceFile(plain_name(name), media_type, content(base, digest))


def content(base: Base, digest: str) -> bytes:
    """The file of this hash. Raises `BaseDamaged` if it is not what it was."""
    kept = base.row("SELECT content FROM kept_file WHERE sha256 = ?", (digest,))
    if kept is None or hashlib.sha256(kept[0]).hexdigest() != digest:
        raise BaseDamaged(str(base.path), f"kept_file {digest}")
    return bytes(kept[0])


def evidence_by_prefix(base: Base, prefix: str) -> str:
    """The one source whose id begins so. Raises `EvidenceNotFound` or `AmbiguousId`."""
    found = base.column("SELECT id FROM evidence WHERE substr(id, 1, ?) = ? LIMIT 3", (len(prefix), prefix))
    if not prefix or not found:
        raise EvidenceNotFound(prefix)
    if len(found) > 1:
        raise AmbiguousId(prefix, len(found))
    return str(found[0])
