"""What this program is."""

from __future__ import annotations

import platform

import PySide6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

import annotator
from annotator.i18n import _
from annotator.ui import icons
from annotator.ui.theme import SPACE, SPACE_LARGE


class AboutDialog(QDialog):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("About Annotator"))
        picture = QLabel()
        picture.setPixmap(icons.application_icon().pixmap(64, 64))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words = QLabel(
            "\n".join(
                (
                    _("Annotator {version}").format(version=annotator.__version__),
                    _("A desk for fact-checkers. MIT licence."),
                    _("Python {python}, Qt {qt}").format(python=platform.python_version(), qt=PySide6.__version__),
                )
            )
        )
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        buttons = QDialogButtonBox()
        buttons.addButton(_("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_LARGE * 2, SPACE_LARGE, SPACE_LARGE * 2, SPACE_LARGE)
        layout.setSpacing(SPACE)
        layout.addWidget(picture)
        layout.addWidget(words)
        layout.addWidget(buttons)
