"""The window that shows what the newsroom has changed, and which claims it hits."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.changes import Changes
from annotator.domain.comparison import ComparedClaim, ComparedVersions
from annotator.i18n import _, ngettext
from annotator.ui import icons
from annotator.ui.desk import Desk
from annotator.ui.layout import bound_by_screen
from annotator.ui.older_version import heading
from annotator.ui.theme import SPACE, SPACE_LARGE, SPACE_SMALL
from annotator.ui.versions.claims import OutcomeList
from annotator.ui.versions.delegate import GUTTER, ComparedDelegate
from annotator.ui.versions.model import ComparedModel
from annotator.workspace import queries
from annotator.workspace.comparing import compare_versions

if TYPE_CHECKING:
    from annotator.ui.jobs import Job

SIZE = QSize(1180, 760)
_LIST_WIDTH = 330
_ON, _BACK = ("N", "F8"), ("P", "Shift+F8")
"""Keys to the next change and the one before."""


class CompareWindow(QDialog):
    """One list with both texts in it, so that they scroll as one; the claims beside it."""

    def __init__(self, desk: Desk, article_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("compare")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self.article_id = article_id
        self.model = ComparedModel(self)
        self.view = QListView()
        self.delegate = ComparedDelegate(self.view, self.model, desk.settings.zoom)
        self.claims = OutcomeList()
        self.choice = QComboBox()
        self._was, self._now, self._count = QLabel(), QLabel(), QLabel()
        self._previous, self._next = QPushButton(_("Previous change")), QPushButton(_("Next change"))
        self._place()
        self._connect()
        self.resize(SIZE)
        bound_by_screen(self)
        self.load()

    def load(self, number: int = 0) -> None:
        """Compare a version (by default the newest one) with the one before it, off the window's thread."""
        base, article_id = self._desk.workspace.base, self.article_id

        def work(job: Job) -> ComparedVersions | None:
            with closing(base.again()) as own:
                return compare_versions(own, article_id, number, job)

        job = self._desk.long.start(work)
        job.failed.connect(self._desk.failed)
        job.done.connect(self._loaded)

    def step(self, by: int) -> None:
        """Go to the next change or the one before, and stop at the last or first one."""
        changes = self.model.changes
        here = self.view.currentIndex().row()
        beyond = [row for row in changes if (row > here if by > 0 else row < here)]
        if beyond:
            self._go(beyond[0] if by > 0 else beyond[-1])

    def show_claim(self, claim: ComparedClaim) -> None:
        """Bring a claim into sight in both texts, and choose it at the desk."""
        self.delegate.framed = (claim.earlier.span, claim.now)
        row = self.model.row_with(claim.now, old=False) if claim.now else -1
        self._go(row if row >= 0 else self.model.row_with(claim.earlier.span, old=True))
        self.view.viewport().update()
        self._desk.choose_claim(claim.earlier.claim_id)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.delegate.forget()

    def _loaded(self, compared: ComparedVersions | None) -> None:
        if compared is None:
            self.close()
            return
        article = queries.article(self._desk.workspace.base, self.article_id)
        self.setWindowTitle(_("What changed: {title}").format(title=article.fields.title or _("Untitled")))
        self.delegate.forget()
        self.delegate.framed = (None, None)
        self.model.show(compared)
        for label, version in ((self._was, compared.old), (self._now, compared.new)):
            label.setText(heading(version))
        self._offer(compared, article.version.number)
        self.claims.show_claims(compared.claims)
        self._tell_place()
        self.step(1)

    def _offer(self, compared: ComparedVersions, newest: int) -> None:
        self.choice.blockSignals(True)
        self.choice.clear()
        for number in range(newest, 1, -1):
            self.choice.addItem(_("Version {number}").format(number=number), number)
        self.choice.setCurrentIndex(newest - compared.new.number)
        self.choice.blockSignals(False)
        self.choice.setVisible(newest > 2)

    def _go(self, row: int) -> None:
        if row >= 0:
            index = self.model.index(row)
            self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _tell_place(self) -> None:
        """Which of how many changes is chosen."""
        changes = self.model.changes
        here = self.view.currentIndex().row()
        if here in changes:
            text = _("Change {number} of {count}").format(number=changes.index(here) + 1, count=len(changes))
        else:
            text = ngettext("{count} change", "{count} changes", len(changes)).format(count=len(changes))
        self._count.setText(text)
        self._previous.setEnabled(any(row < here for row in changes))
        self._next.setEnabled(any(row > here for row in changes))

    def _changed(self, changes: Changes) -> None:
        if changes.touches_article(self.article_id):
            self.load()

    def _place(self) -> None:
        self.view.setObjectName("compared")
        self.view.setModel(self.model)
        self.view.setItemDelegate(self.delegate)
        self.view.setAccessibleName(_("The old text at the left, the new one at the right"))
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setLayoutMode(QListView.LayoutMode.Batched)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.view.verticalScrollBar().setSingleStep(24)
        self.choice.setAccessibleName(_("Version"))
        self.choice.hide()
        icons.dress(self._previous, "arrow-up")
        icons.dress(self._next, "arrow-down")
        for button in (self._previous, self._next):
            button.setAutoDefault(False)
        tools = QHBoxLayout()
        tools.setContentsMargins(SPACE_LARGE, SPACE, SPACE_LARGE, SPACE)
        tools.setSpacing(SPACE)
        self._count.setObjectName("muted")
        for widget in (self.choice, self._previous, self._next, self._count):
            tools.addWidget(widget)
        tools.addStretch(1)
        heads = QHBoxLayout()
        bar = self.view.verticalScrollBar().sizeHint().width()
        heads.setContentsMargins(SPACE_LARGE, SPACE_SMALL, bar, SPACE_SMALL)
        heads.setSpacing(0)
        heads.addWidget(self._was, 1)
        heads.addSpacing(GUTTER + SPACE_LARGE)
        heads.addWidget(self._now, 1)
        head = QFrame()
        head.setObjectName("article-head")
        head.setLayout(heads)
        texts = QWidget()
        column = QVBoxLayout(texts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.view, 1)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.addWidget(texts)
        parts.addWidget(self.claims)
        parts.setStretchFactor(0, 1)
        parts.setSizes([SIZE.width() - _LIST_WIDTH, _LIST_WIDTH])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(tools)
        layout.addWidget(parts, 1)
        self.view.setFocus()

    def _connect(self) -> None:
        for button, by, keys in ((self._previous, -1, _BACK), (self._next, 1, _ON)):
            button.clicked.connect(lambda _checked=False, by=by: self.step(by))
            button.setToolTip(f"{button.text()} ({QKeySequence(keys[0]).toString()})")
            for key in keys:
                QShortcut(QKeySequence(key), self).activated.connect(lambda by=by: self.step(by))
        self.choice.currentIndexChanged.connect(lambda _place: self.load(self.choice.currentData()))
        self.view.selectionModel().currentChanged.connect(lambda *_: self._tell_place())
        self.claims.wanted.connect(self.show_claim)
        self._desk.changed.connect(self._changed)
        self._desk.base_opened.connect(self.close)
