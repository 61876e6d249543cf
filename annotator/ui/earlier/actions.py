"""What can be done with one earlier claim, as a row of buttons."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from annotator.domain.claim import LINK_KINDS
from annotator.i18n import _
from annotator.ui import icons
from annotator.workspace.offers import Offer

LINK_ICONS: dict[str, str] = {"same": "equal", "contradicts": "equal-not", "related": "link"}
"""One icon for each kind of `LINK_KINDS`."""

LINK_DIGITS: dict[str, str] = dict(zip(LINK_KINDS, "123", strict=True))
DISMISS_DIGIT = "0"

BUTTON_SIDE = 5
"""From the side of a button to its icon, in device-independent pixels."""

LOW_SIDE = 6
"""What a low button is higher than its text."""


class OfferActions(QFrame):
    """A button for each kind of link, one to dismiss or to take a decision back, one to go to the claim.

    Each shows the digit that does the same in the list. Where there is no room for their names they show icons alone.
    `low` ones lie on one line of a list.
    """

    link_wanted = Signal(str)
    dismissal_wanted = Signal()
    opening_wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None, *, low: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._low = low
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._linked = ""
        self._named = True
        self._names: dict[QToolButton, tuple[str, str]] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)
        self.links = {kind: self._link(kind) for kind in LINK_KINDS}
        self.dismiss = self._button("dismiss", "x")
        self.dismiss.clicked.connect(lambda: self.dismissal_wanted.emit())
        self.open = self._button("open", "arrow-left-right")
        self.open.clicked.connect(lambda: self.opening_wanted.emit())

    def show_offer(self, offer: Offer, *, writable: bool, marked: bool) -> None:
        """Be about an offer. A passage that is not `marked` is no claim yet: nothing can be dismissed for it."""
        self._linked = offer.link.kind if offer.link else ""
        for kind, button in self.links.items():
            button.setChecked(kind == self._linked)
            button.setEnabled(writable)
            self._name(button, _(LINK_KINDS[kind]), LINK_DIGITS[kind])
        self._name(self.dismiss, _undoing(offer), DISMISS_DIGIT)
        icons.dress(self.dismiss, "unlink" if offer.link else "undo-2" if offer.dismissed else "x")
        self.dismiss.setEnabled(writable and marked)
        if not marked:
            self.dismiss.setToolTip(_("Mark the passage first: it is dismissed for a claim."))
        self._name(self.open, _("Go to it"), "↵")
        self._write()

    def fit(self, width: int) -> None:
        """Take the size that goes with a width, in pixels."""
        self._named = True
        if self._write() > width:
            self._named = False
            self._write()
        self.adjustSize()

    def _link(self, kind: str) -> QToolButton:
        button = self._button(kind, LINK_ICONS[kind])
        button.setCheckable(True)
        button.clicked.connect(lambda _checked=False: self._link_clicked(kind))
        return button

    def _link_clicked(self, kind: str) -> None:
        # A button shows the link that there is, not that it was clicked.
        self.links[kind].setChecked(kind == self._linked)
        self.link_wanted.emit(kind)

    def _button(self, name: str, icon: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"{self.objectName()}-{name}")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setIconSize(QSize(icons.SMALL, icons.SMALL))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        icons.dress(button, icon)
        if self._low:
            button.setFixedHeight(button.fontMetrics().height() + LOW_SIDE)
        self._row.addWidget(button)
        return button

    def _name(self, button: QToolButton, name: str, key: str) -> None:
        self._names[button] = (name, key)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({key})")

    def _write(self) -> int:
        """Put names and keys on the buttons; returns how wide all of them are."""
        margins = self._row.contentsMargins()
        whole = margins.left() + margins.right() - self._row.spacing()
        for button, (name, key) in self._names.items():
            # Where the last one leads shows in its icon.
            text = f"{name} {key}" if self._named and button is not self.open else key
            # Qt puts its text too near to the icon, and leaves room for a longer one.
            button.setText(f" {text}")
            button.setFixedWidth(
                icons.SMALL + button.fontMetrics().horizontalAdvance(button.text()) + 2 * BUTTON_SIDE + 4
            )
            whole += button.width() + self._row.spacing()
        return whole


def _undoing(offer: Offer) -> str:
    if offer.link:
        return _("Unlink")
    return _("Take back") if offer.dismissed else _("Dismiss")
