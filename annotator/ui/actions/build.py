"""From the table to `QAction`s, menus and the toolbar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QToolBar, QToolButton

from annotator.i18n import _
from annotator.ui import icons
from annotator.ui.actions.table import ACTIONS, MENUS, ActionRow, nothing

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
        tools = [row for row in ACTIONS if row.tool]
        for before, row in zip([None, *tools], tools, strict=False):
            if before is not None and (before.menu != row.menu or row.section):
                bar.addSeparator()
            bar.addAction(self.by_id[row.id])
            button = bar.widgetForAction(self.by_id[row.id])
            if row.words and isinstance(button, QToolButton):
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def fill_context_menu(self, menu: QMenu) -> None:
        """What is done with a passage or a claim."""
        for row in ACTIONS:
            if row.menu == "claim" and not row.id.startswith("claim.next") and row.id != "claim.previous":
                menu.addAction(self.by_id[row.id])

    def keys(self) -> dict[str, list[tuple[str, str]]]:
        """Under the title of each menu: what its actions are called, and the key of each that has one."""
        return {
            _(title).replace("&", ""): [
                (_(row.text).rstrip("…"), keys_of(row)) for row in ACTIONS if row.menu == menu and keys_of(row)
            ]
            for menu, title in MENUS.items()
        }

    def refresh(self) -> None:
        """Enable what can be done now, and say what it would do."""
        desk = self._window.desk
        for row in ACTIONS:
            action = self.by_id[row.id]
            action.setEnabled(row.enabled(desk))
            if row.detail is not nothing:
                words = _words(row, row.detail(desk))
                action.setText(words)
                action.setToolTip(_with_key(words, row))

    def _action(self, row: ActionRow) -> QAction:
        action = QAction(_(row.text), self._window)
        action.setObjectName(row.id)
        # What a button in the toolbar says.
        action.setIconText(_(row.text).rstrip("…"))
        action.setToolTip(_with_key(action.iconText(), row))
        if row.icon:
            icons.dress(action, row.icon, row.status)
        if row.letter:
            # Shown in the menu; the views with the focus hear the key, so that it never bites while one types.
            action.setShortcut(QKeySequence(row.letter))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        elif row.shortcut:
            action.setShortcuts([QKeySequence(key) for key in (row.shortcut, *row.also)])
        action.triggered.connect(lambda _checked=False: row.run(self._window))
        if not row.letter:
            self._window.addAction(action)
        return action


def keys_of(row: ActionRow) -> str:
    """The key of an action as the reader's keyboard names it, empty for none."""
    return QKeySequence(row.letter or row.shortcut).toString(QKeySequence.SequenceFormat.NativeText)


def _words(row: ActionRow, detail: str) -> str:
    return _("{action}: {detail}").format(action=_(row.text), detail=detail) if detail else _(row.text)


def _with_key(words: str, row: ActionRow) -> str:
    return f"{words} ({keys_of(row)})" if keys_of(row) else words
