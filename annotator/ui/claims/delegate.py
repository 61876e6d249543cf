"""How one row of the list of claims looks: the quote in its sentence, and what is known of it underneath."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from annotator.domain.claim import DISMISSED, Claim, ClaimRecord
from annotator.domain.status import status
from annotator.i18n import _
from annotator.ui import icons
from annotator.ui.claims.model import CONFLICT, RECORD
from annotator.ui.colours import Colours, colours, status_colour
from annotator.ui.excerpts import excerpt
from annotator.ui.rows import SEPARATOR, Fonts, paint_ground
from annotator.ui.theme import SPACE, SPACE_SMALL

_MARK = 14
"""Side of the small icons that say what hangs on a claim, in device-independent pixels."""
_BETWEEN_LINES = 3
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ClaimDelegate(QStyledItemDelegate):
    """Paints rows that are all of one height."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.with_article = False
        """Whether a row names its article."""
        self._fonts = Fonts(QFont())

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        self._fonts = Fonts.of(option.font, self._fonts)
        return QSize(0, 2 * self._fonts.line + _BETWEEN_LINES + 2 * SPACE)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        record = index.data(RECORD)
        if record is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option)
        colour = status_colour(record.claim.status, option.palette)
        self._fonts = Fonts.of(option.font, self._fonts)
        row = _Row(painter, record, self._fonts, colours(option.palette), colour)
        box = option.rect.adjusted(SPACE_SMALL + SPACE, SPACE, -SPACE_SMALL - SPACE, -SPACE)
        row.first_line(box, against=index.data(CONFLICT) is not None)
        row.second_line(box, self._details(record))
        painter.restore()

    def _details(self, record: ClaimRecord) -> str:
        claim = record.claim
        parts = [record.verdict_label, claim.speaker, " ".join(f"#{tag}" for tag in claim.tags)]
        if record.orphan:
            parts.insert(0, _("Gone"))
        if self.with_article:
            parts.append(record.article_title or _("Untitled"))
        return "".join(SEPARATOR + part for part in parts if part)


class _Row:
    """One row while it is painted."""

    def __init__(self, painter: QPainter, record: ClaimRecord, fonts: Fonts, tokens: Colours, colour: QColor) -> None:
        self._painter = painter
        self._record = record
        self._fonts = fonts
        self._tokens = tokens
        self._colour = colour
        self._ratio = painter.device().devicePixelRatio()

    def first_line(self, box: QRect, *, against: bool) -> None:
        """The status as an icon, the quote in its sentence; at the end whether an earlier claim stands against it, and
        a flag if it is pressing."""
        claim = self._record.claim
        line = QRect(box.left(), box.top(), box.width(), self._fonts.line)
        self._icon(status(claim.status).icon, line.left(), line, self._colour, icons.SMALL)
        right = line.right() + 1
        if claim.priority:
            right -= _MARK
            tokens = self._tokens
            colour = (tokens.muted, tokens.muted, tokens.text, tokens.wrong)[claim.priority]
            self._icon("flag", right, line, QColor(colour), _MARK)
            right -= SPACE
        if claim.disputed:
            right -= _MARK
            self._icon("users", right, line, QColor(self._tokens.wrong), _MARK)
            right -= SPACE
        if against:
            right -= _MARK
            self._icon("triangle-alert", right, line, QColor(self._tokens.wrong), _MARK)
            right -= SPACE
        self._quote(claim, QRect(_indented(line), line.top(), right - _indented(line), line.height()))

    def second_line(self, box: QRect, details: str) -> None:
        """Status, verdict and the like in words, and at the end what hangs on the claim."""
        claim = self._record.claim
        line = QRect(box.left(), box.bottom() + 1 - self._fonts.line, box.width(), self._fonts.line)
        muted = QColor(self._tokens.muted)
        self._painter.setFont(self._fonts.plain)
        right = line.right() + 1
        for name, count in (
            ("link", sum(link.kind != DISMISSED for link in claim.links)),
            ("globe", len(claim.evidence)),
            ("text-quote", 1 if claim.note else 0),
        ):
            if count:
                right = self._tally(name, count, right, line, muted) - SPACE
        label = _(status(claim.status).label)
        place = QRect(_indented(line), line.top(), right - _indented(line), line.height())
        self._painter.setPen(self._colour)
        self._painter.drawText(place, _LEFT, label)
        place.setLeft(place.left() + round(self._fonts.plain_metrics.horizontalAdvance(label)))
        details = self._fonts.plain_metrics.elidedText(details, Qt.TextElideMode.ElideRight, place.width())
        self._painter.setPen(muted)
        self._painter.drawText(place, _LEFT, details)

    def _quote(self, claim: Claim, place: QRect) -> None:
        fonts = self._fonts
        sentence, quote = claim.in_sentence
        shown = excerpt(sentence, quote, place.width(), fonts.plain_metrics, fonts.strong_metrics)
        strong = shown.place(quote)
        text = shown.text
        start = strong.start if strong else 0
        # An ellipsis that cuts the quote is part of it.
        end = strong.end if strong and shown.end >= quote.end else len(text)
        x, baseline = float(place.left()), place.top() + fonts.strong_metrics.ascent()
        for piece, font, metrics, colour in (
            (text[:start], fonts.plain, fonts.plain_metrics, self._tokens.muted),
            (text[start:end], fonts.strong, fonts.strong_metrics, self._tokens.text),
            (text[end:], fonts.plain, fonts.plain_metrics, self._tokens.muted),
        ):
            if piece:
                self._painter.setFont(font)
                self._painter.setPen(QColor(colour))
                self._painter.drawText(QPointF(x, baseline), piece)
                x += metrics.horizontalAdvance(piece)

    def _tally(self, name: str, count: int, right: int, line: QRect, colour: QColor) -> int:
        """An icon that ends at `right`, with its count if it is more than one; returns where it begins."""
        if count > 1:
            self._painter.setPen(colour)
            self._painter.drawText(
                QRect(line.left(), line.top(), right - line.left(), line.height()), _RIGHT, str(count)
            )
            right -= round(self._fonts.plain_metrics.horizontalAdvance(str(count))) + 3
        self._icon(name, right - _MARK, line, colour, _MARK)
        return right - _MARK

    def _icon(self, name: str, x: int, line: QRect, colour: QColor, size: int) -> None:
        y = line.top() + round((line.height() - size) / 2)
        self._painter.drawPixmap(QPointF(x, y), icons.pixmap(name, size, colour, self._ratio))


def _indented(line: QRect) -> int:
    """Where the words begin, right of the icon of the status."""
    return line.left() + icons.SMALL + SPACE
