"""The earlier-claims panel: what was said before about the selected passage or the chosen claim."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from annotator.domain.claim import LINK_KINDS, Claim
from annotator.domain.errors import AnnotatorError
from annotator.domain.status import status
from annotator.i18n import _, ngettext
from annotator.ui.desk import Desk
from annotator.ui.earlier.finder import Finder
from annotator.ui.earlier.heading import Heading
from annotator.ui.earlier.model import OffersModel
from annotator.ui.earlier.view import OffersView
from annotator.ui.hint import Hint
from annotator.workspace import queries
from annotator.workspace.links import dismiss, link, mark_and_link, unlink
from annotator.workspace.offers import Offer, Offers
from annotator.workspace.suggestions import Place


class EarlierPanel(QWidget):
    """Follows the selection and the chosen claim. What is offered is accepted or dismissed by the reviewer alone."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._offers: Offers | None = None
        self._place: Place | None = None
        """What the offers are for."""
        self._keep = ""
        """The earlier claim that stays the current one while a passage becomes a claim."""
        self._waiting: tuple[Callable[[], None], str, Place | None] | None = None
        """What was decided while the answer was still to come: the decision, the earlier claim, and for what."""
        self.model = OffersModel(self)
        self.list = OffersView(self.model)
        self._heading = Heading()
        self._nothing = Hint()
        self._clear = QPushButton(_("Clear filters"))
        self._nothing.under.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignHCenter)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._heading, 0, 0)
        # The hint lies upon the list, which keeps the keyboard focus while there is nothing in it.
        layout.addWidget(self.list, 1, 0)
        layout.addWidget(self._nothing, 1, 0)
        layout.setRowStretch(1, 1)
        self.list.link_wanted.connect(self.link_current)
        self.list.dismissal_wanted.connect(self.dismiss_current)
        self.list.opening_wanted.connect(self.open_current)
        self.list.current_changed.connect(self._mark_differing)
        self._heading.dismissed.toggled.connect(lambda _checked: self._show(self._offers))
        self._heading.kinds.changed.connect(lambda: self._show(self._offers))
        self._clear.clicked.connect(self._clear_filter)
        self.finder = Finder(desk, self)
        self.finder.found.connect(self._show)
        self.finder.searching.connect(self._heading.show_searching)
        self._show(None)

    def count(self) -> int:
        """How many earlier claims are shown."""
        return self.model.rowCount()

    def focus_list(self) -> None:
        """Go to the list, or where the filter hides all of it to the button that clears it."""
        there = self._clear if self._clear.isVisible() else self.list
        there.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def link_current(self, kind: str) -> None:
        """Link what was looked for to the current earlier claim, as a kind of `LINK_KINDS`.

        A passage that is only selected becomes a claim, in the same step.
        """
        offer = self._current(partial(self.link_current, kind))
        if offer is None or self.finder.place is None:
            return
        place, earlier, base = self.finder.place, offer.match.claim, self._desk.workspace.base
        try:
            before = queries.claim(base, place.claim_id) if place.claim_id else None
        except AnnotatorError as error:
            self._desk.failed.emit(error)
            return
        if before is not None:
            changes = self._desk.do(link, before.id, earlier.id, kind, offer.match.comparison)
        elif place.span is not None:
            changes = self._desk.do(
                mark_and_link, place.version_id, place.span, earlier.id, kind, offer.match.comparison
            )
        else:
            changes = None
        if changes is None:
            return
        self._desk.told.emit(linked_words(before, queries.claim(base, changes.subject), offer, kind))
        if before is None:
            self._keep = earlier.id
            self._desk.choose_claim(changes.subject)

    def dismiss_current(self) -> None:
        """Say that the current earlier claim is no match; if it is linked or was dismissed, take that back."""
        offer = self._current(self.dismiss_current)
        if offer is None or self.finder.place is None:
            return
        claim_id, earlier_id = self.finder.place.claim_id, offer.match.claim.id
        if not claim_id:
            self._desk.told.emit(_("Mark the passage first: a match is dismissed for a claim."))
        elif offer.decision is not None:
            self._desk.do(unlink, claim_id, earlier_id)
        else:
            self._desk.do(dismiss, claim_id, earlier_id, offer.match.comparison)

    def open_current(self) -> None:
        """Go to the current earlier claim, in its article."""
        offer = self.list.current()
        if offer is not None:
            self._desk.choose_claim(offer.match.claim.id)

    def _current(self, decide: Callable[[], None]) -> Offer | None:
        """The current offer, if it was found for what is selected or chosen now.

        Marking and deciding are two quick keys: between them the passage has become a claim, and the answer for that is
        still to come. Then the decision waits for it, and is made if the earlier claim that was seen is offered again.
        """
        offer = self.list.current()
        if offer is None:
            self._desk.told.emit(_("There is no earlier claim to decide about."))
        elif self.finder.answered != self.finder.place:
            if self._was_just_marked():
                self._keep = offer.match.claim.id
                self._waiting = (decide, self._keep, self.finder.place)
            else:
                self._desk.told.emit(_("Still searching. Nothing was linked or dismissed."))
            return None
        return offer

    def _was_just_marked(self) -> bool:
        """Whether what is looked for is a claim on the very passage that the list is about."""
        passage, place = self.finder.answered, self.finder.place
        if passage is None or passage.span is None or place is None or not place.claim_id:
            return False
        claims = queries.claims_by(self._desk.workspace.base, "id", (place.claim_id,))
        return any((claim.version_id, claim.span) == (passage.version_id, passage.span) for claim in claims)

    def _decide_now(self) -> None:
        """Make the decision that waited for an answer, or say that it was not made."""
        waiting, self._waiting = self._waiting, None
        if waiting is None:
            return
        decide, earlier_id, place = waiting
        offer = self.list.current()
        if place == self.finder.place and offer is not None and offer.match.claim.id == earlier_id:
            decide()
        else:
            self._desk.told.emit(_("Something else was found. Nothing was linked or dismissed."))

    def _show(self, offers: Offers | None) -> None:
        """Show what was found, or with None that nothing is looked for."""
        place = self.finder.answered
        if place != self._place:
            with QSignalBlocker(self._heading.dismissed):
                self._heading.dismissed.setChecked(False)
        current = self.list.current()
        keep = self._keep or (current.match.claim.id if current and place == self._place else "")
        row = self.list.currentIndex().row() if keep else 0
        self._place, self._keep, self._offers = place, "", offers
        with_dismissed = self._heading.dismissed.isChecked()
        listed = [offer for offer in offers.found if with_dismissed or not offer.dismissed] if offers else []
        kinds = self._heading.kinds.chosen()
        shown = [offer for offer in listed if not kinds or offer.match.comparison.kind in kinds]
        self.list.writable = self._desk.writable
        self.list.marked = bool(place and place.claim_id)
        self.model.show(shown)
        self._heading.show_offers(offers, listed, len(shown))
        self._nothing.words.setText(_reason(offers, len(listed)))
        self._clear.setVisible(bool(listed) and not shown)
        self._nothing.setVisible(not shown)
        if shown:
            kept = self.model.row_of(keep)
            self.list.setCurrentIndex(self.model.index(kept if kept >= 0 else min(max(row, 0), len(shown) - 1)))
        self._mark_differing()
        self._decide_now()

    def _clear_filter(self) -> None:
        self._heading.kinds.clear()
        self.focus_list()

    def _mark_differing(self) -> None:
        offer = self.list.current()
        self._heading.show_differing(offer.difference.left if offer else ())


def linked_words(before: Claim | None, after: Claim, offer: Offer, kind: str) -> str:
    """What to tell after a link: above all what was taken over, which is never silent."""
    made = next(link for link in after.links if link.earlier_id == offer.match.claim.id)
    taken = made.status_taken if before is None else (before.status, before.verdict) != (after.status, after.verdict)
    title = offer.match.article_title or _("Untitled")
    if taken and after.verdict:
        words = _("Linked. Verdict “{verdict}” taken over from “{title}”.")
        return words.format(verdict=offer.match.verdict_label, title=title)
    if taken:
        words = _("Linked. Status “{status}” taken over from “{title}”.")
        return words.format(status=_(status(after.status).label), title=title)
    return _("Linked as “{kind}”. Nothing was taken over.").format(kind=_(LINK_KINDS[kind]))


def _reason(offers: Offers | None, hidden: int) -> str:
    """Why there is nothing to show; `hidden` is how many the filter hides."""
    if offers is None:
        return _("Select a passage or choose a claim to see whether it was met before.")
    if hidden:
        words = ngettext("The filter hides {count} earlier claim.", "The filter hides {count} earlier claims.", hidden)
        return words.format(count=hidden)
    return _("All that was found was dismissed.") if offers.found else _("Not met before.")
