"""The small bar at the end of the selection: one button a status, and the sentence."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QToolButton, QWidget

from annotator.domain.status import STATUSES
from annotator.i18n import _
from annotator.ui import icons
from annotator.ui.colours import colours

_SHADOW = 6
_GAP = 4


class MarkBar(QFrame):
    """Floats over the article and never takes the keyboard focus: the keys do the same."""

    status_picked = Signal(str)
    sentence_picked = Signal()
    move_picked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(_("Mark the selection"))
        # Not the font of the article around it, which grows with its zoom.
        self.setFont(QApplication.font())
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(*[_SHADOW + 4] * 4)
        self._row.setSpacing(2)
        for status in STATUSES:
            button = self._button(_(status.label), status.key)
            icons.dress(button, status.icon, status.id)
            button.clicked.connect(lambda _checked=False, status_id=status.id: self.status_picked.emit(status_id))
        self._divider = QWidget(self)
        self._divider.setFixedWidth(9)
        self._row.addWidget(self._divider)
        sentence = self._button(_("Take the whole sentence"), "S")
        icons.dress(sentence, "text-quote")
        sentence.clicked.connect(lambda: self.sentence_picked.emit())
        self._move = self._button(_("Move the claim to the selection"), "M")
        icons.dress(self._move, "arrow-left-right")
        self._move.clicked.connect(lambda: self.move_picked.emit())
        self.hide()

    def appear(self, first: QRectF, last: QRectF, with_move: bool) -> None:
        """Shows the bar beside a selection, given the boxes of its first and last line in the parent's coordinates.

        Where there is room for it neither under nor over the selection, it stays away rather than cover the words.
        """
        self._move.setVisible(with_move)
        self.adjustSize()
        corner = place(self.sizeHint(), first, last, self._ground.size())
        if corner is not None:
            self.move(corner)
            self.raise_()
        self.setVisible(corner is not None)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(self.rect()).adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        shadow = QColor(palette.shadow)
        shadow.setAlphaF(0.035)
        painter.setBrush(shadow)
        for reach in range(_SHADOW, 0, -1):
            painter.drawRoundedRect(box.adjusted(-reach, -reach + 1.5, reach, reach), 8 + reach, 8 + reach)
        painter.setBrush(QColor(palette.raised))
        painter.setPen(QPen(QColor(palette.border), 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        line = self._divider.geometry().center().x() + 0.5
        painter.drawLine(QPointF(line, box.top() + 8), QPointF(line, box.bottom() - 8))

    def _button(self, tip: str, key: str) -> QToolButton:
        button = QToolButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAutoRaise(True)
        button.setIconSize(QSize(icons.SMALL, icons.SMALL))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setText(key)
        # Qt leaves room for a longer text than one letter.
        button.setFixedWidth(icons.SMALL + button.fontMetrics().horizontalAdvance(key) + 20)
        button.setToolTip(f"{tip} ({key})" if key else tip)
        button.setAccessibleName(tip)
        self._row.addWidget(button)
        return button


def place(size: QSize, first: QRectF, last: QRectF, room: QSize) -> QPoint | None:
    """Where a bar of this size goes: under the last line of the selection, else over the first, else nowhere.

    Its outer `_SHADOW` pixels are only shadow and may lie on anything.
    """
    x = max(0, min(round(last.right() - size.width() / 2), room.width() - size.width()))
    under = round(last.bottom()) + _GAP - _SHADOW
    if last.bottom() >= 0 and under + size.height() - _SHADOW <= room.height():
        return QPoint(x, under)
    over = round(first.top()) - _GAP - size.height() + _SHADOW
    if first.top() <= room.height() and over + _SHADOW >= 0:
        return QPoint(x, over)
    return None
