"""Files as evidence: taken in, saved again, and opened as a copy that nobody can take for the original."""

from __future__ import annotations

import hashlib
from pathlib import Path

from annotator.domain.changes import Changes
from annotator.domain.errors import (
    EmptyFile,
    EvidenceTooLarge,
    ExportFailed,
    ExportOverBase,
    FileMissing,
    FileUnreadable,
    IsDirectory,
    ProgramNotOpened,
)
from annotator.domain.evidence_file import LARGEST, EvidenceFile, evidence_file
from annotator.store import kept_files
from annotator.store.base import Base
from annotator.store.kept_files import evidence_by_prefix
from annotator.workspace.evidence import add_source
from annotator.workspace.files import replace_file
from annotator.workspace.workspace import Workspace

__all__ = ["add_file", "copy_to_open", "evidence_by_prefix", "file_of", "read_evidence", "save_file"]


def read_evidence(path: Path) -> EvidenceFile:
    """A file to add. Raises `FileMissing`, `IsDirectory`, `FileUnreadable`, `EmptyFile`, `EvidenceTooLarge`."""
    try:
        if not path.is_file() and not path.is_dir() and path.exists():
            # A pipe would be waited for.
            raise FileUnreadable(str(path), "No such file or directory")
        with path.open("rb") as stream:
            content = stream.read(LARGEST + 1)
            size = path.stat().st_size
    except FileNotFoundError:
        raise FileMissing(str(path)) from None
    except IsADirectoryError:
        raise IsDirectory(str(path)) from None
    except OSError as error:
        raise FileUnreadable(str(path), error.strerror or str(error)) from None
    if not content:
        raise EmptyFile(str(path))
    if len(content) > LARGEST:
        raise EvidenceTooLarge(path.name, size, LARGEST)
    return evidence_file(path.name, content)


def add_file(workspace: Workspace, /, claim_id: str, file: EvidenceFile, **fields: str) -> Changes:
    """Add a source that is a file, kept in the base; its other fields as in `add_evidence`.

    Raises `EvidenceTooLarge`, `ClaimNotFound`, `InvalidField`.
    """
    if len(file.content) > LARGEST:
        raise EvidenceTooLarge(file.name, len(file.content), LARGEST)
    return add_source(workspace, claim_id, fields, file)


def file_of(base: Base, evidence_id: str) -> EvidenceFile:
    """The file of a source. Raises `EvidenceNotFound`, `NoFile`, and `BaseDamaged` if it is not what it was."""
    return kept_files.file_of(base, evidence_id)


def save_file(base: Base, evidence_id: str, path: Path) -> Path:
    """Write the file of a source to a path, or under its own name into a folder; returns where.

    Raises what `file_of` raises, `ExportFailed`, `ExportOverBase`.
    """
    file = file_of(base, evidence_id)
    target = path / file.name if path.is_dir() else path
    if base.holds(target):
        raise ExportOverBase(str(target))
    try:
        with replace_file(target) as stream:
            stream.write(file.content)
    except OSError as error:
        raise ExportFailed(str(target), error.strerror or str(error)) from error
    return target


def copy_to_open(base: Base, evidence_id: str, folder: Path) -> Path:
    """A copy in a folder of its own within `folder`, that can only be read, for the system's program to open.

    A program is never handed out to be opened: raises `ProgramNotOpened`, and what `save_file` raises.
    """
    file = file_of(base, evidence_id)
    if file.is_program:
        raise ProgramNotOpened(file.name)
    # Not under the id: that of a base from elsewhere may lead out of the folder.
    own = folder / hashlib.sha256(file.content).hexdigest()
    target = own / file.name
    try:
        own.mkdir(exist_ok=True)
        if not target.exists():
            target.write_bytes(file.content)
            target.chmod(0o400)
    except OSError as error:
        raise ExportFailed(str(target), error.strerror or str(error)) from error
    return target
