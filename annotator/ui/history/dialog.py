"""The history in a window beside the desk: of the chosen claim, of the article being read, of the base."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStackedLayout,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.changes import Changes
from annotator.domain.errors import AnnotatorError
from annotator.i18n import _
from annotator.ui import icons
from annotator.ui.desk import Desk
from annotator.ui.excerpts import cut_short
from annotator.ui.hint import Hint
from annotator.ui.history.delegate import EntryDelegate
from annotator.ui.history.model import ROW, Row, TimelineModel
from annotator.ui.theme import SPACE, SPACE_LARGE
from annotator.workspace import queries

SIZE = (600, 620)
CLAIM, ARTICLE, BASE = range(3)
"""The tabs."""


class HistoryDialog(QDialog):
    """Follows the desk: what is chosen there is told here. One stays in it while one works."""

    restore_wanted = Signal(str, int)
    """A claim is to be what it was after an entry."""
    return_wanted = Signal(int)
    """What an entry removed is to come back."""
    claim_wanted = Signal(str)
    """To go to a claim that an entry is about."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(_("History"))
        self.resize(*SIZE)
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(_("History"))
        for name in (_("This claim"), _("This article"), _("The whole base")):
            self.tabs.addTab(name)
        self._about = QLabel()
        self._about.setObjectName("quote")
        self._about.setWordWrap(True)
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self.model = TimelineModel(desk, self)
        self.list = _EntryList(self.model)
        self.list.setObjectName("timeline")
        self.list.setAccessibleName(_("History"))
        self._hint = Hint()
        self.restore = QPushButton()
        self.restore.setObjectName("history-restore")
        self.restore.setAutoDefault(False)
        icons.dress(self.restore, "history")
        close = QPushButton(_("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        self._lay_out(close)
        self._connect()

    def show_tab(self, tab: int) -> None:
        """Show one of the histories, and come to the front."""
        self.show()
        self.tabs.setCurrentIndex(tab)
        self._follow()
        self.raise_()
        self.activateWindow()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, close: QPushButton) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE_LARGE, SPACE, SPACE_LARGE, SPACE_LARGE)
        foot.addWidget(self.restore)
        foot.addStretch(1)
        foot.addWidget(close)
        head = QVBoxLayout()
        head.setContentsMargins(SPACE_LARGE, SPACE, SPACE_LARGE, SPACE)
        head.addWidget(self._about)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addLayout(head)
        layout.addLayout(self._stack, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(lambda _tab: self._follow())
        self.list.selectionModel().currentChanged.connect(lambda _now, _before: self._offer())
        self.list.activated.connect(self._go)
        self.restore.clicked.connect(self._restore)
        self._desk.changed.connect(self._changed)
        for signal in (self._desk.claim_chosen, self._desk.article_opened, self._desk.base_opened):
            signal.connect(lambda *_what: self._follow())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.list.lay_out_anew()

    def _changed(self, changes: Changes) -> None:
        article, claim = self._desk.article, self._desk.claim_id
        match self.tabs.currentIndex():
            case 0 if not (claim and changes.touches_claim(claim)):
                return
            case 1 if not (article and (changes.touches_article(article.id) or changes.claims)):
                return
        self._follow()

    def _follow(self) -> None:
        """Read anew what is shown, staying at the same entry."""
        if not self.isVisible():
            return
        row = self._row()
        stay = row.entry.seq if row else 0
        claim_id, article, tab = self._desk.claim_id, self._desk.article, self.tabs.currentIndex()
        self._about.setText(self._about_words())
        self._about.setVisible(bool(self._about.text()))
        if tab == CLAIM and claim_id:
            self.model.show(claim_id=claim_id)
        elif tab == ARTICLE and article is not None:
            self.model.show(article_id=article.id)
        elif tab == BASE:
            self.model.show()
        else:
            self.model.clear()
        self.list.lay_out_anew()
        empty = not self.model.rowCount()
        self._hint.words.setText(self._hint_words())
        self._stack.setCurrentIndex(int(empty))
        if not empty:
            self.list.setCurrentIndex(self.model.index(self.model.row_of(stay)))
        self._offer()

    def _about_words(self) -> str:
        try:
            match self.tabs.currentIndex():
                case 0 if self._desk.claim_id:
                    claim = queries.claim(self._desk.workspace.base, self._desk.claim_id)
                    return _("No. {number}, “{quote}”").format(number=claim.number, quote=cut_short(claim.quote))
                case 1 if self._desk.article is not None:
                    return self._desk.article.fields.title or _("Untitled")
        except AnnotatorError:
            # It has gone just now, and the desk will say so.
            pass
        return ""

    def _hint_words(self) -> str:
        match self.tabs.currentIndex():
            case 0 if not self._desk.claim_id:
                return _("Choose a claim to see its history.")
            case 1 if self._desk.article is None:
                return _("No article is open")
        return _("Nothing was changed.")

    def _row(self) -> Row | None:
        index = self.list.currentIndex()
        found = index.data(ROW) if index.isValid() else None
        return found if isinstance(found, Row) else None

    def _offer(self) -> None:
        """What can be done with the entry."""
        row, of_claim = self._row(), self.tabs.currentIndex() == CLAIM
        self.restore.setText(_("Restore this state") if of_claim else _("Bring back what was removed"))
        if row is None or not self._desk.writable:
            possible = False
        elif of_claim:
            gone = ("claim", self._desk.claim_id) in row.entry.removed
            possible = self.list.currentIndex().row() > 0 and not gone
        else:
            possible = bool(row.entry.removed)
        self.restore.setEnabled(possible)

    def _restore(self) -> None:
        row = self._row()
        if row is not None and self.tabs.currentIndex() == CLAIM:
            self.restore_wanted.emit(self._desk.claim_id, row.entry.seq)
        elif row is not None:
            self.return_wanted.emit(row.entry.seq)

    def _go(self, index: QModelIndex) -> None:
        row: Row = index.data(ROW)
        owners = [alteration.owner for part in row.parts for alteration in part.alterations if alteration.owner]
        present = queries.claims_by(self._desk.workspace.base, "id", owners)
        if present and present[0].id != self._desk.claim_id:
            self.claim_wanted.emit(present[0].id)


class _EntryList(QListView):
    """Entries one below the other, each as high as it needs."""

    def __init__(self, model: TimelineModel) -> None:
        super().__init__()
        self._rows = EntryDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self._rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(self._copy)

    def lay_out_anew(self) -> None:
        self._rows.forget()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self._rows.forget()
        super().resizeEvent(event)

    def _copy(self) -> None:
        row = self.currentIndex().data(ROW)
        if isinstance(row, Row):
            QApplication.clipboard().setText(row.text())
