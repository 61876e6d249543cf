"""The evidence of the chosen claim: one card for each source."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.domain.article import ArticleNote
from annotator.domain.claim import Claim, Evidence
from annotator.domain.errors import AnnotatorError, StaleChange
from annotator.i18n import _
from annotator.ui import icons
from annotator.ui.desk import Desk
from annotator.ui.record.deciding import ask_whose
from annotator.ui.record.drafts import Drafts
from annotator.ui.record.inputs import flush_all
from annotator.ui.record.notes import NotesList
from annotator.ui.record.source import EvidenceCard
from annotator.ui.theme import SPACE
from annotator.workspace.evidence import add_evidence, edit_evidence, remove_evidence
from annotator.workspace.notes import add_note, notes_on


class EvidenceList(QWidget):
    """All sources of the chosen claim."""

    file_wanted = Signal()
    """Files are to be chosen that are sources of the claim."""
    opened = Signal(str)
    saved = Signal(str, str)
    """As in `EvidenceCard`."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._claim_id = self._article_id = ""
        self._writable = True
        self._cards: dict[str, EvidenceCard] = {}
        self._drafts = Drafts()
        self._title = QLabel()
        self._title.setObjectName("muted")
        self._add = QPushButton(_("Add source"))
        self._add.setObjectName("add-evidence")
        icons.dress(self._add, "plus")
        self._add.clicked.connect(self.add)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        self._attach = QPushButton(_("Attach file…"))
        self._attach.setObjectName("attach-evidence")
        icons.dress(self._attach, "paperclip")
        self._attach.clicked.connect(self.file_wanted)
        head.addWidget(self._attach)
        head.addWidget(self._add)
        self._sources = QVBoxLayout()
        self._sources.setSpacing(SPACE)
        self._notes = NotesList()
        self._notes.wanted.connect(self._take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addLayout(head)
        layout.addLayout(self._sources)
        layout.addWidget(self._notes)

    def show_claim(self, claim: Claim | None) -> None:
        """Show its sources; cards that stay keep their focus and what is being typed."""
        self._claim_id = claim.id if claim else ""
        self._article_id = claim.article_id if claim else ""
        sources = claim.evidence if claim else ()
        for gone in self._cards.keys() - {evidence.id for evidence in sources}:
            card = self._cards.pop(gone)
            self._drafts.keep(gone, card.inputs)
            card.dispose()
        for place, evidence in enumerate(sources):
            if evidence.id in self._cards:
                self._cards[evidence.id].show_evidence(evidence)
            else:
                card = self._card(evidence)
                self._sources.insertWidget(place, card)
                # Layouts show what they are given in a while; the focus may be wanted there now.
                card.show()
                self._drafts.give_back(evidence.id, self._cards[evidence.id].inputs)
        self._order([self._cards[evidence.id] for evidence in sources])
        self._notes.show_notes(tuple(notes_on(self._desk.workspace.base, claim)) if claim else ())
        count = len(sources)
        self._title.setText(_("Evidence ({count})").format(count=count) if count else _("Evidence"))

    def add(self) -> None:
        """Add a source and begin to type its address."""
        before = set(self._cards)
        if self._claim_id and self._desk.do(add_evidence, self._claim_id):
            for key in self._cards.keys() - before:
                self._cards[key].begin()

    def flush(self) -> bool:
        """Save what is typed and not saved yet; False if something cannot be."""
        return flush_all(list(self._cards.values()))

    def settle(self) -> bool:
        """Save what was typed about the sources of other claims and could not be saved then."""
        return self._drafts.save(self._store)

    def set_writable(self, writable: bool) -> None:
        self._writable = writable
        self._add.setEnabled(writable)
        self._attach.setEnabled(writable)
        for card in self._cards.values():
            card.set_writable(writable)
        self._notes.set_writable(writable)

    def _card(self, evidence: Evidence) -> EvidenceCard:
        card = EvidenceCard(evidence, self)
        card.edited.connect(self._edit)
        card.removed.connect(self._remove)
        card.opened.connect(self.opened)
        card.saved.connect(self.saved)
        card.set_writable(self._writable)
        self._cards[evidence.id] = card
        return card

    def _order(self, cards: list[EvidenceCard]) -> None:
        """Have the Tab key go through the sources as they stand, and not as they came."""
        stops = [self._attach, self._add, *(stop for card in cards for stop in card.stops())]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _edit(self, evidence_id: str, field: str, value: str, begun: str) -> None:
        if not self._store(evidence_id, field, value, begun):
            self._cards[evidence_id].refuse(field)

    def _store(self, evidence_id: str, field: str, value: str, begun: str) -> bool:
        try:
            self._desk.run(edit_evidence, evidence_id, expected={field: begun}, **{field: value})
        except StaleChange as stale:
            self._ask(stale, evidence_id, field, value)
        except AnnotatorError as error:
            self._desk.failed.emit(error)
        else:
            return True
        return False

    def _ask(self, stale: StaleChange, evidence_id: str, field: str, value: str) -> None:
        def take(chosen: str) -> None:
            self._drafts.forget(evidence_id, field)
            if evidence_id in self._cards:
                self._cards[evidence_id].begin_with(field, chosen)

        ask_whose(self._desk, stale, value, lambda expected: self._store(evidence_id, field, value, expected), take)

    def _take(self, note: ArticleNote) -> None:
        """Make a note of the document a source."""
        if self._claim_id:
            self._desk.do(add_note, self._claim_id, self._article_id, note)

    def _remove(self, evidence_id: str) -> None:
        # What is typed belongs to the source: undo brings it back with it.
        self._cards[evidence_id].flush()
        self._desk.do(remove_evidence, evidence_id)
