"""Under the desk: what inside the article being read does not fit together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QShortcut
from PySide6.QtWidgets import QDockWidget, QTreeWidget, QTreeWidgetItem, QWidget

from annotator.domain.contradiction import CONTRADICTION_KINDS, Contradiction
from annotator.domain.span import Span
from annotator.i18n import _
from annotator.text.sentences import sentence_at
from annotator.ui import icons
from annotator.ui.colours import colours
from annotator.ui.desk import Desk
from annotator.workspace.wording import contradiction_words

CONTRADICTION_ICONS: dict[str, str] = dict.fromkeys(CONTRADICTION_KINDS, "triangle-alert") | {"opposite": "equal-not"}
"""One icon for each kind of `CONTRADICTION_KINDS`."""

HEIGHT = 190
_SPAN = int(Qt.ItemDataRole.UserRole)
_ICON = _SPAN + 1


class ContradictionsDock(QDockWidget):
    """Each contradiction with its two passages; closed as soon as another text is read."""

    passage_wanted = Signal(object)
    """The `Span` of a passage to bring into sight."""
    article_wanted = Signal()
    """The reviewer wants to go on in the article."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("contradictions")
        self.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        self.list = QTreeWidget()
        self.list.setObjectName("contradictions-list")
        self.list.setAccessibleName(_("Contradictions"))
        self.list.setHeaderHidden(True)
        self.list.setUniformRowHeights(True)
        # Before the rows come: their height is that of the style.
        self.list.ensurePolished()
        self.list.setItemsExpandable(False)
        self.list.setRootIsDecorated(False)
        self.setWidget(self.list)
        self.list.currentItemChanged.connect(lambda item, _before: self._want(item))
        self.list.itemClicked.connect(self._want)
        self.list.itemActivated.connect(lambda _item: self.article_wanted.emit())
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._leave)
        desk.article_opened.connect(self.hide)

    def show_found(self, found: Sequence[Contradiction], text: str) -> None:
        """List what was found in a text, and go to the first of it."""
        self.setWindowTitle(_("Contradictions: {count}").format(count=len(found)))
        self.list.clear()
        for one in found:
            row = self._row(self.list, contradiction_words(one), one.first, text)
            row.setData(0, _ICON, CONTRADICTION_ICONS[one.kind])
            font = row.font(0)
            font.setBold(True)
            row.setFont(0, font)
            for span in (one.first, one.second):
                self._row(row, _("“{quote}”").format(quote=span.of(text)), span, text)
            row.setExpanded(True)
        self._dress()
        self.show()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.list.setCurrentIndex(self.list.model().index(0, 0))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def _row(self, above: QTreeWidget | QTreeWidgetItem, words: str, span: Span, text: str) -> QTreeWidgetItem:
        row = QTreeWidgetItem(above, [words])
        row.setData(0, _SPAN, span)
        row.setToolTip(0, sentence_at(text, span).of(text))
        return row

    def _rows(self) -> Iterator[QTreeWidgetItem]:
        rows = (self.list.topLevelItem(number) for number in range(self.list.topLevelItemCount()))
        yield from (row for row in rows if row is not None)

    def _dress(self) -> None:
        """Icons of items do not follow a change of theme by themselves."""
        colour = QColor(colours(self.palette()).wrong)
        for row in self._rows():
            row.setIcon(0, icons.icon(row.data(0, _ICON), colour))

    def _want(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.passage_wanted.emit(item.data(0, _SPAN))

    def _leave(self) -> None:
        self.hide()
        self.article_wanted.emit()
