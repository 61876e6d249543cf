from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from annotator.domain.claim import SORTS, ClaimFilter
from annotator.domain.span import Span
from annotator.ui.claims.listing import _ORDERED_BY, Effect, Listing
from annotator.ui.desk import Desk
from annotator.workspace import queries
from annotator.workspace.claims import edit_claim, set_tags
from tests.ui.claims.conftest import Mark


def test_every_order_says_what_it_looks_at() -> None:
    assert _ORDERED_BY.keys() == SORTS.keys()


def test_it_lists_and_counts_what_its_filter_takes(desk: Desk, mark: Mark) -> None:
    mark("37 ans", "verified")
    mark("2,1 Mds$", "refuted")
    mark("dix ans", "verified")
    base = desk.workspace.base
    listing = Listing(ClaimFilter(statuses=frozenset({"refuted"})))
    assert len(listing.numbers(base)) == 1
    assert listing.counts(base) == {"verified": 2, "refuted": 1}
    assert listing.numbers_with(base, "refuted") == listing.numbers(base)
    assert listing.numbers_with(base, "verified") == []
    assert Listing().numbers_with(base, "verified") == [3, 1]


def test_with_nothing_to_list_the_base_is_not_asked(desk: Desk, mark: Mark) -> None:
    mark("37 ans")
    listing = Listing(nothing=True)
    assert listing.numbers(desk.workspace.base) == []
    assert listing.counts(desk.workspace.base) == {}
    assert listing.numbers_with(desk.workspace.base, "unverified") == []


@pytest.mark.parametrize(
    ("criteria", "filtered"),
    [
        (ClaimFilter(), False),
        (ClaimFilter(article_id="a"), False),
        (ClaimFilter(text="x"), True),
        (ClaimFilter(statuses=frozenset({"verified"})), True),
        (ClaimFilter(tag="x", article_id="a"), True),
    ],
)
def test_the_choice_of_an_article_is_no_filter(criteria: ClaimFilter, filtered: bool) -> None:
    assert Listing(criteria).filtered is filtered


@pytest.mark.parametrize(
    ("criteria", "order", "changed", "effect"),
    [
        (ClaimFilter(), "position", {"status": "verified"}, Effect.STAYS),
        (ClaimFilter(), "position", {"note": "x", "verdict": "true", "priority": 2}, Effect.STAYS),
        (ClaimFilter(), "position", {"span": Span(0, 3)}, Effect.UNSURE),
        (ClaimFilter(), "newest", {"span": Span(0, 3), "updated_at": "2027"}, Effect.STAYS),
        (ClaimFilter(), "updated", {"updated_at": "2027"}, Effect.UNSURE),
        (ClaimFilter(), "status", {"status": "verified"}, Effect.UNSURE),
        (ClaimFilter(), "priority", {"priority": 2}, Effect.UNSURE),
        (ClaimFilter(), "quote", {"quote": "x"}, Effect.UNSURE),
        (ClaimFilter(statuses=frozenset({"unverified"})), "position", {"status": "verified"}, Effect.LEAVES),
        (ClaimFilter(statuses=frozenset({"unverified"})), "position", {"note": "x"}, Effect.STAYS),
        (ClaimFilter(text="ans"), "position", {"note": "x"}, Effect.UNSURE),
        (ClaimFilter(text="ans"), "position", {"status": "verified"}, Effect.STAYS),
        (ClaimFilter(tag="x"), "position", {"tags": ("y",)}, Effect.UNSURE),
        (ClaimFilter(reviewer="Léa"), "position", {"reviewer": "Zoé"}, Effect.UNSURE),
    ],
)
def test_a_change_has_an_effect(
    desk: Desk, mark: Mark, criteria: ClaimFilter, order: str, changed: dict[str, Any], effect: Effect
) -> None:
    before = queries.claim(desk.workspace.base, mark("37 ans"))
    assert Listing(criteria, order).effect(before, replace(before, **changed)) is effect


@pytest.mark.parametrize("order", SORTS)
@pytest.mark.parametrize(
    "criteria",
    [
        ClaimFilter(),
        ClaimFilter(text="37"),
        ClaimFilter(statuses=frozenset({"verified"})),
        ClaimFilter(tag="pays"),
        ClaimFilter(reviewer="Léa"),
    ],
)
def test_what_it_says_of_a_change_is_what_the_base_says(
    desk: Desk, mark: Mark, criteria: ClaimFilter, order: str
) -> None:
    """Whatever is changed of a claim: if it says that the list stays the same, then the base says so too."""
    base, listing = desk.workspace.base, Listing(criteria, order)
    for quote in ("dix ans", "37 ans", "2,1 Mds$"):
        desk.run(set_tags, mark(quote, "verified"), ("pays",))
    middle = queries.claims_by(base, "number", (2,))[0]
    edits: list[dict[str, Any]] = [
        {"status": "refuted"},
        {"status": "verified"},
        {"note": "37"},
        {"normalised": "le 37"},
        {"priority": 3},
        {"reviewer": "Zoé"},
    ]
    for edit in edits:
        before, listed = queries.claim(base, middle.id), listing.numbers(base)
        desk.run(edit_claim, middle.id, **edit)
        if middle.number not in listed:
            continue
        effect = listing.effect(before, queries.claim(base, middle.id))
        if effect is Effect.STAYS:
            assert listing.numbers(base) == listed
        elif effect is Effect.LEAVES:
            assert listing.numbers(base) == [number for number in listed if number != middle.number]
