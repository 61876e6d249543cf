"""The articles of the open base."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QDockWidget, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.domain.article import Article
from annotator.domain.changes import Changes
from annotator.domain.errors import ArticleNotFound
from annotator.i18n import _, ngettext
from annotator.ui.colours import colours
from annotator.ui.desk import Desk
from annotator.ui.theme import SPACE, SPACE_SMALL
from annotator.workspace import queries

_ARTICLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class ArticlesModel(QAbstractListModel):
    """All articles, the newest first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.articles: list[Article] = []

    def show(self, articles: list[Article]) -> None:
        self.beginResetModel()
        self.articles = articles
        self.endResetModel()

    def refresh(self, article: Article) -> None:
        """An article has other counts or details."""
        row = self.row_of(article.id)
        if row >= 0:
            self.articles[row] = article
            self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, article_id: str) -> int:
        return next((row for row, article in enumerate(self.articles) if article.id == article_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.articles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        article = self.articles[index.row()]
        if role == _ARTICLE:
            return article
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return article.fields.title or _("Untitled")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((article.fields.title or _("Untitled"), _about(article)))
        return None


class _Delegate(QStyledItemDelegate):
    """The title over counts, date and outlet."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(160, 2 * option.fontMetrics.lineSpacing() + 2 * SPACE + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        article: Article = index.data(_ARTICLE)
        option.text = ""
        option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        look = colours(option.palette)
        line = option.fontMetrics.lineSpacing()
        inner = option.rect.adjusted(SPACE + SPACE_SMALL, SPACE, -SPACE, -SPACE)
        for place, (text, colour) in enumerate(
            ((article.fields.title or _("Untitled"), look.text), (_about(article), look.muted))
        ):
            rect = QRect(inner.left(), inner.top() + place * (line + 2), inner.width(), line)
            painter.setPen(QColor(colour))
            painter.drawText(
                rect,
                Qt.AlignmentFlag.AlignVCenter,
                option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width()),
            )


class ArticlesDock(QDockWidget):
    """Choose an article to read it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Articles"), parent)
        self.setObjectName("articles")
        self.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        self._desk = desk
        self._model = ArticlesModel(self)
        self.list = QListView()
        self.list.setObjectName("articles-list")
        self.list.setAccessibleName(_("Articles"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Delegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self.list)
        self.list.clicked.connect(self._chosen)
        self.list.activated.connect(self._chosen)
        desk.base_opened.connect(self._reload)
        desk.changed.connect(self._changed)
        desk.article_opened.connect(self._show_current)
        self._reload()

    def _chosen(self, index: QModelIndex) -> None:
        article: Article = index.data(_ARTICLE)
        if self._desk.article is None or self._desk.article.id != article.id:
            self._desk.open_article(article.id)

    def _reload(self) -> None:
        self._model.show(queries.articles(self._desk.workspace.base))
        self._show_current()

    def _changed(self, changes: Changes) -> None:
        if changes.everything or any(self._model.row_of(article_id) < 0 for article_id in changes.articles):
            self._reload()
            return
        try:
            for article_id in changes.articles | changes.counted:
                self._model.refresh(queries.article(self._desk.workspace.base, article_id))
        except ArticleNotFound:
            self._reload()

    def _show_current(self) -> None:
        row = self._model.row_of(self._desk.article.id) if self._desk.article else -1
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.list.selectionModel().setCurrentIndex(self._model.index(row) if row >= 0 else QModelIndex(), flag)


def _about(article: Article) -> str:
    """How far it is, and what it is: what stands first is never cut off."""
    counts = ngettext("{count} claim", "{count} claims", article.claims).format(count=article.claims)
    if article.unverified:
        unverified = ngettext("({count} unverified)", "({count} unverified)", article.unverified)
        counts = f"{counts} {unverified.format(count=article.unverified)}"
    return " · ".join(part for part in (counts, article.fields.published, article.fields.outlet) if part)
