"""The evidence of the chosen claim: one card for each source."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from annotator.domain.claim import STANCES, Claim, Evidence
from annotator.i18n import _
from annotator.ui import icons
from annotator.ui.desk import Desk
from annotator.ui.record.inputs import ChoiceInput, LineInput
from annotator.ui.theme import SPACE, SPACE_SMALL
from annotator.workspace.evidence import add_evidence, edit_evidence, remove_evidence


class EvidenceCard(QFrame):
    """One source: URL, title, quoted passage, stance, date accessed."""

    edited = Signal(str, str, str)
    """Id of the source, field, value."""
    removed = Signal(str)

    def __init__(self, evidence: Evidence, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.evidence_id = evidence.id
        self._lines = {
            "url": LineInput(_("URL"), _("https://…")),
            "title": LineInput(_("Title"), _("Title of the source")),
            "quote": LineInput(_("Quoted passage"), _("Quoted passage")),
            "accessed": LineInput(_("Date accessed"), _("2026-03-02")),
        }
        self._stance = ChoiceInput(_("Stance"))
        self._stance.offer([(_(label), stance) for stance, label in STANCES.items()])
        visit = self._button("external-link", _("Open this address"), self._visit)
        remove = self._button("trash-2", _("Remove this source"), lambda: self.removed.emit(self.evidence_id))
        layout = QGridLayout(self)
        layout.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        layout.setSpacing(SPACE_SMALL)
        layout.addWidget(self._lines["url"], 0, 0, 1, 2)
        layout.addWidget(visit, 0, 2)
        layout.addWidget(remove, 0, 3)
        layout.addWidget(self._lines["title"], 1, 0, 1, 4)
        layout.addWidget(self._lines["quote"], 2, 0, 1, 4)
        layout.addWidget(self._stance, 3, 0)
        layout.addWidget(self._lines["accessed"], 3, 1, 1, 3)
        layout.setColumnStretch(1, 1)
        for name, line in self._lines.items():
            line.setObjectName(f"evidence-{name}")
            line.committed.connect(lambda value, field=name: self.edited.emit(self.evidence_id, field, value))
        self._stance.committed.connect(lambda value: self.edited.emit(self.evidence_id, "stance", value))
        self.show_evidence(evidence)

    def show_evidence(self, evidence: Evidence) -> None:
        for name, line in self._lines.items():
            line.show_value(getattr(evidence, name))
        self._stance.show_value(evidence.stance)

    def flush(self) -> None:
        for line in self._lines.values():
            line.flush()

    def focus(self) -> None:
        self._lines["url"].setFocus()

    def _button(self, icon: str, words: str, run: Callable[[], object]) -> QToolButton:
        button = QToolButton(self)
        button.setToolTip(words)
        button.setAccessibleName(words)
        icons.dress(button, icon)
        button.clicked.connect(lambda _checked=False: run())
        return button

    def _visit(self) -> None:
        address = QUrl.fromUserInput(self._lines["url"].text().strip())
        if address.isValid() and address.scheme() in ("http", "https"):
            QDesktopServices.openUrl(address)


class EvidenceList(QWidget):
    """All sources of the chosen claim."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._claim_id = ""
        self._cards: dict[str, EvidenceCard] = {}
        self._title = QLabel(_("Evidence"))
        self._title.setObjectName("muted")
        self.add_button = QPushButton(_("Add source"))
        self.add_button.setObjectName("add-evidence")
        icons.dress(self.add_button, "plus")
        self.add_button.clicked.connect(self.add)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.add_button)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACE)
        self._layout.addLayout(head)

    def show_claim(self, claim: Claim) -> None:
        """Show its sources; cards that stay keep their focus and what is being typed."""
        wanted = {evidence.id: evidence for evidence in claim.evidence}
        for gone in self._cards.keys() - wanted.keys():
            card = self._cards.pop(gone)
            card.hide()
            card.deleteLater()
        for evidence in claim.evidence:
            if evidence.id in self._cards:
                self._cards[evidence.id].show_evidence(evidence)
                continue
            card = EvidenceCard(evidence, self)
            card.edited.connect(lambda key, field, value: self._desk.do(edit_evidence, key, **{field: value}))
            card.removed.connect(lambda key: self._desk.do(remove_evidence, key))
            self._layout.addWidget(card)
            self._cards[evidence.id] = card
        self._claim_id = claim.id
        self._title.setText(_("Evidence ({count})").format(count=len(wanted)) if wanted else _("Evidence"))

    def add(self) -> None:
        """Add a source and begin to type its address."""
        before = set(self._cards)
        if self._claim_id and self._desk.do(add_evidence, self._claim_id):
            for key in self._cards.keys() - before:
                self._cards[key].focus()

    def flush(self) -> None:
        for card in list(self._cards.values()):
            card.flush()
