"""At the foot of the window: how far the article is, and in which base."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from annotator.domain.changes import Changes
from annotator.domain.claim import ClaimFilter
from annotator.domain.status import STATUSES, Status
from annotator.i18n import _
from annotator.ui import icons
from annotator.ui.desk import Desk
from annotator.ui.theme import SPACE, SPACE_SMALL
from annotator.workspace import queries


class StatusCounts(QWidget):
    """How many claims of the article have each status; a click goes to the next of them."""

    wanted = Signal(str)
    """The reviewer wants to see a claim with the status of this id."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._buttons = {status.id: self._button(status) for status in STATUSES}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE, 0, 0, 0)
        layout.setSpacing(SPACE_SMALL)
        for button in self._buttons.values():
            layout.addWidget(button)
        desk.changed.connect(self._changed)
        desk.article_opened.connect(self._refresh)
        desk.base_opened.connect(self._refresh)
        self._refresh()

    def _button(self, status: Status) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"count-{status.id}")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setToolTip(_("Go to the next claim of this status"))
        icons.dress(button, status.icon, status.id)
        button.clicked.connect(lambda: self.wanted.emit(status.id))
        return button

    def _changed(self, changes: Changes) -> None:
        if changes.everything or (self._desk.article is not None and self._desk.article.id in changes.counted):
            self._refresh()

    def _refresh(self) -> None:
        article = self._desk.article
        counts = queries.status_counts(self._desk.workspace.base, ClaimFilter(article_id=article.id)) if article else {}
        for status in STATUSES:
            count = counts.get(status.id, 0)
            button = self._buttons[status.id]
            button.setText(_("{label}: {count}").format(label=_(status.label), count=count))
            button.setVisible(count > 0)


class BaseLabel(QLabel):
    """Which base is open."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setObjectName("base")
        self.setTextFormat(Qt.TextFormat.PlainText)
        desk.base_opened.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        path = self._desk.workspace.base.path
        self.setText(path.name if self._desk.writable else _("{name} (read-only)").format(name=path.name))
        self.setToolTip(str(path))
