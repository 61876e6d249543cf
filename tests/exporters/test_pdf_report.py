from __future__ import annotations

import io
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.exporters import exporter
from tests.exporters.records import RECORDS, Given, claim, record
from tests.exporters.review import FILED, REVIEW, TEXT

GOLDEN = Path(__file__).parent / "golden" / "report.pdf.html"


# Whoever prints first in a process makes the application for all that follow.
pytestmark = pytest.mark.usefixtures("qapp")


def written(source: Given = REVIEW, preset: str = "a4") -> bytes:
    stream = io.BytesIO()
    exporter("pdf").write(source, stream, preset)
    return stream.getvalue()


class Reading(Given):
    """Keeps the rich text instead of setting its pages."""

    def __init__(self, of: Given) -> None:
        super().__init__(of.claims, text=of.text, publisher=of.publisher)
        self.parts: list[str] = []

    def print_pages(self, parts, stream, *, size, title) -> None:  # type: ignore[no-untyped-def]
        self.parts += parts


def shown(pdf: bytes, tmp_path: Path, *options: str) -> str:
    """The text of all pages, as poppler reads it."""
    if shutil.which("pdftotext") is None:
        pytest.skip("poppler is not installed")
    (tmp_path / "report.pdf").write_bytes(pdf)
    ran = subprocess.run(["pdftotext", *options, tmp_path / "report.pdf", "-"], check=True, capture_output=True)
    return ran.stdout.decode()


def test_it_prints_what_it_always_printed() -> None:
    source = Reading(REVIEW)
    assert exporter("pdf").write(source, io.BytesIO(), "a4") == 4
    assert "\n".join(source.parts) == GOLDEN.read_text(encoding="utf-8")


def test_another_program_reads_every_word_of_the_text(tmp_path: Path) -> None:
    text = shown(written(), tmp_path)
    for word in TEXT.replace("👩‍🔬", "").split():
        assert word in text, word
    assert "[1 Verified]" in text
    assert "4 claims as of 2026-03-03, 08:00 UTC." in text
    assert "Rapport <2025>" in text


def test_links_are_links_and_code_is_none() -> None:
    pdf = written()
    assert b"https://example.org/r?a=1&b=%3C2%3E" in pdf
    assert b"javascript" not in pdf.lower()


@pytest.mark.parametrize(("preset", "size"), [("a4", "595 x 842 pts (A4)"), ("letter", "612 x 792 pts (letter)")])
def test_the_pages_have_the_size_that_was_asked_for(tmp_path: Path, preset: str, size: str) -> None:
    if shutil.which("pdfinfo") is None:
        pytest.skip("poppler is not installed")
    (tmp_path / "report.pdf").write_bytes(written(preset=preset))
    told = subprocess.run(["pdfinfo", tmp_path / "report.pdf"], check=True, capture_output=True).stdout.decode()
    assert size in told
    assert "L’île aux <données>" in told
    assert "JavaScript:      no" in told


def test_many_claims_take_many_numbered_pages(tmp_path: Path) -> None:
    many = [replace(RECORDS[0], claim=claim(number, f"quote {number}")) for number in range(1, 60)]
    pages = shown(written(Given(many)), tmp_path).split("\f")
    assert len(pages) > 3
    assert all(f"\n{number}\n" in page for number, page in enumerate(pages[:-1], 1))


def test_emoji_do_not_make_it_heavy() -> None:
    text = "👩‍🔬🚀🎉😀 " * 100
    assert len(written(Given([record(claim(1, "🚀"))], text=text))) < 1_000_000


def test_no_claims_make_a_page(tmp_path: Path) -> None:
    assert "0 claims" in shown(written(Given(())), tmp_path)


def test_a_source_that_is_a_file_or_a_note_is_told() -> None:
    source = Reading(FILED)
    exporter("pdf").write(source, io.BytesIO(), "a4")
    html = "".join(source.parts)
    assert "Rapport · rapport.pdf<br>page 3,<br>en bas" in html
    assert "&lt;capture&gt;.png" in html
    assert "Entendu à la mairie" in html
