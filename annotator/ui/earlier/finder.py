"""Looks for earlier claims beside the window, as the selection and the chosen claim go on."""

from __future__ import annotations

from contextlib import closing

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.domain.changes import Changes
from annotator.domain.errors import AnnotatorError, ClaimNotFound
from annotator.domain.span import Span
from annotator.ui.desk import Desk
from annotator.ui.jobs import Job, Work
from annotator.workspace.offers import Offers, offers_of_claim, offers_of_passage
from annotator.workspace.suggestions import Place

PAUSE_MS = 80
"""A selection that goes on within that time is not looked for."""

SOON_MS = 300
"""A search that is through before that is not spoken of."""


class Finder(QObject):
    """Answers for what was selected or chosen last; an answer for anything before that is never told."""

    found = Signal(object)
    """The `Offers` for `place`, or None where there is nothing to look for."""
    searching = Signal()
    """The answer takes a while."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.place: Place | None = None
        """What is looked for: a claim, or a span that is none yet."""
        self.answered: Place | None = None
        """What was found last is about this."""
        self._desk = desk
        self._job: Job | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._begin)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self.searching)
        desk.passage_selected.connect(self._passage_selected)
        desk.claim_chosen.connect(self._claim_chosen)
        desk.changed.connect(self._changed)
        self._look_for(self._selected(desk.passage) or self._chosen(desk.claim_id))

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._pause.isActive() or self._job is not None

    def _passage_selected(self, span: Span | None) -> None:
        self._look_for(self._selected(span) or self._chosen(self._desk.claim_id))

    def _claim_chosen(self, claim_id: str) -> None:
        self._look_for(self._chosen(claim_id) or self._selected(self._desk.passage))

    def _changed(self, changes: Changes) -> None:
        """Any claim may be one that is found now, or no more."""
        if self.place is not None and changes:
            # Not at once: the search would hold up the picture of what has changed.
            self._pause.start(PAUSE_MS)

    def _selected(self, span: Span | None) -> Place | None:
        article = self._desk.article
        return Place(article.version.id, span) if article and span else None

    def _chosen(self, claim_id: str) -> Place | None:
        return Place(claim_id=claim_id) if claim_id else None

    def _look_for(self, place: Place | None) -> None:
        self._stop()
        self.place = place
        if place is None:
            self.answered = None
            self.found.emit(None)
        else:
            self._pause.start(PAUSE_MS)

    def _begin(self) -> None:
        self._stop()
        if self.place is None or self._desk.quick.stopped:
            return
        self._job = self._desk.quick.start(self._search(self.place))
        self._job.done.connect(self._tell)
        self._job.failed.connect(self._fail)
        self._soon.start()

    def _stop(self) -> None:
        """Want no answer any more that has not come yet."""
        self._pause.stop()
        self._soon.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _search(self, place: Place) -> Work:
        """The work for a place. It knows all it needs, as the desk goes on in the meantime."""
        base, text = self._desk.workspace.base, self._desk.text
        language = self._desk.article.fields.language if self._desk.article else ""

        def run(_job: Job) -> Offers:
            # To open a base costs half a millisecond: nothing that would have to be kept open, and closed in time.
            with closing(base.again()) as own:
                if place.claim_id:
                    return offers_of_claim(own, place.claim_id)
                return offers_of_passage(own, text, place, language)

        return run

    def _tell(self, offers: Offers) -> None:
        self._soon.stop()
        self._job = None
        # Whatever else is looked for in the meantime has cancelled this job.
        self.answered = self.place
        self.found.emit(offers)

    def _fail(self, error: AnnotatorError) -> None:
        self._look_for(None)
        # A claim that a colleague removes at this moment is no error: the desk will follow.
        if not isinstance(error, ClaimNotFound):
            self._desk.failed.emit(error)
