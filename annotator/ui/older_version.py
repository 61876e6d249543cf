"""Which version of the article is read: a choice at its head, and a line that says so while it is an older one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from annotator.domain.article import Version
from annotator.i18n import _
from annotator.ui import icons
from annotator.ui.desk import Desk
from annotator.ui.rows import SEPARATOR
from annotator.ui.theme import SPACE, SPACE_LARGE, SPACE_SMALL
from annotator.ui.times import minute
from annotator.workspace import queries


class VersionButton(QToolButton):
    """Only there for an article that has more than one version."""

    compare_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setObjectName("article-versions")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolTip(_("Read another version of the article"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        icons.dress(self, "history")
        self.choices = QMenu(self)
        self.choices.aboutToShow.connect(self.fill)
        self.setMenu(self.choices)
        desk.article_opened.connect(self._show_version)
        desk.changed.connect(self._show_version)
        self._show_version()

    def fill(self) -> None:
        """Offer the versions that there are now."""
        self.choices.clear()
        article = self._desk.article
        if article is None:
            return
        read = self._desk.older or article.version
        group = QActionGroup(self.choices)
        for version in queries.versions_of(self._desk.workspace.base, article.id):
            action = self.choices.addAction(heading(version))
            action.setCheckable(True)
            action.setChecked(version.id == read.id)
            action.triggered.connect(
                lambda _checked=False, chosen=version.id: self._desk.open_article(article.id, chosen)
            )
            group.addAction(action)
        self.choices.addSeparator()
        compare = self.choices.addAction(_("What changed between versions…"))
        icons.dress(compare, "columns")
        compare.triggered.connect(lambda _checked=False: self.compare_wanted.emit())

    def _show_version(self) -> None:
        article = self._desk.article
        self.setVisible(article is not None and article.version.number > 1)
        if article is not None:
            read = self._desk.older or article.version
            self.setText(_("Version {number}").format(number=read.number))
            self.setAccessibleName(self.text())


class OlderBanner(QFrame):
    """Says that what is read is no longer what the article says."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setObjectName("older")
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        back = QPushButton(_("Read the newest version"))
        back.setObjectName("older-back")
        back.clicked.connect(self._back)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_LARGE, SPACE_SMALL, SPACE_LARGE, SPACE_SMALL)
        layout.setSpacing(SPACE)
        layout.addWidget(self._words, 1)
        layout.addWidget(back)
        desk.article_opened.connect(self._show_version)
        desk.changed.connect(self._show_version)
        self._show_version()

    def _show_version(self) -> None:
        older, article = self._desk.older, self._desk.article
        self.setVisible(older is not None)
        if older is not None and article is not None:
            text = _("Version {number} of {count}, imported {day}, with the claims as they stood then. Read only.")
            self._words.setText(
                text.format(number=older.number, count=article.version.number, day=minute(older.imported_at))
            )

    def _back(self) -> None:
        if self._desk.article is not None:
            self._desk.open_article(self._desk.article.id)


def heading(version: Version) -> str:
    """The number of a version and the day it came in, as in "Version 2  ·  3 March 2026"."""
    return _("Version {number}").format(number=version.number) + f"{SEPARATOR}{minute(version.imported_at)}"
