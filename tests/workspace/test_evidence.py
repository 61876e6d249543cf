from __future__ import annotations

from datetime import UTC, datetime

import pytest

from annotator.domain.errors import ClaimNotFound, EvidenceNotFound, InvalidField
from annotator.domain.ports import today
from annotator.store.base import Base
from annotator.store.claims import claim
from annotator.workspace.claims import set_status
from annotator.workspace.evidence import add_evidence, edit_evidence, remove_evidence
from annotator.workspace.workspace import Workspace
from tests.claims_base import Ticking, history, marked, tables


@pytest.fixture
def claim_id(workspace: Workspace, article_id: str) -> str:
    return marked(workspace, article_id, "37 ans")


def test_sources_keep_the_order_in_which_they_came(workspace: Workspace, base: Base, claim_id: str) -> None:
    for title in ("b", "a", "c"):
        changes = add_evidence(workspace, claim_id, title=title)
        assert changes.claims == {claim_id}
        assert changes.subject == claim_id
    remove_evidence(workspace, claim(base, claim_id).evidence[1].id)
    add_evidence(workspace, claim_id, title="a")
    assert [source.title for source in claim(base, claim_id).evidence] == ["b", "c", "a"]


def test_a_source_is_accessed_today_unless_said_otherwise(workspace: Workspace, base: Base, claim_id: str) -> None:
    workspace.clock = Ticking(datetime(2026, 3, 2, 23, 30, tzinfo=UTC))
    add_evidence(workspace, claim_id)
    add_evidence(workspace, claim_id, accessed="1/2/2025")
    add_evidence(workspace, claim_id, accessed="")
    assert [source.accessed for source in claim(base, claim_id).evidence] == [today(workspace.clock), "2025-02-01", ""]


def test_a_source_is_edited(workspace: Workspace, base: Base, claim_id: str) -> None:
    add_evidence(workspace, claim_id, url=" https://a.org ", quote=" Deux\r\nlignes ")
    source = claim(base, claim_id).evidence[0]
    assert (source.url, source.quote, source.stance) == ("https://a.org", "Deux\nlignes", "supports")
    before = claim(base, claim_id).updated_at
    changes = edit_evidence(workspace, source.id, stance="contradicts", title="T")
    after = claim(base, claim_id)
    assert (after.evidence[0].stance, after.evidence[0].title) == ("contradicts", "T")
    assert changes.subject == claim_id
    # What hangs on a claim counts as a change of the claim.
    assert after.updated_at > before
    assert not edit_evidence(workspace, source.id, title=" T")
    assert claim(base, claim_id) == after


@pytest.mark.parametrize("fields", [{"stance": "for"}, {"accessed": "soon"}, {"claim_id": "x"}, {"position": "3"}])
def test_fields_that_a_source_does_not_have(
    workspace: Workspace, base: Base, claim_id: str, fields: dict[str, str]
) -> None:
    add_evidence(workspace, claim_id)
    source = claim(base, claim_id).evidence[0]
    before, past = tables(base), history(base)
    # `claim_id` of a new source is the claim it is added to.
    for act in (add_evidence, edit_evidence):
        with pytest.raises((InvalidField, TypeError)):
            act(workspace, source.id if act is edit_evidence else claim_id, **fields)
    assert (tables(base), history(base)) == (before, past)


def test_what_is_not_there(workspace: Workspace, base: Base, claim_id: str) -> None:
    set_status(workspace, [claim_id], "verified")
    past = history(base)
    with pytest.raises(ClaimNotFound):
        add_evidence(workspace, "none")
    with pytest.raises(EvidenceNotFound):
        edit_evidence(workspace, "none", title="x")
    with pytest.raises(EvidenceNotFound):
        remove_evidence(workspace, "none")
    assert history(base) == past
