"""What stands over the earlier claims: how many there are, and the passage that they are compared with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from annotator.domain.span import Span
from annotator.i18n import _, ngettext
from annotator.ui import icons
from annotator.ui.colours import colours
from annotator.ui.earlier.kinds import KindToggles
from annotator.ui.earlier.sentence import Marked, laid_out, paint, telling
from annotator.ui.rows import Fonts
from annotator.ui.theme import SPACE, SPACE_SMALL
from annotator.workspace.offers import Offer, Offers


class Heading(QWidget):
    """`kinds` show some kinds alone; `dismissed` shows what was dismissed, and is there only if something was."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(_("Earlier claims"))
        font = QFont(title.font())
        font.setWeight(QFont.Weight.DemiBold)
        title.setFont(font)
        self._count = QLabel()
        self._count.setObjectName("muted")
        self.kinds = KindToggles()
        self.dismissed = QToolButton()
        self.dismissed.setObjectName("earlier-dismissed")
        self.dismissed.setCheckable(True)
        self.dismissed.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.dismissed.setToolTip(_("Show what was dismissed"))
        icons.dress(self.dismissed, "eye")
        self.dismissed.hide()
        self._compared = Compared()
        first = QHBoxLayout()
        first.setSpacing(SPACE)
        first.addWidget(title)
        first.addWidget(self._count)
        first.addStretch(1)
        # Where there is no room for all, these are cut off: what is found must not make the panel wider.
        for label in (title, self._count):
            label.setMinimumWidth(1)
        first.addWidget(self.kinds)
        first.addWidget(self.dismissed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE + SPACE_SMALL, SPACE, SPACE + SPACE_SMALL, SPACE)
        layout.setSpacing(SPACE_SMALL)
        layout.addLayout(first)
        layout.addWidget(self._compared)

    def show_offers(self, offers: Offers | None, listed: Sequence[Offer], shown: int) -> None:
        """Say what was looked for, what was found, of which kinds it is, and how many of it are shown.

        `listed` is what was found without the dismissed ones, unless they are to be seen too.
        """
        dismissed = sum(offer.dismissed for offer in offers.found) if offers else 0
        self.dismissed.setVisible(dismissed > 0)
        words = ngettext("{count} dismissed", "{count} dismissed", dismissed)
        self.dismissed.setText(words.format(count=dismissed))
        self.kinds.show_counts(Counter(offer.match.comparison.kind for offer in listed))
        all_of_them = str(shown) if shown else ""
        some_of_them = _("{shown} of {count}").format(shown=shown, count=len(listed))
        self._count.setText(all_of_them if shown == len(listed) else some_of_them)
        self._compared.setVisible(offers is not None)
        if offers:
            self._compared.show_sentence(offers.sentence, offers.quote)

    def show_searching(self) -> None:
        self._count.setText(_("Searching…"))

    def show_differing(self, spans: Sequence[Span]) -> None:
        """Mark what the current earlier claim does not have."""
        self._compared.mark(spans)


class Compared(QWidget):
    """The sentence that is compared, on one line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marked = Marked("", Span(0, 1))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_sentence(self, sentence: str, quote: Span) -> None:
        self._marked = Marked(sentence, quote)
        self.setAccessibleName(_("Compared: {passage}").format(passage=quote.of(sentence)))
        self.setToolTip(sentence)
        self.update()

    def mark(self, spans: Sequence[Span]) -> None:
        sentence, quote = self._marked.text, self._marked.quote
        self._marked = Marked(sentence, quote, telling(sentence, quote, spans))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, Fonts(self.font()).line + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._marked.text:
            return
        tokens = colours(self.palette())
        layout = laid_out(self._marked, Fonts(self.font()), self.width(), 1, tokens)
        paint(QPainter(self), layout, QPointF(0, 1), QColor(tokens.muted), 1)
