"""How an earlier claim looks: what it is to the passage and why, its sentence with what differs, where it is from."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.domain.claim import LINK_KINDS
from annotator.domain.span import Span
from annotator.domain.status import status
from annotator.i18n import _
from annotator.text.offsets import Offsets
from annotator.ui import icons
from annotator.ui.colours import colours, status_colour
from annotator.ui.earlier.offer import Offer
from annotator.ui.theme import SPACE, SPACE_SMALL
from annotator.workspace.wording import match_words

OFFER = Qt.ItemDataRole.UserRole
KIND_ICONS = {
    "same": "equal",
    "reworded": "arrow-left-right",
    "different_figure": "triangle-alert",
    "opposite": "equal-not",
    "related": "link",
}
_SENTENCE_LINES = 2

Index = QModelIndex | QPersistentModelIndex


class OfferDelegate(QStyledItemDelegate):
    """Four lines a row, all rows of one height."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, (2 + _SENTENCE_LINES) * (option.fontMetrics.lineSpacing() + 2) + 2 * SPACE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        option.text = ""
        option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        offer: Offer = index.data(OFFER)
        painter.save()
        inner = QRectF(option.rect.adjusted(SPACE, SPACE, -SPACE, -SPACE))
        line = option.fontMetrics.lineSpacing() + 2
        self._kind(painter, option, inner, line, offer)
        words = inner.adjusted(icons.SMALL + SPACE, line, 0, 0)
        draw_sentence(painter, option, words, offer.match.claim.sentence, offer.difference.right, lines=_SENTENCE_LINES)
        self._origin(painter, option, words.adjusted(0, _SENTENCE_LINES * line, 0, 0), line, offer)
        painter.restore()

    def _kind(self, painter: QPainter, option: QStyleOptionViewItem, place: QRectF, line: int, offer: Offer) -> None:
        look = colours(option.palette)
        kind = offer.match.comparison.kind
        warns = kind in ("different_figure", "opposite")
        colour = QColor(look.wrong if warns else look.accent)
        ratio = option.widget.devicePixelRatioF()
        mark = icons.pixmap(KIND_ICONS[kind], icons.SMALL, colour, ratio)
        painter.drawPixmap(QPointF(place.left(), place.top() + (line - icons.SMALL) / 2 - 1), mark)
        strong = QFont(option.font)
        strong.setWeight(QFont.Weight.DemiBold)
        right = f"{offer.match.comparison.score:.0f}"
        if offer.link is not None and offer.link.kind in LINK_KINDS:
            right = _("Linked: {kind}").format(kind=_(LINK_KINDS[offer.link.kind])) + f"   {right}"
        width = option.fontMetrics.horizontalAdvance(right)
        words = QRectF(
            place.left() + icons.SMALL + SPACE, place.top(), place.width() - icons.SMALL - 2 * SPACE - width, line
        )
        painter.setFont(strong)
        painter.setPen(colour)
        text = QFontMetrics(strong).elidedText(
            match_words(offer.match), Qt.TextElideMode.ElideRight, int(words.width())
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)
        painter.setFont(option.font)
        painter.setPen(QColor(look.muted))
        painter.drawText(QRectF(place.right() - width, place.top(), width, line), Qt.AlignmentFlag.AlignVCenter, right)

    def _origin(self, painter: QPainter, option: QStyleOptionViewItem, place: QRectF, line: int, offer: Offer) -> None:
        match = offer.match
        row = status(match.claim.status)
        mark = icons.pixmap(
            row.icon, icons.SMALL, status_colour(row.id, option.palette), option.widget.devicePixelRatioF()
        )
        painter.drawPixmap(QPointF(place.left(), place.top() + (line - icons.SMALL) / 2), mark)
        parts = (
            match.verdict_label or _(row.label),
            match.article_published or match.claim.created_at[:10],
            match.article_title,
            match.claim.reviewer,
        )
        words = QRectF(
            place.left() + icons.SMALL + SPACE_SMALL, place.top(), place.width() - icons.SMALL - SPACE_SMALL, line
        )
        painter.setFont(option.font)
        painter.setPen(QColor(colours(option.palette).muted))
        text = " · ".join(part for part in parts if part)
        text = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, int(words.width()))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)


def draw_sentence(
    painter: QPainter,
    option: QStyleOptionViewItem,
    place: QRectF,
    sentence: str,
    marked: tuple[Span, ...],
    *,
    lines: int,
) -> None:
    """Draw a sentence over some lines, what differs on a ground of its own and underlined; the rest is elided."""
    look = colours(option.palette)
    layout = QTextLayout(sentence.replace("\n", " "), option.font)
    wrap = QTextOption()
    wrap.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(wrap)
    offsets = Offsets(sentence)
    ranges = []
    for span in marked:
        shown = QTextLayout.FormatRange()
        shown.start = offsets.to_qt(span.start)
        shown.length = offsets.to_qt(span.end) - shown.start
        shape = QTextCharFormat()
        shape.setBackground(QColor(look.found))
        shape.setFontUnderline(True)
        shown.format = shape
        ranges.append(shown)
    layout.setFormats(ranges)
    layout.beginLayout()
    painter.setPen(QColor(look.text))
    step = option.fontMetrics.lineSpacing() + 2
    for number in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(place.width())
        line.setPosition(QPointF(0, number * step))
    layout.endLayout()
    painter.save()
    painter.setClipRect(place)
    layout.draw(painter, place.topLeft())
    painter.restore()
