"""The address of a page to open: the one thing that the program fetches from the web, because it is asked to."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from annotator.domain.errors import FetchFailed
from annotator.i18n import _
from annotator.text.web_address import is_web_address
from annotator.ui.dialogs.form import FormDialog
from annotator.workspace.wording import error_words

_WIDTH = 560


class AddressDialog(FormDialog):
    """An address to type; what is proposed stands there already, if it is one."""

    def __init__(self, proposed: str, parent: QWidget | None = None) -> None:
        super().__init__(_("Open from the web"), _("Open"), parent)
        self._line = QLineEdit()
        self._line.setObjectName("address")
        self._line.setPlaceholderText(_("https://…"))
        if is_web_address(proposed):
            self._line.setText(proposed)
            self._line.selectAll()
        hint = QLabel(_("The page itself is fetched now, once: no pictures, no scripts, nothing else of it."))
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        self.form.addRow(_("Address"), self._line)
        self.form.addRow(hint)
        self.resize(_WIDTH, self.sizeHint().height())

    @property
    def address(self) -> str:
        typed = self._line.text().strip()
        return typed if "://" in typed or not typed else f"https://{typed}"

    def accept(self) -> None:
        if is_web_address(self.address):
            super().accept()
        else:
            self.complain(error_words(FetchFailed(self._line.text().strip(), "address")))
