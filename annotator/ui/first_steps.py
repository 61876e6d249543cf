"""What is shown to somebody who has nothing to read yet, or sees the window for the first time."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.i18n import _
from annotator.ui import icons
from annotator.ui.theme import SPACE, SPACE_LARGE


class EmptyPage(QFrame):
    """No article is open: how to come by one."""

    open_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        title = QLabel(_("No article is open"))
        title.setObjectName("empty-title")
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words = QLabel(_("Drop an article here, paste its text with Ctrl+V, or open a file."))
        words.setObjectName("muted")
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addStretch(1)
        for text, icon, name, signal in (
            (_("Open article…"), "file-plus", "empty-open", self.open_wanted),
            (_("Open the sample article"), "newspaper", "empty-sample", self.sample_wanted),
        ):
            button = QPushButton(text)
            button.setObjectName(name)
            icons.dress(button, icon)
            button.clicked.connect(signal)
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACE)
        layout.addStretch(2)
        layout.addWidget(title)
        layout.addWidget(words)
        layout.addSpacing(SPACE)
        layout.addLayout(buttons)
        layout.addStretch(3)


class Tour(QFrame):
    """What to do first."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tour")
        words = QLabel(
            _(
                "Select “37 years” with the mouse, then press V (verified), U (unverified) or R (refuted). "
                "S takes the whole sentence. Everything is saved at once; Ctrl+Z takes it back."
            )
        )
        words.setWordWrap(True)
        close = QPushButton(_("Got it"))
        close.setObjectName("tour-close")
        close.clicked.connect(self.hide)
        close.clicked.connect(self.closed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_LARGE, SPACE, SPACE_LARGE, SPACE)
        layout.setSpacing(SPACE_LARGE)
        layout.addWidget(words, 1)
        layout.addWidget(close)
        self.hide()
