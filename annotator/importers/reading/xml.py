"""XML that stands in documents, read without expanding, loading or fetching anything."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.errors import UnreadableDocument
from annotator.importers.reading.guard import guarded
from annotator.importers.reading.html import measure

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_ELEMENTS = 1_000_000
"""Word processors make some ten elements of a line."""


def parse_xml(data: bytes, path: Path) -> _Element:
    """The root of a document. Raises `UnreadableDocument`, also for one that declares entities: none does."""
    from lxml import etree  # 30 ms

    with guarded(path):
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
        root = etree.fromstring(data, parser=parser)
        declared = root.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        raise UnreadableDocument(str(path), "damaged")
    measure(root, path, most=MOST_ELEMENTS)
    return root


def date_of(text: str) -> str:
    """The date that a date with its time begins with, in ISO 8601; empty if there is none."""
    try:
        return date.fromisoformat(text[:10]).isoformat()
    except ValueError:
        return ""


def local(element: _Element) -> str:
    """The name of an element without its namespace; empty for a comment or the like."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def attribute(element: _Element, name: str) -> str:
    """An attribute by its name without its namespace, empty if there is none."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""


def named(element: _Element, name: str) -> Iterator[_Element]:
    """All elements of that name below an element, in order."""
    return element.iter(f"{{*}}{name}")


def text_of(root: _Element, name: str) -> str:
    """The text of the first element of that name, empty if there is none."""
    found = next(named(root, name), None)
    return "".join(str(piece) for piece in found.itertext()).strip() if found is not None else ""
