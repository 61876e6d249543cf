"""Reading articles and claims as objects of the domain."""

from __future__ import annotations

from dataclasses import fields

import pytest

from annotator.domain.article import ArticleFields
from annotator.domain.claim import Claim, ClaimFilter, ClaimPlace, Evidence, Link
from annotator.domain.errors import AmbiguousId, ArticleNotFound, ClaimNotFound
from annotator.domain.span import Span
from annotator.i18n import set_language
from annotator.store import claims as reading
from annotator.store.articles import article, article_by_prefix, article_with_text, articles, text_of
from annotator.store.base import Base
from annotator.store.claims import claim, claim_numbers, claims_by, claims_of, places_of, records, records_by_number
from annotator.store.verdicts import scale, verdict_labels, verdict_uses
from annotator.text.canonical import sha256
from annotator.workspace.articles import remove_article
from annotator.workspace.claims import edit_claim, remove_claims, set_status, set_tags
from annotator.workspace.evidence import add_evidence
from annotator.workspace.links import dismiss, link
from annotator.workspace.workspace import Workspace
from tests.claims_base import OTHER_TEXT, TEXT, added, marked


def test_an_article_with_its_version_and_counts(base: Base, workspace: Workspace) -> None:
    told = {"title": "Un parc", "outlet": "Le Journal", "author": "B. Roy", "published": "2026-03", "language": "fr"}
    article_id = added(workspace, **told, url="https://example.org/1")
    verified = marked(workspace, article_id, "37 ans", "verified")
    marked(workspace, article_id, "1 200 emplois")
    found = article(base, article_id)
    assert found.id == article_id
    assert found.fields == ArticleFields(**told, url="https://example.org/1")
    assert found.created_at == found.updated_at == found.version.imported_at == "2026-03-02T08:00:01.000Z"
    version = found.version
    assert (version.article_id, version.number, version.sha256, version.length) == (
        article_id,
        1,
        sha256(TEXT),
        len(TEXT),
    )
    assert (version.source, version.media_type, version.encoding) == ("", "text/plain", "")
    assert (found.claims, found.unverified) == (2, 1)
    set_status(workspace, [verified], "unverified")
    assert article(base, article_id).unverified == 2
    assert articles(base) == [article(base, article_id)]


def test_articles_newest_first(base: Base, workspace: Workspace) -> None:
    assert articles(base) == []
    ids = [added(workspace, f"Texte {number}.") for number in range(3)]
    assert [found.id for found in articles(base)] == ids[::-1]
    assert [(found.claims, found.unverified) for found in articles(base)] == [(0, 0)] * 3


def test_an_article_by_the_beginning_of_its_id(base: Base, workspace: Workspace) -> None:
    one, two = added(workspace), added(workspace, OTHER_TEXT)
    shared = next(length for length in range(len(one)) if one[length] != two[length])
    assert article_by_prefix(base, one[: shared + 1]).id == one
    assert article_by_prefix(base, one).id == one
    with pytest.raises(AmbiguousId) as caught:
        article_by_prefix(base, one[:shared])
    assert caught.value.count == 2
    for none in ("", "x", one + "x", "%", "_" * len(one)):
        with pytest.raises(ArticleNotFound):
            article_by_prefix(base, none)


def test_texts(base: Base, workspace: Workspace) -> None:
    article_id = added(workspace)
    assert text_of(base, article(base, article_id).version.id) == TEXT
    assert article_with_text(base, sha256(TEXT)) == article_id
    assert article_with_text(base, sha256("another")) is None
    with pytest.raises(ArticleNotFound):
        text_of(base, "none")
    remove_article(workspace, article_id)
    with pytest.raises(ArticleNotFound):
        article(base, article_id)
    assert article_with_text(base, sha256(TEXT)) is None


@pytest.fixture
def whole(base: Base, workspace: Workspace) -> Claim:
    """A claim with everything on it."""
    article_id = added(workspace)
    earlier = marked(workspace, added(workspace, OTHER_TEXT), "900 emplois", "verified")
    other = marked(workspace, article_id, "37 ans")
    claim_id = marked(workspace, article_id, "1 200 emplois")
    edit_claim(workspace, claim_id, note="Une note.\nDeux lignes.", normalised="Il y aura 1 200 emplois", priority=2)
    edit_claim(workspace, claim_id, speaker="Le maire", claim_date="2026-02", verdict="false", status="refuted")
    set_tags(workspace, claim_id, ["ville", "emploi"])
    add_evidence(
        workspace, claim_id, url="https://example.org", title="T", quote="Q", stance="context", accessed="2026"
    )
    add_evidence(workspace, claim_id, title="Second")
    link(workspace, claim_id, earlier, "contradicts", None)
    dismiss(workspace, claim_id, other, None)
    return claim(base, claim_id)


def test_a_whole_claim(base: Base, whole: Claim) -> None:
    start = TEXT.index("1 200 emplois")
    assert whole.span == Span(start, start + 13)
    assert whole.quote == "1 200 emplois"
    assert whole.prefix.endswith("Selon la ville, ")
    assert whole.suffix == " sont promis."
    assert TEXT.startswith(whole.sentence, whole.sentence_start)
    assert whole.sentence == "Selon la ville, 1 200 emplois sont promis."
    assert (whole.paragraph, whole.number) == (3, 3)
    assert (whole.status, whole.verdict, whole.priority) == ("refuted", "false", 2)
    assert whole.external_id == ""
    assert (whole.note, whole.normalised) == ("Une note.\nDeux lignes.", "Il y aura 1 200 emplois")
    assert (whole.speaker, whole.claim_date, whole.reviewer) == ("Le maire", "2026-02", "Ada")
    assert whole.created_at < whole.updated_at
    assert whole.tags == ("emploi", "ville")
    first, second = whole.evidence
    assert first == Evidence(first.id, "https://example.org", "T", "Q", "context", "2026")
    assert (second.title, second.stance) == ("Second", "supports")
    contradicts, dismissed = sorted(whole.links, key=lambda found: found.kind)
    assert (contradicts.kind, dismissed.kind) == ("contradicts", "dismissed")
    assert 0 <= contradicts.score <= 100
    assert isinstance(contradicts, Link)
    empty = [field.name for field in fields(Claim) if getattr(whole, field.name) in ("", None, ())]
    assert empty == ["external_id"]


def test_claims_in_the_order_asked_for(base: Base, whole: Claim) -> None:
    numbers = [3, 99, 1, 2]
    found = claims_by(base, "number", numbers)
    assert [c.number for c in found] == [3, 1, 2]
    assert found[0] == whole
    assert claims_by(base, "id", [whole.id, "none"]) == [whole]
    assert claims_by(base, "id", []) == []
    assert [record.claim for record in records_by_number(base, numbers)] == found
    with pytest.raises(ClaimNotFound):
        claim(base, "none")


def test_more_claims_than_a_statement_has_places_for(base: Base, whole: Claim) -> None:
    assert claims_by(base, "number", range(300_000)) == claims_by(base, "number", [1, 2, 3])
    assert whole in claims_by(base, "number", range(300_000))


def test_a_record_says_what_an_export_needs(base: Base, whole: Claim) -> None:
    record = records_by_number(base, [whole.number])[0]
    found = article(base, whole.article_id)
    assert record.claim == whole
    assert record.article_title == "Un parc"
    assert (record.article_url, record.article_outlet, record.article_published) == ("", "", "")
    assert record.article_language == "fr"
    assert record.sha256 == found.version.sha256
    assert record.verdict_label == "False"
    set_language("fr")
    assert records_by_number(base, [whole.number])[0].verdict_label != "False"


def test_a_verdict_that_is_not_on_the_scale_is_shown_by_its_id(base: Base, whole: Claim) -> None:
    base.connection.execute("DELETE FROM verdict WHERE id = 'false'")
    assert records_by_number(base, [whole.number])[0].verdict_label == "false"


def test_records_come_page_by_page(
    base: Base, workspace: Workspace, whole: Claim, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "PAGE", 2)
    running = records(base, ClaimFilter())
    first = next(running)
    remove_claims(workspace, [whole.id])
    # A claim that went while they were read is left out.
    assert [first.claim.number, *(record.claim.number for record in running)] in ([2, 1], [1, 2], [2, 3, 1])
    assert [record.claim.number for record in records(base, ClaimFilter())] == claim_numbers(base, ClaimFilter())


def test_what_is_painted_of_an_article(base: Base, workspace: Workspace) -> None:
    article_id = added(workspace)
    quotes = ("37 ans", "M. Ruiz, 37 ans", "M. Ruiz", "Le groupe")
    ids = {quote: marked(workspace, article_id, quote) for quote in quotes}
    set_tags(workspace, ids["37 ans"], ["x"])
    version_id = article(base, article_id).version.id
    order = ["Le groupe", "M. Ruiz, 37 ans", "M. Ruiz", "37 ans"]
    assert [found.quote for found in claims_of(base, version_id)] == order
    assert [found.tags for found in claims_of(base, version_id)] == [()] * 4
    places = places_of(base, version_id)
    assert places == [ClaimPlace(c.id, c.span, c.status) for c in claims_of(base, version_id)]
    assert claims_of(base, "none") == []
    assert places_of(base, "none") == []


def test_the_scale_in_words(base: Base, workspace: Workspace) -> None:
    assert [verdict.id for verdict in scale(base)][:2] == ["true", "mostly_true"]
    assert [verdict.position for verdict in scale(base)] == list(range(8))
    assert verdict_labels(base)["missing_context"] == "Missing context"
    base.connection.execute("UPDATE verdict SET label = 'Tout à fait' WHERE id = 'true'")
    set_language("fr")
    assert verdict_labels(base)["true"] == "Tout à fait"
    assert verdict_labels(base)["missing_context"] != "Missing context"
    assert verdict_uses(base, "true") == 0
    edit_claim(workspace, marked(workspace, added(workspace), "37 ans"), verdict="true")
    assert verdict_uses(base, "true") == 1
