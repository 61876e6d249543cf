"""Notes of the document on the passage of the chosen claim, each with a button that makes it a source."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.domain.article import ArticleNote
from annotator.i18n import _
from annotator.ui import icons
from annotator.ui.theme import SPACE, SPACE_SMALL
from annotator.workspace.notes import note_title


class NotesList(QWidget):
    """What was noted beside the passage; nothing is shown where nothing was."""

    wanted = Signal(object)
    """Make this `ArticleNote` a source of the claim."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._writable = True
        self._notes: tuple[ArticleNote, ...] = ()
        self._cards: list[QFrame] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE)
        self.hide()

    def show_notes(self, notes: tuple[ArticleNote, ...]) -> None:
        if notes == self._notes:
            return
        self._notes = notes
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = [self._card(note) for note in notes]
        for card in self._cards:
            self._column.addWidget(card)
        self.setVisible(bool(notes))

    def set_writable(self, writable: bool) -> None:
        self._writable = writable
        for card in self._cards:
            for button in card.findChildren(QPushButton):
                button.setEnabled(writable)

    def _card(self, note: ArticleNote) -> QFrame:
        card = QFrame(self)
        card.setObjectName("card")
        title = QLabel(note_title(note))
        title.setObjectName("muted")
        words = QLabel(note.text)
        words.setObjectName("note-text")
        for label in (title, words):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        button = QPushButton(_("Add as source"))
        button.setObjectName("note-add")
        button.setAccessibleDescription(note.text)
        button.setEnabled(self._writable)
        icons.dress(button, "plus")
        button.clicked.connect(lambda: self.wanted.emit(note))
        grid = QGridLayout(card)
        grid.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        grid.setSpacing(SPACE_SMALL)
        grid.addWidget(title, 0, 0)
        grid.addWidget(button, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(words, 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        return card
