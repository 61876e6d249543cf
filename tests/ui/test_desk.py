"""The desk: one way to every operation, and what is open follows the base."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import SignalInstance

from annotator.domain.article import ArticleFields, Imported
from annotator.domain.changes import Changes
from annotator.domain.errors import (
    AnnotatorError,
    ArticleNotFound,
    BaseGone,
    ClaimNotFound,
    NothingToUndo,
    UnknownStatus,
)
from annotator.domain.span import Span
from annotator.store.index import meaning as kept
from annotator.ui.desk import Desk
from annotator.workspace import queries
from annotator.workspace.articles import add_article, edit_article, remove_article
from annotator.workspace.claims import mark_quote, remove_claims, set_status
from annotator.workspace.undo import redo, undo
from annotator.workspace.workspace import Workspace, open_workspace
from tests.ui.conftest import TEXT


def heard(signal: SignalInstance) -> list[Any]:
    """What a signal says from now on."""
    told: list[Any] = []
    signal.connect(lambda *values: told.append(values[0] if values else None))
    return told


def marked(desk: Desk, quote: str = "37 ans", status: str = "unverified") -> str:
    assert desk.article is not None
    return desk.run(mark_quote, desk.article.id, quote, status).subject


def added(desk: Desk, text: str = "Un autre texte, sur 38 ans.", title: str = "Autre") -> str:
    return desk.run(add_article, Imported(text, ArticleFields(title=title, language="fr"))).subject


@pytest.fixture
def colleague(desk: Desk) -> Any:
    """A second connection to the same base, as another window has."""
    workspace = open_workspace(desk.workspace.base.path, reviewer="Zoé")
    yield workspace
    workspace.close()


# --- operations ---


def test_an_operation_tells_what_it_changed(desk: Desk) -> None:
    changed, failed = heard(desk.changed), heard(desk.failed)
    assert desk.article is not None
    changes = desk.do(mark_quote, desk.article.id, "37 ans", "verified")
    assert changes is not None
    assert changed == [changes]
    assert changes.claims == {changes.subject}
    assert failed == []


def test_an_operation_that_changes_nothing_tells_nobody(desk: Desk) -> None:
    claim = marked(desk)
    changed = heard(desk.changed)
    assert desk.do(set_status, (claim,), "unverified") == Changes("claim.status", subject=claim)
    assert changed == []


def test_do_tells_what_is_wrong_and_run_raises_it(desk: Desk) -> None:
    claim = marked(desk)
    changed, failed = heard(desk.changed), heard(desk.failed)
    assert desk.do(set_status, (claim,), "perhaps") is None
    assert [type(error) for error in failed] == [UnknownStatus]
    with pytest.raises(UnknownStatus):
        desk.run(set_status, (claim,), "perhaps")
    assert (changed, len(failed)) == ([], 1)


def test_undo_and_redo_have_their_names(desk: Desk) -> None:
    assert (desk.undoable, desk.redoable) == ("article.add", "")
    marked(desk)
    assert (desk.undoable, desk.redoable) == ("claim.mark", "")
    desk.do(undo)
    assert (desk.undoable, desk.redoable) == ("article.add", "claim.mark")
    desk.do(redo)
    assert (desk.undoable, desk.redoable) == ("claim.mark", "")


def test_undo_of_everything_ends_with_a_word(desk: Desk) -> None:
    failed = heard(desk.failed)
    desk.do(undo)
    assert desk.do(undo) is None
    assert [type(error) for error in failed] == [NothingToUndo]


# --- what is open ---


def test_another_article_is_read_with_no_claim_and_no_passage(desk: Desk) -> None:
    desk.choose_claim(marked(desk))
    desk.select_passage(Span(0, 3))
    opened, chosen, selected = heard(desk.article_opened), heard(desk.claim_chosen), heard(desk.passage_selected)
    desk.open_article(added(desk))
    assert desk.article is not None
    assert desk.article.fields.title == "Autre"
    assert desk.text == "Un autre texte, sur 38 ans."
    assert opened == [desk.article]
    assert (desk.claim_id, desk.passage) == ("", None)
    assert (chosen, selected) == ([""], [None])


def test_an_article_that_is_not_there_leaves_the_one_that_is_read(desk: Desk) -> None:
    before, opened, failed = desk.article, heard(desk.article_opened), heard(desk.failed)
    desk.open_article("none")
    assert desk.article == before
    assert opened == []
    assert [type(error) for error in failed] == [ArticleNotFound]


def test_a_claim_of_another_article_brings_its_article(desk: Desk) -> None:
    claim, first = marked(desk), desk.article
    desk.open_article(added(desk))
    desk.choose_claim(claim)
    assert first is not None and desk.article is not None
    assert desk.article.id == first.id
    assert desk.text == TEXT
    assert desk.claim_id == claim


def test_a_claim_that_is_not_there_is_told(desk: Desk) -> None:
    claim = marked(desk)
    desk.choose_claim(claim)
    failed = heard(desk.failed)
    desk.choose_claim("none")
    assert [type(error) for error in failed] == [ClaimNotFound]
    assert desk.claim_id == claim


def test_a_passage_is_told_once(desk: Desk) -> None:
    selected = heard(desk.passage_selected)
    for span in (Span(0, 3), Span(0, 3), None, None):
        desk.select_passage(span)
    assert selected == [Span(0, 3), None]


# --- what is open follows the base ---


def test_undo_of_a_mark_lets_go_of_the_claim(desk: Desk) -> None:
    desk.choose_claim(marked(desk))
    chosen = heard(desk.claim_chosen)
    desk.do(undo)
    assert desk.claim_id == ""
    assert chosen == [""]


def test_undo_of_an_article_closes_it_before_views_hear_of_the_change(desk: Desk) -> None:
    desk.choose_claim(marked(desk))
    order: list[str] = []
    desk.article_opened.connect(lambda article: order.append(f"opened {article}"))
    desk.changed.connect(lambda _changes: order.append("changed"))
    desk.do(undo)
    desk.do(undo)
    assert order == ["changed", "opened None", "changed"]
    assert (desk.article, desk.text, desk.claim_id) == (None, "", "")


def test_the_article_that_is_read_has_its_new_details_and_counts(desk: Desk) -> None:
    assert desk.article is not None
    desk.do(edit_article, desk.article.id, title="Un autre titre")
    marked(desk)
    assert desk.article.fields.title == "Un autre titre"
    assert (desk.article.claims, desk.article.unverified) == (1, 1)


def test_another_article_goes_without_a_stir(desk: Desk) -> None:
    other, before = added(desk), desk.article
    claim = marked(desk)
    desk.choose_claim(claim)
    opened = heard(desk.article_opened)
    desk.do(remove_article, other)
    assert desk.article is not None and before is not None
    assert (desk.article.id, desk.claim_id, opened) == (before.id, claim, [])


def test_undo_is_shown_where_it_happened(desk: Desk) -> None:
    first, claim = desk.article, marked(desk)
    desk.open_article(added(desk))
    desk.do(remove_claims, (claim,))
    changes = desk.do(undo)
    assert changes is not None
    desk.reveal(changes)
    assert first is not None and desk.article is not None
    assert (desk.article.id, desk.claim_id) == (first.id, claim)


def test_what_is_undone_away_is_not_shown(desk: Desk) -> None:
    marked(desk)
    failed = heard(desk.failed)
    for _step in range(2):
        changes = desk.do(undo)
        assert changes is not None
        desk.reveal(changes)
    assert (desk.article, failed) == (None, [])


def test_a_change_of_the_article_that_is_read_leaves_the_reading_place(desk: Desk) -> None:
    assert desk.article is not None
    desk.do(edit_article, desk.article.id, title="Un autre titre")
    opened = heard(desk.article_opened)
    changes = desk.do(undo)
    assert changes is not None
    desk.reveal(changes)
    assert opened == []


# --- another base, another window ---


def test_another_base_is_read_from_the_start_and_the_old_one_is_closed(desk: Desk, tmp_path: Path) -> None:
    desk.choose_claim(marked(desk))
    old, order = desk.workspace, list[str]()
    desk.article_opened.connect(lambda article: order.append(f"opened {article}"))
    desk.base_opened.connect(lambda: order.append("base"))
    desk.use_base(open_workspace(tmp_path / "other.sqlite", create=True))
    assert order == ["opened None", "base"]
    assert (desk.article, desk.claim_id, desk.undoable) == (None, "", "")
    with pytest.raises(Exception, match="closed database"):
        old.base.rows("SELECT 1")


def test_a_change_of_another_window_is_seen(desk: Desk, colleague: Workspace) -> None:
    assert desk.article is not None
    changed = heard(desk.changed)
    desk.look_around()
    assert changed == []
    mark_quote(colleague, desk.article.id, "37 ans", "verified")
    desk.look_around()
    desk.look_around()
    assert [changes.everything for changes in changed] == [True]
    # What a colleague did is not ours to take back.
    assert desk.undoable == "article.add"
    assert desk.article.claims == 1


def test_meanings_that_are_computed_beside_refresh_nothing(desk: Desk, colleague: Workspace) -> None:
    assert desk.article is not None
    claim = marked(desk)
    changed = heard(desk.changed)
    vector = bytes(512)
    said = kept.said(colleague.base, kept.missing(colleague.base, "a model"))
    kept.save(colleague.base, "a model", [(said[0], vector)])
    desk.look_around()
    assert changed == []
    # Beside them, a colleague's change is seen.
    kept.forget(colleague.base)
    set_status(colleague, (claim,), "verified")
    kept.save(colleague.base, "a model", [(said[0], vector)])
    desk.look_around()
    assert [changes.everything for changes in changed] == [True]


def test_undo_belongs_to_whoever_sits_at_the_desk(desk: Desk) -> None:
    marked(desk)
    changed = heard(desk.changed)
    desk.use_reviewer("Max")
    assert (desk.undoable, len(changed)) == ("", 1)
    desk.use_reviewer("Léa")
    assert desk.undoable == "claim.mark"


def test_ones_own_change_is_no_change_of_another_window(desk: Desk) -> None:
    marked(desk)
    changed = heard(desk.changed)
    desk.look_around()
    assert changed == []


def test_what_another_window_removes_is_let_go_of(desk: Desk, colleague: Workspace) -> None:
    claim = marked(desk)
    desk.choose_claim(claim)
    remove_claims(colleague, (claim,))
    desk.look_around()
    assert desk.claim_id == ""
    assert desk.article is not None
    remove_article(colleague, desk.article.id)
    desk.look_around()
    assert desk.article is None


def test_a_base_that_is_gone_is_told_once_and_nothing_is_written(desk: Desk) -> None:
    path = desk.workspace.base.path
    failed: list[AnnotatorError] = heard(desk.failed)
    away = path.rename(path.with_name("elsewhere.sqlite"))
    for _look in range(3):
        desk.look_around()
    assert [type(error) for error in failed] == [BaseGone]
    assert desk.do(mark_quote, desk.article.id if desk.article else "", "37 ans", "verified") is None
    away.rename(path)
    desk.look_around()
    away = path.rename(path.with_name("elsewhere.sqlite"))
    desk.look_around()
    assert [type(error) for error in failed] == [BaseGone] * 3
    away.rename(path)
    assert queries.claims_of(desk.workspace.base, desk.article.version.id if desk.article else "") == []
