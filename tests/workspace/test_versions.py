from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from annotator.domain.article import ArticleFields, Imported
from annotator.domain.claim import ClaimFilter
from annotator.domain.errors import ArticleNotFound, EmptyFile, NothingToConfirm
from annotator.domain.span import Span
from annotator.store.base import Base, open_base
from annotator.store.integrity import findings
from annotator.store.migrations import STEPS
from annotator.workspace.claims import edit_claim, mark, remove_claims, set_status
from annotator.workspace.links import link
from annotator.workspace.queries import (
    article,
    articles,
    claim,
    claim_numbers,
    placements_into,
    placements_of,
    places_of,
    places_on,
    text_of,
    versions_of,
)
from annotator.workspace.undo import redo, undo
from annotator.workspace.versions import (
    add_version,
    anchor_claim,
    confirm_claims,
    plan_version,
    version_candidates,
)
from annotator.workspace.workspace import Workspace
from tests.claims_base import TEXT, added, history, marked, tables
from tests.store.stored import restore, stored_base

NEW = TEXT.replace("37 ans", "38 ans").replace("2,1 milliards d'euros", "2,1 milliards d’euros")
SHORT = TEXT.replace(" Le parc ouvrira en 2027.", "")


def import_text(workspace: Workspace, article_id: str, text: str) -> str:
    """Add a version; returns its id."""
    assert add_version(workspace, article_id, Imported(text, source="new.txt"))
    return article(workspace.base, article_id).version.id


def quotes(base: Base, orphans: bool = True) -> list[str]:
    return [claim_quote(base, number) for number in claim_numbers(base, ClaimFilter(orphans=orphans))]


def claim_quote(base: Base, number: int) -> str:
    return str(base.rows("SELECT quote FROM claim WHERE number = ?", (number,))[0][0])


def test_claims_follow_the_text_and_what_changed_is_to_be_rechecked(workspace: Workspace, base: Base) -> None:
    article_id = added(workspace)
    age = marked(workspace, article_id, "37 ans", "verified")
    edit_claim(workspace, age, verdict="true", note="Né en 1989.")
    group = marked(workspace, article_id, "2,1 milliards d'euros", "verified")
    edit_claim(workspace, group, verdict="true")
    before, old = claim(base, group), article(base, article_id).version.id
    changes = add_version(workspace, article_id, Imported(NEW, source="new.txt"))
    version = article(base, article_id).version
    assert changes.subject == article_id
    assert changes.claims == {age, group}
    assert changes.counted == {article_id}
    assert (version.number, version.source, text_of(base, version.id)) == (2, "new.txt", NEW)
    kept, changed = claim(base, group), claim(base, age)
    assert (kept.status, kept.verdict, kept.quote) == ("verified", "true", "2,1 milliards d’euros")
    assert kept.updated_at == before.updated_at
    assert kept.sentence in NEW
    assert (changed.status, changed.verdict, changed.quote, changed.note) == ("recheck", "", "38 ans", "Né en 1989.")
    assert changed.span.of(NEW) == "38 ans"
    (was,) = placements_of(base, age)
    assert (was.version_id, was.later_id, was.quote, was.status, was.verdict) == (
        old, version.id, "37 ans", "verified", "true",
    )  # fmt: skip
    assert (was.outcome, was.reason, was.was, was.now) == ("recheck", "figure", "37 ans", "38 ans")
    assert history(base)[-1] == "version.add"
    assert findings(base) == []


def test_what_is_gone_stays_with_the_older_version(workspace: Workspace, base: Base) -> None:
    article_id = added(workspace)
    gone = marked(workspace, article_id, "ouvrira en 2027", "verified")
    edit_claim(workspace, gone, verdict="true")
    old = article(base, article_id).version.id
    new = import_text(workspace, article_id, SHORT)
    orphan = claim(base, gone)
    assert (orphan.version_id, orphan.status, orphan.verdict) == (old, "recheck", "true")
    assert places_of(base, new) == []
    assert [(place.id, place.status) for place in places_on(base, old)] == [(gone, "verified")]
    assert quotes(base) == ["ouvrira en 2027"]
    assert article(base, article_id).claims == 1
    # It comes back with the passage, and a person has to look.
    newest = import_text(workspace, article_id, f"Mise à jour.\n{TEXT}")
    assert claim(base, gone).version_id == newest
    assert [placement.reason for placement in placements_of(base, gone)] == ["returned", ""]
    assert quotes(base) == []
    assert [place.id for place in places_on(base, old)] == [gone]
    assert findings(base) == []


def test_undo_brings_everything_back_and_redo_does_it_again(workspace: Workspace, base: Base) -> None:
    article_id = added(workspace)
    for quote in ("37 ans", "Le parc", "1 200 emplois", "multiplication par quatre"):
        marked(workspace, article_id, quote, "verified")
    before = tables(base)
    import_text(workspace, article_id, NEW.replace(" Le parc ouvrira en 2027.", ""))
    after = tables(base)
    assert after != before
    undo(workspace)
    assert tables(base) == before
    assert article(base, article_id).version.number == 1
    assert findings(base) == []
    redo(workspace)
    assert tables(base) == after
    assert findings(base) == []


def test_the_same_text_changes_nothing(workspace: Workspace, base: Base) -> None:
    article_id = added(workspace)
    before = tables(base)
    assert not add_version(workspace, article_id, Imported(TEXT))
    assert plan_version(base, article_id, Imported(TEXT)).unchanged
    assert tables(base) == before
    assert history(base) == ["article.add"]


def test_an_older_text_may_come_back_as_the_newest(workspace: Workspace, base: Base) -> None:
    article_id = added(workspace)
    age = marked(workspace, article_id, "37 ans", "verified")
    import_text(workspace, article_id, NEW)
    import_text(workspace, article_id, TEXT)
    assert [version.number for version in versions_of(base, article_id)] == [3, 2, 1]
    assert (claim(base, age).quote, claim(base, age).status) == ("37 ans", "recheck")


def test_what_cannot_be_a_version_leaves_nothing(workspace: Workspace, base: Base) -> None:
    article_id = added(workspace)
    with pytest.raises(EmptyFile):
        add_version(workspace, article_id, Imported("", source="empty.txt"))
    with pytest.raises(ArticleNotFound):
        add_version(workspace, "nothing", Imported(NEW))
    assert history(base) == ["article.add"]


def test_a_plan_that_no_longer_fits_is_made_anew(workspace: Workspace, base: Base) -> None:
    article_id = added(workspace)
    plan = plan_version(base, article_id, Imported(NEW))
    age = marked(workspace, article_id, "37 ans", "verified")
    add_version(workspace, article_id, Imported(NEW), plan)
    assert claim(base, age).status == "recheck"
    other = plan_version(base, article_id, Imported(SHORT))
    import_text(workspace, article_id, TEXT)
    add_version(workspace, article_id, Imported(SHORT), other)
    assert [place.id for place in places_of(base, article(base, article_id).version.id)] == [age]


def test_a_claim_that_was_to_come_back_is_removed_meanwhile(workspace: Workspace, base: Base) -> None:
    article_id = added(workspace)
    age = marked(workspace, article_id, "37 ans", "verified")
    other = marked(workspace, article_id, "multiplication par quatre", "verified")
    import_text(workspace, article_id, "Tout autre chose.")
    plan = plan_version(base, article_id, Imported(TEXT))
    assert [claim.id for claim in plan.returned] == [other, age]
    remove_claims(workspace, [age])
    add_version(workspace, article_id, Imported(TEXT), plan)
    assert [place.id for place in places_of(base, article(base, article_id).version.id)] == [other]


def test_fields_are_filled_and_never_overwritten(workspace: Workspace, base: Base) -> None:
    article_id = added(workspace)
    fields = ArticleFields("Autre titre", "Le Journal", published="hier", url="https://example.org/parc")
    add_version(workspace, article_id, Imported(NEW, fields))
    assert article(base, article_id).fields == ArticleFields(
        "Un parc", "Le Journal", url="https://example.org/parc", language="fr"
    )


def test_a_person_says_that_a_claim_is_still_right(workspace: Workspace, base: Base) -> None:
    article_id = added(workspace)
    age = marked(workspace, article_id, "37 ans", "verified")
    edit_claim(workspace, age, verdict="true")
    import_text(workspace, article_id, NEW)
    import_text(workspace, article_id, NEW.replace("38 ans", "39 ans"))
    confirm_claims(workspace, [age])
    assert (claim(base, age).status, claim(base, age).verdict) == ("verified", "true")
    undo(workspace)
    assert claim(base, age).status == "recheck"
    edit_claim(workspace, age, verdict="mostly_true")
    confirm_claims(workspace, [age])
    assert claim(base, age).verdict == "mostly_true"
    other = marked(workspace, article_id, "Le parc", "recheck")
    with pytest.raises(NothingToConfirm):
        confirm_claims(workspace, [other])


def test_a_person_finds_the_passage_again(workspace: Workspace, base: Base) -> None:
    article_id = added(workspace)
    gone = marked(workspace, article_id, "ouvrira en 2027", "verified")
    import_text(workspace, article_id, SHORT)
    newest = import_text(workspace, article_id, SHORT.replace("M. Ruiz", "M. Ruiz, qui promet l'ouverture en 2027"))
    text = text_of(base, newest)
    start = text.index("l'ouverture en 2027")
    changes = anchor_claim(workspace, gone, Span(start, start + len("l'ouverture en 2027")))
    assert changes.claims == {gone}
    found = claim(base, gone)
    assert (found.version_id, found.quote, found.status) == (newest, "l'ouverture en 2027", "recheck")
    assert [(p.outcome, p.later_id == newest) for p in placements_of(base, gone)] == [
        ("placed", True),
        ("orphan", False),
    ]
    assert findings(base) == []
    undo(workspace)
    assert claim(base, gone).quote == "ouvrira en 2027"


def test_a_rechecked_claim_is_anchored_elsewhere(workspace: Workspace, base: Base) -> None:
    article_id = added(workspace)
    age = marked(workspace, article_id, "37 ans", "verified")
    newest = import_text(workspace, article_id, NEW)
    start = NEW.index("M. Ruiz, 38 ans")
    anchor_claim(workspace, age, Span(start, start + len("M. Ruiz, 38 ans")))
    (placement,) = placements_into(base, newest)
    assert (placement.outcome, placement.quote) == ("placed", "37 ans")


def test_removing_takes_the_versions_along_and_undo_brings_them_back(workspace: Workspace, base: Base) -> None:
    from annotator.workspace.articles import remove_article

    article_id = added(workspace)
    first = marked(workspace, article_id, "37 ans", "verified")
    second = marked(workspace, article_id, "Le parc")
    link(workspace, first, second, "related", None)
    import_text(workspace, article_id, NEW)
    before = tables(base)
    remove_article(workspace, article_id)
    assert articles(base) == []
    assert tables(base)["placement"] == []
    undo(workspace)
    assert tables(base) == before
    set_status(workspace, [first], "refuted")


def test_the_article_that_a_text_may_be_a_version_of(workspace: Workspace, base: Base) -> None:
    first = added(workspace, title="Un parc", url="https://www.example.org/parc/?utm=1")
    second = added(workspace, "Autre chose.", title="UN PARC ")
    third = added(workspace, "Encore autre chose.", title="Rien")

    def ids(text: str, **fields: str) -> list[str]:
        return [found.id for found in version_candidates(base, Imported(text, ArticleFields(**fields)))]

    assert ids(NEW, title="un parc", url="http://example.org/parc#haut") == [first, second]
    assert ids(NEW, title="Rien") == [third]
    assert ids(NEW, title="Nouveau", url="https://example.org/parc2") == []
    assert ids(TEXT, title="Rien", url="https://example.org/parc") == [third]
    assert ids(NEW) == []


@pytest.mark.parametrize("step", STEPS)
def test_a_base_of_each_step_takes_a_version(step: str, tmp_path: Path) -> None:
    base_path = tmp_path / "old.sqlite"
    restore(stored_base(step), base_path)
    with closing(open_base(base_path)) as base:
        workspace = Workspace(base)
        (article_id,) = (found.id for found in articles(base) if found.fields.title == "Un parc")
        import_text(workspace, article_id, NEW)
        assert len(placements_into(base, article(base, article_id).version.id)) == 2
        assert findings(base) == []
        undo(workspace)
        assert findings(base) == []


def test_a_claim_made_on_an_older_version_is_seen_there(workspace: Workspace, base: Base) -> None:
    article_id = added(workspace)
    old = article(base, article_id).version.id
    import_text(workspace, article_id, NEW)
    late = mark(workspace, old, Span(0, 9), "verified").subject
    assert [place.id for place in places_on(base, old)] == [late]
    assert quotes(base) == ["Le groupe"]
