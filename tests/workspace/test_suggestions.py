"""Earlier claims for a passage: what is looked for, and what is left out."""

from __future__ import annotations

import pytest

from annotator.domain.claim import Claim
from annotator.domain.errors import ClaimNotFound
from annotator.domain.match import Passage
from annotator.domain.span import Span
from annotator.store import search
from annotator.store.articles import article
from annotator.store.base import Base
from annotator.store.claims import claim
from annotator.store.search import candidates
from annotator.workspace.articles import remove_article
from annotator.workspace.claims import edit_claim
from annotator.workspace.links import dismiss, link
from annotator.workspace.suggestions import Place, matches, matches_of_claim, passage_at
from annotator.workspace.workspace import Workspace
from tests.claims_base import OTHER_TEXT, TEXT, added, marked

QUOTE = "multiplication par quatre"


@pytest.fixture
def earlier(workspace: Workspace, base: Base, article_id: str) -> Claim:
    claim_id = marked(workspace, article_id, QUOTE, "verified")
    edit_claim(workspace, claim_id, verdict="true")
    return claim(base, claim_id)


@pytest.fixture
def other_article(workspace: Workspace) -> str:
    return added(workspace, OTHER_TEXT, title="Un autre")


def selected(base: Base, article_id: str, quote: str, text: str = OTHER_TEXT) -> tuple[Passage, Place]:
    start = text.index(quote)
    span = Span(start, start + len(quote))
    return passage_at(text, span, "fr"), Place(article(base, article_id).version.id, span)


def test_an_earlier_claim_is_found_for_a_selection(base: Base, earlier: Claim, other_article: str) -> None:
    passage, place = selected(base, other_article, QUOTE)
    assert passage.sentence == OTHER_TEXT.split("\n")[0]
    match = matches(base, passage, place)[0]
    assert match.claim == earlier
    assert (match.article_title, match.verdict_label) == ("Un parc", "True")
    assert match.comparison.kind in ("same", "reworded")


def test_a_selection_does_not_find_what_it_touches(base: Base, earlier: Claim, article_id: str) -> None:
    for quote in (QUOTE, "multiplication", f"une {QUOTE} "):
        passage, place = selected(base, article_id, quote, TEXT)
        assert matches(base, passage, place) == []
    passage, _ = selected(base, article_id, QUOTE, TEXT)
    assert [match.claim for match in matches(base, passage)] == [earlier]
    # Where nothing is touched, what stands elsewhere in the same article is found.
    _, place = selected(base, article_id, "Le parc ouvrira", TEXT)
    assert [match.claim for match in matches(base, passage, place)] == [earlier]


def test_a_claim_finds_neither_itself_nor_what_was_dismissed(
    workspace: Workspace, base: Base, earlier: Claim, other_article: str
) -> None:
    later = marked(workspace, other_article, QUOTE)
    assert [match.claim.id for match in matches_of_claim(base, later)] == [earlier.id]
    assert [match.claim.id for match in matches_of_claim(base, earlier.id)] == [later]
    link(workspace, later, earlier.id, "same", None)
    assert len(matches_of_claim(base, later)) == 1
    dismiss(workspace, later, earlier.id, None)
    assert matches_of_claim(base, later) == []
    # Dismissed for the one, not for the other.
    assert len(matches_of_claim(base, earlier.id)) == 1
    with pytest.raises(ClaimNotFound):
        matches_of_claim(base, "none")


def test_no_more_than_asked_for(workspace: Workspace, base: Base) -> None:
    sentence = "La ville compte 4 500 emplois."
    for number in range(5):
        marked(workspace, added(workspace, f"{sentence}\nLa fois {number}."), sentence)
    passage = Passage(sentence, sentence, "fr")
    assert len(matches(base, passage)) == 5
    assert len(matches(base, passage, limit=3)) == 3


@pytest.mark.parametrize("text", ["", " ", "…", '"NEAR(" OR *', "🙂", "\x00", "a" * 100_000, "mot " * 30_000])
def test_any_selection_has_an_answer(base: Base, earlier: Claim, text: str) -> None:
    assert earlier.id not in {match.claim.id for match in matches(base, Passage(text, text))}


def test_what_is_gone_is_not_offered(workspace: Workspace, base: Base, earlier: Claim, article_id: str) -> None:
    passage = Passage(earlier.quote, earlier.sentence, "fr")
    assert matches(base, passage)
    remove_article(workspace, article_id)
    assert matches(base, passage) == []


# --- candidates ---


def numbers(base: Base, text: str, limit: int = 10) -> list[int]:
    return candidates(base, text, limit=limit)


def test_candidates_share_words(workspace: Workspace, base: Base, article_id: str) -> None:
    ids = [marked(workspace, article_id, quote) for quote in ("37 ans", "1 200 emplois", "2,1 milliards")]
    edit_claim(workspace, ids[1], normalised="Douze cents postes", note="chômage")
    assert numbers(base, "37 ANS") == [1]
    assert set(numbers(base, "des postes et des milliards")) == {2, 3}
    assert numbers(base, "chomage") == []  # the note is the reviewer's own
    assert numbers(base, "Espagne") == [3]  # in the sentence
    assert numbers(base, "neuf") == numbers(base, "") == []
    assert len(numbers(base, "ans emplois milliards", limit=2)) == 2


def test_common_words_are_looked_for_together(
    workspace: Workspace, base: Base, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "COMMON", 3)
    for text in ("Le maire parle.", "Le maire écoute.", "Le maire et la rose.", "Une rose rare."):
        marked(workspace, added(workspace, text), text)
    assert set(numbers(base, "maire")) == {1, 2, 3}  # nothing else to go by
    assert set(numbers(base, "le maire")) == {1, 2, 3}
    assert set(numbers(base, "maire rare")) == {4}
    assert set(numbers(base, "le maire rare")) == {1, 2, 3, 4}
    assert set(numbers(base, "rose")) == {3, 4}
