"""Tables of queries, a row at a time: TSV as it stands, CSV with quotes and any usual separator."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, TextIO

from annotator.domain.errors import (
    FileMissing,
    FileUnreadable,
    InvalidRow,
    IsDirectory,
    UndecodableFile,
)

_SEPARATORS = ",;\t"
_LONGEST_FIELD = 1 << 20


def pairs(path: Path) -> Iterator[tuple[str, str]]:
    """The first two columns of a table, an id and a text; a first line that begins with `qid` is a header."""
    with closing(_opened(path)) as file:
        reader = _reader(path, file)
        try:
            for place, row in enumerate(reader):
                if row and not (place == 0 and row[0].strip().casefold() == "qid"):
                    yield row[0], row[1] if len(row) > 1 else ""
        except UnicodeDecodeError:
            raise UndecodableFile(str(path)) from None
        except csv.Error as error:
            raise InvalidRow(str(path), reader.line_num, "", str(error)) from None


def _opened(path: Path) -> TextIO:
    try:
        return path.open(encoding="utf-8-sig", newline="")
    except FileNotFoundError:
        raise FileMissing(str(path)) from None
    except IsADirectoryError:
        raise IsDirectory(str(path)) from None
    except OSError as error:
        raise FileUnreadable(str(path), error.strerror or str(error)) from error


def _reader(path: Path, file: TextIO) -> Any:
    # What `csv.reader` gives has no type of a public name.
    csv.field_size_limit(_LONGEST_FIELD)
    if path.suffix.casefold() == ".csv":
        try:
            head = file.readline()
        except UnicodeDecodeError:
            raise UndecodableFile(str(path)) from None
        file.seek(0)
        return csv.reader(file, delimiter=max(_SEPARATORS, key=head.count), strict=True)
    return csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
