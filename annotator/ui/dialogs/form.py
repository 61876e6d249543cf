"""The frame of a dialog with a form: fields, a line for what is wrong, buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from annotator.i18n import _
from annotator.ui.theme import SPACE, SPACE_LARGE


class FormDialog(QDialog):
    """A dialog that is deleted when it is closed. Subclasses fill `form`, `body` and override `accept`."""

    def __init__(self, title: str, done: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(SPACE_LARGE)
        self.form.setVerticalSpacing(SPACE)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.wrong = QLabel()
        self.wrong.setObjectName("wrong")
        self.wrong.setWordWrap(True)
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.hide()
        self.buttons = QDialogButtonBox()
        self._done = self.buttons.addButton(done, QDialogButtonBox.ButtonRole.AcceptRole)
        self._done.setObjectName("done")
        self.buttons.addButton(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(SPACE_LARGE, SPACE_LARGE, SPACE_LARGE, SPACE_LARGE)
        self.body.setSpacing(SPACE_LARGE)
        self.body.addLayout(self.form)
        self.body.addWidget(self.wrong)
        self.body.addWidget(self.buttons)

    def open(self) -> None:
        """Show it, with the focus in the first field; Tab goes through the fields before the buttons."""
        # Tab follows the order in which widgets came in, and the buttons were here first.
        self.buttons.setParent(None)
        self.body.addWidget(self.buttons)
        super().open()
        field: QWidget | None = self.nextInFocusChain()
        while field is not None and field is not self:
            if field.focusPolicy() & Qt.FocusPolicy.TabFocus and field.isVisibleTo(self):
                field.setFocus(Qt.FocusReason.TabFocusReason)
                return
            field = field.nextInFocusChain()

    def forbid(self) -> None:
        """Nothing can be changed: the form is only there to be read."""
        self._done.setEnabled(False)

    def complain(self, text: str) -> None:
        """Say what is wrong and stay open."""
        self.wrong.setText(text)
        self.wrong.show()
