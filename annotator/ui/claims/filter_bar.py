"""What stands over the list of claims: search, scope, statuses, the rest in a menu, and how many claims there are."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QLocale, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.claim import ClaimFilter
from annotator.i18n import _, ngettext
from annotator.ui import icons
from annotator.ui.claims.chips import StatusChips
from annotator.ui.claims.filter_menu import FilterMenu
from annotator.ui.claims.listing import Listing
from annotator.ui.desk import Desk
from annotator.ui.theme import SPACE, SPACE_SMALL

TYPING_MS = 150
"""A pause of that length in typing begins the search."""


class FilterBar(QWidget):
    """Holds the filter; says when it has become another one."""

    changed = Signal()
    left = Signal()
    """The reviewer wants to go on from the search to the list."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.search = _search()
        self.search.installEventFilter(self)
        self.scope = _scope()
        self.chips = StatusChips()
        self.menu = FilterMenu(desk, self)
        self._more = QToolButton()
        self._more.setObjectName("claims-more")
        self._more.setToolTip(_("Sort and filter"))
        self._more.setAccessibleName(_("Sort and filter"))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(self.menu)
        icons.dress(self._more, "filter")
        self._count = QLabel()
        self._count.setObjectName("muted")
        self._tag = _Removable("claims-tag", "tag", _("Any tag"))
        self._reviewer = _Removable("claims-reviewer", "user", _("Any reviewer"))
        self._disputed = _Removable("claims-disputed", "users", _("All claims"))
        self._orphans = _Removable("claims-orphans", "unlink", _("All claims"))
        self._clear = QToolButton()
        self._clear.setObjectName("claims-clear")
        self._clear.setText(_("Clear filters"))
        self._set = QWidget()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_MS)
        self._place()
        self._connect()

    def listing(self) -> Listing:
        """What the list is to show."""
        here = self.scope.currentIndex() == 0
        article = self._desk.article
        criteria = ClaimFilter(
            text=self.search.text().strip(),
            statuses=self.chips.chosen(),
            tag=self.menu.tag,
            reviewer=self.menu.reviewer,
            article_id=article.id if here and article else "",
            orphans=self.menu.orphans,
            disputed=self.menu.disputed,
        )
        return Listing(criteria, self.menu.order, nothing=here and article is None)

    def show_counts(self, counts: Mapping[str, int], listed: int) -> None:
        """How many claims have each status, and how many are in the list."""
        self.chips.show_counts(counts)
        words = ngettext("{count} claim", "{count} claims", listed)
        self._count.setText(words.format(count=QLocale().toString(listed)))

    def clear(self) -> None:
        """Show everything in the scope again."""
        with QSignalBlocker(self.search), QSignalBlocker(self.menu):
            self.search.clear()
            self.menu.choose_tag("")
            self.menu.choose_reviewer("")
            self.menu.choose_orphans(False)
            self.menu.choose_disputed(False)
        self.chips.clear()
        self._tell()

    def show_disputed(self) -> None:
        """Show the claims of the whole base on which opinions differ, and those alone."""
        self.clear()
        self.scope.setCurrentIndex(1)
        self.menu.choose_disputed(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the search, Enter and the arrow down go to the list, and Escape lets go of what is looked for."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
                self._tell()
                self.left.emit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                if not self.search.text():
                    self.left.emit()
                self.search.clear()
                return True
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(SPACE_SMALL)
        first.addWidget(self.search, 1)
        first.addWidget(self.scope)
        first.addWidget(self._more)
        second = QHBoxLayout()
        second.setSpacing(SPACE)
        second.addWidget(self.chips)
        second.addStretch(1)
        second.addWidget(self._count)
        third = QHBoxLayout(self._set)
        third.setContentsMargins(0, 0, 0, 0)
        third.setSpacing(SPACE_SMALL)
        third.addWidget(self._tag)
        third.addWidget(self._reviewer)
        third.addWidget(self._orphans)
        third.addWidget(self._disputed)
        third.addStretch(1)
        third.addWidget(self._clear)
        self._set.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE + SPACE_SMALL, SPACE, SPACE + SPACE_SMALL, SPACE_SMALL)
        layout.setSpacing(SPACE_SMALL)
        layout.addLayout(first)
        layout.addLayout(second)
        layout.addWidget(self._set)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self._tell)
        self.scope.currentIndexChanged.connect(self._tell)
        self.chips.changed.connect(self._tell)
        self.menu.changed.connect(self._tell)
        self._tag.clicked.connect(lambda: self.menu.choose_tag(""))
        self._reviewer.clicked.connect(lambda: self.menu.choose_reviewer(""))
        self._orphans.clicked.connect(lambda: self.menu.choose_orphans(False))
        self._disputed.clicked.connect(lambda: self.menu.choose_disputed(False))
        self._clear.clicked.connect(self.clear)

    def _tell(self) -> None:
        self._pause.stop()
        self._tag.show_value(self.menu.tag)
        self._reviewer.show_value(self.menu.reviewer)
        self._orphans.show_value(_("Gone from the article") if self.menu.orphans else "")
        self._disputed.show_value(_("Opinions differ") if self.menu.disputed else "")
        self._set.setVisible(self.listing().filtered)
        self.changed.emit()


class _Removable(QToolButton):
    """A filter that is set, which a click lets go of."""

    def __init__(self, name: str, icon: str, tip: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setToolTip(tip)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        icons.dress(self, icon)
        self.hide()

    def show_value(self, value: str) -> None:
        shown = self.fontMetrics().elidedText(value, Qt.TextElideMode.ElideRight, 150)
        self.setText(f"{shown}  ×".replace("&", "&&"))
        self.setAccessibleName(_("{value}: {tip}").format(value=value, tip=self.toolTip()))
        self.setVisible(bool(value))


def _search() -> QLineEdit:
    line = QLineEdit()
    line.setObjectName("claims-search")
    line.setPlaceholderText(_("Find claims"))
    line.setAccessibleName(_("Find claims"))
    line.setClearButtonEnabled(True)
    line.setMinimumWidth(90)
    return line


def _scope() -> QComboBox:
    box = QComboBox()
    box.setObjectName("claims-scope")
    box.setAccessibleName(_("Which claims"))
    box.addItems([_("This article"), _("Whole base")])
    box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return box
