"""The reviewer who does anything at any time has a colleague by now, whose work is merged in at any time, and back."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import rule

from annotator.domain.article import ArticleFields, Imported
from annotator.domain.span import Span
from annotator.store.articles import article
from annotator.store.base import copy_base
from annotator.store.integrity import findings
from annotator.workspace.articles import add_article
from annotator.workspace.claims import mark, remove_claims, set_status, set_tags
from annotator.workspace.evidence import add_evidence
from annotator.workspace.merging import merge_base
from annotator.workspace.opinions import disagreements
from annotator.workspace.workspace import Workspace, open_workspace
from tests.workspace.merging.bases import seen
from tests.workspace.test_state_machine import IN_MEMORY, ClaimModel, Reviewer, picks, statuses, words


class Pair(Reviewer):
    """All that one does alone, and merges with a base made apart and with a copy that was worked on."""

    def __init__(self) -> None:
        super().__init__()
        self.elsewhere = Path(tempfile.mkdtemp(dir=IN_MEMORY if IN_MEMORY.is_dir() else None))
        self.bases = 0

    def teardown(self) -> None:
        super().teardown()
        shutil.rmtree(self.elsewhere)

    @contextmanager
    def colleague(self, *, copy: bool) -> Iterator[Workspace]:
        """A colleague, another one each time, at work in a base; what they have done there is merged in, and back."""
        self.bases += 1
        path = self.elsewhere / f"{self.bases}.sqlite"
        if copy:
            copy_base(self.workspace.base.path, path)
        with closing(open_workspace(path, reviewer=f"Bob {self.bases}", create=not copy, clock=self.clock)) as other:
            yield other
            merge_base(self.workspace, path)
            assert merge_base(self.workspace, path).nothing
            merge_base(other, self.workspace.base.path)
            assert seen(other.base) == seen(self.workspace.base)
            assert findings(other.base) == []
        path.unlink()

    @rule(title=words, status=statuses, tags=st.frozensets(words.filter(bool), max_size=2))
    def merge_made_apart(self, title: str, status: str, tags: frozenset[str]) -> None:
        self.will(True)
        text = f"La ville a {self.bases} parcs et 37 ans."
        with self.colleague(copy=False) as other:
            fields = ArticleFields(title=title, language="fr")
            article_id = add_article(other, Imported(text, fields)).subject
            claim_id = mark(other, article(other.base, article_id).version.id, Span(0, 8), status).subject
            set_tags(other, claim_id, sorted(tags))
        self.model.titles[article_id], self.model.texts[article_id] = title, [text]
        self.model.claims[claim_id] = ClaimModel(article_id, 1, (0, 8), status, tags=tags)

    @Reviewer.has_claim
    @rule(pick=picks, status=statuses)
    def merge_copy_that_was_judged(self, pick: int, status: str) -> None:
        """Who judges otherwise disagrees, unless nobody has judged yet, or opinions differed and it is decided now."""
        claim_id = self.some_claim(pick)
        claim = self.model.claims[claim_id]
        self.will(claim.status != status)
        disputed = claim_id in {found.record.claim.id for found in disagreements(self.workspace.base)}
        with self.colleague(copy=True) as other:
            set_status(other, [claim_id], status)
        if disputed or claim.status == "unverified":
            claim.status = status
        elif status not in (claim.status, "unverified"):
            claim.status = "recheck"

    @Reviewer.has_claim
    @rule(pick=picks, tags=st.frozensets(words.filter(bool), max_size=2), title=words)
    def merge_copy_that_was_tagged(self, pick: int, tags: frozenset[str], title: str) -> None:
        """Tags that were taken away are gone here too."""
        claim_id = self.some_claim(pick)
        self.will(True)
        with self.colleague(copy=True) as other:
            set_tags(other, claim_id, sorted(tags))
            add_evidence(other, claim_id, title=title)
        claim = self.model.claims[claim_id]
        claim.tags = tags
        (new,) = self.workspace.base.column(
            "SELECT id FROM evidence WHERE claim_id = ? ORDER BY position DESC LIMIT 1", (claim_id,)
        )
        claim.evidence[new] = title

    @Reviewer.has_claim
    @rule(pick=picks)
    def merge_copy_where_it_was_removed(self, pick: int) -> None:
        claim_id = self.some_claim(pick)
        self.will(True)
        with self.colleague(copy=True) as other:
            remove_claims(other, [claim_id])
        self.forget([claim_id])


TestPair = Pair.TestCase
TestPair.settings = settings(
    max_examples=20, stateful_step_count=25, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck)
)
