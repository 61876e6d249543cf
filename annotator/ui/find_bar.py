"""Find in the article: case and accents set aside."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from annotator.domain.span import Span
from annotator.i18n import _, ngettext
from annotator.text.fold import find_folded
from annotator.ui import icons
from annotator.ui.theme import SPACE, SPACE_SMALL


class FindBar(QFrame):
    """A line to type into; Enter goes to the next place, Shift+Enter to the one before, Escape closes."""

    found = Signal(list, int)
    """All places, and which of them is current (-1 for none)."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find-bar")
        self._text = ""
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
            button.setToolTip(words)
            button.setAccessibleName(words)
            icons.dress(button, icon)
            button.clicked.connect(lambda _checked=False, do=run: do())
            layout.addWidget(button)
        self.hide()

    def show_text(self, text: str) -> None:
        """Another text is being read."""
        self._text = text
        if self.isVisible():
            self._search()

    def begin(self) -> None:
        """Open, with what was looked for before ready to be typed over."""
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()
        self._search()

    def end(self) -> None:
        self.hide()
        self.found.emit([], -1)
        self.closed.emit()

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
        self._places = find_folded(self._text, self.line.text()) if self.line.text() else []
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
            text = ngettext("{current} of {count}", "{current} of {count}", count)
            self._count.setText(text.format(current=self._current + 1, count=count))
        self.found.emit(self._places, self._current)
