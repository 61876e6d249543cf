"""W3C Web Annotation (https://www.w3.org/TR/annotation-model/), by which other tools find the passages again.

Each claim is an annotation: its target is the passage by its words and by its place, in code points of the text, as
the model has it (4.2.4, 4.2.5). Its bodies are the status (`classifying`), the verdict (`assessing`), the note
(`commenting`), the plain wording (`describing`), the tags (`tagging`) and the evidence (`linking`).

`collection` is one AnnotationCollection with all annotations in its first page (5.1), `array` the annotations alone. An
article without a web address is named by its id.
"""

from __future__ import annotations

from typing import Any, BinaryIO

from annotator.domain.claim import ClaimRecord, Evidence
from annotator.exporters.format import Preset, Source
from annotator.exporters.linked_data import compact, uri, urn, write_items
from annotator.i18n import N_, _

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


class WebAnnotation:
    id = "webannotation"
    label = N_("Web Annotation (JSON-LD)")
    suffix = ".jsonld"
    hint = N_("Passages with their records, for tools that annotate.")
    publishes = False
    presets = (Preset("collection", N_("Collection")), Preset("array", N_("Annotations alone")))

    def write(self, source: Source, stream: BinaryIO, preset: str) -> int:
        annotations = (_annotation(record, source.moment) for record in source.records())
        if preset == "array":
            return write_items(stream, annotations)
        head = {"@context": CONTEXT, "type": "AnnotationCollection", "label": _("Claims"), "total": source.total}
        frame = compact(head)[:-1] + ',"first":{"type":"AnnotationPage","startIndex":0,"items":[%s]}}'
        return write_items(stream, annotations, frame)


def _annotation(record: ClaimRecord, moment: str) -> dict[str, Any]:
    claim = record.claim
    return {
        "@context": CONTEXT,
        "id": urn(claim.id),
        "type": "Annotation",
        "motivation": ["assessing", "tagging"] if claim.tags else "assessing",
        "creator": {"type": "Person", "name": claim.reviewer} if claim.reviewer else {},
        "created": claim.created_at,
        "modified": claim.updated_at,
        "generator": {"type": "Software", "name": "Annotator"},
        "generated": moment,
        "body": _bodies(record),
        "target": _target(record),
    }


def _target(record: ClaimRecord) -> dict[str, Any]:
    claim = record.claim
    return {
        "type": "SpecificResource",
        "source": uri(record.article_url) or urn(claim.article_id),
        "selector": [
            {"type": "TextQuoteSelector", "exact": claim.quote, "prefix": claim.prefix, "suffix": claim.suffix},
            {"type": "TextPositionSelector", "start": claim.span.start, "end": claim.span.end},
        ],
    }


def _bodies(record: ClaimRecord) -> list[dict[str, Any]]:
    claim = record.claim
    return [
        _text("classifying", claim.status),
        *([_text("assessing", record.verdict_label)] if claim.verdict else []),
        *([_text("commenting", claim.note)] if claim.note else []),
        *([_text("describing", claim.normalised)] if claim.normalised else []),
        *(_text("tagging", tag) for tag in claim.tags),
        *(_source(evidence) for evidence in claim.evidence),
    ]


def _text(purpose: str, value: str) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


def _source(evidence: Evidence) -> dict[str, Any]:
    address = uri(evidence.url)
    if not address:
        return _text(
            "linking",
            ": ".join(
                filter(None, (evidence.title or evidence.url or evidence.file_name, evidence.quote or evidence.note))
            ),
        )
    quoted = {"type": "TextQuoteSelector", "exact": evidence.quote} if evidence.quote else {}
    return {"type": "SpecificResource", "purpose": "linking", "source": address, "selector": quoted}


EXPORTER = WebAnnotation()
