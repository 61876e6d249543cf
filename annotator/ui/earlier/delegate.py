"""How an earlier claim looks: what it is to the passage and why, its sentence with what differs, where it is from."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QTextLayout
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from annotator.domain.match import CONFLICTING
from annotator.domain.status import status
from annotator.ui import icons
from annotator.ui.colours import Colours, colours, status_colour
from annotator.ui.earlier.model import OFFER, decision_words, origin
from annotator.ui.earlier.sentence import Marked, laid_out, paint, telling
from annotator.ui.rows import SEPARATOR, Fonts, paint_ground
from annotator.ui.theme import SPACE, SPACE_SMALL
from annotator.workspace.offers import Offer
from annotator.workspace.wording import match_words

KIND_ICONS: dict[str, str] = {
    "same": "equal",
    "reworded": "equal-approximately",
    "different_figure": "triangle-alert",
    "opposite": "equal-not",
    "related": "link",
}
"""One icon for each kind of `MATCH_KINDS`."""

CURRENT_LINES = 2
"""Lines of its sentence that the current row shows; the others show one."""

_GAP = 3
_ELIDED = Qt.TextElideMode.ElideRight
_METER = 28
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class OfferDelegate(QStyledItemDelegate):
    """Paints offers; the current row shows more of its sentence, and leaves room underneath for its actions."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self.actions_height = 0
        """Room for the actions of the current row, in pixels."""
        self._view = view
        self._fonts = Fonts(QFont())

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        self._fonts = Fonts.of(option.font, self._fonts)
        height = 3 * self._fonts.line + 2 * _GAP + 2 * SPACE
        if index.row() == self._view.currentIndex().row():
            words = words_of(QRect(0, 0, self._view.viewport().width(), height))
            lines = self._sentence(index.data(OFFER), words.width(), CURRENT_LINES, option.palette).lineCount()
            height += (min(lines, CURRENT_LINES) - 1) * self._fonts.line + self.actions_height + SPACE_SMALL
        return QSize(0, height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self._fonts = Fonts.of(option.font, self._fonts)
        offer: Offer = index.data(OFFER)
        line, words = self._fonts.line, words_of(option.rect)
        lines = CURRENT_LINES if index.row() == self._view.currentIndex().row() else 1
        sentence = self._sentence(offer, words.width(), lines, option.palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option)
        if offer.dismissed:
            painter.setOpacity(0.6)
        row = _Row(painter, offer, self._fonts, option.palette)
        row.kind(QRect(words.left() - icons.SMALL - SPACE, words.top(), words.width() + icons.SMALL + SPACE, line))
        top = words.top() + line + _GAP
        paint(painter, sentence, QPointF(words.left(), top), row.muted, lines)
        top += min(sentence.lineCount(), lines) * line + _GAP
        row.origin(QRect(words.left(), top, words.width(), line))
        painter.restore()

    def _sentence(self, offer: Offer, width: int, lines: int, palette: QPalette) -> QTextLayout:
        sentence, quote = offer.match.claim.in_sentence
        marked = Marked(sentence, quote, telling(sentence, quote, offer.difference.right))
        return laid_out(marked, self._fonts, width, lines, colours(palette))


class _Row:
    """One row while it is painted."""

    def __init__(self, painter: QPainter, offer: Offer, fonts: Fonts, palette: QPalette) -> None:
        self._painter = painter
        self._offer = offer
        self._fonts = fonts
        self._palette = palette
        self._tokens: Colours = colours(palette)
        self.muted = QColor(self._tokens.muted)

    def kind(self, line: QRect) -> None:
        """The kind of match with its first reason; at the end the score, and what was decided."""
        comparison = self._offer.match.comparison
        colour = QColor(self._tokens.wrong if comparison.kind in CONFLICTING else self._tokens.accent)
        self._icon(KIND_ICONS[comparison.kind], line.left(), line, colour)
        right = self._score(line, comparison.score) - SPACE
        if decided := decision_words(self._offer):
            right = self._chip(decided, right, line) - SPACE
        left = line.left() + icons.SMALL + SPACE
        self._painter.setFont(self._fonts.strong)
        self._painter.setPen(colour)
        words = self._fonts.strong_metrics.elidedText(match_words(self._offer.match), _ELIDED, right - left)
        self._painter.drawText(QRect(left, line.top(), right - left, line.height()), _LEFT, words)

    def origin(self, line: QRect) -> None:
        """The status as an icon, then in words where the claim is from."""
        claim = self._offer.match.claim
        self._icon(status(claim.status).icon, line.left(), line, status_colour(claim.status, self._palette))
        first, *others = origin(self._offer)
        left = line.left() + icons.SMALL + SPACE_SMALL + 2
        self._painter.setFont(self._fonts.plain)
        self._painter.setPen(status_colour(claim.status, self._palette))
        self._painter.drawText(QRect(left, line.top(), line.right() + 1 - left, line.height()), _LEFT, first)
        left += round(self._fonts.plain_metrics.horizontalAdvance(first))
        room = QRect(left, line.top(), max(line.right() + 1 - left, 0), line.height())
        words = "".join(SEPARATOR + other for other in others)
        self._painter.setPen(self.muted)
        self._painter.drawText(room, _LEFT, self._fonts.plain_metrics.elidedText(words, _ELIDED, room.width()))

    def _score(self, line: QRect, score: float) -> int:
        """The score as a number and as a bar, at the end of a line; returns where they begin."""
        number = f"{score:.0f}"
        self._painter.setFont(self._fonts.plain)
        self._painter.setPen(self.muted)
        self._painter.drawText(line, _RIGHT, number)
        width = round(self._fonts.plain_metrics.horizontalAdvance("100"))
        bar = QRectF(line.right() + 1 - width - SPACE_SMALL - _METER, line.center().y() - 1, _METER, 4)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(self._tokens.border))
        self._painter.drawRoundedRect(bar, 2, 2)
        self._painter.setBrush(self.muted)
        self._painter.drawRoundedRect(bar.adjusted(0, 0, -_METER * (1 - min(score, 100) / 100), 0), 2, 2)
        return round(bar.left())

    def _chip(self, text: str, right: int, line: QRect) -> int:
        """A word in a frame that ends at `right`; returns where it begins."""
        width = round(self._fonts.plain_metrics.horizontalAdvance(text)) + 2 * SPACE
        box = QRectF(right - width, line.top() - 0.5, width, line.height() + 1)
        self._painter.setFont(self._fonts.plain)
        self._painter.setBrush(QColor(self._tokens.paper))
        self._painter.setPen(QColor(self._tokens.strong_border))
        self._painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        self._painter.setPen(QColor(self._tokens.text))
        self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        return right - width

    def _icon(self, name: str, x: int, line: QRect, colour: QColor) -> None:
        y = line.top() + round((line.height() - icons.SMALL) / 2)
        ratio = self._painter.device().devicePixelRatio()
        self._painter.drawPixmap(QPointF(x, y), icons.pixmap(name, icons.SMALL, colour, ratio))


def words_of(row: QRect) -> QRect:
    """Where the words of a row stand, right of the icon of its kind."""
    side = SPACE_SMALL + SPACE
    return row.adjusted(side + icons.SMALL + SPACE, SPACE, -side, -SPACE)
