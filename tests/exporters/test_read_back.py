"""What is written, read by programs that are not ours."""

from __future__ import annotations

import csv
import shutil
import subprocess
from pathlib import Path

import pandas
import pytest

from annotator.exporters.columns import COLUMNS
from tests.exporters.records import RECORDS

GOLDEN = Path(__file__).parent / "golden"
PRESETS = {"data": ",", "excel-fr": ";", "excel-en": ","}

AS_TEXT = "/".join(f"{column}/2" for column in range(1, len(COLUMNS) + 1))
"""LibreOffice's import option for columns that hold text and not what text looks like."""

Table = list[list[str]]


def expected(preset: str) -> Table:
    """Header and cells as they were meant, with the apostrophe of the Excel presets."""
    rows = [[column.text(record) for column in COLUMNS] for record in RECORDS]
    if preset != "data":
        rows = [
            [f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell for cell in row] for row in rows
        ]
    return [[column.id for column in COLUMNS], *rows]


@pytest.mark.parametrize("preset", PRESETS)
def test_python_reads_the_same_cells(preset: str) -> None:
    with (GOLDEN / f"{preset}.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file, delimiter=PRESETS[preset])) == expected(preset)


@pytest.mark.parametrize("preset", PRESETS)
def test_pandas_reads_the_same_cells(preset: str) -> None:
    frame = pandas.read_csv(GOLDEN / f"{preset}.csv", sep=PRESETS[preset], dtype=str, keep_default_na=False)
    assert [list(frame.columns), *frame.to_numpy().tolist()] == expected(preset)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Table]:
    """The cells of the golden files as LibreOffice has read them and kept them in a spreadsheet.

    `text data` is read as text, `guess excel-fr` with columns left to LibreOffice, as with a double click.
    """
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    # A profile of its own, so that it minds no other one that runs.
    profile = f"-env:UserInstallation={tmp_path_factory.mktemp('profile').as_uri()}"
    folder = tmp_path_factory.mktemp("office")

    def run(*arguments: str | Path) -> None:
        command = [program, profile, "--headless", *arguments]
        subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=120)

    for way, columns in (("text", AS_TEXT), ("guess", "")):
        for delimiter in set(PRESETS.values()):
            sources = [folder / f"{way} {preset}.csv" for preset in PRESETS if PRESETS[preset] == delimiter]
            for source in sources:
                shutil.copy(GOLDEN / source.name.removeprefix(f"{way} "), source)
            run(f"--infilter=CSV:{ord(delimiter)},34,76,1,{columns}", "--convert-to", "xlsx", *sources)
    run("--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", *folder.glob("*.xlsx"))
    return {path.stem: _table(path) for path in folder.glob("*.csv")}


def _table(path: Path) -> Table:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def as_office_keeps(table: Table) -> Table:
    """LibreOffice has one kind of line break."""
    return [[cell.replace("\r\n", "\n") for cell in row] for row in table]


@pytest.mark.parametrize("preset", PRESETS)
def test_libreoffice_reads_the_same_cells(office: dict[str, Table], preset: str) -> None:
    assert office[f"text {preset}"] == as_office_keeps(expected(preset))


@pytest.mark.parametrize("preset", ["excel-fr", "excel-en"])
def test_a_spreadsheet_left_to_itself_runs_no_cell(office: dict[str, Table], preset: str) -> None:
    assert office[f"guess {preset}"] == as_office_keeps(expected(preset))


def test_data_is_not_guarded_against_spreadsheets(office: dict[str, Table]) -> None:
    """What the Excel presets are for."""
    place = [column.id for column in COLUMNS].index("quote")
    assert expected("data")[3][place] == "=1+1"
    assert office["guess data"][3][place] == "2"
