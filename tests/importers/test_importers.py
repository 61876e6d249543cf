from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from annotator import importers
from annotator.domain.errors import (
    AnnotatorError,
    BinaryFile,
    Cancelled,
    EmptyFile,
    FileMissing,
    FileTooLarge,
    FileUnreadable,
    IsDirectory,
    UndecodableFile,
    UnknownFormat,
    UnreadableDocument,
)


def test_formats_are_found_by_walking_the_package() -> None:
    assert [importer.id for importer in importers.importers()] == [
        "docx",
        "eml",
        "epub",
        "html",
        "markdown",
        "mhtml",
        "odt",
        "pdf",
        "plain",
        "rtf",
    ]
    assert importers.importers() is importers.importers()
    assert {"*.txt", "*.md", "*.html"} <= set(importers.file_patterns())


@pytest.mark.parametrize(
    ("name", "media_type"), [("a.txt", "text/plain"), ("a.md", "text/markdown"), ("a", "text/plain")]
)
def test_a_file_is_read_by_the_format_that_is_surest(tmp_path: Path, name: str, media_type: str) -> None:
    path = tmp_path / name
    path.write_text("# Été\n\nIl a 37 ans.\n", encoding="utf-8")
    imported = importers.read_file(path)
    assert imported.media_type == media_type
    assert imported.source == name
    assert imported.text.startswith("Été" if name == "a.md" else "# Été")


@pytest.mark.parametrize(
    ("name", "data", "error"),
    [
        ("vide.txt", b"", EmptyFile),
        ("blanc.txt", b" \r\n\t\n", EmptyFile),
        ("blanc16.txt", " \n\u00a0".encode("utf-16"), EmptyFile),
        ("rien.md", b"<!-- rien -->", EmptyFile),
        ("marque.txt", b"\xef\xbb\xbf", EmptyFile),
        ("photo.txt", b"\x89PNG\r\n\x1a\n" + bytes(100), BinaryFile),
        ("zero.md", bytes(1000), BinaryFile),
        ("son", bytes(range(256)) * 20, BinaryFile),
        ("rapport.pptx", b"PK\x03\x04" + bytes(50), UnknownFormat),
        ("rapport.doc", b"\xd0\xcf\x11\xe0" + bytes(50), UnknownFormat),
        ("page.html", b"<!doctype html><title>Titre</title><script>x()</script>", EmptyFile),
        ("table.csv", b"a,b\n1,2\n", UnknownFormat),
        ("casse.txt", "déjà vu à l’été".encode()[:-1], UndecodableFile),
    ],
)
def test_what_cannot_be_read(tmp_path: Path, name: str, data: bytes, error: type[AnnotatorError]) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(error) as caught:
        importers.read_file(path)
    assert vars(caught.value) == {"path": str(path)}


def test_an_archive_of_something_else_is_a_format_that_is_not_known(tmp_path: Path) -> None:
    path = tmp_path / "archive.pptx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("ppt/presentation.xml", "<p/>")
    with pytest.raises(UnknownFormat):
        importers.read_file(path)


def test_a_broken_document_is_told_as_such(tmp_path: Path) -> None:
    for name, head in (("lettre.docx", b"PK\x03\x04"), ("rapport.pdf", b"%PDF-1.7\n1 0 obj")):
        path = tmp_path / name
        path.write_bytes(head + bytes(50))
        with pytest.raises(UnreadableDocument):
            importers.read_file(path)


def test_missing_and_folder(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        importers.read_file(tmp_path / "rien.txt")
    with pytest.raises(IsDirectory):
        importers.read_file(tmp_path)
    with pytest.raises(FileUnreadable):
        importers.read_file(tmp_path / "a\0b.txt")


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "tube.txt"
    os.mkfifo(path)
    with pytest.raises(FileUnreadable):
        importers.read_file(path)


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="no file that fails when it is read")
def test_a_file_that_fails_when_it_is_read() -> None:
    with pytest.raises(FileUnreadable) as caught:
        importers.read_file(Path("/proc/self/mem"))
    assert caught.value.reason == os.strerror(5)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "grand.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(FileTooLarge) as caught:
        importers.read_file(path)
    assert (caught.value.size, caught.value.limit) == (50_000_000, importers.LARGEST)


class Recorder:
    def __init__(self, patience: int) -> None:
        self.calls: list[tuple[int, int]] = []
        self._patience = patience

    def report(self, done: int, total: int) -> None:
        self.calls.append((done, total))
        if len(self.calls) > self._patience:
            raise Cancelled


def test_progress_counts_bytes_and_can_stop(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("Une phrase.\n" * 200_000)
    watched = Recorder(10)
    importers.read_file(path, watched)
    assert watched.calls[-1] == (2_400_000, 2_400_000)
    assert len(watched.calls) == 3
    with pytest.raises(Cancelled):
        importers.read_file(path, Recorder(1))


def test_text_from_the_clipboard() -> None:
    imported = importers.read_text("Une usine\r\n\r\nIl y a 37\u00a0ans.\r\n")
    assert imported.text == "Une usine\nIl y a 37\u00a0ans."
    assert (imported.fields.title, imported.fields.language) == ("Une usine", "fr")
    assert (imported.source, imported.encoding) == ("clipboard", "")
    with pytest.raises(EmptyFile):
        importers.read_text(" \n\ufeff")
