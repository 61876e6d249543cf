from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from annotator.exporters import exporter
from tests.exporters.records import Given, claim, record
from tests.exporters.review import FILED, REVIEW, TEXT

GOLDEN = Path(__file__).parent / "golden" / "report.docx.xml"


def written(source: Given = REVIEW) -> bytes:
    stream = io.BytesIO()
    exporter("docx").write(source, stream, "document")
    return stream.getvalue()


def test_it_writes_what_it_always_wrote() -> None:
    with zipfile.ZipFile(io.BytesIO(written())) as packed:
        assert packed.read("word/document.xml") == GOLDEN.read_bytes()


def test_the_text_is_whole_and_its_claims_are_marked() -> None:
    document = docx.Document(io.BytesIO(written()))
    shaded = {}
    lines = []
    for paragraph in document.paragraphs:
        line = ""
        for run in paragraph.runs:
            shade = run._r.find(f".//{qn('w:shd')}")
            if run.text.startswith("[") and run.bold:
                shaded[run.text.strip()] = "" if shade is None else shade.get(qn("w:fill"))
            else:
                line += run.text
        lines.append(line)
    for line in filter(None, TEXT.split("\n")):
        assert line in lines
    assert list(shaded) == ["[1 Verified]", "[2 Refuted]", "[3 To recheck]", "[4 Unverified]"]
    assert len(set(shaded.values())) == 4


def test_it_has_headings_links_and_languages() -> None:
    document = docx.Document(io.BytesIO(written()))
    styles = [paragraph.style.name for paragraph in document.paragraphs if paragraph.style]
    assert styles[0] == "Title"
    assert {"Heading 1", "Heading 2", "Heading 3", "Quote"} <= set(styles)
    links = [rel.target_ref for rel in document.part.rels.values() if rel.reltype == RELATIONSHIP_TYPE.HYPERLINK]
    assert links == ["https://example.org/%C3%AEle?a=1;b=2", "https://example.org/r?a=1&b=%3C2%3E"]
    assert 'w:lang w:val="fr"' in document.element.xml
    assert document.core_properties.title == "L’île aux <données>"


def test_what_xml_cannot_hold_is_left_out() -> None:
    of = record(claim(1, "a\x00b\x0bc", note="x\x1fy\tz"))
    text = "\n".join(
        cell.text for table in docx.Document(io.BytesIO(written(Given([of])))).tables for cell in _cells(table)
    )
    assert "x y\tz" in text


def _cells(table: docx.table.Table) -> list[docx.table._Cell]:
    return [cell for row in table.rows for cell in row.cells]


def test_no_claims_make_a_document() -> None:
    assert "0 claims" in docx.Document(io.BytesIO(written(Given(())))).paragraphs[1].text


def test_libreoffice_reads_it(tmp_path: Path) -> None:
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    (tmp_path / "report.docx").write_bytes(written())
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "report.docx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    text = (tmp_path / "report.txt").read_text(encoding="utf-8-sig")
    assert "[2 Refuted]" in text
    assert "<script>alert(1)</script> n’y change rien." in text


def test_a_source_that_is_a_file_or_a_note_is_told() -> None:
    tables = docx.Document(io.BytesIO(written(FILED))).tables
    told = [cell.text for cell in _cells(tables[-1])]
    assert {"Rapport · rapport.pdf\npage 3,\nen bas", "<capture>.png", "\nEntendu à la mairie"} <= set(told)


def test_an_author_that_xml_cannot_hold_is_no_error() -> None:
    of = replace(record(claim(1, "37 ans")), article_author="A\x07B\uffff", article_outlet="\ufffe")
    assert "A B" in "\n".join(
        paragraph.text for paragraph in docx.Document(io.BytesIO(written(Given([of])))).paragraphs
    )
