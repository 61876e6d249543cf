"""ClaimReview of schema.org (https://schema.org/ClaimReview): single reviews, lists, `@graph`, JSON Lines, and the
public data feed, whose elements each hold a list of them (https://www.datacommons.org/factcheck/download).

What Annotator wrote comes back as it was: it is known by its identifiers, and has the passage under `itemReviewed`.
Anybody else's review is told from its own page, and where the claim was made becomes a source.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from annotator.domain.errors import BrokenTable, EmptyFile, FileUnreadable, UndecodableFile
from annotator.i18n import N_
from annotator.importers.claims.format import ClaimTable, Line
from annotator.importers.claims.json_items import JsonBroken, items

COLUMNS = (
    "claim_id", "external_id", "quote", "sentence", "claim_normalised", "speaker", "claim_date", "verdict",
    "rating_share", "sources", "article_title", "article_url", "article_outlet", "article_author", "article_date",
    "language", "reviewer", "created_at", "updated_at",
)  # fmt: skip

_LISTS = frozenset({"dataFeedElement", "@graph", "itemListElement"})
_OWN = re.compile(r"urn:uuid:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})")
_DEEPEST = 6

Node = dict[str, object]


class ClaimReviews:
    id = "claim_review"
    label = N_("ClaimReview (JSON-LD)")
    suffixes = (".jsonld", ".json")

    def sniff(self, head: bytes, path: Path) -> float:
        if path.suffix.casefold() in self.suffixes:
            return 0.8
        return 0.5 if head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[") and b"schema.org" in head else 0.0

    def open(self, path: Path) -> ClaimTable:
        try:
            file = path.open("rb")
            size = os.fstat(file.fileno()).st_size
        except OSError as error:
            raise FileUnreadable(str(path), error.strerror or str(error)) from error

        def rows() -> Iterator[Line]:
            number = 0
            try:
                for item in items(file, _LISTS):
                    for review in _reviews(item, _DEEPEST):
                        number += 1
                        yield number, _cells(review)
            except JsonBroken as broken:
                raise BrokenTable(str(path), broken.item + 1) from None
            except UnicodeDecodeError:
                raise UndecodableFile(str(path)) from None
            except OSError as error:
                raise FileUnreadable(str(path), error.strerror or str(error)) from error
            if not number:
                raise EmptyFile(str(path))

        return ClaimTable(COLUMNS, rows(), lambda: (min(file.tell(), size), size), file.close)


def _reviews(value: object, deep: int) -> Iterator[Node]:
    """The reviews in a node: itself, or what an element of a feed or a list holds."""
    if isinstance(value, list) and deep:
        for one in value:
            yield from _reviews(one, deep - 1)
    elif isinstance(value, dict) and deep:
        if _is_review(value):
            yield value
        else:
            for name in ("item", *_LISTS):
                yield from _reviews(value.get(name), deep - 1)


def _is_review(node: Node) -> bool:
    kinds = node.get("@type")
    named = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and re.split(r"[/:#]", kind)[-1] == "ClaimReview" for kind in named)


def _cells(review: Node) -> list[str]:
    claim = _node(review, "itemReviewed")
    own = _OWN.fullmatch(_text(review.get("@id")))
    appearances = _nodes(claim, "appearance") or _nodes(claim, "firstAppearance")
    first = appearances[0] if appearances else {}
    said, passage = _text(review.get("claimReviewed")), _text(claim.get("text"))
    page = first if own else review
    outlet = _name(page.get("publisher")) or ("" if own else _name(review.get("author")))
    cells = {
        "claim_id": own[1] if own else "",
        "external_id": _text(review.get("identifier")),
        "quote": passage if own and passage else said or passage or _text(claim.get("name")),
        "sentence": said if own and passage in said else "",
        "claim_normalised": said if own and passage not in said else "",
        "speaker": _name(claim.get("author")),
        "claim_date": _text(claim.get("datePublished")),
        "sources": " | ".join(filter(None, map(_address, _sources(review, appearances, own=bool(own))))),
        "article_title": _text(page.get("headline")) or _text(page.get("name")),
        "article_url": _text(page.get("url")),
        "article_outlet": outlet,
        "article_author": _name(page.get("author")) if own else "",
        "article_date": _text(page.get("datePublished")),
        "language": _text(page.get("inLanguage")),
        "reviewer": _name(review.get("author")) if own else "",
        "created_at": _text(review.get("dateCreated")),
        "updated_at": _text(review.get("dateModified")),
    }
    cells["verdict"], cells["rating_share"] = _rating(_node(review, "reviewRating"))
    return [cells.get(name, "") for name in COLUMNS]


def _sources(review: Node, appearances: list[Node], *, own: bool) -> list[Node]:
    return _nodes(review, "citation") if own else [*_nodes(review, "citation"), *appearances]


def _rating(rating: Node) -> tuple[str, str]:
    """The words of a rating, and how true it says that the claim is, from 0 to 1; empty where it does not say."""
    words = _text(rating.get("alternateName")) or _text(rating.get("name"))
    try:
        value, best, worst = (float(_text(rating.get(name))) for name in ("ratingValue", "bestRating", "worstRating"))
        share = (value - worst) / (best - worst)
    except (ValueError, ZeroDivisionError, OverflowError):
        return words, ""
    return words, f"{share:.3f}" if 0 <= share <= 1 else ""


def _node(node: Node, name: str) -> Node:
    found = _nodes(node, name)
    return found[0] if found else {}


def _nodes(node: Node, name: str) -> list[Node]:
    """The nodes under a name; an address alone is a node too."""
    value = node.get(name)
    several = value if isinstance(value, list) else [value]
    return [one if isinstance(one, dict) else {"url": one} for one in several if isinstance(one, (dict, str)) and one]


def _address(node: Node) -> str:
    address = _text(node.get("url")) or _text(node.get("@id"))
    return "" if address.startswith("urn:") else address or _text(node.get("name"))


def _name(value: object) -> str:
    """The name of a person or an organisation, or of the first of several."""
    if isinstance(value, list):
        value = value[0] if value else ""
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _text(value: object) -> str:
    match value:
        case str():
            return value
        case {"@value": str(text)}:
            return text
        case [first, *_]:
            return _text(first) if not isinstance(first, list) else ""
        case bool() | None:
            return ""
        case int() | float():
            return f"{value:g}" if abs(value) < 1e15 else ""
        case _:
            return ""


FORMAT = ClaimReviews()
