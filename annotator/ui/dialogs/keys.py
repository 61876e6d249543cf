"""All keys, from the actions and the table of the article's keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from annotator.i18n import _
from annotator.ui.article.keys import BINDINGS
from annotator.ui.theme import SPACE, SPACE_LARGE

_NATIVE = QKeySequence.SequenceFormat.NativeText


class KeysDialog(QDialog):
    """A list of what can be done from the keyboard."""

    def __init__(self, menus: Mapping[str, Sequence[tuple[str, str]]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Keyboard"))
        self._tree = QTreeWidget()
        self._tree.setObjectName("keys")
        self._tree.setAccessibleName(_("Keyboard"))
        self._tree.setHeaderLabels([_("Command"), _("Key")])
        self._tree.setRootIsDecorated(False)
        self._tree.setItemsExpandable(False)
        self._tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._tree.header().setStretchLastSection(False)
        self._group(_("In the article"), _article_keys())
        for title, rows in menus.items():
            self._group(title, rows)
        buttons = QDialogButtonBox()
        buttons.addButton(_("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        layout.setSpacing(SPACE)
        layout.addWidget(self._tree)
        layout.addWidget(buttons)
        self.resize(560, 40 * SPACE_LARGE)

    def _group(self, title: str, rows: Sequence[tuple[str, str]]) -> None:
        if not rows:
            return
        top = QTreeWidgetItem(self._tree, [title])
        font = top.font(0)
        font.setBold(True)
        top.setFont(0, font)
        for words, key in rows:
            QTreeWidgetItem(top, [words, key])
        top.setExpanded(True)


def _article_keys() -> list[tuple[str, str]]:
    """What can be done in the article, once each, with all keys that do it."""
    keys: dict[str, list[str]] = {}
    for binding in BINDINGS:
        keys.setdefault(_(binding.label), []).append(QKeySequence(binding.key).toString(_NATIVE))
    return [(words, ", ".join(names)) for words, names in keys.items()]
