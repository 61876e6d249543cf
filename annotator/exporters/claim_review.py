"""ClaimReview of schema.org (https://schema.org/ClaimReview), by which search engines know a fact-check.

Each claim that has a verdict is one review; others are left out. `feed` is the layout of the public data feed
(https://www.datacommons.org/factcheck/download), `array` the reviews alone, each whole, to be put into a page.

The rating counts the steps of the base's own scale: the truest is `bestRating`, the last one 1. A verdict that says
something else than how true a claim is, such as that it cannot be verified, has its words and no number. Notes and tags
are for the newsroom and stay there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from annotator.domain.claim import Claim, ClaimRecord, Evidence
from annotator.domain.verdict import ratings
from annotator.exporters.format import Preset, Publisher, Source
from annotator.exporters.linked_data import compact, uri, urn, write_items
from annotator.i18n import N_

CONTEXT = "https://schema.org"


class ClaimReview:
    id = "claimreview"
    label = N_("ClaimReview (JSON-LD)")
    suffix = ".jsonld"
    hint = N_("Claims that have a verdict, for publication: without notes and tags.")
    publishes = True
    presets = (Preset("feed", N_("Data feed")), Preset("array", N_("Reviews alone")))

    def write(self, source: Source, stream: BinaryIO, preset: str) -> int:
        if preset == "array":
            return write_items(stream, ({"@context": CONTEXT} | review for review in _reviews(source)))
        head = {"@context": CONTEXT, "@type": "DataFeed", "dateModified": source.moment}
        frame = compact(head)[:-1] + ',"dataFeedElement":[%s]}'
        return write_items(stream, map(_element, _reviews(source)), frame)


def _element(review: dict[str, Any]) -> dict[str, Any]:
    return {
        "@type": "DataFeedItem",
        "dateCreated": review["dateCreated"],
        "dateModified": review["dateModified"],
        "item": [review],
    }


def _reviews(source: Source) -> Iterator[dict[str, Any]]:
    numbers = ratings(source.scale)
    for record in source.records():
        if record.claim.verdict:
            yield _review(record, source.publisher, numbers)


def _review(record: ClaimRecord, publisher: Publisher, numbers: dict[str, int]) -> dict[str, Any]:
    claim = record.claim
    return {
        "@type": "ClaimReview",
        "@id": urn(claim.id),
        "url": uri(publisher.page.replace("{id}", claim.id)),
        "identifier": claim.external_id,
        "datePublished": claim.updated_at[: len("2026-03-02")],
        "dateCreated": claim.created_at,
        "dateModified": claim.updated_at,
        "author": _author(claim, publisher),
        # A fragment such as "37 ans" says nothing without its sentence.
        "claimReviewed": claim.normalised or claim.sentence or claim.quote,
        "itemReviewed": _claim(record),
        "reviewRating": _rating(record, numbers),
        "citation": [_citation(source) for source in claim.evidence if source.url or source.title],
    }


def _author(claim: Claim, publisher: Publisher) -> dict[str, Any]:
    if publisher.name:
        return {"@type": "Organization", "name": publisher.name, "url": uri(publisher.url)}
    return {"@type": "Person", "name": claim.reviewer} if claim.reviewer else {}


def _rating(record: ClaimRecord, numbers: dict[str, int]) -> dict[str, Any]:
    number = numbers.get(record.claim.verdict)
    rating: dict[str, Any] = {"@type": "Rating", "alternateName": record.verdict_label}
    if number is not None:
        rating |= {"ratingValue": number, "bestRating": len(numbers), "worstRating": 1}
    return rating


def _claim(record: ClaimRecord) -> dict[str, Any]:
    claim = record.claim
    return {
        "@type": "Claim",
        "text": claim.quote,
        "author": {"@type": "Person", "name": claim.speaker} if claim.speaker else {},
        "datePublished": claim.claim_date or record.article_published,
        "appearance": [_appearance(record)],
    }


def _appearance(record: ClaimRecord) -> dict[str, Any]:
    outlet, author = record.article_outlet, record.article_author
    return {
        "@type": "Article",
        "@id": urn(record.claim.article_id),
        "url": uri(record.article_url),
        "headline": record.article_title,
        "publisher": {"@type": "Organization", "name": outlet} if outlet else {},
        "author": {"@type": "Person", "name": author} if author else {},
        "datePublished": record.article_published,
        "inLanguage": record.article_language,
    }


def _citation(source: Evidence) -> dict[str, Any]:
    return {"@type": "CreativeWork", "url": uri(source.url), "name": source.title or source.url}


EXPORTER = ClaimReview()
