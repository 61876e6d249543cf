"""Earlier states of claims come back, and what was removed, each as one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.domain.article import Imported
from annotator.domain.errors import ArticleRemoved, ClaimNotFound, UnknownVerdict
from annotator.domain.span import Span
from annotator.domain.verdict import Verdict
from annotator.store.base import Base
from annotator.store.claims import claim
from annotator.store.integrity import findings
from annotator.store.verdicts import scale
from annotator.workspace import articles, claims, evidence, links
from annotator.workspace.claims_import import import_claims
from annotator.workspace.restoring import bring_back, restore_claim
from annotator.workspace.scale import set_scale
from annotator.workspace.undo import undo
from annotator.workspace.versions import add_version
from annotator.workspace.workspace import Workspace
from tests.claims_base import TEXT, history, marked, tables

STAMPS = {"updated_at"}


@pytest.fixture
def claim_id(workspace: Workspace, article_id: str) -> str:
    return marked(workspace, article_id, "37 ans")


@pytest.fixture
def other_id(workspace: Workspace, article_id: str) -> str:
    return marked(workspace, article_id, "multiplication par quatre")


def now(base: Base) -> int:
    return int(base.column("SELECT max(seq) FROM history")[0])


def without_stamps(base: Base) -> dict[str, list[dict[str, object]]]:
    return {
        name: [{column: value for column, value in row.items() if column not in STAMPS} for row in rows]
        for name, rows in tables(base).items()
        # Opinions are noted of each judgement, and a restored one is another.
        if name != "opinion"
    }


def test_every_past_state_comes_back_whole(workspace: Workspace, base: Base, claim_id: str, other_id: str) -> None:
    evidence.add_evidence(workspace, claim_id, url="https://a.org", quote="37")
    source = base.column("SELECT id FROM evidence")[0]
    doings: tuple[Callable[[], object], ...] = (
        lambda: claims.set_status(workspace, [claim_id], "verified"),
        lambda: claims.edit_claim(workspace, claim_id, verdict="true", note="Vu", speaker="M. Ruiz", priority=2),
        lambda: claims.set_tags(workspace, claim_id, ["âge", "ville"]),
        lambda: evidence.edit_evidence(workspace, source, title="Page 4", stance="context"),
        lambda: evidence.add_evidence(workspace, claim_id, title="Une autre"),
        lambda: links.link(workspace, claim_id, other_id, "related", None),
        lambda: claims.move_claim(workspace, claim_id, Span(0, 9)),
        lambda: claims.set_tags(workspace, claim_id, ["ville", "neuf"]),
        lambda: links.dismiss(workspace, claim_id, other_id, None),
        lambda: evidence.remove_evidence(workspace, source),
        lambda: claims.edit_claim(workspace, claim_id, verdict="false", note=""),
    )
    states = {now(base): without_stamps(base)}
    for do in doings:
        do()
        states[now(base)] = without_stamps(base)
    last = tables(base)
    for seq, state in states.items():
        before = tables(base)
        changes = restore_claim(workspace, claim_id, seq)
        assert without_stamps(base) == state
        if changes:
            assert (changes.subject, history(base)[-1]) == (claim_id, "claim.restore")
            undo(workspace)
        assert tables(base) == before
    assert not restore_claim(workspace, claim_id, now(base)), "it is as it was"
    assert tables(base) == last


def test_a_removed_claim_comes_back_with_its_number_and_links(
    workspace: Workspace, base: Base, claim_id: str, other_id: str
) -> None:
    claims.set_tags(workspace, claim_id, ["âge"])
    links.link(workspace, other_id, claim_id, "related", None)
    seq, state = now(base), tables(base)
    claims.remove_claims(workspace, [claim_id])
    gone = tables(base)
    marked(workspace, str(claim(base, other_id).article_id), "1 200 emplois")
    restore_claim(workspace, claim_id, seq)
    after = tables(base)
    assert (after["claim"][:2], after["link"], after["claim_tag"]) == (
        state["claim"],
        state["link"],
        state["claim_tag"],
    )
    undo(workspace)
    undo(workspace)
    assert tables(base) == gone
    with pytest.raises(ClaimNotFound):
        restore_claim(workspace, claim_id, now(base))
    with pytest.raises(ClaimNotFound):
        restore_claim(workspace, claim_id, 1)


def test_what_was_removed_comes_back_as_one_step(
    workspace: Workspace, base: Base, claim_id: str, other_id: str
) -> None:
    claims.set_tags(workspace, claim_id, ["âge"])
    links.link(workspace, other_id, claim_id, "related", None)
    before = tables(base)
    claims.remove_claims(workspace, [claim_id, other_id])
    claims_gone = now(base)
    articles.remove_article(workspace, str(before["article"][0]["id"]))
    with pytest.raises(ArticleRemoved):
        bring_back(workspace, claims_gone)
    with pytest.raises(ArticleRemoved):
        restore_claim(workspace, claim_id, claims_gone - 1)
    changes = bring_back(workspace, now(base))
    assert changes.subject == before["article"][0]["id"]
    assert tables(base)["article"] == before["article"]
    bring_back(workspace, claims_gone)
    assert tables(base) == before
    assert not bring_back(workspace, claims_gone), "all of it is there"
    assert not bring_back(workspace, 1), "nothing was removed"
    assert not bring_back(workspace, 1000)


def test_a_verdict_that_is_no_longer_on_the_scale(workspace: Workspace, base: Base, claim_id: str) -> None:
    set_scale(workspace, [*scale(base), Verdict("", "Presque", 0)])
    verdict = base.column("SELECT id FROM verdict WHERE label = 'Presque'")[0]
    claims.edit_claim(workspace, claim_id, verdict=verdict)
    seq = now(base)
    claims.edit_claim(workspace, claim_id, verdict="")
    set_scale(workspace, scale(base)[:-1])
    with pytest.raises(UnknownVerdict):
        restore_claim(workspace, claim_id, seq)


def test_a_judgement_is_not_carried_over_a_changed_text(
    workspace: Workspace, base: Base, article_id: str, claim_id: str
) -> None:
    claims.edit_claim(workspace, claim_id, status="verified", verdict="true", note="Vu")
    seq = now(base)
    add_version(workspace, article_id, Imported(TEXT.replace("37 ans", "38 ans")))
    claims.edit_claim(workspace, claim_id, note="")
    restore_claim(workspace, claim_id, seq)
    restored = claim(base, claim_id)
    assert (restored.quote, restored.status, restored.note) == ("38 ans", "recheck", "Vu")
    assert findings(base) == []
    claims.remove_claims(workspace, [claim_id])
    bring_back(workspace, now(base))
    assert claim(base, claim_id) == restored


def test_an_imported_claim(workspace: Workspace, base: Base, tmp_path: Path) -> None:
    path = tmp_path / "old.tsv"
    path.write_text("claim_id\tclaim\na1\tIl a 37 ans.\na2\tElle a 38 ans.\n", encoding="utf-8")
    import_claims(workspace, path)
    seq, before = now(base), without_stamps(base)
    first, second = base.column("SELECT id FROM claim ORDER BY number")
    claims.edit_claim(workspace, first, note="Vu", status="refuted")
    claims.set_tags(workspace, first, ["âge"])
    restore_claim(workspace, first, seq)
    assert without_stamps(base) == before
    claims.remove_claims(workspace, [second])
    bring_back(workspace, now(base))
    assert without_stamps(base) == before
