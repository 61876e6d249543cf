"""What is offered for a claim or a passage: matches, with what was decided about them."""

from __future__ import annotations

import pytest

from annotator.domain.claim import Claim
from annotator.domain.errors import ClaimNotFound, InvalidField
from annotator.domain.match import Comparison
from annotator.domain.span import Span
from annotator.store.articles import article, text_of
from annotator.store.base import Base
from annotator.store.claims import claim, claims_of
from annotator.workspace.claims import edit_claim, set_status
from annotator.workspace.links import dismiss, link, mark_and_link
from annotator.workspace.offers import offers_of_claim, offers_of_passage
from annotator.workspace.suggestions import Place
from annotator.workspace.undo import redo, undo
from annotator.workspace.workspace import Workspace
from tests.claims_base import added, history, marked, tables

EARLIER = "Le ministre a 37 ans. Il dirige douze usines."
LATER = "Bonjour. Le ministre a 37 ans. La mer est bleue."
SAME = Comparison("same", 100.0)
PASSAGE = "Le ministre a 37 ans"
SPAN = Span(LATER.index(PASSAGE), LATER.index(PASSAGE) + len(PASSAGE))


@pytest.fixture
def earlier(workspace: Workspace, base: Base) -> Claim:
    """A claim that was refuted."""
    claim_id = marked(workspace, added(workspace, EARLIER), PASSAGE)
    edit_claim(workspace, claim_id, status="refuted", verdict="false")
    return claim(base, claim_id)


@pytest.fixture
def version(workspace: Workspace, base: Base) -> str:
    """The version of an article that says the same, without a claim."""
    return article(base, added(workspace, LATER)).version.id


@pytest.fixture
def later(workspace: Workspace, base: Base, version: str) -> str:
    return marked(workspace, claims_article(base, version), PASSAGE)


def claims_article(base: Base, version: str) -> str:
    row = base.row("SELECT article_id FROM version WHERE id = ?", (version,))
    assert row is not None
    return str(row[0])


# --- offers ---


def test_a_claim_is_offered_what_was_met_before(base: Base, earlier: Claim, later: str) -> None:
    offers = offers_of_claim(base, later)
    assert offers.quote.of(offers.sentence) == PASSAGE
    (offer,) = offers.found
    assert offer.match.claim == earlier
    assert (offer.decision, offer.link, offer.dismissed) == (None, None, False)
    assert (offer.difference.left, offer.difference.right) == ((), ())


def test_a_passage_is_offered_the_same_before_it_is_a_claim(base: Base, earlier: Claim, version: str) -> None:
    text = text_of(base, version)
    offers = offers_of_passage(base, text, Place(version, SPAN), "fr")
    assert offers.sentence == f"{PASSAGE}."
    assert offers.quote.of(offers.sentence) == PASSAGE
    assert [offer.match.claim.id for offer in offers.found] == [earlier.id]


def test_a_passage_that_begins_with_a_space_is_shown_alone(base: Base, earlier: Claim, version: str) -> None:
    text = text_of(base, version)
    offers = offers_of_passage(base, text, Place(version, Span(SPAN.start - 1, SPAN.end)))
    assert offers.sentence == offers.quote.of(offers.sentence) == f" {PASSAGE}"


def test_a_place_without_a_span_is_no_passage(base: Base) -> None:
    with pytest.raises(ValueError, match="span=None"):
        offers_of_passage(base, LATER, Place())


def test_what_differs_is_said_for_both(workspace: Workspace, base: Base, version: str) -> None:
    other = "Le ministre a 38 ans."
    marked(workspace, added(workspace, other), "38 ans")
    (offer,) = offers_of_passage(base, LATER, Place(version, SPAN)).found
    (left,), (right,) = offer.difference.left, offer.difference.right
    assert left.of(f"{PASSAGE}.").startswith("37")
    assert right.of(other).startswith("38")


def test_linked_and_dismissed_claims_are_offered_as_that(
    workspace: Workspace, base: Base, earlier: Claim, later: str
) -> None:
    link(workspace, later, earlier.id, "related", SAME)
    (offer,) = offers_of_claim(base, later).found
    assert offer.link is not None
    assert (offer.link.kind, offer.dismissed) == ("related", False)
    dismiss(workspace, later, earlier.id, SAME)
    (offer,) = offers_of_claim(base, later).found
    assert (offer.link, offer.dismissed) == (None, True)


def test_a_linked_claim_stays_though_it_would_not_be_found(workspace: Workspace, base: Base, later: str) -> None:
    distant = marked(workspace, added(workspace, "La lune est ronde."), "La lune est ronde")
    assert offers_of_claim(base, later).found == ()
    link(workspace, later, distant, "related", Comparison("reworded", 61.0))
    (offer,) = offers_of_claim(base, later).found
    assert offer.match.claim.id == distant
    assert (offer.match.comparison.kind, offer.match.comparison.score) == ("reworded", 61.0)


def test_a_dismissed_claim_that_would_not_be_found_is_gone(workspace: Workspace, base: Base, later: str) -> None:
    distant = marked(workspace, added(workspace, "La lune est ronde."), "La lune est ronde")
    dismiss(workspace, later, distant, SAME)
    assert offers_of_claim(base, later).found == ()


def test_a_claim_that_is_gone_is_offered_nothing(base: Base) -> None:
    with pytest.raises(ClaimNotFound):
        offers_of_claim(base, "gone")


# --- a passage is marked and linked in one step ---


def test_a_passage_becomes_a_claim_and_takes_over_the_judgement(
    workspace: Workspace, base: Base, earlier: Claim, version: str
) -> None:
    before, steps = tables(base), len(history(base))
    changes = mark_and_link(workspace, version, SPAN, earlier.id, "same", SAME)
    made = claim(base, changes.subject)
    assert (made.span, made.quote, made.status, made.verdict) == (SPAN, PASSAGE, "refuted", "false")
    assert (made.links[0].status_taken, made.links[0].verdict_taken) == ("refuted", "false")
    assert changes.claims == {made.id}
    assert changes.counted == {made.article_id}
    assert len(history(base)) == steps + 1
    after = tables(base)
    undo(workspace)
    assert tables(base) == before
    redo(workspace)
    assert tables(base) == after


def test_a_passage_that_is_a_claim_already_stays_that_claim(
    workspace: Workspace, base: Base, earlier: Claim, version: str, later: str
) -> None:
    set_status(workspace, (later,), "verified")
    changes = mark_and_link(workspace, version, SPAN, earlier.id, "same", SAME)
    assert changes.subject == later
    assert [found.id for found in claims_of(base, version)] == [later]
    assert claim(base, later).status == "verified"
    assert claim(base, later).links[0].earlier_id == earlier.id


def test_if_the_link_cannot_be_made_no_claim_is_made(workspace: Workspace, base: Base, version: str) -> None:
    before = tables(base)
    with pytest.raises(ClaimNotFound):
        mark_and_link(workspace, version, SPAN, "gone", "same", SAME)
    with pytest.raises(InvalidField):
        mark_and_link(workspace, version, SPAN, "gone", "dismissed", SAME)
    assert tables(base) == before
