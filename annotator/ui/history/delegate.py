"""How an entry looks: what was done, by whom and when; below it the old and the new values."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QFont, QPainter, QPalette, QTextDocument
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from annotator.i18n import _
from annotator.ui import icons
from annotator.ui.colours import Colours, colours
from annotator.ui.excerpts import cut_short
from annotator.ui.history.model import ROW, Row
from annotator.ui.rows import SEPARATOR, Fonts, paint_ground
from annotator.ui.theme import SPACE, SPACE_SMALL
from annotator.workspace.timeline import Alteration

OPERATION_ICONS: dict[str, str] = {
    "article": "newspaper",
    "claim": "pencil",
    "claim.mark": "text-quote",
    "claim.move": "text-quote",
    "claim.tags": "tag",
    "claim.status": "circle-check",
    "claim.remove": "trash-2",
    "claim.restore": "history",
    "claims": "database",
    "evidence": "external-link",
    "link": "equal",
    "removed": "history",
    "scale": "list",
    "undo": "undo-2",
    "redo": "redo-2",
}
"""By the name of an operation, or what it is about."""

_LONG = 60
"""Characters of a value from which on it stands on lines of its own."""
_LONGEST = 1_500
_GAP = 3
_ELIDED = Qt.TextElideMode.ElideRight
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class EntryDelegate(QStyledItemDelegate):
    """Paints entries. Rows are as high as what they say."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._fonts = Fonts(QFont())
        self._bodies: dict[tuple[int, int, str], QTextDocument] = {}

    def forget(self) -> None:
        """Rows are others, or their colours are: lay them out anew."""
        for body in self._bodies.values():
            body.deleteLater()
        self._bodies.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        self._fonts = Fonts.of(option.font, self._fonts)
        words = words_of(QRect(0, 0, self._view.viewport().width(), 0))
        body = self._body(index.data(ROW), words.width(), option.palette)
        height = round(body.size().height()) + _GAP if not body.isEmpty() else 0
        return QSize(0, self._fonts.line + height + 2 * SPACE)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self._fonts = Fonts.of(option.font, self._fonts)
        row: Row = index.data(ROW)
        tokens = colours(option.palette)
        words = words_of(option.rect)
        line = QRect(words.left(), words.top(), words.width(), self._fonts.line)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option)
        self._head(painter, row, line, tokens)
        painter.translate(QPointF(words.left(), line.bottom() + 1 + _GAP))
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette = option.palette
        self._body(row, words.width(), option.palette).documentLayout().draw(painter, context)
        painter.restore()

    def _head(self, painter: QPainter, row: Row, line: QRect, tokens: Colours) -> None:
        muted = QColor(tokens.muted)
        strong = QColor(tokens.muted if row.entry.undone else tokens.text)
        top = line.top() + round((line.height() - icons.SMALL) / 2)
        ratio = painter.device().devicePixelRatio()
        icon = icons.pixmap(icon_of(row.entry.operation), icons.SMALL, muted, ratio)
        painter.drawPixmap(QPointF(line.left() - icons.SMALL - SPACE, top), icon)
        painter.setFont(self._fonts.plain)
        painter.setPen(muted)
        painter.drawText(line, _RIGHT, row.when)
        room = line.width() - round(self._fonts.plain_metrics.horizontalAdvance(row.when)) - SPACE
        operation = self._fonts.strong_metrics.elidedText(row.operation, _ELIDED, room)
        painter.setFont(self._fonts.strong)
        painter.setPen(strong)
        painter.drawText(line, _LEFT, operation)
        used = round(self._fonts.strong_metrics.horizontalAdvance(operation))
        others = SEPARATOR + row.who + (SEPARATOR + _("undone") if row.entry.undone else "")
        painter.setFont(self._fonts.plain)
        painter.setPen(muted)
        rest = QRect(line.left() + used, line.top(), max(room - used, 0), line.height())
        painter.drawText(rest, _LEFT, self._fonts.plain_metrics.elidedText(others, _ELIDED, rest.width()))

    def _body(self, row: Row, width: int, palette: QPalette) -> QTextDocument:
        tokens = colours(palette)
        key = (row.entry.seq, width, tokens.text)
        body = self._bodies.get(key)
        if body is None:
            # Owned by Qt: what Python alone holds may be let go of in whatever thread it clears up.
            body = self._bodies[key] = QTextDocument(self)
            body.setDefaultFont(self._fonts.plain)
            body.setDocumentMargin(0)
            body.setHtml(_html(row, tokens))
            body.setTextWidth(width)
        return body


def icon_of(operation: str) -> str:
    """The icon of an operation."""
    return OPERATION_ICONS.get(operation) or OPERATION_ICONS.get(operation.partition(".")[0], "history")


def words_of(row: QRect) -> QRect:
    """Where the words of a row stand, right of its icon."""
    side = SPACE_SMALL + SPACE
    return row.adjusted(side + icons.SMALL + SPACE, SPACE, -side, -SPACE)


def _html(row: Row, tokens: Colours) -> str:
    colour = tokens.muted if row.entry.undone else tokens.text
    blocks: list[str] = []
    for part in row.parts:
        if part.heading:
            blocks.append(f'<p style="margin: 0">{_written(cut_short(part.heading))}</p>')
        blocks += [_altered(alteration, tokens, indented=bool(part.heading)) for alteration in part.alterations]
    if row.more:
        blocks.append(f'<p style="margin: 0; color: {tokens.muted}">{escape(row.more)}</p>')
    return f'<body style="color: {colour}">{"".join(blocks)}</body>'


def _altered(alteration: Alteration, tokens: Colours, *, indented: bool) -> str:
    """What changed, then the old value struck out and the new one: beside it, or below where they are long."""
    margin = SPACE if indented else 0
    name = f'<span style="color: {tokens.muted}">{escape(alteration.words)}</span>'
    gone = f'<s style="color: {tokens.muted}">{_written(alteration.before)}</s>'
    values = [gone] * bool(alteration.before) + [_written(alteration.after)] * bool(alteration.after)
    if any(len(value) > _LONG or "\n" in value for value in (alteration.before, alteration.after)):
        lines = [f'<p style="margin: 0 0 0 {margin + SPACE}px">{value}</p>' for value in values]
        return f'<p style="margin: 0 0 0 {margin}px">{name}</p>{"".join(lines)}'
    told = f' <span style="color: {tokens.muted}">→</span> '.join(values)
    return f'<p style="margin: 0 0 0 {margin}px">{name}&nbsp; {told}</p>'


def _written(value: str) -> str:
    return escape(cut_short(value, _LONGEST)).replace("\n", "<br>")
