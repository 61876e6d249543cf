"""Every operation is one step of the history, can be undone and made again, also when the base was opened anew."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

import annotator.workspace
from annotator.domain.article import ArticleFields, Imported
from annotator.domain.changes import Changes
from annotator.domain.errors import NothingToRedo, NothingToUndo, StaleChange
from annotator.domain.evidence_file import evidence_file
from annotator.domain.match import Comparison
from annotator.domain.span import Span
from annotator.domain.verdict import Verdict
from annotator.store.articles import article
from annotator.store.integrity import findings
from annotator.store.verdicts import scale
from annotator.workspace import articles, claims, evidence, links, versions
from annotator.workspace.evidence_files import add_file
from annotator.workspace.restoring import bring_back, restore_claim
from annotator.workspace.scale import set_scale
from annotator.workspace.undo import redo, redoable, undo, undoable
from annotator.workspace.wording import OPERATIONS, error_words
from annotator.workspace.workspace import Workspace, open_workspace
from tests.claims_base import OTHER_TEXT, TEXT, added, history, marked, tables


@dataclass
class Scene:
    """A base with two articles, three claims, and something of everything."""

    workspace: Workspace
    article: str = ""
    other: str = ""
    version: str = ""
    claims: list[str] = field(default_factory=list)
    evidence: str = ""
    changed: str = ""
    """A claim to be rechecked, as the text of its article has changed."""
    removal: int = 0
    """The row of the history in which a source was removed."""


@pytest.fixture
def scene(workspace: Workspace) -> Scene:
    made = Scene(workspace, added(workspace), added(workspace, OTHER_TEXT, title="Un autre"))
    made.version = article(workspace.base, made.article).version.id
    made.claims = [
        marked(workspace, made.article, "multiplication par quatre", "verified"),
        marked(workspace, made.article, "37 ans"),
        marked(workspace, made.other, "37 ans"),
    ]
    first, second, third = made.claims
    claims.edit_claim(workspace, first, verdict="true", note="Une note")
    claims.set_tags(workspace, first, ["ville", "emploi"])
    claims.set_tags(workspace, third, ["ville"])
    evidence.add_evidence(workspace, first, title="T")
    made.evidence = workspace.base.rows("SELECT id FROM evidence")[0][0]
    evidence.add_evidence(workspace, third, title="U")
    links.link(workspace, third, second, "same", None)
    links.dismiss(workspace, first, third, None)
    links.link(workspace, second, first, "related", None)
    changing = added(workspace, "Elle a 40 ans.", title="Changé")
    made.changed = marked(workspace, changing, "40 ans", "verified")
    versions.add_version(workspace, changing, Imported("Elle a 41 ans."))
    evidence.add_evidence(workspace, second, title="V")
    evidence.remove_evidence(workspace, newest(made, "evidence"))
    made.removal = workspace.base.column("SELECT max(seq) FROM history")[0]
    return made


def newest(scene: Scene, table: str) -> str:
    found = scene.workspace.base.column(f"SELECT id FROM {table} ORDER BY id DESC LIMIT 1")
    return str(found[0])


def first_row_about(scene: Scene, claim_id: str) -> int:
    found = scene.workspace.base.column("SELECT min(seq) FROM history_subject WHERE subject = ?", (claim_id,))
    return int(found[0])


SAME = Comparison("same", 100.0)
Do = Callable[[Scene], Changes]

DOINGS: dict[str, tuple[str, Do]] = {
    "add an article": (
        "article.add",
        lambda s: articles.add_article(s.workspace, Imported("Un texte.", ArticleFields(title="T"))),
    ),
    "edit an article": ("article.edit", lambda s: articles.edit_article(s.workspace, s.article, title="Nouveau")),
    "remove an article": ("article.remove", lambda s: articles.remove_article(s.workspace, s.article)),
    "remove the other": ("article.remove", lambda s: articles.remove_article(s.workspace, s.other)),
    "add a version": (
        "version.add",
        lambda s: versions.add_version(s.workspace, s.article, Imported(TEXT.replace("37 ans", "38 ans"))),
    ),
    "add a version that lacks all": (
        "version.add",
        lambda s: versions.add_version(s.workspace, s.article, Imported("Rien.")),
    ),
    "anchor": ("claim.anchor", lambda s: versions.anchor_claim(s.workspace, s.changed, Span(0, 9))),
    "confirm": ("claim.confirm", lambda s: versions.confirm_claims(s.workspace, [s.changed])),
    "mark": ("claim.mark", lambda s: claims.mark_quote(s.workspace, s.article, "1 200 emplois", "refuted")),
    "mark again": ("claim.mark", lambda s: claims.mark_quote(s.workspace, s.article, "37 ans", "refuted")),
    "set status": ("claim.status", lambda s: claims.set_status(s.workspace, s.claims[:1], "recheck")),
    "set statuses": ("claim.status", lambda s: claims.set_status(s.workspace, s.claims, "recheck")),
    "edit a claim": (
        "claim.edit",
        lambda s: claims.edit_claim(s.workspace, s.claims[0], verdict="false", note="", priority=3, speaker="M. Ruiz"),
    ),
    "set tags": ("claim.tags", lambda s: claims.set_tags(s.workspace, s.claims[0], ["emploi", "neuf"])),
    "clear tags": ("claim.tags", lambda s: claims.set_tags(s.workspace, s.claims[0], [])),
    "move a claim": ("claim.move", lambda s: claims.move_claim(s.workspace, s.claims[1], Span(0, 9))),
    "remove a claim": ("claim.remove", lambda s: claims.remove_claims(s.workspace, s.claims[:1])),
    "remove claims": ("claim.remove", lambda s: claims.remove_claims(s.workspace, s.claims)),
    "add evidence": ("evidence.add", lambda s: evidence.add_evidence(s.workspace, s.claims[1], url="https://a.org")),
    "add a file": (
        "evidence.add",
        lambda s: add_file(s.workspace, s.claims[1], evidence_file("rapport.pdf", b"%PDF-1.7 ..."), quote="Q"),
    ),
    "edit evidence": ("evidence.edit", lambda s: evidence.edit_evidence(s.workspace, s.evidence, stance="context")),
    "remove evidence": ("evidence.remove", lambda s: evidence.remove_evidence(s.workspace, s.evidence)),
    "link": ("link.add", lambda s: links.link(s.workspace, s.claims[1], s.claims[2], "contradicts", SAME)),
    "link again": ("link.add", lambda s: links.link(s.workspace, s.claims[2], s.claims[1], "related", SAME)),
    "link and take over": ("link.add", lambda s: links.link(s.workspace, s.claims[2], s.claims[0], "same", None)),
    "mark and link": (
        "link.add",
        lambda s: links.mark_and_link(s.workspace, s.version, Span(0, 9), s.claims[2], "related", SAME),
    ),
    "dismiss": ("link.dismiss", lambda s: links.dismiss(s.workspace, s.claims[1], s.claims[2], SAME)),
    "dismiss a link": ("link.dismiss", lambda s: links.dismiss(s.workspace, s.claims[2], s.claims[1], None)),
    "unlink": ("link.remove", lambda s: links.unlink(s.workspace, s.claims[2], s.claims[1])),
    "restore an earlier state": (
        "claim.restore",
        lambda s: restore_claim(s.workspace, s.claims[0], first_row_about(s, s.claims[0])),
    ),
    "bring back": ("removed.restore", lambda s: bring_back(s.workspace, s.removal)),
    "edit the scale": (
        "scale.edit",
        lambda s: set_scale(s.workspace, [Verdict("", "Presque", 0), *reversed(scale(s.workspace.base)[:3])]),
    ),
}


@pytest.mark.parametrize("doing", DOINGS)
def test_every_operation_goes_back_and_forth_across_opening_anew(scene: Scene, doing: str) -> None:
    name, do = DOINGS[doing]
    workspace, base = scene.workspace, scene.workspace.base
    before, past = tables(base), history(base)
    changes = do(scene)
    after = tables(base)
    assert after != before
    assert history(base) == [*past, name]
    assert changes
    assert changes.operation == name
    assert undoable(workspace) == name
    assert redoable(workspace) == ""

    again = open_workspace(base.path, reviewer="Ada")
    back = undo(again)
    assert tables(base) == before
    assert (back.operation, redoable(workspace)) == ("undo", name)
    assert (back.articles, back.claims, back.scale) == (changes.articles, changes.claims, changes.scale)
    assert back.counted == changes.counted
    assert findings(base) == []
    again.close()

    forth = redo(workspace)
    assert tables(base) == after
    assert (forth.operation, forth.articles, forth.claims) == ("redo", changes.articles, changes.claims)
    assert history(base) == [*past, name, "undo", "redo"]
    assert (undoable(workspace), redoable(workspace)) == (name, "")
    with pytest.raises(NothingToRedo):
        redo(workspace)

    while undoable(workspace):
        undo(workspace)
    # Only texts stay, and the scale that the base came with.
    emptied = tables(base)
    assert [table for table, rows in emptied.items() if rows] == ["verdict"]
    while redoable(workspace):
        redo(workspace)
    assert tables(base) == after


@pytest.mark.parametrize("doing", DOINGS)
def test_changes_name_what_differs(scene: Scene, doing: str) -> None:
    def by_owner(table: str, column: str, owned: dict[str, list[dict[str, object]]]) -> dict[str, list[object]]:
        found: dict[str, list[object]] = {}
        for row in owned[table]:
            found.setdefault(str(row[column]), []).append(row)
        return found

    def differing(*owners: tuple[str, str]) -> set[str]:
        changed = set()
        for table, column in owners:
            one, other = by_owner(table, column, before), by_owner(table, column, after)
            changed |= {owner for owner in one.keys() | other.keys() if one.get(owner) != other.get(owner)}
        return changed

    before = tables(scene.workspace.base)
    changes = DOINGS[doing][1](scene)
    after = tables(scene.workspace.base)
    parts = [(table, "claim_id") for table in ("claim_tag", "evidence", "link", "placement")]
    assert changes.claims == differing(("claim", "id"), *parts)
    assert changes.articles == differing(("article", "id"), ("version", "article_id"))
    assert changes.scale == bool(differing(("verdict", "id")))
    counts = {
        str(row["article_id"])
        for rows in (before, after)
        for row in rows["claim"]
        if not any(other["id"] == row["id"] and other["status"] == row["status"] for other in before["claim"])
        or not any(other["id"] == row["id"] and other["status"] == row["status"] for other in after["claim"])
    }
    assert changes.counted == counts
    assert not changes.everything
    if changes.subject:
        assert changes.subject in changes.claims | changes.articles


def test_all_operations_there_are_are_tested_and_have_words() -> None:
    """The names stand in the source; one that is not here would go without a test of its undo."""
    names = set()
    for path in Path(annotator.workspace.__path__[0]).glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "operation":
                (argument,) = node.args
                assert isinstance(argument, ast.Constant), f"{path.name}:{node.lineno}: a name that cannot be read"
                names.add(argument.value)
    # See test_claims_import, merging/test_merging and test_opinions.
    elsewhere = {"claims.import", "base.merge", "opinion.take"}
    assert names == {name for name, _ in DOINGS.values()} | {"undo", "redo"} | elsewhere
    assert names == set(OPERATIONS)


def test_nothing_to_undo_or_redo(workspace: Workspace) -> None:
    with pytest.raises(NothingToUndo):
        undo(workspace)
    with pytest.raises(NothingToRedo):
        redo(workspace)
    assert (undoable(workspace), redoable(workspace)) == ("", "")
    assert history(workspace.base) == []


def test_undo_says_who(scene: Scene) -> None:
    undo(scene.workspace)
    row = scene.workspace.base.rows("SELECT * FROM history ORDER BY seq DESC LIMIT 1")[0]
    assert (row["reviewer"], row["operation"]) == ("Ada", "undo")
    assert row["target"] == row["seq"] - 1


def test_an_article_that_was_removed_comes_back_the_very_same(scene: Scene) -> None:
    before = tables(scene.workspace.base)
    dump = [list(map(tuple, scene.workspace.base.rows(f"SELECT * FROM {name} ORDER BY 1, 2"))) for name in before]
    for row in before["article"]:
        articles.remove_article(scene.workspace, row["id"])
    assert not tables(scene.workspace.base)["claim"]
    for _ in before["article"]:
        undo(scene.workspace)
    base = scene.workspace.base
    assert [list(map(tuple, base.rows(f"SELECT * FROM {name} ORDER BY 1, 2"))) for name in before] == dump


def test_undo_after_somebody_else_has_changed_the_same(scene: Scene) -> None:
    claim_id = scene.claims[0]
    claims.edit_claim(scene.workspace, claim_id, note="Mienne")
    scene.workspace.base.connection.execute("UPDATE claim SET note = 'Autre' WHERE id = ?", (claim_id,))
    before, past = tables(scene.workspace.base), history(scene.workspace.base)
    with pytest.raises(StaleChange) as caught:
        undo(scene.workspace)
    assert (caught.value.field, caught.value.expected, caught.value.actual) == ("note", "Mienne", "Autre")
    assert (tables(scene.workspace.base), history(scene.workspace.base)) == (before, past)
    scene.workspace.base.connection.execute("UPDATE claim SET note = 'Mienne' WHERE id = ?", (claim_id,))


def test_two_reviewers_take_back_their_own(scene: Scene) -> None:
    mine, base = scene.workspace, scene.workspace.base
    theirs = open_workspace(base.path, reviewer="Béa")
    claims.edit_claim(mine, scene.claims[0], note="Mienne")
    claims.edit_claim(theirs, scene.claims[1], note="Sienne")
    assert (undoable(mine), undoable(theirs)) == ("claim.edit", "claim.edit")
    assert undo(mine).claims == {scene.claims[0]}
    assert undo(theirs).claims == {scene.claims[1]}
    assert undoable(theirs) == ""
    assert redo(mine).claims == {scene.claims[0]}
    assert redo(theirs).claims == {scene.claims[1]}
    theirs.close()


@dataclass
class Clash:
    """What one reviewer did, and what another did to the same thing since."""

    mine: Do
    theirs: Do
    field: str = ""
    values: tuple[str, str] = ("", "")


CLASHES = {
    "another status": Clash(
        lambda s: claims.set_status(s.workspace, s.claims[:1], "refuted"),
        lambda s: claims.set_status(s.workspace, s.claims[:1], "recheck"),
        "status",
        ("refuted", "recheck"),
    ),
    "a status of one of many": Clash(
        lambda s: claims.set_status(s.workspace, s.claims, "refuted"),
        lambda s: claims.set_status(s.workspace, s.claims[2:], "recheck"),
        "status",
        ("refuted", "recheck"),
    ),
    "a note on a new claim": Clash(
        lambda s: claims.mark_quote(s.workspace, s.article, "1 200 emplois", "refuted"),
        lambda s: claims.edit_claim(s.workspace, newest(s, "claim"), note="Sienne"),
        "note",
        ("", "Sienne"),
    ),
    "a source for a new claim": Clash(
        lambda s: claims.mark_quote(s.workspace, s.article, "1 200 emplois", "refuted"),
        lambda s: evidence.add_evidence(s.workspace, newest(s, "claim"), url="https://a.org"),
    ),
    "a removed claim": Clash(
        lambda s: claims.edit_claim(s.workspace, s.claims[0], note="Mienne"),
        lambda s: claims.remove_claims(s.workspace, s.claims[:1]),
    ),
    "a tag taken off": Clash(
        lambda s: claims.set_tags(s.workspace, s.claims[1], ["neuf"]),
        lambda s: claims.set_tags(s.workspace, s.claims[1], []),
    ),
    "a tag put on again": Clash(
        lambda s: claims.set_tags(s.workspace, s.claims[2], []),
        lambda s: claims.set_tags(s.workspace, s.claims[2], ["ville"]),
    ),
    "a claim on a new article": Clash(
        lambda s: articles.add_article(s.workspace, Imported("Un texte.", ArticleFields(title="T"))),
        lambda s: claims.mark_quote(s.workspace, newest(s, "article"), "texte", "refuted"),
    ),
    "an edited source": Clash(
        lambda s: evidence.edit_evidence(s.workspace, s.evidence, title="Mien"),
        lambda s: evidence.edit_evidence(s.workspace, s.evidence, title="Sien"),
        "title",
        ("Mien", "Sien"),
    ),
}


@pytest.mark.parametrize("clash", CLASHES.values(), ids=CLASHES)
def test_what_another_reviewer_did_since_is_never_overwritten(scene: Scene, clash: Clash) -> None:
    workspace = scene.workspace
    clash.mine(scene)
    workspace.reviewer = "Béa"
    clash.theirs(scene)
    workspace.reviewer = "Ada"
    before, past = tables(workspace.base), history(workspace.base)
    with pytest.raises(StaleChange) as caught:
        undo(workspace)
    stale = caught.value
    assert (stale.field, stale.expected, stale.actual, stale.reviewer) == (clash.field, *clash.values, "Béa")
    assert "Béa" in error_words(stale)
    assert (tables(workspace.base), history(workspace.base)) == (before, past)
    # When the other one has taken theirs back, nothing is in the way.
    workspace.reviewer = "Béa"
    undo(workspace)
    workspace.reviewer = "Ada"
    undo(workspace)


@pytest.mark.parametrize("clash", CLASHES.values(), ids=CLASHES)
def test_nor_when_something_is_made_again(scene: Scene, clash: Clash) -> None:
    """The other one works on what was there before."""
    workspace = scene.workspace
    if not clash.field or not clash.values[0]:
        pytest.skip("what is made again is not there to be worked on")
    clash.mine(scene)
    undo(workspace)
    workspace.reviewer = "Béa"
    clash.theirs(scene)
    workspace.reviewer = "Ada"
    before = tables(workspace.base)
    with pytest.raises(StaleChange) as caught:
        redo(workspace)
    assert caught.value.reviewer == "Béa"
    assert tables(workspace.base) == before


def test_numbers_of_removed_claims_are_not_given_again(scene: Scene) -> None:
    workspace = scene.workspace
    numbers = workspace.base.column("SELECT number FROM claim ORDER BY number")
    claims.remove_claims(workspace, [*scene.claims, scene.changed])
    workspace.reviewer = "Béa"
    marked(workspace, scene.article, "1 200 emplois")
    assert workspace.base.column("SELECT number FROM claim") == [max(numbers) + 1]
    workspace.reviewer = "Ada"
    undo(workspace)
    assert workspace.base.column("SELECT number FROM claim ORDER BY number") == [*numbers, max(numbers) + 1]
