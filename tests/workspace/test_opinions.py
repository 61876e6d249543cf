"""Opinions of several reviewers: where they differ, and deciding between them."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from annotator.domain.errors import OpinionNotFound
from annotator.domain.opinion import Opinion, disagree, outcome
from annotator.store.opinions import opinions_of
from annotator.workspace.claims import edit_claim, set_status
from annotator.workspace.merging import merge_base
from annotator.workspace.opinions import disagreements, open_opinions, take_opinion
from annotator.workspace.queries import claim
from annotator.workspace.undo import redo, undo
from annotator.workspace.workspace import Workspace, open_workspace
from tests.claims_base import added, history, marked, tables
from tests.workspace.merging.bases import clock


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Bob's base, where one claim is refuted."""
    path = tmp_path / "bob.sqlite"
    with closing(open_workspace(path, reviewer="Bob", create=True, clock=clock(1))) as workspace:
        claim_id = marked(workspace, added(workspace), "37 ans", "refuted")
        edit_claim(workspace, claim_id, verdict="false", note="Non.")
    return path


@pytest.fixture
def disputed(workspace: Workspace, article_id: str, other: Path) -> str:
    """A claim that Ada has verified and Bob refuted."""
    claim_id = marked(workspace, article_id, "37 ans", "verified")
    edit_claim(workspace, claim_id, note="Oui.")
    merge_base(workspace, other)
    return claim_id


def test_one_decides_between_opinions(workspace: Workspace, disputed: str, other: Path) -> None:
    before = tables(workspace.base)
    _, bobs = open_opinions(workspace.base, disputed)
    changes = take_opinion(workspace, disputed, bobs.id)
    assert (changes.subject, list(changes.claims)) == (disputed, [disputed])
    assert history(workspace.base)[-1] == "opinion.take"
    found = claim(workspace.base, disputed)
    assert (found.status, found.verdict, found.note) == ("refuted", "false", "Oui.\nNon.")
    assert disagreements(workspace.base) == []
    after = tables(workspace.base)
    # It is decided: the same base says nothing new.
    assert merge_base(workspace, other).nothing
    undo(workspace)
    assert tables(workspace.base) == before
    assert len(disagreements(workspace.base)) == 1
    redo(workspace)
    assert tables(workspace.base) == after


def test_the_decision_is_kept_with_who_and_when(workspace: Workspace, disputed: str) -> None:
    adas, _ = open_opinions(workspace.base, disputed)
    workspace.reviewer = "Chef"
    take_opinion(workspace, disputed, adas.id)
    (own,) = open_opinions(workspace.base, disputed)
    assert (own.reviewer, own.status, own.note) == ("Chef", "verified", "Oui.\nNon.")
    assert len(opinions_of(workspace.base, [disputed])[disputed]) >= 3


def test_the_status_of_a_disagreement_can_be_decided_for(workspace: Workspace, disputed: str, other: Path) -> None:
    with closing(open_workspace(other, reviewer="Bob", clock=clock(2000))) as bob:
        set_status(bob, [claim_of(bob)], "recheck")
        edit_claim(bob, claim_of(bob), verdict="")
    merge_base(workspace, other)
    bobs = next(o for o in open_opinions(workspace.base, disputed) if o.reviewer == "Bob")
    take_opinion(workspace, disputed, bobs.id)
    assert disagreements(workspace.base) == []
    assert claim(workspace.base, disputed).status == "recheck"


def claim_of(workspace: Workspace) -> str:
    return str(workspace.base.column("SELECT id FROM claim")[0])


def test_a_judgement_of_ones_own_decides_too(workspace: Workspace, disputed: str, other: Path) -> None:
    set_status(workspace, [disputed], "verified")
    assert disagreements(workspace.base) == []
    assert merge_base(workspace, other).nothing
    assert claim(workspace.base, disputed).status == "verified"


def test_an_opinion_that_no_longer_counts_cannot_be_taken(workspace: Workspace, disputed: str) -> None:
    adas, bobs = open_opinions(workspace.base, disputed)
    take_opinion(workspace, disputed, adas.id)
    with pytest.raises(OpinionNotFound):
        take_opinion(workspace, disputed, bobs.id)


def test_each_judgement_of_a_claim_is_noted_once(workspace: Workspace, article_id: str) -> None:
    claim_id = marked(workspace, article_id, "37 ans", "verified")
    assert opinions_of(workspace.base, [claim_id]) == {}
    set_status(workspace, [claim_id], "refuted")
    edit_claim(workspace, claim_id, speaker="M. Ruiz")
    workspace.reviewer = "Bob"
    edit_claim(workspace, claim_id, note="Voir l'étude.")
    first, second, third = opinions_of(workspace.base, [claim_id])[claim_id]
    assert [(o.reviewer, o.status, o.note, o.standing) for o in (first, second, third)] == [
        ("Ada", "verified", "", 2),
        ("Ada", "refuted", "", 0),
        ("Bob", "refuted", "Voir l'étude.", 1),
    ]
    set_status(workspace, [claim_id], "unverified")
    edit_claim(workspace, claim_id, note="")
    assert open_opinions(workspace.base, claim_id) == ()


def test_who_says_nothing_contradicts_nobody() -> None:
    def said(status: str, verdict: str = "", note: str = "", at: str = "1") -> Opinion:
        return Opinion(f"{status}{verdict}{note}", "Ada", at, status, verdict, note)

    assert not disagree([said("verified", "true"), said("verified"), said("unverified", note="?")])
    assert outcome([said("unverified", note="?", at="2"), said("verified", "true")]) == ("verified", "true", "?")
    assert disagree([said("verified", "true"), said("verified", "false")])
    assert disagree([said("verified"), said("recheck")])
    assert outcome([said("verified", note="Oui. Vu."), said("refuted", note="Oui.")]) == ("recheck", "", "Oui. Vu.")
