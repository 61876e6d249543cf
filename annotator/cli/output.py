"""What goes to standard output: aligned tables for people, JSON for programs. Errors go elsewhere, see `failing`."""

from __future__ import annotations

import errno
import io
import json
import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, BinaryIO, cast

from annotator.cli.tables import Cell, table
from annotator.domain.errors import OutputFailed


def prepare_streams() -> None:
    """Let a terminal that lacks a character be shown its code, rather than stop the program; and let what is written be
    written whole where Python was told not to buffer: an unbuffered stream takes what there is room for."""
    raw = getattr(sys.stdout, "buffer", None)
    if sys.__stdout__ and sys.stdout is sys.__stdout__ and isinstance(raw, io.RawIOBase):
        sys.stdout = io.TextIOWrapper(io.BufferedWriter(raw), sys.stdout.encoding, sys.stdout.errors)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and stream.errors in ("strict", "surrogateescape"):
            stream.reconfigure(errors="backslashreplace")


def print_line(line: str) -> None:
    """One line. Raises `OutputFailed`, or `BrokenPipeError` when nobody reads any more; so does all that follows."""
    with _writing():
        print(line)


def print_table(headings: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """A table, cut to the width of the terminal; whole where the output goes to a file or a program."""
    limit = shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
    for line in table(headings, rows, limit=limit):
        print_line(line)


def print_json(items: Iterable[dict[str, Any]]) -> None:
    """One JSON array with an object on each line, written as the items come."""
    before = "[\n"
    for item in items:
        with _writing():
            print(before, _json(item), sep="", end="")
        before = ",\n"
    print_line("\n]" if before.startswith(",") else "[]")


def print_json_line(item: dict[str, Any]) -> None:
    """A JSON object on a line of its own, which whoever reads it has at once."""
    with _writing():
        print(_json(item), flush=True)


@contextmanager
def binary_output() -> Iterator[BinaryIO]:
    """Standard output for bytes."""
    stream = getattr(sys.stdout, "buffer", None)
    if stream is None:
        raise OutputFailed(os.strerror(errno.EBADF))
    with _writing():
        yield cast(BinaryIO, stream)
        stream.flush()


def finish() -> None:
    """Write what is still held back, so that it fails now if it does."""
    with _writing():
        print(end="", flush=True)


def let_go() -> None:
    """Nobody reads any more: what is still held back goes nowhere, and Python does not complain of it at the end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _json(item: dict[str, Any]) -> str:
    # A terminal without accents still gets JSON that means the same.
    ascii_only = not (sys.stdout.encoding or "").lower().startswith("utf")
    return json.dumps(item, ensure_ascii=ascii_only)


@contextmanager
def _writing() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputFailed(error.strerror or str(error)) from error
