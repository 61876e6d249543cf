"""The file that a source is, in its card."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from annotator.domain.claim import Evidence
from annotator.i18n import _
from annotator.ui import icons
from annotator.ui.theme import SPACE_SMALL


class Attachment(QWidget):
    """Name and size, opening and saving. Hidden for a source that is no file."""

    opened = Signal()
    saved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.open = QToolButton()
        self.open.setObjectName("evidence-file")
        self.open.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.open.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        icons.dress(self.open, "paperclip")
        self.open.clicked.connect(lambda _checked=False: self.opened.emit())
        self._size = QLabel()
        self._size.setObjectName("muted")
        self.save = QToolButton()
        self.save.setObjectName("evidence-save")
        self.save.setToolTip(_("Save the file…"))
        self.save.setAccessibleName(_("Save the file…"))
        icons.dress(self.save, "download")
        self.save.clicked.connect(lambda _checked=False: self.saved.emit())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_SMALL)
        layout.addWidget(self.open, 1)
        layout.addWidget(self._size)
        layout.addWidget(self.save)

    def show_evidence(self, evidence: Evidence) -> None:
        self._text = evidence.file_name
        self.setVisible(evidence.file_sha256 is not None)
        self._size.setText(QLocale().formattedDataSize(evidence.file_size, 1, QLocale.DataSizeFormat.DataSizeSIFormat))
        words = _("Open {name} ({kind})").format(name=evidence.file_name, kind=evidence.media_type)
        self.open.setToolTip(words)
        self.open.setAccessibleName(words)
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        """A long name loses its middle: its end says what it is."""
        room = max(self.open.width() - icons.SMALL - 5 * SPACE_SMALL, 0)
        shown = self.open.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideMiddle, room)
        self.open.setText(shown.replace("&", "&&"))
