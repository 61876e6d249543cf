"""Tables of text with a header line, a row at a time: TSV as it stands, CSV with quotes and any usual separator."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, TextIO

from annotator.domain.errors import (
    EmptyFile,
    FileMissing,
    FileUnreadable,
    InvalidRow,
    IsDirectory,
    MissingColumn,
    UndecodableFile,
)

_SEPARATORS = ",;\t"
_LONGEST_FIELD = 1 << 20


def rows(path: Path, wanted: Sequence[str], needed: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """The line number and the values of the `wanted` columns of each row that is not empty; columns that are not there
    are empty, others are passed over. The names may be written in any case.

    Raises `FileMissing`, `IsDirectory`, `FileUnreadable`, `UndecodableFile`, `EmptyFile`, `MissingColumn`,
    `InvalidRow`.
    """
    with closing(opened(path)) as file:
        reader = _reader(path, file)
        try:
            header = [name.strip().casefold() for name in next(reader, [])]
            if not any(header):
                raise EmptyFile(str(path))
            for name in needed:
                if name not in header:
                    raise MissingColumn(str(path), name)
            places = [header.index(name) if name in header else -1 for name in wanted]
            for row in reader:
                if any(row):
                    yield reader.line_num, [row[place] if 0 <= place < len(row) else "" for place in places]
        except UnicodeDecodeError:
            raise UndecodableFile(str(path)) from None
        except csv.Error as error:
            raise InvalidRow(str(path), reader.line_num, "", str(error)) from None


def pairs(path: Path) -> Iterator[tuple[str, str]]:
    """The first two columns of a table, an id and a text; a first line that begins with `qid` is a header."""
    with closing(opened(path)) as file:
        reader = _reader(path, file)
        try:
            for place, row in enumerate(reader):
                if row and not (place == 0 and row[0].strip().casefold() == "qid"):
                    yield row[0], row[1] if len(row) > 1 else ""
        except UnicodeDecodeError:
            raise UndecodableFile(str(path)) from None
        except csv.Error as error:
            raise InvalidRow(str(path), reader.line_num, "", str(error)) from None


def count(path: Path) -> int:
    """About how many rows there are: the lines but one."""
    with closing(opened(path)) as file:
        return max(0, sum(block.count(b"\n") for block in iter(lambda: file.buffer.read(1 << 20), b"")) - 1)


def opened(path: Path) -> TextIO:
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
