"""The meanings of claims, computed while nobody waits, and the line at the foot of the window that says so."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from annotator.domain.changes import Changes
from annotator.i18n import _
from annotator.ui import icons
from annotator.ui.desk import Desk
from annotator.ui.jobs import Job, Work
from annotator.ui.theme import SPACE_SMALL
from annotator.workspace import meaning

BEGIN_MS = 3_000
"""When it begins after a base was opened: behind all that the reviewer waits for."""

PAUSE_MS = 1_500
"""A claim that was changed gets its meaning so much later, or a moment after the next change."""

SOON_MS = 1_000
"""What is through before that is not spoken of."""

MOST = 250_000
"""Claims that are computed unasked: four minutes. For more there is `annotator index meaning`."""


class MeaningKeeper(QObject):
    """Loads the encoder and computes what is missing: all of a base that is opened, then what changes.

    What cannot be computed is left out without a word: nothing depends on it, and the next start tries again.
    """

    began = Signal(object)
    """The `Job` of computing."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.job: Job | None = None
        """What is running."""
        self._among: set[str] | None = None
        """Ids of claims that have changed; None for all claims."""
        self._stopped = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._begin)
        desk.base_opened.connect(self._open)
        desk.changed.connect(self._follow)
        self._open()

    @property
    def busy(self) -> bool:
        """Whether there is something left to do."""
        return self._soon.isActive() or self.job is not None

    def stop(self) -> None:
        """Compute no more until the base is opened again."""
        self._stopped = True
        self._soon.stop()
        if self.job is not None:
            self.job.cancel()

    def _open(self) -> None:
        if self.job is not None:
            self.job.cancel()
        self._stopped, self._among = False, None
        self._soon.start(BEGIN_MS)

    def _follow(self, changes: Changes) -> None:
        if self._stopped:
            return
        if changes.everything:
            self._among = None
        elif self._among is not None:
            self._among |= changes.claims
        if not self._soon.isActive() and (self._among is None or self._among):
            self._soon.start(PAUSE_MS)

    def _begin(self) -> None:
        desk = self._desk
        if desk.meanings.stopped:
            return
        if self.job is not None:
            # What it is at is not all that is wanted by now.
            self._soon.start(PAUSE_MS)
            return
        self.job = desk.meanings.start(self._work(self._among))
        self._among = set()
        self.job.ended.connect(self._ended)
        self.began.emit(self.job)

    def _work(self, among: set[str] | None) -> Work:
        base, writable = self._desk.workspace.base, self._desk.writable
        return lambda job: meaning.keep(base, among, job, most=MOST if writable else 0)

    def _ended(self) -> None:
        self.job = None


class MeaningLine(QWidget):
    """How far it is, if it takes a while, and a way to stop it."""

    def __init__(self, keeper: MeaningKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("meanings")
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        stop = QToolButton()
        stop.setObjectName("meanings-stop")
        stop.setToolTip(_("Compute no more meanings until the base is opened again"))
        stop.setAccessibleName(_("Stop computing meanings"))
        icons.dress(stop, "x")
        stop.clicked.connect(keeper.stop)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_SMALL, 0, SPACE_SMALL, 0)
        layout.setSpacing(SPACE_SMALL)
        layout.addWidget(self._words)
        layout.addWidget(stop)
        self.setToolTip(_("Claims are also found in other words and other languages once their meaning is known"))
        self.hide()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.show)
        keeper.began.connect(self._follow)
        if keeper.job is not None:
            self._follow(keeper.job)

    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def _follow(self, job: Job) -> None:
        job.reported.connect(self._report)
        job.ended.connect(self._soon.stop)
        job.ended.connect(self.hide)

    def _report(self, done: int, total: int) -> None:
        self._words.setText(_("Meaning of claims: {percent} %").format(percent=100 * done // max(total, 1)))
        if done < total and not self.isVisible() and not self._soon.isActive():
            self._soon.start(SOON_MS)
