"""How far the reviewers of a base agree."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from annotator.domain.agreement import Agreement
from annotator.workspace.agreements import agreements
from annotator.workspace.claims import edit_claim
from annotator.workspace.merging import merge_base
from annotator.workspace.opinions import disagreements, take_opinion
from annotator.workspace.workspace import Workspace, open_workspace
from tests.claims_base import added, marked
from tests.workspace.merging.bases import clock

ADA = {"37 ans": "verified", "1 200 emplois": "verified", "2027": "refuted", "par quatre": "unverified"}
BOB = {"37 ans": "verified", "1 200 emplois": "refuted", "2027": "refuted", "par quatre": "verified"}


def test_two_who_judged_the_same_claims(workspace: Workspace, article_id: str, tmp_path: Path) -> None:
    assert agreements(workspace.base) == []
    for quote, status in ADA.items():
        claim_id = marked(workspace, article_id, quote, status)
        if quote == "2027":
            edit_claim(workspace, claim_id, verdict="false")
    with closing(open_workspace(tmp_path / "bob.sqlite", reviewer="Bob", create=True, clock=clock(1))) as bob:
        theirs = added(bob)
        for quote, status in BOB.items():
            claim_id = marked(bob, theirs, quote, status)
            if quote == "2027":
                edit_claim(bob, claim_id, verdict="mostly_false")
    assert agreements(workspace.base) == []
    merge_base(workspace, tmp_path / "bob.sqlite")
    (found,) = agreements(workspace.base)
    assert (found.first, found.second) == ("Ada", "Bob")
    # What one of them has not judged is no matter of agreement.
    assert found.status == Agreement(3, 2, (2 * 1 + 1 * 2) / 9)
    assert found.verdict == Agreement(1, 0, 0.0)
    assert agreements(workspace.base, article_id) == [found]
    assert agreements(workspace.base, "none") == []

    # To decide over opinions is not to have read alike.
    for one in disagreements(workspace.base):
        bobs = next(opinion for opinion in one.opinions if opinion.reviewer == "Bob")
        take_opinion(workspace, one.record.claim.id, bobs.id)
    assert agreements(workspace.base) == [found]
