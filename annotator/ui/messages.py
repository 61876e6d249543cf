"""What the window tells the reviewer: some lines upon the desk, in words, that block nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.errors import AnnotatorError
from annotator.i18n import _
from annotator.ui import icons
from annotator.ui.desk import Desk
from annotator.ui.jobs import Job
from annotator.ui.theme import SPACE, SPACE_LARGE, SPACE_SMALL
from annotator.workspace.wording import error_words

TOLD_MS = 6000
"""How long a message that needs no answer stays."""

WIDEST = 640
"""Device-independent pixels: a line of that length is read at a glance."""

MOST_WARNINGS = 6
"""Warnings shown at once: the newest; a folder of bad files must not push the article out of the window."""

SOON_MS = 300
"""Work that is through before that shows no progress: it would only flicker."""


class MessageBar(QFrame):
    """Warnings stay until they are closed, each on its line; another message goes by itself or for the next one.

    It lies upon the foot of its parent and moves nothing there: whoever is about to click finds all at its place.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if parent is not None:
            parent.installEventFilter(self)
        self.setObjectName("messages")
        self._warnings: list[str] = []
        self._told = ""
        self._question = ""
        self._choices = QWidget()
        row = QHBoxLayout(self._choices)
        row.setContentsMargins(0, SPACE_SMALL, 0, 0)
        row.setSpacing(SPACE)
        # Only buttons have icons that follow the theme.
        self._icon = QToolButton()
        self._icon.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._icon.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._text = QLabel()
        self._text.setObjectName("message")
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        close = QToolButton()
        close.setObjectName("message-close")
        close.setToolTip(_("Close"))
        close.setAccessibleName(_("Close this message"))
        icons.dress(close, "x")
        close.clicked.connect(self.dismiss)
        words = self._words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._text)
        words.addWidget(self._choices, 0, Qt.AlignmentFlag.AlignLeft)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE_SMALL, SPACE, SPACE_SMALL)
        layout.setSpacing(SPACE)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._away = QTimer(self)
        self._away.setSingleShot(True)
        self._away.setInterval(TOLD_MS)
        self._away.timeout.connect(lambda: self._tell(""))
        self._show()
        desk.failed.connect(self.fail)
        desk.told.connect(self.tell)
        desk.asked.connect(self.ask)
        desk.base_opened.connect(self.withdraw)

    def tell(self, text: str) -> None:
        """A message that goes by itself."""
        self._tell(text)
        self._away.start()
        self._announce(text)

    def warn(self, text: str) -> None:
        """A message that stays until it is closed."""
        self._warnings = [*(one for one in self._warnings if one != text), text][-MOST_WARNINGS:]
        self._show()
        self._announce(text)

    def ask(self, text: str, choices: Sequence[tuple[str, Callable[[], object]]]) -> None:
        """A question that stays until it is answered or closed; a new one takes its place."""
        self.withdraw()
        self._question = text
        layout = self._choices.layout()
        assert layout is not None
        for words, run in choices:
            button = QPushButton(words)
            button.setObjectName("message-choice")
            button.clicked.connect(self.withdraw)
            button.clicked.connect(lambda _checked=False, do=run: do())
            layout.addWidget(button)
        self._show()
        self._announce(text)

    def withdraw(self) -> None:
        """Nothing is asked any more."""
        self._question = ""
        for button in self._choices.findChildren(QPushButton):
            button.hide()
            button.deleteLater()
        self._show()

    def fail(self, error: AnnotatorError) -> None:
        self.warn(error_words(error))

    def dismiss(self) -> None:
        """Close whatever is shown."""
        self._warnings.clear()
        self.withdraw()
        self._tell("")

    def text(self) -> str:
        """All that is shown, empty for nothing."""
        return "\n".join(text for text in (*self._warnings, self._told, self._question) if text)

    def _tell(self, text: str) -> None:
        self._told = text
        self._show()

    def _show(self) -> None:
        icons.dress(self._icon, "triangle-alert" if self._warnings or self._question else "info")
        self._choices.setVisible(bool(self._question))
        self._text.setText(self.text())
        self.setVisible(bool(self.text()))
        self._place()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        ground = self.parentWidget()
        if ground is None or not self.text():
            return
        # A layout within another one remembers how high it was with the words before.
        self._words.invalidate()
        self.setFixedWidth(min(WIDEST, ground.width() - 2 * SPACE_LARGE))
        self.setFixedHeight(self.heightForWidth(self.width()))
        self.move(SPACE_LARGE, ground.height() - self.height() - SPACE_LARGE)
        self.raise_()

    def _announce(self, text: str) -> None:
        """Have a screen reader say it: nothing else brings it there, since the focus stays where it is."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))


class JobBar(QFrame):
    """One job that is running."""

    def __init__(self, job: Job, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("job")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.setFixedHeight(SPACE)
        self._bar.setAccessibleName(text)
        stop = QPushButton(_("Stop"))
        stop.setObjectName("job-stop")
        stop.clicked.connect(job.cancel)
        stop.clicked.connect(lambda: stop.setEnabled(False))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_LARGE, SPACE_SMALL, SPACE, SPACE_SMALL)
        layout.setSpacing(SPACE)
        words = QLabel(text)
        # It names files, and those may be called anything.
        words.setTextFormat(Qt.TextFormat.PlainText)
        layout.addWidget(words)
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
