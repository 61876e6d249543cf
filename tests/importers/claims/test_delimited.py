"""Tables of text: separators, encodings, and what is broken."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from annotator.domain.errors import AnnotatorError, BrokenTable, EmptyFile, UndecodableFile
from annotator.importers.claims import open_table


def read(path: Path) -> tuple[tuple[str, ...], list[tuple[int, list[str]]]]:
    with closing(open_table(path)) as table:
        return table.columns, [(line, list(cells)) for line, cells in table.rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_csv_as_spreadsheets_write_it(tmp_path: Path, encoding: str, separator: str) -> None:
    path = tmp_path / "claims.csv"
    rows = (
        ("n°", "citation"),
        ("1", f'"Élu à 37 ans{separator} «\u00a0réélu\u00a0»"'),
        ("", ""),
        ("2", '"deux\nlignes"'),
    )
    path.write_bytes("".join(separator.join(row) + "\r\n" for row in rows).encode(encoding))
    columns, lines = read(path)
    assert columns == ("n°", "citation")
    assert lines == [(2, ["1", f"Élu à 37 ans{separator} «\u00a0réélu\u00a0»"]), (5, ["2", "deux\nlignes"])]


def test_how_far_it_is(tmp_path: Path) -> None:
    path = tmp_path / "claims.tsv"
    path.write_text("id\tclaim\n" + "1\tUne affirmation\n" * 20_000, encoding="utf-8")
    with closing(open_table(path)) as table:
        places = [table.place()[0] for _ in table.rows]
        assert 0 < places[0] < places[-1] == table.place()[1] == path.stat().st_size


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("a.csv", b"  \n ", EmptyFile),
        ("a.csv", b"\n\nx", EmptyFile),
        ("a.csv", b'id,claim\n1,"open', BrokenTable),
        ("a.csv", b'id,claim\n1,"a"b"\n', BrokenTable),
        ("a.csv", b'id,claim\n1,"' + b"x" * (1 << 21), BrokenTable),
        ("a.tsv", b"id\tclaim\n" + b"1\tx\n" * 400_000 + b"2\t\xe9\n", UndecodableFile),
    ],
)
def test_broken(tmp_path: Path, name: str, content: bytes, error: type[AnnotatorError]) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(error):
        read(path)


def test_absurdly_many_columns(tmp_path: Path) -> None:
    path = tmp_path / "wide.csv"
    path.write_text("claim," + "x," * 50_000 + "\nOui," + "y," * 50_000 + "\n", encoding="utf-8")
    columns, lines = read(path)
    assert (columns[0], lines[0][1][0]) == ("claim", "Oui")
    assert len(columns) == len(lines[0][1]) == 1_000
