from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator, FormatChecker
from pyld import jsonld
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4

from annotator.domain.claim import ClaimRecord
from annotator.exporters import exporter
from tests.exporters.records import RECORDS, Given, claim, record

GOLDEN = Path(__file__).parent / "golden"
SCHEMAS = Path(__file__).parents[3] / "shared" / "standards" / "web-annotation"
OA = "http://www.w3.org/ns/oa#"

CONTEXT = {
    "@context": {
        "oa": OA,
        "dc": "http://purl.org/dc/elements/1.1/",
        "dcterms": "http://purl.org/dc/terms/",
        "as": "http://www.w3.org/ns/activitystreams#",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "id": "@id",
        "type": "@type",
        "Annotation": "oa:Annotation",
        "TextualBody": "oa:TextualBody",
        "SpecificResource": "oa:SpecificResource",
        "TextQuoteSelector": "oa:TextQuoteSelector",
        "TextPositionSelector": "oa:TextPositionSelector",
        "AnnotationCollection": "as:OrderedCollection",
        "AnnotationPage": "as:OrderedCollectionPage",
        "Person": "foaf:Person",
        "Software": "as:Application",
        **{purpose: f"oa:{purpose}" for purpose in ("assessing", "classifying", "commenting", "describing")},
        **{purpose: f"oa:{purpose}" for purpose in ("tagging", "linking")},
        "body": {"@id": "oa:hasBody", "@type": "@id"},
        "target": {"@id": "oa:hasTarget", "@type": "@id"},
        "source": {"@id": "oa:hasSource", "@type": "@id"},
        "selector": {"@id": "oa:hasSelector", "@type": "@id"},
        "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
        "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
        "exact": "oa:exact",
        "prefix": "oa:prefix",
        "suffix": "oa:suffix",
        "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
        "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
        "value": "rdf:value",
        "format": "dc:format",
        "label": "rdfs:label",
        "name": "foaf:name",
        "creator": {"@id": "dcterms:creator", "@type": "@id"},
        "generator": {"@id": "as:generator", "@type": "@id"},
        "created": {"@id": "dcterms:created", "@type": "xsd:dateTime"},
        "modified": {"@id": "dcterms:modified", "@type": "xsd:dateTime"},
        "generated": {"@id": "dcterms:issued", "@type": "xsd:dateTime"},
        "total": {"@id": "as:totalItems", "@type": "xsd:nonNegativeInteger"},
        "first": {"@id": "as:first", "@type": "@id"},
        "startIndex": {"@id": "as:startIndex", "@type": "xsd:nonNegativeInteger"},
        "items": {"@id": "as:items", "@type": "@id", "@container": "@list"},
    }
}
"""The terms that are written, as the Web Annotation Vocabulary has them (https://www.w3.org/TR/annotation-vocab/)."""

EMPTY = record(claim(9, "x", reviewer=""))


def written(preset: str = "collection", records: tuple[ClaimRecord, ...] = RECORDS) -> bytes:
    stream = io.BytesIO()
    exporter("webannotation").write(Given(records), stream, preset)
    return stream.getvalue()


def all_of_them() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(written("array", (*RECORDS, EMPTY)))
    return found


@pytest.mark.parametrize("preset", ["collection", "array"])
def test_it_writes_what_it_always_wrote(preset: str) -> None:
    name = {"collection": "collection.jsonld", "array": "annotations.jsonld"}[preset]
    assert written(preset) == (GOLDEN / name).read_bytes()


def test_a_collection_holds_the_same_all_of_them() -> None:
    collection = json.loads(written())
    assert collection["type"] == "AnnotationCollection"
    assert collection["total"] == len(collection["first"]["items"]) == len(RECORDS)
    assert collection["first"]["items"] == json.loads(written("array"))
    empty = json.loads(written(records=()))
    assert (empty["total"], empty["first"]["items"]) == (0, [])


def load_context(url: str, _options: Any) -> dict[str, Any]:
    assert url == "http://www.w3.org/ns/anno.jsonld"
    return {"contextUrl": None, "documentUrl": url, "document": CONTEXT, "contentType": "application/ld+json"}


def test_a_json_ld_processor_understands_every_word() -> None:
    """Expansion drops what has no meaning, so compacting it again must give the whole back."""
    for document in (json.loads(written()), *all_of_them()):
        expanded = jsonld.expand(document, {"documentLoader": load_context})
        compacted = jsonld.compact(expanded, CONTEXT["@context"], {"documentLoader": load_context})
        del compacted["@context"]
        assert compacted == without_contexts(document)


def without_contexts(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: without_contexts(inner) for name, inner in value.items() if name != "@context"}
    if isinstance(value, list):
        # JSON-LD has no arrays of one, but for lists.
        inner = [without_contexts(item) for item in value]
        return inner[0] if len(inner) == 1 else inner
    return value


def test_the_target_is_the_passage_by_its_words_and_in_code_points() -> None:
    quote, place = all_of_them()[4]["target"]["selector"]
    assert quote["exact"] == "𝟛 👩‍🔬 naïveté, 12 345 €"
    assert place["end"] - place["start"] == len(quote["exact"])
    assert all_of_them()[0]["target"]["source"] == "https://example.org/%C3%AEle?a=1;b=2"


def test_the_bodies_are_the_record() -> None:
    found = [(body["purpose"], body.get("value") or body["source"]) for body in all_of_them()[0]["body"]]
    assert found == [
        ("classifying", "verified"),
        ("assessing", "Vrai"),
        ("commenting", 'Vu au rapport, page 12 :\n« ×4 »; puis "quatre".'),
        ("describing", "La capacité a été multipliée par quatre"),
        ("tagging", "chiffres"),
        ("tagging", "énergie"),
        ("linking", "https://example.org/rapport.pdf"),
        ("linking", "Entretien avec l’auteur"),
        ("linking", "rien que ces mots"),
    ]


# --- against the schemas of the W3C's own test suite ---


@pytest.fixture(scope="module")
def musts() -> dict[str, tuple[Draft4Validator, bool]]:
    """Each assertion of the MUSTs, and whether an annotation is to be valid to it."""
    if not SCHEMAS.is_dir():
        pytest.skip("the schemas of the Web Annotation test suite are not at hand")
    files = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in SCHEMAS.rglob("*.json")}
    registry: Registry[Any] = Registry().with_resources(
        (name, Resource.from_contents(schema, DRAFT4)) for name, schema in files.items()
    )
    names = json.loads((SCHEMAS / "annotations" / "annotationMusts.test").read_text(encoding="utf-8"))["assertions"]
    return {
        name: (
            Draft4Validator(files[Path(name).name], registry=registry, format_checker=FormatChecker()),
            files[Path(name).name]["expectedResult"] == "valid",
        )
        for name in names
    }


def broken(annotation: dict[str, Any], musts: dict[str, tuple[Draft4Validator, bool]]) -> list[str]:
    return [name for name, (validator, expected) in musts.items() if validator.is_valid(annotation) != expected]


def test_every_must_of_the_standard_is_kept(musts: dict[str, tuple[Draft4Validator, bool]]) -> None:
    assert len(musts) > 50
    for annotation in all_of_them():
        assert broken(annotation, musts) == []


def test_the_schemas_find_what_is_wrong(musts: dict[str, tuple[Draft4Validator, bool]]) -> None:
    annotation = all_of_them()[0]
    wrong: dict[str, Any]
    for wrong in ({"@context": "x"}, {"type": "Note"}, {"target": {}}, {"bodyValue": "x"}, {"created": "yesterday"}):
        assert broken(annotation | wrong, musts), wrong
