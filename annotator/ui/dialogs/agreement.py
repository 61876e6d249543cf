"""How far reviewers agree, on this article and on the whole base."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.errors import AnnotatorError
from annotator.i18n import _
from annotator.ui.desk import Desk
from annotator.ui.theme import SPACE_LARGE
from annotator.workspace.agreements import agreements
from annotator.workspace.wording import error_words, kappa_words, share_words

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class AgreementDialog(QDialog):
    """Each two reviewers in two lines: status and verdict."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Agreement between reviewers"))
        self._scope = QComboBox()
        self._scope.setObjectName("agreement-scope")
        self._scope.setAccessibleName(_("Which claims"))
        if desk.article is not None:
            self._scope.addItem(_("The claims of this article"), desk.article.id)
        self._scope.addItem(_("All claims of the base"), "")
        self._scope.currentIndexChanged.connect(self._fill)
        self._list = QTreeWidget()
        self._list.setObjectName("agreement-list")
        self._list.setRootIsDecorated(False)
        self._list.setAccessibleName(self.windowTitle())
        self._list.setHeaderLabels([_("Reviewers"), _("On what"), _("Claims"), _("Alike"), _("Kappa")])
        self._list.header().setStretchLastSection(False)
        self._list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._said = QLabel()
        self._said.setObjectName("muted")
        self._said.setWordWrap(True)
        buttons = QDialogButtonBox()
        buttons.addButton(_("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_LARGE, SPACE_LARGE, SPACE_LARGE, SPACE_LARGE)
        layout.setSpacing(SPACE_LARGE)
        for widget in (self._scope, self._list, self._said, buttons):
            layout.addWidget(widget)
        self.resize(620, 380)
        self._fill()

    def _fill(self) -> None:
        self._list.clear()
        try:
            found = agreements(self._desk.workspace.base, self._scope.currentData())
        except AnnotatorError as error:
            self._said.setText(error_words(error))
            return
        for one in found:
            for what, of in ((_("Status"), one.status), (_("Verdict"), one.verdict)):
                count = QLocale().toString(of.count)
                words = [f"{one.first} / {one.second}", what, count, share_words(of), kappa_words(of)]
                item = QTreeWidgetItem(words)
                for column in (2, 3, 4):
                    item.setTextAlignment(column, _RIGHT)
                self._list.addTopLevelItem(item)
        self._said.setText(
            _(
                "Cohen’s kappa is 1 for full agreement and 0 for that of chance. A dash stands where it says nothing: "
                "where there are no claims that both have judged, or both gave the same judgement to all."
            )
            if found
            else _("No two reviewers have judged the same claims.")
        )
