"""Which claims to export: this article's, what the list shows, those of chosen articles, or all."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from annotator.domain.claim import ClaimFilter
from annotator.i18n import _, ngettext
from annotator.ui.desk import Desk
from annotator.ui.theme import SPACE
from annotator.workspace import queries

_CHOSEN = "chosen"


class ExportScope(QWidget):
    """A choice with the number of claims in each, and a list of articles to tick."""

    changed = Signal()

    def __init__(self, desk: Desk, shown: ClaimFilter, order: str, parent: QWidget | None = None) -> None:
        """`shown` and `order` are those of the list of claims."""
        super().__init__(parent)
        self._base = desk.workspace.base
        self.choice = QComboBox()
        self.choice.setObjectName("export-scope")
        if desk.article is not None:
            self._offer(_("The claims of this article"), ClaimFilter(article_id=desk.article.id), "position")
        self._offer(_("The claims that the list shows"), shown, order)
        self._offer(_("All claims of the base"), ClaimFilter(), "position")
        self.articles = QListWidget()
        self.articles.setObjectName("export-articles")
        self.articles.setAccessibleName(_("Articles"))
        self.articles.setSpacing(2)
        self.articles.setMaximumHeight(140)
        self.articles.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for article in queries.articles(self._base):
            count = ngettext("{count} claim", "{count} claims", article.claims).format(count=article.claims)
            title = article.fields.title or _("Article without a title")
            item = QListWidgetItem(f"{count} · {title}")
            item.setToolTip(title)
            item.setData(Qt.ItemDataRole.UserRole, (article.id, article.claims))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            here = desk.article is not None and desk.article.id == article.id
            item.setCheckState(Qt.CheckState.Checked if here else Qt.CheckState.Unchecked)
            self.articles.addItem(item)
        if self.articles.count() > 1:
            self.choice.addItem(_("Chosen articles"), (_CHOSEN, "position", 0))
        self.articles.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self.choice)
        layout.addWidget(self.articles)
        self.setFocusProxy(self.choice)
        self.choice.currentIndexChanged.connect(self._show_articles)
        self.articles.itemChanged.connect(lambda: self.changed.emit())

    def criteria(self) -> ClaimFilter:
        criteria = self.choice.currentData()[0]
        if criteria != _CHOSEN:
            assert isinstance(criteria, ClaimFilter)
            return criteria
        return replace(ClaimFilter(), articles=frozenset(article_id for article_id, _count in self._ticked()))

    def order(self) -> str:
        return str(self.choice.currentData()[1])

    def nothing(self) -> bool:
        """Whether articles are to be chosen and none is."""
        return self.choice.currentData()[0] == _CHOSEN and not self._ticked()

    def _offer(self, label: str, criteria: ClaimFilter, order: str) -> None:
        count = sum(queries.status_counts(self._base, criteria).values())
        counted = _("{label} ({count})").format(label=label, count=f"{count:,}".replace(",", "\u202f"))
        self.choice.addItem(counted, (criteria, order, count))

    def _ticked(self) -> list[tuple[str, int]]:
        items = [self.articles.item(row) for row in range(self.articles.count())]
        return [item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() == Qt.CheckState.Checked]

    def _show_articles(self) -> None:
        self.articles.setVisible(self.choice.currentData()[0] == _CHOSEN)
        self.changed.emit()
