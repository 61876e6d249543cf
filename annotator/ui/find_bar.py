"""Find in the article: case and accents set aside."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from annotator.domain.span import Span
from annotator.i18n import _
from annotator.text.fold import FoldedText
from annotator.ui import icons
from annotator.ui.theme import SPACE, SPACE_SMALL


class FindBar(QFrame):
    """A line to type into; Enter goes to the next place, Shift+Enter to the one before, Escape closes."""

    found = Signal(list, int)
    """All places, and which of them is current (-1 for none)."""
    closed = Signal(object)
    """The `Span` of the place that was current, or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find-bar")
        self._text = ""
        self._folded: FoldedText | None = None
        self._start = 0
        self._places: list[Span] = []
        self._current = -1
        self.line = QLineEdit()
        self.line.setObjectName("find-line")
        self.line.setPlaceholderText(_("Find in the article"))
        self.line.setAccessibleName(_("Find in the article"))
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(self._search)
        self._count = QLabel()
        self._count.setObjectName("muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE_SMALL, SPACE, SPACE_SMALL)
        layout.addWidget(self.line, 1)
        layout.addWidget(self._count)
        for icon, words, run in (
            ("chevron-up", _("Previous place (Shift+Enter)"), self.previous),
            ("chevron-down", _("Next place (Enter)"), self.next),
            ("x", _("Close (Escape)"), self.end),
        ):
            button = QToolButton()
            button.setObjectName(f"find-{icon}")
            button.setToolTip(words)
            button.setAccessibleName(words)
            icons.dress(button, icon)
            button.clicked.connect(lambda _checked=False, do=run: do())
            layout.addWidget(button)
        self.hide()

    def show_text(self, text: str) -> None:
        """Another text is being read."""
        self._text, self._folded, self._start = text, None, 0
        if not self.isHidden():
            self._search()

    def begin(self, sought: str = "", start: int = 0) -> None:
        """Open and look from a code point on for a text; without one, for what was looked for before.

        It stands ready to be typed over.
        """
        self._start = start
        self.show()
        if sought:
            self.line.setText(sought)
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()
        self._search()

    def end(self) -> None:
        place = self._places[self._current] if self._places else None
        self.hide()
        self.found.emit([], -1)
        self.closed.emit(place)

    def next(self) -> None:
        self._go(1)

    def previous(self) -> None:
        self._go(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.end()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._go(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            case _:
                super().keyPressEvent(event)

    def _search(self) -> None:
        if self._folded is None:
            self._folded = FoldedText(self._text)
        self._places = self._folded.find(self.line.text())
        self._current = bisect_left(self._places, self._start, key=lambda place: place.start)
        if self._current == len(self._places):
            self._current = 0 if self._places else -1
        self._tell()

    def _go(self, step: int) -> None:
        if self._places:
            self._current = (self._current + step) % len(self._places)
            self._tell()

    def _tell(self) -> None:
        count = len(self._places)
        if not self.line.text():
            self._count.clear()
        elif not count:
            self._count.setText(_("Not found"))
        else:
            self._count.setText(_("{current} of {count}").format(current=self._current + 1, count=count))
        self.found.emit(self._places, self._current)
