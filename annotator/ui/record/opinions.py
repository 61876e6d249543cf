"""In the record: the opinions on a claim where they differ, to take one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from annotator.domain.claim import Claim
from annotator.domain.opinion import OPEN, Opinion
from annotator.domain.status import status
from annotator.i18n import _
from annotator.ui import icons
from annotator.ui.desk import Desk
from annotator.ui.theme import SPACE, SPACE_SMALL
from annotator.workspace import queries
from annotator.workspace.opinions import take_opinion

MOST = 9
"""Opinions shown: a claim that more reviewers judge differently is decided by its status."""


class OpinionsNotice(QFrame):
    """Who thinks what, each with a button that decides for it; nothing where opinions do not differ."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._claim_id = ""
        self._opinions: tuple[Opinion, ...] = ()
        self.setObjectName("card")
        title = QLabel(_("Opinions differ"))
        title.setObjectName("quote")
        self._rows = QWidget()
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        layout.setSpacing(SPACE_SMALL)
        layout.addWidget(title)
        layout.addWidget(self._rows)
        self.hide()

    def show_claim(self, claim: Claim) -> None:
        """Show the opinions on a claim, if they differ."""
        self._claim_id = claim.id
        opinions = tuple(one for one in claim.opinions if one.standing == OPEN)[:MOST] if claim.disputed else ()
        if opinions != self._opinions:
            self._opinions = opinions
            self._fill()
        self.setVisible(bool(opinions))

    def take(self, place: int) -> None:
        """Decide for the opinion at a place, counted from 0, if there is one."""
        if place < len(self._opinions):
            self._desk.do(take_opinion, self._claim_id, self._opinions[place].id)

    def _fill(self) -> None:
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE)
        grid.setVerticalSpacing(SPACE_SMALL)
        grid.setColumnStretch(1, 1)
        labels = queries.verdict_labels(self._desk.workspace.base)
        for place, opinion in enumerate(self._opinions):
            mark = QToolButton()
            mark.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            icons.dress(mark, status(opinion.status).icon, opinion.status)
            said = QLabel(_said(opinion, labels.get(opinion.verdict, opinion.verdict)))
            said.setWordWrap(True)
            said.setTextFormat(Qt.TextFormat.PlainText)
            button = QPushButton(_("Take this one"))
            button.setObjectName(f"take-opinion-{place}")
            button.setAccessibleName(_("Take this one: {opinion}").format(opinion=said.text()))
            button.setEnabled(self._desk.writable)
            button.clicked.connect(lambda _checked=False, chosen=place: self.take(chosen))
            for column, widget in enumerate((mark, said, button)):
                grid.addWidget(widget, place, column, Qt.AlignmentFlag.AlignTop)
        self._layout.replaceWidget(self._rows, rows)
        self._rows.deleteLater()
        self._rows = rows


def _said(opinion: Opinion, verdict: str) -> str:
    judged = ", ".join(part for part in (_(status(opinion.status).label), verdict) if part)
    words = _("{reviewer}: {judgement}").format(reviewer=opinion.reviewer or _("Somebody"), judgement=judged)
    return f"{words}\n{opinion.note}" if opinion.note else words
