from __future__ import annotations

import csv
import io
import shutil
import subprocess
import zipfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pandas
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.claim import Evidence
from annotator.exporters import exporter, xlsx_workbook
from annotator.exporters.columns import COLUMNS
from annotator.i18n import set_language
from tests.exporters.records import RECORDS, Given, claim, record

GOLDEN = Path(__file__).parent / "golden"
NAMES = [column.id for column in COLUMNS]


def written(source: Given | None = None, preset: str = "columns") -> bytes:
    stream = io.BytesIO()
    exporter("xlsx").write(source or Given(), stream, preset)
    return stream.getvalue()


def book(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content))


def row(content: bytes, number: int = 0) -> dict[str, Any]:
    """The cells of a claim by the ids of their columns."""
    return dict(zip(NAMES, book(content).active[number + 2], strict=True))


@pytest.mark.parametrize("preset", ["columns", "readable"])
def test_it_writes_what_it_always_wrote(preset: str) -> None:
    def parts(content: bytes) -> dict[str, bytes]:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return {name: packed.read(name) for name in packed.namelist()}

    assert parts(written(preset=preset)) == parts((GOLDEN / f"{preset}.xlsx").read_bytes())


def test_each_cell_is_of_the_kind_that_it_is() -> None:
    cells = row(written())
    assert {name: cells[name].value for name in ("paragraph", "start", "end", "priority", "match_score")} == {
        "paragraph": 3,
        "start": 118,
        "end": 143,
        "priority": 3,
        "match_score": 88,
    }
    assert cells["article_date"].value == datetime(2026, 3, 1)
    assert cells["article_date"].number_format == "yyyy-mm-dd"
    assert cells["created_at"].value == datetime(2026, 3, 2, 9, 30)
    assert cells["claim_date"].value == "2026-02", "a month is no day"
    assert cells["quote"].value == "multiplication par quatre"
    assert cells["note"].value == 'Vu au rapport, page 12 :\n« ×4 »; puis "quatre".'
    assert cells["tags"].value == "chiffres, énergie"
    assert cells["normalised" if "normalised" in cells else "claim_normalised"].data_type == "s"


@pytest.mark.parametrize(
    "text", ["=1+1", "+33 1 23", "-5 %", "@compte", "1/2", "2026-03-02", "3e5", "007", "TRUE", "https://example.org/"]
)
def test_text_stays_text(text: str) -> None:
    of = record(claim(1, text, note=text, speaker=text, tags=(text,)))
    cells = row(written(Given([of])))
    for name in ("quote", "sentence", "note", "speaker", "tags"):
        assert (cells[name].value, cells[name].data_type, cells[name].hyperlink) == (text, "s", None)
        assert cells[name].quotePrefix == text.startswith(("=", "+", "-", "@")), "nor a formula once it is edited"


def test_addresses_can_be_clicked() -> None:
    one = record(claim(1, "x", evidence=(Evidence("1", url="https://example.org/a?b=c d"), Evidence("2", title="t"))))
    two = record(claim(2, "y", evidence=(Evidence("1", url="https://example.org/rapport.pdf"),)))
    content = written(Given([replace(one, article_url="javascript:alert(1)"), two]))
    assert row(content)["article_url"].hyperlink is None
    assert row(content)["sources"].hyperlink is None, "two sources in one cell"
    cells = row(content, 1)
    assert cells["article_url"].value == "https://example.org/île?a=1;b=2"
    assert cells["article_url"].hyperlink.target.startswith("https://example.org/")
    assert cells["sources"].hyperlink.target == cells["sources"].value == "https://example.org/rapport.pdf"


def test_a_link_that_is_too_long_is_text() -> None:
    long = "https://example.org/" + "x" * xlsx_workbook.LONGEST_LINK
    cells = row(written(Given([replace(record(claim(1, "x")), article_url=long)])))
    assert (cells["article_url"].value, cells["article_url"].hyperlink) == (long, None)


@pytest.mark.parametrize("letter", ["é", "👩"])
def test_a_text_that_is_too_long_is_cut_and_says_so(letter: str) -> None:
    for length, cut in ((xlsx_workbook.LONGEST_TEXT // len(letter.encode("utf-16-le")) * 2, False), (40_000, True)):
        note = row(written(Given([record(claim(1, "x", note=letter * length))])))["note"].value
        assert len(note.encode("utf-16-le")) // 2 <= xlsx_workbook.LONGEST_TEXT
        assert note.endswith("Cut here: a cell holds no more.") == cut
        assert note.startswith(letter * 10_000)


def test_more_rows_than_a_sheet_has_go_to_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_workbook, "MOST_ROWS", 4)
    monkeypatch.setattr(xlsx_workbook, "MOST_LINKS", 2)
    found = book(written(Given([record(claim(number, f"q{number}")) for number in range(1, 8)])))
    assert found.sheetnames == ["Claims", "Claims 2", "Claims 3"]
    place = NAMES.index("quote")
    quotes = [[row[place].value for row in sheet.iter_rows(min_row=2)] for sheet in found]
    assert quotes == [["q1", "q2", "q3"], ["q4", "q5", "q6"], ["q7"]]
    assert [sheet[1][place].value for sheet in found] == ["quote"] * 3
    links = [sum(cell.hyperlink is not None for row in sheet for cell in row) for sheet in found]
    assert links == [2, 2, 1]


def test_the_header_stays_and_filters() -> None:
    sheet = book(written()).active
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == f"A1:Z{len(RECORDS) + 1}"
    assert [cell.value for cell in sheet[1]] == NAMES
    assert sheet["A1"].font.bold


def test_headings_and_statuses_in_the_readers_language() -> None:
    set_language("fr")
    try:
        sheet = book(written(preset="readable")).active
    finally:
        set_language("en")
    found = dict(zip([cell.value for cell in sheet[1]], [cell.value for cell in sheet[2]], strict=True))
    assert found["Statut"] == "Vérifié"
    assert found["Citation"] == "multiplication par quatre"
    assert book(written(preset="readable")).active["J1"].value == "Quote"


def test_pandas_reads_the_same_cells() -> None:
    frame = pandas.read_excel(io.BytesIO(written()), dtype=object, keep_default_na=False)
    assert list(frame.columns) == NAMES
    text = [column.id for column in COLUMNS if column.kind in ("text", "link")]
    expected = [[column.text(of) for column in COLUMNS if column.id in text] for of in RECORDS]
    assert frame[text].to_numpy().tolist() == [[cell.replace("\r\n", "\n") for cell in row] for row in expected]


@settings(max_examples=30, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"])))
def test_a_note_is_read_back_exactly(note: str) -> None:
    assert (row(written(Given([record(claim(1, "x", note=note))])))["note"].value or "") == note


def test_no_claims_give_a_header() -> None:
    assert book(written(Given(()))).active.max_row == 1


def test_libreoffice_reads_the_same_cells(tmp_path: Path) -> None:
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    (tmp_path / "claims.xlsx").write_bytes(written())
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    to_csv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"
    command = [program, profile, "--headless", "--convert-to", to_csv, "claims.xlsx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    with (tmp_path / "claims.csv").open(encoding="utf-8-sig", newline="") as file:
        found = list(csv.DictReader(file))
    for row, of in zip(found, RECORDS, strict=True):
        for column in COLUMNS:
            expected = column.text(of).replace("\r\n", "\n")
            if column.kind == "time":
                expected = expected.replace("T", " ").removesuffix(".000Z")
            assert row[column.id] == expected, column.id
