"""Formats that earlier claims are read from, as tables: one module each, found by walking this package.

A module that has a `FORMAT` (see `format`) is one; a new format is one new file and nothing else.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.errors import EmptyFile, FileMissing, FileUnreadable, IsDirectory

if TYPE_CHECKING:
    from annotator.importers.claims.format import ClaimFormat, ClaimTable

_HEAD = 4_096


@cache
def formats() -> tuple[ClaimFormat, ...]:
    """All formats, in the order of their modules' names."""
    modules = (import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__))
    return tuple(module.FORMAT for module in modules if hasattr(module, "FORMAT"))


def patterns() -> tuple[str, ...]:
    """What files with claims are called: `*.csv`."""
    return tuple(f"*{suffix}" for known in formats() for suffix in known.suffixes)


def open_table(path: Path) -> ClaimTable:
    """The table in a file, to be closed, read by the format that is surest of it.

    Raises `FileMissing`, `IsDirectory`, `FileUnreadable`, `EmptyFile`, and what its format raises.
    """
    try:
        if path.is_dir():
            raise IsDirectory(str(path))
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except FileNotFoundError:
        raise FileMissing(str(path)) from None
    except (OSError, ValueError) as error:
        # ValueError: a zero byte in the path.
        raise FileUnreadable(str(path), getattr(error, "strerror", None) or str(error)) from error
    if not head.strip():
        raise EmptyFile(str(path))
    return max(formats(), key=lambda known: known.sniff(head, path)).open(path)
