"""How a row of two versions looks: the old paragraph at the left, the new one at the right, between them what it is."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.domain.comparison import ComparedRow
from annotator.domain.span import Span
from annotator.i18n import _
from annotator.ui import icons
from annotator.ui.article.page import reading_font
from annotator.ui.colours import colours, mix
from annotator.ui.theme import SPACE, SPACE_LARGE
from annotator.ui.versions.model import ROW, ComparedModel
from annotator.ui.versions.paragraph import Paragraph, mark_colour

GUTTER = 44
"""Width between the two texts, in device-independent pixels."""

KIND_ICONS: dict[str, str] = {"changed": "pencil", "added": "plus", "removed": "x", "moved": "arrow-left-right"}
"""One icon for each kind of `ROW_KINDS` but "same"."""

_LABEL = 18
_KEPT = 256


class ComparedDelegate(QStyledItemDelegate):
    """Lays paragraphs out when they are seen, and keeps those that were seen last."""

    def __init__(self, view: QListView, model: ComparedModel, zoom: int) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._font = reading_font(zoom)
        self.framed: tuple[Span | None, Span | None] = (None, None)
        """The passage of the chosen claim in the old text and in the new one."""
        self._paragraph = lru_cache(maxsize=_KEPT)(self._made)
        self._heights: dict[tuple[int, int], int] = {}

    def forget(self) -> None:
        """Lay everything out anew: another comparison, another theme."""
        self._paragraph.cache_clear()
        self._heights.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        width = self._view.viewport().width()
        known = self._heights.get((index.row(), width))
        if known is None:
            row = self._model.rows[index.row()]
            height = max((side.height for side in self._sides(index.row(), row, width) if side), default=0.0)
            known = round(height + 2 * SPACE + (_LABEL if row.kind == "moved" else 0))
            self._heights[index.row(), width] = known
        return QSize(0, known)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: ComparedRow = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option, row)
        tokens = colours(option.palette)
        rect = QRectF(option.rect)
        top = rect.top() + SPACE + (_LABEL if row.kind == "moved" else 0)
        for old, side in zip((True, False), self._sides(index.row(), row, option.rect.width()), strict=True):
            if side is None:
                continue
            left = rect.left() + (SPACE_LARGE if old else self._second(option.rect.width()))
            muted = row.kind == "moved"
            side.paint(painter, QPointF(left, top), QColor(tokens.muted if muted else tokens.text))
            if muted:
                self._label(painter, option, row, QRectF(left, rect.top() + SPACE, rect.width() / 2, _LABEL))
            framed = self.framed[0 if old else 1]
            if framed is not None:
                side.frame(painter, QPointF(left, top), framed, QPen(QColor(tokens.accent), 2))
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, row: ComparedRow) -> None:
        tokens = colours(option.palette)
        rect = QRectF(option.rect)
        painter.fillRect(rect, QColor(tokens.paper))
        middle = QRectF(rect.center().x() - GUTTER / 2, rect.top(), GUTTER, rect.height())
        for was, whole in ((True, row.kind == "removed"), (False, row.kind == "added")):
            if whole:
                half = QRectF(rect.left(), rect.top(), rect.width() / 2 - GUTTER / 2, rect.height())
                if not was:
                    half.moveRight(rect.right())
                colour = mark_colour(option.palette, was=was)
                painter.fillRect(half, mix(colour, tokens.paper, 0.12))
                edge = half.left() if was else half.right() - 3
                painter.fillRect(QRectF(edge, half.top(), 3, half.height()), colour)
        painter.fillRect(middle, QColor(tokens.window))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(middle, QColor(tokens.selection))
            painter.setPen(QPen(QColor(tokens.accent), 1.5))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        name = KIND_ICONS.get(row.kind)
        if name:
            colour = _kind_colour(row.kind, option.palette)
            ratio = painter.device().devicePixelRatio()
            picture = icons.pixmap(name, icons.SMALL, colour, ratio)
            painter.drawPixmap(QPointF(middle.center().x() - icons.SMALL / 2, rect.top() + SPACE + 2), picture)

    def _label(self, painter: QPainter, option: QStyleOptionViewItem, row: ComparedRow, box: QRectF) -> None:
        """Where the paragraph stands on the other side."""
        text = _("Now in paragraph {number}") if row.old is not None else _("Was in paragraph {number}")
        painter.setFont(option.font)
        painter.setPen(QColor(colours(option.palette).accent))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, text.format(number=row.other))

    def _sides(self, number: int, row: ComparedRow, width: int) -> tuple[Paragraph | None, Paragraph | None]:
        column = max(40, (width - GUTTER) // 2 - 2 * SPACE_LARGE)
        dark = self._view.palette().color(QPalette.ColorRole.Base).name()
        return (
            self._paragraph(number, True, column, dark) if row.old else None,
            self._paragraph(number, False, column, dark) if row.new else None,
        )

    def _second(self, width: int) -> float:
        """Where the new text begins."""
        return width / 2 + GUTTER / 2 + SPACE_LARGE

    def _made(self, number: int, old: bool, width: int, _theme: str) -> Paragraph | None:
        row, compared = self._model.rows[number], self._model.compared
        span = row.old if old else row.new
        if compared is None or span is None:
            return None
        return Paragraph(
            compared.old_text if old else compared.new_text,
            span,
            row.old_marks if old else row.new_marks,
            was=old,
            width=width,
            font=self._font,
            palette=self._view.palette(),
        )


def _kind_colour(kind: str, palette: QPalette) -> QColor:
    if kind in ("added", "removed"):
        return mark_colour(palette, was=kind == "removed")
    return QColor(colours(palette).accent)
