"""Finds out, while nobody waits, against which claims of the list an earlier one stands."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

from PySide6.QtCore import QEvent, QObject, QTimer

from annotator.domain.changes import Changes
from annotator.domain.errors import AnnotatorError
from annotator.domain.match import Match
from annotator.ui.claims.keeping import ListKeeper
from annotator.ui.claims.model import PAGE, ClaimsModel
from annotator.ui.claims.view import ClaimsView
from annotator.ui.desk import Desk
from annotator.ui.jobs import Job, Work
from annotator.workspace import queries
from annotator.workspace.conflicts import conflicts

PAUSE_MS = 250
"""While the list is scrolled or something changes, nothing is looked for until that much later."""

BETWEEN_MS = 15
"""Between two claims: the window's thread shares Python with the one that compares."""

MOST_AHEAD = 100
"""Claims of the article being read that are looked at beyond the rows shown: those that were changed last."""

MOST_KEPT = 4_000
"""Claims of which it is remembered what stands against them; then all but the flags is forgotten."""


class Flagging(QObject):
    """Flags claims in the model, one after the other: changed ones, then the rows shown, then others of the article.

    A flag stays until it is known to be wrong. What has changed is looked at again, with the claims that stood against
    it or stand against it now; nothing else is.
    """

    def __init__(self, desk: Desk, model: ClaimsModel, view: ClaimsView, keeper: ListKeeper) -> None:
        super().__init__(view)
        self._desk = desk
        self._model = model
        self._view = view
        self._keeper = keeper
        self._known: dict[int, frozenset[str]] = {}
        """Ids of the claims that stand against a claim, by its number."""
        self._stale: set[int] = set()
        """Claims in `_known` that are to be looked at again."""
        self._changed: dict[int, str] = {}
        """Ids of claims that were changed, by their numbers, the last one at the end."""
        self._ahead: list[int] | None = None
        self._job: Job | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._go_on)
        desk.changed.connect(self._follow)
        desk.base_opened.connect(self._forget)
        keeper.listed.connect(self._list_again)
        view.verticalScrollBar().valueChanged.connect(self._wait)
        view.viewport().installEventFilter(self)

    @property
    def busy(self) -> bool:
        """Whether there is something left to look at."""
        return self._pause.isActive() or self._job is not None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Other rows come into sight."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.Resize):
            self._wait()
        return False

    def _wait(self) -> None:
        self._pause.start(PAUSE_MS)

    def _list_again(self) -> None:
        self._ahead = None
        self._wait()

    def _forget(self) -> None:
        """Another base is open."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._known.clear()
        self._stale.clear()
        self._changed.clear()
        self._list_again()

    def _follow(self, changes: Changes) -> None:
        if changes.everything or changes.articles or len(changes.claims) > PAGE:
            self._stale.update(self._known)
        elif changes.claims:
            try:
                found = queries.claims_by(self._desk.workspace.base, "id", tuple(changes.claims))
            except AnnotatorError:
                return  # the list has told it
            for claim in found:
                self._changed.pop(claim.number, None)
                self._changed[claim.number] = claim.id
            self._stale.update(n for n, against in self._known.items() if not against.isdisjoint(changes.claims))
        else:
            return
        self._wait()

    def _go_on(self) -> None:
        if self._job is not None or self._desk.spare.stopped:
            return
        number = next(self._due(), None)
        if number is not None:
            changed = self._changed.pop(number, "")
            self._job = self._desk.spare.start(self._look_at(number))
            self._job.done.connect(lambda found: self._flag(number, found, changed))
            self._job.failed.connect(lambda _error: self._flag(number, None, ""))

    def _due(self) -> Iterator[int]:
        """The claims that are to be looked at, the most urgent first."""
        yield from reversed(self._changed)
        for number in (*self._shown(), *self._others()):
            if number not in self._known or number in self._stale:
                yield number

    def _shown(self) -> list[int]:
        """The claims in sight, those that were changed last first."""
        if not self._view.isVisible() or not self._model.rowCount():
            return []
        first, last = self._view.rowAt(0), self._view.rowAt(self._view.viewport().height() - 1)
        records = map(self._model.record, range(max(first, 0), last + 1 if last >= 0 else self._model.rowCount()))
        newest = sorted(
            (record.claim for record in records if record), key=lambda claim: claim.updated_at, reverse=True
        )
        return [claim.number for claim in newest]

    def _others(self) -> list[int]:
        """Claims of the article being read, if the list is about it."""
        if self._ahead is None:
            criteria = self._keeper.listing.criteria
            self._ahead = []
            if criteria.article_id:
                try:
                    found = queries.claim_numbers(self._desk.workspace.base, criteria, "updated")
                except AnnotatorError:
                    found = []  # whoever shows the claims tells it
                self._ahead = found[:MOST_AHEAD]
        return self._ahead

    def _look_at(self, number: int) -> Work:
        base = self._desk.workspace.base

        def run(_job: Job) -> list[Match]:
            with closing(base.again()) as own:
                return [
                    match for claim in queries.claims_by(own, "number", (number,)) for match in conflicts(own, claim)
                ]

        return run

    def _flag(self, number: int, found: list[Match] | None, changed: str) -> None:
        """Show what was found; with None it could not be found out, and is not tried again before something changes.

        `changed` is the id of a claim that was changed, else empty: others may have to be flagged for it.
        """
        self._job = None
        if len(self._known) > MOST_KEPT:
            self._known.clear()
            self._stale.clear()
        self._known[number] = frozenset(match.claim.id for match in found or ())
        self._stale.discard(number)
        if changed:
            others = (match.claim.number for match in found or ())
            self._stale.update(other for other in others if changed not in self._known.get(other, {changed}))
        if found is not None:
            self._model.flag(number, found[0] if found else None)
        if not self._pause.isActive():
            self._pause.start(BETWEEN_MS)
