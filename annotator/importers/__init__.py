"""Formats that articles are read from: one module each, found by walking this package.

A module that has an `IMPORTER` (see `format`) is one; a new format is one new file and nothing else.
"""

from __future__ import annotations

import pkgutil
import stat
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.article import CLIPBOARD, ArticleFields, Imported
from annotator.domain.errors import (
    BinaryFile,
    EmptyFile,
    FileMissing,
    FileTooLarge,
    FileUnreadable,
    IsDirectory,
    UnknownFormat,
)
from annotator.domain.ports import Progress, Silent
from annotator.i18n import N_
from annotator.text.decoding import is_text
from annotator.text.prose import prose

if TYPE_CHECKING:
    from annotator.importers.format import Importer

LARGEST = 20_000_000
"""Bytes of a text file. The longest articles have a hundredth of that; a file above it was taken by mistake."""

LARGEST_DOCUMENT = 100_000_000
"""Bytes of a document, which may hold pictures."""

_PIECE = 1 << 20
_HEAD = 65_536
_DOCUMENTS = frozenset(
    ".doc .docx .dot .dotx .odt .ott .rtf .pdf .epub .pages .wpd .html .htm .xhtml .mht .mhtml .eml .msg .ppt .pptx"
    " .odp .xls .xlsx .ods .csv .tsv .json .xml".split()
)
"""Names of formats that may hold an article: it takes more than a guess by the first bytes to read one of these."""

_GUESS = 0.5


@cache
def importers() -> tuple[Importer, ...]:
    """All formats, in the order of their modules' names."""
    modules = (import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__))
    return tuple(module.IMPORTER for module in modules if hasattr(module, "IMPORTER"))


def file_patterns() -> tuple[str, ...]:
    """What files with an article are called, for a file dialog: `*.txt`, `*.md`."""
    return tuple(f"*{suffix}" for importer in importers() for suffix in importer.suffixes)


def read_file(path: Path, progress: Progress | None = None) -> Imported:
    """The article in a file, read by the format that is surest of it. `progress` counts bytes.

    Raises `FileMissing`, `IsDirectory`, `FileUnreadable`, `FileTooLarge`, `EmptyFile`, `UnknownFormat`, `BinaryFile`,
    `UndecodableFile`, `UnreadableDocument`, and `Cancelled` when `progress` does.
    """
    return read_data(_bytes(path, progress or Silent()), path)


def read_data(data: bytes, path: Path) -> Imported:
    """The article in the bytes of a file of that name. Raises as `read_file` does, but for what concerns the disk."""
    if not data.strip():
        raise EmptyFile(str(path))
    head = data[:_HEAD]
    sure, surest = max(((known.sniff(head, path), known) for known in importers()), key=lambda pair: pair[0])
    document = path.suffix.lower() in _DOCUMENTS
    if sure <= (_GUESS if document else 0):
        raise UnknownFormat(str(path)) if document or is_text(head) else BinaryFile(str(path))
    imported = surest.read(data, path)
    if not imported.text:
        raise EmptyFile(str(path))
    return imported


def read_html(source: str) -> Imported:
    """The article in a piece of HTML from the clipboard: all of it. Raises `EmptyFile`, `UnreadableDocument`."""
    from annotator.importers.reading.assembly import Assembly
    from annotator.importers.reading.html import parse_html, write_html

    into = Assembly()
    write_html(parse_html(source, Path(CLIPBOARD)), into)
    imported = into.finish(ArticleFields(), CLIPBOARD, "text/html")
    if not imported.text:
        raise EmptyFile("")
    return imported


def read_text(raw: str) -> Imported:
    """The article in a text from the clipboard. Raises `EmptyFile` if there is none in it."""
    imported = prose(raw, CLIPBOARD)
    if not imported.text:
        raise EmptyFile("")
    return imported


def _bytes(path: Path, progress: Progress) -> bytes:
    """The bytes of a file, no more than `LARGEST` of them, or `LARGEST_DOCUMENT` if it is called like one."""
    largest = LARGEST_DOCUMENT if path.suffix.lower() in _DOCUMENTS else LARGEST
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise IsDirectory(str(path))
        if not stat.S_ISREG(status.st_mode):
            raise FileUnreadable(str(path), N_("Not a regular file"))  # a pipe or a device may never end
        if status.st_size > largest:
            raise FileTooLarge(str(path), status.st_size, largest)
        data = bytearray()
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                data += piece
                progress.report(len(data), max(status.st_size, len(data)))
                if len(data) > largest:  # it grows while it is read
                    raise FileTooLarge(str(path), len(data), largest)
    except FileNotFoundError:
        raise FileMissing(str(path)) from None
    except (OSError, ValueError) as error:
        # ValueError: a zero byte in the path.
        raise FileUnreadable(str(path), getattr(error, "strerror", None) or str(error)) from error
    return bytes(data)
