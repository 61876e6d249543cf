"""A merge that brings a newer version of an article: the claims follow, as where one is imported."""

from __future__ import annotations

import pytest

from annotator.domain.article import Imported
from annotator.domain.claim import Claim
from annotator.domain.span import Span
from annotator.store.integrity import findings
from annotator.workspace.claims import edit_claim, mark, move_claim, set_status
from annotator.workspace.merging import merge_base, preview_merge
from annotator.workspace.opinions import disagreements
from annotator.workspace.queries import article, claim, placements_of, text_of, versions_of
from annotator.workspace.undo import redo, undo
from annotator.workspace.versions import add_version, anchor_claim, confirm_claims
from annotator.workspace.workspace import Workspace
from tests.claims_base import OTHER_TEXT, TEXT, added, history, marked, tables
from tests.workspace.merging.bases import seen
from tests.workspace.merging.conftest import Open, copied

URL = "https://example.org/parc"
NEW = TEXT.replace("37 ans", "38 ans").replace(" Le parc ouvrira en 2027.", "")
"""One figure is another one, one sentence is gone, the rest is as it was."""


def judged(workspace: Workspace, article_id: str, quote: str) -> str:
    claim_id = marked(workspace, article_id, quote, "verified")
    edit_claim(workspace, claim_id, verdict="true", note=f"Lu : {quote}")
    return claim_id


def told(found: Claim) -> tuple[str, str, str]:
    return found.quote, found.status, found.verdict


def outcomes(workspace: Workspace, claim_id: str) -> list[tuple[str, str]]:
    return [(placement.outcome, placement.reason) for placement in placements_of(workspace.base, claim_id)]


@pytest.fixture
def ids(ada: Workspace, bob: Workspace) -> dict[str, str]:
    """Ada has judged four claims of the first version; Bob has the second one, under the same address."""
    first = added(ada, url=URL)
    found = {
        name: judged(ada, first, quote)
        for name, quote in (("age", "37 ans"), ("sum", "2,1 milliards d'euros"), ("gone", "ouvrira en 2027"))
    }
    found["bare"] = marked(ada, first, "1 200 emplois")
    added(bob, NEW, url=URL)
    return found


def test_claims_follow_to_the_version_that_came(ada: Workspace, bob: Workspace, ids: dict[str, str]) -> None:
    done = merge_base(ada, bob.base.path)
    (newest, oldest) = versions_of(ada.base, claim(ada.base, ids["age"]).article_id)
    assert text_of(ada.base, newest.id) == NEW
    assert (done.kept, done.rechecked, done.orphaned, done.changed) == (2, 1, 1, 4)
    assert told(claim(ada.base, ids["sum"])) == ("2,1 milliards d'euros", "verified", "true")
    assert told(claim(ada.base, ids["bare"])) == ("1 200 emplois", "unverified", "")
    assert told(claim(ada.base, ids["age"])) == ("38 ans", "recheck", "")
    assert claim(ada.base, ids["age"]).note == "Lu : 37 ans"
    assert told(claim(ada.base, ids["gone"])) == ("ouvrira en 2027", "recheck", "true")
    assert claim(ada.base, ids["gone"]).version_id == oldest.id
    for name in ("sum", "bare", "age"):
        found = claim(ada.base, ids[name])
        assert (found.version_id, found.quote) == (newest.id, found.span.of(NEW))
    assert outcomes(ada, ids["age"]) == [("recheck", "figure")]
    assert outcomes(ada, ids["gone"]) == [("orphan", "")]
    assert disagreements(ada.base) == []
    assert findings(ada.base) == []
    # What was judged before is at hand.
    confirm_claims(ada, [ids["age"]])
    assert told(claim(ada.base, ids["age"])) == ("38 ans", "verified", "true")


def test_it_is_one_step_and_done_again_changes_nothing(ada: Workspace, bob: Workspace, ids: dict[str, str]) -> None:
    before, past = tables(ada.base), history(ada.base)
    told_before = preview_merge(ada, bob.base.path)
    assert (told_before.kept, told_before.rechecked, told_before.orphaned) == (2, 1, 1)
    assert (tables(ada.base), history(ada.base)) == (before, past)
    merge_base(ada, bob.base.path)
    after = tables(ada.base)
    assert merge_base(ada, bob.base.path).nothing
    assert history(ada.base) == [*past, "base.merge"]
    undo(ada)
    assert tables(ada.base) == before
    assert findings(ada.base) == []
    redo(ada)
    assert tables(ada.base) == after
    assert findings(ada.base) == []
    assert merge_base(ada, bob.base.path).nothing


def test_it_comes_to_the_same_from_either_side(
    ada: Workspace, bob: Workspace, ids: dict[str, str], opened: Open
) -> None:
    cleo = copied(opened, ada, "Cleo")
    merge_base(ada, bob.base.path)
    merge_base(bob, cleo.base.path)
    assert seen(ada.base) == seen(bob.base)
    assert merge_base(ada, bob.base.path).nothing
    assert merge_base(bob, ada.base.path).nothing
    # The base as it was has nothing to say any more.
    assert merge_base(ada, cleo.base.path).nothing


def test_the_claims_of_an_older_version_that_comes_follow_to_ours(
    ada: Workspace, bob: Workspace, ids: dict[str, str]
) -> None:
    article_id = added(bob, NEW, url=URL)
    merge_base(bob, ada.base.path)
    newest = article(bob.base, article_id).version
    assert text_of(bob.base, newest.id) == NEW
    assert told(claim(bob.base, ids["age"])) == ("38 ans", "recheck", "")
    assert claim(bob.base, ids["sum"]).version_id == newest.id


def test_where_the_other_base_has_placed_them_that_is_taken(ada: Workspace, opened: Open) -> None:
    article_id = added(ada)
    age, gone = judged(ada, article_id, "37 ans"), judged(ada, article_id, "ouvrira en 2027")
    bob = copied(opened, ada, "Bob")
    add_version(bob, article_id, Imported(NEW))
    start = NEW.index("Espagne")
    anchor_claim(bob, gone, Span(start, start + 7))
    before = tables(ada.base)
    done = merge_base(ada, bob.base.path)
    assert (done.kept, done.rechecked, done.orphaned) == (0, 0, 0)
    for claim_id in (age, gone):
        here, there = claim(ada.base, claim_id), claim(bob.base, claim_id)
        assert (here.version_id, here.span, here.verdict) == (there.version_id, there.span, "")
        assert placements_of(ada.base, claim_id) == placements_of(bob.base, claim_id)
    assert outcomes(ada, gone) == [("placed", "")]
    assert merge_base(ada, bob.base.path).nothing
    after = tables(ada.base)
    undo(ada)
    assert tables(ada.base) == before
    redo(ada)
    assert tables(ada.base) == after
    assert findings(ada.base) == []


def test_a_verdict_given_on_the_older_text_since_does_not_get_through(ada: Workspace, opened: Open) -> None:
    article_id = added(ada)
    age = marked(ada, article_id, "37 ans")
    bob = copied(opened, ada, "Bob")
    add_version(bob, article_id, Imported(NEW))
    edit_claim(ada, age, status="verified", verdict="true")
    merge_base(ada, bob.base.path)
    assert told(claim(ada.base, age)) == ("38 ans", "recheck", "")
    merge_base(bob, ada.base.path)
    assert seen(ada.base) == seen(bob.base)


def test_a_claim_that_was_moved_on_the_older_text_follows_from_there(ada: Workspace, opened: Open) -> None:
    article_id = added(ada)
    group = judged(ada, article_id, "2,1 milliards")
    bob = copied(opened, ada, "Bob")
    add_version(bob, article_id, Imported(NEW))
    start = TEXT.index("2,1 milliards d'euros")
    cleo = copied(opened, ada, "Cleo")
    cleo.clock = bob.clock
    move_claim(cleo, group, Span(start, start + 21))
    merge_base(ada, bob.base.path)
    merge_base(ada, cleo.base.path)
    found = claim(ada.base, group)
    assert (found.quote, found.version_id) == ("2,1 milliards d'euros", article(ada.base, article_id).version.id)
    for other in (cleo, bob):
        assert merge_base(ada, other.base.path).nothing
    merge_base(bob, cleo.base.path)
    assert seen(ada.base) == seen(bob.base)


def test_the_same_passage_marked_on_the_older_text_is_the_claim_that_followed(
    ada: Workspace, bob: Workspace, ids: dict[str, str], opened: Open
) -> None:
    merge_base(ada, bob.base.path)
    cleo = opened("Cleo")
    article_id = added(cleo, url=URL)
    marked(cleo, article_id, "37 ans", "refuted")
    assert merge_base(ada, cleo.base.path).claims == 0
    # It was said of the older text: it is not the verdict of the newer one.
    assert told(claim(ada.base, ids["age"])) == ("38 ans", "recheck", "")
    assert merge_base(ada, cleo.base.path).nothing


def test_a_claim_that_was_gone_comes_back_with_its_passage(ada: Workspace, bob: Workspace, opened: Open) -> None:
    article_id = added(ada, url=URL)
    gone = judged(ada, article_id, "ouvrira en 2027")
    add_version(ada, article_id, Imported(NEW))
    other = opened("Cleo")
    other.clock = ada.clock
    added(other, f"Mise à jour.\n{TEXT}", url=URL)
    merge_base(ada, other.base.path)
    assert told(claim(ada.base, gone)) == ("ouvrira en 2027", "recheck", "")
    assert outcomes(ada, gone) == [("recheck", "returned"), ("orphan", "")]
    assert merge_base(ada, other.base.path).nothing
    # And one that does not stays where it is, however often it is looked for.
    added(bob, OTHER_TEXT, url=URL)
    merge_base(ada, bob.base.path)
    assert merge_base(ada, bob.base.path).nothing
    assert findings(ada.base) == []


def test_claims_of_both_are_marked_once_more_without_harm(ada: Workspace, bob: Workspace, ids: dict[str, str]) -> None:
    merge_base(ada, bob.base.path)
    followed = claim(ada.base, ids["age"])
    assert mark(ada, followed.version_id, followed.span, "verified").subject == ids["age"]
    set_status(ada, [ids["age"]], "refuted")
    merge_base(bob, ada.base.path)
    assert claim(bob.base, ids["age"]).status == "refuted"
    assert merge_base(ada, bob.base.path).nothing
