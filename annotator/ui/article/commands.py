"""What the keys and the bar of the article do: they ask by signals of the view, or move the selection."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from annotator.text.sentences import sentence_at
from annotator.text.words import Edge, step
from annotator.ui.article.keys import Binding, Command
from annotator.ui.article.selection import character_beside

if TYPE_CHECKING:
    from annotator.ui.article.view import ArticleView


class Commands:
    """The commands of one view. Each returns whether there was anything for it to do."""

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._plain: dict[Command, Callable[[], bool]] = {
            Command.SENTENCE: self.select_sentence,
            Command.CHOOSE: self.choose_at_caret,
            Command.CLEAR: self.clear,
            Command.NEXT: lambda: self._ask(self._view.next_requested.emit),
            Command.PREVIOUS: lambda: self._ask(self._view.previous_requested.emit),
            Command.EXTEND_BACK: lambda: self._ask(lambda: self._view.selection.extend(False)),
            Command.EXTEND_ON: lambda: self._ask(lambda: self._view.selection.extend(True)),
            Command.START_BACK: lambda: self.resize("start", False),
            Command.START_ON: lambda: self.resize("start", True),
            Command.END_BACK: lambda: self.resize("end", False),
            Command.END_ON: lambda: self.resize("end", True),
            Command.MOVE_HERE: self.move_here,
        }

    def run(self, binding: Binding) -> bool:
        if binding.command is Command.MARK:
            return self.mark(binding.status)
        return self._plain[binding.command]()

    def mark(self, status_id: str) -> bool:
        """Asks for a claim on the selection; where nothing is selected, for another status of the claim there."""
        span = self._view.selected_span()
        if span is not None:
            self._view.selection.settle()
            self._view.mark_requested.emit(span, status_id)
            self._view.selection.clear()
            return True
        claim_id = self._view.chosen or self._claim_at_caret()
        if claim_id is None:
            return False
        self._view.status_requested.emit(claim_id, status_id)
        return True

    def select_sentence(self) -> bool:
        """Widens the selection to whole sentences; from nothing, takes the sentence at the caret."""
        span = self._view.selected_span() or character_beside(self._view.text, self._view.selection.caret())
        if span is None:
            return False
        self._view.select(sentence_at(self._view.text, span))
        return True

    def choose_at_caret(self) -> bool:
        """Chooses the claim at the caret, the innermost first and with every further call the next one around it."""
        return self._view.choose_next_of(self._view.marks.highlights.at(self._view.selection.caret()))

    def clear(self) -> bool:
        """Gives up a drag of a handle, else the selection, else the chosen claim."""
        if self._view.handles.cancel():
            return True
        if self._view.selected_span() is not None:
            self._view.selection.clear()
            return True
        return self._view.let_go()

    def resize(self, edge: Edge, forward: bool) -> bool:
        """Asks to move one end of the chosen claim by a word."""
        highlight = self._view.marks.chosen_highlight()
        if highlight is None:
            return False
        span = step(self._view.text, highlight.span, edge, forward)
        if span != highlight.span:
            self._view.span_changed.emit(highlight.claim_id, span)
        return True

    def move_here(self) -> bool:
        """Asks to move the chosen claim to the selection."""
        span, claim_id = self._view.selected_span(), self._view.chosen
        if span is None or claim_id is None:
            return False
        self._view.selection.clear()
        self._view.span_changed.emit(claim_id, span)
        return True

    def _ask(self, call: Callable[[], object]) -> bool:
        call()
        return True

    def _claim_at_caret(self) -> str | None:
        there = self._view.marks.highlights.at(self._view.selection.caret())
        return there[0].claim_id if there else None
