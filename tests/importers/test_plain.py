from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.errors import UndecodableFile
from annotator.importers.format import Importer
from annotator.importers.plain import IMPORTER

TEXT = "Une usine pour le nord\n\nLe groupe investit 3,2 Mds€ en deux ans, c’est-à-dire\nquatre fois plus qu’avant.\n"


@pytest.mark.parametrize(
    ("head", "name", "sure"),
    [
        (b"Du texte", "a.txt", True),
        (b"Du texte", "A.TXT", True),
        ("Du texte".encode("utf-16-le"), "a.txt", True),
        (b"<p>du texte</p>", "a.txt", True),
        (b"Du texte", "a", False),
        (b"Du texte", "a.log", False),
    ],
)
def test_text_is_taken(head: bytes, name: str, sure: bool) -> None:
    importer: Importer = IMPORTER
    assert importer.sniff(head, Path(name)) > (0.5 if sure else 0)
    assert sure or importer.sniff(head, Path(name)) < 0.5


@pytest.mark.parametrize(
    "head", [b"\x00\x01\x02", b"%PDF-1.7", b"  <!DOCTYPE html>", b"<?xml version='1.0'?>", b"{\\rtf1\\ansi"]
)
def test_what_is_no_text_or_marked_up_is_not(head: bytes) -> None:
    assert IMPORTER.sniff(head, Path("a")) == 0


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "mac-roman"])
def test_an_article(encoding: str) -> None:
    imported = IMPORTER.read(TEXT.encode(encoding), Path("dossier/usine.txt"))
    assert imported.text.split("\n") == [line for line in TEXT.split("\n") if line]
    assert imported.fields.title == "Une usine pour le nord"
    assert imported.fields.language == "fr"
    assert (imported.source, imported.media_type, imported.encoding) == ("usine.txt", "text/plain", encoding)


def test_broken_bytes_are_refused() -> None:
    with pytest.raises(UndecodableFile):
        IMPORTER.read(TEXT.encode()[:-3].replace(b"groupe", b"gr\xffupe"), Path("usine.txt"))


def test_the_real_article(sample_article: Path) -> None:
    imported = IMPORTER.read(sample_article.read_bytes(), sample_article)
    assert imported.fields.language == "fr"
    assert imported.text == sample_article.read_text(encoding="utf-8").strip()
    assert "multiplication par quatre" in imported.text
    assert "37 ans" in imported.text
