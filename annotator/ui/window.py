"""The window: puts the views around one desk. What it can do is in the table of actions."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QMenu, QSplitter, QToolBar, QVBoxLayout, QWidget

from annotator.i18n import _
from annotator.ui.actions.build import Actions
from annotator.ui.article_pane import ArticlePane
from annotator.ui.articles_dock import ArticlesDock
from annotator.ui.claims.panel import ClaimsPanel
from annotator.ui.commands import articles, files, helping
from annotator.ui.desk import Desk
from annotator.ui.earlier.panel import EarlierPanel
from annotator.ui.jobs import Job, Work
from annotator.ui.messages import JobBar, MessageBar
from annotator.ui.record.editor import RecordEditor
from annotator.workspace.settings import Settings, save_settings
from annotator.workspace.undo import redoable, undoable
from annotator.workspace.wording import operation_words

LOOK_MS = 700
"""How often to look whether another window has changed the base: within the second that a colleague expects."""


class MainWindow(QMainWindow):
    """Article on the left, claims and their record on the right, earlier claims under them."""

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
        self._place()
        self.actions_by_id = Actions(self)
        self._menus = self.actions_by_id.fill_menus()
        self._bar = QToolBar(_("Tools"))
        self._bar.setObjectName("tools")
        self._bar.setMovable(False)
        self.actions_by_id.fill_toolbar(self._bar)
        self.addToolBar(self._bar)
        self._base_label = QLabel()
        self.statusBar().addPermanentWidget(self._base_label)
        self._recent = QMenu(_("Recent bases"))
        self._menus["file"].insertMenu(self.actions_by_id.by_id["file.export"], self._recent)
        self._recent.aboutToShow.connect(self._fill_recent)
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

    def flush(self) -> None:
        """Save what is typed and not saved yet."""
        self.record.flush()

    def base_in_use(self) -> None:
        """Show which base is open, and remember it."""
        path = self.desk.workspace.base.path
        self._base_label.setText(
            f"{path.name}  {_('(read-only)')}" if self.desk.workspace.base.read_only else path.name
        )
        self._base_label.setToolTip(str(path))
        self.desk.settings.remember(path)
        save_settings(self.desk.settings)
        if self.desk.workspace.base.read_only:
            self.messages.warn(_("{path} can only be read: nothing can be changed in it.").format(path=path))
        self._refresh()

    def use_settings(self, settings: Settings) -> None:
        """Take over and keep what was chosen in the settings."""
        before, self.desk.settings = self.desk.settings, settings
        self.desk.workspace.reviewer = settings.reviewer
        save_settings(settings)
        self.settings_changed.emit(before)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.flush()
        self.desk.settings.zoom = self.article.view.zoom
        self.desk.settings.layout = _packed(self)
        self.desk.settings.article = self.desk.article.id if self.desk.article else ""
        save_settings(self.desk.settings)
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        data = event.mimeData()
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if paths:
            files.open_files(self, paths)
        elif data.hasText():
            files.add_text(self, data.text())
        event.acceptProposedAction()

    def _place(self) -> None:
        self.messages = MessageBar(self.desk)
        self._jobs = QVBoxLayout()
        right = QSplitter(Qt.Orientation.Vertical)
        right.setObjectName("right")
        right.setChildrenCollapsible(False)
        for widget, stretch in ((self.claims, 4), (self.record, 4), (self.earlier, 3)):
            right.addWidget(widget)
            right.setStretchFactor(right.indexOf(widget), stretch)
        self._columns = QSplitter(Qt.Orientation.Horizontal)
        self._columns.setObjectName("columns")
        self._columns.setChildrenCollapsible(False)
        self._columns.addWidget(self.article)
        self._columns.addWidget(right)
        self._columns.setStretchFactor(0, 3)
        self._columns.setStretchFactor(1, 2)
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._columns, 1)
        layout.addLayout(self._jobs)
        layout.addWidget(self.messages)
        self.setCentralWidget(centre)
        self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self.articles_dock)
        self.resize(1440, 900)

    def _connect(self) -> None:
        desk = self.desk
        for signal in (desk.changed, desk.article_opened, desk.claim_chosen, desk.passage_selected, desk.base_opened):
            signal.connect(self._refresh)
        self.article.details_wanted.connect(lambda: articles.details(self))
        self.article.open_wanted.connect(lambda: files.open_article(self))
        self.article.sample_wanted.connect(lambda: helping.sample(self))
        self.article.hint.closed.connect(self._toured)
        self.article.view.next_requested.connect(lambda: self.claims.step(1))
        self.article.view.previous_requested.connect(lambda: self.claims.step(-1))
        self.claims.activated_claim.connect(lambda _claim: self.focus_article())
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(desk.look_around)
        self._look.start()

    def _refresh(self) -> None:
        """Title and what can be done now."""
        article = self.desk.article
        self.setWindowTitle(
            _("{title} – Annotator").format(title=article.fields.title or _("Untitled")) if article else _("Annotator")
        )
        self.actions_by_id.refresh()
        for name, text, operation in (
            ("undo", _("Undo"), undoable(self.desk.workspace)),
            ("redo", _("Redo"), redoable(self.desk.workspace)),
        ):
            action = self.actions_by_id.by_id[name]
            action.setText(f"{text}: {operation_words(operation)}" if operation else text)
            action.setEnabled(action.isEnabled() and bool(operation))

    def _fill_recent(self) -> None:
        self._recent.clear()
        for name in self.desk.settings.recent:
            action = self._recent.addAction(name)
            action.setEnabled(Path(name).exists() and Path(name) != self.desk.workspace.base.path)
            action.triggered.connect(lambda _checked=False, path=name: files.use_base(self, Path(path)))

    def _toured(self) -> None:
        self.desk.settings.toured = True
        save_settings(self.desk.settings)
        self.focus_article()

    def _restore(self) -> None:
        self.article.view.set_zoom(self.desk.settings.zoom)
        self.resizeDocks([self.articles_dock], [220], Qt.Orientation.Horizontal)
        if self.desk.settings.layout:
            geometry, _separator, state = self.desk.settings.layout.partition(" ")
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
            self.restoreState(QByteArray.fromBase64(state.encode()))


def _packed(window: QMainWindow) -> str:
    """Where the window and its docks are, as text for the settings."""
    parts = (window.saveGeometry(), window.saveState())
    return " ".join(bytes(part.toBase64().data()).decode() for part in parts)
