"""The earlier claims that are offered, as a Qt model."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.domain.claim import LINK_KINDS
from annotator.domain.status import status
from annotator.i18n import _
from annotator.workspace.offers import Offer
from annotator.workspace.wording import match_words, reason_words

OFFER = int(Qt.ItemDataRole.UserRole) + 1
"""Role of the whole `Offer`."""

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_NOWHERE = QModelIndex()


class OffersModel(QAbstractListModel):
    """One row an offer, best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._offers: list[Offer] = []

    def show(self, offers: Sequence[Offer]) -> None:
        """Offer these. Where they are the same claims as before, the rows stay and only what they say changes."""
        same = [offer.match.claim.id for offer in offers] == [offer.match.claim.id for offer in self._offers]
        if same and offers:
            self._offers = list(offers)
            self.dataChanged.emit(self.index(0), self.index(len(offers) - 1))
        elif not same:
            self.beginResetModel()
            self._offers = list(offers)
            self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._offers)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        offer = self._offers[index.row()]
        if role == OFFER:
            return offer
        if role == _DISPLAY:
            return offer.match.claim.quote
        if role == _ACCESSIBLE:
            return spoken(offer)
        return _tip(offer) if role == _TOOL_TIP else None

    def offer(self, row: int) -> Offer | None:
        """The offer of a row; None if there is no such row."""
        return self._offers[row] if 0 <= row < len(self._offers) else None

    def row_of(self, claim_id: str) -> int:
        """The row that offers a claim, -1 if none does."""
        return next((row for row, offer in enumerate(self._offers) if offer.match.claim.id == claim_id), -1)


def decision_words(offer: Offer) -> str:
    """What was decided about an offer, empty if nothing was."""
    if offer.dismissed:
        return _("Dismissed")
    return _("Linked: {kind}").format(kind=_(LINK_KINDS[offer.link.kind])) if offer.link else ""


def origin(offer: Offer) -> list[str]:
    """Verdict or else status, date, article and reviewer of an earlier claim."""
    match = offer.match
    parts = (
        match.verdict_label or _(status(match.claim.status).label),
        match.article_published or match.claim.created_at[:10],
        match.article_title or _("Untitled"),
        match.claim.reviewer,
    )
    return [part for part in parts if part]


def spoken(offer: Offer) -> str:
    """An offer as a screen reader says it: what it is to the passage and why, its sentence, where it is from."""
    judged = _(status(offer.match.claim.status).label)
    parts = (match_words(offer.match), decision_words(offer), offer.match.claim.sentence, judged, *origin(offer))
    return ". ".join(dict.fromkeys(part.rstrip(".") for part in parts if part))


def _tip(offer: Offer) -> str:
    reasons = [reason_words(reason) for reason in offer.match.comparison.reasons]
    parts = (match_words(offer.match), *reasons[1:], offer.match.claim.sentence, " · ".join(origin(offer)))
    # Rich text wraps, plain text does not.
    return "".join(f"<p>{escape(part)}</p>" for part in parts)
