from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.domain.changes import Changes
from annotator.domain.errors import (
    ArticleNotFound,
    ClaimNotFound,
    InvalidField,
    InvalidSpan,
    QuoteNotFound,
    UnknownStatus,
    UnknownVerdict,
)
from annotator.domain.span import Span
from annotator.store.articles import article
from annotator.store.base import Base
from annotator.store.claims import claim
from annotator.text.paragraphs import Paragraphs
from annotator.text.sentences import sentence_at
from annotator.workspace.claims import (
    edit_claim,
    mark,
    mark_quote,
    move_claim,
    remove_claims,
    set_status,
    set_tags,
)
from annotator.workspace.workspace import Workspace
from tests.claims_base import TEXT, added, history, marked, tables


@pytest.fixture
def version_id(base: Base, article_id: str) -> str:
    return article(base, article_id).version.id


@pytest.fixture
def claim_id(workspace: Workspace, article_id: str) -> str:
    return marked(workspace, article_id, "37 ans")


def test_a_passage_becomes_a_claim(workspace: Workspace, base: Base, article_id: str, version_id: str) -> None:
    start = TEXT.index("multiplication")
    changes = mark(workspace, version_id, Span(start, start + 26), "verified")
    made = claim(base, changes.subject)
    assert changes.claims == {made.id}
    assert changes.counted == {article_id}
    assert not changes.articles
    assert made.quote == "multiplication par quatre "
    assert TEXT[: made.span.start].endswith(made.prefix)
    assert TEXT[made.span.end :].startswith(made.suffix)
    assert (made.status, made.verdict, made.reviewer, made.priority) == ("verified", "", "Ada", 0)
    assert (made.article_id, made.version_id, made.number) == (article_id, version_id, 1)


@given(st.integers(0, len(TEXT) - 1), st.integers(1, 60))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_claim_knows_where_it_stands(
    workspace: Workspace, base: Base, version_id: str, start: int, length: int
) -> None:
    span = Span(start, min(start + length, len(TEXT)))
    made = claim(base, mark(workspace, version_id, span, "unverified").subject)
    assert made.span == span
    assert made.quote == span.of(TEXT)
    sentence = sentence_at(TEXT, span)
    assert (made.sentence, made.sentence_start) == (sentence.of(TEXT), sentence.start)
    assert made.paragraph == Paragraphs(TEXT).number(span.start)


def test_the_same_passage_again_takes_the_new_status(
    workspace: Workspace, base: Base, version_id: str, claim_id: str
) -> None:
    edit_claim(workspace, claim_id, note="Une note", reviewer="Béa")
    before = claim(base, claim_id)
    changes = mark(workspace, version_id, before.span, "refuted")
    after = claim(base, claim_id)
    assert changes.subject == claim_id
    assert changes.claims == {claim_id}
    assert (after.status, after.note, after.reviewer, after.number) == ("refuted", "Une note", "Béa", before.number)
    past = history(base)
    assert not mark(workspace, version_id, before.span, "refuted")
    assert history(base) == past


def test_overlapping_and_nested_claims(workspace: Workspace, base: Base, article_id: str) -> None:
    ids = {marked(workspace, article_id, quote) for quote in ("37 ans", "M. Ruiz, 37", "M. Ruiz, 37 ans", "37")}
    assert len(ids) == len(tables(base)["claim"]) == 4


@pytest.mark.parametrize("span", [Span(0, len(TEXT) + 1), Span(len(TEXT), len(TEXT) + 1)])
def test_a_span_past_the_end(workspace: Workspace, base: Base, version_id: str, claim_id: str, span: Span) -> None:
    before = tables(base)
    with pytest.raises(InvalidSpan):
        mark(workspace, version_id, span, "verified")
    with pytest.raises(InvalidSpan):
        move_claim(workspace, claim_id, span)
    assert tables(base) == before


def test_what_cannot_be_marked(workspace: Workspace, base: Base, version_id: str) -> None:
    with pytest.raises(UnknownStatus):
        mark(workspace, version_id, Span(0, 3), "true")
    with pytest.raises(ArticleNotFound):
        mark(workspace, "none", Span(0, 3), "verified")
    assert tables(base)["claim"] == []


def test_a_quote_is_marked_where_it_stands_for_the_nth_time(workspace: Workspace, base: Base) -> None:
    text = "Elle a 37\u00a0ans. L’été, 37 ans encore.\n37 ans !"
    article_id = added(workspace, text)
    for nth, start in ((1, 7), (2, 22), (3, 37)):
        made = claim(base, mark_quote(workspace, article_id, " 37 ans", "verified", nth=nth).subject)
        assert made.span == Span(start, start + 6)
    assert claim(base, mark_quote(workspace, article_id, "L'été", "verified").subject).quote == "L’été"
    for quote, nth, found in (("37 ans", 4, 3), ("37 ans", 0, 3), ("37 ans", -1, 3), ("38 ans", 1, 0), ("  ", 1, 0)):
        with pytest.raises(QuoteNotFound) as caught:
            mark_quote(workspace, article_id, quote, "verified", nth=nth)
        assert (caught.value.nth, caught.value.found) == (nth, found)


def test_many_claims_take_a_status_in_one_step(workspace: Workspace, base: Base, article_id: str) -> None:
    ids = [marked(workspace, article_id, quote, "verified") for quote in ("37 ans", "2027", "Espagne")]
    past = history(base)
    set_status(workspace, ids[:1], "refuted")
    changes = set_status(workspace, [*ids, ids[0]], "refuted")
    assert changes.claims == set(ids[1:])
    assert changes.subject == ""
    assert {row["status"] for row in tables(base)["claim"]} == {"refuted"}
    assert history(base) == [*past, "claim.status", "claim.status"]
    assert not set_status(workspace, ids, "refuted")
    assert not set_status(workspace, [], "verified")
    with pytest.raises(ClaimNotFound):
        set_status(workspace, [*ids, "none"], "verified")
    assert {row["status"] for row in tables(base)["claim"]} == {"refuted"}


@pytest.mark.parametrize(
    ("field", "value", "stored"),
    [
        ("status", "recheck", "recheck"),
        ("verdict", "misleading", "misleading"),
        ("note", "  Une\r\n\nnote  ", "Une\n\nnote"),
        ("normalised", "Un \n seul", "Un seul"),
        ("normalised", "4,5\u00a0Mds\u202f$", "4,5\u00a0Mds\u202f$"),
        ("speaker", "M.\tRuiz", "M. Ruiz"),
        ("claim_date", "2/3/2026", "2026-03-02"),
        ("claim_date", "2026-03", "2026-03"),
        ("priority", 3, 3),
        ("reviewer", "Béa", "Béa"),
    ],
)
def test_a_field_is_edited(
    workspace: Workspace, base: Base, claim_id: str, field: str, value: object, stored: object
) -> None:
    before = claim(base, claim_id)
    changes = edit_claim(workspace, claim_id, **{field: value})
    after = claim(base, claim_id)
    assert getattr(after, field) == stored
    assert after.updated_at > before.updated_at
    assert changes.claims == {claim_id}
    assert changes.subject == claim_id
    assert bool(changes.counted) == (field == "status")
    assert not edit_claim(workspace, claim_id, **{field: value})


@pytest.mark.parametrize(
    ("field", "value", "error"),
    [
        ("status", "true", UnknownStatus),
        ("verdict", "verified", UnknownVerdict),
        ("claim_date", "2026-02-30", InvalidField),
        ("priority", 4, InvalidField),
        ("priority", "2", InvalidField),
        ("quote", "x", InvalidField),
        ("id", "x", InvalidField),
        ("colour", "red", InvalidField),
    ],
)
def test_a_field_that_cannot_be_edited_so(
    workspace: Workspace, base: Base, claim_id: str, field: str, value: Any, error: type[Exception]
) -> None:
    before, past = tables(base), history(base)
    with pytest.raises(error):
        edit_claim(workspace, claim_id, **{"note": "x", field: value})
    assert (tables(base), history(base)) == (before, past)


def test_a_verdict_can_be_taken_away(workspace: Workspace, base: Base, claim_id: str) -> None:
    edit_claim(workspace, claim_id, verdict="true")
    edit_claim(workspace, claim_id, verdict="")
    assert claim(base, claim_id).verdict == ""


def test_tags(workspace: Workspace, base: Base, claim_id: str) -> None:
    set_tags(workspace, claim_id, [" ville ", "emploi,  santé;école", "emploi", "", " ; "])
    assert claim(base, claim_id).tags == ("emploi", "santé", "ville", "école")
    before = claim(base, claim_id)
    assert not set_tags(workspace, claim_id, ["école", "ville", "emploi", "santé"])
    assert claim(base, claim_id) == before
    changes = set_tags(workspace, claim_id, ["ville", "neuf"])
    assert changes.claims == {claim_id}
    assert not changes.counted
    assert claim(base, claim_id).tags == ("neuf", "ville")
    assert claim(base, claim_id).updated_at > before.updated_at


def test_a_claim_is_moved(workspace: Workspace, base: Base, claim_id: str) -> None:
    edit_claim(workspace, claim_id, status="verified", verdict="true")
    start = TEXT.index("1 200 emplois")
    move_claim(workspace, claim_id, Span(start, start + 13))
    moved = claim(base, claim_id)
    assert (moved.quote, moved.paragraph) == ("1 200 emplois", 3)
    assert moved.sentence == "Selon la ville, 1 200 emplois sont promis."
    assert moved.suffix == " sont promis."
    assert (moved.status, moved.verdict) == ("verified", "true")
    assert not move_claim(workspace, claim_id, moved.span)


def test_claims_are_removed_in_one_step(workspace: Workspace, base: Base, article_id: str) -> None:
    ids = [marked(workspace, article_id, quote) for quote in ("37 ans", "2027", "Espagne")]
    past = history(base)
    with pytest.raises(ClaimNotFound):
        remove_claims(workspace, [ids[0], "none"])
    changes = remove_claims(workspace, [ids[0], ids[1], ids[0]])
    assert changes.claims == set(ids[:2])
    assert changes.counted == {article_id}
    assert [row["id"] for row in tables(base)["claim"]] == ids[2:]
    assert history(base) == [*past, "claim.remove"]
    assert not remove_claims(workspace, [])


def test_a_claim_that_is_not_there(workspace: Workspace, base: Base) -> None:
    acts: list[Callable[[], Changes]] = [
        lambda: edit_claim(workspace, "none", note="x"),
        lambda: edit_claim(workspace, "none"),
        lambda: set_tags(workspace, "none", ["x"]),
        lambda: set_tags(workspace, "none", []),
        lambda: move_claim(workspace, "none", Span(0, 1)),
        lambda: remove_claims(workspace, ["none"]),
    ]
    for act in acts:
        with pytest.raises(ClaimNotFound):
            act()
    assert history(base) == []
