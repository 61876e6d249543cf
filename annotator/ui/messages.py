"""What the window tells the reviewer: one line over the desk, in words, that blocks nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QToolButton, QWidget

from annotator.domain.errors import AnnotatorError
from annotator.i18n import _
from annotator.ui import icons
from annotator.ui.desk import Desk
from annotator.ui.jobs import Job
from annotator.ui.theme import SPACE, SPACE_SMALL
from annotator.workspace.wording import error_words

TOLD_MS = 6000
"""How long a message that needs no answer stays."""

SOON_MS = 300
"""Work that is through before that shows no progress: it would only flicker."""


class MessageBar(QFrame):
    """Errors stay until they are closed; other messages go by themselves; long work shows how far it is."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messages")
        self._icon = QToolButton()
        self._icon.setEnabled(True)
        self._icon.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._text = QLabel()
        self._text.setObjectName("message")
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._close = QToolButton()
        self._close.setToolTip(_("Close"))
        self._close.setAccessibleName(_("Close this message"))
        icons.dress(self._close, "x")
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE_SMALL, SPACE, SPACE_SMALL)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._close)
        self._away = QTimer(self)
        self._away.setSingleShot(True)
        self._away.timeout.connect(self.hide)
        self.hide()
        desk.failed.connect(self.fail)
        desk.told.connect(self.tell)

    def tell(self, text: str) -> None:
        """A message that goes by itself."""
        self._show(text, "info")
        self._away.start(TOLD_MS)

    def warn(self, text: str) -> None:
        """A message that stays until it is closed."""
        self._away.stop()
        self._show(text, "triangle-alert")

    def fail(self, error: AnnotatorError) -> None:
        self.warn(error_words(error))

    def text(self) -> str:
        return self._text.text() if self.isVisible() else ""

    def _show(self, text: str, icon: str) -> None:
        icons.dress(self._icon, icon)
        self._text.setText(text)
        self._text.setAccessibleName(text)
        self.show()


class JobBar(QFrame):
    """One job that is running."""

    def __init__(self, job: Job, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messages")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.setFixedHeight(SPACE)
        self._bar.setAccessibleName(text)
        stop = QPushButton(_("Stop"))
        stop.clicked.connect(job.cancel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE * 2, SPACE_SMALL, SPACE, SPACE_SMALL)
        layout.setSpacing(SPACE)
        layout.addWidget(QLabel(text))
        layout.addWidget(self._bar, 1)
        layout.addWidget(stop)
        self.hide()
        soon = QTimer(self)
        soon.setSingleShot(True)
        soon.timeout.connect(self.show)
        soon.start(SOON_MS)
        job.reported.connect(self._report)
        job.ended.connect(soon.stop)
        job.ended.connect(self.hide)
        job.ended.connect(self.deleteLater)

    def _report(self, done: int, total: int) -> None:
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
