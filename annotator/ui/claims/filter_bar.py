"""What stands over the list of claims: search, scope, statuses, the rest in a menu, and how many claims there are."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.claim import SORTS, ClaimFilter
from annotator.i18n import _, ngettext
from annotator.ui import icons
from annotator.ui.claims.chips import StatusChips
from annotator.ui.claims.filter_menu import FilterMenu
from annotator.ui.claims.listing import Listing
from annotator.ui.desk import Desk
from annotator.ui.theme import SPACE, SPACE_SMALL
from annotator.workspace import queries

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
        self.search = QLineEdit()
        self.search.setObjectName("claims-search")
        self.search.setPlaceholderText(_("Find claims"))
        self.search.setAccessibleName(_("Find claims"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(90)
        self.search.installEventFilter(self)
        self.scope = QComboBox()
        self.scope.setObjectName("claims-scope")
        self.scope.setAccessibleName(_("Where to look"))
        self.scope.addItems([_("This article"), _("Whole base")])
        self.scope.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.chips = StatusChips()
        self.menu = FilterMenu(
            lambda: queries.tags(desk.workspace.base), lambda: queries.reviewers(desk.workspace.base), self
        )
        self.more = QToolButton()
        self.more.setObjectName("claims-more")
        self.more.setToolTip(_("Sort and filter"))
        self.more.setAccessibleName(_("Sort and filter"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self.menu)
        icons.dress(self.more, "filter")
        self._count = QLabel()
        self._count.setObjectName("muted")
        self._tag = _Removable("tag", lambda: self.menu.choose_tag(""))
        self._reviewer = _Removable("user", lambda: self.menu.choose_reviewer(""))
        self._order = _Removable("arrow-up-down", lambda: self._sort_by_position())
        self._clear = QToolButton()
        self._clear.setObjectName("claims-clear")
        self._clear.setText(_("Clear filters"))
        self._clear.clicked.connect(self.clear)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_MS)
        self._place()
        self._connect()
        self._show_choices()

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
        )
        return Listing(criteria, self.menu.order, nothing=here and article is None)
