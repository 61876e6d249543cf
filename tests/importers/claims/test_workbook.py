"""Workbooks as other programs write them, and those that are broken or made to do harm."""

from __future__ import annotations

import zipfile
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font

from annotator.domain.errors import AnnotatorError, EmptyFile, UnreadableDocument
from annotator.importers.claims import open_table, workbook


def read(path: Path) -> tuple[tuple[str, ...], list[tuple[int, list[str]]]]:
    with closing(open_table(path)) as table:
        return table.columns, [(line, list(cells)) for line, cells in table.rows]


def test_cells_become_what_they_show(tmp_path: Path) -> None:
    book: Any = Workbook()
    book.active.title = "Vide"
    sheet = book.create_sheet("Affirmations")
    sheet.append(["Identifiant", "Citation", "Publié le", "Lien", "Vrai ?"])
    sheet.append([37, "Élu à 37 ans", date(2026, 3, 2), "https://example.org", True])
    sheet.append([])
    sheet.append([38.0, 4.5, datetime(2026, 3, 2, 14, 30), "voir", None])
    sheet.append(["=1+1", "#N/A", 0.1 + 0.2, 12345678901234567890, False])
    sheet["D4"].hyperlink = "https://example.org/4"
    sheet["A2"].font = Font(bold=True)
    sheet.merge_cells("A7:C7")
    sheet["A7"] = "Fusionnée"
    path = tmp_path / "claims.xlsx"
    book.save(path)
    columns, lines = read(path)
    assert columns == ("Identifiant", "Citation", "Publié le", "Lien", "Vrai ?")
    assert [line for line, _ in lines] == [2, 4, 5, 7]
    assert lines[0][1] == ["37", "Élu à 37 ans", "2026-03-02", "https://example.org", "true"]
    assert lines[1][1][:4] == ["38", "4.5", "2026-03-02 14:30:00", "voir"]
    # The value of a formula is known to the program that worked it out.
    assert lines[2][1][:3] == ["", "", "0.3"]
    assert lines[3][1][0] == "Fusionnée"


def made(path: Path, **parts: bytes) -> Path:
    """A small workbook with some of its parts replaced."""
    book: Any = Workbook()
    book.active.append(["claim_id", "claim"])
    book.active.append(["1", "Oui"])
    whole = path.with_suffix(".whole")
    book.save(whole)
    with zipfile.ZipFile(whole) as archive, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as written:
        for name in archive.namelist():
            written.writestr(name, parts.pop(Path(name).stem.lower(), archive.read(name)))
        for name, content in parts.items():
            written.writestr(f"xl/{name}.xml", content)
    return path


def test_what_cannot_be_read(tmp_path: Path) -> None:
    def refused(content: bytes, reason: str) -> None:
        path = tmp_path / "bad.xlsx"
        path.write_bytes(content)
        with pytest.raises(UnreadableDocument) as caught:
            read(path)
        assert caught.value.reason == reason

    whole = made(tmp_path / "good.xlsx").read_bytes()
    refused(b"no workbook", "damaged")
    refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "encrypted")
    refused(whole[: len(whole) // 2], "damaged")
    for part, content in (
        ("sheet1", b"<a><b></a>"),
        ("workbook", b""),
        ("sheet1", b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"),
    ):
        try:
            _, lines = read(made(tmp_path / "odd.xlsx", **{part: content}))
            assert lines == []
        except AnnotatorError as error:
            assert isinstance(error, (UnreadableDocument, EmptyFile))


def test_bombs_are_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = made(tmp_path / "bomb.xlsx", styles=b"<x>" + b" " * 60_000_000 + b"</x>")
    assert bomb.stat().st_size < 200_000
    with pytest.raises(UnreadableDocument) as caught:
        read(bomb)
    assert caught.value.reason == "huge"
    monkeypatch.setattr(workbook, "MOST_SHARED", 100)
    with pytest.raises(UnreadableDocument):
        read(made(tmp_path / "shared.xlsx", sharedstrings=b"<sst>" + b"<si><t>x</t></si>" * 100 + b"</sst>"))


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_parts_that_would_be_unpacked_whole_whatever_they_say(tmp_path: Path, method: int) -> None:
    path = tmp_path / "bomb.xlsx"
    with (
        zipfile.ZipFile(made(tmp_path / "good.xlsx")) as archive,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as written,
    ):
        for name in archive.namelist():
            written.writestr(name, archive.read(name), method if "sheet" in name else None)
    with pytest.raises(UnreadableDocument) as caught:
        read(path)
    assert caught.value.reason == "damaged"


def test_a_cell_far_out(tmp_path: Path) -> None:
    book: Any = Workbook()
    book.active.append(["claim_id", "claim"])
    book.active["XFD1048576"] = "x"
    book.active["B3"] = "Oui"
    path = tmp_path / "far.xlsx"
    book.save(path)
    columns, lines = read(path)
    assert columns == ("claim_id", "claim")
    assert lines == [(3, ["", "Oui"])]
