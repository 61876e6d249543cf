"""Merging a colleague's base into this one, as one operation."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from annotator.domain.changes import Changes
from annotator.domain.placement import KEPT, ORPHAN, RECHECK
from annotator.domain.ports import Progress, Silent
from annotator.store.index import upkeep
from annotator.store.merging.run import merge
from annotator.store.merging.source import attached
from annotator.store.merging.state import Merging
from annotator.workspace.following import follow_texts
from annotator.workspace.workspace import Workspace


@dataclass(frozen=True)
class Merged:
    """What a merge did, or would do.

    Of `articles`, `claims`, `evidence`, `tags`, `links`, `versions` and `verdicts` so many came in; of the articles and
    claims of the other base `known_articles` and `known_claims` were here already. `changed` claims of ours were
    changed, `removed` ones were removed over there and not worked on here since. On `disagreements` claims opinions
    differ by what came in. Of the claims that followed to a newer version of their article by the merge, `kept` are as
    they were, `rechecked` are to be rechecked, `orphaned` are gone from it.
    """

    changes: Changes = field(default_factory=Changes)
    articles: int = 0
    versions: int = 0
    claims: int = 0
    evidence: int = 0
    tags: int = 0
    links: int = 0
    verdicts: int = 0
    known_articles: int = 0
    known_claims: int = 0
    changed: int = 0
    removed: int = 0
    disagreements: int = 0
    kept: int = 0
    rechecked: int = 0
    orphaned: int = 0

    @property
    def nothing(self) -> bool:
        """Whether there is nothing to merge: all is here already."""
        return not self.changes


class _NotForReal(Exception):
    """Takes back all that was tried."""


def merge_base(workspace: Workspace, path: Path, progress: Progress | None = None) -> Merged:
    """Take over all that another base holds; `store.merging` says what is done where both say something.

    The other base is not changed. Raises `BaseReadOnly`, `SameBase`, what `open_base` raises of the other base, and
    `Cancelled` if `progress` does.
    """
    return _merge(workspace, path, progress or Silent(), for_real=True)


def preview_merge(workspace: Workspace, path: Path, progress: Progress | None = None) -> Merged:
    """What `merge_base` would do: it is done, counted, and taken back, so that nobody sees it. Raises the same."""
    return _merge(workspace, path, progress or Silent(), for_real=False)


def _merge(workspace: Workspace, path: Path, progress: Progress, *, for_real: bool) -> Merged:
    base = workspace.base
    if base.read_only:
        raise base.refusal()
    with attached(base, path, _Part(progress, 0)):
        try:
            with workspace.operation("base.merge") as operation:
                done = merge(
                    operation.rows,
                    workspace.new_id(),
                    path.name,
                    _Part(progress, 1),
                    lambda merging: follow_texts(merging, _Part(progress, 2)),
                )
                changed = bool(operation.rows.changes)
                if not for_real:
                    raise _NotForReal
                upkeep.keep(base.connection, _Part(progress, 3))
        except _NotForReal:
            return _merged(done, Changes(everything=changed))
    return _merged(done, operation.changes)


def _merged(done: Merging, changes: Changes) -> Merged:
    counts = done.counts
    return Merged(
        changes,
        **{name: counts[name] for name in ("articles", "versions", "claims", "evidence", "verdicts")},
        links=counts["link"],
        tags=counts["claim_tag"],
        known_articles=counts["known_articles"],
        known_claims=counts["known_claims"],
        changed=len(done.changed),
        removed=counts["removed"],
        disagreements=len(done.disputed),
        kept=done.followed[KEPT],
        rechecked=done.followed[RECHECK],
        orphaned=done.followed[ORPHAN],
    )


@dataclass
class _Part:
    """Progress of one of four parts: the copy, the merge, claims that follow their texts, the index."""

    whole: Progress
    part: int

    def report(self, done: int, total: int) -> None:
        self.whole.report(self.part * 100 + 100 * done // max(total, 1), 400)
