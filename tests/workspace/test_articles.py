from __future__ import annotations

import pytest

from annotator.domain.article import ArticleFields, Imported
from annotator.domain.errors import ArticleNotFound, BaseReadOnly, EmptyFile, InvalidField
from annotator.store.articles import article, articles, text_of
from annotator.store.base import Base
from annotator.text.canonical import sha256
from annotator.workspace.articles import add_article, edit_article, remove_article
from annotator.workspace.undo import undo
from annotator.workspace.workspace import Workspace, open_workspace
from tests.claims_base import OTHER_TEXT, TEXT, added, history, marked, tables


def test_an_article_is_added_with_its_first_version(workspace: Workspace, base: Base) -> None:
    fields = ArticleFields(" Un\n parc ", "Le Journal", "B. Roy", "2/3/2026", "https://example.org", "fr")
    changes = add_article(workspace, Imported(TEXT, fields, "parc.txt", "text/plain", "cp1252"))
    found = article(base, changes.subject)
    assert changes.articles == {changes.subject}
    assert not changes.claims
    assert found.fields == ArticleFields("Un parc", "Le Journal", "B. Roy", "2026-03-02", "https://example.org", "fr")
    version = found.version
    assert (version.number, version.source, version.media_type, version.encoding) == (
        1,
        "parc.txt",
        "text/plain",
        "cp1252",
    )
    assert (version.sha256, version.length) == (sha256(TEXT), len(TEXT))
    assert text_of(base, version.id) == TEXT


def test_a_text_is_not_added_twice(workspace: Workspace, base: Base) -> None:
    first = add_article(workspace, Imported(TEXT, ArticleFields(title="Un")))
    again = add_article(workspace, Imported(TEXT, ArticleFields(title="Deux")))
    assert again.subject == first.subject
    assert not again
    assert history(base) == ["article.add"]
    assert article(base, first.subject).fields.title == "Un"
    undo(workspace)
    assert add_article(workspace, Imported(TEXT)).subject != first.subject


@pytest.mark.parametrize(
    "text", ["\ud83d\ude42".encode("utf-16", "surrogatepass").decode("utf-16"), "a\u00a0b", "\u0301"]
)
def test_every_text_is_kept_as_it_is(workspace: Workspace, base: Base, text: str) -> None:
    assert text_of(base, article(base, added(workspace, text)).version.id) == text


def test_what_cannot_be_added_leaves_nothing(workspace: Workspace, base: Base) -> None:
    with pytest.raises(EmptyFile):
        add_article(workspace, Imported("", source="empty.txt"))
    with pytest.raises(InvalidField):
        add_article(workspace, Imported(TEXT, ArticleFields(published="yesterday")))
    assert articles(base) == []
    assert base.rows("SELECT 1 FROM canonical_text") == []
    assert history(base) == []


def test_fields_are_edited(workspace: Workspace, base: Base, article_id: str) -> None:
    before = article(base, article_id)
    changes = edit_article(workspace, article_id, title="Autre", published="2026-03")
    after = article(base, article_id)
    assert (after.fields.title, after.fields.published, after.fields.language) == ("Autre", "2026-03", "fr")
    assert after.updated_at > before.updated_at
    assert changes.articles == {article_id}
    assert changes.subject == article_id


def test_an_edit_that_changes_nothing_is_none(workspace: Workspace, base: Base, article_id: str) -> None:
    before, past = tables(base), history(base)
    changes = edit_article(workspace, article_id, title=" Un  parc", language="fr")
    assert not changes
    assert changes.subject == article_id
    assert (tables(base), history(base)) == (before, past)


@pytest.mark.parametrize("field", ["created_at", "id", "colour", "updated_at", "title\" = 'x' --"])
def test_only_fields_of_an_article_can_be_edited(workspace: Workspace, base: Base, article_id: str, field: str) -> None:
    before = tables(base)
    with pytest.raises(InvalidField) as caught:
        edit_article(workspace, article_id, **{field: "2026-01-01"})
    assert caught.value.field == field
    assert tables(base) == before


def test_an_article_goes_with_its_claims_and_links_to_them(workspace: Workspace, base: Base, article_id: str) -> None:
    claim_id = marked(workspace, article_id, "37 ans")
    other = added(workspace, OTHER_TEXT)
    kept = marked(workspace, other, "37 ans")
    changes = remove_article(workspace, article_id)
    assert changes.articles == changes.counted == {article_id}
    assert changes.claims == {claim_id}
    assert [found.id for found in articles(base)] == [other]
    assert [row["id"] for row in tables(base)["claim"]] == [kept]
    # The text stays for undo.
    assert len(base.rows("SELECT 1 FROM canonical_text")) == 2


def test_an_article_that_is_not_there(workspace: Workspace, base: Base) -> None:
    with pytest.raises(ArticleNotFound):
        edit_article(workspace, "none", title="x")
    with pytest.raises(ArticleNotFound):
        remove_article(workspace, "none")
    assert history(base) == []


def test_nothing_is_changed_in_a_base_that_is_only_read(workspace: Workspace, base: Base, article_id: str) -> None:
    reading = open_workspace(base.path, read_only=True)
    assert reading.base.read_only
    with pytest.raises(BaseReadOnly):
        edit_article(reading, article_id, title="x")
    with pytest.raises(BaseReadOnly):
        add_article(reading, Imported("Un autre."))
    with pytest.raises(BaseReadOnly):
        undo(reading)
    reading.close()
    assert history(base) == ["article.add"]
