"""The article: a read-only text with highlights under it, which speaks of its text in spans of code points alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from annotator.domain.span import Span
from annotator.i18n import _
from annotator.text.offsets import Offsets
from annotator.ui.article import page
from annotator.ui.article.bar import MarkBar
from annotator.ui.article.commands import Commands
from annotator.ui.article.handles import Handles
from annotator.ui.article.highlights import Highlight
from annotator.ui.article.keys import binding_of
from annotator.ui.article.marks import Marks
from annotator.ui.article.mouse import Mouse
from annotator.ui.article.outside import Outside
from annotator.ui.article.selection import Selection, character_beside
from annotator.ui.article.sight import Sight
from annotator.ui.colours import colours, is_dark

_CARET = 2
"""Width of the text cursor in pixels."""


class ArticleView(QTextEdit):
    """Shows one text. It never gives text back: what it is asked and what it tells are spans of the text it was given.

    It changes no claim. It asks for changes by its signals, and shows them when it is told the outcome.
    """

    selection_changed = Signal(object)
    """The selected `Span` of whole words, or None."""
    mark_requested = Signal(object, str)
    """Make a claim of a `Span` with the status of this id."""
    status_requested = Signal(str, str)
    """Give the claim of this id the status of that id."""
    span_changed = Signal(str, object)
    """Give the claim of this id this `Span`."""
    claim_clicked = Signal(str)
    """The reader chose the claim of this id; the view shows it as chosen already."""
    claim_let_go = Signal()
    """The reader let go of the chosen claim."""
    next_requested = Signal()
    previous_requested = Signal()
    context_requested = Signal(object, object, object)
    """A menu is wanted at a global `QPoint`; on the selected `Span` or None, and on a claim id or None."""
    zoom_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # First: every part that is a QObject sends an event.
        self._outside = Outside(self)
        self.text = ""
        self.offsets = Offsets("")
        self.zoom = 0
        self.can_mark = True
        """Whether the bar is offered at a selection."""
        self.marks = Marks(self)
        self.sight = Sight(self)
        self.selection = Selection(self)
        self.handles = Handles(self)
        self.commands = Commands(self)
        self._mouse = Mouse(self)
        self.bar = MarkBar(self.viewport())
        self._set_up()
        self._connect()
        self.show_text("")

    # --- what it shows ---

    def show_text(self, text: str) -> None:
        """Shows a canonical text from its start, with nothing marked, chosen or selected."""
        self.text = text
        self.offsets = Offsets(text)
        self.marks.start(self.offsets)
        self.handles.cancel()
        self._lay_out()
        self.selection.forget()
        self.verticalScrollBar().setValue(0)

    def set_highlights(self, highlights: Iterable[Highlight]) -> None:
        """Replaces all highlights."""
        self.marks.set_highlights(highlights)
        self.viewport().update()

    def set_noted(self, noted: Sequence[tuple[Span, str]]) -> None:
        """Marks the passages that the document has notes on, in order; what they say is shown under the mouse."""
        self.marks.set_noted(noted)
        self.viewport().update()

    def update_highlight(self, highlight: Highlight) -> None:
        """Adds the highlight of a claim, or changes it."""
        self._repaint(self.marks.highlights.put(highlight))

    def remove_highlight(self, claim_id: str) -> None:
        """Takes away the highlight of a claim, if it has one."""
        self._repaint(self.marks.highlights.remove(claim_id))

    @property
    def chosen(self) -> str | None:
        """The id of the chosen claim."""
        return self.marks.chosen

    def choose(self, claim_id: str | None, scroll: bool = True) -> None:
        """Frames a claim, or none for None and for the empty id, and brings its start into sight where it is not."""
        before = self.marks.chosen_highlight()
        self.handles.cancel()
        self.marks.chosen = claim_id or None
        after = self.marks.chosen_highlight()
        self._repaint(highlight for highlight in (before, after) if highlight)
        self._place_bar()
        if scroll and after is not None:
            self.sight.bring(after.span)

    def show_preview(self, highlight: Highlight | None) -> None:
        """Shows the chosen claim with another span for the time being; None shows it as it is."""
        before = self.marks.chosen_highlight()
        self.marks.preview = highlight
        after = self.marks.chosen_highlight()
        self._repaint(one for one in (before, after) if one)

    def show_found(self, spans: Sequence[Span], current: int | None = None) -> None:
        """Marks places, in order and apart from each other, and brings the one numbered `current` into sight."""
        self.marks.set_found(spans, current)
        if self.marks.current_found is not None:
            self.sight.bring(self.marks.current_found)
        self.viewport().update()

    # --- what is selected ---

    def selected_span(self) -> Span | None:
        """The selected passage, widened to whole words; None if there is none."""
        return self.selection.span()

    def select(self, span: Span) -> None:
        """Selects a passage as it is given, and leaves the view where it is."""
        scrolled = self.verticalScrollBar().value()
        self.selection.select(span)
        self.verticalScrollBar().setValue(scrolled)

    def select_around(self, point: QPointF, widen: Callable[[str, Span], Span]) -> None:
        """Selects what `widen` makes of the character nearest to a point of the viewport."""
        character = character_beside(self.text, self.sight.offset_at(point))
        if character is not None:
            self.select(widen(self.text, character))

    def choose_next_of(self, highlights: Sequence[Highlight]) -> bool:
        """Chooses, for the reader, the first of these claims or the one after the chosen one; False for none."""
        if not highlights:
            return False
        ids = [highlight.claim_id for highlight in highlights]
        after = ids.index(self.chosen) + 1 if self.chosen in ids else 0
        self.choose_for_reader(ids[after % len(ids)])
        return True

    def choose_for_reader(self, claim_id: str) -> None:
        """Chooses a claim and tells of it."""
        self.choose(claim_id, scroll=False)
        self.claim_clicked.emit(claim_id)

    def let_go(self) -> bool:
        """Lets go, for the reader, of the chosen claim; False if there is none."""
        if self.chosen is None:
            return False
        self.choose(None)
        self.claim_let_go.emit()
        return True

    # --- zoom ---

    def zoom_in(self) -> None:
        self.set_zoom(self.zoom + 1)

    def zoom_out(self) -> None:
        self.set_zoom(self.zoom - 1)

    def zoom_reset(self) -> None:
        self.set_zoom(0)

    def set_zoom(self, level: int) -> None:
        """Sets the size of the letters, within `page.SMALLEST` and `page.LARGEST`, and keeps the place in the text."""
        level = min(max(level, page.SMALLEST), page.LARGEST)
        if level == self.zoom:
            return
        self.zoom = level
        first = self.sight.offset_at(QPointF(0, 0))
        top = self.sight.box(first).top()
        with self.selection.kept():
            self._lay_out()
        bar = self.verticalScrollBar()
        bar.setValue(round(bar.value() + self.sight.box(first).top() - top) if bar.value() or first else 0)
        self._place_bar()
        self.zoom_changed.emit(level)

    # --- what Qt asks ---

    def paintEvent(self, event: QPaintEvent) -> None:
        area = QRectF(event.rect()).translated(self.sight.origin())
        with self._painter() as painter:
            self.marks.paint(painter, area, self.palette())
        super().paintEvent(event)
        if self.marks.chosen is not None:
            with self._painter() as painter:
                self.handles.paint(painter)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and binding_of(event):
            event.accept()
            return True
        if event.type() == QEvent.Type.Resize:
            # Before Qt gives the viewport its new size: while the page keeps its width, nothing is laid out anew.
            self._fit_page()
        return self._outside.take(event) or super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint_selection()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        binding = binding_of(event)
        if binding is None or not self.commands.run(binding):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._mouse.press(event):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._mouse.move(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self._mouse.double(event):
            super().mouseDoubleClickEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y()
            if steps:
                self.set_zoom(self.zoom + (1 if steps > 0 else -1))
            event.accept()
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        offset = self.selection.caret() if by_key else self.sight.character_at(QPointF(event.pos()))
        where = self.viewport().mapToGlobal(self.cursorRect().bottomLeft()) if by_key else event.globalPos()
        span = self.selected_span()
        if span is not None and not by_key and (offset is None or offset not in span):
            span = None
        ids = [highlight.claim_id for highlight in self.marks.highlights.at(offset)] if offset is not None else []
        claim_id = self.chosen if self.chosen in ids else next(iter(ids), None)
        self.context_requested.emit(where, span, claim_id)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place_bar()

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied: the words of the text itself, since Qt's own turns a no-break space into a space."""
        cursor = self.textCursor()
        start, end = map(self.offsets.to_code_points, (cursor.selectionStart(), cursor.selectionEnd()))
        data = QMimeData()
        data.setText(self.text[start:end])
        return data

    # --- the parts put together ---

    def _set_up(self) -> None:
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(_("Article"))
        self.setAccessibleDescription(
            _("The arrow keys move the caret, with Shift they select; the keys of the statuses mark what is selected")
        )
        self._tint_selection()

    def _connect(self) -> None:
        self.selection.changed.connect(self.selection_changed)
        self.selection.moved.connect(self.bar.hide)
        self.selection.settled.connect(self._place_bar)
        self.bar.status_picked.connect(self.commands.mark)
        self.bar.sentence_picked.connect(self.commands.select_sentence)
        self.bar.move_picked.connect(self.commands.move_here)

    def _lay_out(self) -> None:
        font = page.reading_font(self.zoom)
        self.setFont(font)
        self._fit_page()
        document = page.document_of(self.text, font)
        # What owned the one before, and so deletes it now.
        document.setParent(self.document().parent())
        self.setDocument(document)
        self.setCursorWidth(_CARET)  # Qt keeps it in the document.

    def _fit_page(self) -> None:
        """Keeps the page as wide as its lines want it and in the middle."""
        room = self.width() - self.verticalScrollBar().sizeHint().width() - page.page_width(self.font())
        sides = max(0, int(room / 2))
        if self.viewportMargins().left() != sides:
            self.setViewportMargins(sides, 0, sides, 0)

    def _place_bar(self) -> None:
        """Puts the bar at the selection that has come to rest, or takes it away."""
        span = self.selection.resting
        if span is None or not self.can_mark:
            self.bar.hide()
        else:
            self.bar.appear(self.sight.box(span.start), self.sight.box(span.end - 1), self.chosen is not None)

    def _tint_selection(self) -> None:
        """Lets the highlights shine through what is selected."""
        palette = self.palette()
        colour = QColor(colours(palette).accent)
        colour.setAlphaF(0.24 if is_dark(palette) else 0.28)
        if palette.color(QPalette.ColorRole.Highlight) != colour:
            palette.setColor(QPalette.ColorRole.Highlight, colour)
            self.setPalette(palette)

    def _repaint(self, highlights: Iterable[Highlight]) -> None:
        self.sight.repaint(highlight.span for highlight in highlights)

    @contextmanager
    def _painter(self) -> Iterator[QPainter]:
        """A painter in the coordinates of the document."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.sight.origin())
        try:
            yield painter
        finally:
            painter.end()
