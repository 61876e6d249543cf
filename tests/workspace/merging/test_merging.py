"""Merging bases that reviewers made apart, or from copies of one."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.domain.claim import ClaimFilter
from annotator.domain.errors import (
    AnnotatorError,
    BaseDamaged,
    BaseMissing,
    BaseNewer,
    BaseReadOnly,
    Cancelled,
    NotABase,
    SameBase,
)
from annotator.domain.evidence_file import evidence_file
from annotator.domain.verdict import Verdict
from annotator.store.integrity import findings
from annotator.store.migrations import STEPS
from annotator.workspace.articles import edit_article, remove_article
from annotator.workspace.claims import edit_claim, move_claim, remove_claims, set_status, set_tags
from annotator.workspace.claims_import import import_claims
from annotator.workspace.evidence import add_evidence, edit_evidence
from annotator.workspace.evidence_files import add_file, file_of
from annotator.workspace.links import link
from annotator.workspace.merging import merge_base, preview_merge
from annotator.workspace.opinions import disagreements
from annotator.workspace.queries import articles, claim, claim_numbers, records, scale, text_of
from annotator.workspace.scale import set_scale
from annotator.workspace.suggestions import matches_of_claim
from annotator.workspace.undo import redo, undo
from annotator.workspace.workspace import Workspace, open_workspace
from tests.claims_base import OTHER_TEXT, TEXT, added, history, marked, tables
from tests.store.stored import restore, stored_base
from tests.workspace.merging.conftest import Open, copied


def only(workspace: Workspace) -> str:
    (record,) = records(workspace.base, ClaimFilter())
    return record.claim.id


def test_what_is_new_comes_in_whole_and_under_its_id(ada: Workspace, bob: Workspace, tmp_path: Path) -> None:
    added(ada)
    other = added(bob, OTHER_TEXT, title="Un autre", url="https://example.org/2")
    first, second = marked(bob, other, "37 ans", "verified"), marked(bob, other, "900 emplois")
    set_tags(bob, first, ["âge"])
    add_evidence(bob, first, url="https://example.org/source")
    link(bob, second, first, "related", None)
    set_scale(bob, [*scale(bob.base), Verdict("", "Presque", 0)])
    own = scale(bob.base)[-1].id
    edit_claim(bob, first, verdict=own, speaker="M. Ruiz")

    done = merge_base(ada, bob.base.path)
    assert (done.articles, done.claims, done.evidence, done.tags, done.links, done.verdicts) == (1, 2, 1, 1, 1, 1)
    assert (done.known_articles, done.known_claims, done.disagreements) == (0, 0, 0)
    assert history(ada.base)[-1] == "base.merge"
    here = claim(ada.base, first)
    there = claim(bob.base, first)
    assert here == there
    assert claim(ada.base, second).links == claim(bob.base, second).links
    assert scale(ada.base)[-1].label == "Presque"
    assert text_of(ada.base, here.version_id) == OTHER_TEXT
    # It is found as a claim of one's own is.
    assert claim_numbers(ada.base, ClaimFilter(text="37 ans")) == [1]
    mine = marked(ada, added(ada), "37 ans")
    assert first in [match.claim.id for match in matches_of_claim(ada.base, mine)]


def test_the_same_claim_judged_otherwise_shows_both_opinions(ada: Workspace, bob: Workspace) -> None:
    here, there = added(ada), added(bob, outlet="Gazette")
    mine, theirs = marked(ada, here, "37 ans", "verified"), marked(bob, there, "37 ans", "refuted")
    edit_claim(ada, mine, verdict="true", note="Sûr.")
    edit_claim(bob, theirs, verdict="false", note="Faux.", speaker="M. Ruiz")
    set_tags(ada, mine, ["âge"])
    set_tags(bob, theirs, ["chiffre"])
    add_evidence(ada, mine, url="https://a.example", accessed="2026-03-02")
    for workspace, claim_id in ((ada, mine), (bob, theirs)):
        add_evidence(workspace, claim_id, url="https://both.example", accessed="2026-03-02")

    done = merge_base(ada, bob.base.path)
    assert (done.articles, done.claims, done.known_articles, done.known_claims) == (0, 0, 1, 1)
    assert (done.disagreements, done.tags, done.evidence) == (1, 1, 0)
    found = claim(ada.base, only(ada))
    assert found.id == mine
    # Nobody's verdict is published over somebody else's; what both say of other things is united.
    assert (found.status, found.verdict, found.note, found.speaker) == ("recheck", "", "Sûr.\nFaux.", "M. Ruiz")
    assert found.tags == ("chiffre", "âge")
    assert [source.url for source in found.evidence] == ["https://a.example", "https://both.example"]
    assert articles(ada.base)[0].fields.outlet == "Gazette"
    (shown,) = disagreements(ada.base)
    assert shown.record.claim == found
    assert [(o.reviewer, o.status, o.verdict, o.note) for o in shown.opinions] == [
        ("Ada", "verified", "true", "Sûr."),
        ("Bob", "refuted", "false", "Faux."),
    ]


def test_two_articles_here_that_are_one_over_there(ada: Workspace, bob: Workspace) -> None:
    """Found out by a colleague's article that has the text of one and the address of the other."""
    url = "https://example.org/parc"
    first, second = added(ada), added(ada, OTHER_TEXT, url=url)
    marked(ada, first, "37 ans")
    claim_id = marked(ada, second, "37 ans", "verified")
    add_file(ada, claim_id, evidence_file("a.txt", b"37 ans"))
    marked(bob, added(bob, url=url), "37 ans", "refuted")
    before = tables(ada.base)
    done = merge_base(ada, bob.base.path)
    assert (done.claims, done.articles) == (0, 0)
    (found,) = articles(ada.base)
    assert (found.claims, found.version.number) == (2, 2)
    assert claim(ada.base, claim_id).evidence[0].file_name == "a.txt"
    assert findings(ada.base) == []
    undo(ada)
    assert tables(ada.base) == before


def test_two_who_think_the_same_do_not_disagree(ada: Workspace, bob: Workspace) -> None:
    for workspace in (ada, bob):
        marked(workspace, added(workspace), "37 ans", "verified")
    assert merge_base(ada, bob.base.path).disagreements == 0
    assert claim(ada.base, only(ada)).status == "verified"


def test_who_has_not_judged_does_not_disagree(ada: Workspace, bob: Workspace) -> None:
    marked(ada, added(ada), "37 ans")
    marked(bob, added(bob), "37 ans", "refuted")
    assert merge_base(ada, bob.base.path).disagreements == 0
    assert claim(ada.base, only(ada)).status == "refuted"
    assert merge_base(bob, ada.base.path).disagreements == 0
    assert claim(bob.base, only(bob)).status == "refuted"


def test_a_colleague_who_judges_a_copy_otherwise_disagrees(ada: Workspace, opened: Open) -> None:
    claim_id = marked(ada, added(ada), "37 ans", "verified")
    bob = copied(opened, ada, "Bob")
    set_status(bob, [claim_id], "refuted")
    assert disagreements(bob.base) == []
    assert merge_base(ada, bob.base.path).disagreements == 1


def test_who_thinks_again_does_not_disagree_with_an_old_copy(ada: Workspace, opened: Open) -> None:
    claim_id = marked(ada, added(ada), "37 ans", "verified")
    bob = copied(opened, ada, "Bob")
    set_status(ada, [claim_id], "refuted")
    for into, other in ((bob, ada), (ada, bob)):
        assert merge_base(into, other.base.path).disagreements == 0
        assert claim(into.base, claim_id).status == "refuted"


def test_two_of_one_name_disagree_too(ada: Workspace, bob: Workspace) -> None:
    bob.reviewer = ada.reviewer
    marked(ada, added(ada), "37 ans", "verified")
    marked(bob, added(bob), "37 ans", "refuted")
    assert merge_base(ada, bob.base.path).disagreements == 1


def test_of_a_field_the_one_written_last_holds(ada: Workspace, opened: Open) -> None:
    claim_id = marked(ada, added(ada), "37 ans")
    edit_claim(ada, claim_id, speaker="M. Ruiz", priority=1)
    bob = copied(opened, ada, "Bob")
    edit_claim(bob, claim_id, speaker="Mme Ruiz")
    edit_claim(ada, claim_id, priority=3, normalised="M. Ruiz a 37 ans.")
    edit_article(bob, articles(bob.base)[0].id, title="Le parc")
    merge_base(ada, bob.base.path)
    merge_base(bob, ada.base.path)
    for workspace in (ada, bob):
        found = claim(workspace.base, claim_id)
        assert (found.speaker, found.priority, found.normalised) == ("Mme Ruiz", 3, "M. Ruiz a 37 ans.")
        assert articles(workspace.base)[0].fields.title == "Le parc"


def test_evidence_edited_apart_and_a_claim_that_was_moved(ada: Workspace, opened: Open) -> None:
    claim_id = marked(ada, added(ada), "37 ans")
    add_evidence(ada, claim_id, url="https://a.example")
    bob = copied(opened, ada, "Bob")
    edit_evidence(bob, claim(bob.base, claim_id).evidence[0].id, title="Registre")
    start = TEXT.index("M. Ruiz, 37 ans")
    move_claim(bob, claim_id, type(claim(bob.base, claim_id).span)(start, start + 15))
    assert merge_base(ada, bob.base.path).changed == 1
    found = claim(ada.base, claim_id)
    assert (found.quote, found.evidence[0].title) == ("M. Ruiz, 37 ans", "Registre")


def test_one_address_with_two_texts_is_one_article_with_two_versions(ada: Workspace, bob: Workspace) -> None:
    url = "https://example.org/parc"
    older = added(ada, url=url)
    marked(ada, older, "37 ans")
    newer = added(bob, OTHER_TEXT, url=url)
    marked(bob, newer, "900 emplois")
    done = merge_base(ada, bob.base.path)
    assert (done.articles, done.versions, done.claims, done.known_articles) == (0, 1, 1, 1)
    (found,) = articles(ada.base)
    assert (found.id, found.version.number, found.claims) == (older, 2, 2)
    assert text_of(ada.base, found.version.id) == OTHER_TEXT


def test_what_was_removed_does_not_come_back_unless_it_was_worked_on(ada: Workspace, opened: Open) -> None:
    article = added(ada)
    kept, gone = marked(ada, article, "37 ans"), marked(ada, article, "1 200 emplois")
    set_tags(ada, kept, ["âge", "emploi"])
    bob = copied(opened, ada, "Bob")
    remove_claims(ada, [gone])
    set_tags(ada, kept, ["âge"])
    assert merge_base(ada, bob.base.path).nothing
    done = merge_base(bob, ada.base.path)
    assert done.removed == 1
    assert only(bob) == kept
    assert claim(bob.base, kept).tags == ("âge",)
    undo(bob)
    assert len(claim_numbers(bob.base, ClaimFilter())) == 2

    # Bob works on it: it comes back to Ada.
    edit_claim(bob, gone, note="Important.")
    assert merge_base(ada, bob.base.path).claims == 1
    assert claim(ada.base, gone).note == "Important."
    assert merge_base(ada, bob.base.path).nothing


def test_an_article_that_was_removed_comes_back_with_a_new_claim(ada: Workspace, opened: Open) -> None:
    article = added(ada)
    bob = copied(opened, ada, "Bob")
    remove_article(ada, article)
    assert merge_base(ada, bob.base.path).nothing
    marked(bob, article, "37 ans")
    done = merge_base(ada, bob.base.path)
    assert (done.articles, done.claims) == (1, 1)


def test_imported_claims_come_in_as_such_and_only_once(ada: Workspace, bob: Workspace, tmp_path: Path) -> None:
    table = tmp_path / "earlier.tsv"
    lines = [f"x{n}\tLe parc compte {n} hectares.\thttps://example.org\n" for n in range(30)]
    table.write_text("claim_id\tclaim\turl\n" + "".join(lines), encoding="utf-8")
    import_claims(bob, table)
    done = merge_base(ada, bob.base.path)
    assert (done.articles, done.claims) == (0, 30)
    assert articles(ada.base) == []
    import_claims(ada, table)
    assert len(claim_numbers(ada.base, ClaimFilter())) == 30
    undo(ada)
    assert claim_numbers(ada.base, ClaimFilter()) == []


def test_a_file_comes_with_its_source(ada: Workspace, bob: Workspace) -> None:
    added(ada)
    file = evidence_file("rapport.pdf", b"%PDF-1.7 ...")
    add_file(bob, marked(bob, added(bob), "37 ans", "verified"), file)
    merge_base(ada, bob.base.path)
    (source,) = ada.base.column("SELECT id FROM evidence")
    assert file_of(ada.base, source) == file
    undo(ada)
    redo(ada)
    assert file_of(ada.base, source) == file


def test_a_preview_counts_the_same_and_leaves_nothing(ada: Workspace, bob: Workspace) -> None:
    marked(ada, added(ada), "37 ans", "verified")
    marked(bob, added(bob), "37 ans", "refuted")
    marked(bob, added(bob, OTHER_TEXT), "900 emplois")
    before, past = tables(ada.base), history(ada.base)
    told = preview_merge(ada, bob.base.path)
    assert (tables(ada.base), history(ada.base)) == (before, past)
    done = merge_base(ada, bob.base.path)
    assert replace(told, changes=done.changes) == done
    assert (done.articles, done.claims, done.disagreements) == (1, 1, 1)


def test_the_other_base_is_not_changed_and_one_of_each_step_is_taken(ada: Workspace, tmp_path: Path) -> None:
    added(ada)
    for step in STEPS:
        path = tmp_path / f"{step}.sqlite"
        restore(stored_base(step), path)
        before = hashlib.sha256(path.read_bytes()).hexdigest()
        merge_base(ada, path)
        assert hashlib.sha256(path.read_bytes()).hexdigest() == before
        assert not list(tmp_path.glob(f"{step}.sqlite-*"))
    assert len(articles(ada.base)) == 2


def test_a_base_that_is_being_written_is_taken_as_it_is_at_the_moment(ada: Workspace, bob: Workspace) -> None:
    added(bob)
    bob.base.connection.execute("BEGIN IMMEDIATE")
    bob.base.connection.execute("UPDATE article SET title = 'Halb'")
    try:
        merge_base(ada, bob.base.path)
    finally:
        bob.base.connection.execute("ROLLBACK")
    assert articles(ada.base)[0].fields.title == "Un parc"


def _no_base(path: Path) -> None:
    path.write_text("Elle a 37 ans.\n" * 100)


def _newer(path: Path) -> None:
    with closing(open_workspace(path, create=True)) as workspace:
        workspace.base.connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('annotator', 'm9999_later', '')"
        )


def _corrupt(path: Path) -> None:
    with closing(open_workspace(path, create=True)) as workspace:
        added(workspace, "\n".join(f"Le parc compte {n} hectares." for n in range(3000)))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'article'").fetchone()
    data = bytearray(path.read_bytes())
    data[(root - 1) * 4096 : root * 4096] = os.urandom(4096)
    path.write_bytes(data)


def _folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (lambda path: None, BaseMissing),
        (_no_base, NotABase),
        (_folder, NotABase),
        (_newer, BaseNewer),
        (_corrupt, BaseDamaged),
    ],
)
def test_what_cannot_be_merged_is_told(
    ada: Workspace, tmp_path: Path, make: Callable[[Path], None], error: type[AnnotatorError]
) -> None:
    added(ada)
    before, past = tables(ada.base), history(ada.base)
    path = tmp_path / "other.sqlite"
    make(path)
    for merge in (preview_merge, merge_base):
        with pytest.raises(error) as raised:
            merge(ada, path)
        assert getattr(raised.value, "path") == str(path)  # noqa: B009
    assert (tables(ada.base), history(ada.base)) == (before, past)


def test_a_base_is_not_merged_into_itself_under_any_name(ada: Workspace, tmp_path: Path) -> None:
    other = tmp_path / "link.sqlite"
    other.symlink_to(ada.base.path)
    for path in (ada.base.path, other):
        with pytest.raises(SameBase):
            merge_base(ada, path)


def test_nothing_is_merged_into_a_base_that_can_only_be_read(ada: Workspace, bob: Workspace) -> None:
    with closing(open_workspace(ada.base.path, read_only=True)) as reading, pytest.raises(BaseReadOnly):
        merge_base(reading, bob.base.path)


def test_a_merge_that_is_stopped_leaves_all_as_it_was(ada: Workspace, bob: Workspace) -> None:
    marked(bob, added(bob), "37 ans")
    before = tables(ada.base)
    told: list[tuple[int, int]] = []

    class Stopping:
        def report(self, done: int, total: int) -> None:
            told.append((done, total))
            if done > total * 0.3:
                raise Cancelled

    with pytest.raises(Cancelled):
        merge_base(ada, bob.base.path, Stopping())
    assert tables(ada.base) == before
    assert merge_base(ada, bob.base.path).claims == 1
    assert told == sorted(told)
