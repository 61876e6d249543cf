"""Tables of text with a header line: TSV as it stands, CSV with quotes and any usual separator."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from annotator.domain.errors import BrokenTable, EmptyFile, FileUnreadable, UndecodableFile
from annotator.i18n import N_
from annotator.importers.claims.format import MOST_COLUMNS, ClaimTable, Line
from annotator.text.decoding import decode

_SEPARATORS = ",;\t|"
_LONGEST_FIELD = 1 << 20
_SAMPLE = 1 << 20


class Delimited:
    """A name that ends in `.csv` is CSV, any other one a text with tabs between its cells, without quotes."""

    id = "delimited"
    label = N_("CSV or TSV table")
    suffixes = (".csv", ".tsv", ".txt", ".tab")

    def sniff(self, head: bytes, path: Path) -> float:
        return 0.6 if path.suffix.casefold() in self.suffixes else 0.2

    def open(self, path: Path) -> ClaimTable:
        try:
            size = path.stat().st_size
            with path.open("rb") as beginning:
                sample = beginning.read(_SAMPLE)
                # To the end of a line: half a character is none.
                sample += beginning.readline(_LONGEST_FIELD) if len(sample) == _SAMPLE else b""
            _, encoding = decode(sample, path)
            file = path.open("rb")
            text = io.TextIOWrapper(file, encoding, newline="")
        except OSError as error:
            raise FileUnreadable(str(path), error.strerror or str(error)) from error
        lines = _lines(path, text, _reader(path, text))
        try:
            _, header = next(lines, (0, []))
            if not any(name.strip() for name in header):
                raise EmptyFile(str(path))
        except BaseException:
            text.close()
            raise
        return ClaimTable(
            tuple(name.strip() for name in header),
            lines,
            lambda: (min(file.tell(), size), size),
            text.close,
            quoted=encoding == "utf-8-sig",
        )


def _reader(path: Path, text: TextIO) -> Any:
    # What `csv.reader` gives has no type of a public name.
    csv.field_size_limit(_LONGEST_FIELD)
    if path.suffix.casefold() == ".csv":
        head = text.readline(_SAMPLE)
        text.seek(0)
        return csv.reader(text, delimiter=max(_SEPARATORS, key=head.count), strict=True)
    return csv.reader(text, delimiter="\t", quoting=csv.QUOTE_NONE)


def _lines(path: Path, text: TextIO, reader: Any) -> Iterator[Line]:
    try:
        for cells in reader:
            if any(cells) or reader.line_num <= 1:
                yield reader.line_num, cells[:MOST_COLUMNS]
    except UnicodeDecodeError:
        raise UndecodableFile(str(path)) from None
    except csv.Error:
        raise BrokenTable(str(path), reader.line_num) from None
    except OSError as error:
        raise FileUnreadable(str(path), error.strerror or str(error)) from error


FORMAT = Delimited()
