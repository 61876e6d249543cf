"""In the record: what a new version of the article has changed under the claim."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.domain.claim import Claim
from annotator.domain.placement import ORPHAN, EarlierPlacement
from annotator.domain.status import status
from annotator.i18n import _
from annotator.ui import icons
from annotator.ui.desk import Desk
from annotator.ui.theme import SPACE, SPACE_SMALL
from annotator.workspace import queries
from annotator.workspace.versions import TO_RECHECK, confirm_claims, judged_before
from annotator.workspace.wording import change_words


class ChangeNotice(QFrame):
    """The old wording beside the new, and what had been found, until a person has looked at it again."""

    compare_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._claim_id = ""
        self.setObjectName("card")
        self._what, self._was = QLabel(), QLabel()
        self._what.setObjectName("quote")
        for label in (self._what, self._was):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.confirm = QPushButton(_("Still right"))
        self.confirm.setObjectName("still-right")
        icons.dress(self.confirm, "check")
        self.confirm.clicked.connect(lambda: desk.do(confirm_claims, (self._claim_id,)))
        self.compare = QPushButton(_("What changed…"))
        self.compare.setObjectName("what-changed")
        icons.dress(self.compare, "columns")
        self.compare.clicked.connect(self.compare_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(self.confirm)
        buttons.addWidget(self.compare)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        layout.setSpacing(SPACE_SMALL)
        layout.addWidget(self._what)
        layout.addWidget(self._was)
        layout.addLayout(buttons)
        self.hide()

    def show_claim(self, claim: Claim) -> None:
        """Show what changed under a claim; nothing, if that is settled or nothing did."""
        base = self._desk.workspace.base
        self._claim_id = claim.id
        placements = queries.placements_of(base, claim.id) if claim.status == TO_RECHECK else []
        self.setVisible(bool(placements))
        if not placements:
            return
        self._what.setText(_what(placements[0]))
        judged = judged_before(base, claim.id)
        first = next((one for one in placements if one.status != TO_RECHECK), placements[0])
        words = [_("Before: “{quote}”").format(quote=first.quote)] if first.quote != claim.quote else []
        if judged:
            verdict = queries.verdict_labels(base).get(judged[1], "")
            found = ", ".join(part for part in (_(status(judged[0]).label), verdict) if part)
            words.append(_("Found before: {found}").format(found=found))
        self._was.setText("\n".join(words))
        self._was.setVisible(bool(words))
        self.confirm.setVisible(judged is not None)
        self.confirm.setEnabled(self._desk.writable)


def _what(latest: EarlierPlacement) -> str:
    if latest.outcome == ORPHAN:
        return _("Gone from the article. Select where it stands now and press M, if it is still there.")
    return change_words(latest.reason, latest.was, latest.now) if latest.reason else _("Placed by hand")
