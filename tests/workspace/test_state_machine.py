"""A reviewer who does anything at any time, compared with a plain model after every step."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from annotator.domain.article import ArticleFields, Imported
from annotator.domain.claim import ClaimFilter
from annotator.domain.errors import NothingToRedo, NothingToUndo
from annotator.domain.match import Comparison
from annotator.domain.span import Span
from annotator.domain.status import STATUSES
from annotator.store.articles import article, articles
from annotator.store.claims import claim_numbers, claims_by, records
from annotator.store.integrity import findings
from annotator.store.versions import placements_into
from annotator.workspace.articles import add_article, edit_article, remove_article
from annotator.workspace.claims import edit_claim, mark, move_claim, remove_claims, set_status, set_tags
from annotator.workspace.evidence import add_evidence, edit_evidence, remove_evidence
from annotator.workspace.links import dismiss, link, unlink
from annotator.workspace.undo import redo, redoable, undo, undoable
from annotator.workspace.versions import add_version, anchor_claim
from annotator.workspace.workspace import Workspace, open_workspace
from tests.claims_base import Ticking

TEXTS = (
    "Il a 37 ans. Elle a 38 ans.\nLa ville compte 4 500 emplois.",
    "Il a 37 ans, dit-elle.\nUne multiplication par quatre.",
    "Rien de neuf.",
)

EDITS = (("37", "39"), ("Elle", "Elle aussi"), ("Il a 37 ans", "Bref"), ("", "Ah. "))
"""What is put in the place of what in a new version."""

IN_MEMORY = Path("/dev/shm")
"""A file system on which waiting for the disk costs nothing, where there is one."""

statuses = st.sampled_from([status.id for status in STATUSES])
words = st.sampled_from(["", "emploi", "37 ans", "Œuvre", "l'été"])
picks = st.integers(0, 50)


@dataclass
class ClaimModel:
    article: str
    version: int
    span: tuple[int, int]
    status: str
    note: str = ""
    tags: frozenset[str] = frozenset()
    evidence: dict[str, str] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)


@dataclass
class Model:
    """What the base should hold."""

    titles: dict[str, str] = field(default_factory=dict)
    texts: dict[str, list[str]] = field(default_factory=dict)
    claims: dict[str, ClaimModel] = field(default_factory=dict)


class Reviewer(RuleBasedStateMachine):
    """Plays every operation. The model is copied before each, so undo and redo are a walk along the copies."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(dir=IN_MEMORY if IN_MEMORY.is_dir() else None))
        self.clock = Ticking()
        self.workspace = open_workspace(self.folder / "claims.sqlite", create=True, clock=self.clock)
        self.model = Model()
        self.past: list[Model] = []
        self.future: list[Model] = []

    def teardown(self) -> None:
        self.workspace.close()
        shutil.rmtree(self.folder)

    def will(self, changed: bool) -> None:
        """The model as it is before the operation is kept, if that will change anything."""
        if changed:
            self.past.append(deepcopy(self.model))
            self.future.clear()

    def some_claim(self, pick: int) -> str:
        return sorted(self.model.claims)[pick % len(self.model.claims)]

    def some_article(self, pick: int) -> str:
        return sorted(self.model.titles)[pick % len(self.model.titles)]

    has_article = precondition(lambda self: self.model.titles)
    has_claim = precondition(lambda self: self.model.claims)
    has_two = precondition(lambda self: len(self.model.claims) > 1)
    has_evidence = precondition(lambda self: any(c.evidence for c in self.model.claims.values()))
    has_link = precondition(lambda self: any(c.links for c in self.model.claims.values()))

    @initialize()
    def begin(self) -> None:
        self.add_article(TEXTS[0], "Un")
        for start, end in ((0, 12), (13, 27)):
            self.mark(0, start, end - start, "unverified")

    @rule(text=st.sampled_from(TEXTS), title=words)
    def add_article(self, text: str, title: str) -> None:
        known = {i for i, present in self.model.texts.items() if text in present}
        self.will(not known)
        changes = add_article(self.workspace, Imported(text, ArticleFields(title=title, language="fr")))
        if not known:
            self.model.titles[changes.subject] = title
            self.model.texts[changes.subject] = [text]
        else:
            assert changes.subject in known
            assert not changes

    @has_article
    @rule(pick=picks, title=words)
    def edit_article(self, pick: int, title: str) -> None:
        article_id = self.some_article(pick)
        self.will(self.model.titles[article_id] != title)
        edit_article(self.workspace, article_id, title=title)
        self.model.titles[article_id] = title

    @has_article
    @rule(pick=picks)
    def remove_article(self, pick: int) -> None:
        article_id = self.some_article(pick)
        self.will(True)
        remove_article(self.workspace, article_id)
        del self.model.titles[article_id], self.model.texts[article_id]
        self.forget([i for i, claim in self.model.claims.items() if claim.article == article_id])

    def forget(self, gone: list[str]) -> None:
        for claim_id in gone:
            del self.model.claims[claim_id]
        for claim in self.model.claims.values():
            claim.links = {earlier: kind for earlier, kind in claim.links.items() if earlier not in gone}

    @has_article
    @rule(pick=picks, edit=st.sampled_from(EDITS))
    def add_version(self, pick: int, edit: tuple[str, str]) -> None:
        """What becomes of the claims is the matcher's to say, so it is read back; that it is sound is checked."""
        article_id = self.some_article(pick)
        texts = self.model.texts[article_id]
        text = texts[-1].replace(*edit, 1)
        self.will(text != texts[-1])
        add_version(self.workspace, article_id, Imported(text))
        if text == texts[-1]:
            return
        self.model.texts[article_id] = [*texts, text]
        base = self.workspace.base
        for placement in placements_into(base, article(base, article_id).version.id):
            claim, found = self.model.claims[placement.claim_id], claims_by(base, "id", (placement.claim_id,))[0]
            assert (placement.status, placement.span) == (claim.status, Span(*claim.span))
            if placement.outcome != "kept":
                claim.status = "recheck"
            if placement.outcome != "orphan":
                claim.version = len(texts) + 1
                claim.span = (found.span.start, found.span.end)
                assert placement.outcome == "recheck" or found.quote.split() == placement.quote.split()

    @has_claim
    @rule(pick=picks, start=st.integers(0, 60), length=st.integers(1, 20))
    def anchor(self, pick: int, start: int, length: int) -> None:
        claim_id = self.some_claim(pick)
        claim = self.model.claims[claim_id]
        newest = len(self.model.texts[claim.article])
        span = self.passage(claim.article, start, length)
        changes = anchor_claim(self.workspace, claim_id, span)
        self.will(bool(changes))
        assert changes or (claim.version, claim.span) == (newest, (span.start, span.end))
        self.model.claims[claim_id].version, self.model.claims[claim_id].span = newest, (span.start, span.end)

    def passage(self, article_id: str, start: int, length: int, version: int = 0) -> Span:
        text = self.model.texts[article_id][version - 1]
        start %= len(text)
        return Span(start, min(start + length, len(text)))

    @has_article
    @rule(pick=picks, start=st.integers(0, 60), length=st.integers(1, 20), status=statuses)
    def mark(self, pick: int, start: int, length: int, status: str) -> None:
        article_id = self.some_article(pick)
        span = self.passage(article_id, start, length)
        at = (article_id, len(self.model.texts[article_id]), (span.start, span.end))
        # Two claims may have been moved to the same place: the first of them is meant.
        here = [i for i, claim in self.model.claims.items() if (claim.article, claim.version, claim.span) == at]
        self.will(not here or self.model.claims[here[0]].status != status or len(here) > 1)
        version_id = article(self.workspace.base, article_id).version.id
        changes = mark(self.workspace, version_id, span, status)
        if here:
            assert changes.subject in here
            if len(here) > 1 and not changes:
                self.past.pop()
            self.model.claims[changes.subject].status = status
        else:
            self.model.claims[changes.subject] = ClaimModel(*at, status)

    @has_claim
    @rule(chosen=st.lists(picks, min_size=1, max_size=3), status=statuses)
    def set_status(self, chosen: list[int], status: str) -> None:
        ids = [self.some_claim(pick) for pick in chosen]
        self.will(any(self.model.claims[i].status != status for i in ids))
        set_status(self.workspace, ids, status)
        for claim_id in ids:
            self.model.claims[claim_id].status = status

    @has_claim
    @rule(pick=picks, note=words, status=statuses)
    def edit(self, pick: int, note: str, status: str) -> None:
        claim_id = self.some_claim(pick)
        claim = self.model.claims[claim_id]
        self.will((claim.note, claim.status) != (note, status))
        edit_claim(self.workspace, claim_id, note=note, status=status)
        claim.note, claim.status = note, status

    @has_claim
    @rule(pick=picks, tags=st.frozensets(words.filter(bool), max_size=3))
    def set_tags(self, pick: int, tags: frozenset[str]) -> None:
        claim_id = self.some_claim(pick)
        self.will(self.model.claims[claim_id].tags != tags)
        set_tags(self.workspace, claim_id, sorted(tags))
        self.model.claims[claim_id].tags = tags

    @has_claim
    @rule(pick=picks, start=st.integers(0, 60), length=st.integers(1, 20))
    def move(self, pick: int, start: int, length: int) -> None:
        claim_id = self.some_claim(pick)
        claim = self.model.claims[claim_id]
        span = self.passage(claim.article, start, length, claim.version)
        self.will(claim.span != (span.start, span.end))
        move_claim(self.workspace, claim_id, span)
        claim.span = (span.start, span.end)

    @has_claim
    @rule(pick=picks, title=words)
    def add_evidence(self, pick: int, title: str) -> None:
        claim_id = self.some_claim(pick)
        self.will(True)
        add_evidence(self.workspace, claim_id, title=title)
        newest = self.workspace.base.rows(
            "SELECT id FROM evidence WHERE claim_id = ? ORDER BY position DESC LIMIT 1", (claim_id,)
        )
        self.model.claims[claim_id].evidence[newest[0][0]] = title

    @has_evidence
    @rule(pick=picks, title=st.none() | words)
    def change_evidence(self, pick: int, title: str | None) -> None:
        """Edit a source, or with None remove it."""
        owned = [(i, claim) for claim in self.model.claims.values() for i in claim.evidence]
        evidence_id, claim = sorted(owned, key=lambda pair: pair[0])[pick % len(owned)]
        self.will(title is None or claim.evidence[evidence_id] != title)
        if title is None:
            remove_evidence(self.workspace, evidence_id)
            del claim.evidence[evidence_id]
        else:
            edit_evidence(self.workspace, evidence_id, title=title)
            claim.evidence[evidence_id] = title

    @has_two
    @rule(pick=picks, other=picks, kind=st.sampled_from(["contradicts", "related", "dismissed"]))
    def decide(self, pick: int, other: int, kind: str) -> None:
        claim_id, earlier_id = self.some_claim(pick), self.some_claim(other)
        if claim_id == earlier_id:
            return
        comparison = Comparison("related", 50.0)
        self.will(self.model.claims[claim_id].links.get(earlier_id) != kind)
        if kind == "dismissed":
            dismiss(self.workspace, claim_id, earlier_id, comparison)
        else:
            link(self.workspace, claim_id, earlier_id, kind, comparison)
        self.model.claims[claim_id].links[earlier_id] = kind

    @has_two
    @rule(pick=picks, other=picks)
    def take_over(self, pick: int, other: int) -> None:
        """Link as the same: whether the status goes along is the matcher's to say, so it is read back."""
        claim_id, earlier_id = self.some_claim(pick), self.some_claim(other)
        claim, earlier = self.model.claims[claim_id], self.model.claims[earlier_id]
        if claim_id == earlier_id or earlier_id in claim.links:
            return
        self.will(True)
        link(self.workspace, claim_id, earlier_id, "same", None)
        claim.links[earlier_id] = "same"
        status = self.workspace.base.rows("SELECT status FROM claim WHERE id = ?", (claim_id,))[0][0]
        assert status in (claim.status, earlier.status)
        claim.status = status

    @has_link
    @rule(pick=picks)
    def unlink(self, pick: int) -> None:
        linked = sorted((i, earlier) for i, claim in self.model.claims.items() for earlier in claim.links)
        claim_id, earlier_id = linked[pick % len(linked)]
        self.will(True)
        unlink(self.workspace, claim_id, earlier_id)
        del self.model.claims[claim_id].links[earlier_id]

    @has_claim
    @rule(chosen=st.lists(picks, min_size=1, max_size=2))
    def remove(self, chosen: list[int]) -> None:
        ids = sorted({self.some_claim(pick) for pick in chosen})
        self.will(True)
        remove_claims(self.workspace, ids)
        self.forget(ids)

    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        for _ in range(times):
            self.walk(undo, NothingToUndo, self.past, self.future)

    @rule(times=st.integers(1, 4))
    def redo(self, times: int) -> None:
        for _ in range(times):
            self.walk(redo, NothingToRedo, self.future, self.past)

    def walk(
        self, step: Callable[[Workspace], object], nothing: type[Exception], there: list[Model], behind: list[Model]
    ) -> None:
        if not there:
            with pytest.raises(nothing):
                step(self.workspace)
            return
        step(self.workspace)
        behind.append(self.model)
        self.model = there.pop()

    @rule()
    def close_and_reopen(self) -> None:
        path = self.workspace.base.path
        self.workspace.close()
        assert [found.name for found in path.parent.iterdir()] == [path.name]
        self.workspace = open_workspace(path, clock=self.clock)

    @invariant()
    def the_base_is_as_the_model(self) -> None:
        base = self.workspace.base
        found = articles(base)
        assert {one.id: one.fields.title for one in found} == self.model.titles
        for one in found:
            own = [claim for claim in self.model.claims.values() if claim.article == one.id]
            assert one.claims == len(own)
            assert one.unverified == sum(claim.status == "unverified" for claim in own)
        present = {record.claim.id: record.claim for record in records(base, ClaimFilter())}
        assert present.keys() == self.model.claims.keys()
        for claim_id, expected in self.model.claims.items():
            claim = present[claim_id]
            assert (claim.article_id, (claim.span.start, claim.span.end)) == (expected.article, expected.span)
            assert claim.quote == claim.span.of(self.model.texts[expected.article][expected.version - 1])
            assert (claim.status, claim.note, frozenset(claim.tags)) == (expected.status, expected.note, expected.tags)
            assert {source.id: source.title for source in claim.evidence} == expected.evidence
            assert {made.earlier_id: made.kind for made in claim.links} == expected.links
        assert len(claim_numbers(base, ClaimFilter(text="oeuvre"))) == sum(
            "œuvre" in f"{claim.note} {self.model.titles[claim.article]}".lower()
            for claim in self.model.claims.values()
        )

    @invariant()
    def the_base_is_sound_and_knows_what_can_be_undone(self) -> None:
        assert findings(self.workspace.base) == []
        assert bool(undoable(self.workspace)) == bool(self.past)
        assert bool(redoable(self.workspace)) == bool(self.future)


TestReviewer = Reviewer.TestCase
TestReviewer.settings = settings(
    max_examples=50, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
)
