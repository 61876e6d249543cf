"""All keys, from the actions and the table of the article's keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from annotator.i18n import _
from annotator.ui.article.keys import BINDINGS
from annotator.ui.theme import SPACE


class KeysDialog(QDialog):
    """A list of what can be done from the keyboard."""

    def __init__(self, menus: Mapping[str, Sequence[QAction]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Keyboard"))
        tree = QTreeWidget()
        tree.setObjectName("keys")
        tree.setHeaderLabels([_("Command"), _("Key")])
        tree.setRootIsDecorated(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setStretchLastSection(False)
        groups = [(_("In the article"), [(_(b.label), QKeySequence(b.key).toString(_NATIVE)) for b in BINDINGS])]
        groups += [
            (title, [(action.text().rstrip("…"), action.shortcut().toString(_NATIVE)) for action in actions])
            for title, actions in menus.items()
        ]
        for title, rows in groups:
            top = QTreeWidgetItem(tree, [title])
            font = top.font(0)
            font.setBold(True)
            top.setFont(0, font)
            for words, key in dict.fromkeys(rows):
                if key:
                    QTreeWidgetItem(top, [words, key])
            top.setExpanded(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        layout.addWidget(tree)
        self.resize(520, 620)


_NATIVE = QKeySequence.SequenceFormat.NativeText
