"""The menu of what does not fit over the list: its order, and the filters by tag and reviewer."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from annotator.domain.claim import SORTS
from annotator.i18n import _
from annotator.ui import icons


class FilterMenu(QMenu):
    """Asks what tags and reviewers there are when it opens."""

    changed = Signal()

    def __init__(
        self, tags: Callable[[], list[str]], reviewers: Callable[[], list[str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.order = "position"
        self.tag = ""
        self.reviewer = ""
        self._tags = tags
        self._reviewers = reviewers
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Offer what there is now."""
        self.clear()
        self._offer(self, {key: _(label) for key, label in SORTS.items()}, self.order, self._sort)
        self.addSeparator()
        by_tag = self._submenu(_("Tag"), "tag")
        self._offer(by_tag, {"": _("Any tag")} | {tag: tag for tag in self._tags()}, self.tag, self.choose_tag)
        by_reviewer = self._submenu(_("Reviewer"), "user")
        names = {"": _("Any reviewer")} | {name: name for name in self._reviewers()}
        self._offer(by_reviewer, names, self.reviewer, self.choose_reviewer)

    def choose_tag(self, tag: str) -> None:
        self.tag = tag
        self.changed.emit()

    def choose_reviewer(self, reviewer: str) -> None:
        self.reviewer = reviewer
        self.changed.emit()

    def _sort(self, order: str) -> None:
        self.order = order
        self.changed.emit()

    def _submenu(self, text: str, icon: str) -> QMenu:
        menu = QMenu(text, self)
        # A base may have more tags than a screen has lines.
        menu.setStyleSheet("QMenu { menu-scrollable: 1; }")
        icons.dress(menu.menuAction(), icon)
        self.addMenu(menu)
        return menu

    def _offer(self, menu: QMenu, choices: Mapping[str, str], chosen: str, choose: Callable[[str], None]) -> None:
        group = QActionGroup(menu)
        for key, label in choices.items():
            action = menu.addAction(label.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(key == chosen)
            group.addAction(action)
            action.triggered.connect(lambda _checked=False, value=key: choose(value))
