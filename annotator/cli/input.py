"""What is read beside articles: standard input, and files with one record a line."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import BinaryIO, cast

from annotator.domain.article import Imported
from annotator.domain.errors import EmptyFile, FileMissing, FileTooLarge, FileUnreadable, MalformedLine, UndecodableFile
from annotator.i18n import _
from annotator.workspace.importing import read_article, read_clipboard

STANDARD_INPUT = Path("-")
"""Named so, a file is standard input."""


def read_text(path: Path) -> Imported:
    """The article in a file, or the UTF-8 text of standard input. Raises as `read_article` does."""
    if path != STANDARD_INPUT:
        return read_article(path)
    from annotator.importers import LARGEST

    name = _name(path)
    try:
        data = _standard_input().read(LARGEST + 1)
    except OSError as error:
        raise FileUnreadable(name, error.strerror or str(error)) from error
    if len(data) > LARGEST:
        raise FileTooLarge(name, len(data), LARGEST)
    try:
        return read_clipboard(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise UndecodableFile(name) from None
    except EmptyFile:
        raise EmptyFile(name) from None


def records(path: Path, columns: int) -> Iterator[tuple[str, ...]]:
    """The first columns of each line of a UTF-8 file, or of standard input, as the lines come. Tabs stand between them,
    there are no quotation marks to take off, and empty lines are passed over.

    Raises `FileMissing`, `FileUnreadable`, and `MalformedLine` at a line that lacks a column.
    """
    name = _name(path)
    try:
        with _opened(path) as stream:
            for number, line in enumerate(stream, 1):
                if not line.strip(b"\r\n"):
                    continue
                try:
                    text = line.decode("utf-8-sig" if number == 1 else "utf-8")
                except UnicodeDecodeError:
                    raise MalformedLine(name, number, columns) from None
                fields = text.rstrip("\r\n").split("\t")
                if len(fields) < columns:
                    raise MalformedLine(name, number, columns)
                yield tuple(fields[:columns])
    except FileNotFoundError:
        raise FileMissing(name) from None
    except OSError as error:
        raise FileUnreadable(name, error.strerror or str(error)) from error


def _opened(path: Path) -> AbstractContextManager[BinaryIO]:
    return nullcontext(_standard_input()) if path == STANDARD_INPUT else path.open("rb")


def _standard_input() -> BinaryIO:
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    return cast(BinaryIO, stream)


def _name(path: Path) -> str:
    return _("standard input") if path == STANDARD_INPUT else str(path)
