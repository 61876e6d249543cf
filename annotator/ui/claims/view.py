"""The list of claims as one works in it: keys, mouse and context menu.

A `QTableView` of one column: a `QListView` lays all its rows out anew after each change, 200 ms for 100,000 of them.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QFrame,
    QHeaderView,
    QMenu,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from annotator.domain.status import STATUSES
from annotator.i18n import _
from annotator.ui import icons
from annotator.ui.claims.delegate import ClaimDelegate
from annotator.ui.claims.model import ClaimsModel
from annotator.ui.colours import colours
from annotator.ui.dropping import local_files, take_copy

_STATUS_KEYS = {Qt.Key[f"Key_{row.key}"]: row.id for row in STATUSES if row.key}


class ClaimsView(QTableView):
    """Asks by its signals; what it asks for is about the selected rows."""

    status_wanted = Signal(str)
    removal_wanted = Signal()
    files_dropped = Signal(int, object)
    """A row, and the paths of files that were dropped on it."""
    article_wanted = Signal()
    """To go to the current claim in the article."""

    def __init__(self, model: ClaimsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.writable = True
        """Whether the context menu offers to change claims."""
        self.rows = ClaimDelegate(self)
        self.setObjectName("claims-list")
        self.setAccessibleName(_("Claims"))
        self.setModel(model)
        self.setItemDelegate(self.rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit_rows()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self._target = -1
        """The row that would take the files that are dragged, -1 for none."""
        self.doubleClicked.connect(lambda _index: self.article_wanted.emit())

    def chosen_rows(self) -> list[int]:
        """The selected rows in their order; if none is, the current one."""
        chosen = self.selectionModel().selectedIndexes() or [self.currentIndex()]
        return sorted(index.row() for index in chosen if index.isValid())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.writable and local_files(event.mimeData()):
            take_copy(event)
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Only a claim takes files; the one that would is framed."""
        self._aim(self.indexAt(event.position().toPoint()).row())
        if self._target >= 0:
            take_copy(event)
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._aim(-1)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        self._aim(-1)
        if index.isValid():
            take_copy(event)
            self.files_dropped.emit(index.row(), local_files(event.mimeData()))

    def _aim(self, row: int) -> None:
        self._target = row
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt would make the first row the current one: to pass by is not to choose."""
        if self.currentIndex().isValid():
            super().focusInEvent(event)
        else:
            QAbstractScrollArea.focusInEvent(self, event)
            self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and not self.currentIndex().isValid():
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(colours(self.palette()).accent), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

        if self._target >= 0:
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(colours(self.palette()).accent), 2))
            painter.drawRect(self.visualRect(self.model().index(self._target, 0)).adjusted(1, 1, -1, -1))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_rows()

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End go to the first and the last row, as in a list, and not along the row."""
        if action in (QAbstractItemView.CursorAction.MoveHome, QAbstractItemView.CursorAction.MoveEnd):
            modifiers |= Qt.KeyboardModifier.ControlModifier
        return super().moveCursor(action, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in _STATUS_KEYS:
            self.status_wanted.emit(_STATUS_KEYS[Qt.Key(event.key())])
        elif plain and event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        elif plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.article_wanted.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here; Qt would look for them in every row, and read the whole base to do so."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self.chosen_rows():
            return
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        self.menu().popup(event.globalPos() if by_mouse else self._current_place())

    def menu(self) -> QMenu:
        """What can be done with the selected claims."""
        menu = QMenu(self)
        menu.setObjectName("claims-menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for status in STATUSES:
            action = self._entry(menu, _(status.label), QKeySequence(status.key), changes=True)
            icons.dress(action, status.icon, status.id)
            action.triggered.connect(lambda _checked=False, status_id=status.id: self.status_wanted.emit(status_id))
        menu.addSeparator()
        go = self._entry(menu, _("Go to the article"), QKeySequence(Qt.Key.Key_Return))
        icons.dress(go, "newspaper")
        go.triggered.connect(lambda: self.article_wanted.emit())
        menu.addSeparator()
        remove = self._entry(menu, _("Remove"), QKeySequence(Qt.Key.Key_Delete), changes=True)
        icons.dress(remove, "trash-2")
        remove.triggered.connect(lambda: self.removal_wanted.emit())
        return menu

    def _fit_rows(self) -> None:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        self.verticalHeader().setDefaultSectionSize(self.rows.sizeHint(option, QModelIndex()).height())

    def _entry(self, menu: QMenu, text: str, key: QKeySequence, *, changes: bool = False) -> QAction:
        action = menu.addAction(text)
        action.setEnabled(self.writable or not changes)
        # Only shown: the keys are heard by the list itself.
        action.setShortcut(key)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
        return action

    def _current_place(self) -> QPoint:
        return self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
