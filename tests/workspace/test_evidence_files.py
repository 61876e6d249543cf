"""Files as evidence: kept in the base, opened and saved again, found when they are no longer what they were."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from pathlib import Path

import pytest

from annotator.domain.errors import (
    AmbiguousId,
    BaseDamaged,
    ClaimNotFound,
    EmptyFile,
    EvidenceNotFound,
    EvidenceTooLarge,
    ExportFailed,
    ExportOverBase,
    FileMissing,
    FileUnreadable,
    IsDirectory,
    NoFile,
    ProgramNotOpened,
)
from annotator.domain.evidence_file import evidence_file
from annotator.store.base import Base
from annotator.store.claims import claim
from annotator.store.integrity import findings
from annotator.workspace import evidence_files
from annotator.workspace.claims import remove_claims
from annotator.workspace.evidence import add_evidence, remove_evidence
from annotator.workspace.evidence_files import (
    add_file,
    copy_to_open,
    evidence_by_prefix,
    file_of,
    read_evidence,
    save_file,
)
from annotator.workspace.undo import redo, undo
from annotator.workspace.workspace import Workspace
from tests.claims_base import marked, tables

CONTENT = b"%PDF-1.7\x00\xff" + os.urandom(50_000)
FILE = evidence_file("rapport.pdf", CONTENT)


@pytest.fixture
def claim_id(workspace: Workspace, article_id: str) -> str:
    return marked(workspace, article_id, "37 ans")


@pytest.fixture
def source(workspace: Workspace, claim_id: str) -> str:
    """A source that is a file."""
    add_file(workspace, claim_id, FILE, title="Rapport", quote="37")
    return str(workspace.base.column("SELECT id FROM evidence")[0])


def kept(base: Base) -> list[str]:
    return base.column("SELECT sha256 FROM kept_file")


def test_a_file_is_kept_with_what_is_known_of_it(workspace: Workspace, base: Base, claim_id: str, source: str) -> None:
    (found,) = claim(base, claim_id).evidence
    digest = hashlib.sha256(CONTENT).hexdigest()
    assert (found.id, found.title, found.quote, found.name) == (source, "Rapport", "37", "Rapport")
    assert (found.file_sha256, found.file_name, found.media_type) == (digest, "rapport.pdf", "application/pdf")
    assert found.file_size == len(CONTENT)
    assert file_of(base, source) == FILE
    assert base.column("SELECT kept_at FROM kept_file") == [base.column("SELECT max(at) FROM history")[0]]


def test_the_history_names_it_and_does_not_hold_it(
    workspace: Workspace, base: Base, claim_id: str, source: str
) -> None:
    assert base.column("SELECT max(length(changes)) FROM history")[0] < 2_000
    after = tables(base)
    undo(workspace)
    assert claim(base, claim_id).evidence == ()
    redo(workspace)
    assert tables(base) == after
    remove_evidence(workspace, source)
    remove_claims(workspace, [claim_id])
    undo(workspace)
    undo(workspace)
    assert file_of(base, source) == FILE


def test_the_same_file_is_kept_once(workspace: Workspace, base: Base, claim_id: str, source: str) -> None:
    assert source
    add_file(workspace, claim_id, evidence_file("copie.pdf", CONTENT))
    assert len(kept(base)) == 1
    assert [one.file_name for one in claim(base, claim_id).evidence] == ["rapport.pdf", "copie.pdf"]


@pytest.mark.parametrize("statement", ["UPDATE kept_file SET content = x'00'", "DELETE FROM kept_file"])
def test_a_kept_file_stays(base: Base, source: str, statement: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="kept as it is"):
        base.connection.execute(statement)
    assert file_of(base, source) == FILE


def test_a_file_that_was_altered_is_found(base: Base, source: str) -> None:
    (digest,) = kept(base)
    base.connection.execute("DROP TRIGGER kept_file_stays_update")
    base.connection.execute("UPDATE kept_file SET content = zeroblob(size)")
    assert findings(base) == [("file", digest)]
    with pytest.raises(BaseDamaged):
        file_of(base, source)
    base.connection.execute("UPDATE kept_file SET content = ?", (CONTENT,))


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "rapport.pdf"
    path.write_bytes(CONTENT)
    assert read_evidence(path) == FILE


def test_what_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(FileMissing):
        read_evidence(tmp_path / "none")
    with pytest.raises(IsDirectory):
        read_evidence(tmp_path)
    (tmp_path / "empty").touch()
    with pytest.raises(EmptyFile):
        read_evidence(tmp_path / "empty")
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FileUnreadable):
        read_evidence(tmp_path / "pipe")
    monkeypatch.setattr(evidence_files, "LARGEST", 10)
    (tmp_path / "large").write_bytes(b"x" * 12)
    with pytest.raises(EvidenceTooLarge) as caught:
        read_evidence(tmp_path / "large")
    assert (caught.value.size, caught.value.limit) == (12, 10)


def test_too_large_is_refused_whatever_it_comes_from(
    workspace: Workspace, base: Base, claim_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evidence_files, "LARGEST", 10)
    with pytest.raises(EvidenceTooLarge):
        add_file(workspace, claim_id, FILE)
    assert kept(base) == []


def test_no_claim_no_file(workspace: Workspace, base: Base) -> None:
    with pytest.raises(ClaimNotFound):
        add_file(workspace, "nobody", FILE)
    assert kept(base) == []


def test_it_is_saved_again(base: Base, source: str, tmp_path: Path) -> None:
    assert save_file(base, source, tmp_path) == tmp_path / "rapport.pdf"
    assert save_file(base, source, tmp_path / "autre.pdf").read_bytes() == CONTENT
    with pytest.raises(ExportOverBase):
        save_file(base, source, base.path)
    with pytest.raises(ExportFailed):
        save_file(base, source, tmp_path / "nowhere" / "x.pdf")


def test_a_copy_to_open_can_only_be_read_and_is_made_once(base: Base, source: str, tmp_path: Path) -> None:
    path = copy_to_open(base, source, tmp_path)
    assert (path.name, path.read_bytes()) == ("rapport.pdf", CONTENT)
    assert path.stat().st_mode & 0o777 == 0o400
    assert copy_to_open(base, source, tmp_path) == path


@pytest.mark.parametrize("name", ["../stolen.txt", "{outside}/stolen.txt", "..\\stolen.txt", ".."])
def test_a_base_from_elsewhere_cannot_have_a_file_written_where_it_likes(
    base: Base, source: str, tmp_path: Path, name: str
) -> None:
    outside, folder = tmp_path / "outside", tmp_path / "opened"
    outside.mkdir()
    folder.mkdir()
    evil = name.format(outside=outside)
    rename = "UPDATE evidence SET file_name = ?, id = ? WHERE id = ?"
    base.connection.execute(rename, (evil, f"../{evil}", source))
    written = copy_to_open(base, f"../{evil}", folder), save_file(base, f"../{evil}", folder)
    base.connection.execute(rename, (FILE.name, source, f"../{evil}"))
    for path in written:
        assert path.resolve().is_relative_to(folder.resolve())
        assert path.read_bytes() == CONTENT
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".txt"] == []
    assert list(outside.iterdir()) == []


def test_a_program_is_not_handed_out(workspace: Workspace, base: Base, claim_id: str, tmp_path: Path) -> None:
    add_file(workspace, claim_id, evidence_file("facture.pdf.exe", b"MZ"))
    source = claim(base, claim_id).evidence[0].id
    with pytest.raises(ProgramNotOpened):
        copy_to_open(base, source, tmp_path)
    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == []
    assert save_file(base, source, tmp_path / "facture").read_bytes() == b"MZ"


def test_a_source_without_a_file(workspace: Workspace, base: Base, claim_id: str) -> None:
    add_evidence(workspace, claim_id, note="Au téléphone, le 2 mars.")
    (found,) = claim(base, claim_id).evidence
    assert (found.note, found.name) == ("Au téléphone, le 2 mars.", "Au téléphone, le 2 mars.")
    with pytest.raises(NoFile):
        file_of(base, found.id)
    with pytest.raises(EvidenceNotFound):
        file_of(base, "none")


def test_by_the_beginning_of_its_id(workspace: Workspace, base: Base, claim_id: str, source: str) -> None:
    assert evidence_by_prefix(base, source[:-2]) == source
    add_evidence(workspace, claim_id)
    for name, error in (("0", AmbiguousId), ("", EvidenceNotFound), ("x", EvidenceNotFound)):
        with pytest.raises(error):
            evidence_by_prefix(base, name)
