from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.claim import Evidence
from annotator.domain.verdict import Verdict, ratings
from annotator.exporters import exporter
from annotator.exporters.format import Publisher
from tests.exporters.records import RECORDS, Given, claim, record
from tests.exporters.vocabulary import SCHEMA, expanded, misfits

GOLDEN = Path(__file__).parent / "golden"
GAZETTE = Publisher("La Gazette", "https://gazette.example/", "https://gazette.example/vérif/{id}?a=b c")


def written(source: Given | None = None, preset: str = "feed") -> bytes:
    stream = io.BytesIO()
    exporter("claimreview").write(source or Given(), stream, preset)
    return stream.getvalue()


def reviews(source: Given | None = None) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(written(source, "array"))
    return found


@pytest.mark.parametrize(("preset", "name"), [("feed", "feed.jsonld"), ("array", "reviews.jsonld")])
def test_it_writes_what_it_always_wrote(preset: str, name: str) -> None:
    assert written(preset=preset) == (GOLDEN / name).read_bytes()


@pytest.mark.parametrize("preset", ["feed", "array"])
@pytest.mark.parametrize("publisher", [Publisher(), GAZETTE], ids=["nobody", "a newspaper"])
def test_schema_org_knows_every_word_of_it(preset: str, publisher: Publisher) -> None:
    bare = replace(record(claim(6, "x", verdict="unverifiable", reviewer=""), "?"), article_url="", article_outlet="")
    understood = expanded(json.loads(written(Given((*RECORDS, bare), publisher=publisher), preset)))
    text = json.dumps(understood)
    assert text.count(f'"{SCHEMA}claimReviewed"') == text.count(f'"{SCHEMA}itemReviewed"') == 2
    assert misfits(understood) == []


def test_the_check_against_the_vocabulary_finds_what_is_wrong() -> None:
    review = reviews()[0]
    for wrong in (
        {"@type": "ClaimRevue"},
        {"headlined": "x"},
        {"ratingValue": 3},
        {"itemReviewed": {"@type": "Claim", "claimReviewed": "x"}},
        {"reviewRating": {"@type": "Organization", "name": "x"}},
    ):
        assert misfits(expanded(review | wrong)), wrong


def test_only_claims_with_a_verdict_are_reviews() -> None:
    stream = io.BytesIO()
    assert exporter("claimreview").write(Given(), stream, "array") == 1
    assert len(json.loads(stream.getvalue())) == 1
    assert json.loads(written(Given(()), "array")) == []
    assert json.loads(written(Given(())))["dataFeedElement"] == []


def test_the_feed_is_laid_out_as_the_public_one() -> None:
    feed = json.loads(written())
    assert (feed["@type"], feed["dataFeedElement"][0]["@type"]) == ("DataFeed", "DataFeedItem")
    assert feed["dataFeedElement"][0]["item"][0]["@type"] == "ClaimReview"


def test_a_review_says_what_search_engines_ask_for() -> None:
    review = reviews(Given(publisher=GAZETTE))[0]
    number = RECORDS[0].claim.id
    assert review["url"] == f"https://gazette.example/v%C3%A9rif/{number}?a=b%20c"
    assert review["author"] == {"@type": "Organization", "name": "La Gazette", "url": "https://gazette.example/"}
    assert review["datePublished"] == "2026-03-02"
    assert review["claimReviewed"] == "La capacité a été multipliée par quatre"
    assert review["reviewRating"] == {
        "@type": "Rating",
        "alternateName": "Vrai",
        "ratingValue": 3,
        "bestRating": 3,
        "worstRating": 1,
    }
    item = review["itemReviewed"]
    assert (item["@type"], item["text"]) == ("Claim", "multiplication par quatre")
    assert item["author"]["name"] == "Maëlle Œuvray"
    assert item["appearance"][0]["headline"] == "« L’île aux données », dit-elle"
    assert item["appearance"][0]["url"] == "https://example.org/%C3%AEle?a=1;b=2"


def test_a_fragment_has_its_sentence() -> None:
    of = claim(1, "37 ans", sentence="Elle a 37 ans.", verdict="false")
    assert reviews(Given([record(of, "Faux")]))[0]["claimReviewed"] == "Elle a 37 ans."


def test_without_an_organisation_the_reviewer_is_the_author() -> None:
    assert reviews()[0]["author"] == {"@type": "Person", "name": "Zoé"}
    assert "url" not in reviews()[0]


def test_what_is_no_web_address_is_none() -> None:
    sources = (Evidence("1", url="javascript:alert(1)"), Evidence("2", url="http://[", title="t"))
    review = reviews(Given([record(claim(1, "x", verdict="true", evidence=sources), "Vrai")]))[0]
    assert [cited.get("url") for cited in review["citation"]] == [None, None]


def test_notes_and_tags_are_not_published() -> None:
    assert "rapport, page 12" not in written().decode()
    assert "chiffres" not in written().decode()


def test_steps_that_say_something_else_than_how_true_have_no_number() -> None:
    scale = [Verdict(name, name, place) for place, name in enumerate(("true", "misleading", "own", "false"))]
    assert ratings(scale) == {"true": 3, "own": 2, "false": 1}
    of = record(claim(1, "x", verdict="unverifiable"), "Invérifiable")
    assert reviews(Given([of]))[0]["reviewRating"] == {"@type": "Rating", "alternateName": "Invérifiable"}
