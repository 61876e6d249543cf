"""The list of earlier claims as one works in it: keys, mouse, and the actions of a row."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from annotator.domain.claim import LINK_KINDS
from annotator.i18n import _
from annotator.ui.earlier.actions import BUTTON_SIDE, OfferActions
from annotator.ui.earlier.delegate import OfferDelegate, words_of
from annotator.ui.earlier.model import OffersModel
from annotator.ui.theme import SPACE, SPACE_SMALL
from annotator.workspace.offers import Offer

# Digits as they are typed with Shift on a French keyboard and without it elsewhere; then the signs of the kinds.
_KEYS: dict[Qt.Key, str] = dict(zip((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3), LINK_KINDS, strict=True)) | dict(
    zip((Qt.Key.Key_Equal, Qt.Key.Key_Exclam, Qt.Key.Key_AsciiTilde), LINK_KINDS, strict=True)
)
# What the keys of the digits give on a French keyboard without Shift.
_FRENCH_KEYS: dict[Qt.Key, str] = dict(
    zip((Qt.Key.Key_Ampersand, Qt.Key.Key_Eacute, Qt.Key.Key_QuoteDbl), LINK_KINDS, strict=True)
)
_DISMISS_KEYS = frozenset({Qt.Key.Key_0, Qt.Key.Key_Agrave, Qt.Key.Key_Delete, Qt.Key.Key_X})
_OPEN_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class OffersView(QListView):
    """Asks by its signals; what it asks for is about the current row."""

    link_wanted = Signal(str)
    dismissal_wanted = Signal()
    opening_wanted = Signal()
    current_changed = Signal()

    def __init__(self, model: OffersModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.writable = True
        """Whether the base can be changed."""
        self.marked = True
        """Whether what was looked for is a claim already."""
        self._offers = model
        self._rows = OfferDelegate(self)
        self._hovered = QPersistentModelIndex()
        self._of_current = OfferActions("earlier-actions", self.viewport())
        # With the frame and the ground of a card, as they lie on words.
        self._of_hovered = OfferActions("card", self.viewport(), low=True)
        self.setObjectName("earlier-list")
        self.setAccessibleName(_("Earlier claims"))
        self.setModel(model)
        self.setItemDelegate(self._rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        hovered = self._of_hovered
        for wanted in (hovered.link_wanted, hovered.dismissal_wanted, hovered.opening_wanted):
            wanted.connect(self._choose_hovered)
        for actions in (self._of_current, hovered):
            actions.link_wanted.connect(self.link_wanted)
            actions.dismissal_wanted.connect(self.dismissal_wanted)
            actions.opening_wanted.connect(self.opening_wanted)
        self._rows.actions_height = self._of_current.sizeHint().height()
        self.entered.connect(self._hover)
        self.doubleClicked.connect(lambda _index: self.opening_wanted.emit())
        model.dataChanged.connect(lambda *_where: self.refit())

    def current(self) -> Offer | None:
        """The offer of the current row."""
        return self._offers.offer(self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shifted = modifiers == Qt.KeyboardModifier.ShiftModifier
        key = Qt.Key(event.key())
        if modifiers and not shifted:
            super().keyPressEvent(event)
        elif kind := _KEYS.get(key) or (None if shifted else _FRENCH_KEYS.get(key)):
            self.link_wanted.emit(kind)
        elif key in _DISMISS_KEYS:
            self.dismissal_wanted.emit()
        elif key in _OPEN_KEYS:
            self.opening_wanted.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters and digits are commands here."""

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        # Before Qt brings the row into sight: it is higher now.
        self.refit()
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def doItemsLayout(self) -> None:
        super().doItemsLayout()
        self._place_actions()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place_actions()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.refit()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(QModelIndex())
        return super().viewportEvent(event)

    def refit(self) -> None:
        """Lay the rows out anew: another one is current, or they say something else."""
        self.scheduleDelayedItemsLayout()

    def _hover(self, index: QModelIndex) -> None:
        self._hovered = QPersistentModelIndex(index)
        self._place_actions()

    def _choose_hovered(self, *_args: object) -> None:
        """Before what was asked for there is done: all that is done is about the current row."""
        self.setCurrentIndex(self._offers.index(self._hovered.row()))

    def _place_actions(self) -> None:
        """Under the words of the current row, and over the end of the last line of the one under the mouse."""
        current, hovered = self.currentIndex(), self._hovered
        self._place(self._of_current, current.row(), under=True)
        self._place(self._of_hovered, -1 if hovered.row() == current.row() else hovered.row(), under=False)

    def _place(self, actions: OfferActions, row: int, *, under: bool) -> None:
        offer = self._offers.offer(row)
        if offer is None:
            actions.hide()
            return
        box = self.visualRect(self._offers.index(row))
        actions.show_offer(offer, writable=self.writable, marked=self.marked)
        left, right = words_of(box).left() - BUTTON_SIDE, box.right() + 1 - SPACE
        actions.fit(right - left if under else 0)
        x = left if under else right - actions.width()
        actions.move(x, box.bottom() + 1 - actions.height() - (SPACE_SMALL if under else 3))
        actions.show()
        actions.raise_()
