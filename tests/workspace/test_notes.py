from __future__ import annotations

import pytest

from annotator.domain.article import ArticleFields, ArticleNote, Heading, Imported, Page
from annotator.domain.errors import ClaimNotFound
from annotator.domain.span import Span
from annotator.store.aside import aside_of, packed
from annotator.store.claims import claim
from annotator.workspace.articles import add_article, remove_article
from annotator.workspace.notes import add_note, notes_on
from annotator.workspace.queries import article
from annotator.workspace.undo import undo
from annotator.workspace.workspace import Workspace
from tests.claims_base import TEXT, marked

FACTOR = Span(TEXT.index("multiplication"), TEXT.index("quatre") + 6)
NOTE = ArticleNote(FACTOR, "Vérifier.\nVoir 2025.", "comment", "Léa", "2026-03-01T10:00:00")
OTHER = ArticleNote(Span(0, 5), "Lequel ?", "footnote")
IMPORTED = Imported(
    TEXT,
    ArticleFields(title="Un parc", url="https://example.org/"),
    notes=(OTHER, NOTE),
    headings=(Heading(Span(0, 52), 1),),
    pages=(Page(0, "iv"), Page(60, "v")),
)


@pytest.fixture
def article_id(workspace: Workspace) -> str:
    return add_article(workspace, IMPORTED).subject


def test_what_stands_beside_a_text_is_kept_with_its_version(workspace: Workspace, article_id: str) -> None:
    version_id = article(workspace.base, article_id).version.id
    aside = aside_of(workspace.base, version_id)
    assert (aside.notes, aside.headings, aside.pages) == (IMPORTED.notes, IMPORTED.headings, IMPORTED.pages)
    assert [aside.page_at(place) for place in (0, 59, 60, 10**6)] == ["iv", "iv", "v", "v"]
    remove_article(workspace, article_id)
    assert aside_of(workspace.base, version_id).notes == ()
    undo(workspace)
    assert aside_of(workspace.base, version_id).notes == IMPORTED.notes


def test_a_text_with_nothing_beside_it() -> None:
    assert packed(Imported(TEXT)) == ""


def test_notes_are_offered_on_claims_over_their_passage_until_they_are_evidence(
    workspace: Workspace, article_id: str
) -> None:
    over, apart = marked(workspace, article_id, "quatre"), marked(workspace, article_id, "37 ans")
    assert notes_on(workspace.base, claim(workspace.base, over)) == [NOTE]
    assert notes_on(workspace.base, claim(workspace.base, apart)) == []
    assert add_note(workspace, over, article_id, NOTE).subject == over
    (evidence,) = claim(workspace.base, over).evidence
    assert (evidence.title, evidence.quote, evidence.stance) == ("Comment by Léa", "Vérifier.\nVoir 2025.", "context")
    assert (evidence.url, evidence.accessed) == ("https://example.org/", "2026-03-01")
    assert notes_on(workspace.base, claim(workspace.base, over)) == []
    undo(workspace)
    assert notes_on(workspace.base, claim(workspace.base, over)) == [NOTE]


def test_a_note_on_a_claim_that_is_gone(workspace: Workspace, article_id: str) -> None:
    with pytest.raises(ClaimNotFound):
        add_note(workspace, "none", article_id, NOTE)
