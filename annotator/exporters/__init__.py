"""Formats that claims are written in: one module each, found by walking this package.

A module that has an `EXPORTER` (see `format`) is one; a new format is one new file and nothing else.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.exporters.format import Exporter


@cache
def exporters() -> tuple[Exporter, ...]:
    """All formats, in the order of their modules' names."""
    modules = (import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__))
    return tuple(module.EXPORTER for module in modules if hasattr(module, "EXPORTER"))


def exporter(exporter_id: str) -> Exporter:
    """The format with this id; raises `KeyError`, since ids come from `exporters()` and not from a person."""
    return {known.id: known for known in exporters()}[exporter_id]
