"""What became of the claims between two versions: a list, those that need a person first."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QWidget,
)

from annotator.domain.comparison import ComparedClaim
from annotator.domain.placement import KEPT, ORPHAN, OUTCOMES, PLACED, RECHECK
from annotator.i18n import _
from annotator.ui import icons
from annotator.ui.colours import colours, status_colour
from annotator.ui.theme import SPACE
from annotator.workspace.wording import change_words

OUTCOME_ICONS: dict[str, str] = {KEPT: "circle-check", RECHECK: "refresh-cw", ORPHAN: "unlink", PLACED: "anchor"}
"""One icon for each outcome of `OUTCOMES`."""

_ORDER = (RECHECK, ORPHAN, PLACED, KEPT)
_CLAIM = int(Qt.ItemDataRole.UserRole)
_OUTCOME = _CLAIM + 1


class _Wrapped(QStyledItemDelegate):
    """Rows as high as their words need."""

    def __init__(self, view: QTreeWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        self.initStyleOption(option, index)
        depth = 2 if index.parent().isValid() else 1
        width = self._view.viewport().width() - depth * self._view.indentation() - icons.SMALL - 4 * SPACE
        words = QRect(0, 0, max(width, 40), 0)
        needed = option.fontMetrics.boundingRect(words, int(Qt.TextFlag.TextWordWrap), option.text)
        return QSize(0, needed.height() + 2 * SPACE)


class OutcomeList(QTreeWidget):
    """Claims under their outcomes, each with what has changed of it."""

    wanted = Signal(object)
    """The `ComparedClaim` to be seen in both texts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outcomes")
        self.setAccessibleName(_("What became of the claims"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(True)
        self.setWordWrap(True)
        self.setItemDelegate(_Wrapped(self))
        self.header().sectionResized.connect(self.scheduleDelayedItemsLayout)
        self.setIndentation(12)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(lambda item, _before: self._want(item))
        self.itemClicked.connect(self._want)

    def show_claims(self, claims: tuple[ComparedClaim, ...]) -> None:
        self.clear()
        for outcome in _ORDER:
            found = [claim for claim in claims if claim.earlier.outcome == outcome]
            if not found:
                continue
            words = _("{outcome}: {count}").format(outcome=_(OUTCOMES[outcome]), count=len(found))
            heading = QTreeWidgetItem(self, [words])
            heading.setData(0, _OUTCOME, outcome)
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = heading.font(0)
            font.setBold(True)
            heading.setFont(0, font)
            for claim in found:
                self._add(heading, claim)
            heading.setExpanded(outcome != KEPT or len(found) <= 20)
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def _add(self, heading: QTreeWidgetItem, claim: ComparedClaim) -> None:
        earlier = claim.earlier
        quote = _("“{quote}”").format(quote=earlier.quote)
        why = change_words(earlier.reason, earlier.was, earlier.now) if earlier.reason else ""
        row = QTreeWidgetItem(heading, [f"{quote}\n{why}" if why else quote])
        row.setData(0, _CLAIM, claim)
        row.setData(0, _OUTCOME, earlier.outcome)
        row.setToolTip(0, row.text(0))
        row.setData(0, int(Qt.ItemDataRole.AccessibleTextRole), f"{_(OUTCOMES[earlier.outcome])}. {row.text(0)}")

    def _dress(self) -> None:
        """Icons of items do not follow a change of theme by themselves."""
        tokens = colours(self.palette())
        tints = {
            KEPT: status_colour("verified", self.palette()),
            RECHECK: status_colour("recheck", self.palette()),
            ORPHAN: QColor(tokens.wrong),
            PLACED: QColor(tokens.accent),
        }
        rows = QTreeWidgetItemIterator(self)
        while (row := rows.value()) is not None:
            outcome = row.data(0, _OUTCOME)
            row.setIcon(0, icons.icon(OUTCOME_ICONS[outcome], tints[outcome]))
            rows += 1

    def _want(self, item: QTreeWidgetItem | None) -> None:
        claim = item.data(0, _CLAIM) if item is not None else None
        if claim is not None:
            self.wanted.emit(claim)
