"""The empty sides of a page that is narrower than its window: they scroll and select as the page itself does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QMouseEvent, QWheelEvent

if TYPE_CHECKING:
    from annotator.ui.article.view import ArticleView

_BEGIN = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
_GO_ON = (QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease)


class Outside:
    """Hands to the page what the mouse does beside it, which Qt drops."""

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._pressed = False

    def take(self, event: QEvent) -> bool:
        """Whether the event, one of the view itself and not of its viewport, was handed on."""
        if isinstance(event, QWheelEvent) and not self._is_on_page(event.position()):
            self._view.wheelEvent(event)
            return True
        if not isinstance(event, QMouseEvent):
            return False
        if event.type() in _BEGIN:
            # An event that the page let pass comes here too, and is not for us.
            self._pressed = not self._is_on_page(event.position())
        elif event.type() not in _GO_ON:
            return False
        if not self._pressed:
            return False
        if event.type() == QEvent.Type.MouseButtonRelease:
            self._pressed = False
        return self._view.viewportEvent(self._moved(event))

    def _is_on_page(self, point: QPointF) -> bool:
        return self._view.viewport().geometry().contains(point.toPoint())

    def _moved(self, event: QMouseEvent) -> QMouseEvent:
        """The same event in the coordinates of the page."""
        return QMouseEvent(
            event.type(),
            self._view.viewport().mapFrom(self._view, event.position()),
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
            event.pointingDevice(),
        )
