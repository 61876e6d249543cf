"""The mouse on the article: a click, a double click, a triple click, a selection, a handle."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from annotator.text.paragraphs import paragraphs_around
from annotator.text.sentences import sentence_at

if TYPE_CHECKING:
    from annotator.ui.article.view import ArticleView


class Mouse:
    """Reads what the left button does; `press`, `move` and `double` return whether Qt must not see the event.

    A click acts at once, and a double click takes the sentence after its first click has acted, so that neither has to
    wait for the other. A click on what its own claim has highlighted never becomes a second one by a double click.
    """

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._pressed: QPointF | None = None
        self._doubled = QElapsedTimer()
        self._doubled_at = QPointF()

    def press(self, event: QMouseEvent) -> bool:
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        view, point = self._view, event.position()
        if self._take_handle(point):
            return True
        if self._is_third(point):
            view.select_around(point, paragraphs_around)
            return True
        self._pressed = point
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            # Or Qt would take a press on the selection for the start of drag and drop.
            view.selection.clear()
        view.selection.drag()
        return False

    def move(self, event: QMouseEvent) -> bool:
        view, point = self._view, event.position()
        if view.handles.dragging:
            view.handles.drag(point)
            return True
        if event.buttons() == Qt.MouseButton.NoButton:
            view.viewport().setCursor(self._cursor_at(point))
            view.setToolTip(self._noted_at(point))
        return False

    def release(self, event: QMouseEvent) -> None:
        """Acts on what was pressed, after Qt has seen the release."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        view = self._view
        if view.handles.dragging:
            view.handles.drop()
            return
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            return
        view.selection.settle()
        moved = (event.position() - pressed).manhattanLength() >= QApplication.startDragDistance()
        if not moved and view.selected_span() is None:
            self._click(event.position())

    def double(self, event: QMouseEvent) -> bool:
        point = event.position()
        if event.button() != Qt.MouseButton.LeftButton or self._take_handle(point) or self._icon_at(point):
            return True
        self._doubled.start()
        self._doubled_at = point
        self._view.select_around(point, sentence_at)
        return True

    def _click(self, point: QPointF) -> None:
        """Chooses the claim under the mouse, with every further click the next one around it; elsewhere lets go."""
        view = self._view
        claim_id = self._icon_at(point)
        if claim_id is not None:
            view.choose_for_reader(claim_id)
            return
        offset = view.sight.character_at(point)
        if offset is None or not view.choose_next_of(view.marks.highlights.at(offset)):
            view.let_go()

    def _take_handle(self, point: QPointF) -> bool:
        edge = self._view.handles.edge_at(point)
        if edge is not None:
            self._view.handles.take(edge, point)
        return edge is not None

    def _is_third(self, point: QPointF) -> bool:
        return (
            self._doubled.isValid()
            and not self._doubled.hasExpired(QApplication.doubleClickInterval())
            and (point - self._doubled_at).manhattanLength() < QApplication.startDragDistance()
        )

    def _icon_at(self, point: QPointF) -> str | None:
        """The claim whose icon in the margin is at a point."""
        line = self._view.sight.line_at(point)
        return self._view.marks.icon_at(line, point + self._view.sight.origin()) if line else None

    def _noted_at(self, point: QPointF) -> str:
        """What the document notes on the passage at a point, as a tool tip has it."""
        offset = self._view.sight.character_at(point)
        noted = self._view.marks.noted_at(offset) if offset is not None else []
        return "<hr>".join(f"<p>{escape(words).replace(chr(10), '<br>')}</p>" for words in noted)

    def _cursor_at(self, point: QPointF) -> Qt.CursorShape:
        if self._view.handles.edge_at(point) is not None:
            return Qt.CursorShape.SizeHorCursor
        if self._icon_at(point) is not None:
            return Qt.CursorShape.PointingHandCursor
        return Qt.CursorShape.IBeamCursor
