"""From the table to `QAction`s, menus and the toolbar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QToolBar

from annotator.i18n import _
from annotator.ui import icons
from annotator.ui.actions.table import ACTIONS, MENUS, ActionRow

if TYPE_CHECKING:
    from annotator.ui.window import MainWindow


class Actions(QObject):
    """The `QAction` of each row, by id."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.by_id: dict[str, QAction] = {row.id: self._action(row) for row in ACTIONS}

    def fill_menus(self) -> dict[str, QMenu]:
        """Make the menu bar; returns its menus, so that the window can add what is not an action."""
        menus = {menu: self._window.menuBar().addMenu(_(text)) for menu, text in MENUS.items()}
        for row in ACTIONS:
            if row.section:
                menus[row.menu].addSeparator()
            menus[row.menu].addAction(self.by_id[row.id])
        return menus

    def fill_toolbar(self, bar: QToolBar) -> None:
        for row in ACTIONS:
            if row.tool:
                bar.addAction(self.by_id[row.id])

    def by_menu(self) -> dict[str, list[QAction]]:
        """The actions under the title of their menu."""
        return {
            _(title).replace("&", ""): [self.by_id[row.id] for row in ACTIONS if row.menu == menu]
            for menu, title in MENUS.items()
        }

    def refresh(self) -> None:
        """Enable what can be done now."""
        desk = self._window.desk
        for row in ACTIONS:
            self.by_id[row.id].setEnabled(row.enabled(desk))

    def _action(self, row: ActionRow) -> QAction:
        action = QAction(_(row.text), self._window)
        action.setObjectName(row.id)
        if row.icon:
            icons.dress(action, row.icon, row.status)
        if row.letter:
            # Shown in the menu; the views with the focus hear the key, so that it never bites while one types.
            action.setShortcut(QKeySequence(row.letter))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        elif row.shortcut:
            action.setShortcut(QKeySequence(row.shortcut))
        action.setToolTip(tip(row))
        action.triggered.connect(lambda _checked=False: row.run(self._window))
        if not row.letter:
            self._window.addAction(action)
        return action


def keys_of(row: ActionRow) -> str:
    """The key of an action as the reader's keyboard names it, empty for none."""
    return QKeySequence(row.letter or row.shortcut).toString(QKeySequence.SequenceFormat.NativeText)


def tip(row: ActionRow) -> str:
    text = _(row.text).rstrip("…")
    return f"{text} ({keys_of(row)})" if keys_of(row) else text
