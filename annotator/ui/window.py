"""The window: puts the views around one desk. What it can do is in the table of actions."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileInfo, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QSplitter, QToolBar, QVBoxLayout, QWidget

from annotator.domain.errors import AnnotatorError, BaseGone
from annotator.domain.span import Span
from annotator.i18n import _
from annotator.ui import icons
from annotator.ui.actions.build import Actions
from annotator.ui.article_pane import ArticlePane
from annotator.ui.articles_dock import ArticlesDock
from annotator.ui.claims.panel import ClaimsPanel
from annotator.ui.commands import articles, bases, evidence, files, helping, versions
from annotator.ui.desk import Desk
from annotator.ui.earlier.panel import EarlierPanel
from annotator.ui.jobs import Job, Work
from annotator.ui.layout import bound_by_screen, packed, unpack
from annotator.ui.messages import JobBar, MessageBar
from annotator.ui.record.editor import RecordEditor
from annotator.ui.status_line import BaseLabel, StatusCounts
from annotator.workspace.settings import Settings, save_settings
from annotator.workspace.wording import error_words

LOOK_MS = 700
"""How often to look whether another window has changed the base: within the second that a colleague expects."""

SIZE = (1440, 900)
DOCK_WIDTH = 230


class MainWindow(QMainWindow):
    """Articles on the left, the article in the middle, on the right claims, their record and earlier claims."""

    settings_changed = Signal(object)
    """The `Settings` as they were before."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setAcceptDrops(True)
        self.article = ArticlePane(desk)
        self.claims = ClaimsPanel(desk)
        self.record = RecordEditor(desk)
        self.earlier = EarlierPanel(desk)
        self.articles_dock = ArticlesDock(desk)
        self._counts = StatusCounts(desk)
        self._warned_unsaved = False
        self._place()
        self.actions_by_id = Actions(self)
        self._menus = self.actions_by_id.fill_menus()
        self._tools()
        self._add_recent()
        self._connect()
        self._restore()
        self.base_in_use()

    def focus_article(self) -> None:
        self.article.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def start(self, work: Work, text: str) -> Job:
        """Begin long work, show how far it is, and tell if it fails."""
        job = self.desk.long.start(work)
        job.failed.connect(self.desk.failed)
        self._jobs.addWidget(JobBar(job, text))
        return job

    def flush(self, *, every_claim: bool = False) -> bool:
        """Save what is typed and not saved yet; False if something cannot be.

        With `every_claim` also what was typed about another claim than the chosen one and could not be saved then.
        """
        saved = self.record.settle() if every_claim else self.record.flush()
        self._warned_unsaved = self._warned_unsaved and not saved
        return saved

    def base_in_use(self) -> None:
        """Remember which base is open, and say so if it can only be read."""
        path = self.desk.workspace.base.path
        if self.desk.settings.remember(path):
            save_settings(self.desk.settings)
        if not self.desk.writable:
            self.messages.warn(error_words(self.desk.workspace.base.refusal()))
        bases.warn_of_synchronising(self)

    def use_settings(self, settings: Settings) -> None:
        """Take over and keep what was chosen in the settings."""
        before, self.desk.settings = self.desk.settings, settings
        self.desk.use_reviewer(settings.reviewer)
        save_settings(settings)
        self.settings_changed.emit(before)

    def fit_to_screen(self) -> None:
        """No larger than the screen it comes up on, with its frame."""
        bound_by_screen(self)

    def keep_settings(self) -> None:
        """Keep how the window looks and what is read in it."""
        settings = self.desk.settings
        settings.zoom = self.article.view.zoom
        settings.layout = packed(self, self._splitters)
        if self.desk.article is not None:
            settings.article = self.desk.article.id
        save_settings(settings)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.flush(every_claim=True) and not self._warned_unsaved:
            self._warned_unsaved = True
            self.messages.warn(_("What was typed last is not saved. Close the window again to leave without it."))
            event.ignore()
            return
        self.keep_settings()
        # A window that is closed may live on until work that was begun in it ends.
        self._look.stop()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        # What comes from the window itself is words that somebody wanted to select, not an article.
        data = event.mimeData()
        if event.source() is None and (data.hasUrls() or data.hasText()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files.take(self, event.mimeData())
        event.acceptProposedAction()

    def _place(self) -> None:
        right = QSplitter(Qt.Orientation.Vertical)
        columns = QSplitter(Qt.Orientation.Horizontal)
        self._splitters = (columns, right)
        for splitter, parts in (
            (right, ((self.claims, 34), (self.record, 40), (self.earlier, 26))),
            (columns, ((self.article, 58), (right, 42))),
        ):
            splitter.setChildrenCollapsible(False)
            for widget, share in parts:
                splitter.addWidget(widget)
                splitter.setStretchFactor(splitter.indexOf(widget), share)
            # Shares of whatever room there is.
            splitter.setSizes([share * 100 for _widget, share in parts])
        self._jobs = QVBoxLayout()
        centre = QWidget()
        # Upon the article alone: what is offered and filled in beside it stays in sight.
        self.messages = MessageBar(self.desk, self.article)
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(columns, 1)
        layout.addLayout(self._jobs)
        self.setCentralWidget(centre)
        self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self.articles_dock)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addWidget(self._counts)
        self.statusBar().addPermanentWidget(BaseLabel(self.desk))
        self.resize(*SIZE)

    def _tools(self) -> None:
        bar = QToolBar(_("Tools"))
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setIconSize(QSize(icons.SMALL, icons.SMALL))
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.actions_by_id.fill_toolbar(bar)
        self.addToolBar(bar)

    def _add_recent(self) -> None:
        self._recent = QMenu(_("Recent bases"), self)
        self._recent.aboutToShow.connect(self._fill_recent)
        self._menus["file"].insertMenu(self.actions_by_id.by_id["file.export"], self._recent)

    def _connect(self) -> None:
        desk = self.desk
        for signal in (desk.changed, desk.article_opened, desk.base_opened):
            signal.connect(self._name)
        for signal in (desk.changed, desk.article_opened, desk.base_opened, desk.claim_chosen, desk.passage_selected):
            signal.connect(self.actions_by_id.refresh)
        desk.failed.connect(self._failed)
        desk.found_again.connect(self.messages.withdraw)
        self._name()
        self.actions_by_id.refresh()
        self.article.details_wanted.connect(lambda: articles.details(self))
        self.article.open_wanted.connect(lambda: files.open_article(self))
        self.article.compare_wanted.connect(lambda: versions.compare(self))
        self.record.compare_wanted.connect(lambda: versions.compare(self))
        self.article.sample_wanted.connect(lambda: helping.sample(self))
        self.article.tour.closed.connect(self._toured)
        self.article.view.next_requested.connect(lambda: self.claims.step(1))
        self.article.view.previous_requested.connect(lambda: self.claims.step(-1))
        self.article.view.context_requested.connect(self._open_menu)
        self.claims.activated_claim.connect(lambda _claim: self.focus_article())
        self.claims.view.clicked.connect(lambda _index: self.article.return_to_claim())
        for part in (self.claims, self.record):
            part.files_dropped.connect(lambda claim_id, paths: evidence.attach_files(self, claim_id, paths))
        self.record.file_wanted.connect(lambda: evidence.attach(self))
        self.record.opened.connect(lambda evidence_id: evidence.open_evidence(self, evidence_id))
        self.record.saved.connect(lambda evidence_id, name: evidence.save_evidence(self, evidence_id, name))
        self._counts.wanted.connect(lambda status_id: self.claims.next_with_status(status_id))
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(desk.look_around)
        self._look.start()

    def _failed(self, error: AnnotatorError) -> None:
        if isinstance(error, BaseGone):
            bases.offer_ways_out(self)

    def _name(self) -> None:
        article = self.desk.article
        self.setWindowTitle(
            _("{title} – Annotator").format(title=article.fields.title or _("Untitled")) if article else _("Annotator")
        )

    def _open_menu(self, where: QPoint, span: Span | None, claim_id: str | None) -> None:
        """What can be done with a passage or a claim of the article, at the mouse or at the caret."""
        if span is None and claim_id is not None:
            self.desk.choose_claim(claim_id)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.actions_by_id.fill_context_menu(menu)
        menu.popup(where)

    def _fill_recent(self) -> None:
        self._recent.clear()
        for name in self.desk.settings.recent:
            action = self._recent.addAction(name.replace("&", "&&"))
            action.setEnabled(QFileInfo.exists(name) and Path(name) != self.desk.workspace.base.path)
            action.triggered.connect(lambda _checked=False, path=name: bases.use_base(self, Path(path)))

    def _toured(self) -> None:
        self.desk.settings.toured = True
        save_settings(self.desk.settings)
        self.focus_article()

    def _restore(self) -> None:
        self.article.view.set_zoom(self.desk.settings.zoom)
        self.resizeDocks([self.articles_dock], [DOCK_WIDTH], Qt.Orientation.Horizontal)
        if self.desk.settings.layout:
            unpack(self.desk.settings.layout, self, self._splitters)
