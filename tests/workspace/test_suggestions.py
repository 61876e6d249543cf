"""Earlier claims for a passage: what is looked for, and what is left out."""

from __future__ import annotations

import time

import pytest

from annotator.domain.claim import Claim
from annotator.domain.errors import ClaimNotFound
from annotator.domain.match import Passage
from annotator.domain.span import Span
from annotator.store.articles import article
from annotator.store.base import Base
from annotator.store.claims import claim
from annotator.workspace.articles import remove_article
from annotator.workspace.claims import edit_claim
from annotator.workspace.links import dismiss, link
from annotator.workspace.suggestions import Place, matches, matches_of_claim, passage_at, relevant
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


def numbers(base: Base, text: str) -> list[int]:
    return [one.number for one in relevant(base, Passage(text, text))]


def test_candidates_share_words(workspace: Workspace, base: Base, article_id: str) -> None:
    ids = [marked(workspace, article_id, quote) for quote in ("37 ans", "1 200 emplois", "2,1 milliards")]
    edit_claim(workspace, ids[1], normalised="Douze cents postes", note="chômage")
    assert numbers(base, "37 ANS") == [1]
    assert set(numbers(base, "des postes et des milliards")) == {2, 3}
    assert numbers(base, "chomage") == []  # the note is the reviewer's own
    assert numbers(base, "Espagne") == [3]  # in the sentence
    assert set(numbers(base, "un parc")) == {1, 2, 3}  # in the title of the article
    assert numbers(base, "neuf") == numbers(base, "") == []


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("Il a 37 ans.", "trente-sept ans"),
        ("C'est une multiplication par quatre.", "un quadruplement"),
        ("Un prix de 4,5 Mds€.", "4.5 milliards d'euros"),
        ("Le gouvernement augmente les impôts.", "le gouvernment"),
        ("Le gouvernement augmente les impôts.", "une augmentation des impots"),
        ("Le gouvernement augmente les impôts.", "gouvernernent"),
        ("Emmanuel Macron se vaccine.", "#EmmanuelMacron"),
        ("La vaccination du président.", "vaccinated presidents"),
    ],
)
def test_a_claim_is_found_however_it_is_written(workspace: Workspace, base: Base, written: str, asked: str) -> None:
    marked(workspace, added(workspace, f"{written}\nLa mer est calme.", title=""), written)
    assert numbers(base, asked) == [1]


@pytest.mark.parametrize(
    "text", ["", "e", "🙂", "שלום", '"NEAR(" OR *', "1,2,3,4", "10^400 1e999", "a" * 100_000, "le mot juste " * 9_000]
)
def test_whatever_is_asked_is_answered(workspace: Workspace, base: Base, article_id: str, text: str) -> None:
    marked(workspace, article_id, "37 ans")
    started = time.perf_counter()
    matches(base, Passage(text, text))
    assert time.perf_counter() - started < 2
