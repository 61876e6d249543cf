"""Links to earlier claims, and when a verdict goes along: never over a changed figure."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from annotator.domain.changes import Changes
from annotator.domain.claim import Claim
from annotator.domain.errors import ClaimNotFound, InvalidField, SelfLink
from annotator.domain.match import MATCH_KINDS, Comparison
from annotator.domain.span import Span
from annotator.store.articles import article, text_of
from annotator.store.base import Base
from annotator.store.claims import claim
from annotator.workspace.claims import edit_claim, move_claim
from annotator.workspace.links import dismiss, link, unlink
from annotator.workspace.workspace import Workspace
from tests.claims_base import added, history, marked, tables

EARLIER = "Le ministre a 37 ans. Il dirige 12 usines."
LATER = "Le ministre a 37 ans. Le ministre a 38 ans."
SAME = Comparison("same", 100.0)


@pytest.fixture
def earlier(workspace: Workspace, base: Base) -> Claim:
    """A claim with a judgement."""
    claim_id = marked(workspace, added(workspace, EARLIER), "Le ministre a 37 ans")
    edit_claim(workspace, claim_id, status="refuted", verdict="false")
    return claim(base, claim_id)


@pytest.fixture
def later_article(workspace: Workspace) -> str:
    return added(workspace, LATER)


@pytest.fixture
def same(workspace: Workspace, later_article: str) -> str:
    return marked(workspace, later_article, "Le ministre a 37 ans")


@pytest.fixture
def figure(workspace: Workspace, later_article: str) -> str:
    return marked(workspace, later_article, "Le ministre a 38 ans")


def judgement(base: Base, claim_id: str) -> tuple[str, str]:
    found = claim(base, claim_id)
    return found.status, found.verdict


def test_a_link_takes_over_the_judgement_and_says_so(
    workspace: Workspace, base: Base, earlier: Claim, same: str
) -> None:
    before = claim(base, same)
    changes = link(workspace, same, earlier.id, "same", Comparison("reworded", 81.5))
    after = claim(base, same)
    assert (after.status, after.verdict) == ("refuted", "false")
    (made,) = after.links
    assert (made.earlier_id, made.kind, made.match_kind, made.score) == (earlier.id, "same", "reworded", 81.5)
    assert (made.status_taken, made.verdict_taken, made.reviewer) == ("refuted", "false", "Ada")
    assert after.updated_at > before.updated_at
    assert changes.claims == {same}
    assert changes.counted == {after.article_id}
    assert changes.subject == same
    assert claim(base, earlier.id) == earlier


def test_without_a_comparison_the_claims_are_compared(
    workspace: Workspace, base: Base, earlier: Claim, same: str
) -> None:
    link(workspace, same, earlier.id, "same", None)
    assert judgement(base, same) == ("refuted", "false")
    (made,) = claim(base, same).links
    assert made.match_kind in ("same", "reworded")
    assert 0 < made.score <= 100


@pytest.mark.parametrize("shown", [None, SAME, Comparison("reworded", 80.0)])
def test_a_verdict_never_goes_over_to_another_figure(
    workspace: Workspace, base: Base, earlier: Claim, figure: str, shown: Comparison | None
) -> None:
    link(workspace, figure, earlier.id, "same", shown)
    assert judgement(base, figure) == ("unverified", "")
    (made,) = claim(base, figure).links
    assert (made.kind, made.status_taken, made.verdict_taken) == ("same", "", "")


def test_nor_when_the_claim_was_moved_since_the_match_was_shown(
    workspace: Workspace, base: Base, earlier: Claim, same: str, later_article: str
) -> None:
    text = text_of(base, article(base, later_article).version.id)
    start = text.index("Le ministre a 38 ans")
    move_claim(workspace, same, Span(start, start + 20))
    link(workspace, same, earlier.id, "same", SAME)
    assert judgement(base, same) == ("unverified", "")


@pytest.mark.parametrize("kind", sorted(set(MATCH_KINDS) - {"same", "reworded"}))
def test_nor_when_the_match_shown_was_no_agreement(
    workspace: Workspace, base: Base, earlier: Claim, same: str, kind: str
) -> None:
    link(workspace, same, earlier.id, "same", Comparison(kind, 90.0))
    assert judgement(base, same) == ("unverified", "")


@pytest.mark.parametrize("kind", ["contradicts", "related"])
def test_nor_with_another_kind_of_link(workspace: Workspace, base: Base, earlier: Claim, same: str, kind: str) -> None:
    link(workspace, same, earlier.id, kind, SAME)
    assert judgement(base, same) == ("unverified", "")


@pytest.mark.parametrize(
    ("own", "kept"),
    [({"status": "verified"}, ("verified", "")), ({"verdict": "imprecise"}, ("unverified", "imprecise"))],
)
def test_a_judgement_of_one_s_own_is_kept(
    workspace: Workspace, base: Base, earlier: Claim, same: str, own: dict[str, str], kept: tuple[str, str]
) -> None:
    edit_claim(workspace, same, **own)
    link(workspace, same, earlier.id, "same", SAME)
    assert judgement(base, same) == kept
    assert claim(base, same).links[0].status_taken == ""


@pytest.mark.parametrize("status", ["unverified", "recheck"])
def test_there_is_nothing_to_take_from_an_earlier_claim_that_is_still_open(
    workspace: Workspace, base: Base, earlier: Claim, same: str, status: str
) -> None:
    edit_claim(workspace, earlier.id, status=status)
    edit_claim(workspace, same, status="recheck")
    link(workspace, same, earlier.id, "same", SAME)
    assert judgement(base, same) == ("recheck", "")
    assert claim(base, same).links[0].verdict_taken == ""


def test_a_claim_to_recheck_takes_over(workspace: Workspace, base: Base, earlier: Claim, same: str) -> None:
    edit_claim(workspace, same, status="recheck")
    link(workspace, same, earlier.id, "same", SAME)
    assert judgement(base, same) == ("refuted", "false")


def test_a_later_decision_takes_the_place_of_the_first(
    workspace: Workspace, base: Base, earlier: Claim, same: str
) -> None:
    link(workspace, same, earlier.id, "same", SAME)
    past, before = history(base), tables(base)
    assert not link(workspace, same, earlier.id, "same", SAME)
    assert (history(base), tables(base)) == (past, before)
    workspace.reviewer = "Béa"
    link(workspace, same, earlier.id, "related", Comparison("related", 40.0))
    (made,) = claim(base, same).links
    assert (made.kind, made.match_kind, made.score, made.reviewer) == ("related", "related", 40.0, "Béa")
    # What was taken over is still in the claim, and still said.
    assert (made.status_taken, made.verdict_taken) == ("refuted", "false")
    assert judgement(base, same) == ("refuted", "false")


def test_a_match_is_dismissed(workspace: Workspace, base: Base, earlier: Claim, same: str) -> None:
    before = claim(base, same)
    changes = dismiss(workspace, same, earlier.id, Comparison("related", 33.0))
    after = claim(base, same)
    assert (after.links[0].kind, after.links[0].match_kind, after.links[0].score) == ("dismissed", "related", 33.0)
    assert (after.status, after.updated_at) == (before.status, before.updated_at)
    assert changes.claims == {same}
    assert not dismiss(workspace, same, earlier.id, None)
    link(workspace, same, earlier.id, "same", SAME)
    assert [found.kind for found in claim(base, same).links] == ["same"]


def test_a_link_is_taken_back_and_what_was_taken_over_stays(
    workspace: Workspace, base: Base, earlier: Claim, same: str
) -> None:
    link(workspace, same, earlier.id, "same", SAME)
    assert unlink(workspace, same, earlier.id).claims == {same}
    assert claim(base, same).links == ()
    assert judgement(base, same) == ("refuted", "false")
    assert not unlink(workspace, same, earlier.id)


def test_what_cannot_be_linked(workspace: Workspace, base: Base, earlier: Claim, same: str) -> None:
    before, past = tables(base), history(base)
    decisions: list[Callable[[str, str], Changes]] = [
        lambda one, other: link(workspace, one, other, "same", None),
        lambda one, other: dismiss(workspace, one, other, None),
    ]
    for decide in decisions:
        with pytest.raises(SelfLink):
            decide(same, same)
        for pair in ((same, "none"), ("none", earlier.id)):
            with pytest.raises(ClaimNotFound) as caught:
                decide(*pair)
            assert caught.value.claim_id == "none"
    with pytest.raises(ClaimNotFound):
        unlink(workspace, "none", same)
    for kind in ("dismissed", "reworded", ""):
        with pytest.raises(InvalidField):
            link(workspace, same, earlier.id, kind, SAME)
    assert (tables(base), history(base)) == (before, past)
