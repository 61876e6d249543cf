"""The menu of what does not fit over the list: its order, and the filters by tag and reviewer."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from annotator.domain.claim import SORTS
from annotator.domain.errors import AnnotatorError
from annotator.i18n import _
from annotator.ui import icons
from annotator.ui.desk import Desk
from annotator.workspace import queries


class FilterMenu(QMenu):
    """Asks the base which tags and reviewers there are when it opens."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.order = "position"
        self.tag = ""
        self.reviewer = ""
        self.orphans = False
        self.disputed = False
        self._desk = desk
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Offer what there is now."""
        base = self._desk.workspace.base
        try:
            tags, reviewers = queries.tags(base), queries.reviewers(base)
        except AnnotatorError as error:
            self._desk.failed.emit(error)
            tags, reviewers = [], []
        self.clear()
        self._offer(self, {key: _(label) for key, label in SORTS.items()}, self.order, self.choose_order)
        self.addSeparator()
        by_tag, by_reviewer = self._submenu(_("Tag"), "tag"), self._submenu(_("Reviewer"), "user")
        self._offer(by_tag, {"": _("Any tag")} | {tag: tag for tag in tags}, self.tag, self.choose_tag)
        names = {"": _("Any reviewer")} | {name: name for name in reviewers}
        self._offer(by_reviewer, names, self.reviewer, self.choose_reviewer)
        gone = self.addAction(_("Gone from the article"))
        icons.dress(gone, "unlink")
        gone.setCheckable(True)
        gone.setChecked(self.orphans)
        gone.triggered.connect(self.choose_orphans)
        differing = self.addAction(_("Opinions differ"))
        icons.dress(differing, "users")
        differing.setCheckable(True)
        differing.setChecked(self.disputed)
        differing.triggered.connect(self.choose_disputed)

    def choose_order(self, order: str) -> None:
        self.order = order
        self.changed.emit()

    def choose_tag(self, tag: str) -> None:
        self.tag = tag
        self.changed.emit()

    def choose_reviewer(self, reviewer: str) -> None:
        self.reviewer = reviewer
        self.changed.emit()

    def choose_orphans(self, orphans: bool) -> None:
        self.orphans = orphans
        self.changed.emit()

    def choose_disputed(self, disputed: bool) -> None:
        self.disputed = disputed
        self.changed.emit()

    def _submenu(self, text: str, icon: str) -> QMenu:
        menu = self.addMenu(text)
        icons.dress(menu.menuAction(), icon)
        # A base may have more tags than a screen has lines.
        menu.setStyleSheet("QMenu { menu-scrollable: 1; }")
        return menu

    def _offer(self, menu: QMenu, choices: Mapping[str, str], chosen: str, choose: Callable[[str], None]) -> None:
        group = QActionGroup(menu)
        for key, label in choices.items():
            action = menu.addAction(label.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(key == chosen)
            action.triggered.connect(lambda _checked=False, value=key: choose(value))
            group.addAction(action)
