"""The history in words."""

from __future__ import annotations

import pytest

from annotator.domain.errors import AmbiguousId, ClaimNotFound
from annotator.domain.span import Span
from annotator.domain.verdict import Verdict
from annotator.store.base import Base
from annotator.store.tables import KEYS
from annotator.store.verdicts import scale
from annotator.workspace import articles, claims, evidence, links
from annotator.workspace.scale import set_scale
from annotator.workspace.timeline import (
    COMES,
    GOES,
    Teller,
    claim_in_history,
    entries,
    subjects_of_article,
    subjects_of_claim,
)
from annotator.workspace.undo import undo
from annotator.workspace.workspace import Workspace
from tests.claims_base import OTHER_TEXT, added, marked


def told(base: Base, claim_id: str = "", article_id: str = "") -> list[list[str]]:
    """The lines of each entry, the oldest first."""
    teller = Teller(base)
    subjects = subjects_of_claim(base, claim_id) if claim_id else ()
    subjects = subjects_of_article(base, article_id) if article_id else subjects
    found = [
        [f"{teller.operation(one)}{' (undone)' * one.undone}", *map(str, teller.alterations(one, claim_id))]
        for one in entries(base, subjects)
    ]
    return found[::-1]


def test_a_claim_from_the_first_to_the_last(workspace: Workspace, base: Base, article_id: str) -> None:
    claim_id = marked(workspace, article_id, "37 ans")
    other = marked(workspace, article_id, "multiplication par quatre")
    claims.set_status(workspace, [claim_id, other], "verified")
    claims.edit_claim(workspace, claim_id, note="Vu", verdict="true", priority=3)
    claims.edit_claim(workspace, claim_id, note="")
    claims.set_tags(workspace, claim_id, ["âge"])
    claims.set_tags(workspace, claim_id, [])
    evidence.add_evidence(workspace, claim_id, url="https://a.org")
    evidence.edit_evidence(workspace, base.column("SELECT id FROM evidence")[0], stance="context")
    claims.move_claim(workspace, claim_id, Span(0, 9))
    links.link(workspace, claim_id, other, "related", None)
    links.dismiss(workspace, claim_id, other, None)
    links.unlink(workspace, claim_id, other)
    undo(workspace)
    claims.remove_claims(workspace, [claim_id])
    assert told(base, claim_id) == [
        ["Mark", "Claim marked: 37 ans", "Status: Unverified"],
        ["Change status", "Status: Unverified → Verified"],
        ["Edit claim", "Verdict: True", "Note: Vu", "Priority: No priority → High priority"],
        ["Edit claim", "Note: Vu → (empty)"],
        ["Change tags", "Tag added: âge"],
        ["Change tags", "Tag removed: âge"],
        ["Add evidence", "Source added: https://a.org"],
        ["Edit evidence", "Stance of the source: Supports → Context"],
        ["Move claim", "Passage: 37 ans → Le groupe"],
        ["Link to earlier claim", "Linked to an earlier claim: Related"],
        ["Dismiss match", "Kind of the link: Related → Dismissed"],
        ["Remove link (undone)", "Link removed"],
        ["Undo: Remove link", "Match dismissed"],
        ["Remove claim", "Source removed: https://a.org", "Link removed", "Claim removed: Le groupe"],
    ]


def test_an_article_and_the_base(workspace: Workspace, base: Base, article_id: str) -> None:
    other = added(workspace, OTHER_TEXT, title="Un autre")
    claim_id = marked(workspace, article_id, "37 ans")
    articles.edit_article(workspace, article_id, outlet="Le Journal")
    set_scale(workspace, [*scale(base), Verdict("", "Presque", 0)])
    articles.remove_article(workspace, other)
    assert told(base, article_id=article_id) == [
        ["Add article", "Article added: Un parc", "Text added: version 1"],
        ["Mark", "Claim marked: 37 ans", "Status: Unverified"],
        ["Edit article", "Outlet: Le Journal"],
    ]
    whole = told(base)
    assert whole[-2:] == [
        ["Edit verdicts", "Verdict added: Presque"],
        ["Remove article", "Text removed: version 1", "Article removed: Un autre"],
    ]
    assert len(whole) == 6
    teller = Teller(base)
    assert teller.owner(claim_id) == "No. 1, “37 ans”"
    assert teller.owner(article_id) == "Un parc"
    claims.remove_claims(workspace, [claim_id])
    assert Teller(base).owner(claim_id) == "“37 ans”"
    assert teller.owner("") == ""


def test_pages_and_times(workspace: Workspace, base: Base, article_id: str) -> None:
    for quote in ("37 ans", "2027", "Espagne"):
        marked(workspace, article_id, quote)
    assert [one.seq for one in entries(base)] == [4, 3, 2, 1]
    assert [one.seq for one in entries(base, limit=2)] == [4, 3]
    assert [one.seq for one in entries(base, before=3, limit=1)] == [2]
    at = next(one.at for one in entries(base) if one.seq == 3)
    assert [one.seq for one in entries(base, since=at)] == [4, 3]


def test_a_claim_by_number_or_the_beginning_of_its_id(workspace: Workspace, base: Base, article_id: str) -> None:
    first, second = marked(workspace, article_id, "37 ans"), marked(workspace, article_id, "2027")
    for _ in range(2):
        assert claim_in_history(base, "1") == first
        assert claim_in_history(base, "2") == second
        assert claim_in_history(base, first) == first
        assert claim_in_history(base, second[:-1]) == second
        with pytest.raises(AmbiguousId):
            claim_in_history(base, first[:6])
        for name in ("3", "", "x", article_id, "%"):
            with pytest.raises(ClaimNotFound):
                claim_in_history(base, name)
        # A removed one is still found.
        if base.column("SELECT 1 FROM claim"):
            claims.remove_claims(workspace, [first, second])


def test_all_tables_have_words() -> None:
    assert COMES.keys() == GOES.keys() == KEYS.keys() - {"opinion"} | {"batch", "merge"}
