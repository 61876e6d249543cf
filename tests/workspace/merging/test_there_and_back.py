"""A merge is one step of the history, that goes back and forth; one of nothing new is none."""

from __future__ import annotations

from pathlib import Path

from annotator.domain.claim import ClaimFilter
from annotator.store.integrity import findings
from annotator.workspace.claims import set_status
from annotator.workspace.claims_import import import_claims
from annotator.workspace.evidence import add_evidence
from annotator.workspace.merging import merge_base
from annotator.workspace.queries import claim_numbers
from annotator.workspace.undo import redo, undo
from annotator.workspace.workspace import Workspace
from tests.claims_base import OTHER_TEXT, Ticking, added, history, marked, tables
from tests.workspace.merging.bases import seen
from tests.workspace.merging.conftest import Open, copied


def test_a_merge_is_one_step_that_goes_back_and_forth(ada: Workspace, bob: Workspace) -> None:
    here, there = added(ada), added(bob)
    mine = marked(ada, here, "37 ans", "verified")
    theirs = marked(bob, there, "37 ans", "refuted")
    add_evidence(bob, theirs, url="https://b.example")
    marked(bob, added(bob, OTHER_TEXT), "900 emplois")
    before, past = tables(ada.base), history(ada.base)
    assert merge_base(ada, bob.base.path).changes.everything
    after, shown = tables(ada.base), seen(ada.base)
    assert history(ada.base) == [*past, "base.merge"]
    # Work on top of it is taken back first.
    set_status(ada, [mine], "verified")
    undo(ada)
    assert tables(ada.base) == after
    assert undo(ada).everything
    assert tables(ada.base) == before
    redo(ada)
    assert tables(ada.base) == after
    undo(ada)
    # Taken back, it can be made again.
    merge_base(ada, bob.base.path)
    assert seen(ada.base) == shown


def test_the_history_names_what_came_and_does_not_hold_it(ada: Workspace, bob: Workspace, tmp_path: Path) -> None:
    table = tmp_path / "earlier.tsv"
    table.write_text(
        "claim_id\tclaim\n" + "".join(f"x{n}\tIl y a {n} arbres.\n" for n in range(3000)), encoding="utf-8"
    )
    import_claims(bob, table)
    merge_base(ada, bob.base.path)
    (size,) = ada.base.column("SELECT length(changes) FROM history WHERE operation = 'base.merge'")
    assert size < 200


def test_many_claims_go_and_come_back_with_what_was_read_of_them(
    ada: Workspace, bob: Workspace, tmp_path: Path
) -> None:
    table = tmp_path / "earlier.tsv"
    lines = [f"x{n}\tIl y a {n} arbres et {n + 7} bancs.\n" for n in range(1500)]
    table.write_text("claim_id\tclaim\n" + "".join(lines), encoding="utf-8")
    import_claims(bob, table)
    marked(ada, added(ada), "37 ans")
    merge_base(ada, bob.base.path)
    found = claim_numbers(ada.base, ClaimFilter(text="1203 arbres"))
    read = [tuple(row) for row in ada.base.rows("SELECT * FROM index_terms ORDER BY number")]
    assert (len(found), len(read)) == (2, 1501)
    undo(ada)
    assert claim_numbers(ada.base, ClaimFilter(text="arbres")) == []
    assert findings(ada.base) == []
    redo(ada)
    assert claim_numbers(ada.base, ClaimFilter(text="1203 arbres")) == found
    assert [tuple(row) for row in ada.base.rows("SELECT * FROM index_terms ORDER BY number")] == read
    assert findings(ada.base) == []


def test_a_merge_of_what_is_here_already_leaves_no_trace(ada: Workspace, bob: Workspace, opened: Open) -> None:
    """Of a copy, of a copy that was merged back, and of the same made apart at the same time."""
    claim_id = marked(ada, added(ada), "37 ans", "verified")
    add_evidence(ada, claim_id, url="https://a.example")
    cleo = copied(opened, ada, "Cleo")
    past, before = history(ada.base), tables(ada.base)
    assert merge_base(ada, cleo.base.path).nothing
    assert (history(ada.base), tables(ada.base)) == (past, before)
    set_status(cleo, [claim_id], "refuted")
    merge_base(ada, cleo.base.path)
    past, before = history(ada.base), tables(ada.base)
    for _ in range(2):
        merge_base(cleo, ada.base.path)
        assert merge_base(ada, cleo.base.path).nothing
    assert (history(ada.base), tables(ada.base)) == (past, before)
    assert len(ada.base.rows("SELECT id FROM merge")) == 1

    dora = opened("Dora")
    for workspace in (bob, dora):
        workspace.clock, workspace.reviewer = Ticking(), "Bob"
        marked(workspace, added(workspace), "37 ans", "verified")
    past, before = history(bob.base), tables(bob.base)
    assert merge_base(bob, dora.base.path).nothing
    assert (history(bob.base), tables(bob.base)) == (past, before)
