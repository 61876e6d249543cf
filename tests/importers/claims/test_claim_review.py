"""ClaimReview as it is published: alone, in lists, graphs and feeds."""

from __future__ import annotations

import json
import tracemalloc
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.errors import AnnotatorError, BrokenTable, EmptyFile, UndecodableFile
from annotator.importers.claims import open_table

REVIEW: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "url": "https://factuel.example/parc",
    "datePublished": "2026-03-02",
    "inLanguage": "fr",
    "author": {"@type": "Organization", "name": "Factuel"},
    "claimReviewed": "Le parc a été multiplié par quatre",
    "itemReviewed": {
        "@type": "Claim",
        "author": [{"@type": "Person", "name": "M. Ruiz"}],
        "datePublished": "2026-02-20",
        "appearance": ["https://example.org/discours", {"@type": "CreativeWork", "url": "https://example.org/video"}],
    },
    "reviewRating": {"@type": "Rating", "ratingValue": "1", "bestRating": 5, "worstRating": 1, "alternateName": "Faux"},
}


def read(path: Path) -> list[dict[str, str]]:
    with closing(open_table(path)) as table:
        return [dict(zip(table.columns, cells, strict=True)) for _, cells in table.rows]


@pytest.mark.parametrize(
    "layout",
    [
        REVIEW,
        [REVIEW],
        {"@context": "https://schema.org", "@graph": [{"@type": "WebPage"}, REVIEW]},
        {"@type": "DataFeed", "dataFeedElement": [{"@type": "DataFeedItem", "item": [REVIEW]}, {"item": []}]},
        {"dataFeedElement": [{"item": REVIEW}], "@type": "DataFeed"},
        {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": REVIEW}]},
        [REVIEW | {"@type": ["Review", "http://schema.org/ClaimReview"]}],
    ],
)
def test_layouts(tmp_path: Path, layout: object) -> None:
    path = tmp_path / "reviews.json"
    path.write_text(json.dumps(layout, ensure_ascii=False), encoding="utf-8-sig")
    (row,) = read(path)
    assert {name: cell for name, cell in row.items() if cell} == {
        "quote": "Le parc a été multiplié par quatre",
        "speaker": "M. Ruiz",
        "claim_date": "2026-02-20",
        "verdict": "Faux",
        "rating_share": "0.000",
        "sources": "https://example.org/discours | https://example.org/video",
        "article_url": "https://factuel.example/parc",
        "article_outlet": "Factuel",
        "article_date": "2026-03-02",
        "language": "fr",
    }


def test_a_line_each(tmp_path: Path) -> None:
    path = tmp_path / "reviews.jsonld"
    path.write_text("\n".join(json.dumps(REVIEW) for _ in range(3)), encoding="utf-8")
    assert len(read(path)) == 3


def test_values_of_any_kind_do_no_harm(tmp_path: Path) -> None:
    odd: list[Any] = [None, 5, True, "x", [], {}, [[]], {"@value": "x"}, 10**400]
    path = tmp_path / "odd.json"
    reviews = [{"@type": "ClaimReview", name: value} for name in REVIEW if name != "@type" for value in odd]
    reviews += [{**REVIEW, "itemReviewed": {name: value}} for name in REVIEW["itemReviewed"] for value in odd]
    reviews += [{**REVIEW, "reviewRating": {name: value}} for name in REVIEW["reviewRating"] for value in odd]
    path.write_text(json.dumps(reviews), encoding="utf-8")
    assert len(read(path)) == len(reviews)


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b'{"@type": "WebPage"}', EmptyFile),
        (b"[]", EmptyFile),
        (b"[1, 2", BrokenTable),
        (b'{"dataFeedElement": [{}, ]}', BrokenTable),
        (b'{"dataFeedElement": [{}} ', BrokenTable),
        (b'{"a" 1}', BrokenTable),
        (b"[" * 100_000, BrokenTable),
        (b'{"dataFeedElement":[' + b'{"item":' * 100_000, BrokenTable),
        (b'["\xff"]', UndecodableFile),
        (b'"' + b"x" * 100_000, BrokenTable),
    ],
)
def test_broken(tmp_path: Path, content: bytes, error: type[AnnotatorError]) -> None:
    path = tmp_path / "broken.json"
    path.write_bytes(content)
    with pytest.raises(error):
        read(path)


def test_memory_does_not_grow_with_a_feed(tmp_path: Path) -> None:
    path = tmp_path / "feed.json"
    item = json.dumps({"@type": "DataFeedItem", "item": [REVIEW]})
    with path.open("w", encoding="utf-8") as file:
        file.write('{"@type": "DataFeed", "dataFeedElement": [' + f"{item},\n" * 20_000 + item + "]}")
    assert path.stat().st_size > 10_000_000
    with closing(open_table(path)) as table:
        next(table.rows)
        tracemalloc.start()
        count = sum(1 for _ in table.rows)
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert count == 20_000
    assert most < 2_000_000
